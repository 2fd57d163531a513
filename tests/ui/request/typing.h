// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QTest>
#include <QWidget>

namespace hline::test {

/// Types any letters; QTest::keyClicks knows Latin ones only.
inline void typeText(QWidget *widget, const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(
            QTest::Click, widget, static_cast<Qt::Key>(letter.toUpper().unicode()), letter, Qt::NoModifier);
}

/// Widgets of `root` that the Tab key reaches and a screen reader could not name.
[[nodiscard]] inline QStringList namelessWidgets(QWidget *root)
{
    QStringList nameless;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool ownPopup = widget->window() != root->window();
        const bool partOfQt = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy();
        if (!(widget->focusPolicy() & Qt::TabFocus) || ownPopup || partOfQt)
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ')
                + widget->objectName();
    }
    return nameless;
}

} // namespace hline::test

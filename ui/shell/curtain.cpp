// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/curtain.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Ctrl alone begins a command that nobody has seen the object of.
bool isModifier(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

bool isDialog(const QObject *object)
{
    const auto *dialog = qobject_cast<const QDialog *>(object);
    return dialog && dialog->isVisible();
}

/// A window is covered from within; a part of one from beside it, for a splitter would take a child for one more pane.
QRect placeOver(const QWidget &over)
{
    return over.isWindow() ? over.rect() : over.geometry();
}

} // namespace

Curtain::Curtain(QWidget &desk, std::chrono::milliseconds patience) : QObject(&desk), m_desk(desk)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience);
    connect(&m_idle, &QTimer::timeout, this, &Curtain::draw);
    m_idle.start();
    qApp->installEventFilter(this);
}

void Curtain::draw()
{
    // What floats above the window shows clients and requests too.
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    cover(m_desk);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (isDialog(window))
            cover(*window);
    }
    Q_EMIT drawn();
}

void Curtain::cover(QWidget &over)
{
    auto *sheet = new QWidget(over.isWindow() ? &over : over.parentWidget());
    sheet->setObjectName(u"curtain"_s);
    sheet->setAutoFillBackground(true);
    auto *text = new QLabel(tr("What is written here is hidden: nobody has touched the program for a quarter of an hour.\n"
                               "Press any key, or click. Timer and response clocks go on."), sheet);
    text->setObjectName(u"curtainText"_s);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    (new QVBoxLayout(sheet))->addWidget(text);
    sheet->setGeometry(placeOver(over));
    sheet->show();
    sheet->raise();
    m_sheets.push_back({sheet, &over});
}

void Curtain::lift()
{
    for (const auto &[sheet, over] : std::exchange(m_sheets, {})) {
        if (sheet) {
            sheet->hide();
            sheet->deleteLater(); // the event may be on its way to it
        }
    }
}

bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonDblClick: // its first half lifted the curtain
        if (std::exchange(m_isJustLifted, false))
            return true;
        [[fallthrough]];
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_idle.start();
        m_isJustLifted = isDrawn() && event->type() == QEvent::MouseButtonPress;
        if (!isDrawn())
            return false;
        if (!isModifier(event))
            lift();
        return true; // meant for nothing that could be seen
    case QEvent::ShortcutOverride:
        if (isDrawn())
            event->accept(); // its key comes as a key, not as a command
        return isDrawn();
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (!isDrawn())
            m_idle.start();
        return isDrawn();
    case QEvent::Show:
        if (isDrawn() && isDialog(watched))
            cover(*static_cast<QWidget *>(watched));
        return false;
    case QEvent::Move:
    case QEvent::Resize:
        for (const auto &[sheet, over] : m_sheets) {
            if (sheet && over == watched)
                sheet->setGeometry(placeOver(*over));
        }
        return false;
    default:
        return false;
    }
}

} // namespace hline

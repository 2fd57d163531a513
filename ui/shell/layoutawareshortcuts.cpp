// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/layoutawareshortcuts.h"

#include "shell/actionregistry.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <array>

namespace hline {

namespace {

// Scan codes of X11 and Wayland are evdev codes + 8. First code of each row of letters, from the left.
struct KeyRow { quint32 first; const char *letters; };
constexpr std::array Rows{KeyRow{24, "QWERTYUIOP"}, KeyRow{38, "ASDFGHJKL"}, KeyRow{52, "ZXCVBNM"}};

constexpr int FirstNonLatin = 0x80;
constexpr int FirstSpecialKey = 0x01000000; // Esc, F1, arrows …: the same in every layout

std::optional<Qt::Key> keyOfScanCode(quint32 code)
{
    for (const KeyRow &row : Rows) {
        const quint32 length = static_cast<quint32>(std::char_traits<char>::length(row.letters));
        if (code >= row.first && code < row.first + length)
            return static_cast<Qt::Key>(row.letters[code - row.first]);
    }
    return std::nullopt;
}

} // namespace

std::optional<Qt::Key> latinKey(const QKeyEvent &event)
{
    if (event.key() < FirstNonLatin || event.key() >= FirstSpecialKey)
        return std::nullopt;
#ifdef Q_OS_WIN
    const quint32 virtualKey = event.nativeVirtualKey(); // names the Latin letter of the place
    if (virtualKey >= 'A' && virtualKey <= 'Z')
        return static_cast<Qt::Key>(virtualKey);
    return std::nullopt;
#else
    return keyOfScanCode(event.nativeScanCode());
#endif
}

LayoutAwareShortcuts::LayoutAwareShortcuts(const ActionRegistry &registry, QObject *parent)
    : QObject(parent), m_registry(registry)
{
}

bool LayoutAwareShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto &press = *static_cast<QKeyEvent *>(event);
    if (!(press.modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    const std::optional<Qt::Key> key = latinKey(press);
    if (!key)
        return false;

    const QKeyCombination keys(press.modifiers() & ~Qt::KeypadModifier, *key);
    QAction *action = QApplication::activeModalWidget() ? nullptr : m_registry.byKeys(QKeySequence(keys));
    if (action) {
        action->trigger(); // does nothing while it is disabled
        return true;
    }
    QKeyEvent twin(QEvent::KeyPress, *key, press.modifiers(), QString(), press.isAutoRepeat());
    QApplication::sendEvent(watched, &twin);
    return twin.isAccepted();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/panelkeys.h"

#include <algorithm>

#include <QKeyEvent>
#include <QWidget>

namespace hline {

namespace {

/// Enter of the keypad is the same key to people.
QKeyCombination pressed(const QKeyEvent &event)
{
    const Qt::Key key = event.key() == Qt::Key_Enter ? Qt::Key_Return : static_cast<Qt::Key>(event.key());
    return QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, key);
}

} // namespace

PanelKeys::PanelKeys(QWidget *panel)
    : QObject(panel)
{
    panel->installEventFilter(this);
}

void PanelKeys::add(QKeyCombination keys, std::function<void()> action)
{
    m_bindings.push_back({keys, std::move(action)});
}

const PanelKeys::Binding *PanelKeys::binding(QKeyCombination keys) const
{
    const auto it = std::ranges::find(m_bindings, keys, &Binding::keys);
    return it == m_bindings.end() ? nullptr : &*it;
}

bool PanelKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const Binding *known = binding(pressed(*static_cast<QKeyEvent *>(event)));
    if (!known)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        known->action();
    return true;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QKeyEvent;

namespace hline {

class ActionRegistry;

/// The Latin key at the place that was pressed. Nothing if the press already means a Latin key or a key of no alphabet.
[[nodiscard]] std::optional<Qt::Key> latinKey(const QKeyEvent &event);

/// Makes Ctrl+K and its like work whatever alphabet the keyboard types: with only a Russian layout installed Qt matches no Latin
/// shortcut at all (measured on Qt 6.4, X11). A press that no shortcut took is read by its place on the keyboard and looked up
/// in the registry; editing keys (Ctrl+C, Ctrl+V …) go on to the field as their Latin twins.
class LayoutAwareShortcuts final : public QObject
{
    Q_OBJECT
public:
    /// To be installed on the application.
    explicit LayoutAwareShortcuts(const ActionRegistry &registry, QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const ActionRegistry &m_registry;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace hline {

/// Keys that belong to one panel while the cursor is inside it, also when the window uses them for something
/// else: a shortcut of both would be ambiguous and do nothing.
class PanelKeys final : public QObject
{
    Q_OBJECT
public:
    explicit PanelKeys(QWidget *panel);

    void add(QKeyCombination keys, std::function<void()> action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Binding
    {
        QKeyCombination keys;
        std::function<void()> action;
    };
    [[nodiscard]] const Binding *binding(QKeyCombination keys) const;

    std::vector<Binding> m_bindings;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QHash>

#include <optional>
#include <vector>

namespace hline {

/// What the menu, the palette and the sheet of keys group by.
enum class ActionGroup { Request, Time, View, Search, Reference, Desk, Help };
inline constexpr int ActionGroupCount = 7;

/// Every command of the window, once: id, words, keys, tip, and why it cannot be used now.
class ActionRegistry final : public QObject
{
    Q_OBJECT
public:
    struct Spec { QString id, text; QKeySequence keys; QString tip; QString icon; };
    struct Entry { QAction *action = nullptr; ActionGroup group = ActionGroup::Desk; };

    explicit ActionRegistry(QObject *parent = nullptr);

    /// The registry owns what it makes.
    QAction *add(ActionGroup group, const Spec &spec);
    /// Takes note of an action that a pane owns.
    void adopt(ActionGroup group, QAction *action);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QList<QAction *> actions(ActionGroup group) const;
    [[nodiscard]] QAction *byId(QLatin1StringView id) const;        ///< null if there is none
    [[nodiscard]] QAction *byKeys(const QKeySequence &keys) const; ///< null if nobody has them

    /// Disables with the reason that the palette shows; no reason = enables.
    void allow(QAction *action, const QString &reasonWhyNot = {});
    /// Disables it whatever allow() says; no reason = what allow() said last.
    void bar(QAction *action, const QString &reason);
    [[nodiscard]] QString whyNot(const QAction *action) const;

private:
    using Reasons = QHash<const QAction *, QString>;
    void keep(Reasons &reasons, QAction *action, const QString &reason);
    void tell(QAction *action) const; ///< what it does, its keys, why not: under the pointer, in menus and tool bar

    std::vector<Entry> m_entries;
    Reasons m_reasons, m_barred;
};

/// «Искать, Ctrl+K» without the mnemonic's mark.
[[nodiscard]] QString plainText(const QAction &action);
/// As the person's keyboard names them.
[[nodiscard]] QString keysText(const QAction &action);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"
#include "workflow/policyquery.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace hline {

class Phrasebook;
class PolicyEditor;

/// «Настройки → Правила регламента»: every key of section 3 with its name, meaning, value in force, since when and by whom, where a
/// supervisor decides it, for the desk or for a contract; the calendars and packages that the rules rest on. Regulation, section 3
/// and 9; S-CAL-6.
class PolicyWindow final : public QDialog
{
    Q_OBJECT
public:
    PolicyWindow(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showKey(const QByteArray &key); ///< empty: only opens
    [[nodiscard]] QByteArray currentKey() const;

Q_SIGNALS:
    void ruleRequested(const QByteArray &rule);

private:
    void build();
    void nameParts();
    [[nodiscard]] QWidget *rulesPage();
    [[nodiscard]] QWidget *groundPage();
    void load();
    void show(const Result<PolicyRegister> &loaded);
    void decide(const PolicyChange &change);
    [[nodiscard]] QString scopeText() const;
    void fillRules();
    void fillGround();
    void filter(const QString &text);
    void showCurrent();
    [[nodiscard]] QTreeWidgetItem *groupFor(const QByteArray &key);
    [[nodiscard]] QString sinceText(const PolicyRow &row) const;
    [[nodiscard]] QString valueText(const PolicyRow &row, const PolicyDecision &decision) const;
    [[nodiscard]] QString decisionText(const PolicyRow &row, const PolicyDecision &decision) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    PolicyRegister m_all;
    QByteArray m_wanted; ///< to be chosen when the rules are there
    quint64 m_asked = 0;
    QLineEdit *m_search;
    QLineEdit *m_contract;
    QLabel *m_scope;
    QTreeWidget *m_rules;
    QLabel *m_name;
    QLabel *m_meaning;
    QPushButton *m_clause;
    QListWidget *m_history;
    PolicyEditor *m_editor;
    QTreeWidget *m_ground;
};

} // namespace hline

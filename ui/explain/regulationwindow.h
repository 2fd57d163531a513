// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace hline {

class Phrasebook;

/// «Справка → Регламент»: the regulation clause by clause, without a network, searchable; every message that names a clause leads
/// here. Regulation 1.1, R-1.1b.
class RegulationWindow final : public QDialog
{
    Q_OBJECT
public:
    explicit RegulationWindow(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Jumps to a rule ("R-2.4.1.1b", "S-SLA-3") or a clause ("R-2.4.1.1"); an empty one only opens the book.
    void showRule(const QByteArray &rule);
    [[nodiscard]] QByteArray currentRule() const;

private:
    void build();
    void fill();
    [[nodiscard]] QTreeWidgetItem *chapterOf(const QByteArray &rule) const;
    void filter(const QString &text);
    void showCurrent();

    const Phrasebook &m_phrasebook;
    QLineEdit *m_search;
    QTreeWidget *m_rules;
    QPlainTextEdit *m_text;
    QLabel *m_none;
    QTreeWidgetItem *m_implicit = nullptr;
    QTreeWidgetItem *m_algorithms = nullptr;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace hline {

class MonthChooser;
class ListOrSentence;
class Phrasebook;

/// «Опоздавшие записи»: time that came after its month was closed, so that it counts in the month in which it came. S-OFF-2.
class LateEntriesPage final : public QWidget
{
    Q_OBJECT
public:
    LateEntriesPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

private:
    void build();
    void connectParts();
    void load();
    void showEntries(const Result<std::vector<LateEntry>> &entries);
    void addRow(const LateEntry &entry);
    void openRequest();
    void offer();  ///< what can be decided about the chosen entry
    void decide(); ///< waive it, or take the waiver back
    [[nodiscard]] const LateEntry *current() const;
    [[nodiscard]] QString stateText(const LateRecord &record) const;
    [[nodiscard]] QString lengthText(const LateRecord &record) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<LateEntry> m_entries;
    quint64 m_asked = 0;
    QTimer m_slow;
    MonthChooser *m_month;
    ListOrSentence *m_pages;
    QTreeWidget *m_list; ///< its rows
    QPushButton *m_open;
    QLineEdit *m_reason;
    QPushButton *m_waive;
    QLabel *m_result;
    bool m_isBusy = false;
};

} // namespace hline

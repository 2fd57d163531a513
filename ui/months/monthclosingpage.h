// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "months/monthcontractsmodel.h"
#include "months/officedesks.h"
#include "workflow/deskaccess.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hline {

class MonthChooser;

/// «Закрытие месяца»: what the month comes to, contract by contract, and one action that closes it for all of them; a closed contract is
/// opened again with a reason. Regulation 2.4.2.6b, S-OFF-2.
class MonthClosingPage final : public QWidget
{
    Q_OBJECT
public:
    MonthClosingPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// What the desk has of its office now: a joined desk closes no month without it (sync.md 4.10).
    void officeChanged(OfficeReach reach, int unsent);
    /// Which desks the office has: on a joined desk only.
    void askDesksBy(const OfficeDesks::Ask &ask);

private:
    enum Page { TablePage, MessagePage };
    enum class Reading { Again, OtherMonth };

    void buildTable();
    void buildReopening();
    void build();
    void connectParts();
    void load(Reading reading);
    void showClosing(const Result<MonthClosing> &closing);
    void showTable();
    void showMessage();
    void showRunning();
    void showWaiting();
    void showSums();
    void offer();
    void close();
    void reopen();
    [[nodiscard]] QString whenText() const;
    [[nodiscard]] QString waitsText() const;    ///< empty unless only the office is missing
    [[nodiscard]] QString whyNotClosed() const; ///< empty if it may be closed now
    [[nodiscard]] const MonthToClose *current() const;
    [[nodiscard]] std::pair<Month, std::size_t> toClose() const; ///< month and number of contracts

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    MonthContractsModel m_model;
    std::optional<MonthClosing> m_closing; ///< nothing: not read yet, or it could not be
    std::pair<OfficeReach, int> m_office{OfficeReach::Away, 0}; ///< and what waits to be sent there
    QString m_failure;
    quint64 m_asked = 0;
    bool m_isBusy = false; ///< closing or opening
    std::optional<std::pair<Month, std::size_t>> m_confirming; ///< toClose() as the button was pressed for the first time
    QElapsedTimer m_sinceAsked;
    QTimer m_slow;
    MonthChooser *m_month;
    QLabel *m_when;
    QWidget *m_warning;
    QLabel *m_running;
    QWidget *m_waiting;
    QLabel *m_waits;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    QTableView *m_table;
    QLabel *m_message;
    OfficeDesks *m_desks;
    QLabel *m_sums;
    QWidget *m_reopening;
    QLabel *m_reopened;
    QLineEdit *m_reason;
    QPushButton *m_reopen;
    QLabel *m_result;
    QPushButton *m_close;
};

} // namespace hline

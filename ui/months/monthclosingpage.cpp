// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/monthclosingpage.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "months/monthchooser.h"
#include "months/warningline.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t TimersNamed = 5;

QLabel *wrapped(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Contracts whose month is still open.
std::size_t openOnes(const MonthClosing &closing)
{
    return static_cast<std::size_t>(std::ranges::count_if(closing.contracts, [](const MonthToClose &one) { return !one.closedAt; }));
}

} // namespace

MonthClosingPage::MonthClosingPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_model(phrasebook)
    , m_month(new MonthChooser(phrasebook, monthOf(desk.clock().instant()) - std::chrono::months(1), this))
    , m_when(wrapped(this, u"monthWhen"_s))
    , m_warning(new QWidget(this))
    , m_running(wrapped(m_warning, u"monthRunning"_s))
    , m_waiting(new QWidget(this))
    , m_waits(wrapped(m_waiting, u"monthWaits"_s))
    , m_filter(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_message(wrapped(this, u"monthMessage"_s))
    , m_desks(new OfficeDesks(desk, phrasebook, this))
    , m_sums(wrapped(this, u"monthSums"_s))
    , m_reopening(new QWidget(this))
    , m_reopened(new QLabel(m_reopening))
    , m_reason(new QLineEdit(m_reopening))
    , m_reopen(new QPushButton(tr("O&pen again"), m_reopening))
    , m_result(wrapped(this, u"monthResult"_s))
    , m_close(new QPushButton(this))
{
    setObjectName(u"monthClosingPage"_s);
    setFocusProxy(m_month);
    buildTable();
    buildReopening();
    build();
    connectParts();
    load(Reading::OtherMonth);
}

void MonthClosingPage::buildTable()
{
    m_table->setObjectName(u"monthTable"_s);
    m_table->setAccessibleName(tr("Contracts of the month"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + fontMetrics().lineSpacing() / 2);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{14, 30, 20, 18, 17, 13};
    for (int column = 0; column < MonthContractsModel::ColumnCount; ++column)
        header.resizeSection(column, letter * widths[static_cast<std::size_t>(column)]);
    header.setSectionResizeMode(MonthContractsModel::ClientColumn, QHeaderView::Stretch);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_pages->insertWidget(TablePage, m_table);
    m_pages->insertWidget(MessagePage, m_message);
}

/// What a closed contract can be asked for: in the page itself, no window over a window.
void MonthClosingPage::buildReopening()
{
    m_reopened->setObjectName(u"monthReopened"_s);
    m_reopened->setTextFormat(Qt::PlainText);
    m_reopened->setBuddy(m_reason);
    m_reason->setObjectName(u"monthReason"_s);
    m_reason->setAccessibleName(tr("Why the month is opened again for the contract"));
    m_reason->setPlaceholderText(tr("Reason, it stays in the history"));
    m_reopen->setObjectName(u"monthReopen"_s);
    m_reopen->setAutoDefault(false);
    auto *line = new QHBoxLayout(m_reopening);
    line->setContentsMargins({});
    line->addWidget(m_reopened);
    line->addWidget(m_reason, 1);
    line->addWidget(m_reopen);
}

void MonthClosingPage::build()
{
    m_month->setObjectName(u"closingMonth"_s);
    m_month->setAccessibleName(tr("Month to close"));
    m_filter->setObjectName(u"monthFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the contracts"));
    m_filter->setPlaceholderText(tr("Contract or client"));
    m_filter->setClearButtonEnabled(true);
    m_close->setObjectName(u"monthClose"_s);
    m_close->setAutoDefault(false); // Enter in a field closes no month
    warn(m_waiting, m_waits);
    warn(m_warning, m_running);

    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("M&onth"), this);
    label->setBuddy(m_month);
    line->addWidget(label);
    line->addWidget(m_month);
    line->addWidget(m_filter, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_result, 1);
    below->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_when);
    column->addWidget(m_waiting);
    column->addWidget(m_warning);
    column->addWidget(m_pages, 1);
    column->addWidget(m_desks);
    column->addWidget(m_sums);
    column->addWidget(m_reopening);
    column->addLayout(below);
}

void MonthClosingPage::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    connect(&m_slow, &QTimer::timeout, this, &MonthClosingPage::showMessage);
    connect(m_month, &QComboBox::currentIndexChanged, this, [this] { load(Reading::OtherMonth); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        showTable();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MonthClosingPage::offer);
    connect(m_reason, &QLineEdit::textChanged, this, &MonthClosingPage::offer);
    connect(m_reason, &QLineEdit::returnPressed, m_reopen, &QPushButton::click);
    connect(m_reopen, &QPushButton::clicked, this, &MonthClosingPage::reopen);
    connect(m_close, &QPushButton::clicked, this, &MonthClosingPage::close);
    connect(&m_desk, &DeskAccess::changed, this, [this] { load(Reading::Again); });
}

void MonthClosingPage::officeChanged(OfficeReach reach, int unsent)
{
    const std::pair now(reach, unsent);
    if (now == std::exchange(m_office, now))
        return;
    load(Reading::Again);
    m_desks->askAgain();
}

void MonthClosingPage::askDesksBy(const OfficeDesks::Ask &ask)
{
    m_desks->askBy(ask);
}

void MonthClosingPage::load(Reading reading)
{
    const quint64 asked = ++m_asked;
    if (reading == Reading::OtherMonth) {
        m_closing.reset();
        m_failure.clear();
        m_result->clear();
        m_reason->clear();
        m_model.setContracts({}, m_desk.clock().instant());
        offer();
        m_slow.start();
    }
    askDesk(
        m_desk, this, [month = m_month->month()](const Workplace &workplace) { return workplace.previewClosing(month); },
        [this, asked](const Result<MonthClosing> &closing) {
            if (asked == m_asked)
                showClosing(closing);
        });
}

void MonthClosingPage::showClosing(const Result<MonthClosing> &closing)
{
    m_slow.stop();
    const std::optional<ContractId> kept = current() ? std::optional(current()->contract) : std::nullopt;
    m_closing = closing ? std::optional(*closing) : std::nullopt;
    m_failure = closing ? QString() : m_phrasebook.sentence(closing.error());
    m_model.setContracts(closing ? closing->contracts : std::vector<MonthToClose>(), m_desk.clock().instant());
    if (const auto row = kept ? m_model.rowOf(*kept) : std::nullopt)
        m_table->setCurrentIndex(m_model.index(*row, 0));
    showTable();
}

void MonthClosingPage::showTable()
{
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    if (m_model.rowCount() > 0)
        m_pages->setCurrentIndex(TablePage);
    else
        showMessage();
    offer();
}

void MonthClosingPage::showMessage()
{
    if (!m_failure.isEmpty())
        m_message->setText(m_failure);
    else if (!m_closing)
        m_message->setText(tr("The month is being added up…"));
    else if (m_model.hasContracts())
        m_message->setText(tr("No contract here is like that. Clear the filter."));
    else
        m_message->setText(tr("No contract was in force in %1: there is nothing to close.").arg(m_phrasebook.monthName(m_closing->month)));
    m_pages->setCurrentIndex(MessagePage);
}

/// S-OFF-2: what runs now comes after the closing and counts when it comes.
void MonthClosingPage::showRunning()
{
    const bool any = m_closing && !m_closing->running.empty();
    m_warning->setVisible(any);
    if (!any)
        return;
    QStringList timers;
    for (const RunningThen &one : m_closing->running) {
        if (timers.size() < static_cast<qsizetype>(TimersNamed))
            timers += one.who.isEmpty() ? u"№ "_s + one.number : u"№ %1 (%2)"_s.arg(one.number, one.who);
    }
    if (m_closing->running.size() > TimersNamed)
        timers += u"…"_s;
    m_running->setText(tr("A timer still runs: request %1. If the month is closed first, its time comes late. Stop it before.").arg(timers.join(u", "_s)));
}

/// Why the office is needed and what to do, in plain sight: the button alone would hide it.
void MonthClosingPage::showWaiting()
{
    m_waits->setText(waitsText());
    m_waiting->setVisible(!m_waits->text().isEmpty());
}

void MonthClosingPage::showSums()
{
    m_sums->setVisible(m_closing && !m_closing->contracts.empty());
    if (!m_closing)
        return;
    MonthToClose sum;
    for (const MonthToClose &one : m_closing->contracts) {
        sum.used += one.used;
        sum.overlimit += one.overlimit;
        sum.carried += one.carried;
    }
    m_sums->setText(tr("Contracts: %1, still open: %2. In all used %3, beyond the package %4, carried over %5.")
                        .arg(m_closing->contracts.size()).arg(openOnes(*m_closing))
                        .arg(m_phrasebook.minutesText(sum.used), m_phrasebook.minutesText(sum.overlimit), m_phrasebook.minutesText(sum.carried)));
}

QString MonthClosingPage::whenText() const
{
    const QString at = m_phrasebook.day(dayOf(m_closing->closesAt)) + u' ' + m_phrasebook.time(m_closing->closesAt);
    const QString clause = m_phrasebook.clause("S-OFF-2");
    if (!m_closing->contracts.empty() && openOnes(*m_closing) == 0)
        return tr("The month is closed for every contract. What comes now counts when it comes (%1).").arg(clause);
    return m_desk.clock().instant() < m_closing->closesAt
        ? tr("May be closed from %1 on: until then entries still come in time (%2).").arg(at, clause)
        : tr("May be closed since %1. What comes after the closing counts when it comes (%2).").arg(at, clause);
}

QString MonthClosingPage::whyNotClosed() const
{
    if (!m_closing)
        return m_failure.isEmpty() ? tr("The month is being added up…") : m_failure;
    if (m_closing->contracts.empty())
        return tr("There is nothing to close.");
    if (openOnes(*m_closing) == 0)
        return whenText();
    return m_desk.clock().instant() < m_closing->closesAt ? whenText() : waitsText();
}

QString MonthClosingPage::waitsText() const
{
    if (!m_closing || !m_closing->waits || openOnes(*m_closing) == 0 || m_desk.clock().instant() < m_closing->closesAt)
        return {};
    return m_phrasebook.sentence(*m_closing->waits);
}

const MonthToClose *MonthClosingPage::current() const
{
    return m_model.contract(m_table->currentIndex().row());
}

/// Shows what can be done now, and why not what cannot.
void MonthClosingPage::offer()
{
    const QString whyNot = whyNotClosed();
    m_close->setEnabled(whyNot.isEmpty() && !m_isBusy);
    if (m_confirming && (!m_closing || *m_confirming != toClose())) { // it was asked for other contracts
        m_confirming.reset();
        m_result->clear();
    }
    const bool isConfirming = m_confirming.has_value();
    m_close->setText(isConfirming ? tr("Yes, close &the month: %1").arg(m_phrasebook.monthName(m_closing->month)) : tr("Close &the month…"));
    m_close->setToolTip(whyNot.isEmpty() ? tr("Closes the month for every contract that is still open") : whyNot.toHtmlEscaped());
    m_close->setAccessibleDescription(whyNot);
    m_when->setText(m_closing ? whenText() : QString());
    showWaiting();
    showRunning();
    showSums();
    const bool anyClosed = m_closing && openOnes(*m_closing) < m_closing->contracts.size();
    const MonthToClose *chosen = current();
    const bool isClosed = chosen && chosen->closedAt;
    m_reopening->setVisible(anyClosed);
    m_reopened->setText(isClosed ? tr("Contract %1:").arg(chosen->number) : tr("Choose a contract whose month is closed:"));
    m_reason->setEnabled(isClosed);
    m_reopen->setEnabled(isClosed && !m_isBusy && !m_reason->text().trimmed().isEmpty());
    m_reopen->setToolTip(tr("Opens the month again for this contract: late entries go to it, and closing it once more issues the act anew. "
                            "Needs a reason."));
}

std::pair<Month, std::size_t> MonthClosingPage::toClose() const
{
    return {m_closing->month, openOnes(*m_closing)};
}

/// S-OFF-2: one action for all contracts, which cannot be taken back for all of them. It is asked in the page, and holds for what was shown.
void MonthClosingPage::close()
{
    if (!m_closing)
        return;
    if (m_confirming != toClose()) {
        m_confirming = toClose();
        m_sinceAsked.start();
        m_result->setText(tr("Contracts to be closed: %1. Each can be opened again only by itself, with a reason. Press once more to close.")
                              .arg(m_confirming->second));
        return offer();
    }
    if (m_sinceAsked.elapsed() < QApplication::doubleClickInterval())
        return; // the second click of one that was meant as a double click answers nothing
    m_confirming.reset();
    m_isBusy = true;
    m_result->setText(tr("Closing the month…"));
    offer();
    askDesk(
        m_desk, this, [month = m_month->month()](Workplace &workplace) { return workplace.closeMonth(month); },
        [this](const Result<MonthClosing> &closed) {
            m_isBusy = false;
            if (closed && m_closing && closed->month == m_closing->month)
                showClosing(closed);
            m_result->setText(closed ? tr("Closed: %1. Contracts closed now: %2.").arg(m_phrasebook.monthName(closed->month)).arg(closed->closedNow)
                                     : m_phrasebook.sentence(closed.error()));
            offer();
        });
}

void MonthClosingPage::reopen()
{
    const MonthToClose *chosen = current();
    if (!chosen || !m_closing)
        return;
    m_isBusy = true;
    offer();
    askDesk(
        m_desk, this,
        [id = chosen->contract, month = m_closing->month, reason = m_reason->text().trimmed()](Workplace &workplace) {
            return workplace.reopenMonth(id, month, reason);
        },
        [this, number = chosen->number, month = m_closing->month](const Result<void> &opened) {
            m_isBusy = false;
            if (opened)
                m_reason->clear();
            m_result->setText(opened ? tr("Open again for contract %2: %1. Close the month once more to issue the act anew.")
                                           .arg(m_phrasebook.monthName(month), number)
                                     : m_phrasebook.sentence(opened.error()));
            offer();
        });
}

} // namespace hline

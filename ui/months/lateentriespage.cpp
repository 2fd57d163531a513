// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/lateentriespage.h"

#include <algorithm>

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "months/listorsentence.h"
#include "months/monthchooser.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

LateEntriesPage::LateEntriesPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_month(new MonthChooser(phrasebook, monthOf(desk.clock().instant()), this))
    , m_pages(new ListOrSentence(u"late"_s, this))
    , m_list(m_pages->list())
    , m_open(new QPushButton(tr("Show the request  Enter"), this))
    , m_reason(new QLineEdit(this))
    , m_waive(new QPushButton(tr("&Waive"), this))
    , m_result(new QLabel(this))
{
    setObjectName(u"lateEntriesPage"_s);
    build();
    connectParts();
    load();
}

void LateEntriesPage::build()
{
    m_month->setObjectName(u"lateMonth"_s);
    m_month->setAccessibleName(tr("Month in which the entries came"));
    m_list->setAccessibleName(tr("Late entries, newest first"));
    m_list->setHeaderLabels({tr("Request"), tr("Contract"), tr("Client"), tr("Worked at"), tr("Came at"), tr("Length")});
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair{0, 12}, {1, 15}, {3, 18}, {4, 18}, {5, 18}})
        m_list->header()->resizeSection(column, letter * letters);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch); // the client
    m_open->setObjectName(u"lateOpen"_s);
    m_open->setAutoDefault(false);
    m_reason->setObjectName(u"lateReason"_s);
    m_reason->setAccessibleName(tr("Why the client does not pay for the entry, or pays for it after all"));
    m_reason->setPlaceholderText(tr("Reason, it stays in the history"));
    m_waive->setObjectName(u"lateWaive"_s);
    m_waive->setAutoDefault(false);
    m_result->setObjectName(u"lateResult"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    auto *hint = new QLabel(tr("They count in the month in which they came, with their real date of work (%1). To have them in the act of their "
                               "own month, open that month again for the contract and close it once more: the act is issued anew. Time that the "
                               "client is not to pay for is waived: it stays as worked time and takes no minutes.")
                                .arg(m_phrasebook.clause("S-OFF-2")), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);

    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("Came &in"), this);
    label->setBuddy(m_month);
    line->addWidget(label);
    line->addWidget(m_month);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_pages, 1);
    column->addWidget(hint);
    auto *decision = new QHBoxLayout;
    decision->addWidget(m_open);
    decision->addWidget(m_reason, 1);
    decision->addWidget(m_waive);
    column->addLayout(decision);
    column->addWidget(m_result);
}

void LateEntriesPage::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_pages->say(tr("Reading the late entries…")); });
    connect(m_month, &QComboBox::currentIndexChanged, this, &LateEntriesPage::load);
    connect(m_list, &QTreeWidget::itemActivated, this, &LateEntriesPage::openRequest);
    connect(m_open, &QPushButton::clicked, this, &LateEntriesPage::openRequest);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LateEntriesPage::offer);
    connect(m_reason, &QLineEdit::textChanged, this, &LateEntriesPage::offer);
    connect(m_reason, &QLineEdit::returnPressed, m_waive, &QPushButton::click);
    connect(m_waive, &QPushButton::clicked, this, &LateEntriesPage::decide);
    connect(&m_desk, &DeskAccess::changed, this, &LateEntriesPage::load);
}

void LateEntriesPage::load()
{
    const quint64 asked = ++m_asked;
    m_slow.start();
    askDesk(
        m_desk, this, [month = m_month->month()](const Workplace &workplace) { return workplace.lateEntries(month); },
        [this, asked](const Result<std::vector<LateEntry>> &entries) {
            if (asked == m_asked)
                showEntries(entries);
        });
}

void LateEntriesPage::showEntries(const Result<std::vector<LateEntry>> &entries)
{
    m_slow.stop();
    const std::optional<FactId> kept = current() ? std::optional(current()->record.fact) : std::nullopt;
    m_list->clear();
    m_entries = entries ? *entries : std::vector<LateEntry>();
    for (const LateEntry &entry : m_entries)
        addRow(entry);
    m_open->setEnabled(!m_entries.empty());
    if (!entries)
        m_pages->say(m_phrasebook.sentence(entries.error()));
    else if (m_entries.empty())
        m_pages->say(tr("No entry came late in %1. Time that is written after its month was closed is listed here.").arg(m_phrasebook.monthName(m_month->month())));
    else {
        const auto found = std::ranges::find_if(m_entries, [&kept](const LateEntry &one) { return one.record.fact == kept; });
        const auto row = found == m_entries.end() ? 0 : found - m_entries.begin();
        m_list->setCurrentItem(m_list->topLevelItem(static_cast<int>(row)));
        m_pages->showList();
    }
    offer();
}

void LateEntriesPage::offer()
{
    const LateEntry *entry = current();
    const bool isWork = entry && entry->record.kind == "work" && !entry->record.voided;
    m_waive->setText(isWork && entry->record.waived ? tr("Take the &waiver back") : tr("&Waive"));
    m_reason->setEnabled(isWork && !m_isBusy);
    m_waive->setEnabled(isWork && !m_isBusy && !m_reason->text().trimmed().isEmpty());
    m_waive->setToolTip(tr("The client does not pay for the time; it stays as worked time. Needs a supervisor and a reason."));
}

void LateEntriesPage::decide()
{
    const LateEntry *entry = current();
    if (!entry || !m_waive->isEnabled())
        return;
    m_isBusy = true;
    offer();
    const bool isWaived = entry->record.waived;
    askDesk(
        m_desk, this,
        [work = entry->record.fact, isWaived, reason = m_reason->text().trimmed()](Workplace &workplace) {
            return isWaived ? workplace.takeBackWaiver(work, reason) : workplace.waiveWork(work, reason);
        },
        [this, number = entry->number, isWaived](const Result<void> &decided) {
            m_isBusy = false;
            if (decided)
                m_reason->clear();
            m_result->setText(!decided   ? m_phrasebook.sentence(decided.error())
                              : isWaived ? tr("The client pays for the entry of request No. %1 after all.").arg(number)
                                         : tr("Waived: the client does not pay for the entry of request No. %1.").arg(number));
            load();
        });
}

QString LateEntriesPage::lengthText(const LateRecord &record) const
{
    if (record.kind == "norm")
        return tr("by the norm");
    return record.kind == "quote.deliver" ? tr("agreed volume") : m_phrasebook.stopwatch(record.length);
}

QString LateEntriesPage::stateText(const LateRecord &record) const
{
    const QString length = lengthText(record);
    if (record.voided)
        return tr("%1 (taken back)").arg(length);
    return record.waived ? tr("%1 (waived)").arg(length) : length;
}

void LateEntriesPage::addRow(const LateEntry &entry)
{
    const auto full = [this](Instant at) { return m_phrasebook.day(dayOf(at)) + u' ' + m_phrasebook.time(at); };
    const LateRecord &record = entry.record;
    QTreeWidgetItem *item = m_pages->addRow({u"№ "_s + entry.number, entry.contract, entry.client, full(record.at), full(record.posted),
                                             stateText(record)});
    QFont font = item->font(0);
    font.setStrikeOut(record.voided);
    item->setFont(5, font);
}

const LateEntry *LateEntriesPage::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && static_cast<std::size_t>(row) < m_entries.size() ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

void LateEntriesPage::openRequest()
{
    if (const LateEntry *entry = current())
        Q_EMIT requestChosen(entry->record.request);
}

} // namespace hline

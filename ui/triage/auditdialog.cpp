// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/auditdialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "text/phrasebook.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PageSize = 200;

QString joined(const QList<QByteArray> &words)
{
    QStringList out;
    for (const QByteArray &word : words)
        out += QString::fromUtf8(word);
    return out.join(u", "_s);
}

} // namespace

AuditDialog::AuditDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_clause(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
    , m_detail(new QPlainTextEdit(this))
    , m_more(new QPushButton(tr("Show older ones"), this))
    , m_open(new QPushButton(tr("Show the request  Enter"), this))
    , m_close(new QPushButton(tr("Close  Esc"), this))
{
    setObjectName(u"auditDialog"_s);
    setWindowTitle(tr("Refusals and permissions"));
    build();
    connectParts();
    load();
}

void AuditDialog::build()
{
    m_clause->setObjectName(u"auditClause"_s);
    m_clause->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->setObjectName(u"auditList"_s);
    m_list->setAccessibleName(tr("Refusals and permissions, newest first"));
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("Request"), tr("What happened"), tr("Clause"), tr("Why")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    QHeaderView *header = m_list->header();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {2, 3, 5}) // their words are the long ones; what is cut stands below
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_empty->setObjectName(u"auditEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_pages->insertWidget(ListPage, m_list);
    m_pages->insertWidget(EmptyPage, m_empty);
    m_detail->setObjectName(u"auditDetail"_s);
    m_detail->setAccessibleName(tr("The chosen entry in full"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_more->setObjectName(u"auditMore"_s);
    m_open->setObjectName(u"auditOpen"_s);
    m_close->setObjectName(u"auditClose"_s);
    m_open->setDefault(true);

    auto *filter = new QHBoxLayout;
    auto *label = new QLabel(tr("Clause"), this);
    label->setBuddy(m_clause);
    filter->addWidget(label);
    filter->addWidget(m_clause);
    filter->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(filter);
    column->addWidget(m_pages, 1);
    column->addWidget(m_detail);
    column->addLayout(buttons);
    resizeToText(*this, 150, 34);
    m_clause->addItem(tr("all"), QByteArray());
}

void AuditDialog::connectParts()
{
    connect(m_clause, &QComboBox::activated, this, &AuditDialog::load);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AuditDialog::showDetail);
    connect(m_list, &QTreeWidget::itemActivated, this, &AuditDialog::openRequest);
    connect(m_more, &QPushButton::clicked, this, &AuditDialog::loadMore);
    connect(m_open, &QPushButton::clicked, this, &AuditDialog::openRequest);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk, &DeskAccess::changed, this, &AuditDialog::load);
}

void AuditDialog::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this,
        [clause = m_clause->currentData().toByteArray()](const Workplace &workplace) {
            return Found{workplace.store().audit({clause, PageSize}), workplace.store().auditClauses()};
        },
        [this, asked](const Found &found) {
            if (asked == m_asked)
                showFound(found);
        });
}

void AuditDialog::loadMore()
{
    if (m_records.empty())
        return;
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this,
        [clause = m_clause->currentData().toByteArray(), before = m_records.back().place](const Workplace &workplace) {
            return workplace.store().audit({clause, PageSize, before});
        },
        [this, asked](const std::vector<AuditRecord> &older) {
            if (asked == m_asked)
                addRows(older);
        });
}

void AuditDialog::showFound(const Found &found)
{
    showClauses(found.clauses);
    const std::optional<FactId> kept = current() ? std::optional(current()->fact) : std::nullopt;
    m_records.clear();
    m_list->clear();
    addRows(found.records);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (row == 0 || m_records[static_cast<std::size_t>(row)].fact == kept)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
    showDetail();
    const bool any = !m_records.empty();
    m_empty->setText(tr("Nothing has been refused and nothing allowed with a reason yet. Whenever a rule says no, or somebody "
                        "lets a request pass all the same, it is listed here with its clause."));
    m_pages->setCurrentIndex(any ? ListPage : EmptyPage);
    m_detail->setVisible(any);
}

void AuditDialog::showClauses(const std::vector<std::pair<QByteArray, int>> &clauses)
{
    const QByteArray chosen = m_clause->currentData().toByteArray();
    m_clause->clear();
    m_clause->addItem(tr("all"), QByteArray());
    for (const auto &[clause, count] : clauses)
        m_clause->addItem(tr("%1 (%2)").arg(m_phrasebook.clause(clause)).arg(count), clause);
    m_clause->setCurrentIndex(std::max(0, m_clause->findData(chosen)));
}

void AuditDialog::addRows(const std::vector<AuditRecord> &records)
{
    const Instant now = m_desk.clock().instant();
    for (const AuditRecord &record : records) {
        QStringList why;
        for (const QByteArray &reason : record.reasons)
            why += m_phrasebook.reasonText(reason);
        const QString request = record.client.isEmpty() ? u"№ "_s + record.number : u"№ %1 · %2"_s.arg(record.number, record.client);
        auto *item = new QTreeWidgetItem(m_list, {m_phrasebook.moment(record.at, now), record.who, request, kindText(record),
                                                     joined(record.clauses), why.join(u' ')});
        QFont font = item->font(3);
        font.setStrikeOut(record.reversed);
        item->setFont(3, font);
        m_records.push_back(record);
    }
    m_more->setVisible(records.size() == PageSize);
    m_open->setEnabled(!m_records.empty());
}

QString AuditDialog::kindText(const AuditRecord &record) const
{
    QString text = m_phrasebook.name(record.kind);
    if (!record.action.isEmpty())
        text += u": "_s + m_phrasebook.auditAction(record.action);
    return record.reversed ? tr("%1 (taken back)").arg(text) : text;
}

const AuditRecord *AuditDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && static_cast<std::size_t>(row) < m_records.size() ? &m_records[static_cast<std::size_t>(row)] : nullptr;
}

void AuditDialog::showDetail()
{
    const AuditRecord *record = current();
    if (!record) {
        m_detail->clear();
        return;
    }
    QStringList lines{kindText(*record)};
    for (const QString &reason : m_phrasebook.auditReasons(*record))
        lines += u"• "_s + reason;
    if (!record->words.isEmpty())
        lines += record->words;
    m_detail->setPlainText(lines.join(u'\n'));
}

void AuditDialog::openRequest()
{
    if (const AuditRecord *record = current()) {
        Q_EMIT requestChosen(record->request);
        accept();
    }
}

} // namespace hline

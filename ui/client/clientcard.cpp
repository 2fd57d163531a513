// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clientcard.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "client/editionbox.h"
#include "client/purchasepanel.h"
#include "text/phrasebook.h"
#include "theme/emptytree.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A row read as one sentence: «column: value» for every cell.
QTreeWidgetItem *addRow(QTreeWidget &table, const QStringList &cells)
{
    auto *item = new QTreeWidgetItem(&table, cells);
    QStringList sentence;
    for (int column = 0; column < cells.size(); ++column) {
        sentence += u"%1: %2"_s.arg(table.headerItem()->text(column), cells[column]);
        if (column > 0)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    item->setData(0, Qt::AccessibleTextRole, sentence.join(u", "_s));
    return item;
}

const QString Nothing = u"–"_s;

QString figure(minutes amount)
{
    return amount == minutes(0) ? Nothing : QString::number(amount.count());
}

/// «11.2026»: there is no room for its name beside nine figures.
QString shortMonth(Month month)
{
    return u"%1.%2"_s.arg(unsigned(month.month()), 2, 10, QChar(u'0')).arg(int(month.year()));
}

/// A column in which no month has anything only takes the place of the others.
bool isBlank(const QTreeWidget &table, int column)
{
    for (int row = 0; row < table.topLevelItemCount(); ++row) {
        if (table.topLevelItem(row)->text(column) != Nothing)
            return false;
    }
    return table.topLevelItemCount() > 0;
}

} // namespace

ClientCard::ClientCard(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_pages(new QStackedWidget(this))
    , m_failure(plainLabel(this, u"clientFailure"_s))
    , m_name(plainLabel(this, u"clientCardName"_s))
    , m_facts(plainLabel(this, u"clientFacts"_s))
    , m_contract(new QComboBox(this))
    , m_contractFacts(plainLabel(this, u"contractFacts"_s))
    , m_edition(new EditionBox(phrasebook, this))
    , m_lots(nullptr)
    , m_months(nullptr)
    , m_lines(new QListWidget(this))
    , m_sum(plainLabel(this, u"balanceSum"_s))
    , m_purchases(new PurchasePanel(desk, phrasebook, this))
{
    setObjectName(u"clientCard"_s);
    setAccessibleName(tr("Client"));
    build();
    connect(m_contract, &QComboBox::currentIndexChanged, this, &ClientCard::showContract);
    connect(m_edition, &EditionBox::editionChosen, this, &ClientCard::setEdition);
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        if (m_id)
            load();
    });
    connect(m_purchases, &PurchasePanel::done, this, &ClientCard::done);
    connect(m_purchases, &PurchasePanel::failed, this, &ClientCard::failed);
}

QTreeWidget *ClientCard::table(
    const QString &objectName, const QString &accessibleName, const QStringList &columns)
{
    auto *table = new QTreeWidget(this);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < columns.size(); ++column) {
        table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        table->header()->resizeSection(
            column, fontMetrics().horizontalAdvance(columns[column]) + fontMetrics().height() * 2 / 3);
    }
    return table;
}

void ClientCard::build()
{
    auto *empty = plainLabel(this, u"clientEmpty"_s);
    empty->setText(tr("Choose a client in the search or from a request."));
    empty->setAlignment(Qt::AlignCenter);
    m_failure->setAlignment(Qt::AlignCenter);
    m_pages->insertWidget(EmptyPage, empty);
    m_pages->insertWidget(ContentPage, content());
    m_pages->insertWidget(FailedPage, m_failure);
    auto *back = new QPushButton(tr("To the request  Esc"), this);
    back->setObjectName(u"clientBack"_s);
    connect(back, &QPushButton::clicked, this, &ClientCard::left);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    layout->addWidget(back, 0, Qt::AlignRight);
}

QWidget *ClientCard::content()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_name->setFont(large);
    m_contract->setObjectName(u"contractBox"_s);
    m_contract->setAccessibleName(tr("Contract"));
    m_contract->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_lots = table(
        u"lotTable"_s, tr("Minutes the client has"), {tr("Minutes"), tr("Left"), tr("Of"), tr("Until")});
    m_lots->header()->resizeSection(
        3, fontMetrics().horizontalAdvance(u"00.00.00000"_s) + fontMetrics().height());
    m_months = table(u"monthTable"_s, tr("Minutes by month"),
        {tr("Month"), tr("At first"), tr("Granted"), tr("Carried in"), tr("Used"), tr("Carried out"), tr("Expired"),
            tr("At last"), tr("Beyond"), tr("By invoice")});
    m_months->headerItem()->setToolTip(1, tr("At first + granted + carried in = used + carried out + expired + at last"));
    m_lines->setObjectName(u"balanceLines"_s);
    m_lines->setAccessibleName(tr("Why the balance is what it is"));
    m_lines->setWordWrap(true);
    auto *why = new QWidget(this);
    auto *whyColumn = new QVBoxLayout(why);
    whyColumn->setContentsMargins(0, 0, 0, 0);
    whyColumn->addWidget(m_lines);
    whyColumn->addWidget(m_sum);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"clientTabs"_s);
    tabs->setAccessibleName(tr("Minutes of the contract"));
    tabs->addTab(m_lots, tr("Now"));
    tabs->addTab(m_months, tr("By month"));
    tabs->addTab(why, tr("Why so much?"));
    tabs->addTab(m_purchases, tr("Add minutes"));

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_facts, m_contract, m_contractFacts, m_edition})
        column->addWidget(part);
    column->addWidget(tabs, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

void ClientCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void ClientCard::showClient(const std::optional<ClientId> &id)
{
    m_id = id;
    load();
}

void ClientCard::load()
{
    const quint64 asked = ++m_asked;
    if (!m_id) {
        m_pages->setCurrentIndex(EmptyPage);
        return;
    }
    askDesk(
        m_desk, this, [id = *m_id](const Workplace &workplace) { return readClientSheet(workplace, id); },
        [this, asked](const Result<ClientSheet> &sheet) {
            if (asked != m_asked)
                return;
            if (sheet) {
                showSheet(*sheet);
                return;
            }
            m_failure->setText(m_phrasebook.sentence(sheet.error()));
            m_pages->setCurrentIndex(FailedPage);
            Q_EMIT failed(sheet.error());
        });
}

void ClientCard::showSheet(const ClientSheet &sheet)
{
    const bool same = m_sheet.client.id == sheet.client.id;
    const int chosen = same ? m_contract->currentIndex() : 0;
    m_sheet = sheet;
    m_name->setText(sheet.client.name);
    m_facts->setText(peopleText(sheet));
    {
        const QSignalBlocker blocker(m_contract);
        m_contract->clear();
        for (const ContractSheet &contract : sheet.contracts)
            m_contract->addItem(tr("Contract %1").arg(contract.contract.number));
        m_contract->setCurrentIndex(std::clamp(chosen, -1, m_contract->count() - 1));
    }
    showContract();
    m_pages->setCurrentIndex(ContentPage);
}

QString ClientCard::productText(const ProductRecord &product) const
{
    QStringList parts{product.program};
    if (product.standing.platform1c)
        parts += product.standing.itsTo ? tr("ITS until %1").arg(m_phrasebook.day(*product.standing.itsTo))
                                        : tr("ITS not known");
    if (product.standing.boxed) {
        parts += product.standing.updatesTo
            ? tr("updates until %1").arg(m_phrasebook.day(*product.standing.updatesTo))
            : tr("updates not known");
    }
    return parts.join(u" · "_s);
}

QString ClientCard::peopleText(const ClientSheet &sheet) const
{
    QStringList lines;
    if (!sheet.client.inn.isEmpty())
        lines += tr("INN %1").arg(sheet.client.inn);
    for (const ProductRecord &product : sheet.products)
        lines += productText(product);
    for (const ContactRecord &contact : sheet.contacts) {
        const QString name = QStringList{contact.last, contact.first, contact.middle}.join(u' ').simplified();
        QStringList parts;
        for (const QString &part : {name, contact.phone, contact.email}) {
            if (!part.isEmpty())
                parts += part;
        }
        lines += parts.join(u" · "_s);
    }
    return lines.join(u'\n');
}

QString ClientCard::contractText(const ContractSheet &sheet) const
{
    const ContractStanding &standing = sheet.contract.standing;
    QStringList parts{standing.active ? tr("in force") : tr("not in force")};
    if (standing.validTo)
        parts += tr("until %1").arg(m_phrasebook.day(*standing.validTo));
    if (sheet.balance.package) {
        const PackageTerms &terms = sheet.balance.package->terms;
        parts += tr("%1: %2 a month").arg(terms.name, m_phrasebook.minutesText(terms.perMonth));
        parts += terms.response ? tr("response %1").arg(m_phrasebook.hoursMinutes(*terms.response))
                                : tr("no guaranteed response");
    }
    const Ledger &ledger = sheet.balance.ledger;
    parts += tr("%1 left").arg(m_phrasebook.minutesText(ledger.balance));
    if (ledger.pendingCarry > minutes(0) && ledger.pendingDue) {
        parts
            += tr("%1 will be carried over if paid by %2")
                   .arg(m_phrasebook.minutesText(ledger.pendingCarry), m_phrasebook.day(*ledger.pendingDue));
    }
    return parts.join(u" · "_s);
}

std::optional<ContractId> ClientCard::contract() const
{
    const int index = m_contract->currentIndex();
    const bool any = index >= 0 && static_cast<std::size_t>(index) < m_sheet.contracts.size();
    return any ? std::optional(m_sheet.contracts[static_cast<std::size_t>(index)].contract.id) : std::nullopt;
}

std::optional<Question> ClientCard::questionAt(const QWidget *) const
{
    const auto shown = contract();
    return shown ? std::optional(Question{Question::About::Balance, {}, shown, {}}) : std::nullopt;
}

/// Regulation 2.4.2.6b … e: what there is and until when, and what will soon expire.
QString ClientCard::lotsText(const BalanceView &balance) const
{
    QStringList lines;
    for (const LotState &lot : balance.ledger.lots)
        lines += u"• "_s + m_phrasebook.lotLine(lot);
    for (const LotState &lot : balance.ending)
        lines += m_phrasebook.endingText(lot);
    return lines.join(u'\n');
}

void ClientCard::showContract()
{
    const int index = m_contract->currentIndex();
    const bool any = index >= 0 && static_cast<std::size_t>(index) < m_sheet.contracts.size();
    m_contract->setEnabled(any);
    m_edition->setVisible(any);
    m_lots->clear();
    m_months->clear();
    m_lines->clear();
    if (!any) {
        m_contractFacts->setText(
            tr("No contract is known. Import the clients, or enter the number in a request."));
        m_sum->clear();
        m_purchases->showNothing();
        return;
    }
    const ContractSheet &contract = m_sheet.contracts[static_cast<std::size_t>(index)];
    m_contractFacts->setText(QStringList{contractText(contract), lotsText(contract.balance)}.join(u'\n').trimmed());
    m_purchases->showContract(contract);
    m_edition->showContract(contract.contract, m_desk.clock().instant());
    showLots(contract);
    showMonths(contract);
    showLines(contract);
}

void ClientCard::setEdition(const QString &edition)
{
    const int index = m_contract->currentIndex();
    if (index < 0 || static_cast<std::size_t>(index) >= m_sheet.contracts.size())
        return;
    askDesk(
        m_desk, this,
        [id = m_sheet.contracts[static_cast<std::size_t>(index)].contract.id, edition](Workplace &workplace) {
            return workplace.setEdition(id, edition);
        },
        [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
}

void ClientCard::showLots(const ContractSheet &contract)
{
    for (const LotState &lot : contract.balance.ledger.lots) {
        addRow(*m_lots,
            {m_phrasebook.name(lot.kind), figure(lot.left), figure(lot.granted),
                m_phrasebook.day(dayOf(lot.validTo - seconds(1)))});
    }
    explainEmpty(*m_lots, tr("No prepaid minutes are left now."));
}

void ClientCard::showMonths(const ContractSheet &contract)
{
    for (auto month = contract.months.rbegin(); month != contract.months.rend(); ++month) {
        addRow(*m_months,
            {shortMonth(month->month), figure(month->opening), figure(month->granted), figure(month->carriedIn),
                figure(month->used), figure(month->carriedOut), figure(month->expired), figure(month->closing),
                figure(month->overlimit), figure(month->invoice)});
    }
    for (int column = 1; column < m_months->columnCount(); ++column)
        m_months->setColumnHidden(column, isBlank(*m_months, column));
    explainEmpty(*m_months, tr("No month of this contract has figures yet."));
}

void ClientCard::showLines(const ContractSheet &contract)
{
    const Instant now = m_desk.clock().instant();
    minutes sum{0};
    for (const BalanceLine &line : contract.balance.ledger.lines) {
        sum += line.delta;
        m_lines->addItem(m_phrasebook.sentence(line, now));
    }
    m_sum->setText(tr("Sum of the lines: %1").arg(m_phrasebook.minutesText(sum)));
}

} // namespace hline

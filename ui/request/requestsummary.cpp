// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestsummary.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "request/balancebar.h"
#include "request/chiprow.h"
#include "request/classselector.h"
#include "request/eligibilitychips.h"
#include "request/guaranteeline.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

RequestSummary::RequestSummary(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_number(plainLabel(this))
    , m_name(plainLabel(this))
    , m_contract(plainLabel(this))
    , m_card(new QPushButton(tr("Client…"), this))
    , m_balance(new BalanceBar(phrasebook, theme, this))
    , m_guarantee(new GuaranteeLine(phrasebook, this))
    , m_eligibility(new ChipRow(theme, this))
    , m_service(new ClassSelector(phrasebook, this))
{
    build();
    connect(m_card, &QPushButton::clicked, this, [this] {
        if (m_client)
            Q_EMIT clientRequested(*m_client);
        else
            Q_EMIT findClientClicked();
    });
    connect(m_service, &ClassSelector::classified, this, &RequestSummary::classified);
    connect(m_guarantee, &GuaranteeLine::whyClicked, this, [this] {
        if (const auto question = questionAt(m_guarantee))
            Q_EMIT whyClicked(*question);
    });
    connect(m_service, &ClassSelector::costsWanted, this, &RequestSummary::costsWanted);
}

void RequestSummary::build()
{
    m_number->setObjectName(u"requestNumber"_s);
    m_name->setObjectName(u"clientName"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_name->setFont(large);
    m_contract->setObjectName(u"contractLine"_s);
    m_card->setObjectName(u"clientCardButton"_s);
    m_balance->setObjectName(u"balanceBar"_s);
    m_eligibility->setObjectName(u"eligibilityChips"_s);
    m_service->setObjectName(u"classSelector"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_number, 0, 0, 1, 2);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_card, 1, 1, Qt::AlignTop);
    int row = 2;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_contract, m_balance, m_guarantee, m_eligibility, m_service})
        grid->addWidget(widget, row++, 0, 1, 2);
}

std::optional<Question> RequestSummary::questionAt(const QWidget *part) const
{
    const auto isIn = [part](const QWidget *whole) { return whole == part || whole->isAncestorOf(part); };
    if (!m_request)
        return std::nullopt;
    if (isIn(m_balance) || part == m_contract)
        return Question{Question::About::Balance, m_request, {}, {}};
    if (isIn(m_eligibility))
        return Question{Question::About::Eligibility, m_request, {}, {}};
    if (isIn(m_service))
        return Question{Question::About::Refusal, m_request, {}, {}};
    return Question{Question::About::Response, m_request, {}, {}};
}

void RequestSummary::showSheet(const RequestSheet &sheet, Instant now)
{
    const RequestView &view = sheet.view;
    m_request = view.record.id;
    showClient(sheet);
    if (view.balance)
        m_balance->showBalance(*view.balance, sheet.overlimit);
    else
        m_balance->showNothing();
    m_guarantee->showResponse(view.response, now);
    if (view.provisionalCalendar && view.response.deadline)
        m_guarantee->showProvisional(
            static_cast<int>(std::chrono::year_month_day(dayOf(*view.response.deadline)).year()));
    showChips(view);
    const bool returned = view.returned && view.returned->returned > minutes(0); // R-2.4.4.2
    m_service->showService(view.record.service(), returned ? m_phrasebook.returnedText(*view.returned) : QString(),
        isOpen(view.record.state) ? ClassSelector::Access::Editable : ClassSelector::Access::ReadOnly);
}

void RequestSummary::showClient(const RequestSheet &sheet)
{
    const RequestView &view = sheet.view;
    QString number = tr("№ %1 · %2").arg(view.record.number, m_phrasebook.name(view.record.state));
    if (view.record.holder)
        number += u" · "_s + (*view.record.holder == sheet.me ? tr("mine") : view.row.assignee);
    if (view.record.holder && !view.record.isHeldForSure) // sync.md 4.7
        number += u' ' + tr("(not confirmed)");
    if (view.shortStart) // S-SLA-4: it keeps a promise without having helped
        number += u" · "_s + tr("short start");
    m_number->setText(number);
    const QString name = view.client ? view.client->name : view.row.client;
    m_name->setText(name.isEmpty() ? tr("Client not known") : name);
    QStringList contract;
    if (view.contract)
        contract += tr("contract %1").arg(view.contract->number);
    if (view.balance && view.balance->package)
        contract += view.balance->package->terms.name;
    QStringList lines{contract.isEmpty() ? tr("no contract") : contract.join(u" · "_s)};
    if (view.balance) { // Regulation 2.4.2.6e
        for (const LotState &lot : view.balance->ending)
            lines += m_phrasebook.endingText(lot);
    }
    m_contract->setText(lines.join(u'\n'));
    m_client = view.client ? std::optional(view.client->id) : std::nullopt;
    m_card->setText(m_client ? tr("Client…") : tr("Find the client…"));
    m_card->setAccessibleName(m_client ? tr("Open the client card") : tr("Find the client of this request"));
    m_card->setEnabled(m_client || isOpen(view.record.state));
}

void RequestSummary::showChips(const RequestView &view)
{
    const EligibilityChips chips(m_phrasebook);
    m_eligibility->showChips(
        chips.chips({view.contract ? std::optional(view.contract->standing) : std::nullopt,
            view.product ? std::optional(view.product->standing) : std::nullopt, view.eligibility}));
}

} // namespace hline

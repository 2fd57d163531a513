// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/clienthint.h"

#include <QLabel>
#include <QVBoxLayout>

#include "request/chiprow.h"
#include "request/eligibilitychips.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

ClientHint::ClientHint(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_text(plainLabel(this))
    , m_chips(new ChipRow(theme, this))
{
    m_text->setObjectName(u"clientHint"_s);
    m_text->setAccessibleName(tr("What the client has"));
    m_chips->setObjectName(u"clientHintChips"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_chips);
    hide();
}

QString ClientHint::text() const
{
    return m_text->text();
}

void ClientHint::showHint(const std::optional<ClientChoice> &choice, const Asked &asked)
{
    setVisible(choice.has_value());
    if (!choice)
        return;
    const ContractRecord *contract = choice->contract(asked.contract);
    const ProductRecord *product = choice->product(asked.program);
    m_text->setText(lines(*choice, contract, asked).join(u'\n'));
    const auto standing = contract ? std::optional(contract->standing) : std::nullopt;
    const auto productStanding = product ? std::optional(product->standing) : std::nullopt;
    const Eligibility entitled = eligibility(asked.now, asked.service.value_or(Service::Indiv), standing,
        productStanding.value_or(ProductStanding{}), choice->policy);
    m_chips->showChips(EligibilityChips(m_phrasebook).chips({standing, productStanding, entitled}));
}

QStringList ClientHint::lines(
    const ClientChoice &choice, const ContractRecord *contract, const Asked &asked) const
{
    const Service service = asked.service.value_or(Service::Indiv);
    const BalanceView *balance = contract ? choice.balance(contract->id) : nullptr;
    QStringList lines;
    if (choice.client)
        lines += choice.client->name;
    QStringList figures;
    if (balance)
        figures += tr("%1 left").arg(m_phrasebook.minutesText(balance->ledger.balance));
    figures += guarantee(balance, service);
    lines += figures.join(u" · "_s);
    if (channelFit(service, asked.channel) == ChannelFit::NotListed && asked.service)
        lines += tr("The regulation does not name this channel for this service (%1). It is accepted.")
                     .arg(m_phrasebook.clause("3.2"_ba));
    return lines;
}

QString ClientHint::guarantee(const BalanceView *balance, Service service) const
{
    if (!rulesOf(service).guaranteed)
        return tr("no guaranteed response for this service");
    if (!balance || !balance->package || !balance->package->terms.response)
        return tr("general queue: no package with a guaranteed response");
    if (balance->ledger.balance <= minutes(0))
        return tr("general queue: the prepaid minutes are used up (%1)").arg(m_phrasebook.clause("4.2.4"_ba));
    return tr("guaranteed response %1").arg(m_phrasebook.hoursMinutes(*balance->package->terms.response));
}

} // namespace hline

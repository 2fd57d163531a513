// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editionbox.h"

#include <algorithm>

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

EditionBox::EditionBox(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_badge(new QLabel(this))
    , m_choose(new QPushButton(this))
{
    m_badge->setObjectName(u"editionBadge"_s);
    m_badge->setTextFormat(Qt::PlainText);
    m_badge->setWordWrap(true);
    m_badge->setText(u"! "_s + tr("Contract from before 2019: another edition of the regulation applies"));
    m_choose->setObjectName(u"editionButton"_s);
    m_choose->setAutoDefault(false);
    m_choose->setMenu(new QMenu(m_choose));
    addChoice(tr("By the day of signing"), {});
    for (const QString &edition : {u"2019"_s, u"2018"_s})
        addChoice(tr("Edition of %1").arg(edition), edition);
    m_choose->setAccessibleName(tr("Edition of the regulation: %1").arg(tr("by the day of signing")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_badge);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
}

void EditionBox::addChoice(const QString &text, const QString &edition)
{
    QAction *action = m_choose->menu()->addAction(text);
    action->setObjectName(u"edition"_s + edition);
    connect(action, &QAction::triggered, this, [this, edition] { Q_EMIT editionChosen(edition); });
}

void EditionBox::showContract(const ContractRecord &contract, Instant now)
{
    const QString text = tr("Edition of the regulation: %1")
                             .arg(contract.edition.isEmpty() ? tr("by the day of signing") : contract.edition);
    m_choose->setText(text);
    m_choose->setAccessibleName(text);
    const Eligibility right = eligibility(now, Service::Line, contract.standing, {}, {});
    m_badge->setVisible(std::ranges::find(right.reasons, "OLD_REGULATION"_ba, &GateReason::code) != right.reasons.end());
}

} // namespace hline

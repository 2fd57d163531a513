// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/guaranteeline.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

GuaranteeLine::GuaranteeLine(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_line(plainLabel(this))
    , m_why(new QToolButton(this))
{
    m_line->setObjectName(u"guarantee"_s);
    m_line->setAccessibleName(tr("Guaranteed response"));
    m_why->setObjectName(u"guaranteeWhy"_s);
    m_why->setText(tr("Why?"));
    m_why->setAccessibleName(tr("Why is the guarantee so?"));
    m_why->setFocusPolicy(Qt::StrongFocus);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_line, 0, 0);
    grid->addWidget(m_why, 0, 1, Qt::AlignTop);
    connect(m_why, &QToolButton::clicked, this, &GuaranteeLine::whyClicked);
}

void GuaranteeLine::showResponse(const Response &response, Instant now)
{
    m_line->setText(m_phrasebook.guaranteeReason(response, now));
    m_why->setEnabled(!response.steps.empty());
}

void GuaranteeLine::showProvisional(int year)
{
    m_line->setText(tr("%1 The calendar of %2 is provisional.").arg(m_line->text(), QString::number(year)));
}

QString GuaranteeLine::text() const
{
    return m_line->text();
}

} // namespace hline

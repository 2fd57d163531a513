// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/normbox.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

NormBox::NormBox(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_norm(plainLabel(this))
    , m_countLabel(plainLabel(this))
    , m_count(new QSpinBox(this))
    , m_charge(plainLabel(this))
    , m_complete(new QPushButton(tr("Completed"), this))
{
    setObjectName(u"normBox"_s);
    setAccessibleName(tr("Norm of the service"));
    build();
    connect(m_count, &QSpinBox::valueChanged, this, &NormBox::showCharge);
    connect(m_complete, &QPushButton::clicked, this, [this] { Q_EMIT completeClicked(m_count->value()); });
    hide();
}

void NormBox::build()
{
    m_norm->setObjectName(u"normText"_s);
    m_countLabel->setText(tr("Number of workplaces"));
    m_count->setObjectName(u"workplaceCount"_s);
    m_count->setAccessibleName(tr("Number of workplaces"));
    m_count->setRange(1, LargestWorkplaceCount);
    m_countLabel->setBuddy(m_count);
    m_charge->setObjectName(u"normCharge"_s);
    m_complete->setObjectName(u"completeButton"_s);
    m_complete->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_norm, 0, 0, 1, 3);
    grid->addWidget(m_countLabel, 1, 0);
    grid->addWidget(m_count, 1, 1);
    grid->addWidget(m_complete, 1, 2);
    grid->addWidget(m_charge, 2, 0, 1, 3);
}

void NormBox::showSheet(const RequestSheet &sheet)
{
    const RequestRecord &record = sheet.view.record;
    if (m_id != record.id)
        m_count->setValue(1);
    m_id = record.id;
    m_terms = sheet.view.norm;
    setVisible(m_terms.has_value());
    if (!m_terms)
        return;
    const bool open = isOpen(record.state);
    const bool known = m_terms->inForce.has_value();
    if (record.norm)
        m_norm->setText(doneText(*record.norm));
    else if (known)
        m_norm->setText(tr("Norm: %1 (%2)").arg(m_phrasebook.normText(*m_terms->inForce), m_phrasebook.clause("2.3.3")));
    else
        m_norm->setText(tr("No norm of this service is in force, so it cannot be completed (%1). Enter it: “Reference”, “Norms of time”.")
                            .arg(m_phrasebook.clause("2.3.3")));
    for (QWidget *part : std::initializer_list<QWidget *>{m_countLabel, m_count, m_complete, m_charge})
        part->setVisible(open && !record.norm);
    m_complete->setEnabled(known && !sheet.timerRuns);
    m_complete->setToolTip(sheet.timerRuns ? tr("Stop the timer first.") : QString());
    showCharge();
}

/// Whatever the work took.
void NormBox::showCharge()
{
    if (!m_terms || !m_terms->inForce) {
        m_charge->clear();
        return;
    }
    m_charge->setText(tr("%1 will be charged (norm). Worked: %2.")
                          .arg(m_phrasebook.minutesText(normCharge(*m_terms->inForce, m_count->value())),
                              m_phrasebook.span(m_terms->actual)));
}

QString NormBox::doneText(const NormDone &done) const
{
    return tr("Completed: %1 charged (norm %2 × %3). Worked: %4.")
        .arg(m_phrasebook.minutesText(done.charged()), m_phrasebook.minutesText(done.norm), QString::number(done.count),
            m_phrasebook.span(done.actual));
}

} // namespace hline

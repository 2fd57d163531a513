// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/triageview.h"

#include <QLabel>
#include <QVBoxLayout>

#include "request/boundarypanel.h"
#include "request/intakegaps.h"
#include "request/topicselector.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

TriageView::TriageView(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_gaps(new IntakeGaps(phrasebook, this))
    , m_topic(new TopicSelector(phrasebook, this))
    , m_boundary(new BoundaryPanel(phrasebook, this))
    , m_permissions(plainLabel(this))
{
    setObjectName(u"triageView"_s);
    m_permissions->setObjectName(u"permissions"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_gaps, m_topic, m_boundary, m_permissions})
        column->addWidget(part);
    connect(m_topic, &TopicSelector::chosen, this, &TriageView::topicChosen);
    connect(m_boundary, &BoundaryPanel::wayChosen, this, &TriageView::wayChosen);
    connect(m_boundary, &BoundaryPanel::thinClientInstallChosen, this, &TriageView::thinClientInstallChosen);
    connect(m_gaps, &IntakeGaps::completed, this, &TriageView::intakeCompleted);
    connect(m_gaps, &IntakeGaps::questionCopied, this, &TriageView::questionCopied);
}

void TriageView::showSheet(const RequestSheet &sheet, Instant now)
{
    const RequestView &view = sheet.view;
    m_gaps->showMissing(view.record.id, isOpen(view.record.state) ? view.missingIntake : QList<QByteArray>());
    m_topic->showTopic(view.record.topic);
    m_topic->setEnabled(isOpen(view.record.state));
    m_boundary->showRequest(view);
    showPermissions(sheet, now);
}

/// I-03: what was allowed although a gate said no stays on the card, with its reason.
void TriageView::showPermissions(const RequestSheet &sheet, Instant now)
{
    QStringList lines;
    for (const OverrideRecord &one : sheet.view.record.overrides) {
        const QString what = one.gate == "TOPIC" ? tr("Topic approved: %1").arg(m_phrasebook.topicName(one.topic))
                                                 : tr("Work allowed by the supervisor (%1)").arg(m_phrasebook.clause(one.clause));
        lines += tr("%1. Reason: %2 · %3").arg(what, one.reason, m_phrasebook.moment(one.at, now));
    }
    m_permissions->setText(lines.join(u'\n'));
    m_permissions->setVisible(!lines.isEmpty());
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"

#include <QWidget>

class QLabel;

namespace hline {

class BoundaryPanel;
class IntakeGaps;
class Phrasebook;
class TopicSelector;

/// How a request is sorted: what intake lacks, what it is about, where that goes, and what a supervisor has allowed.,
/// S-ROUTE, I-03.
class TriageView final : public QWidget
{
    Q_OBJECT
public:
    explicit TriageView(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showSheet(const RequestSheet &sheet, Instant now);

Q_SIGNALS:
    void topicChosen(const QByteArray &topic);
    void wayChosen(hline::WayOut way);
    void thinClientInstallChosen();
    void intakeCompleted(const hline::RequestChange &change);
    void questionCopied();

private:
    void showPermissions(const RequestSheet &sheet, Instant now);

    const Phrasebook &m_phrasebook;
    IntakeGaps *m_gaps;
    TopicSelector *m_topic;
    BoundaryPanel *m_boundary;
    QLabel *m_permissions;
};

} // namespace hline

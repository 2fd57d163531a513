// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"
#include "workflow/deskaccess.h"

#include <QObject>

class QDialog;

namespace hline {

class Phrasebook;
class TriageView;

/// What a consultant does at the boundary of the line: sorts by topic, asks for an approval or a permission, refuses. Every outcome
/// is told only after it is stored.
class TriageActions final : public QObject
{
    Q_OBJECT
public:
    /// `window` carries the dialogs.
    TriageActions(DeskAccess &desk, const Phrasebook &phrasebook, TriageView &view, QWidget &window);

    void showRequest(const RequestView &view) { m_view = view; }
    void forget() { m_view.reset(); }
    void refuse();
    void overrideGate();

Q_SIGNALS:
    void classifyRequested(hline::Service service); ///< goes the way of every change of service
    void done(const QString &what);
    void failed(const hline::Error &error);

private:
    void take(WayOut way);
    void approve();
    void sendLink();
    /// Runs a command for the request shown when it was asked, and tells how it ended.
    template <typename Job>
    void perform(const RequestId &id, Job job, const QString &what);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    QWidget &m_window;
    std::optional<RequestView> m_view;
};

} // namespace hline

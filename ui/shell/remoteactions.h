// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "workflow/deskaccess.h"
#include "workflow/ports/remotesessionlauncher.h"

#include <vector>

namespace hline {

class Phrasebook;

/// F12: 1C-Connect for the client of a request. Refused with its clause where a remote connection is not part of the service
/// (2.4.1.1); beginning and end are noted by hand, as evidence beside the timer. What could not be started is not noted.
class RemoteActions final : public QObject
{
    Q_OBJECT
public:
    RemoteActions(DeskAccess &desk, RemoteSessionLauncher &launcher, const Phrasebook &phrasebook,
                  ActionRegistry &registry, QObject *parent = nullptr);

    void setCurrent(const std::optional<RequestId> &id);
    void open(const RequestId &id);
    void end();

Q_SIGNALS:
    void opened(const QString &what); ///< what to do now in the window of 1C-Connect
    void ended(const QString &what);
    void consentMissing(const hline::Error &error); ///< the client has not agreed to paid work (I-08)
    void failed(const hline::Error &error);
    void refused(const QString &why); ///< 1C-Connect cannot be started here, and what to do

private:
    struct Session { RequestId request; QString number, client; };
    /// A session that may begin; noted as begun only if 1C-Connect can be started here.
    struct Admitted { Session session; Result<void> ready; };

    [[nodiscard]] static Result<Admitted> admit(Workplace &work, const RequestId &id, const Result<void> &ready);
    void launch(const Admitted &admitted);
    void endNoted(const Session &session);
    void refuse(const Error &error);
    [[nodiscard]] std::vector<Session>::const_iterator sessionToEnd() const;
    void updateActions();
    [[nodiscard]] QString whyNotLaunched(const Error &error) const;

    DeskAccess &m_desk;
    RemoteSessionLauncher &m_launcher;
    const Phrasebook &m_phrasebook;
    ActionRegistry &m_registry;
    std::optional<RequestId> m_current;
    std::vector<Session> m_sessions; ///< noted as begun and not as ended, oldest first
    bool m_isBusy = false;
    QAction *m_open;
    QAction *m_end;
};

} // namespace hline

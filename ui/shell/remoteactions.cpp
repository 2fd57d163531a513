// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/remoteactions.h"

#include "text/phrasebook.h"
#include "workflow/askdesk.h"

#include <algorithm>
#include <iterator>

#include <QClipboard>
#include <QGuiApplication>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The person who called is whom 1C-Connect lists; the organisation is the next best.
QString nameForConnect(const RequestView &view)
{
    if (view.contact && !view.contact->connectUser.isEmpty())
        return view.contact->connectUser;
    const QStringList person = view.contact
                                   ? QStringList{view.contact->last, view.contact->first, view.contact->middle}
                                   : QStringList{view.record.caller.last, view.record.caller.first, view.record.caller.middle};
    const QString name = person.join(u' ').simplified();
    return name.isEmpty() ? view.row.client : name;
}

} // namespace

RemoteActions::RemoteActions(DeskAccess &desk, RemoteSessionLauncher &launcher, const Phrasebook &phrasebook,
                             ActionRegistry &registry, QObject *parent)
    : QObject(parent), m_desk(desk), m_launcher(launcher), m_phrasebook(phrasebook), m_registry(registry),
      m_open(registry.add(ActionGroup::Request,
                          {u"openConnect"_s, tr("Open 1C-&Connect"), Qt::Key_F12,
                           tr("Notes the beginning of a remote session and copies the client's name"), u"krdc"_s})),
      m_end(registry.add(ActionGroup::Request, {u"endConnect"_s, tr("&End the remote session"), {},
                                                tr("Notes when the remote session ended"), {}}))
{
    m_open->setIconText(tr("1C-Connect")); // short, for the tool bar
    connect(m_open, &QAction::triggered, this, [this] {
        if (m_current)
            open(*m_current);
    });
    connect(m_end, &QAction::triggered, this, &RemoteActions::end);
    updateActions();
}

void RemoteActions::setCurrent(const std::optional<RequestId> &id)
{
    m_current = id;
    updateActions();
}

void RemoteActions::updateActions()
{
    m_registry.allow(m_open, m_current ? QString() : tr("no request is selected"));
    m_registry.allow(m_end, m_sessions.empty() ? tr("no remote session was begun from here") : QString());
}

/// A rule that forbids the session is the answer even where 1C-Connect is missing; a start refused by a rule stores nothing.
Result<RemoteActions::Admitted> RemoteActions::admit(Workplace &work, const RequestId &id, const Result<void> &ready)
{
    const Result<RequestView> view = work.request(id);
    if (!view)
        return failure(view.error());
    if (ready || !view->remoteGate.allowed) {
        if (const Result<void> noted = work.startRemote(id); !noted)
            return failure(noted.error());
    }
    return Admitted{{id, view->record.number, nameForConnect(*view)}, ready};
}

void RemoteActions::open(const RequestId &id)
{
    if (std::exchange(m_isBusy, true))
        return;
    const Result<void> ready = m_launcher.check({});
    askDesk(
        m_desk, this, [id, ready](Workplace &work) { return admit(work, id, ready); },
        [this](const Result<Admitted> &admitted) {
            m_isBusy = false;
            if (admitted)
                launch(*admitted);
            else if (admitted.error().reasons.contains("CONSENT_REQUIRED"))
                Q_EMIT consentMissing(admitted.error());
            else
                Q_EMIT failed(admitted.error());
        });
}

void RemoteActions::launch(const Admitted &admitted)
{
    const Session &session = admitted.session;
    QGuiApplication::clipboard()->setText(session.client);
    if (!admitted.ready)
        return refuse(admitted.ready.error());
    const bool isNew = std::ranges::find(m_sessions, session.request, &Session::request) == m_sessions.end();
    if (const Result<void> launched = m_launcher.launch({}); !launched) {
        if (isNew)
            endNoted(session);
        return refuse(launched.error());
    }
    if (isNew)
        m_sessions.push_back(session);
    updateActions();
    Q_EMIT opened(tr("№ %1: begin the remote access in the window of 1C-Connect. «%2» is on the clipboard.")
                      .arg(session.number, session.client));
}

void RemoteActions::refuse(const Error &error)
{
    Q_EMIT refused(whyNotLaunched(error));
}

/// That of the shown request, else the one begun last.
std::vector<RemoteActions::Session>::const_iterator RemoteActions::sessionToEnd() const
{
    const auto shown = std::ranges::find_if(m_sessions, [this](const Session &session) { return session.request == m_current; });
    return shown == m_sessions.end() ? std::prev(m_sessions.end()) : shown;
}

void RemoteActions::end()
{
    if (m_sessions.empty() || std::exchange(m_isBusy, true))
        return;
    const Session session = *sessionToEnd();
    askDesk(
        m_desk, this, [id = session.request](Workplace &work) { return work.endRemote(id); },
        [this, session](const Result<void> &done) {
            m_isBusy = false;
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            std::erase_if(m_sessions, [&](const Session &open) { return open.request == session.request; });
            updateActions();
            Q_EMIT ended(tr("№ %1: the end of the remote session is noted.").arg(session.number));
        });
}

/// Noted as begun, yet nothing was started.
void RemoteActions::endNoted(const Session &session)
{
    askDesk(
        m_desk, this, [id = session.request](Workplace &work) { return work.endRemote(id); },
        [this](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

QString RemoteActions::whyNotLaunched(const Error &error) const
{
    if (error.code == "CONNECT_NOT_FOUND")
        return tr("1C-Connect was not found in %1. Start it by hand; the client's name is on the clipboard.")
            .arg(error.about.join(u", "_s));
    if (error.code == "CONNECT_FAILED")
        return tr("1C-Connect did not start (%1). Start it by hand; the client's name is on the clipboard.")
            .arg(error.about.join(u", "_s));
    return m_phrasebook.sentence(error);
}

} // namespace hline

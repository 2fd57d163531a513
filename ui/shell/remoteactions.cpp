// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/remoteactions.h"

#include "text/phrasebook.h"

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
    m_registry.allow(m_end, m_session ? QString() : tr("no remote session was begun from here"));
}

void RemoteActions::open(const RequestId &id)
{
    if (std::exchange(m_isBusy, true))
        return;
    const auto job = [id](Workplace &work) -> Result<Session> {
        const Result<RequestView> view = work.request(id);
        if (!view)
            return failure(view.error());
        if (const Result<void> allowed = work.startRemote(id); !allowed)
            return failure(allowed.error());
        return Session{id, view->record.number, nameForConnect(*view)};
    };
    m_desk.ask(job).then(this, [this](const Result<Session> &session) {
        m_isBusy = false;
        if (session)
            launch(*session);
        else
            Q_EMIT failed(session.error());
    });
}

void RemoteActions::launch(const Session &session)
{
    m_session = session;
    updateActions();
    QGuiApplication::clipboard()->setText(session.client);
    const Result<void> launched = m_launcher.launch({});
    if (!launched)
        Q_EMIT refused(whyNotLaunched(launched.error()));
    else
        Q_EMIT opened(tr("№ %1: begin the remote access in the window of 1C-Connect. «%2» is on the clipboard.")
                          .arg(session.number, session.client));
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

void RemoteActions::end()
{
    if (!m_session || std::exchange(m_isBusy, true))
        return;
    m_desk.ask([id = m_session->request](Workplace &work) { return work.endRemote(id); })
        .then(this, [this](const Result<void> &done) {
            m_isBusy = false;
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            const QString number = m_session->number;
            m_session.reset();
            updateActions();
            Q_EMIT ended(tr("№ %1: the end of the remote session is noted.").arg(number));
        });
}

} // namespace hline

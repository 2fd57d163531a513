// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "careddesk.h"

#include "workflow/registerrequest.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

CaredDesk::CaredDesk(PrivateCluster &cluster) : m_cluster(cluster), m_office(cluster.makesOffice())
{
    opens();
}

void CaredDesk::opens()
{
    m_storage = std::make_unique<Executor>(u"storage"_s);
    const bool isOpen = m_storage->run([this, file = path()] {
        DeskOptions options;
        options.path = file;
        options.create = true;
        options.consultant = QFile::exists(file) ? QString() : u"Анна Иванова"_s;
        options.clock = &m_clock;
        auto opened = Desk::open(options);
        if (opened)
            m_desk = *std::move(opened);
        return done(opened);
    }).result();
    if (!isOpen)
        qFatal("the desk does not open");
    m_care = std::make_unique<OfficeCare>(OfficeCare::Parts{*m_storage, [this]() -> Desk & { return *m_desk; }, m_clock, {}});
    m_care->begin(path());
}

void CaredDesk::closes()
{
    if (!m_care)
        return;
    m_care->end();
    m_storage->run([this] { m_desk.reset(); }).waitForFinished();
    m_care.reset();
    m_storage.reset();
}

void CaredDesk::hires(const QString &login, const QString &role)
{
    m_cluster.hires(m_office, login, role);
    QFile out(path(login + u".hline-office"_s));
    const QJsonObject office{{u"hline_office"_s, 1}, {u"host"_s, m_cluster.server().folder()}, {u"database"_s, m_office}, {u"login"_s, login}};
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(office).toJson()) < 0)
        qFatal("no connection file");
}

QByteArray CaredDesk::meets(const QString &login, Office which)
{
    // Only then does a window offer it.
    if (!QTest::qWaitFor([this] { return m_care->state() != OfficeLink::State::Unknown; }, Patience))
        return "UNKNOWN";
    QSignalSpy met(m_care.get(), &OfficeLink::met), notMet(m_care.get(), &OfficeLink::notMet);
    m_care->meet(which == Office::Known ? QString() : path(login + u".hline-office"_s), m_cluster.passwordOf(login));
    if (!QTest::qWaitFor([&] { return !met.isEmpty() || !notMet.isEmpty(); }, Patience))
        return "NO_ANSWER";
    return met.isEmpty() ? notMet.front().front().value<Error>().code : QByteArray();
}

void CaredDesk::registersRequest(const QString &subject)
{
    const bool isDone = run([subject](Desk &desk) {
        NewRequest request;
        request.subject = subject;
        return done(desk.workplace().registerRequest(request));
    });
    if (!isDone)
        qFatal("the request is not registered");
}

} // namespace hline::test

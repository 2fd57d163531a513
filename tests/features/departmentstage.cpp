// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "departmentstage.h"

#include "hlinectl.h"
#include "storage/database.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

void StagedOffice::join(StagedDesk &desk, const QStringList &init)
{
    QVERIFY2(desk.stage.raise(), qPrintable(desk.stage.failure()));
    m_cluster.hires(m_name, desk.login, u"supervisor"_s);
    QVERIFY(!desk.stage.ask(QStringList{u"desk"_s, u"init"_s} + init).isNull());
    const QJsonObject connection{{u"hline_office"_s, 1}, {u"host"_s, m_cluster.server().folder()}, {u"database"_s, m_name},
                                 {u"login"_s, desk.login}};
    QVERIFY(desk.stage.keepFile(u"office.json"_s, QJsonDocument(connection).toJson()));
    QVERIFY(desk.stage.keepFile(u"password"_s, m_cluster.passwordOf(desk.login).toUtf8()));
    QVERIFY(!desk.stage.ask({u"office"_s, u"connect"_s, desk.stage.file(u"office.json"_s), u"--adopt"_s, u"--password-file"_s,
                             desk.stage.file(u"password"_s)}).isNull());
}

void StagedOffice::join(StagedDesk &anna, StagedDesk &boris)
{
    join(anna, {u"--demo"_s, u"--consultant"_s, u"Иванова Анна"_s});
    join(boris, {u"--consultant"_s, u"Петров Борис"_s});
}

void StagedOffice::administers(const QStringList &command)
{
    const CtlResult done = CtlDesk().run(command + QStringList{u"--connection"_s, m_cluster.server().connection(), u"--database"_s, m_name});
    QVERIFY2(done.exit == 0, done.everything());
}

void StagedOffice::goesAway()
{
    m_cluster.disconnect();
    QVERIFY(m_cluster.server().stop(PostgresCluster::Stop::Fast));
}

void StagedOffice::comesBack()
{
    QVERIFY(m_cluster.server().start());
}

void StagedOffice::isRestoredFrom(const QString &backup)
{
    m_cluster.disconnect();
    const auto admin = OfficeDatabase::open(m_cluster.server().connection());
    QVERIFY(admin.has_value());
    QVERIFY((*admin)->runScript(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name)).has_value());
    administers({u"office"_s, u"restore"_s, backup});
}

bool worldComesTo(const QDateTime &moment)
{
    const QStringList found = QDir(u"/usr/lib"_s).entryList({u"*-linux-gnu"_s}, QDir::Dirs);
    for (const QString &machine : found) {
        const QString library = u"/usr/lib/%1/faketime/libfaketime.so.1"_s.arg(machine);
        if (!QFile::exists(library))
            continue;
        qputenv("LD_PRELOAD", library.toUtf8());
        qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1"); // waiting takes as long as ever
        qputenv("FAKETIME", QByteArray::number(QDateTime::currentDateTimeUtc().secsTo(moment)).prepend('+').replace("+-", "-"));
        return true;
    }
    return false;
}

void StagedDesk::startsComputer()
{
    const auto file = Database::open(stage.deskPath());
    QVERIFY(file.has_value());
    (*file)->run(Sql("UPDATE office_time SET boot = 'the one before'"));
    QVERIFY((*file)->check().has_value());
}

void StagedDesk::open(const QStringList &options)
{
    QVERIFY2(stage.openWindow(QStringList{u"--password-file"_s, stage.file(u"password"_s), u"--lang"_s, u"ru"_s} + options),
             qPrintable(stage.failure()));
}

void StagedDesk::leavesTo(StagedDesk &copy)
{
    QVERIFY2(copy.stage.raise(), qPrintable(copy.stage.failure()));
    for (const QString &name : {u"desk.hline"_s, u"desk.hline.office"_s, u"password"_s}) {
        QFile file(stage.file(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY(copy.stage.keepFile(name, file.readAll()));
    }
}

QString StagedDesk::registers(const QString &subject, const QDateTime &arrival)
{
    return stage.ask({u"request"_s, u"new"_s, u"--subject"_s, subject, u"--contract"_s, u"ЖКХ365-101"_s, u"--service"_s, u"INDIV"_s,
                      u"--arrival"_s, arrival.toString(Qt::ISODate)})[u"number"].toString();
}

void StagedDesk::waitForUnsent(const std::function<bool(int)> &isDone)
{
    for (int attempt = 0; attempt < 4; ++attempt) { // the longest back-off is a minute
        if (stage.waitFor({u"outbox"_s}, [&isDone](const QJsonDocument &outbox) {
                return !outbox.isNull() && isDone(outbox[u"waiting"].toInt());
            }))
            return;
    }
    QFAIL(qPrintable(login + u": records still wait"_s));
}

void StagedDesk::sees(const QString &number)
{
    QVERIFY2(stage.waitFor({u"request"_s, u"show"_s, number}, [](const QJsonDocument &request) { return !request.isNull(); }),
             qPrintable(number));
}

bool StagedDesk::waitForHolder(const QString &number, const QString &name)
{
    return stage.waitFor({u"request"_s, u"show"_s, number},
                         [&name](const QJsonDocument &request) { return request[u"assignee"].toString().contains(name); });
}

void StagedDesk::choose(const QString &number)
{
    stage.press(u"ctrl+f"_s);
    stage.type(number);
    stage.settle();
    stage.press(u"Return"_s);
    stage.settle();
}

void StagedDesk::keepOutbox(const QString &name)
{
    stage.press(u"ctrl+shift+u"_s);
    stage.settle();
    stage.keepScreenshot(name);
    stage.press(u"Escape"_s);
}

} // namespace hline::test

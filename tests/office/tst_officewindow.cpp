// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "support/privatecluster.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The real window beside a real office that goes and comes (sync.md 4.3).
class TestOfficeWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsEnteredWithoutALinkGoesOutByItself();
    void damagedDeskIsMadeAnewAndSendsWhatItHad();

private:
    void joins(PrivateCluster &cluster, const QString &office, const CtlDesk &desk) const;
    static void opens(QProcess &window, const CtlDesk &desk);
    [[nodiscard]] bool waitForUnsent(const CtlDesk &desk, int count);
};

/// Anna's desk, with a paid client, meets the office.
void TestOfficeWindow::joins(PrivateCluster &cluster, const QString &office, const CtlDesk &desk) const
{
    cluster.hires(office, u"anna"_s, u"supervisor"_s);
    desk.prepare();
    desk.write(u"office.json"_s, QJsonDocument(QJsonObject{{u"hline_office"_s, 1}, {u"host"_s, cluster.server().folder()},
                                                           {u"database"_s, office}, {u"login"_s, u"anna"_s}}).toJson());
    desk.write(u"password"_s, cluster.passwordOf(u"anna"_s).toUtf8());
    const CtlResult connected = desk.run({u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s});
    QVERIFY2(connected.exit == 0, connected.everything());
}

void TestOfficeWindow::opens(QProcess &window, const CtlDesk &desk)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(HLINE_BIN_DIR "/hline"), {u"--desk"_s, desk.file(), u"--password-file"_s, desk.file(u"password"_s)});
    QVERIFY(window.waitForStarted());
}

bool TestOfficeWindow::waitForUnsent(const CtlDesk &desk, int count)
{
    const QDeadlineTimer deadline(90'000); // the longest back-off is a minute
    while (!deadline.hasExpired()) {
        const CtlResult outbox = desk.json({u"outbox"_s});
        if (outbox.exit == 0 && outbox[u"waiting"_s].toInt() == count)
            return true;
    }
    return false;
}

void TestOfficeWindow::whatIsEnteredWithoutALinkGoesOutByItself()
{
    PrivateCluster cluster;
    const QString office = cluster.makesOffice();
    const CtlDesk desk;
    joins(cluster, office, desk);
    cluster.disconnect();
    QVERIFY(cluster.server().stop(PostgresCluster::Stop::Fast));

    QProcess window;
    opens(window, desk);
    CtlResult registered; // once: while the window takes the desk, nobody answers
    QTRY_VERIFY(registered.exit == 0
                || (registered = desk.run({u"request"_s, u"new"_s, u"--client"_s, u"ТСЖ «Заречье»"_s, u"--subject"_s, u"Без связи"_s})).exit == 0);
    QVERIFY(waitForUnsent(desk, 1));

    QVERIFY(cluster.server().start());
    QVERIFY(waitForUnsent(desk, 0));
    QCOMPARE(cluster.brokenInvariants(office), QStringList());
    window.kill();
    QVERIFY(window.waitForFinished());
}

/// Nobody has to know how: the window opens, and a minute later the office has everything (reliability.md A8).
void TestOfficeWindow::damagedDeskIsMadeAnewAndSendsWhatItHad()
{
    PrivateCluster cluster;
    const QString office = cluster.makesOffice();
    const CtlDesk desk;
    joins(cluster, office, desk);
    QCOMPARE(desk.run({u"request"_s, u"new"_s, u"--client"_s, u"ТСЖ «Заречье»"_s, u"--subject"_s, u"Без связи"_s}).exit, 0);
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {desk.file(), u"SELECT pageno FROM dbstat WHERE name = 'fact' AND pagetype = 'leaf' ORDER BY path LIMIT 1"_s});
    QVERIFY(sqlite.waitForFinished());
    const qint64 page = sqlite.readAllStandardOutput().trimmed().toLongLong(); // of the desk's first facts, which were sent
    QVERIFY(page > 0);
    QFile file(desk.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();

    QProcess window;
    opens(window, desk);

    const auto requests = [&] { return cluster.rows(office, u"SELECT count(*) FROM hl.fact WHERE kind = 'request.new'"_s).front().front().toInt(); };
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 1, 90'000);
    QVERIFY(QFile::exists(desk.file() + u".damaged-1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.json({u"queue"_s, u"--view"_s, u"all"_s}).json().array().size(), 1, 30'000);
    QCOMPARE(cluster.brokenInvariants(office), QStringList());
    window.kill();
    QVERIFY(window.waitForFinished());
}

QTEST_GUILESS_MAIN(TestOfficeWindow)
#include "tst_officewindow.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include "hlinectl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// A full or read-only disk: a sentence, exit 1, and the desk as it was.
class TestHostileDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deskStaysAsItWas_data();
    void deskStaysAsItWas();

private:
    CtlDesk m_desk;
};

void TestHostileDisk::initTestCase()
{
    m_desk.prepare();
    QCOMPARE(m_desk.run({u"request"_s, u"new"_s, u"--subject"_s, u"Первое"_s}).exit, 0);
}

void TestHostileDisk::deskStaysAsItWas_data()
{
    QTest::addColumn<QString>("wrapper");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("codes");

    const QString none = u"true"_s;
    // Root needs no user namespace, and inside a chroot it may not make one.
    const QString apart = geteuid() == 0 ? u"unshare -m"_s : u"unshare -rm"_s;
    // The folder gets a small volume of its own, filled to the last byte, in a mount namespace that ends with the shell.
    QTest::newRow("full volume") << apart
                                 << u"cp desk.hline /tmp/desk.$$ && mount -t tmpfs -o size=2m none . && cd \"$PWD\" && "
                                    "mv /tmp/desk.$$ desk.hline && { cat /dev/zero > filler 2>/dev/null; true; }"_s
                                 << u"rm filler"_s << QStringList{u"DISK_FULL"_s};
    QTest::newRow("read-only volume") << apart
                                      << u"mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\""_s << none
                                      << QStringList{u"DESK_READ_ONLY"_s};
    QTest::newRow("file size limit") << QString() << u"trap '' XFSZ; ulimit -f 1"_s << u"ulimit -f unlimited 2>/dev/null; true"_s
                                     << QStringList{u"DISK_FULL"_s, u"DISK_ERROR"_s};
}

void TestHostileDisk::deskStaysAsItWas()
{
    QFETCH(QString, wrapper);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, codes);
    const QByteArray known = m_desk.json({u"queue"_s, u"--view"_s, u"all"_s, u"--now"_s, u"2030-01-01"_s}).out;
    const QString ctl = u"'%1' --desk desk.hline"_s.arg(ctlProgram());
    const QString script = u"cd '%1' && { %2; } && { %3 request new --subject Второе --json; echo exit $?; %4; }"_s.arg(
        m_desk.file(QString()), before, ctl, after);

    QProcess shell;
    QStringList words = wrapper.split(u' ', Qt::SkipEmptyParts);
    words << u"sh"_s << u"-c"_s << script;
    shell.start(words.takeFirst(), words);
    QVERIFY(shell.waitForFinished());
    const QList<QByteArray> lines = shell.readAllStandardOutput().trimmed().split('\n');

    QVERIFY2(lines.size() == 2, shell.readAllStandardError().constData());
    QCOMPARE(lines[1], QByteArray("exit 1"));
    const QJsonDocument refused = QJsonDocument::fromJson(lines[0]);
    QVERIFY2(codes.contains(refused[u"code"_s].toString()), lines[0].constData());
    QVERIFY(refused[u"sentence"_s].toString().contains(u"Nothing was changed"_s));
    QCOMPARE(m_desk.run({u"desk"_s, u"verify"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"queue"_s, u"--view"_s, u"all"_s, u"--now"_s, u"2030-01-01"_s}).out, known);
}

QTEST_GUILESS_MAIN(TestHostileDisk)
#include "tst_hostiledisk.moc"

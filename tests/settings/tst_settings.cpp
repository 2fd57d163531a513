// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsHoldBeforeAnythingWasChosen();
    void choicesOutliveTheProgram();
    void connectIsReadFromTheFile();
    void damagedFileGivesDefaults();

private:
    QTemporaryDir m_folder;
};

void TestSettings::defaultsHoldBeforeAnythingWasChosen()
{
    const Settings settings(m_folder.filePath(u"none.ini"_s));
    QVERIFY(settings.deskPath().endsWith(u"/hline/my.hline"_s));
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.theme(), u"auto"_s);
    QCOMPARE(settings.connectExecutable(), QString());
    QCOMPARE(settings.connectUrlTemplate(), QString());
    QVERIFY(settings.connectLaunchArguments().isEmpty());
    QVERIFY(settings.windowGeometry().isEmpty());
    QCOMPARE(settings.lineHintMinutes(), 0); // R-2.4.1.1a: off unless somebody wants it
}

void TestSettings::choicesOutliveTheProgram()
{
    const QString file = m_folder.filePath(u"chosen.ini"_s);
    const QByteArray bytes("\0\1;=\n\xff", 6);
    {
        Settings settings(file);
        settings.setDeskPath(u"/home/анна/стол.hline"_s);
        settings.setTheme(u"dark"_s);
        settings.setWindowGeometry(bytes);
        settings.setSplitterState(bytes + "s");
        settings.setQueueState(bytes + "q");
    }
    const Settings again(file);
    QCOMPARE(again.deskPath(), u"/home/анна/стол.hline"_s);
    QCOMPARE(again.theme(), u"dark"_s);
    QCOMPARE(again.windowGeometry(), bytes);
    QCOMPARE(again.splitterState(), bytes + "s");
    QCOMPARE(again.queueState(), bytes + "q");
}

void TestSettings::connectIsReadFromTheFile()
{
    QFile file(m_folder.filePath(u"connect.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[connect]\nexecutable=/opt/1c-connect/app/bin/connect\nurlTemplate=\"connect://x?l={line_id}\"\n"
                       "launchArguments=--tray, --quiet\n") > 0);
    file.close();
    const Settings settings(file.fileName());
    QCOMPARE(settings.connectExecutable(), u"/opt/1c-connect/app/bin/connect"_s);
    QCOMPARE(settings.connectUrlTemplate(), u"connect://x?l={line_id}"_s);
    QCOMPARE(settings.connectLaunchArguments(), (QStringList{u"--tray"_s, u"--quiet"_s}));
}

void TestSettings::damagedFileGivesDefaults()
{
    QFile file(m_folder.filePath(u"damaged.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("]]]\0\xff\xfe not an ini = [", 22) > 0);
    file.close();
    QCOMPARE(Settings(file.fileName()).theme(), u"auto"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

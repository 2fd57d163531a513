// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officechip.h"
#include "olderversions.h"
#include "queue/noticebar.h"
#include "queue/queuepane.h"
#include "shell/deskview.h"
#include "support/privatecluster.h"
#include "sync/firstreading.h"
#include "wholeprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms

} // namespace

/// A new desk reads the records of the department (sync.md 4.12): the window says how far it is, a person may stop it and begin it again.
class TestWindowReading : public QObject
{
    Q_OBJECT
public:
    static void initMain() { WholeProgram::keepsNoSettings(); }

private Q_SLOTS:
    void readingIsSaidStoppedAndBegunAgain();

private:
    [[nodiscard]] static MainWindow *window() { return WholeProgram::window(); }
    [[nodiscard]] static NoticeBar *bar() { return window()->findChild<NoticeBar *>(u"readingBar"_s); }
    [[nodiscard]] static OfficeSign sign() { return window()->findChild<OfficeChip *>()->sign(); }
    static void runs(const CtlDesk &desk, std::initializer_list<QStringList> commands);

    CtlDesk m_first, m_second;
};

void TestWindowReading::runs(const CtlDesk &desk, std::initializer_list<QStringList> commands)
{
    for (const QStringList &command : commands) {
        const CtlResult done = desk.run(command);
        QVERIFY2(done.exit == 0, (command.join(u' ').toUtf8() + '\n' + done.everything()).constData());
    }
}

void TestWindowReading::readingIsSaidStoppedAndBegunAgain()
{
    PrivateCluster cluster;
    const QString office = cluster.makesOffice();
    cluster.hires(office, u"anna"_s, u"supervisor"_s);
    const QByteArray way = QJsonDocument(QJsonObject{{u"hline_office"_s, 1}, {u"host"_s, cluster.server().folder()}, {u"database"_s, office},
                                                     {u"login"_s, u"anna"_s}}).toJson();
    for (const CtlDesk *desk : {&m_first, &m_second})
        desk->write(u"password"_s, cluster.passwordOf(u"anna"_s).toUtf8());
    fillOffice(cluster.connectionOf(office, u"anna"_s), 3 * int(FirstReading::FewRows));
    m_first.write(u"office.json"_s, way);
    runs(m_first, {{u"desk"_s, u"init"_s, u"--consultant"_s, u"Иванова Анна"_s},
                   {u"office"_s, u"connect"_s, u"office.json"_s, u"--password-file"_s, u"password"_s}});
    const auto wanted = m_first.json({u"queue"_s, u"--view"_s, u"all"_s}).json().array().size();
    QVERIFY(wanted > 0);
    runs(m_second, {{u"desk"_s, u"init"_s, u"--consultant"_s, u"Иванова Анна"_s}});
    m_second.write(u"desk.hline.office"_s, way);
    // Whoever reads the log waits from here on.
    cluster.rows(office, u"BEGIN"_s);
    cluster.rows(office, u"LOCK TABLE hl.body IN ACCESS EXCLUSIVE MODE"_s);

    std::optional<WholeProgram> program(std::in_place, m_second);
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->deskView() && !bar()->isHidden(), Patience);
    QCOMPARE(bar()->text(), u"Читаются записи офиса, сначала открытые обращения."_s);
    QCOMPARE(sign().text, u"○ Читаем записи офиса: 0 %"_s);

    bar()->button()->click();
    cluster.rows(office, u"COMMIT"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bar()->button()->text(), u"Читать снова"_s, Patience);
    QVERIFY(!bar()->isHidden());
    QCOMPARE(sign().text, u"▲ Записи офиса не прочитаны"_s);
    QCOMPARE(window()->deskView()->queue().model().ids().size(), 0);

    bar()->button()->click();
    QTRY_COMPARE_WITH_TIMEOUT(sign().tone, OfficeSign::Tone::Good, Patience);
    QVERIFY(bar()->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(window()->deskView()->queue().model().ids().size() > 0, Patience);
    program.reset();
    QCOMPARE(m_second.json({u"queue"_s, u"--view"_s, u"all"_s}).json().array().size(), wanted);
    QCOMPARE(cluster.brokenInvariants(office), QStringList());
}

QTEST_MAIN(TestWindowReading)
#include "tst_windowreading.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officeadministration.h"
#include "office/officemigrations.h"
#include "officefacts.h"
#include "support/privatecluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t Everything = std::numeric_limits<std::int64_t>::max();

QStringList outcomes(OfficeLogin &login, const OfficeLogin::Hello &office)
{
    const QString incarnation = office.incarnation.toString(QUuid::WithoutBraces);
    QStringList out;
    const auto add = [&out](const auto &answer) { out.append(answer ? u"read"_s : QString::fromLatin1(answer.error().code)); };
    add(login.pull(office.incarnation, 0, chainStart()));
    add(login.snapshot(office.incarnation, 0, Everything));
    add(login.database().rows(OfficeSql("SELECT seq FROM hl_api.snapshot_v1(?, ?)"), incarnation, qlonglong(Everything)));
    add(login.database().rows(OfficeSql("SELECT desk_no FROM hl_api.desks_v1(?)"), incarnation));
    add(login.database().rows(OfficeSql("SELECT seq FROM hl.fact")));
    add(login.database().rows(OfficeSql("SELECT * FROM hl.greet(gen_random_uuid(), 1, 'x', 0)")));
    return out;
}

} // namespace

/// Somebody leaves whose desk holds minutes that nobody has seen (reliability.md F8, F10; 6.3 7.4.2).
class TestDismissal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PrivateCluster>(); }
    void init();
    void nothingIsReadWithinFiveSeconds_data();
    void nothingIsReadWithinFiveSeconds();
    void whatWasUnsentCountsAsBefore();
    void whatIsDoneAfterwardsDoesNotCount();
    void aDeskThatWasNotThereIsRefused();
    void theTradeOfBeforeIsNotMore();
    void supervisorSeesWhatIsLeft();
    void afterTheDaysNothingIsTaken();
    void atOnceTakesNothing();
    void whoHasNoDeskIsShutOut();
    void aSecondDismissalGivesNoMoreDays();
    void whoComesBackIsNoDrain();
    void anOlderOfficeTakesNothing();
    void whoIsReinstatedIsWhatThatPersonWas_data();
    void whoIsReinstatedIsWhatThatPersonWas();
    void whatTheMistakeDidNotLetCountStaysSo();
    void whatWasMadeMeanwhileCountsAfterwards();
    void aNewPasswordGoesWithIt();
    void openLinkOfWhoLeftEnds();
    void whatCannotBeTakenBackIsLeft();
    void anOfficeThatIsToBeMigratedSaysSo();
    void rightsHold();

private:
    using Password = OfficeAdministration::Password;
    [[nodiscard]] OfficeDesk desk(const QString &who) const { return OfficeDesk(connection(who)); }
    [[nodiscard]] QString connection(const QString &who) const { return m_cluster->connectionOf(m_office, login(who)); }
    /// Logins are those of the server: each test has its own.
    [[nodiscard]] QString login(const QString &who) const { return who + QString::number(m_tests); }
    [[nodiscard]] OfficeAdministration administration() const
    {
        return *OfficeAdministration::open(connectionTo(m_cluster->server().connection(), m_office));
    }
    void dismiss(const QString &who)
    {
        const auto dismissed = administration().dismissLogin(login(who));
        QVERIFY2(dismissed, dismissed ? "" : qPrintable(dismissed.error().detail));
        QVERIFY(dismissed->sendsUntil.isValid());
    }
    OfficeAdministration::Reinstatement reinstate(const QString &who, Password password = Password::Kept)
    {
        const auto back = administration().reinstateLogin(login(who), password);
        if (!back)
            qFatal("not reinstated: %s", qPrintable(back.error().detail));
        return *back;
    }
    void passDays(int days)
    {
        m_cluster->rows(m_office, u"UPDATE hl.dismissal SET since = since - interval '%1 days', until = until - interval '%1 days'"_s.arg(days));
    }

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
    int m_tests = 0;
};

void TestDismissal::init()
{
    ++m_tests;
    m_office = m_cluster->makesOffice();
    for (const auto &[who, role] : {std::pair{u"anna"_s, u"consultant"_s}, std::pair{u"vera"_s, u"supervisor"_s}, std::pair{u"boss"_s, u"supervisor"_s},
                                    std::pair{u"mail"_s, u"intake"_s}})
        m_cluster->hires(m_office, login(who), role);
}

void TestDismissal::nothingIsReadWithinFiveSeconds_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("atOnce");
    for (const QString &who : {u"anna"_s, u"vera"_s, u"mail"_s}) {
        QTest::newRow(qPrintable(who + u", sends what is left"_s)) << who << false;
        QTest::newRow(qPrintable(who + u", at once"_s)) << who << true;
    }
}

void TestDismissal::nothingIsReadWithinFiveSeconds()
{
    QFETCH(QString, who);
    QFETCH(bool, atOnce);
    OfficeDesk boss = desk(u"boss"_s);
    QCOMPARE(boss.says(boss.fact("request.new")), QByteArray("ok"));
    OfficeDesk open = desk(who);
    QCOMPARE(outcomes(open.login, open.hello).first(), u"read"_s);
    OfficeDatabase &asking = open.login.database();
    QVERIFY(asking.begin().has_value()); // in the middle of something

    QElapsedTimer time;
    time.start();
    if (atOnce)
        QVERIFY(administration().revokeLogin(login(who)).has_value());
    else
        dismiss(who);
    const auto rest = asking.rows(OfficeSql("SELECT seq FROM hl_api.pull_v1(?, 0, sha256(''), 500)"), open.hello.incarnation.toString(QUuid::WithoutBraces));

    QVERIFY(!rest);
    QVERIFY(time.elapsed() < 5000);
    if (atOnce) {
        QCOMPARE(OfficeDatabase::open(connection(who)).error().kind, Error::Kind::Denied);
        return;
    }
    OfficeLogin again(connection(who));
    QCOMPARE(outcomes(again, open.hello), QStringList(6, u"SQL_42501"_s));
}

void TestDismissal::whatWasUnsentCountsAsBefore()
{
    OfficeDesk boss = desk(u"boss"_s);
    const FactDraft request = boss.fact("request.new");
    QCOMPARE(boss.says(request), QByteArray("ok"));
    const OfficeDesk before = desk(u"anna"_s);
    const FactDraft work = before.work(request.id, 460), claim = before.fact("claim", request.id);

    dismiss(u"anna"_s);
    OfficeDesk anna(connection(u"anna"_s), before.id);

    QCOMPARE(anna.hello.mode, u"dismissed"_s);
    QCOMPARE(anna.hello.nextDseq, 1);
    QCOMPARE(anna.says(work), QByteArray("ok"));
    QCOMPARE(anna.says(claim), QByteArray("ok"));
    QCOMPARE(boss.log().size(), 3U);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

/// It is kept and shown, and does not count: a supervisor enters it if it was asked for.
void TestDismissal::whatIsDoneAfterwardsDoesNotCount()
{
    OfficeDesk boss = desk(u"boss"_s);
    const FactDraft request = boss.fact("request.new");
    QCOMPARE(boss.says(request), QByteArray("ok"));
    const DeviceId device = desk(u"anna"_s).id;
    dismiss(u"anna"_s);
    OfficeDesk anna(connection(u"anna"_s), device);

    QCOMPARE(anna.says(anna.work(request.id, 460)), QByteArray("forbidden"));
    QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("forbidden"));

    QCOMPARE(boss.log().size(), 3U);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.entry"_s).front().front().toInt(), 0);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestDismissal::aDeskThatWasNotThereIsRefused()
{
    const DeviceId known = desk(u"anna"_s).id;
    dismiss(u"anna"_s);
    OfficeLogin anna(connection(u"anna"_s));

    QCOMPARE(anna.hello(DeviceId(QUuid::createUuid())).error().code, QByteArray("SQL_HL002"));
    QVERIFY(anna.hello(known).has_value());
    QCOMPARE(administration().status()->desks.size(), 1U);
}

void TestDismissal::theTradeOfBeforeIsNotMore()
{
    const OfficeDesk annas = desk(u"anna"_s), veras = desk(u"vera"_s), mails = desk(u"mail"_s);
    const auto purchase = [](const OfficeDesk &desk) { return desk.onContract(desk.fact("purchase", FactId(QUuid::createUuid()))); };
    const FactDraft annasPurchase = purchase(annas), verasPurchase = purchase(veras), request = mails.fact("request.new"),
                    work = mails.work(request.id, 60);
    for (const QString &who : {u"anna"_s, u"vera"_s, u"mail"_s})
        dismiss(who);
    OfficeDesk anna(connection(u"anna"_s), annas.id), vera(connection(u"vera"_s), veras.id), mail(connection(u"mail"_s), mails.id);

    QCOMPARE(anna.says(annasPurchase), QByteArray("forbidden"));
    QCOMPARE(vera.says(verasPurchase), QByteArray("ok"));
    QCOMPARE(mail.says(request), QByteArray("ok"));
    QCOMPARE(mail.says(work), QByteArray("forbidden"));
}

void TestDismissal::supervisorSeesWhatIsLeft()
{
    OfficeDesk boss = desk(u"boss"_s), anna = desk(u"anna"_s);
    anna.meets(2);
    dismiss(u"anna"_s);
    const auto unsent = [&] {
        const auto desks = boss.login.database().rows(OfficeSql("SELECT unsent FROM hl_api.desks_v1(?) WHERE owner <> session_user"),
                                                      boss.hello.incarnation.toString(QUuid::WithoutBraces));
        return !desks ? -2 : desks->empty() ? -1 : desks->front()[0].toInt();
    };
    const auto line = [&] { return administration().status()->desks.back(); };

    QCOMPARE(unsent(), 2);
    QCOMPARE(line().unsent, 2);
    QVERIFY(line().sendsUntil.isValid() && !line().revoked);
    OfficeDesk left(connection(u"anna"_s), anna.id);
    left.meets(2);
    QCOMPARE(left.says(anna.fact("request.new")), QByteArray("ok"));
    QCOMPARE(unsent(), 1);
    QCOMPARE(line().unsent, 1);
    QCOMPARE(left.says(anna.fact("request.new")), QByteArray("ok"));
    QCOMPARE(unsent(), -1); // nothing of hers can come late
}

void TestDismissal::afterTheDaysNothingIsTaken()
{
    OfficeDesk boss = desk(u"boss"_s), anna = desk(u"anna"_s);
    anna.meets(1);
    dismiss(u"anna"_s);
    FactDraft request = anna.fact("request.new");
    request.made -= std::chrono::days(30);
    passDays(29);
    OfficeDesk left(connection(u"anna"_s), anna.id);
    QCOMPARE(left.says(request), QByteArray("ok"));

    passDays(2);

    QCOMPARE(left.says(left.fact("request.new")), QByteArray("SQL_HL018"));
    QCOMPARE(left.login.hello(left.id).error().code, QByteArray("SQL_HL018"));
    QCOMPARE(left.login.hello(DeviceId(QUuid::createUuid())).error().code, QByteArray("SQL_HL018"));
    QCOMPARE(outcomes(left.login, left.hello), QStringList(6, u"SQL_42501"_s));
    QCOMPARE(boss.log().size(), 1U);
}

void TestDismissal::atOnceTakesNothing()
{
    OfficeDesk boss = desk(u"boss"_s), anna = desk(u"anna"_s);
    anna.meets(7);
    dismiss(u"anna"_s);

    const auto revoked = administration().revokeLogin(login(u"anna"_s));

    QVERIFY(revoked && revoked->desks == 1 && revoked->hadAccess && !revoked->sendsUntil.isValid());
    QCOMPARE(OfficeDatabase::open(connection(u"anna"_s)).error().kind, Error::Kind::Denied);
    QVERIFY(administration().status()->desks.back().revoked);
    QCOMPARE(administration().revokeLogin(login(u"anna"_s)).error().code, QByteArray("LOGIN_UNKNOWN"));
    QCOMPARE(administration().dismissLogin(login(u"anna"_s)).error().code, QByteArray("LOGIN_UNKNOWN"));
}

void TestDismissal::whoHasNoDeskIsShutOut()
{
    const auto dismissed = administration().dismissLogin(login(u"anna"_s));

    QVERIFY(dismissed && dismissed->desks == 0 && !dismissed->sendsUntil.isValid());
    QCOMPARE(OfficeDatabase::open(connection(u"anna"_s)).error().kind, Error::Kind::Denied);
}

void TestDismissal::aSecondDismissalGivesNoMoreDays()
{
    static_cast<void>(desk(u"anna"_s));
    const auto first = administration().dismissLogin(login(u"anna"_s));
    const auto second = administration().dismissLogin(login(u"anna"_s));

    QVERIFY(first && second && first->sendsUntil.isValid());
    QCOMPARE(second->sendsUntil, first->sendsUntil);
}

void TestDismissal::whoComesBackIsNoDrain()
{
    static_cast<void>(desk(u"anna"_s));
    dismiss(u"anna"_s);
    QCOMPARE(administration().addLogin(login(u"anna"_s), u"consultant"_s).error().code, QByteArray("LOGIN_EXISTS"));
    QVERIFY(administration().revokeLogin(login(u"anna"_s)).has_value());

    m_cluster->hires(m_office, login(u"anna"_s), u"consultant"_s);

    OfficeDesk anna = desk(u"anna"_s);
    QCOMPARE(anna.hello.mode, u"ok"_s);
    QVERIFY(anna.login.snapshot(anna.hello.incarnation, 0, Everything).has_value());
}

/// Logins are the server's, days are the office's: a restored one that knows of no dismissal cannot know when it ends.
void TestDismissal::anOlderOfficeTakesNothing()
{
    const OfficeDesk before = desk(u"anna"_s);
    dismiss(u"anna"_s);
    m_cluster->rows(m_office, u"DELETE FROM hl.dismissal"_s);

    QCOMPARE(OfficeLogin(connection(u"anna"_s)).hello(before.id).error().code, QByteArray("SQL_HL018"));
    dismiss(u"anna"_s);
    OfficeDesk anna(connection(u"anna"_s), before.id);
    QCOMPARE(anna.hello.mode, u"dismissed"_s);
    QCOMPARE(anna.says(before.fact("request.new")), QByteArray("ok"));
}

void TestDismissal::whoIsReinstatedIsWhatThatPersonWas_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QByteArray>("onWork");
    QTest::addColumn<QByteArray>("onPurchase");
    QTest::newRow("consultant") << u"anna"_s << u"consultant"_s << QByteArray("ok") << QByteArray("forbidden");
    QTest::newRow("supervisor") << u"vera"_s << u"supervisor"_s << QByteArray("ok") << QByteArray("ok");
    QTest::newRow("intake") << u"mail"_s << u"intake"_s << QByteArray("forbidden") << QByteArray("forbidden");
}

void TestDismissal::whoIsReinstatedIsWhatThatPersonWas()
{
    QFETCH(QString, who);
    QFETCH(QString, role);
    QFETCH(QByteArray, onWork);
    QFETCH(QByteArray, onPurchase);
    const DeviceId device = desk(who).id;
    dismiss(who);

    const auto back = reinstate(who);

    QCOMPARE(back.role, role);
    QCOMPARE(back.desks, 1);
    QCOMPARE(back.uncounted, 0);
    OfficeDesk again(connection(who), device);
    QCOMPARE(again.hello.mode, u"ok"_s);
    QVERIFY(again.login.snapshot(again.hello.incarnation, 0, Everything).has_value());
    const FactDraft request = again.fact("request.new");
    QCOMPARE(again.says(request), QByteArray("ok"));
    QCOMPARE(again.says(again.work(request.id, 60)), onWork);
    QCOMPARE(again.says(again.onContract(again.fact("purchase", FactId(QUuid::createUuid())))), onPurchase);
    QVERIFY(!administration().status()->desks.back().sendsUntil.isValid());
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
    dismiss(who); // this time it is meant
    QCOMPARE(OfficeDesk(connection(who), device).hello.mode, u"dismissed"_s);
}

/// The verdict is in the chain; whoever takes the dismissal back is told how much there is to enter anew.
void TestDismissal::whatTheMistakeDidNotLetCountStaysSo()
{
    const OfficeDesk before = desk(u"anna"_s);
    const FactDraft purchase = before.onContract(before.fact("purchase", FactId(QUuid::createUuid())));
    dismiss(u"anna"_s);
    OfficeDesk drain(connection(u"anna"_s), before.id);
    QCOMPARE(drain.says(purchase), QByteArray("forbidden")); // no consultant's business anyway
    const FactDraft meanwhile = drain.fact("request.new");
    QCOMPARE(drain.says(meanwhile), QByteArray("forbidden"));

    QCOMPARE(reinstate(u"anna"_s).uncounted, 1);

    OfficeDesk anna(connection(u"anna"_s), before.id);
    anna.next = drain.next - 1;
    QCOMPARE(anna.says(meanwhile), QByteArray("forbidden"));
    QCOMPARE(anna.says(anna.fact("request.new")), QByteArray("ok"));
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestDismissal::whatWasMadeMeanwhileCountsAfterwards()
{
    OfficeDesk boss = desk(u"boss"_s);
    const FactDraft request = boss.fact("request.new");
    QCOMPARE(boss.says(request), QByteArray("ok"));
    const DeviceId device = desk(u"anna"_s).id;
    dismiss(u"anna"_s);
    const FactDraft work = OfficeDesk(connection(u"anna"_s), device).work(request.id, 460);

    reinstate(u"anna"_s);

    OfficeDesk anna(connection(u"anna"_s), device);
    QCOMPARE(anna.says(work), QByteArray("ok"));
    QCOMPARE(boss.log().size(), 2U);
}

/// A desk that has sent everything has erased the password, and nobody else has it.
void TestDismissal::aNewPasswordGoesWithIt()
{
    const DeviceId device = desk(u"anna"_s).id;
    dismiss(u"anna"_s);

    const QString password = reinstate(u"anna"_s, Password::New).password;

    QVERIFY(password.size() >= 20);
    QCOMPARE(OfficeDatabase::open(connection(u"anna"_s)).error().kind, Error::Kind::Denied);
    const QString with = connection(u"anna"_s).replace(m_cluster->passwordOf(login(u"anna"_s)), password);
    QCOMPARE(OfficeDesk(with, device).hello.mode, u"ok"_s);
    dismiss(u"anna"_s);
    QCOMPARE(reinstate(u"anna"_s).password, QString());
    QCOMPARE(OfficeDesk(with, device).hello.mode, u"ok"_s);
}

void TestDismissal::openLinkOfWhoLeftEnds()
{
    const DeviceId device = desk(u"anna"_s).id;
    dismiss(u"anna"_s);
    OfficeLogin drain(connection(u"anna"_s));
    QCOMPARE(drain.hello(device)->mode, u"dismissed"_s);

    reinstate(u"anna"_s);

    QCOMPARE(drain.hello(device).error().kind, Error::Kind::Offline); // and greets anew
}

void TestDismissal::whatCannotBeTakenBackIsLeft()
{
    static_cast<void>(desk(u"anna"_s));
    const auto refusal = [this](const QString &login) { return administration().reinstateLogin(login, Password::New).error().code; };
    const QString anna = login(u"anna"_s);

    QCOMPARE(refusal(anna), QByteArray("LOGIN_NOT_DISMISSED"));
    QCOMPARE(desk(u"anna"_s).hello.mode, u"ok"_s); // the password is what it was
    for (const QString &no : {u"nobody"_s, u"hl_client"_s, u"postgres"_s, u"anna'; DROP SCHEMA hl CASCADE; --"_s, QString()})
        QCOMPARE(refusal(no), QByteArray("LOGIN_ENDED"));
    dismiss(u"anna"_s);
    m_cluster->rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);
    QCOMPARE(refusal(anna), QByteArray("LOGIN_DAYS_OVER"));
    m_cluster->rows(m_office, u"DELETE FROM hl.dismissal"_s); // the office is restored from before it
    QCOMPARE(refusal(anna), QByteArray("LOGIN_DAYS_OVER"));
    QVERIFY(OfficeDatabase::open(connection(u"anna"_s)).has_value());
    QVERIFY(administration().revokeLogin(anna).has_value());
    QCOMPARE(refusal(anna), QByteArray("LOGIN_ENDED"));
    QCOMPARE(OfficeDatabase::open(connection(u"anna"_s)).error().kind, Error::Kind::Denied);
}

void TestDismissal::anOfficeThatIsToBeMigratedSaysSo()
{
    std::vector<OfficeMigration> before = officeMigrations();
    std::erase_if(before, [](const OfficeMigration &migration) { return migration.number >= 20; });
    m_office = m_cluster->makesOffice(before);
    static_cast<void>(desk(u"anna"_s));
    dismiss(u"anna"_s);

    QCOMPARE(administration().reinstateLogin(login(u"anna"_s), Password::Kept).error().code, QByteArray("OFFICE_NO_REINSTATING"));
    QVERIFY(administration().migrate().has_value());

    QCOMPARE(reinstate(u"anna"_s).role, u"consultant"_s);
}

void TestDismissal::rightsHold()
{
    static_cast<void>(desk(u"anna"_s));
    dismiss(u"anna"_s);
    const auto broken = [this] {
        QStringList out;
        for (const OfficeDatabase::Row &row : m_cluster->rows(m_office, officeStatements(officeScript(u"rights.sql"_s)).front())) {
            if (!row[2].toBool() && row[0].toString().startsWith(u"RIGHTS"_s))
                out.append(row[0].toString());
        }
        return out;
    };
    QCOMPARE(broken(), QStringList());
    reinstate(u"anna"_s, Password::New);
    QCOMPARE(broken(), QStringList());
    dismiss(u"anna"_s);

    m_cluster->rows(m_office, u"GRANT hl_report TO %1"_s.arg(login(u"anna"_s)));

    QCOMPARE(broken(), QStringList{u"RIGHTS_LEFT"_s});
}

QTEST_GUILESS_MAIN(TestDismissal)
#include "tst_dismissal.moc"

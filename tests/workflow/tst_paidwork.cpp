// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool worked(Helpdesk &desk, const RequestId &request, minutes length)
{
    if (!done(desk.startsTimer(request)))
        return false;
    desk.clock.advance(length);
    return done(desk.stopsTimer());
}

/// A free question on the line that turned out to be paid work.
RequestId askedOnTheLine(Room &room, minutes workedFree = minutes(0))
{
    const RequestId request = room.desk.registers(room.contract, Service::Line);
    if (workedFree > minutes(0) && !worked(room.desk, request, workedFree))
        return {};
    return done(room.desk.anna().classify(request, Service::Indiv)) ? request : RequestId();
}

RequestView card(Room &room, const RequestId &request)
{
    const auto view = room.desk.anna().request(request);
    return done(view) ? *view : RequestView();
}

ConsentGiven byPhone(const QString &at = {})
{
    return {Channel::Phone, u"Орлова Ольга"_s, at.isEmpty() ? std::nullopt : std::optional(msk(at))};
}

} // namespace

/// From the free line to paid work and back: consent, minutes beyond the package, confirmed defects.
class TestPaidWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freePartStaysFreeAfterConsent();
    void previewStoresNothing();
    void consentIsBoundedInTime_data();
    void consentIsBoundedInTime();
    void earlierConsentMakesTheTimeSinceThenCharged();
    void declinedRequestIsFreeAgain();
    void confirmedDefectReturnsMinutes();
    void individualToLineKeepsWhatWasCharged();
    void noMinuteLeftAsksFirst();
    void overlimitCanBeForbidden();
    void overlimitConsentIsKeptOncePerSession();
    void timerSaysWhenMinutesRunOut();
    void missingConsentIsReported();
    void configurationNeedsABasis_data();
    void configurationNeedsABasis();
};

// R-2.4.1.5, S-RCL-3: 12 minutes on the line, consent, 8 minutes of consultation: 8 are charged
void TestPaidWork::freePartStaysFreeAfterConsent()
{
    Room room;
    const RequestId request = askedOnTheLine(room, minutes(12));
    QCOMPARE(card(room, request).row.lane, QueueLane::InWork);
    QVERIFY(done(room.desk.anna().recordConsent(request, byPhone())));

    QVERIFY(worked(room.desk, request, minutes(8)));

    QCOMPARE(room.desk.balance(room.contract), minutes(112));
}

// I-08: the lane «Ждём клиента» until the client has agreed
void TestPaidWork::previewStoresNothing()
{
    Room room;
    const RequestId request = room.desk.registers(room.contract, Service::Line);
    const auto preview = room.desk.anna().previewClass(request, {Service::Indiv, {}});
    QVERIFY(done(preview));
    QVERIFY(preview->needsConsent);
    QCOMPARE(preview->response.state, GuaranteeState::AwaitingConsent);
    QCOMPARE(card(room, request).record.service(), Service::Line);

    QVERIFY(done(room.desk.anna().classify(request, Service::Indiv)));

    QCOMPARE(card(room, request).row.lane, QueueLane::WaitingClient);
    QVERIFY(card(room, request).consent.has_value());
    QVERIFY(done(room.desk.anna().recordConsent(request, byPhone())));
    QCOMPARE(card(room, request).row.lane, QueueLane::Guaranteed);
    QVERIFY(!card(room, request).consent.has_value());
}

void TestPaidWork::consentIsBoundedInTime_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("S-RCL-2: in the same sentence as the question") << u"2026-09-14T10:00:00"_s << QByteArray();
    QTest::newRow("before the question came") << u"2026-09-14T09:59:59"_s << QByteArray("CONSENT_TOO_EARLY");
    QTest::newRow("just now") << u"2026-09-14T10:30:00"_s << QByteArray();
    QTest::newRow("later than now") << u"2026-09-14T10:30:01"_s << QByteArray("CONSENT_IN_FUTURE");
}

void TestPaidWork::consentIsBoundedInTime()
{
    QFETCH(QString, at);
    QFETCH(QByteArray, code);
    Room room;
    const RequestId request = room.desk.registers(room.contract, Service::Line);
    room.desk.clock.advance(minutes(30));
    QVERIFY(done(room.desk.anna().classify(request, Service::Indiv)));

    QCOMPARE(codeOf(room.desk.anna().recordConsent(request, byPhone(at))), code);
}

// S-RCL-3: «было бесплатно, станет −12 мин»
void TestPaidWork::earlierConsentMakesTheTimeSinceThenCharged()
{
    Room room;
    const RequestId request = askedOnTheLine(room, minutes(20));

    const auto preview = room.desk.anna().previewClass(request, {{}, msk(u"2026-09-14T10:08:00"_s)});
    QVERIFY(done(preview));
    QCOMPARE(preview->cost.becomesCharged, minutes(12));
    QCOMPARE(preview->cost.staysFree, minutes(8));
    QCOMPARE(preview->cost.balanceAfter, minutes(108));

    QVERIFY(done(room.desk.anna().recordConsent(request, byPhone(u"2026-09-14T10:08:00"_s))));
    QCOMPARE(room.desk.balance(room.contract), minutes(108));
}

void TestPaidWork::declinedRequestIsFreeAgain()
{
    Room room;
    const RequestId request = askedOnTheLine(room);

    QVERIFY(done(room.desk.anna().declinePaid(request, u"дорого"_s)));

    QCOMPARE(card(room, request).record.service(), Service::Line);
    QVERIFY(worked(room.desk, request, minutes(5)));
    QCOMPARE(room.desk.balance(room.contract), minutes(120));
    QCOMPARE(codeOf(room.desk.anna().declinePaid(request, {})), QByteArray("NOTHING_TO_DECLINE"));
}

// R-2.4.4.2, S-RCL-4: 23 minutes charged, the confirmed defect brings them back
void TestPaidWork::confirmedDefectReturnsMinutes()
{
    Room room;
    QVERIFY(worked(room.desk, room.request, minutes(23)));
    QCOMPARE(room.desk.balance(room.contract), minutes(97));
    const auto preview = room.desk.anna().previewClass(room.request, {Service::Defect, {}});
    QVERIFY(done(preview));
    QCOMPARE(preview->cost.returned, minutes(23));

    QVERIFY(done(room.desk.anna().classify(room.request, Service::Defect)));

    QCOMPARE(room.desk.balance(room.contract), minutes(120));
    QCOMPARE(card(room, room.request).returned->returned, minutes(23));
}

// S-RCL-5: from the change on it is free; what was charged stays charged
void TestPaidWork::individualToLineKeepsWhatWasCharged()
{
    Room room;
    QVERIFY(worked(room.desk, room.request, minutes(10)));
    const auto preview = room.desk.anna().previewClass(room.request, {Service::Line, {}});
    QVERIFY(done(preview));
    QCOMPARE(preview->cost.staysCharged, minutes(10));
    QCOMPARE(preview->cost.returned, minutes(0));
    QVERIFY(done(room.desk.anna().classify(room.request, Service::Line)));

    QVERIFY(worked(room.desk, room.request, minutes(10)));

    QCOMPARE(room.desk.balance(room.contract), minutes(110));
}

// I-05, R-2.4.2.5b: balance 0 → the start is allowed after confirmation, in the general queue
void TestPaidWork::noMinuteLeftAsksFirst()
{
    Room room(minutes(0));
    QCOMPARE(room.desk.promise(room.request).state, GuaranteeState::GeneralQueue);
    const auto refused = room.desk.anna().start(room.request, {});
    QCOMPARE(codeOf(refused), QByteArray("OVERLIMIT_CONFIRM_REQUIRED"));
    QCOMPARE(refused.error().clause, QByteArray("2.4.2.5b"));

    StartOptions agreed;
    agreed.overlimit = byPhone();
    QVERIFY(done(room.desk.anna().start(room.request, agreed)));

    QCOMPARE(card(room, room.request).record.overlimitConsents.size(), std::size_t(1));
    QVERIFY(done(room.desk.anna().undo()));
    QVERIFY(card(room, room.request).record.overlimitConsents.empty());
}

// overlimit.allowed = false: time beyond the package is not given at all
void TestPaidWork::overlimitCanBeForbidden()
{
    Room room(minutes(0));
    room.desk.decides("overlimit.allowed", u"false"_s);
    StartOptions agreed;
    agreed.overlimit = byPhone();

    QCOMPARE(codeOf(room.desk.anna().start(room.request, agreed)), QByteArray("OVERLIMIT_NOT_ALLOWED"));
    QVERIFY(!card(room, room.request).timerGate.allowed);
    QCOMPARE(room.desk.facts(room.request, "refusal"), 1);
}

// S-BAL-5: consent once per session; the timer never stops by itself
void TestPaidWork::overlimitConsentIsKeptOncePerSession()
{
    Room room(minutes(10));
    QVERIFY(done(room.desk.startsTimer(room.request)));
    room.desk.clock.advance(minutes(25));
    QVERIFY(done(room.desk.anna().consentOverlimit(byPhone())));
    QVERIFY(done(room.desk.anna().consentOverlimit(byPhone())));
    QCOMPARE(room.desk.facts(room.request, "request.consent"), 1);
    QVERIFY((*room.desk.anna().timer())->agreed.has_value());

    const auto stopped = room.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->billed, minutes(25));
    QVERIFY(!card(room, room.request).record.classes.back().consentAt); // it is consent to the minutes, not to the class
}

// S-BAL-5: warnings at 15 and 5 minutes, then «исчерпано в 10:09»
void TestPaidWork::timerSaysWhenMinutesRunOut()
{
    Room room(minutes(20));
    QVERIFY(done(room.desk.startsTimer(room.request)));
    const auto timer = [&room] { return **room.desk.anna().timer(); };
    QVERIFY(!timer().warning);
    room.desk.clock.advance(minutes(5));
    QCOMPARE(timer().warning, std::optional(minutes(15)));
    room.desk.clock.advance(minutes(10));
    QCOMPARE(timer().warning, std::optional(minutes(5)));
    QVERIFY(!timer().exhaustedAt);

    room.desk.clock.advance(minutes(15));

    QCOMPARE(timer().warning, std::optional(minutes(0)));
    QCOMPARE(timer().exhaustedAt, std::optional(msk(u"2026-09-14T10:19:00"_s)));
    QCOMPARE(timer().overlimit, minutes(10));
    QVERIFY(!timer().balanceKnownAt); // I-13: a lone desk knows all
}

// S-BAL-5: missing consent is reported, not silently fixed
void TestPaidWork::missingConsentIsReported()
{
    Room room(minutes(10));
    QVERIFY(worked(room.desk, room.request, minutes(25)));
    const Month month = monthOf(room.desk.clock.instant());

    const auto report = room.desk.anna().overlimitWithoutConsent(month);

    QVERIFY(done(report));
    QCOMPARE(report->size(), std::size_t(1));
    QCOMPARE(report->front().overlimit, minutes(15));
    QCOMPARE(report->front().contract, u"117/2026"_s);

    Room agreed(minutes(10));
    QVERIFY(done(agreed.desk.startsTimer(agreed.request)));
    agreed.desk.clock.advance(minutes(25));
    QVERIFY(done(agreed.desk.anna().consentOverlimit(byPhone())));
    QVERIFY(done(agreed.desk.stopsTimer()));
    const auto nothing = agreed.desk.anna().overlimitWithoutConsent(month);
    QVERIFY(done(nothing) && nothing->empty());
}

void TestPaidWork::configurationNeedsABasis_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<bool>("detailed");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("R-2.4.2.3: no basis") << Channel::Phone << u""_s << false << u""_s << QByteArray("CONFIG_BASIS_REQUIRED");
    QTest::newRow("R-2.4.2.3: jointly with the user") << Channel::Phone << u"JOINT"_s << false << u""_s << QByteArray();
    QTest::newRow("R-2.4.2.3: the phone is not written") << Channel::Phone << u"WRITTEN"_s << true << u""_s << QByteArray("WRITTEN_TASK_REQUIRED");
    QTest::newRow("R-2.4.2.3: the text of the task on the request") << Channel::Phone << u"WRITTEN"_s << true << u"Настроить льготы"_s << QByteArray();
    QTest::newRow("R-2.4.2.3: a letter, detailed enough") << Channel::Email << u"WRITTEN"_s << true << u""_s << QByteArray();
    QTest::newRow("R-2.4.2.3: a letter that is not detailed enough") << Channel::Email << u"WRITTEN"_s << false << u""_s << QByteArray("WRITTEN_TASK_REQUIRED");
}

void TestPaidWork::configurationNeedsABasis()
{
    QFETCH(Channel, channel);
    QFETCH(QString, basis);
    QFETCH(bool, detailed);
    QFETCH(QString, task);
    QFETCH(QByteArray, code);
    Room room;
    NewRequest asked;
    asked.contract = room.contract;
    asked.service = Service::Indiv;
    asked.channel = channel;
    asked.caller.last = u"Орлова"_s;
    const auto request = room.desk.anna().registerRequest(asked);
    QVERIFY(done(request));
    RequestChange change;
    change.subtype = u"CONFIG"_s;
    if (!basis.isEmpty())
        change.configBasis = basis;
    change.writtenTask = detailed;
    change.task = task;

    QVERIFY(done(room.desk.anna().changeRequest(request->id, change)));

    QCOMPARE(codeOf(room.desk.anna().start(request->id, {})), code);
    QCOMPARE(card(room, request->id).record.jointUser, basis == u"JOINT" ? u"Орлова"_s : QString());
}

QTEST_GUILESS_MAIN(TestPaidWork)
#include "tst_paidwork.moc"

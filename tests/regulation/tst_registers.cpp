// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, group F: wishes and defects as registers, on a real desk.

#include "regulation/registerday.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using enum hline::RegisterState;

class TestRegisters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wishIsRecordedDuringACall();
    void wishGoesItsWay();
    void equalWishesAreMerged();
    void mergedWishesAreTakenApart();
    void circlesOfDuplicatesAreRefused();
    void sameClientAsksOnce();
    void registerOutlivesTheRequest();
    void releaseListsWhomToTell();
    void defectOfAFormerClientIsKept();
    void defectNeedsStepsToBeConfirmed();
    void confirmedDefectReturnsItsMinutes();
    void confirmationIsUndoneAsOneStep();
    void suspicionDuringAConsultationIsOnTheBoard();
    void otherRequestsHaveNoRegister();
    void reportAndAnswerAreKeptTogether();
    void boardsSurviveARebuild();
    void registrationTakenBackIsNoWish();
};

/// R-2.4.3.1, I-04: no balance check, no timer, no money.
void TestRegisters::wishIsRecordedDuringACall()
{
    RegisterDay day;

    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);

    const RequestView card = day.office.card(wish);
    QCOMPARE(card.record.channel, Channel::Phone);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T11:40"_s));
    QCOMPARE(card.record.service(), std::optional(Service::Wish));
    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Recorded);
    QVERIFY(done(day.office.works(wish, u"2026-09-14T11:40"_s, u"2026-09-14T11:50"_s)));
    QCOMPARE(day.office.balance(day.contract), 100min); // I-04: WISH 10 min → billed 0
}

/// R-2.4.3.2a, R-2.4.3.2b
void TestRegisters::wishGoesItsWay()
{
    RegisterDay day;
    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);

    QCOMPARE(refusalOf(day.moves(wish, Accepted, u"4.2"_s)), QByteArray("STEP_NOT_POSSIBLE"));
    QVERIFY(done(day.moves(wish, Analysis)));
    QCOMPARE(refusalOf(day.moves(wish, Accepted)), QByteArray("TARGET_RELEASE_NEEDED"));
    QVERIFY(done(day.moves(wish, Accepted, u"весеннее обновление"_s)));
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.release, u"весеннее обновление"_s);
    const auto early = day.moves(wish, Released);
    QCOMPARE(refusalOf(early), QByteArray("RELEASE_NEEDED"));
    QCOMPARE(clauseOf(early), QByteArray("2.4.3.2"));
    QVERIFY(done(day.moves(wish, Released, u"4.1.12"_s)));

    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Released);
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.release, u"4.1.12"_s);
    QCOMPARE(day.office.desk.facts(wish, "register"), 3);
}

/// R-2.4.3.2a: given two equal wishes, when merged, then one remains with counter 2 and links to both clients.
void TestRegisters::equalWishesAreMerged()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QCOMPARE(day.board(RegisterKind::Wish).size(), std::size_t(2));

    QVERIFY(done(day.merges(second, first)));

    const RegisterEntry kept = day.entry(RegisterKind::Wish, first);
    QCOMPARE(kept.asking, 2);
    QCOMPARE(kept.clients.size(), 2);
    QCOMPARE(day.board(RegisterKind::Wish).front().row.id, first);
    const RegisterEntry merged = day.entry(RegisterKind::Wish, second);
    QCOMPARE(merged.row.state, Duplicate);
    QCOMPARE(merged.duplicateNumber, kept.row.number);
}

void TestRegisters::mergedWishesAreTakenApart()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QVERIFY(done(day.merges(second, first)));

    QVERIFY(done(day.moves(second, Recorded)));

    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 1);
    QCOMPARE(day.entry(RegisterKind::Wish, second).row.state, Recorded);
    QVERIFY(!day.entry(RegisterKind::Wish, second).row.duplicateOf);
}

void TestRegisters::circlesOfDuplicatesAreRefused()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Первое"_s);
    const RequestId second = day.wishes(day.former, u"Второе"_s);
    const RequestId third = day.wishes(day.former, u"Третье"_s);
    const RequestId defect = day.office.arrives(day.contract, Service::Defect);

    QCOMPARE(refusalOf(day.merges(first, first)), QByteArray("DUPLICATE_OF_ITSELF"));
    QCOMPARE(refusalOf(day.merges(first, defect)), QByteArray("DUPLICATE_OF_OTHER_KIND"));
    QVERIFY(done(day.merges(second, first)));
    QCOMPARE(refusalOf(day.merges(first, second)), QByteArray("DUPLICATE_OF_ITSELF"));
    QVERIFY(done(day.merges(third, second))); // joins the one that goes on
    QCOMPARE(day.entry(RegisterKind::Wish, third).row.duplicateOf, std::optional(first));
    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 2);
    QCOMPARE(refusalOf(day.moves(first, Duplicate)), QByteArray("DUPLICATE_OF_NEEDED"));
}

void TestRegisters::sameClientAsksOnce()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.merges(day.wishes(day.contract, u"Ещё раз о том же"_s), first)));

    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 1);
    const auto askers = day.anna().registerAskers(first);
    QVERIFY(done(askers));
    QCOMPARE(askers->size(), std::size_t(2)); // both letters are answered all the same
}

/// R-2.4.3.2a: a wish cannot be deleted; a closed request stays on the board.
void TestRegisters::registerOutlivesTheRequest()
{
    RegisterDay day;
    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.anna().close(wish, WorkState::Cancelled, u"Передумали"_s, {})));

    QVERIFY(done(day.moves(wish, Analysis)));
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Analysis);
}

/// R-2.4.3.2b: clients can be listed for notice.
void TestRegisters::releaseListsWhomToTell()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QVERIFY(done(day.merges(second, first)));
    RegisterChange told;
    told.to = Duplicate;
    told.answer = u"Пожелание учтено"_s;
    QVERIFY(done(day.anna().moveInRegister(second, told)));

    const auto askers = day.anna().registerAskers(second);

    QVERIFY(done(askers));
    QCOMPARE(askers->size(), std::size_t(2));
    QCOMPARE(askers->front().request, first);
    QCOMPARE(askers->front().person, u"Орлова Ольга"_s);
    QVERIFY(!askers->front().answered);
    QVERIFY(askers->back().answered);
}

/// R-2.4.4.1a: a call at 16:05 from a client whose contract ended on 31.08.2026.
void TestRegisters::defectOfAFormerClientIsKept()
{
    RegisterDay day;
    QVERIFY(day.office.comes(u"2026-09-14T16:05"_s));

    const RequestId defect = day.office.desk.registers(day.former, Service::Defect, {}, u"Отчёт теряет строку"_s);

    const RequestView card = day.office.card(defect);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T16:05"_s));
    QCOMPARE(card.eligibility.decision, Decision::Warn);
    QCOMPARE(card.eligibility.reasons.front().code, QByteArray("CONTRACT_INACTIVE"));
    QCOMPARE(day.entry(RegisterKind::Defect, defect).row.state, Recorded);
}

/// R-2.4.4.1b
void TestRegisters::defectNeedsStepsToBeConfirmed()
{
    RegisterDay day;
    const RequestId defect = day.office.arrives(day.contract, Service::Defect);

    const auto empty = day.moves(defect, Confirmed);

    QCOMPARE(refusalOf(empty), QByteArray("STEPS_NEEDED"));
    QCOMPARE(clauseOf(empty), QByteArray("2.4.4.1"));
    QCOMPARE(day.office.desk.facts(defect, "register"), 0);
    QVERIFY(done(day.moves(defect, NeedInfo))); // saving is never blocked
    QVERIFY(done(day.confirms(defect, u"Открыть отчёт по 31 дому"_s)));
    QCOMPARE(day.entry(RegisterKind::Defect, defect).row.percent, 25);
}

/// R-2.4.4.2: 23 minutes charged, confirmed on the next day, the balance grows by 23.
void TestRegisters::confirmedDefectReturnsItsMinutes()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.office.works(request, u"2026-09-14T12:00"_s, u"2026-09-14T12:23"_s)));
    QCOMPARE(day.office.balance(day.contract), 77min);
    QVERIFY(day.office.comes(u"2026-09-15T09:00"_s));

    const auto moved = day.confirms(request, u"Открыть отчёт по 31 дому"_s);

    QVERIFY(done(moved));
    QCOMPARE(moved->returned, 23min);
    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Defect));
    QCOMPARE(day.entry(RegisterKind::Defect, request).row.state, Confirmed);
}

void TestRegisters::confirmationIsUndoneAsOneStep()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.office.works(request, u"2026-09-14T12:00"_s, u"2026-09-14T12:23"_s)));
    QVERIFY(done(day.confirms(request, u"Открыть отчёт"_s)));

    const auto undone = day.anna().undo();

    QVERIFY(done(undone));
    QCOMPARE(undone->what, QByteArray("registry"));
    QCOMPARE(day.office.balance(day.contract), 77min);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Indiv));
    QVERIFY(day.board(RegisterKind::Defect).empty());
}

void TestRegisters::suspicionDuringAConsultationIsOnTheBoard()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);

    QVERIFY(done(day.moves(request, NeedInfo)));

    QCOMPARE(day.entry(RegisterKind::Defect, request).row.state, NeedInfo);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Indiv)); // charged until it is confirmed
}

void TestRegisters::otherRequestsHaveNoRegister()
{
    RegisterDay day;
    const RequestId line = day.office.arrives(day.contract, Service::Line);

    QCOMPARE(refusalOf(day.moves(line, Recorded)), QByteArray("NOT_IN_REGISTER"));
    QCOMPARE(refusalOf(day.anna().registerAskers(line)), QByteArray("NOT_IN_REGISTER"));
    QVERIFY(day.board(RegisterKind::Wish).empty() && day.board(RegisterKind::Defect).empty());
}

void TestRegisters::reportAndAnswerAreKeptTogether()
{
    RegisterDay day;
    NewRequest asked;
    asked.subject = u"Отчёт теряет строку"_s;
    asked.contract = day.contract;
    asked.service = Service::Defect;
    asked.report = {u"Открыть отчёт"_s, u"31 строка"_s, {}, u"4.1.11"_s};
    const auto made = day.anna().registerRequest(asked);
    QVERIFY(done(made));
    RegisterChange change;
    change.to = Confirmed;
    change.got = u"30 строк"_s;
    change.answer = u"Ошибка подтверждена, работа не тарифицируется."_s;

    QVERIFY(done(day.anna().moveInRegister(made->id, change)));

    const RegisterRecord entry = day.office.card(made->id).record.entry;
    QCOMPARE(entry.report.steps, u"Открыть отчёт"_s);
    QCOMPARE(entry.report.got, u"30 строк"_s);
    QCOMPARE(entry.answer, change.answer.value());
    QCOMPARE(completenessOf(entry.report).percent, 100);
    QVERIFY(day.entry(RegisterKind::Defect, made->id).row.answered);
}

void TestRegisters::boardsSurviveARebuild()
{
    RegisterDay day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.merges(day.wishes(day.former, u"То же"_s), first)));
    QVERIFY(day.answers(u"https://help.gkh365.ru/close"_s));
    (void)day.imports("title,link\nЗакрытие месяца,https://help.gkh365.ru/close\n", u"articles.csv"_s);

    const auto equal = day.office.desk.desk().verify();

    QVERIFY(done(equal) && *equal);
    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 2);
    QCOMPARE(day.anna().articles(u"закрытие"_s, 5).front().uses, 1);
}

void TestRegisters::registrationTakenBackIsNoWish()
{
    RegisterDay day;
    QVERIFY(!day.wishes(day.contract, u"Не туда нажали"_s).isNull());

    QVERIFY(done(day.anna().undo()));

    QVERIFY(day.board(RegisterKind::Wish).empty());
}

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"

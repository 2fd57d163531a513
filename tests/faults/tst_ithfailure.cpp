// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstate.h"
#include "exchange/importfile.h"
#include "storedfacts.h"

#include <QTest>

#include <functional>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Lasting = FaultyStore::Lasting;
using Keeper = TimerRow::Keeper;

/// A desk at work: three requests, one of them worked on, and what a use case needs.
struct Stage
{
    Helpdesk desk;
    ContractId contract;
    RequestId first, second, third;
    SessionId session;
    FactId typed;
    std::optional<FactId> batch;

    Stage()
        : contract(desk.signsContract(u"117/2026"_s, 240min, 60min))
    {
        desk.pays(contract, u"2026-09"_s, u"2026-08-25"_s);
        first = desk.registers(contract);
        second = desk.registers(contract, Service::Line, {}, u"Как открыть месяц"_s);
        third = desk.registers(contract, std::nullopt, {}, u"Не разобрано"_s);
        desk.clock.advance(30min);
        const auto work = desk.anna().logWork(second, desk.clock.instant() - 10min, 5min, {});
        typed = done(work) ? work->work : FactId();
        session = done(work) ? work->session : SessionId();
    }

    [[nodiscard]] QStringList state() { return stateOf(desk, {first, second, third}, {contract}); }
    [[nodiscard]] bool starts() { return done(desk.startsTimer(first)); }
    [[nodiscard]] bool worksFor(seconds length)
    {
        const bool started = starts();
        desk.clock.advance(length);
        return started;
    }
};

using Deed = std::function<bool(Stage &)>;

bool nothing(Stage &)
{
    return true;
}

bool works(Stage &stage)
{
    return stage.worksFor(400s);
}

bool pauses(Stage &stage)
{
    const bool paused = works(stage) && done(stage.desk.anna().pause());
    stage.desk.clock.advance(60s);
    return paused;
}

bool crashes(Stage &stage)
{
    const bool running = works(stage) && done(stage.desk.anna().beat());
    stage.desk.clock.advance(100s);
    stage.desk.crash();
    return running;
}

bool sleeps(Stage &stage)
{
    const bool running = works(stage) && done(stage.desk.anna().beat());
    stage.desk.clock.sleep(40min);
    stage.desk.clock.advance(10s);
    return running;
}

Result<ImportReport> importClients(Stage &stage)
{
    const QByteArray file = "Наименование;ИНН;Номер договора;Дата договора;Программа;Пакет\nУК «Один»;7707083893;1/2023;16.05.2023;Бухгалтерия;Базовый\n"
                            "ТСЖ «Два»;7727563778;2/2023;16.05.2023;Бухгалтерия;Базовый\n";
    return ImportFile(stage.desk.disk(), stage.desk.clock, stage.desk.anna().me()).run(ImportKind::Clients, file, u"c.csv"_s, ImportMode::Apply);
}

bool imports(Stage &stage)
{
    const auto report = importClients(stage);
    if (done(report))
        stage.batch = report->batch;
    return stage.batch.has_value();
}

struct UseCase
{
    const char *name;
    Deed before, deed;
};

StopOptions until(Until answer)
{
    StopOptions out;
    out.until = answer;
    return out;
}

std::vector<UseCase> timerCases()
{
    return {{"start", nothing, [](Stage &s) { return s.desk.startsTimer(s.first).has_value(); }},
            {"start unattended", nothing, [](Stage &s) { return s.desk.startsTimer(s.first, Keeper::None).has_value(); }},
            {"start elsewhere", works, [](Stage &s) { return s.desk.startsTimer(s.second, Keeper::Window, Switching::StopOther).has_value(); }},
            {"start elsewhere while paused", pauses, [](Stage &s) { return s.desk.startsTimer(s.second, Keeper::Window, Switching::StopOther).has_value(); }},
            {"pause", works, [](Stage &s) { return s.desk.anna().pause().has_value(); }},
            {"resume", pauses, [](Stage &s) { return s.desk.anna().resume(Keeper::Window).has_value(); }},
            {"stop", works, [](Stage &s) { return s.desk.stopsTimer().has_value(); }},
            {"stop with words", works, [](Stage &s) { return s.desk.anna().stop({u"Закрыт месяц"_s, {}, {}, {}, "stop"}).has_value(); }},
            {"stop while paused", pauses, [](Stage &s) { return s.desk.stopsTimer().has_value(); }},
            {"stop at once", [](Stage &s) { return s.starts(); }, [](Stage &s) { return s.desk.stopsTimer().has_value(); }},
            {"stop after a sleep", sleeps, [](Stage &s) { return s.desk.stopsTimer().has_value(); }},
            {"heartbeat after a sleep", sleeps, [](Stage &s) { return s.desk.anna().beat().has_value(); }},
            {"keep after a crash", crashes, [](Stage &s) { return s.desk.anna().stop(until(Until::Beat)).has_value(); }},
            {"until now after a crash", crashes, [](Stage &s) { return s.desk.anna().stop(until(Until::Now)).has_value(); }},
            {"move the start", works, [](Stage &s) { return s.desk.anna().moveStart(5min).has_value(); }},
            {"undo a start", works, [](Stage &s) { return s.desk.anna().undo().has_value(); }},
            {"undo a stop", [](Stage &s) { return works(s) && done(s.desk.stopsTimer()); }, [](Stage &s) { return s.desk.anna().undo().has_value(); }},
            {"undo a pause", pauses, [](Stage &s) { return s.desk.anna().undo().has_value(); }},
            {"undo a moved start", [](Stage &s) { return works(s) && done(s.desk.anna().moveStart(3min)); },
             [](Stage &s) { return s.desk.anna().undo().has_value(); }}};
}

std::vector<UseCase> requestCases()
{
    const auto take = [](Stage &s) { return done(s.desk.anna().take(s.first)); };
    const auto undo = [](Stage &s) { return s.desk.anna().undo().has_value(); };
    return {{"register", nothing, [](Stage &s) { return !s.desk.registers(s.contract, Service::Indiv, {}, u"Новое"_s).isNull(); }},
            {"change", nothing, [](Stage &s) { RequestChange c; c.subject = u"Иначе"_s; return s.desk.anna().changeRequest(s.first, c).has_value(); }},
            {"classify", nothing, [](Stage &s) { return s.desk.anna().classify(s.third, Service::Line).has_value(); }},
            {"consent", [](Stage &s) { return done(s.desk.anna().classify(s.second, Service::Indiv)); },
             [](Stage &s) { return s.desk.anna().recordConsent(s.second, {Channel::Phone, u"Орлова"_s, {}}).has_value(); }},
            {"take", nothing, [](Stage &s) { return s.desk.anna().take(s.first).has_value(); }},
            {"take the next", nothing, [](Stage &s) { return s.desk.anna().takeNext().has_value(); }},
            {"release", take, [](Stage &s) { return s.desk.anna().release(s.first).has_value(); }},
            {"log", nothing, [](Stage &s) { return s.desk.anna().logWork(s.first, s.desk.clock.instant() - 20min, 15min, u"По памяти"_s).has_value(); }},
            {"describe", nothing, [](Stage &s) { return s.desk.anna().describe(s.session, u"Разобрано"_s).has_value(); }},
            {"void", nothing, [](Stage &s) { return s.desk.anna().voidWork(s.typed, u"ошибка"_s).has_value(); }},
            {"close", nothing, [](Stage &s) { return s.desk.anna().close(s.first, WorkState::Done, u"Готово"_s, {}).has_value(); }},
            {"remote begins", nothing, [](Stage &s) { return s.desk.anna().startRemote(s.first).has_value(); }},
            {"remote ends", [](Stage &s) { return done(s.desk.anna().startRemote(s.first)); },
             [](Stage &s) { return s.desk.anna().endRemote(s.first).has_value(); }},
            {"undo a take", take, undo},
            {"undo a closing", [](Stage &s) { return done(s.desk.anna().close(s.first, WorkState::Done, {}, {})); }, undo},
            {"undo a class", [](Stage &s) { return done(s.desk.anna().classify(s.third, Service::Line)); }, undo},
            {"undo a typed entry", [](Stage &s) { return done(s.desk.anna().logWork(s.first, s.desk.clock.instant() - 20min, 15min, {})); }, undo},
            {"undo a registration", [](Stage &s) { return !s.desk.registers(s.contract).isNull(); }, undo},
            {"import", nothing, [](Stage &s) { return importClients(s).has_value(); }},
            {"undo an import", imports, [](Stage &s) { return s.desk.anna().undoImport(*s.batch).has_value(); }}};
}

bool knowsNorm(Stage &s)
{
    return done(s.desk.anna().classify(s.third, Service::SvcThin))
        && done(s.desk.anna().setNorm(Service::SvcThin, 30min, *parseIsoDay(u"2026-01-01"_s)));
}

bool hasApplication(Stage &s)
{
    RequestChange change;
    change.settingsRuledOut = change.writtenRequest = true;
    return done(s.desk.anna().classify(s.third, Service::Custom)) && done(s.desk.anna().changeRequest(s.third, change));
}

bool agrees(Stage &s)
{
    return hasApplication(s) && done(s.desk.anna().agreeQuote(s.third, {300min, u"Орлова"_s}));
}

Result<BoughtLot> buys(Stage &s)
{
    return s.desk.anna().buy(s.contract, {LotKind::TopUp, 40min, {}, {}, u"по письму"_s, {}, {}});
}

/// What is charged otherwise than by the minute, and what grants minutes.
std::vector<UseCase> moneyCases()
{
    const auto undo = [](Stage &s) { return s.desk.anna().undo().has_value(); };
    const auto complete = [](Stage &s) { return s.desk.anna().completeNorm(s.third, 2).has_value(); };
    const auto deliver = [](Stage &s) { return s.desk.anna().deliverQuote(s.third).has_value(); };
    return {{"set a norm", nothing, [](Stage &s) { return s.desk.anna().setNorm(Service::SvcIts, 60min, *parseIsoDay(u"2026-01-01"_s)).has_value(); }},
            {"complete by the norm", knowsNorm, complete},
            {"undo a completion", [complete](Stage &s) { return knowsNorm(s) && complete(s); }, undo},
            {"agree a volume", hasApplication, [](Stage &s) { return s.desk.anna().agreeQuote(s.third, {300min, u"Орлова"_s}).has_value(); }},
            {"deliver", agrees, deliver},
            {"undo a delivery", [deliver](Stage &s) { return agrees(s) && deliver(s); }, undo},
            {"buy minutes", nothing, [](Stage &s) { return buys(s).has_value(); }},
            {"undo a purchase", [](Stage &s) { return done(buys(s)); }, undo},
            {"take a purchase back", [](Stage &s) { return done(buys(s)); },
             [](Stage &s) {
                 const auto all = s.desk.anna().store().purchases(s.contract);
                 return all && s.desk.anna().takeBackPurchase(s.contract, all->front().fact, u"ошибка"_s).has_value();
             }}};
}

const std::vector<UseCase> &useCases()
{
    static const std::vector<UseCase> all = [] {
        std::vector<UseCase> out = timerCases();
        for (const std::vector<UseCase> &more : {requestCases(), moneyCases()})
            out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return all;
}

/// What an undisturbed run does: how often it writes and reads, and how the desk looks before and after.
struct Measure
{
    int commits = 0, reads = 0;
    QStringList before, after;
};

Measure measured(const UseCase &useCase)
{
    Stage stage;
    Measure out;
    if (!useCase.before(stage))
        qFatal("%s cannot be prepared", useCase.name);
    out.before = stage.state();
    const int commits = stage.desk.disk().commits(), reads = stage.desk.disk().reads();
    if (!useCase.deed(stage))
        qFatal("%s does not work", useCase.name);
    out.commits = stage.desk.disk().commits() - commits;
    out.reads = stage.desk.disk().reads() - reads;
    out.after = stage.state();
    return out;
}

enum class Organ { Write, Read };

} // namespace

Q_DECLARE_METATYPE(Organ)

/// reliability.md 5.4: whatever fails, and whenever, a use case is done or not done, never half.
class TestIthFailure final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void useCaseIsDoneOrNotDone_data();
    void useCaseIsDoneOrNotDone();
    void failedStepCanBeRepeated_data();
    void failedStepCanBeRepeated();
    void timerRunsOnWhileTheDiskIsFull();
};

void TestIthFailure::useCaseIsDoneOrNotDone_data()
{
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<Organ>("organ");
    QTest::addColumn<bool>("forEver");
    for (std::size_t i = 0; i < useCases().size(); ++i) {
        QTest::addRow("%s, a write fails once", useCases()[i].name) << i << Organ::Write << false;
        QTest::addRow("%s, writes fail for ever", useCases()[i].name) << i << Organ::Write << true;
        QTest::addRow("%s, a read fails once", useCases()[i].name) << i << Organ::Read << false;
    }
}

void TestIthFailure::useCaseIsDoneOrNotDone()
{
    QFETCH(std::size_t, index);
    QFETCH(Organ, organ);
    QFETCH(bool, forEver);
    const UseCase &useCase = useCases()[index];
    const Measure clean = measured(useCase);
    QVERIFY(clean.before != clean.after);
    QVERIFY(clean.commits >= 1);
    const Lasting lasting = forEver ? Lasting::ForEver : Lasting::Once;
    const int operations = organ == Organ::Write ? clean.commits : clean.reads;
    for (int i = 0; i < operations; ++i) {
        Stage stage;
        QVERIFY(useCase.before(stage));
        QCOMPARE(stage.state(), clean.before);
        const std::size_t factsBefore = readFacts(stage.desk.copyOfFile()).size();
        if (organ == Organ::Write)
            stage.desk.disk().failAfter(i, lasting);
        else
            stage.desk.disk().failReadAfter(i, lasting);

        const bool told = useCase.deed(stage);

        stage.desk.disk().heal();
        const QStringList now = stage.state();
        QVERIFY2(now == clean.before || now == clean.after, qPrintable(u"half done at %1: "_s.arg(i) + now.join(u'\n')));
        if (told)
            QCOMPARE(now, clean.after);
        const std::vector<StoredFact> facts = readFacts(stage.desk.copyOfFile());
        QCOMPARE(brokenChain(facts), QString());
        QCOMPARE(facts.size() == factsBefore, now == clean.before);
        QCOMPARE(brokenRule(stage.desk, {stage.contract}), QString());
        const QString timer = now.last();
        stage.desk.pullPlug();
        QStringList reopened = stage.state();
        if (timer.startsWith(u"running"_s)) // a window's timer is now interrupted: its length is asked for
            reopened.last() = timer;
        QCOMPARE(reopened, now);
        QCOMPARE(brokenRule(stage.desk, {stage.contract}), QString());
        QVERIFY(*stage.desk.desk().verify());
    }
}

void TestIthFailure::failedStepCanBeRepeated_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < useCases().size(); ++i)
        QTest::addRow("%s", useCases()[i].name) << i;
}

/// The banner says «повторить»: the second try does what the first could not.
void TestIthFailure::failedStepCanBeRepeated()
{
    QFETCH(std::size_t, index);
    const UseCase &useCase = useCases()[index];
    const Measure clean = measured(useCase);
    Stage stage;
    QVERIFY(useCase.before(stage));
    stage.desk.disk().failAfter(0, Lasting::Once);
    QVERIFY(!useCase.deed(stage));
    QCOMPARE(stage.state(), clean.before);

    QVERIFY(useCase.deed(stage));

    QCOMPARE(stage.state(), clean.after);
}

/// A4: nothing claims "saved", the timer runs on, and no second of it is lost.
void TestIthFailure::timerRunsOnWhileTheDiskIsFull()
{
    Stage stage;
    QVERIFY(stage.worksFor(100s));
    stage.desk.disk().failAfter(0);
    for (int i = 0; i < 20; ++i) {
        stage.desk.clock.advance(15s);
        const auto stopped = stage.desk.stopsTimer();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Busy);
        QCOMPARE(timerOf(stage.desk), u"running № 1 %1 s"_s.arg(100 + 15 * (i + 1)));
        QVERIFY(!stage.desk.anna().pause());
        QVERIFY(!stage.desk.anna().take(stage.second));
    }
    stage.desk.disk().heal();

    const auto stopped = stage.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, 400s);
    QVERIFY(*stage.desk.desk().verify());
}

QTEST_GUILESS_MAIN(TestIthFailure)
#include "tst_ithfailure.moc"

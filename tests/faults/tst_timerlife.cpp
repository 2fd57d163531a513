// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedfacts.h"
#include "support/helpdesk.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Keeper = TimerRow::Keeper;

/// What befalls a desk ten minutes after the start (facts.md 3, reliability.md B2, B4, E1, E4, E5).
enum class Mishap { Nothing, Crash, PowerCut, Reboot, Sleep, WallBack, WallForward, DayAndNight };
/// How the segment ends five minutes after that.
enum class Ending { Stop, Quit, Pause, Switch };

struct MishapName { Mishap mishap; const char *name; };
constexpr std::array Mishaps{MishapName{Mishap::Nothing, "nothing"}, MishapName{Mishap::Crash, "crash"},
                             MishapName{Mishap::PowerCut, "nothing closed"}, MishapName{Mishap::Reboot, "reboot"}, MishapName{Mishap::Sleep, "sleep"},
                             MishapName{Mishap::WallBack, "wall clock 3 h back"}, MishapName{Mishap::WallForward, "wall clock 3 h forward"},
                             MishapName{Mishap::DayAndNight, "25 hours"}};
struct EndingName { Ending ending; const char *name; };
constexpr std::array Endings{EndingName{Ending::Stop, "stop"}, EndingName{Ending::Quit, "quit"}, EndingName{Ending::Pause, "pause"},
                             EndingName{Ending::Switch, "switch"}};
struct Morning { const char *name, *at; };
constexpr std::array Mornings{Morning{"by day", "2026-09-14T10:00:00"}, Morning{"over midnight", "2026-09-14T23:55:00"},
                              Morning{"over month end", "2026-09-30T23:55:00"}};

bool isInterruption(Mishap mishap)
{
    return mishap == Mishap::Crash || mishap == Mishap::PowerCut || mishap == Mishap::Reboot;
}

/// Does a person have to say until when it ran?
bool isAsked(Mishap mishap, Keeper keeper)
{
    return mishap == Mishap::Reboot || (isInterruption(mishap) && keeper == Keeper::Window);
}

/// One running timer and everything that can happen to it.
struct Story
{
    Helpdesk desk;
    ContractId contract;
    RequestId request, other;
    Instant begun;

    explicit Story(const QString &opensAt = u"2026-09-14T10:00:00"_s)
        : desk(opensAt), contract(desk.signsContract(u"117/2026"_s, 6000min, 60min))
    {
        desk.pays(contract, u"2026-09"_s, u"2026-08-25"_s);
        desk.pays(contract, u"2026-10"_s, u"2026-08-25"_s);
        request = desk.registers(contract);
        other = desk.registers(contract);
        begun = desk.clock.instant();
    }

    void befalls(Mishap mishap)
    {
        switch (mishap) {
        case Mishap::Nothing: break;
        case Mishap::Crash: desk.clock.advance(300s); desk.crash(); break;
        case Mishap::PowerCut: desk.clock.advance(300s); desk.pullPlug(); break;
        case Mishap::Reboot: desk.clock.reboot("boot-2", 300s); desk.pullPlug(); break;
        case Mishap::Sleep: desk.clock.sleep(47min); break;
        case Mishap::WallBack: desk.clock.setWall(desk.clock.instant() - 3h); break;
        case Mishap::WallForward: desk.clock.setWall(desk.clock.instant() + 3h); break;
        case Mishap::DayAndNight: desk.clock.advance(25h); break;
        }
    }

    [[nodiscard]] QByteArray ends(Ending ending, const StopOptions &options = {})
    {
        const auto code = [](const auto &result) { return result ? QByteArray("done") : result.error().code; };
        StopOptions quitting = options;
        quitting.ended = "quit";
        switch (ending) {
        case Ending::Stop: return code(desk.anna().stop(options));
        case Ending::Quit: return code(desk.anna().stop(quitting));
        case Ending::Pause: return code(desk.anna().pause());
        case Ending::Switch: return code(desk.startsTimer(other, Keeper::Window, Switching::StopOther));
        }
        return "no such ending";
    }

    /// "600 sleep, 300 stop": the time entries of the first request in force, in order.
    [[nodiscard]] QString entries()
    {
        const auto record = desk.store().request(request);
        QStringList out;
        if (record) {
            for (const WorkRecord &work : record->work) {
                if (!work.voided)
                    out += u"%1 %2"_s.arg(work.length.count()).arg(QString::fromLatin1(work.ended));
            }
        }
        return out.join(u", "_s);
    }
};

/// The entries that facts.md 3 wants; "-" where nothing may be stored before a person answers.
QString wanted(Mishap mishap, Keeper keeper, const QString &word)
{
    if (isAsked(mishap, keeper))
        return {};
    switch (mishap) {
    case Mishap::Nothing:
    case Mishap::WallBack:
    case Mishap::WallForward: return u"900 "_s + word;
    case Mishap::Crash:
    case Mishap::PowerCut: return u"1200 "_s + word;
    case Mishap::Sleep: return keeper == Keeper::Window ? u"600 sleep, 300 "_s + word : u"900 "_s + word;
    case Mishap::DayAndNight: return u"86400 %1, 4500 %1"_s.arg(word);
    case Mishap::Reboot: break;
    }
    return {};
}

seconds totalOf(const QString &entries)
{
    seconds out{0};
    for (const QString &entry : entries.split(u", "_s, Qt::SkipEmptyParts))
        out += seconds(entry.section(u' ', 0, 0).toInt());
    return out;
}

minutes billedFor(seconds worked)
{
    return std::chrono::ceil<minutes>(worked); // S-BIL-3
}

/// I19: segments of one timer lie one after another on the boot clock, none longer than it ran. Empty if so.
QString overlap(const std::vector<StoredFact> &facts, const BootReading &now)
{
    QSet<QByteArray> reversed;
    for (const StoredFact &fact : ofKind(facts, "reverse"))
        reversed.insert(fact.target);
    std::map<QByteArray, std::vector<std::pair<std::int64_t, std::int64_t>>> byBoot;
    for (const StoredFact &fact : ofKind(facts, "work")) {
        if (fact.bootUs && !reversed.contains(fact.id))
            byBoot[fact.boot].push_back({*fact.bootUs, *fact.bootUs + *fact.secs * 1'000'000});
    }
    for (auto &[boot, segments] : byBoot) {
        std::sort(segments.begin(), segments.end());
        for (std::size_t i = 1; i < segments.size(); ++i) {
            if (segments[i].first < segments[i - 1].second)
                return u"segments overlap at %1"_s.arg(segments[i].first);
        }
        if (boot == now.boot && segments.back().second > now.bootUs)
            return u"more than the clock ran"_s;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Mishap)
Q_DECLARE_METATYPE(Ending)
Q_DECLARE_METATYPE(Keeper)

/// Every transition of facts.md 3 under every mishap: exact seconds, entries, words, sessions, minutes.
class TestTimerLife final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runningSegmentEnds_data();
    void runningSegmentEnds();
    void pausedTimeNeverCounts_data();
    void pausedTimeNeverCounts();
    void answersAfterAnInterruption_data();
    void answersAfterAnInterruption();
    void lengthsAreCutToSecondsAndDays_data();
    void lengthsAreCutToSecondsAndDays();
    void undoneStopRunsOnThrough_data();
    void undoneStopRunsOnThrough();
    void monthIsThatOfTheFirstSegment();
    void repeatedCrashesKeepTheLastBeat();
    void heartbeatIsNoFact();
    void wallClockBeforeTheStartGivesNoNegativeTime();
    void secondClickMakesNoSecondFact_data();
    void secondClickMakesNoSecondFact();
    void movedStartNeverPassesTheArrival_data();
    void movedStartNeverPassesTheArrival();
};

void TestTimerLife::runningSegmentEnds_data()
{
    QTest::addColumn<QString>("opensAt");
    QTest::addColumn<Keeper>("keeper");
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QString>("word");
    for (const Morning &morning : Mornings) {
        for (const Keeper keeper : {Keeper::Window, Keeper::None}) {
            for (const MishapName &mishap : Mishaps) {
                for (const EndingName &ending : Endings) {
                    QTest::addRow("%s, %s, %s, %s", ending.name, keeper == Keeper::Window ? "window" : "unattended", mishap.name, morning.name)
                        << QString::fromLatin1(morning.at) << keeper << mishap.mishap << ending.ending << QString::fromLatin1(ending.name);
                }
            }
        }
    }
}

void TestTimerLife::runningSegmentEnds()
{
    QFETCH(QString, opensAt);
    QFETCH(Keeper, keeper);
    QFETCH(Mishap, mishap);
    QFETCH(Ending, ending);
    QFETCH(QString, word);
    Story story(opensAt);
    const auto started = story.desk.startsTimer(story.request, keeper);
    QVERIFY(done(started));
    story.desk.clock.advance(600s);
    if (keeper == Keeper::Window)
        QVERIFY(done(story.desk.anna().beat()));
    story.befalls(mishap);
    story.desk.clock.advance(300s);
    const std::size_t before = readFacts(story.desk.copyOfFile()).size();

    const QByteArray code = story.ends(ending);

    const bool asked = isAsked(mishap, keeper);
    QCOMPARE(code, asked ? QByteArray("UNTIL_NEEDED") : QByteArray("done"));
    QCOMPARE(story.entries(), wanted(mishap, keeper, word));
    const std::vector<StoredFact> facts = readFacts(story.desk.copyOfFile());
    QCOMPARE(overlap(facts, story.desk.clock.boot()), QString());
    QCOMPARE(facts.size() == before, asked);
    for (const StoredFact &work : ofKind(facts, "work"))
        QCOMPARE(work.dataObject().value(u"session"_s).toString(), started->timer.session.toString());
    const auto timer = story.desk.anna().timer();
    QVERIFY(done(timer));
    QCOMPARE(timer->has_value(), asked || ending == Ending::Pause || ending == Ending::Switch);
    if (!asked && *timer)
        QCOMPARE((*timer)->session == started->timer.session, ending == Ending::Pause);
    const auto charges = story.desk.anna().balance(story.contract, std::max(story.desk.clock.instant(), story.begun + 2h * 24))->ledger.charges;
    minutes billed{0};
    for (const auto &charge : charges)
        billed += charge.second.billed;
    QCOMPARE(billed, billedFor(totalOf(story.entries())));
    QVERIFY(*story.desk.desk().verify());
}

void TestTimerLife::pausedTimeNeverCounts_data()
{
    QTest::addColumn<Keeper>("keeper");
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<bool>("resumed");
    for (const Keeper keeper : {Keeper::Window, Keeper::None}) {
        for (const MishapName &mishap : Mishaps) {
            for (const bool resumed : {false, true}) {
                QTest::addRow("%s, %s, %s", keeper == Keeper::Window ? "window" : "unattended", mishap.name, resumed ? "resumed" : "stopped")
                    << keeper << mishap.mishap << resumed;
            }
        }
    }
}

void TestTimerLife::pausedTimeNeverCounts()
{
    QFETCH(Keeper, keeper);
    QFETCH(Mishap, mishap);
    QFETCH(bool, resumed);
    Story story;
    const auto started = story.desk.startsTimer(story.request, keeper);
    QVERIFY(done(started));
    story.desk.clock.advance(600s);
    QVERIFY(done(story.desk.anna().pause()));
    story.befalls(mishap);
    story.desk.clock.advance(300s);
    const auto paused = story.desk.anna().timer();
    QVERIFY(done(paused));
    QVERIFY(paused->has_value());
    QVERIFY((*paused)->paused);
    QVERIFY(!(*paused)->interruptedAt);
    QCOMPARE((*paused)->elapsed, 600s);
    if (resumed) {
        const auto again = story.desk.anna().resume(keeper);
        QVERIFY(done(again));
        QCOMPARE(again->session, started->timer.session);
        story.desk.clock.advance(61s);
    }

    const auto stopped = story.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(stopped->session, started->timer.session);
    QCOMPARE(story.entries(), resumed ? u"600 pause, 61 stop"_s : u"600 pause"_s);
    QCOMPARE(stopped->worked, resumed ? 661s : 600s);
    QCOMPARE(stopped->billed, resumed ? 12min : 10min);
    QCOMPARE(story.desk.facts(story.request, "timer.end"), resumed ? 0 : 1);
    QCOMPARE(story.desk.facts(story.request, "timer.start"), resumed ? 2 : 1);
    QVERIFY(!*story.desk.anna().timer());
    QVERIFY(!story.desk.store().timerRow());
    QVERIFY(*story.desk.desk().verify());
}

void TestTimerLife::answersAfterAnInterruption_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("at"); // seconds after the start, -1000 = none
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QString>("marks");
    const int none = -1000;
    const auto row = [](const char *name, Mishap mishap, Until until, int at, const QByteArray &code, const QString &entries, const QString &marks) {
        QTest::newRow(name) << mishap << int(until) << at << code << entries << marks;
    };
    row("keep after a crash", Mishap::Crash, Until::Beat, none, "done", u"600 crash"_s, u"beat"_s);
    row("until now after a crash: the boot clock", Mishap::Crash, Until::Now, none, "done", u"1200 crash"_s, u"now"_s);
    row("cut after a crash", Mishap::Crash, Until::Other, 120, "done", u"120 crash"_s, u"other"_s);
    row("more than the beat, less than now", Mishap::PowerCut, Until::Other, 900, "done", u"900 crash"_s, u"other"_s);
    row("exactly now", Mishap::PowerCut, Until::Other, 1200, "done", u"1200 crash"_s, u"other"_s);
    row("a second too late", Mishap::PowerCut, Until::Other, 1201, "UNTIL_OUT_OF_RANGE", {}, {});
    row("before the start", Mishap::Crash, Until::Other, -1, "UNTIL_OUT_OF_RANGE", {}, {});
    row("keep after a reboot", Mishap::Reboot, Until::Beat, none, "done", u"600 crash"_s, u"beat"_s);
    row("until now after a reboot: the wall clock", Mishap::Reboot, Until::Now, none, "done", u"1200 crash"_s, u"now wall"_s);
    row("cut after a reboot", Mishap::Reboot, Until::Other, 120, "done", u"120 crash"_s, u"other"_s);
    row("a second too late after a reboot", Mishap::Reboot, Until::Other, 1201, "UNTIL_OUT_OF_RANGE", {}, {});
}

void TestTimerLife::answersAfterAnInterruption()
{
    QFETCH(Mishap, mishap);
    QFETCH(int, until);
    QFETCH(int, at);
    QFETCH(QByteArray, code);
    QFETCH(QString, entries);
    QFETCH(QString, marks);
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    story.desk.clock.advance(600s);
    QVERIFY(done(story.desk.anna().beat()));
    story.befalls(mishap);
    story.desk.clock.advance(300s);
    StopOptions answer;
    answer.until = static_cast<Until>(until);
    if (at > -1000)
        answer.at = story.begun + seconds(at);

    QCOMPARE(story.ends(Ending::Stop, answer), code);

    QCOMPARE(story.entries(), entries);
    QCOMPARE(story.desk.openSessions(), entries.isEmpty() ? 1 : 0);
    if (entries.isEmpty())
        return;
    const QJsonObject data = ofKind(readFacts(story.desk.copyOfFile()), "work").front().dataObject();
    QCOMPARE((data.value(u"until"_s).toString() + u' ' + data.value(u"clock"_s).toString()).trimmed(), marks);
    QVERIFY(*story.desk.desk().verify());
}

void TestTimerLife::lengthsAreCutToSecondsAndDays_data()
{
    QTest::addColumn<qint64>("ran"); // microseconds
    QTest::addColumn<QString>("entries");
    const auto row = [](const char *name, std::chrono::microseconds ran, const QString &entries) { QTest::newRow(name) << qint64(ran.count()) << entries; };
    row("nothing at all", 0us, {});
    row("a microsecond", 1us, {});
    row("almost a second", 999'999us, {});
    row("a second", 1s, u"1 stop"_s);
    row("almost two seconds", 1'999'999us, u"1 stop"_s);
    row("a minute", 60s, u"60 stop"_s);
    row("a second less than a day", 86'399s, u"86399 stop"_s);
    row("a day", 86'400s, u"86400 stop"_s);
    row("a day and half a second", 86'400s + 500ms, u"86400 stop"_s);
    row("a day and a second", 86'401s, u"86400 stop, 1 stop"_s);
    row("two days", 172'800s, u"86400 stop, 86400 stop"_s);
    row("three days and a half", 302'400s, u"86400 stop, 86400 stop, 86400 stop, 43200 stop"_s);
}

void TestTimerLife::lengthsAreCutToSecondsAndDays()
{
    QFETCH(qint64, ran);
    QFETCH(QString, entries);
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    story.desk.clock.advance(std::chrono::microseconds(ran));

    const auto stopped = story.desk.stopsTimer();

    QVERIFY(done(stopped));
    QCOMPARE(story.entries(), entries);
    QCOMPARE(stopped->worked, totalOf(entries));
    QCOMPARE(stopped->billed, billedFor(totalOf(entries)));
    QCOMPARE(story.desk.facts(story.request, "timer.end"), entries.isEmpty() ? 1 : 0);
    const std::vector<StoredFact> facts = readFacts(story.desk.copyOfFile());
    QCOMPARE(overlap(facts, story.desk.clock.boot()), QString());
    const std::vector<StoredFact> work = ofKind(facts, "work");
    for (std::size_t i = 0; i < work.size(); ++i)
        QCOMPARE(work[i].at, toUs(story.begun) + std::int64_t(i) * 86'400'000'000);
}

void TestTimerLife::undoneStopRunsOnThrough_data()
{
    QTest::addColumn<Mishap>("mishap");
    QTest::addColumn<QString>("entries");
    QTest::newRow("nothing") << Mishap::Nothing << u"900 stop"_s;
    QTest::newRow("wall clock back") << Mishap::WallBack << u"900 stop"_s;
    QTest::newRow("wall clock forward") << Mishap::WallForward << u"900 stop"_s;
    QTest::newRow("a day and an hour") << Mishap::DayAndNight << u"86400 stop, 4500 stop"_s;
}

void TestTimerLife::undoneStopRunsOnThrough()
{
    QFETCH(Mishap, mishap);
    QFETCH(QString, entries);
    Story story;
    const auto started = story.desk.startsTimer(story.request);
    QVERIFY(done(started));
    story.desk.clock.advance(600s);
    QVERIFY(done(story.desk.stopsTimer()));
    story.befalls(mishap);

    QVERIFY(done(story.desk.anna().undo()));

    QCOMPARE(story.entries(), QString());
    story.desk.clock.advance(300s);
    const auto stopped = story.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(stopped->session, started->timer.session);
    QCOMPARE(story.entries(), entries);
    QCOMPARE(stopped->worked, totalOf(entries));
    QCOMPARE(overlap(readFacts(story.desk.copyOfFile()), story.desk.clock.boot()), QString());
    QVERIFY(*story.desk.desk().verify());
}

/// E4, S-OFF-2: a session belongs to the month in which its first segment began.
void TestTimerLife::monthIsThatOfTheFirstSegment()
{
    Story story(u"2026-09-30T23:50:00"_s);
    QVERIFY(done(story.desk.startsTimer(story.request)));
    story.desk.clock.advance(5min);
    QVERIFY(done(story.desk.anna().pause()));
    story.desk.clock.advance(20min);
    QVERIFY(done(story.desk.anna().resume(Keeper::Window)));
    story.desk.clock.advance(40min);
    const auto stopped = story.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(stopped->billed, 45min);

    const Ledger ledger = story.desk.anna().balance(story.contract, {})->ledger;
    QCOMPARE(ledger.charges.size(), 1U);
    minutes charged{0};
    for (const BalanceLine &line : ledger.lines)
        charged += line.kind == BalanceLine::Kind::Charged ? line.delta : 0min;
    QCOMPARE(charged, -45min);
    QCOMPARE(ledger.charges.begin()->second.overlimit, 0min);
}

void TestTimerLife::repeatedCrashesKeepTheLastBeat()
{
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    for (int i = 0; i < 8; ++i) {
        story.desk.clock.advance(15s);
        QVERIFY(done(story.desk.anna().beat()));
    }
    for (int i = 0; i < 5; ++i) {
        story.desk.clock.advance(1h);
        story.desk.pullPlug();
        const auto timer = story.desk.anna().timer();
        QVERIFY(done(timer));
        QCOMPARE((*timer)->interruptedAt, std::optional(story.begun + 120s));
        QVERIFY(done(story.desk.anna().beat())); // the window beats while its question is open
    }
    StopOptions keep;
    keep.until = Until::Beat;
    QCOMPARE(story.ends(Ending::Stop, keep), QByteArray("done"));
    QCOMPARE(story.entries(), u"120 crash"_s);
}

void TestTimerLife::heartbeatIsNoFact()
{
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    const std::size_t before = readFacts(story.desk.copyOfFile()).size();
    for (int i = 0; i < 40; ++i) {
        story.desk.clock.advance(15s);
        QVERIFY(done(story.desk.anna().beat()));
    }
    const QString copy = story.desk.copyOfFile();
    QCOMPARE(readFacts(copy).size(), before);
    QCOMPARE(numberFrom(copy, "SELECT beat_boot_us FROM timer"), story.desk.clock.boot().bootUs);
    QCOMPARE(numberFrom(copy, "SELECT beat_wall_us FROM timer"), toUs(story.desk.clock.now()));
    QVERIFY(done(story.desk.stopsTimer()));
    QCOMPARE(numberFrom(story.desk.copyOfFile(), "SELECT count(*) FROM timer"), 0);
    QCOMPARE(story.entries(), u"600 stop"_s);
}

/// E1 and E5 together: the only clock that is left lies. No time is invented, and nothing is lost.
void TestTimerLife::wallClockBeforeTheStartGivesNoNegativeTime()
{
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    story.desk.clock.advance(600s);
    QVERIFY(done(story.desk.anna().beat()));
    story.desk.clock.reboot("boot-2", 60s);
    story.desk.clock.setWall(story.begun - 2h);
    story.desk.pullPlug();
    StopOptions now;
    now.until = Until::Now;

    QCOMPARE(story.ends(Ending::Stop, now), QByteArray("UNTIL_OUT_OF_RANGE"));

    QCOMPARE(story.entries(), QString());
    QCOMPARE(story.desk.openSessions(), 1);
    StopOptions keep;
    keep.until = Until::Beat;
    QCOMPARE(story.ends(Ending::Stop, keep), QByteArray("done"));
    QCOMPARE(story.entries(), u"600 crash"_s);
}

void TestTimerLife::secondClickMakesNoSecondFact_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"stop", "pause", "start", "switch"})
        QTest::addRow("%s", what) << QByteArray(what);
}

/// B10: a double click on «Стоп».
void TestTimerLife::secondClickMakesNoSecondFact()
{
    QFETCH(QByteArray, what);
    Story story;
    QVERIFY(done(story.desk.startsTimer(story.request)));
    story.desk.clock.advance(90s);
    const auto click = [&story, &what]() -> bool {
        if (what == "stop")
            return story.desk.stopsTimer().has_value();
        if (what == "pause")
            return story.desk.anna().pause().has_value();
        const Switching switching = what == "switch" ? Switching::StopOther : Switching::Refuse;
        return story.desk.startsTimer(story.request, Keeper::Window, switching).has_value();
    };
    const bool first = click();
    QCOMPARE(first, what == "stop" || what == "pause");
    const std::size_t before = readFacts(story.desk.copyOfFile()).size();

    (void)click(); // an error or the same answer: nothing is stored

    QCOMPARE(readFacts(story.desk.copyOfFile()).size(), before);
    QCOMPARE(story.entries(), first ? u"90 "_s + QString::fromLatin1(what) : QString());
}

void TestTimerLife::movedStartNeverPassesTheArrival_data()
{
    QTest::addColumn<int>("waited"); // minutes between arrival and start
    QTest::addColumn<int>("back");
    QTest::addColumn<int>("worked"); // minutes; -1: refused
    QTest::newRow("five of seven") << 7 << 5 << 15;
    QTest::newRow("all of ten") << 10 << 10 << 20;
    QTest::newRow("more than there was: up to the arrival") << 3 << 5 << 13;
    QTest::newRow("none was") << 0 << 5 << -1;
}

void TestTimerLife::movedStartNeverPassesTheArrival()
{
    QFETCH(int, waited);
    QFETCH(int, back);
    QFETCH(int, worked);
    Story story;
    story.desk.clock.advance(minutes(waited));
    const auto started = story.desk.startsTimer(story.request);
    QVERIFY(done(started));
    story.desk.clock.advance(10min);

    const auto moved = story.desk.anna().moveStart(minutes(back));

    QCOMPARE(moved.has_value(), worked > 0);
    const auto stopped = story.desk.stopsTimer();
    QVERIFY(done(stopped));
    QCOMPARE(stopped->worked, seconds(minutes(worked > 0 ? worked : 10)));
    const std::vector<StoredFact> starts = ofKind(readFacts(story.desk.copyOfFile()), "timer.start");
    QCOMPARE(starts.size(), worked > 0 ? 2U : 1U);
    QCOMPARE(starts.back().dataObject().value(u"moved_s"_s).toInt(), worked > 0 ? -60 * std::min(waited, back) : 0);
    QVERIFY(starts.back().at >= toUs(story.begun));
    QVERIFY(*story.desk.desk().verify());
}

QTEST_GUILESS_MAIN(TestTimerLife)
#include "tst_timerlife.moc"

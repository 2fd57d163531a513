// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadtime.h"
#include "distantoffice.h"
#include "models/turnwatch.h"
#include "office/officechip.h"
#include "queue/queuepane.h"
#include "shell/deskview.h"
#include "wholeprogram.h"
#include "windowperson.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto Shift = 8s;          ///< of work under each trouble
constexpr int Patience = 90'000;    ///< the longest back-off is a minute
constexpr Milliseconds MostCpu = 16ms, MostUsualWall = 16ms, MostWall = 50ms;
constexpr Milliseconds ShortestTrouble = 200ms;
constexpr double UsualShare = 0.999;

/// Unoptimized and sanitized builds are not what people work with.
#ifdef NDEBUG
constexpr bool IsForPeople = true;
#else
constexpr bool IsForPeople = false;
#endif

/// Other programs take their part of a shared machine's wall time.
bool isMachineQuiet()
{
    return qEnvironmentVariableIsSet("HLINE_QUIET");
}

struct TurnAfterKey : Turn { QString key; };

/// Figures of all turns of one time.
struct Turns
{
    explicit Turns(const std::vector<TurnAfterKey> &turns)
    {
        for (const TurnAfterKey &turn : turns) {
            wall.push_back(turn.wall);
            if (turn.cpu > cpuMax)
                key = turn.key;
            cpuMax = std::max<Milliseconds>(cpuMax, turn.cpu);
            waitMax = std::max<Milliseconds>(waitMax, turn.wall - turn.cpu);
        }
        std::sort(wall.begin(), wall.end());
    }
    [[nodiscard]] Milliseconds wallAt(double share) const
    {
        return wall.empty() ? Milliseconds(0) : wall[static_cast<std::size_t>(share * static_cast<double>(wall.size() - 1))];
    }
    void tell(const char *name) const
    {
        qInfo("%s: %zu turns, CPU max %.2f ms (after %s), wall p50 %.2f ms, p99.9 %.2f ms, max %.2f ms, longest wait in a turn %.2f ms",
              name, wall.size(), cpuMax.count(), qPrintable(key), wallAt(0.5).count(), wallAt(UsualShare).count(), wallAt(1).count(), waitMax.count());
    }

    std::vector<Milliseconds> wall; ///< ascending
    Milliseconds cpuMax{0};
    QString key; ///< the last one before the turn that took most CPU
    Milliseconds waitMax{0}; ///< neither computing nor idle: what a person would feel as a hanging window
};

} // namespace

/// The whole program in this process, its desk at an office in trouble: the window's thread never waits for the office
/// (sync.md 4.10). HLINE_QUIET=1 says that nothing else runs here, so that wall time can be judged too.
class TestWindowTurns : public QObject
{
    Q_OBJECT
public:
    static void initMain() { WholeProgram::keepsNoSettings(); }

private Q_SLOTS:
    void initTestCase();
    void threadOfTheWindowNeverWaits_data();
    void threadOfTheWindowNeverWaits();
    void officeHasRefusedNobody();
    void cleanup();
    void cleanupTestCase();

private:
    void joins() const;
    void opensWindow();
    [[nodiscard]] static MainWindow *window() { return WholeProgram::window(); }
    [[nodiscard]] static bool isEverythingSent();
    [[nodiscard]] static QueueModel &queue() { return window()->deskView()->queue().model(); }
    [[nodiscard]] Turns worksFor(std::chrono::milliseconds time);
    static void judges(const Turns &turns);
    void converges();

    CtlDesk m_desk;
    std::unique_ptr<DistantOffice> m_office;
    std::unique_ptr<TurnWatch> m_watch;
    std::vector<TurnAfterKey> m_turns;
    std::unique_ptr<WholeProgram> m_program;
    std::unique_ptr<WindowPerson> m_person;
};

void TestWindowTurns::initTestCase()
{
    m_office = std::make_unique<DistantOffice>(u"anna"_s);
    joins();
    if (QTest::currentTestFailed())
        return;
    m_office->getsColleague();
    opensWindow();
}

/// A desk full of work, known to the office, that from now on goes there over the network.
void TestWindowTurns::joins() const
{
    m_desk.write(u"office.json"_s, m_office->directWay());
    m_desk.write(u"password"_s, m_office->password());
    // The first of the queue, and nothing speaks against its timer.
    const QString arrival = QDateTime::currentDateTimeUtc().addDays(-5).toString(Qt::ISODate);
    const std::initializer_list<QStringList> steps{
        {u"desk"_s, u"init"_s, u"--demo"_s, u"--consultant"_s, u"Иванова Анна"_s},
        {u"request"_s, u"new"_s, u"--subject"_s, u"Срочно"_s, u"--contract"_s, u"ЖКХ365-101"_s, u"--service"_s, u"INDIV"_s,
         u"--arrival"_s, arrival},
        {u"office"_s, u"connect"_s, u"office.json"_s, u"--adopt"_s, u"--password-file"_s, u"password"_s}};
    for (const QStringList &step : steps) {
        const CtlResult done = m_desk.run(step);
        QVERIFY2(done.exit == 0, (step.join(u' ').toUtf8() + '\n' + done.everything()).constData());
    }
    m_desk.write(u"desk.hline.office"_s, m_office->longWay());
}

/// What comes once is told, not judged: the first paint, and panels that are made when they are first used.
void TestWindowTurns::opensWindow()
{
    m_watch = std::make_unique<TurnWatch>(*qApp, threadCpuTime, steadyTime);
    connect(m_watch.get(), &TurnWatch::turnEnded, this, [this](const Turn &turn) {
        m_turns.push_back({turn, m_person ? m_person->lastKey() : u"start"_s});
    });
    m_program = std::make_unique<WholeProgram>(m_desk);
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->deskView(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isEverythingSent(), Patience);
    window()->resize(1366, 768);
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    m_person = std::make_unique<WindowPerson>(*window());
    worksFor(0ms).tell("first use");
    converges();
}

bool TestWindowTurns::isEverythingSent()
{
    const auto *chip = window()->findChild<OfficeChip *>();
    return chip && chip->sign().tone == OfficeSign::Tone::Good;
}

Turns TestWindowTurns::worksFor(std::chrono::milliseconds time)
{
    m_turns.clear();
    m_person->works(time);
    if (!m_turns.empty())
        m_turns.erase(m_turns.begin()); // the first began in the test
    return Turns(std::exchange(m_turns, {}));
}

void TestWindowTurns::threadOfTheWindowNeverWaits_data()
{
    using enum DistantOffice::Trouble;
    QTest::addColumn<DistantOffice::Trouble>("trouble");
    QTest::addColumn<bool>("isLinked"); // what others enter goes on coming in
    QTest::newRow("calm") << None << true;
    QTest::newRow("cut link") << CutLink << false;
    QTest::newRow("half-open link") << HalfOpenLink << false;
    QTest::newRow("frozen backend") << FrozenBackend << false;
    QTest::newRow("latency of two seconds") << SlowLink << true;
}

void TestWindowTurns::threadOfTheWindowNeverWaits()
{
    QFETCH(DistantOffice::Trouble, trouble);
    QFETCH(bool, isLinked);
    constexpr qsizetype MoreThanOwn = 5; // the person has time for one or two requests
    const int sent = m_office->requestsOfLogin();
    const auto rows = queue().ids().size();

    m_office->begins(trouble);
    const Turns turns = worksFor(Shift);
    // Over a slow link the shift may end before the second answer.
    QTRY_VERIFY_WITH_TIMEOUT(!isLinked || queue().ids().size() - rows > MoreThanOwn, Patience);
    const int strikes = m_office->ends();

    turns.tell(QTest::currentDataTag());
    QVERIFY(trouble == DistantOffice::Trouble::None || strikes > 0);
    converges();
    QVERIFY(m_office->requestsOfLogin() > sent);
    judges(turns); // last: after a failure nothing is waited for any more
}

void TestWindowTurns::judges(const Turns &turns)
{
    QVERIFY(!turns.wall.empty());
    QVERIFY(turns.waitMax < ShortestTrouble);
    if (IsForPeople)
        QVERIFY(turns.cpuMax <= MostCpu);
    if (IsForPeople && isMachineQuiet()) {
        QVERIFY(turns.wallAt(UsualShare) <= MostUsualWall);
        QVERIFY(turns.wallAt(1) <= MostWall);
    }
}

/// With nobody's help the desk sends what waits and hears what was said meanwhile.
void TestWindowTurns::converges()
{
    const RequestId newest = m_office->newestOfColleague();
    QTRY_VERIFY_WITH_TIMEOUT(queue().contains(newest), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isEverythingSent(), Patience);
}

void TestWindowTurns::officeHasRefusedNobody()
{
    QCOMPARE(m_office->wordsToColleague(), QByteArrayList{"ok"});
    QCOMPARE(m_office->brokenInvariants(), QStringList());
}

void TestWindowTurns::cleanup()
{
    if (m_office)
        m_office->ends(); // of a row that failed half-way
}

void TestWindowTurns::cleanupTestCase()
{
    m_person.reset();
    m_program.reset();
    m_watch.reset();
    m_office.reset();
}

QTEST_MAIN(TestWindowTurns)
#include "tst_windowturns.moc"

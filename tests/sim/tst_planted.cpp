// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeds.h"

#include <QTest>

#include <cstdio>
#include <optional>

using namespace hline;
using namespace hline::sim;
using namespace Qt::Literals::StringLiterals;

/// Defects planted one by one, each to be found by the invariants; and each redundancy switched off in turn, because a defect that
/// another mechanism heals proves nothing about either (sync.md 2.27).
class TestPlanted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void defectIsFound_data();
    void defectIsFound();
    void redundancyHealsAlone_data();
    void redundancyHealsAlone();
    void cleanupTestCase();

private:
    QStringList m_table;
    int m_found = 0, m_healed = 0;
};

namespace {

constexpr std::uint64_t MostSeeds = 600;
constexpr std::uint64_t HealedSeeds = 30;

struct Found { std::uint64_t seed; QString violation; };

std::optional<Found> firstFound(const Plants &plants, std::uint64_t seeds, const std::optional<Fault> &without = {})
{
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const Mix mix = without ? drawMix(seed).without(*without) : drawMix(seed);
        const Outcome outcome = runMix(seed, mix, plants);
        if (!outcome.violations.isEmpty())
            return Found{seed, outcome.violations.first()};
    }
    return {};
}

Plants engineWith(std::initializer_list<Defect> defects)
{
    Plants out;
    for (Defect defect : defects)
        out = out.with(defect);
    return out;
}

Plants modelWith(ModelDefect defect)
{
    return Plants().with(defect);
}

void addDefectsOfBooks()
{
    QTest::newRow("books: work that does not count is posted") << modelWith(ModelDefect::BooksTakeRefused);
    QTest::newRow("books: a leg on the wrong account") << modelWith(ModelDefect::BooksOneLeg);
    QTest::newRow("books: seconds are rounded") << modelWith(ModelDefect::BooksRound);
    QTest::newRow("books: late work is not posted") << modelWith(ModelDefect::BooksLoseLate);
    QTest::newRow("books: late work goes into the closed month") << modelWith(ModelDefect::BooksMoveClosed);
    QTest::newRow("books: work is reversed twice") << modelWith(ModelDefect::BooksReverseTwice);
    QTest::newRow("books: work is reversed in part") << modelWith(ModelDefect::BooksReverseInPart);
    QTest::newRow("books: a reversal changes a closed month") << modelWith(ModelDefect::BooksReverseIntoClosed);
    QTest::newRow("books: a month is frozen without its reversals") << modelWith(ModelDefect::BooksFreezeWithoutReversals);
    QTest::newRow("books: work is not counted as used") << modelWith(ModelDefect::BooksForgetUsed);
    QTest::newRow("books: dated work is not charged") << modelWith(ModelDefect::BooksForgetDated);
    QTest::newRow("books: a dating that is taken back leaves what it dated") << modelWith(ModelDefect::BooksKeepDated);
    QTest::newRow("books: time is waived twice") << modelWith(ModelDefect::BooksWaiveTwice);
    QTest::newRow("books: a waiver changes a closed month") << modelWith(ModelDefect::BooksWaiveIntoClosed);
    QTest::newRow("books: waived time stays used") << modelWith(ModelDefect::BooksForgetWaived);
    QTest::newRow("books: a waiver that is taken back goes on") << modelWith(ModelDefect::BooksKeepWaived);
}

} // namespace

Q_DECLARE_METATYPE(hline::sim::Plants)

void TestPlanted::initTestCase()
{
    QVERIFY2(!firstFound({}, 20), "without a defect nothing may be found");
}

void TestPlanted::defectIsFound_data()
{
    QTest::addColumn<Plants>("plants");
    using enum Defect;
    QTest::newRow("sending starts at the office's number: a copied file is not found out") << engineWith({SendFromOfficesNumber});
    QTest::newRow("a gap is not rewound") << engineWith({IgnoreGap, NoRewindAtHello});
    QTest::newRow("a fork is taken for an acknowledgement") << engineWith({IgnoreFork});
    QTest::newRow("a diverged log is asked for again and again") << engineWith({IgnoreDiverged});
    QTest::newRow("numbers are given anew before the log is read") << engineWith({RenumberBeforeReading});
    QTest::newRow("facts of a former device are forgotten") << engineWith({ForgetStranded});
    QTest::newRow("no deadline") << engineWith({NoDeadline});
    QTest::newRow("no poll") << engineWith({NoPoll});
    QTest::newRow("waits by the wall clock") << engineWith({WallClockWaits});
    QTest::newRow("a desk too old to read sends nothing") << engineWith({DrainSendsNothing});
    QTest::newRow("a malformed fact stops the outbox") << engineWith({StopAtPoison});
    QTest::newRow("no back-off") << engineWith({NoBackoff});
    QTest::newRow("two requests under way") << engineWith({PullDuringPush});
    QTest::newRow("a batch over the limit") << engineWith({BatchOverLimit});
    QTest::newRow("own facts are not heard of") << engineWith({MissOwnFacts});
    // Redundancies switched off together with what they heal.
    QTest::newRow("no fork at hello, and none at a push") << engineWith({IgnoreForkAtHello, IgnoreFork});
    QTest::newRow("acknowledged on sending, and memory trusted") << engineWith({AckOnSend, TrustMemory});
    QTest::newRow("memory trusted, and no rewind") << engineWith({TrustMemory, NoRewindAtHello, IgnoreGap});
    QTest::newRow("feed of another office kept, and divergence ignored") << engineWith({KeepFeedOfOtherOffice, IgnoreDiverged});

    QTest::newRow("desk: a new id on every retry") << modelWith(ModelDefect::NewIdOnRetry);
    QTest::newRow("desk: cursor before its rows") << modelWith(ModelDefect::CursorBeforeRows);
    QTest::newRow("desk: forgetting the log takes own facts") << modelWith(ModelDefect::DropTakesOwnFacts);
    QTest::newRow("desk: told before stored") << modelWith(ModelDefect::ToldBeforeStored);
    QTest::newRow("desk: everything is numbered anew") << modelWith(ModelDefect::RenumberTakesEverything);
    QTest::newRow("desk: erased words are kept") << modelWith(ModelDefect::ErasedWordsKept);
    QTest::newRow("gateway: an answer before the commit, and memory trusted")
        << engineWith({TrustMemory}).with(ModelDefect::AnswerBeforeCommit);
    QTest::newRow("office: a repeat is taken for new") << modelWith(ModelDefect::OfficeTakesRepeats);
    QTest::newRow("office: holes are taken, and no rewind at hello")
        << engineWith({NoRewindAtHello}).with(ModelDefect::OfficeTakesGaps);
    QTest::newRow("office: every claim is granted") << modelWith(ModelDefect::OfficeGrantsEveryClaim);
    QTest::newRow("office: a link forgets the one before") << modelWith(ModelDefect::OfficeForgetsChain);
    QTest::newRow("office: a number is given twice") << modelWith(ModelDefect::OfficeReusesNumbers);
    QTest::newRow("office: a row is skipped") << modelWith(ModelDefect::OfficeSkipsRows);
    QTest::newRow("office: a row is skipped, and pages go unchecked")
        << modelWith(ModelDefect::OfficeSkipsRows).with(ModelDefect::PageUnchecked);
    QTest::newRow("office: words change after they were hashed") << modelWith(ModelDefect::OfficeChangesWords);
    QTest::newRow("office: the hash of words that are gone is that of none") << modelWith(ModelDefect::OfficeHashesWhatIsGone);
    QTest::newRow("office: seconds change after they were hashed") << modelWith(ModelDefect::OfficeChangesSeconds);
    QTest::newRow("office: a verdict changes after it was chained") << modelWith(ModelDefect::OfficeChangesVerdict);
    QTest::newRow("office: a closed month is not known as closed") << modelWith(ModelDefect::OfficeForgetsClosings);
    QTest::newRow("office: what counts is dated again") << modelWith(ModelDefect::OfficeDatesTwice);
    addDefectsOfBooks();
}

void TestPlanted::defectIsFound()
{
    QFETCH(Plants, plants);

    const auto found = firstFound(plants, MostSeeds);

    QVERIFY2(found, "not found");
    ++m_found;
    m_table += u"%1  seed %2: %3"_s.arg(QString::fromUtf8(QTest::currentDataTag()).leftJustified(72)).arg(found->seed, 3).arg(found->violation);
}

void TestPlanted::redundancyHealsAlone_data()
{
    QTest::addColumn<Plants>("plants");
    QTest::newRow("acknowledged on sending: the log says what is missing") << engineWith({Defect::AckOnSend});
    QTest::newRow("no fork at hello: the replay of a push shows it") << engineWith({Defect::IgnoreForkAtHello});
    QTest::newRow("no rewind at hello: the gap rewinds") << engineWith({Defect::NoRewindAtHello});
    QTest::newRow("feed of another office kept: the chain diverges") << engineWith({Defect::KeepFeedOfOtherOffice});
    QTest::newRow("an answer before the commit: the log says what is missing") << modelWith(ModelDefect::AnswerBeforeCommit);
    QTest::newRow("office: holes are taken: nobody makes one") << modelWith(ModelDefect::OfficeTakesGaps);
    QTest::newRow("no hello after a sleep: deadlines and numbers do") << engineWith({Defect::NoHelloAfterGap});
}

/// If one of these begins to fail, a second line of defence is gone. A program too old to read the log has none there.
void TestPlanted::redundancyHealsAlone()
{
    QFETCH(Plants, plants);

    const auto found = firstFound(plants, HealedSeeds, Fault::OldVersion);

    QVERIFY2(!found, found ? qPrintable(u"seed %1: %2"_s.arg(found->seed).arg(found->violation)) : "");
    ++m_healed;
    m_table += u"%1  healed"_s.arg(QString::fromUtf8(QTest::currentDataTag()).leftJustified(72));
}

void TestPlanted::cleanupTestCase()
{
    std::printf("%s\n%d defects found, %d healed by a second line of defence\n", qPrintable(m_table.join(u'\n')), m_found, m_healed);
    std::fflush(stdout);
}

QTEST_GUILESS_MAIN(TestPlanted)
#include "tst_planted.moc"

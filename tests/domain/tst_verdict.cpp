// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "domain/verdict.h"

using namespace Qt::Literals::StringLiterals;

namespace hline {

namespace {

constexpr std::int64_t Now = 1'790'000'000'000'000;
constexpr std::int64_t Second = 1'000'000;
constexpr std::int64_t DayUs = 86400 * Second;

/// A fact of Ivanova that nothing speaks against.
VerdictInput fact(const char *kind)
{
    VerdictInput input;
    input.kind = kind;
    input.author = "ivanova";
    input.atUs = Now - 60 * Second;
    input.postedUs = Now;
    return input;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictOfAFact_data();
    void verdictOfAFact();
    void onlyOkAndLateCount();
};

void TestVerdict::verdictOfAFact_data()
{
    QTest::addColumn<VerdictInput>("input");
    QTest::addColumn<QByteArray>("verdict");

    const auto row = [](const char *name, const char *kind, const char *verdict, auto change) {
        VerdictInput input = fact(kind);
        change(input);
        QTest::newRow(name) << input << QByteArray(verdict);
    };
    const auto nothing = [](VerdictInput &) {};
    row("work in an open month", "work", "ok", nothing);
    row("work in a closed month", "work", "late", [](VerdictInput &f) { f.monthClosed = true; });
    row("a class change does not ask for the month", "request.class", "ok", [](VerdictInput &f) { f.monthClosed = true; });
    row("claim of a free request", "claim", "ok", nothing);
    row("claim of one's own", "claim", "ok", [](VerdictInput &f) { f.holder = "ivanova"; });
    row("claim of another's", "claim", "claim_lost", [](VerdictInput &f) { f.holder = "petrov"; });
    row("release of one's own", "release", "ok", [](VerdictInput &f) { f.holder = "ivanova"; });
    row("release of another's", "release", "not_holder", [](VerdictInput &f) { f.holder = "petrov"; });
    row("release of nobody's", "release", "not_holder", nothing);
    row("reversal", "reverse", "ok", nothing);
    row("reversal of nothing", "reverse", "no_target", [](VerdictInput &f) { f.targetExists = false; });
    row("second reversal", "reverse", "already_reversed", [](VerdictInput &f) { f.targetReversed = true; });
    row("dating", "date", "ok", nothing);
    row("dating of nothing", "date", "no_target", [](VerdictInput &f) { f.targetExists = false; });
    row("dating of what counts already", "date", "same", [](VerdictInput &f) { f.targetCounts = true; });
    row("dating of what was taken back", "date", "already_reversed", [](VerdictInput &f) { f.targetReversed = true; });
    row("dating into a closed month", "date", "late", [](VerdictInput &f) { f.dated = Verdict::Late; });
    row("dating of work on nothing", "date", "no_target", [](VerdictInput &f) { f.dated = Verdict::NoTarget; });
    row("payment", "payment", "ok", nothing);
    row("the same payment again", "payment", "same", [](VerdictInput &f) { f.samePayment = true; });
    row("close", "close", "ok", nothing);
    row("second close", "close", "already_closed", [](VerdictInput &f) { f.monthClosed = true; });
    row("a closing taken back", "close.reverse", "ok", nothing);
    row("a closing that is not there", "close.reverse", "no_target", [](VerdictInput &f) { f.targetExists = false; });
    row("a closing taken back already", "close.reverse", "already_reversed", [](VerdictInput &f) { f.targetReversed = f.monthClosed = true; });
    row("a closing under a later one", "close.reverse", "already_closed", [](VerdictInput &f) { f.monthClosed = true; });
    row("not allowed", "close", "forbidden", [](VerdictInput &f) { f.mayDo = false; });
    row("malformed goes first", "close", "malformed", [](VerdictInput &f) { f.wellFormed = f.mayDo = f.targetExists = false; });
    row("unknown kind", "future.kind", "unknown_kind", [](VerdictInput &f) { f.knownKind = false; });
    row("newer version", "work", "unknown_version", [](VerdictInput &f) { f.version = 7; });
    row("version nought", "work", "unknown_version", [](VerdictInput &f) { f.version = 0; });
    row("two minutes ahead", "work", "ok", [](VerdictInput &f) { f.atUs = Now + 120 * Second; });
    row("more than two minutes ahead", "work", "clock", [](VerdictInput &f) { f.atUs = Now + 120 * Second + 1; });
    row("400 days ago", "work", "ok", [](VerdictInput &f) { f.atUs = Now - 400 * DayUs; });
    row("more than 400 days ago", "work", "clock", [](VerdictInput &f) { f.atUs = Now - 400 * DayUs - 1; });
    row("a payment of two years ago", "payment", "ok", [](VerdictInput &f) { f.atUs = Now - 730 * DayUs; });
}

void TestVerdict::verdictOfAFact()
{
    QFETCH(VerdictInput, input);
    QFETCH(QByteArray, verdict);

    QCOMPARE(code(judge(input)), verdict);
}

void TestVerdict::onlyOkAndLateCount()
{
    QVERIFY(counts(Verdict::Ok));
    QVERIFY(counts(Verdict::Late));
    for (const Verdict verdict : {Verdict::Same, Verdict::ClaimLost, Verdict::NotHolder, Verdict::NoTarget, Verdict::AlreadyReversed,
                                  Verdict::AlreadyClosed, Verdict::Forbidden, Verdict::Clock, Verdict::Malformed, Verdict::UnknownKind,
                                  Verdict::UnknownVersion})
        QVERIFY2(!counts(verdict), code(verdict).constData());
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestVerdict)
#include "tst_verdict.moc"

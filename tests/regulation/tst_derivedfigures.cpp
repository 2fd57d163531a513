// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// R-1.1b, R-2.4.2.6a, R-2.4.2.6b, S-BAL-7: every figure of a real desk is explained, and the explanation comes to the same figure.

#include "regulation/regulationdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

minutes totalCharged(const Explanation &explanation)
{
    minutes sum{0};
    for (const Step &step : explanation.steps) {
        if (step.code == "TOTAL")
            sum += *step.amount;
    }
    return sum;
}

minutes charged(const Explanation &explanation, minutes ChargeResult::*part)
{
    minutes sum{0};
    for (const ExplainedCharge &charge : explanation.charges)
        sum += charge.result.*part;
    return sum;
}

bool hasStep(const Explanation &explanation, const QByteArray &code)
{
    return std::ranges::find(explanation.steps, code, &Step::code) != explanation.steps.end();
}

} // namespace

class TestDerivedFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deadlineRestsOnItsDays();
    void chargeRestsOnItsSegments();
    void freePartStaysFree();
    void balanceRestsOnItsLinesAndMonths();
    void balanceIsAskedThroughItsRequest();
    void refusalNamesItsClause();
    void eligibilityNamesItsDates();
    void runningTimerIsExplained();
    void statementAddsUp();
    void statementEndsWithWhatWasCarried();
    void dossierEndsWithTheChain();
    void lateCorrectionsAreNotKnownBefore();

private:
    [[nodiscard]] Explanation why(Question::About about, const RequestId &request)
    {
        const auto explained = m_desk->anna().explain({about, request, {}, {}}, {});
        return done(explained) ? *explained : Explanation{};
    }

    std::unique_ptr<RegulationDesk> m_desk;
    ContractId m_contract;
};

void TestDerivedFigures::init()
{
    m_desk = std::make_unique<RegulationDesk>(u"2026-08-20T09:00"_s);
    m_contract = m_desk->signs({.perMonth = minutes(100), .response = minutes(240)});
    m_desk->pays(m_contract, {u"2026-08"_s}, u"2026-08-20"_s);
    m_desk->pays(m_contract, {u"2026-09"_s}, u"2026-08-28"_s);
}

/// R-4.2.1b, S-CAL-4: the working seconds of the days named add up to what was promised.
void TestDerivedFigures::deadlineRestsOnItsDays()
{
    QVERIFY(m_desk->comes(u"2026-09-11T16:00"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);

    const Explanation explained = why(Question::About::Response, request);

    seconds sum{0};
    for (const CountedDay &day : explained.days)
        sum += day.worked;
    QCOMPARE(sum, seconds(minutes(240)));
    QCOMPARE(explained.days.back().to, explained.response->deadline);
    QCOMPARE(explained.days.size(), 4U); // Friday, the weekend, Monday
    QVERIFY(explained.rules().contains("R-4.2.3"));
    QVERIFY(std::ranges::find(explained.policies, QByteArray("sla.clock"), &PolicyInForce::key) != explained.policies.end());
}

/// R-2.4.2.6a: «Почему столько?» shows the segments and the rounding.
void TestDerivedFigures::chargeRestsOnItsSegments()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:20:01"_s)));

    const Explanation explained = why(Question::About::Charged, request);

    QCOMPARE(totalCharged(explained), minutes(21));
    QCOMPARE(charged(explained, &ChargeResult::billed), minutes(21));
    QVERIFY(hasStep(explained, "SEGMENT"));
    QVERIFY(hasStep(explained, "ROUNDED_UP"));
    minutes moved{0};
    for (const BalanceLine &line : explained.lines)
        moved -= line.delta;
    QCOMPARE(moved, minutes(21));
}

void TestDerivedFigures::freePartStaysFree()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Line);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:12:30"_s)));

    const Explanation explained = why(Question::About::Charged, request);

    QCOMPARE(charged(explained, &ChargeResult::billed), minutes(0));
    QCOMPARE(charged(explained, &ChargeResult::free), minutes(13));
    QVERIFY(hasStep(explained, "FREE_AS"));
    QVERIFY(explained.rules().contains("R-2.4.1.5"));
}

/// S-BAL-7: the lines add up to the balance, and every month to its end.
void TestDerivedFigures::balanceRestsOnItsLinesAndMonths()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:30"_s)));

    const auto explained = m_desk->anna().explain({Question::About::Balance, {}, m_contract, {}}, {});

    QVERIFY(done(explained));
    minutes sum{0};
    for (const BalanceLine &line : explained->lines)
        sum += line.delta;
    QCOMPARE(sum, m_desk->balance(m_contract));
    QCOMPARE(sum, minutes(170)); // August's 100 carried, September's 100, 30 used
    for (const MonthLine &month : explained->months)
        QCOMPARE(month.opening + month.granted + month.carriedIn, month.used + month.carriedOut + month.expired + month.closing);
    const auto september = std::ranges::find(explained->paid, Month(std::chrono::year(2026), std::chrono::September), &PrepaidMonth::month);
    QVERIFY(september != explained->paid.end());
    QCOMPARE(september->due, makeDay(2026, 8, 31));
}

void TestDerivedFigures::balanceIsAskedThroughItsRequest()
{
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);

    const Explanation explained = why(Question::About::Balance, request);

    QCOMPARE(explained.question.contract, std::optional(m_contract));
    QCOMPARE(explained.balance->ledger.balance, m_desk->balance(m_contract));
}

/// R-2.4.1.1b: the gate of the free line, asked before and after it said no.
void TestDerivedFigures::refusalNamesItsClause()
{
    const RequestId request = m_desk->arrives(m_contract, Service::Line);
    QCOMPARE(refusalOf(m_desk->anna().startRemote(request)), QByteArray("REMOTE_FORBIDDEN_FOR_SERVICE"));

    const Explanation explained = why(Question::About::Refusal, request);

    QVERIFY(explained.timerGate->allowed);
    QVERIFY(!explained.remoteGate->allowed);
    QVERIFY(explained.rules().contains("R-2.4.1.1"));
    QVERIFY(std::ranges::find(explained.facts, QByteArray("refusal"), &HistoryRecord::kind) != explained.facts.end());
}

/// I-19: the date that decides is part of the derivation.
void TestDerivedFigures::eligibilityNamesItsDates()
{
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);

    const Explanation explained = why(Question::About::Eligibility, request);

    QCOMPARE(explained.eligibility->decision, Decision::Allow);
    QCOMPARE(explained.productStanding->itsTo, makeDay(2027, 12, 31));
    QVERIFY(std::ranges::find(explained.policies, QByteArray("eligibility.exempt"), &PolicyInForce::key) != explained.policies.end());
}

void TestDerivedFigures::runningTimerIsExplained()
{
    QVERIFY(m_desk->comes(u"2026-09-14T10:00"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->starts(request)));
    QVERIFY(m_desk->comes(u"2026-09-14T10:07:30"_s));

    const auto explained = m_desk->anna().explain({Question::About::Timer, {}, {}, {}}, {});

    QVERIFY(done(explained));
    QCOMPARE(explained->timer->toBill, minutes(8));
    QCOMPARE(totalCharged(*explained), minutes(8));
    QVERIFY(done(m_desk->stops()));
    QCOMPARE(refusalOf(m_desk->anna().explain({Question::About::Timer, {}, {}, {}}, {})), QByteArray("NO_TIMER"));
}

/// S-BAL-7: opening plus all changes is closing; the three sources add up to what was charged.
void TestDerivedFigures::statementAddsUp()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T12:10"_s)));
    QVERIFY(done(m_desk->works(request, u"2026-09-14T13:00"_s, u"2026-09-14T14:30"_s)));
    QVERIFY(m_desk->comes(u"2026-09-15T09:00"_s));

    const auto statement = m_desk->anna().statement(m_contract, Month(std::chrono::year(2026), std::chrono::September));

    QVERIFY(done(statement));
    QCOMPARE(statement->opening, minutes(100));
    minutes balance = statement->opening, billed{0}, carried{0}, package{0}, overlimit{0};
    for (const StatementRow &row : statement->rows) {
        balance += row.change;
        QCOMPARE(row.balance, balance);
        QCOMPARE(row.billed, row.carried + row.package + row.overlimit);
        billed += row.billed;
        carried += row.carried;
        package += row.package;
        overlimit += row.overlimit;
    }
    QCOMPARE(balance, statement->closing);
    QCOMPARE(billed, minutes(220));
    QCOMPARE(carried, minutes(100)); // S-BAL-4: what burns first is used first
    QCOMPARE(package, minutes(100));
    QCOMPARE(overlimit, minutes(20));
    QCOMPARE(statement->closing, minutes(0));
}

void TestDerivedFigures::statementEndsWithWhatWasCarried()
{
    QVERIFY(m_desk->comes(u"2026-09-02T09:00"_s));

    const auto august = m_desk->anna().statement(m_contract, Month(std::chrono::year(2026), std::chrono::August));

    QVERIFY(done(august));
    QCOMPARE(august->closing, minutes(100));
    QCOMPARE(august->carriedOut, minutes(100)); // S-CRY-1: September was paid in time
    QCOMPARE(august->expiredAtEnd, minutes(0));
}

void TestDerivedFigures::dossierEndsWithTheChain()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:20"_s)));

    const auto dossier = m_desk->anna().dossier(request);

    QVERIFY(done(dossier));
    QCOMPARE(dossier->chain.size(), 32);
    QCOMPARE(dossier->lastNumber, m_desk->desk.store().linkOf(dossier->request.history.back().fact).number);
    QCOMPARE(charged(dossier->charge, &ChargeResult::billed), minutes(20));
}

/// Asked as of yesterday, the derivation knows nothing of today.
void TestDerivedFigures::lateCorrectionsAreNotKnownBefore()
{
    QVERIFY(m_desk->comes(u"2026-09-14T09:50"_s));
    const RequestId request = m_desk->arrives(m_contract, Service::Indiv);
    const Instant before = m_desk->now();
    QVERIFY(done(m_desk->works(request, u"2026-09-14T10:00"_s, u"2026-09-14T10:20"_s)));

    const auto explained = m_desk->anna().explain({Question::About::Response, request, {}, {}}, before);

    QVERIFY(done(explained));
    QVERIFY(!explained->response->startedAt);
    QVERIFY(std::ranges::find(explained->facts, QByteArray("timer.start"), &HistoryRecord::kind) == explained->facts.end());
}

QTEST_GUILESS_MAIN(TestDerivedFigures)
#include "tst_derivedfigures.moc"

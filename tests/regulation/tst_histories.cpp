// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random months of a department on a real desk, against a clerk who counts seconds one by one: after each thing that happens
// and at instants between, balances, sums and promises are the same. S-CAL, S-SLA, S-RCL, S-BIL, S-BAL, S-CRY together.

#include "regulation/referenceoffice.h"
#include "regulation/regulationdesk.h"
#include "support/seeds.h"

#include <QTest>

#include <random>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Happenings = 120;

/// Both offices, and somebody who lets the same things happen in them.
class TwoOffices
{
public:
    TwoOffices(std::uint32_t seed, int package, std::optional<int> target)
        : m_dice(seed), m_reference(package, target),
          m_contract(m_office.signs({.perMonth = minutes(package), .response = target ? std::optional(minutes(*target)) : std::nullopt}))
    {
    }

    /// Something happens; the kind of it, empty if it could not.
    [[nodiscard]] QString somethingHappens();
    void timePasses();
    /// The first difference between the two, empty if none.
    [[nodiscard]] QString difference();
    [[nodiscard]] int kinds() const { return static_cast<int>(m_seen.size()); }

private:
    [[nodiscard]] int dice(int from, int to) { return std::uniform_int_distribution(from, to)(m_dice); }
    [[nodiscard]] ReferenceOffice::Second now() const { return second(m_office.now()); }
    [[nodiscard]] static ReferenceOffice::Second second(Instant at) { return (at.time_since_epoch() + MoscowOffset) / 1s; }
    [[nodiscard]] static Instant instant(ReferenceOffice::Second at) { return Instant(seconds(at)) - MoscowOffset; }

    QString arrival();
    QString work();
    QString pauseOrResume();
    QString stop();
    QString workByHand();
    QString voiding();
    QString reply();
    QString classChange();
    QString consent();
    QString payment();
    QString topUp();
    void notePiece();
    [[nodiscard]] QString promiseOf(std::size_t request);

    struct Timer { std::size_t request; int session; std::optional<ReferenceOffice::Second> since; };

    std::mt19937 m_dice;
    RegulationDesk m_office;
    ReferenceOffice m_reference;
    ContractId m_contract;
    std::vector<RequestId> m_requests;
    std::vector<FactId> m_pieces;
    std::optional<Timer> m_timer;
    ReferenceOffice::Second m_lastWork = 0;
    int m_sessions = 0;
    int m_nextMonth = 9;
    std::map<QString, int> m_seen;
};

QString TwoOffices::arrival()
{
    const auto service = std::array{Service::Indiv, Service::Indiv, Service::Line, Service::Tech}[static_cast<std::size_t>(dice(0, 3))];
    const auto at = now() - dice(0, 1800);
    const RequestId request = m_office.arrives(m_contract, service, isoMoscow(instant(at)));
    if (request.isNull())
        return u"!a request was refused"_s;
    m_requests.push_back(request);
    m_reference.arrives(now(), at, service == Service::Indiv ? ReferenceOffice::Class::Paid : ReferenceOffice::Class::Free);
    return u"arrival"_s;
}

QString TwoOffices::work()
{
    if (m_timer || m_requests.empty())
        return {};
    const auto request = static_cast<std::size_t>(dice(0, static_cast<int>(m_requests.size()) - 1));
    const auto started = m_office.starts(m_requests[request]);
    if (started.has_value() != m_reference.mayStart(request))
        return u"!the gates differ: "_s + QString::fromLatin1(refusalOf(started));
    if (!started)
        return u"refused start"_s;
    m_timer = Timer{request, ++m_sessions, now()};
    m_reference.begins(request, now());
    return u"start"_s;
}

void TwoOffices::notePiece()
{
    if (!m_timer->since)
        return;
    m_reference.ends(now(), m_timer->request, m_timer->session, *m_timer->since);
    m_pieces.push_back(m_office.lastFact(m_requests[m_timer->request], "work"));
    m_timer->since.reset();
    m_lastWork = now();
}

QString TwoOffices::pauseOrResume()
{
    if (!m_timer)
        return {};
    if (m_timer->since) {
        if (!done(m_office.anna().pause()))
            return u"!no pause"_s;
        notePiece();
        return u"pause"_s;
    }
    if (!m_reference.mayStart(m_timer->request))
        return {};
    if (!done(m_office.anna().resume(TimerRow::Keeper::None)))
        return u"!no resume"_s;
    m_timer->since = now();
    m_reference.begins(m_timer->request, now());
    return u"resume"_s;
}

QString TwoOffices::stop()
{
    if (!m_timer)
        return {};
    if (!done(m_office.stops()))
        return u"!no stop"_s;
    notePiece();
    m_timer.reset();
    return u"stop"_s;
}

QString TwoOffices::workByHand()
{
    if (m_timer || m_requests.empty())
        return {};
    const auto request = static_cast<std::size_t>(dice(0, static_cast<int>(m_requests.size()) - 1));
    const auto earliest = std::max(m_lastWork, m_reference.arrival(request));
    const int length = dice(1, 40);
    if (!m_reference.mayStart(request) || earliest + length * 60 > now())
        return {};
    const auto from = now() - length * 60 - dice(0, static_cast<int>(std::min<std::int64_t>(now() - length * 60 - earliest, 7200)));
    if (!done(m_office.anna().logWork(m_requests[request], instant(from), minutes(length), u"По телефону"_s)))
        return u"!no work by hand"_s;
    m_reference.byHand(now(), request, ++m_sessions, from, from + length * 60);
    m_pieces.push_back(m_office.lastFact(m_requests[request], "work"));
    m_lastWork = from + length * 60;
    return u"by hand"_s;
}

QString TwoOffices::voiding()
{
    if (m_pieces.empty())
        return {};
    const auto piece = static_cast<std::size_t>(dice(0, static_cast<int>(m_pieces.size()) - 1));
    if (m_reference.isVoided(piece))
        return {};
    if (!m_office.voids(m_pieces[piece]))
        return u"!no void"_s;
    const bool open = m_timer && m_reference.sessionOf(piece) == m_timer->session;
    m_reference.voids(now(), piece, open ? ReferenceOffice::Ended::No : ReferenceOffice::Ended::Yes);
    return u"void"_s;
}

QString TwoOffices::reply()
{
    if (m_requests.empty())
        return {};
    const auto request = static_cast<std::size_t>(dice(0, static_cast<int>(m_requests.size()) - 1));
    m_office.happens(m_requests[request], "MANUAL_REPLY");
    m_reference.replies(now(), request);
    return u"reply"_s;
}

QString TwoOffices::classChange()
{
    if (m_requests.empty())
        return {};
    const auto request = static_cast<std::size_t>(dice(0, static_cast<int>(m_requests.size()) - 1));
    using Class = ReferenceOffice::Class;
    const Class current = m_reference.currentClass(request);
    if (current == Class::Defect || m_reference.wantsConsent(request))
        return {};
    const bool wasPaid = m_office.card(m_requests[request]).record.classes.size() > 1;
    if (current == Class::Free && wasPaid)
        return {}; // one way up and one way down: the clerk keeps one consent a request
    const bool defect = current == Class::Paid && dice(0, 1) == 0;
    const Class next = current == Class::Free ? Class::Paid : defect ? Class::Defect : Class::Free;
    const Service service = next == Class::Paid ? Service::Indiv : next == Class::Defect ? Service::Defect : Service::Line;
    if (!m_office.classified(m_requests[request], service))
        return u"!no class"_s;
    m_reference.classified(now(), request, next);
    return next == Class::Paid ? u"to paid"_s : next == Class::Defect ? u"to defect"_s : u"to free"_s;
}

QString TwoOffices::consent()
{
    for (std::size_t request = 0; request < m_requests.size(); ++request) {
        if (!m_reference.wantsConsent(request))
            continue;
        if (!m_office.agreed(m_requests[request]))
            return u"!no consent"_s;
        m_reference.agrees(now(), request);
        return u"consent"_s;
    }
    return {};
}

QString TwoOffices::payment()
{
    if (m_nextMonth > 11 || now() < ReferenceOffice::monthStart(m_nextMonth - 1))
        return {};
    const auto today = now() - now() % 86'400;
    const auto bankDay = today - dice(0, 2) * 86'400;
    const QString month = u"2026-%1"_s.arg(m_nextMonth, 2, 10, QChar(u'0'));
    m_office.pays(m_contract, {month}, isoDay(dayOf(instant(bankDay))));
    m_reference.pays(now(), m_nextMonth, bankDay);
    ++m_nextMonth;
    return u"payment"_s;
}

QString TwoOffices::topUp()
{
    const int amount = dice(1, 40);
    const LotId lot = m_office.buys(m_contract, LotKind::TopUp, minutes(amount));
    m_reference.buysTopUp(now(), amount);
    return lot.isNull() ? u"!no lot"_s : u"top-up"_s;
}

QString TwoOffices::somethingHappens()
{
    static const std::array happenings{
        &TwoOffices::arrival, &TwoOffices::work, &TwoOffices::work, &TwoOffices::pauseOrResume, &TwoOffices::pauseOrResume,
        &TwoOffices::stop, &TwoOffices::stop, &TwoOffices::workByHand, &TwoOffices::voiding, &TwoOffices::reply,
        &TwoOffices::classChange, &TwoOffices::classChange, &TwoOffices::consent, &TwoOffices::payment, &TwoOffices::topUp};
    const int what = dice(0, static_cast<int>(happenings.size()) - 1);
    if (what == 14 && dice(0, 2) > 0)
        return {}; // top-ups are rare, or nobody ever runs out
    const QString kind = (this->*happenings[static_cast<std::size_t>(what)])();
    if (!kind.isEmpty())
        ++m_seen[kind];
    return kind;
}

void TwoOffices::timePasses()
{
    const int pace = dice(0, 9);
    int length = pace < 5 ? dice(1, 1500) : pace < 9 ? dice(600, 14'400) : dice(14'400, 160'000);
    if (m_timer && m_timer->since)
        length = std::min(length, 3000);
    if (now() + length >= ReferenceOffice::monthStart(11))
        length = 1; // the clerk's calendar ends before the November holiday
    if (!m_office.comes(instant(now() + length)))
        qFatal("time went backwards");
    m_reference.reaches(now());
}

QString TwoOffices::promiseOf(std::size_t request)
{
    const Response promise = m_office.promise(m_requests[request]);
    const QString state = QString::fromLatin1(code(promise.state));
    if (!promise.target || !promise.elapsed || !promise.deadline)
        return state;
    using enum GuaranteeState;
    if (promise.state != Running && promise.state != Breached && promise.state != Met)
        return state;
    return u"%1 %2 s until %3"_s.arg(state).arg(promise.elapsed->count()).arg(second(*promise.deadline));
}

QString TwoOffices::difference()
{
    const ReferenceOffice::Account expected = m_reference.account(now());
    const Ledger ledger = m_office.ledger(m_contract);
    const QString figures = u"balance %1, prepaid %2, over-limit %3"_s;
    const QString theirs = figures.arg(ledger.balance.count()).arg(ledger.prepaidTotal.count()).arg(ledger.overlimitTotal.count());
    const QString ours = figures.arg(expected.balance).arg(expected.prepaid).arg(expected.overlimit);
    if (theirs != ours)
        return u"%1: %2 instead of %3"_s.arg(isoMoscow(m_office.now()), theirs, ours);
    for (std::size_t request = 0; request < m_requests.size(); ++request) {
        const QString wanted = QString::fromStdString(m_reference.promise(request, now()));
        const QString found = promiseOf(request);
        if (found != wanted)
            return u"%1: request %2 is %3 instead of %4"_s.arg(isoMoscow(m_office.now())).arg(request + 1).arg(found, wanted);
    }
    return {};
}

} // namespace

class TestHistories final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deskAgreesWithTheClerk_data();
    void deskAgreesWithTheClerk();
};

void TestHistories::deskAgreesWithTheClerk_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("package");
    QTest::addColumn<int>("target"); ///< 0 = a package without a guarantee
    for (const unsigned seed : seeds(24)) {
        const int package = std::array{20, 60, 150, 400}[seed % 4];
        const int target = std::array{60, 240, 0, 600, 120}[seed % 5];
        QTest::addRow("HLINE_SEED=%u: %d minutes a month, response %d", seed, package, target) << seed << package << target;
    }
}

void TestHistories::deskAgreesWithTheClerk()
{
    QFETCH(unsigned, seed);
    QFETCH(int, package);
    QFETCH(int, target);
    TwoOffices offices(seed, package, target == 0 ? std::nullopt : std::optional(target));
    QStringList story;

    for (int i = 0; i < Happenings; ++i) {
        offices.timePasses();
        QString difference = offices.difference(); // of time alone
        const QString kind = difference.isEmpty() ? offices.somethingHappens() : QString();
        if (!kind.isEmpty())
            story.append(kind);
        QVERIFY2(!kind.startsWith(u'!'), qPrintable(kind));
        if (difference.isEmpty())
            difference = offices.difference();
        QVERIFY2(difference.isEmpty(), qPrintable(difference + u" after "_s + story.mid(qMax(qsizetype(0), story.size() - 12)).join(u", "_s)));
    }
    QVERIFY2(offices.kinds() >= 8, "the history is too quiet to prove anything");
}

QTEST_GUILESS_MAIN(TestHistories)
#include "tst_histories.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/barefeed.h"
#include "bench/syncbench.h"
#include "bench/syncparts.h"

#include <QFile>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Batch = 200;     ///< of those who write
constexpr int PageRows = 500;  ///< as the engine asks for them

/// A desk that knows an office of so many facts and comes back after others have written.
class ReturningDesk
{
public:
    ReturningDesk(BenchOffice &office, int facts)
        : m_office(office), m_name(office.filled(facts, m_clock.instant())), m_link(office.login(m_name))
    {
        open();
        readsFirst(*m_store, *m_link);
        catchUp();
    }
    void othersWrite(int changes) { Pusher(m_office, m_name, changes, 1).push(Batch); }
    /// Seconds of the round that brings everything.
    double catchUp()
    {
        const double before = wallSeconds();
        meets(*m_store, *m_link, m_clock);
        const double took = wallSeconds() - before;
        if (cursor().seq != m_office.count(m_name))
            qFatal("bench: the desk has not caught up");
        return took;
    }
    /// A copy of the file as it is now.
    QString copied()
    {
        m_store.reset(); // whole in one file only when nobody has it open
        const QString out = m_folder.filePath(u"copy"_s);
        if (!QFile::copy(path(), out))
            qFatal("bench: the desk is not copied");
        open();
        return out;
    }
    [[nodiscard]] FeedCursor cursor() const { return m_store->cursor(); }
    /// Somebody else at the same office.
    [[nodiscard]] std::unique_ptr<PgOffice> colleague() { return m_office.login(m_name); }

private:
    void open() { m_store = openedDesk(path(), m_clock); }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"desk.hline"_s); }

    BenchOffice &m_office;
    SystemClock m_clock;
    QString m_name;
    QTemporaryDir m_folder = benchFolder();
    std::unique_ptr<PgOffice> m_link;
    std::unique_ptr<SqliteDeskStore> m_store;
};

/// The desk and the bare loop take the same changes, round after round; whoever comes to a round first has them written.
class CatchUpRace
{
public:
    CatchUpRace(ReturningDesk &desk, int changes)
        : m_desk(desk), m_changes(changes), m_bare(desk.copied()), m_reader(desk.colleague()), m_read(desk.cursor())
    {
        static_cast<void>(m_reader->connect({5s}));
        static_cast<void>(m_reader->hello({DeviceId(QUuid::createUuid()), 0, 5s}));
    }
    double ours()
    {
        prepare(++m_ourRounds);
        return m_desk.catchUp();
    }
    double bare()
    {
        prepare(++m_bareRounds);
        const double before = wallSeconds();
        for (const BarePage &page : m_rounds[m_bareRounds - 1])
            m_bare.store(page);
        return wallSeconds() - before;
    }
    [[nodiscard]] bool endsEqual() { return m_bare.count() == m_desk.cursor().seq; }

private:
    void prepare(std::size_t round)
    {
        if (m_rounds.size() >= round)
            return;
        m_desk.othersWrite(m_changes);
        m_rounds.emplace_back();
        for (BarePage page = nextPage(); !page.empty(); page = nextPage())
            m_rounds.back().push_back(std::move(page));
    }
    BarePage nextPage()
    {
        const Event event = m_reader->pull({m_read.incarnation, m_read.seq, m_read.chain, PageRows, 15s});
        if (!std::holds_alternative<event::Pulled>(event))
            qFatal("bench: the log is not read");
        const std::vector<FeedRow> &rows = std::get<event::Pulled>(event).rows;
        if (!rows.empty()) {
            m_read.seq = rows.back().word.seq;
            m_read.chain = rows.back().chain;
        }
        return barePage(rows);
    }

    ReturningDesk &m_desk;
    int m_changes;
    BareFeed m_bare;
    std::unique_ptr<PgOffice> m_reader;
    FeedCursor m_read;
    std::vector<std::vector<BarePage>> m_rounds;
    std::size_t m_ourRounds = 0, m_bareRounds = 0;
};

/// Seconds in which a desk with so many unsent facts meets its office.
double backlog(BenchOffice &office, int facts)
{
    const SystemClock clock;
    const QString name = office.empty();
    const QTemporaryDir folder = benchFolder();
    const auto store = openedDesk(folder.filePath(u"desk.hline"_s), clock);
    const auto link = office.login(name);
    meets(*store, *link, clock);
    std::vector<FactDraft> drafts;
    for (SentFact &fact : deskFacts(facts, 1)) {
        fact.envelope.data = {{u"n"_s, qint64(fact.dseq)}, {u"channel"_s, u"PHONE"_s}, {u"who"_s, seedConsultant().toString()}};
        drafts.push_back(std::move(fact.envelope));
    }
    if (!store->commit({drafts, {}, {}}))
        qFatal("bench: the backlog is not stored");
    const double before = wallSeconds();
    meets(*store, *link, clock);
    if (office.count(name) < facts || store->outbox().waiting > 0)
        qFatal("bench: the backlog is not sent");
    return wallSeconds() - before;
}

Measurement againstBareLoop(ReturningDesk &desk, int facts, int changes)
{
    constexpr int Pairs = 3; // each has to write its changes into the office first
    CatchUpRace race(desk, changes);
    Measurement out = alternate({"sync.catchup", "Y11", facts, "s", "bare C API upserts", Pairs, 1.6}, [&] { return race.ours(); },
                                [&] { return race.bare(); });
    out.ok = out.ok && race.endsEqual();
    return out;
}

/// Seconds in which a desk takes the changes of others.
double catchUpWith(ReturningDesk &desk, int changes)
{
    desk.othersWrite(changes);
    return desk.catchUp();
}

} // namespace

std::vector<Measurement> measureCatchup(Profile profile)
{
    BenchOffice office;
    const bool isQuick = profile == Profile::Quick;
    const int changes = isQuick ? 500 : 10'000;
    const int small = isQuick ? 2000 : 10'000, large = isQuick ? 10'000 : 1'000'000;
    std::vector<Measurement> out;
    {
        ReturningDesk smallDesk(office, small), largeDesk(office, large);
        const double ofLarge = catchUpWith(largeDesk, changes), ofSmall = catchUpWith(smallDesk, changes);
        out.push_back(figure("sync.catchup", "Y12", large, ofLarge, "s", "small_desk", ofSmall, 2.0));
        out.push_back(againstBareLoop(largeDesk, large, changes));
    }
    std::vector<std::pair<double, double>> curve;
    for (const int n : isQuick ? std::vector{250, 500, 1000, 2000} : std::vector{1000, 3000, 10'000, 30'000}) {
        const double took = backlog(office, n);
        curve.emplace_back(n, took);
        out.push_back(figure("sync.backlog", "facts", n, took, "s", "", 0, 0));
    }
    out.push_back(figure("sync.backlog_growth", "exponent", qint64(curve.back().first), exponent(curve), "1", "linear", 1, 1.2));
    return out;
}

} // namespace hline::bench

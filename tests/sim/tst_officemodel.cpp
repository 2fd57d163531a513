// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeloffice.h"
#include "officelogin.h"

#include "support/privatecluster.h"
#include "sync/clocks.h"

#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace hline;
using namespace hline::sim;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The same calls go to the office that the simulator believes in and to PostgreSQL: answers, numbers, log and books are equal, or the
/// simulator proves things about itself (reliability.md 5.3). HLINE_SEEDS=n tries so many sequences.
class TestOfficeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void bothAnswerAlike();
    void aModelThatErrsIsFound_data();
    void aModelThatErrsIsFound();

private:
    std::unique_ptr<PrivateCluster> m_cluster;
};

namespace {

constexpr qsizetype CodePrefix = 4; ///< "SQL_" of the office's errors
constexpr int UsualSequences = 12;
constexpr int Calls = 120;
constexpr int Devices = 4;
constexpr std::int64_t Contracts = 3;
constexpr std::array People{"anna", "boris"};
constexpr std::size_t Leaver = 1;

ContractId contractOf(std::int64_t n)
{
    return ContractId(QUuid::createUuidV5(QUuid(), "contract " + QByteArray::number(qint64(n))));
}

/// What either office said, in one shape.
struct Said
{
    QByteArray refusal;
    QStringList words;
    bool operator==(const Said &) const = default;
};

QString wordOf(std::int64_t dseq, std::int64_t seq, const QByteArray &verdict)
{
    return u"%1/%2/%3"_s.arg(dseq).arg(seq).arg(QString::fromLatin1(verdict));
}

QString rowOf(const FeedRow &row)
{
    return u"%1 %2 %3 %4 %5 %6"_s.arg(row.word.seq).arg(row.fact.envelope.id.toString(), row.device.toString()).arg(row.fact.dseq)
        .arg(QString::fromLatin1(row.author), QString::fromLatin1(row.word.verdict));
}

QString modeOf(HelloAnswer::Mode mode)
{
    return mode == HelloAnswer::Mode::Full ? u"ok"_s : mode == HelloAnswer::Mode::Dismissed ? u"dismissed"_s : u"drain_only"_s;
}

QString modeOf(const QString &mode)
{
    return mode;
}

QStringList rowsOf(const std::vector<FeedRow> &rows)
{
    QStringList out;
    for (const FeedRow &row : rows)
        out += rowOf(row);
    return out;
}

template<typename T>
Said modelSaid(const ModelOffice::Answer<T> &answer, auto &&words)
{
    return answer ? Said{{}, words(*answer)} : Said{answer.error(), {}};
}

template<typename T>
Said officeSaid(const Result<T> &answer, auto &&words)
{
    return answer ? Said{{}, words(*answer)} : Said{answer.error().code.sliced(CodePrefix), {}};
}

/// Both offices, and desks that send to both what real ones would, and what copied, restored and broken ones would.
class TwoOffices
{
public:
    TwoOffices(PrivateCluster &cluster, std::uint64_t seed, const Plants &plants = {});

    static constexpr int Steps = Calls + 2;
    struct Heard { QString call; Said model, office; };
    /// A random call, and after the last of them the whole log and the books of each; what the model and what PostgreSQL said to it.
    [[nodiscard]] Heard step(int i) { return i < Calls ? call() : i == Calls ? log() : books(); }

private:
    struct Desk { DeviceId id; std::size_t owner = 0; std::vector<SentFact> facts; };

    /// What the model has in its log.
    struct Logged { std::vector<FactId> requests, absent, works, doubted, decisions; };

    [[nodiscard]] Heard call();
    [[nodiscard]] Heard log();
    [[nodiscard]] Heard books();
    [[nodiscard]] QString month() const { return isoMonth(monthOf(toInstant(fromUs(m_nowUs)))); }
    [[nodiscard]] Logged logged() const;
    void decide(FactDraft &fact, const Logged &logged);
    [[nodiscard]] FactId anyOf(const std::vector<FactId> &ids) { return ids[std::size_t(m_random.below(std::ssize(ids)))]; }
    void passTime();
    [[nodiscard]] Heard hello(Desk &desk, std::size_t login);
    [[nodiscard]] Heard push(Desk &desk, std::size_t login);
    [[nodiscard]] Heard pull();
    [[nodiscard]] std::vector<SentFact> batchOf(Desk &desk);
    [[nodiscard]] SentFact fact(const Desk &desk, std::int64_t dseq);
    [[nodiscard]] QUuid incarnation(const QUuid &right) { return isRare() ? QUuid::createUuidV5(QUuid(), QByteArray("other")) : right; }
    [[nodiscard]] bool isRare() { return m_random.below(20) == 0; }
    [[nodiscard]] Desk &anyDesk() { return m_desks[std::size_t(m_random.below(Devices))]; }
    [[nodiscard]] FactId id();

    PrivateCluster &m_cluster;
    QString m_office;
    int m_calls = 0;
    SeededRandom m_random;
    std::int64_t m_nowUs = 0, m_ids = 0;
    QUuid m_right;
    std::array<QByteArray, People.size()> m_names;
    std::array<std::unique_ptr<OfficeLogin>, People.size()> m_logins;
    std::unique_ptr<ModelOffice> m_model;
    std::array<Desk, Devices> m_desks;
};

TwoOffices::TwoOffices(PrivateCluster &cluster, std::uint64_t seed, const Plants &plants) : m_cluster(cluster), m_office(cluster.makesOffice()), m_random(seed)
{
    for (std::size_t i = 0; i < People.size(); ++i) {
        const QString name = QLatin1StringView(People[i]) + QString::number(seed); // logins are the cluster's, not an office's
        cluster.hires(m_office, name, i == Leaver ? u"consultant"_s : u"supervisor"_s);
        m_names[i] = name.toLatin1();
        m_logins[i] = std::make_unique<OfficeLogin>(cluster.connectionOf(m_office, name));
    }
    for (std::size_t i = 0; i < m_desks.size(); ++i)
        m_desks[i] = {DeviceId(id().uuid()), i % People.size(), {}};
    const auto met = m_logins[0]->hello(m_desks[0].id);
    if (!met)
        qFatal("no hello: %s", qPrintable(met.error().detail));
    m_right = met->incarnation;
    m_nowUs = met->serverUs;
    m_model = std::make_unique<ModelOffice>(m_right, plants);
    m_model->makeSupervisor(m_names[0]);
    static_cast<void>(m_model->hello({m_desks[0].id, m_names[0], {}, 0}, HelloAnswer::Mode::Full, m_nowUs));
    if (!m_logins[Leaver]->hello(m_desks[Leaver].id)) // who has no desk does not leave, but is shut out
        qFatal("no hello");
    static_cast<void>(m_model->hello({m_desks[Leaver].id, m_names[Leaver], {}, 0}, HelloAnswer::Mode::Full, m_nowUs));
}

FactId TwoOffices::id()
{
    return FactId(QUuid::createUuidV5(QUuid(), QByteArray::number(qulonglong(m_random.next())) + QByteArray::number(qint64(++m_ids))));
}

SentFact TwoOffices::fact(const Desk &desk, std::int64_t dseq)
{
    const Logged known = logged();
    FactDraft out;
    out.id = id();
    out.at = out.made = fromUs(m_nowUs);
    if (m_model->isDismissed(m_names[desk.owner]) && m_random.below(2) == 0)
        out.made += std::chrono::hours(1);
    out.data = {{u"who"_s, QUuid::createUuidV5(QUuid(), m_names[desk.owner]).toString(QUuid::WithoutBraces)}};
    const std::int64_t what = m_random.below(100);
    if (known.requests.empty() || what < 15) {
        out.kind = "request.new";
        out.data.insert(u"n"_s, qint64(m_ids));
    } else if (what < 60 || (what < 95 && desk.owner == Leaver && m_random.below(4) > 0)) { // a consultant decides little
        out.kind = what < 30 ? "claim" : what < 40 ? "release" : "work";
        out.target = anyOf(known.absent.empty() || m_random.below(6) > 0 ? known.requests : known.absent);
    } else if (what < 95) {
        decide(out, known);
    } else {
        out.kind = "future.kind";
        out.version = 7;
    }
    if (out.kind == "work") {
        out.contract = contractOf(m_random.below(Contracts));
        out.secs = isRare() ? 0 : 1 + m_random.below(3600);
    }
    if ((out.kind == "work" || out.kind == "request.new") && m_random.below(4) == 0)
        out.at += std::chrono::years(m_random.below(2) == 0 ? 3 : -3);
    if (m_random.below(3) == 0)
        out.words = QJsonObject{{u"note"_s, u"«%1»"_s.arg(m_ids)}, {u"salt"_s, u"00112233445566778899aabbccddeeff"_s}};
    return sentFact(out, dseq);
}

TwoOffices::Logged TwoOffices::logged() const
{
    Logged out;
    for (const SharedRow &row : m_model->log()) {
        const FactDraft &draft = row->fact.envelope;
        const Verdict verdict = verdictFromCode(row->word.verdict);
        if (draft.kind == "request.new")
            (counts(verdict) ? out.requests : out.absent).push_back(draft.id);
        else if (draft.kind == "work")
            out.works.push_back(draft.id);
        else if ((draft.kind == "date" || draft.kind == "waive") && counts(verdict))
            out.decisions.push_back(draft.id);
        if (!counts(verdict) && canBeDated(draft.kind, verdict))
            out.doubted.push_back(draft.id);
    }
    return out;
}

/// What is said about others' facts, of what there is and of what it cannot be said of.
void TwoOffices::decide(FactDraft &fact, const Logged &known)
{
    const std::int64_t what = m_random.below(30);
    const auto &others = m_random.below(10) == 0 ? known.requests : known.works;
    fact.target = anyOf(others.empty() ? known.requests : others);
    if (what < 10) {
        fact.kind = "date";
        fact.data.insert(u"at_us"_s, qint64(m_nowUs + (m_random.below(8) == 0 ? toUs(Micros{} + std::chrono::years(3)) : 0)));
        if (!known.doubted.empty() && m_random.below(4) > 0)
            fact.target = anyOf(known.doubted);
    } else if (what < 18) {
        fact.kind = "waive";
    } else if (what < 27) {
        fact.kind = "reverse";
        if (!known.decisions.empty() && m_random.below(2) == 0)
            fact.target = anyOf(known.decisions);
        else if (m_random.below(10) == 0)
            fact.target = id(); // of nothing
    } else {
        fact.kind = "close";
        fact.target.reset();
        fact.contract = contractOf(m_random.below(Contracts));
        fact.data.insert(u"month"_s, month());
    }
}

/// Mostly what a desk sends: the facts from some number on, some of them known. Sometimes with a hole, with other content under a
/// known number, or with a fact that another desk has brought.
std::vector<SentFact> TwoOffices::batchOf(Desk &desk)
{
    const std::int64_t next = m_model->nextDseq(desk.id);
    const std::int64_t from = std::max<std::int64_t>(1, next - m_random.below(4));
    const std::int64_t to = next - 1 + m_random.below(9);
    while (std::ssize(desk.facts) < to + 2)
        desk.facts.push_back(fact(desk, std::ssize(desk.facts) + 1));
    std::vector<SentFact> out(desk.facts.begin() + (from - 1), desk.facts.begin() + std::max(from - 1, to));
    if (!out.empty() && isRare())
        out.erase(out.begin() + m_random.below(std::ssize(out)));
    if (!out.empty() && isRare()) {
        SentFact &other = out[std::size_t(m_random.below(std::ssize(out)))];
        other = fact(desk, other.dseq);
    }
    if (!out.empty() && !m_model->log().empty() && isRare()) {
        const std::int64_t dseq = out.back().dseq;
        out.back() = m_model->log()[std::size_t(m_random.below(std::ssize(m_model->log())))]->fact;
        out.back().dseq = dseq;
    }
    if (m_random.below(60) == 0) {
        while (out.size() <= ModelOffice::MostFacts)
            out.push_back(fact(desk, next + std::ssize(out)));
    }
    return out;
}

TwoOffices::Heard TwoOffices::hello(Desk &desk, std::size_t login)
{
    const auto words = [this](const auto &met) {
        return QStringList{met.incarnation == m_right ? u"known"_s : u"other"_s, QString::number(met.nextDseq), QString::number(met.headSeq),
                           QString::number(met.deskNumber), modeOf(met.mode)};
    };
    return {u"hello"_s, modelSaid(m_model->hello({desk.id, m_names[login], {}, 0}, HelloAnswer::Mode::Full, m_nowUs), words),
            officeSaid(m_logins[login]->hello(desk.id), words)};
}

TwoOffices::Heard TwoOffices::push(Desk &desk, std::size_t login)
{
    const QUuid asked = incarnation(m_right);
    const std::vector<SentFact> facts = batchOf(desk);
    QString call = u"push by %1"_s.arg(login);
    for (const SentFact &fact : facts) {
        call += u" %1:%2"_s.arg(fact.dseq).arg(QString::fromLatin1(fact.envelope.kind));
        if (fact.envelope.target)
            call += u" of "_s + fact.envelope.target->toString().left(4);
    }
    return {call,
            modelSaid(m_model->push({desk.id, m_names[login], {}, 0}, asked, facts, m_nowUs),
                      [](const std::vector<PushAnswer> &answers) {
                          QStringList out;
                          for (const PushAnswer &answer : answers)
                              out += wordOf(answer.dseq, answer.seq.value_or(0), answer.verdict);
                          return out;
                      }),
            officeSaid(m_logins[login]->push(desk.id, asked, facts), [](const std::vector<OfficeLogin::Answer> &answers) {
                QStringList out;
                for (const OfficeLogin::Answer &answer : answers)
                    out += wordOf(answer.dseq, answer.seq, answer.verdict);
                return out;
            })};
}

/// The links differ, since the clocks do: each is asked with its own, or both with one that is nobody's.
TwoOffices::Heard TwoOffices::pull()
{
    const std::size_t login = m_random.below(4) == 0 ? Leaver : 0;
    const QUuid asked = incarnation(m_right);
    const std::int64_t after = m_random.below(std::ssize(m_model->log()) + 2);
    const int limit = 1 + static_cast<int>(m_random.below(20));
    QByteArray mine = bodySha("nobody's"), its = mine;
    if (after <= std::ssize(m_model->log()) && !isRare()) {
        const auto before = m_logins[0]->snapshot(m_right, after - 1, after);
        mine = after == 0 ? chainStart() : m_model->log()[std::size_t(after) - 1]->chain;
        its = after == 0 || !before || before->empty() ? chainStart() : before->front().chain;
    }
    return {u"pull %1 after %2"_s.arg(limit).arg(after), modelSaid(m_model->pull(m_names[login], asked, after, mine, limit), rowsOf),
            officeSaid(m_logins[login]->pull(asked, after, its, limit), rowsOf)};
}

/// One of them leaves in the middle, after a mistake that was taken back, and near the end may send no more. The link stays: what is asked for is judged, whoever asks.
void TwoOffices::passTime()
{
    ++m_calls;
    if (m_calls == Calls / 4 || m_calls == Calls / 2) {
        m_cluster.rows(m_office, u"SELECT hl.dismiss_login('%1')"_s.arg(QString::fromLatin1(m_names[Leaver])));
        m_model->dismiss(m_names[Leaver], m_nowUs);
    } else if (m_calls == Calls * 3 / 8) {
        m_cluster.rows(m_office, u"SELECT hl.reinstate_login('%1', NULL)"_s.arg(QString::fromLatin1(m_names[Leaver])));
        m_model->reinstate(m_names[Leaver]);
    } else if (m_calls == Calls - Calls / 8) {
        m_cluster.rows(m_office, u"UPDATE hl.dismissal SET until = now()"_s);
        m_model->endDrain(m_names[Leaver]);
    }
}

TwoOffices::Heard TwoOffices::call()
{
    passTime();
    Desk &desk = anyDesk();
    // Whoever comes first with a device owns it: another login only afterwards.
    const std::vector<DeviceId> known = m_model->devices();
    const bool isKnown = std::find(known.begin(), known.end(), desk.id) != known.end();
    const std::size_t login = isKnown && isRare() ? 1 - desk.owner : desk.owner;
    const std::int64_t what = m_random.below(100);
    return what < 15 ? hello(desk, login) : what < 75 ? push(desk, login) : pull();
}

TwoOffices::Heard TwoOffices::log()
{
    std::vector<FeedRow> rows;
    for (const SharedRow &row : m_model->log())
        rows.push_back(*row);
    return {u"log"_s, {{}, rowsOf(rows)},
            officeSaid(m_logins[0]->snapshot(m_right, 0, std::numeric_limits<std::int64_t>::max()), rowsOf)};
}

/// The month that is closed here, and those after it.
TwoOffices::Heard TwoOffices::books()
{
    Said model, office;
    for (const auto &[balance, secs] : m_model->books().balances()) {
        const auto &[contract, account, month] = balance;
        model.words += u"%1 %2 %3 %4"_s.arg(contract.toString(), QString::fromLatin1(account), month == Books::Month::First ? u"first"_s : u"next"_s).arg(secs);
    }
    for (const auto &[contract, closing] : m_model->books().closings())
        model.words += u"%1 closed with %2"_s.arg(contract.toString()).arg(closing.secs);
    const auto rows = m_cluster.rows(m_office, u"SELECT concat_ws(' ', e.contract, e.acct, CASE WHEN e.month <= date '%1-01' THEN 'first' ELSE 'next' END, sum(e.secs)) "
        "FROM hl.entry e WHERE e.acct <> 'logged' GROUP BY e.contract, e.acct, e.month <= date '%1-01' HAVING sum(e.secs) <> 0 "
        "UNION ALL SELECT concat_ws(' ', p.contract, 'closed with', p.worked_secs) FROM hl.period p"_s.arg(month()));
    for (const auto &row : rows)
        office.words += row[0].toString();
    model.words.sort();
    office.words.sort();
    office.words += m_cluster.brokenInvariants(m_office);
    return {u"books"_s, model, office};
}

} // namespace

Q_DECLARE_METATYPE(hline::sim::ModelDefect)

void TestOfficeModel::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>(QStringList{u"fsync = off"_s, u"synchronous_commit = off"_s});
}

void TestOfficeModel::bothAnswerAlike()
{
    const int sequences = qEnvironmentVariableIsSet("HLINE_SEEDS") ? qEnvironmentVariableIntValue("HLINE_SEEDS") : UsualSequences;
    std::map<QByteArray, int> heard;
    for (int seed = 1; seed <= sequences; ++seed) {
        TwoOffices both(*m_cluster, static_cast<std::uint64_t>(seed));
        for (int i = 0; i < TwoOffices::Steps; ++i) {
            const auto said = both.step(i);
            QVERIFY2(said.model == said.office,
                     qPrintable(u"sequence %1, call %2, %3: the model says %4 %5, the office %6 %7"_s.arg(seed).arg(i)
                                    .arg(said.call, QString::fromLatin1(said.model.refusal), said.model.words.join(u' '),
                                         QString::fromLatin1(said.office.refusal), said.office.words.join(u' '))));
            ++heard[said.model.refusal];
            for (const QString &word : said.model.words) {
                if (said.call.startsWith(u"push"))
                    ++heard[word.section(u'/', 2).toLatin1()];
            }
        }
    }
    for (const auto &[word, times] : heard)
        std::printf("%8d %s\n", times, word.isEmpty() ? "answers" : word.constData());
    std::fflush(stdout);
    for (const QByteArray &word : {"ok"_ba, "claim_lost"_ba, "not_holder"_ba, "unknown_kind"_ba, "late"_ba, "same"_ba, "clock"_ba, "no_target"_ba, "forbidden"_ba, "malformed"_ba,
                                   "already_reversed"_ba, "already_closed"_ba, "gap"_ba, "fork"_ba, "HL001"_ba, "HL002"_ba, "HL003"_ba, "HL018"_ba, "42501"_ba})
        QVERIFY2(heard[word] > 0, word.constData());
}

void TestOfficeModel::aModelThatErrsIsFound_data()
{
    QTest::addColumn<ModelDefect>("defect");
    QTest::newRow("a repeat is taken for new") << ModelDefect::OfficeTakesRepeats;
    QTest::newRow("holes are taken") << ModelDefect::OfficeTakesGaps;
    QTest::newRow("every claim is granted") << ModelDefect::OfficeGrantsEveryClaim;
    QTest::newRow("a row is skipped") << ModelDefect::OfficeSkipsRows;
    QTest::newRow("what counts is dated again") << ModelDefect::OfficeDatesTwice;
    QTest::newRow("what was dated is not charged") << ModelDefect::BooksForgetDated;
    QTest::newRow("a dating that is taken back leaves what it dated") << ModelDefect::BooksKeepDated;
    QTest::newRow("time is waived twice") << ModelDefect::BooksWaiveTwice;
    QTest::newRow("a waiver that is taken back goes on") << ModelDefect::BooksKeepWaived;
}

/// A comparison that finds nothing proves nothing.
void TestOfficeModel::aModelThatErrsIsFound()
{
    QFETCH(ModelDefect, defect);
    constexpr int MostSequences = 12;
    bool isFound = false;
    for (int sequence = 0; sequence < MostSequences && !isFound; ++sequence) {
        const auto seed = static_cast<std::uint64_t>(1000 + static_cast<int>(defect) * MostSequences + sequence);
        TwoOffices both(*m_cluster, seed, Plants().with(defect));
        for (int i = 0; i < TwoOffices::Steps && !isFound; ++i) {
            const auto said = both.step(i);
            isFound = said.model != said.office;
        }
    }
    QVERIFY(isFound);
}

QTEST_GUILESS_MAIN(TestOfficeModel)
#include "tst_officemodel.moc"

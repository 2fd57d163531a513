// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nemesis.h"

#include <QDateTime>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Runs = 2;
constexpr int Seconds = 60;
constexpr int Desks = 6;
constexpr int MostRounds = 12; ///< of all desks, until they agree

int fromEnvironment(const char *name, int otherwise)
{
    const int given = qEnvironmentVariableIntValue(name);
    return given > 0 ? given : otherwise;
}

QSet<QString> setOf(const std::vector<OfficeDatabase::Row> &rows)
{
    QSet<QString> out;
    for (const OfficeDatabase::Row &row : rows)
        out.insert(row.front().toString());
    return out;
}

QStringList sqlite(const CtlDesk &desk, const QString &query)
{
    QProcess process;
    process.start(u"sqlite3"_s, {desk.file(), query});
    const bool ended = process.waitForFinished();
    return ended ? QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts) : QStringList{process.errorString()};
}

/// A few of them, for people.
QByteArray shown(const QSet<QString> &set)
{
    const QStringList all = set.values();
    return QByteArray::number(all.size()) + ": " + all.mid(0, 5).join(u", "_s).toUtf8();
}

} // namespace

/// Real desks with a real office, everything between and below them broken at random (sync.md 5.2): after it heals nothing is lost,
/// doubled or invented, and all desks have one ledger.
///
/// HLINE_NEMESIS_SECONDS, HLINE_NEMESIS_RUNS, HLINE_NEMESIS_DESKS make it longer or wider; HLINE_SEED repeats its decisions.
class TestNemesis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFactArrivesOnce_data();
    void everyFactArrivesOnce();
    void cleanupTestCase();

private:
    void converges(const Nemesis &nemesis);
    void checksFacts(Nemesis &nemesis);
    void checksMarks(Nemesis &nemesis);
    void checksDesks(Nemesis &nemesis);
    void remembers(const Nemesis &nemesis);

    std::map<QByteArray, int> m_faults, m_answers;
    qint64 m_facts = 0, m_told = 0;
};

void TestNemesis::everyFactArrivesOnce_data()
{
    QTest::addColumn<quint64>("seed");
    const quint64 first = qEnvironmentVariableIsSet("HLINE_SEED") ? qEnvironmentVariable("HLINE_SEED").toULongLong()
                                                                  : QRandomGenerator::system()->bounded(1'000'000'000U);
    for (int run = 0; run < fromEnvironment("HLINE_NEMESIS_RUNS", Runs); ++run)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(first) + static_cast<unsigned>(run)) << first + static_cast<unsigned>(run);
}

void TestNemesis::everyFactArrivesOnce()
{
    QFETCH(quint64, seed);
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    Nemesis nemesis(fromEnvironment("HLINE_NEMESIS_DESKS", Desks), seed);

    nemesis.rages(std::chrono::seconds(fromEnvironment("HLINE_NEMESIS_SECONDS", Seconds)));
    nemesis.heals();

    remembers(nemesis);
    for (const std::unique_ptr<NemesisDesk> &desk : nemesis.desks())
        QVERIFY2(desk->surprises().isEmpty(), qPrintable(desk->surprises().join(u'\n')));
    converges(nemesis);
    checksFacts(nemesis);
    checksMarks(nemesis);
    checksDesks(nemesis);
    QCOMPARE(nemesis.cluster().brokenInvariants(nemesis.office()), QStringList());
}

/// I17: what waits goes out in finite time once links work, with nobody's help.
void TestNemesis::converges(const Nemesis &nemesis)
{
    QByteArray last;
    for (int round = 0; round < MostRounds; ++round) {
        QSet<qint64> readTo;
        bool isWhole = true;
        for (const std::unique_ptr<NemesisDesk> &desk : nemesis.desks()) {
            const CtlResult met = desk->syncs();
            isWhole &= met.exit == 0 && met[u"unsent"_s].toInt() == 0;
            readTo.insert(met[u"read_to"_s].toInteger());
            last = met.everything();
        }
        if (isWhole && readTo.size() == 1)
            return;
    }
    QFAIL(("the desks do not agree: " + last).constData());
}

/// I12: the office has exactly the facts that desks made.
void TestNemesis::checksFacts(Nemesis &nemesis)
{
    QSet<QString> made;
    for (const std::unique_ptr<NemesisDesk> &desk : nemesis.desks()) {
        for (const QString &id : sqlite(desk->desk(), u"SELECT DISTINCT fact_id FROM numbering"_s))
            made.insert(id);
    }
    const auto rows = nemesis.cluster().rows(nemesis.office(), u"SELECT fact_id FROM hl.fact WHERE kind <> 'erased'"_s);
    const QSet<QString> held = setOf(rows);
    m_facts += std::ssize(rows);
    QVERIFY2((made - held).isEmpty(), "lost " + shown(made - held));
    QVERIFY2((held - made).isEmpty(), "invented " + shown(held - made));
    QCOMPARE(held.size(), std::ssize(rows)); // none doubled
}

/// What people were told is there once; what they did not enter is not there (I11, I12).
void TestNemesis::checksMarks(Nemesis &nemesis)
{
    const auto rows = nemesis.cluster().rows(nemesis.office(),
                                             u"SELECT DISTINCT substring(b.words FROM 'mark[0-9]+x[0-9]+e'), f.kind, f.fact_id FROM hl.body b "
                                             "JOIN hl.fact f USING (seq) WHERE b.words ~ 'mark[0-9]+x'"_s);
    QSet<QString> held, kinds;
    for (const OfficeDatabase::Row &row : rows) {
        const QString entry = row[0].toString() + u' ' + row[1].toString();
        QVERIFY2(!kinds.contains(entry), "doubled " + entry.toUtf8());
        kinds.insert(entry);
        held.insert(row[0].toString());
    }
    const DeskTalk &talk = nemesis.talk();
    m_told += talk.told.size();
    QSet<QString> lost = talk.told - held;
    static const QRegularExpression mark(u"mark[0-9]+x[0-9]+e"_s);
    for (const QString &words : nemesis.erased())
        lost.remove(mark.match(words).captured());
    QVERIFY2(lost.isEmpty(), "told and lost " + shown(lost));
    QVERIFY2((held - talk.begun).isEmpty(), "never entered " + shown(held - talk.begun));
    QVERIFY(talk.told.size() > 0);
}

/// I3, I10, I13, I14: one chain, whole files, one ledger, and nothing of what was erased.
void TestNemesis::checksDesks(Nemesis &nemesis)
{
    const QString now = QDateTime::currentDateTimeUtc().addSecs(3 * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    const auto head = nemesis.cluster().rows(nemesis.office(), u"SELECT seq || '|' || upper(encode(chain, 'hex')) FROM hl.head"_s);
    const QSet<QString> erased = setOf(nemesis.cluster().rows(
        nemesis.office(), u"SELECT jsonb_array_elements_text(data::jsonb -> 'facts') FROM hl.fact WHERE kind = 'erased'"_s));
    QByteArray ledger, steps;
    for (const std::unique_ptr<NemesisDesk> &person : nemesis.desks()) {
        const CtlDesk &desk = person->desk();
        QCOMPARE(sqlite(desk, u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
        QCOMPARE(sqlite(desk, u"SELECT seq || '|' || hex(chain) FROM feed ORDER BY seq DESC LIMIT 1"_s), QStringList{head.front().front().toString()});
        const QStringList kept = sqlite(desk, u"SELECT fact_id FROM words"_s);
        QVERIFY2(!erased.intersects({kept.begin(), kept.end()}), "a desk still has words that were erased");
        const CtlResult verified = desk.run({u"desk"_s, u"verify"_s});
        QVERIFY2(verified.exit == 0, verified.everything());
        const CtlResult balance = desk.json({u"balance"_s, u"117/2026"_s, u"--as-of"_s, now});
        QVERIFY2(balance.exit == 0, balance.everything());
        const CtlResult reasons = desk.json({u"explain"_s, u"balance"_s, u"117/2026"_s, u"--as-of"_s, now});
        QVERIFY2(reasons.exit == 0, reasons.everything());
        if (ledger.isEmpty()) {
            ledger = balance.out;
            steps = reasons.out;
        }
        QCOMPARE(balance.out, ledger);
        QCOMPARE(reasons.out, steps);
    }
}

void TestNemesis::remembers(const Nemesis &nemesis)
{
    for (std::size_t i = 0; i < Nemesis::Faults; ++i)
        m_faults[Nemesis::nameOf(static_cast<Nemesis::Fault>(i))] += nemesis.hits(static_cast<Nemesis::Fault>(i));
    for (std::size_t i = 0; i < ChaosProxy::Faults; ++i)
        m_faults[ChaosProxy::nameOf(static_cast<ChaosProxy::Fault>(i))] += nemesis.hits(static_cast<ChaosProxy::Fault>(i));
    for (const std::unique_ptr<NemesisDesk> &desk : nemesis.desks()) {
        for (const auto &[code, count] : desk->answers())
            m_answers[code.isEmpty() ? QByteArray("done") : code] += count;
    }
}

void TestNemesis::cleanupTestCase()
{
    QByteArray table = "faults\n";
    for (const auto &[name, count] : m_faults)
        table += "  " + name.leftJustified(28) + QByteArray::number(count).rightJustified(6) + '\n';
    table += "answers of desks\n";
    for (const auto &[code, count] : m_answers)
        table += "  " + code.leftJustified(28) + QByteArray::number(count).rightJustified(6) + '\n';
    qInfo("%s%lld facts in the office, %lld entries that people were told are saved: all there, once", table.constData(),
          qlonglong(m_facts), qlonglong(m_told));
    for (const auto &[name, count] : m_faults)
        QVERIFY2(count > 0, name + " never happened; run longer");
}

QTEST_GUILESS_MAIN(TestNemesis)
#include "tst_nemesis.moc"

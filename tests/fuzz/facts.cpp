// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"
#include "fuzzdesk.h"

#include <QFile>

namespace hline::fuzz {

namespace {

QUuid idOf(std::int64_t number)
{
    return QUuid::fromString(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

/// Facts of another desk, three lines each: «kind contract target secs» with - for none, data, words. The n-th one has the id …000n, so
/// that facts can name each other.
std::vector<FeedRow> rowsOf(const QByteArray &bytes, Micros at)
{
    constexpr qsizetype LinesOfAFact = 3;
    const QList<QByteArray> lines = bytes.split('\n');
    std::vector<FeedRow> out;
    QByteArray chain = chainStart();
    for (qsizetype i = 0; i + LinesOfAFact <= lines.size(); i += LinesOfAFact) {
        const QList<QByteArray> head = lines[i].split(' ');
        FeedRow row;
        FactDraft &envelope = row.fact.envelope;
        row.fact.dseq = row.word.seq = std::ssize(out) + 1;
        envelope.id = FactId(idOf(row.word.seq));
        envelope.kind = head.value(0);
        envelope.contract = ContractId::fromString(QString::fromLatin1(head.value(1)));
        envelope.target = FactId::fromString(QString::fromLatin1(head.value(2)));
        if (const qint64 secs = head.value(3).toLongLong(); secs >= 1 && secs <= 86'400)
            envelope.secs = secs;
        envelope.at = envelope.made = at + minutes(row.word.seq);
        row.fact.data = lines[i + 1];
        if (!lines[i + 2].isEmpty())
            row.fact.words = lines[i + 2];
        row.fact.bodySha = bodySha(row.fact.words.value_or(QByteArray()));
        row.device = DeviceId(makeUuid5("device", QStringLiteral("boris")));
        row.author = "boris";
        row.word.verdict = "ok";
        row.word.effectiveUs = row.word.postedUs = toUs(envelope.at);
        const QByteArray sha = envelopeSha(envelope, row.fact.data, row.fact.bodySha);
        row.chain = chain = officeLink(chain, envelope.id, row.device, row.fact.dseq, sha, row.word);
        out.push_back(std::move(row));
    }
    return out;
}

/// What screens ask after facts have come.
QString complaintOfReads(SqliteDeskStore &store, const FuzzDesk &desk)
{
    const Instant now = desk.clock.instant();
    const auto queue = store.queue(QueueView::All, desk.anna, now);
    if (!queue)
        return complaintOf(queue);
    for (const QueueRow &row : *queue) {
        for (const QString &complaint : {complaintOf(store.request(row.id)), complaintOf(store.responseInput(row.id, now))}) {
            if (!complaint.isEmpty())
                return complaint;
        }
        (void)store.history(row.id);
    }
    for (const ContractId &id : store.contracts()) {
        for (const QString &complaint : {complaintOf(store.contract(id)), complaintOf(store.ledger(id, now)), complaintOf(store.purchases(id))}) {
            if (!complaint.isEmpty())
                return complaint;
        }
    }
    (void)store.norms();
    (void)store.packages();
    (void)store.consultants();
    (void)store.calendar();
    (void)store.search(QStringLiteral("ромашка"), 20);
    const QString complaint = complaintOfStatements(store);
    return complaint.isEmpty() ? complaintOf(store.refreshQueue(now)) : complaint;
}

/// A desk fresh for each input: facts stay for ever, and an input must end the same way whatever came before it.
class FreshDesks
{
public:
    FreshDesks() : m_path(m_first.folder.filePath(QStringLiteral("fresh.hline")))
    {
        if (!m_first.store->joinOffice(1))
            qFatal("the desk did not join");
        m_first.store.reset();
    }

    [[nodiscard]] const FuzzDesk &first() const { return m_first; }
    [[nodiscard]] std::unique_ptr<SqliteDeskStore> open() const
    {
        for (const QString &end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            QFile::remove(m_path + end);
        if (!QFile::copy(m_first.folder.filePath(QStringLiteral("desk.hline")), m_path))
            qFatal("no place for the desk");
        auto opened = SqliteDeskStore::open({m_path, m_first.clock});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }

private:
    FuzzDesk m_first;
    QString m_path;
};

} // namespace

QString facts(const QByteArray &bytes)
{
    static const FreshDesks desks;
    const FuzzDesk &first = desks.first();
    const std::vector<FeedRow> rows = rowsOf(bytes, first.clock.now() - std::chrono::days(30));
    if (rows.empty())
        return {};
    const auto store = desks.open();
    const QUuid office = makeUuid5("office", QStringLiteral("department"));
    const auto taken = store->receive(rows, {office, 1, std::ssize(rows), rows.back().chain});
    return taken ? complaintOfReads(*store, first) : complaintOf(taken);
}

} // namespace hline::fuzz

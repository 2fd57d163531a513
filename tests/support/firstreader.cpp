// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/firstreader.h"

#include <QJsonDocument>
#include <QSet>

#include <functional>
#include <map>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isCounted(const FeedRow &row)
{
    return row.word.verdict == "ok" || row.word.verdict == "late";
}

/// To which request or record each fact belongs, and which facts were taken back.
struct Standing
{
    std::map<FactId, QUuid> subjects;
    std::map<FactId, FactId> batches;
    QSet<QUuid> wanted, finished;
    QSet<FactId> voided, imports;

    void add(const FeedRow &row);
    void voids(const FactId &target);
};

void Standing::add(const FeedRow &row)
{
    const FactDraft &fact = row.fact.envelope;
    const QJsonObject data = QJsonDocument::fromJson(row.fact.data).object();
    if (const auto batch = FactId::fromString(data.value(u"batch"_s).toString()); batch && fact.kind != "reverse")
        batches.emplace(fact.id, *batch);
    static const QSet<QByteArray> ofNone{"purchase", "payment", "close", "close.reverse", "waive", "erased"};
    static const QSet<QByteArray> ofTarget{"work.words", "connect.end", "reverse", "date"};
    if (fact.kind == "request.new") {
        subjects.emplace(fact.id, fact.id.uuid());
        wanted.insert(fact.id.uuid());
    } else if (fact.target && !ofNone.contains(fact.kind)) {
        const auto known = subjects.find(*fact.target);
        if (!ofTarget.contains(fact.kind))
            subjects.emplace(fact.id, fact.target->uuid());
        else if (known != subjects.end())
            subjects.emplace(fact.id, known->second);
    }
    if (fact.kind == "ref" || fact.kind == "ref.same")
        wanted.insert(fact.target->uuid());
    if (fact.kind == "import")
        imports.insert(fact.id);
    if (fact.kind == "reverse" && isCounted(row))
        voids(*fact.target);
}

void Standing::voids(const FactId &target)
{
    voided.insert(target);
    for (const auto &[fact, batch] : batches) {
        if (batch == target)
            voided.insert(fact);
    }
}

} // namespace

std::vector<FeedRow> aheadOf(std::span<const FeedRow> log, std::int64_t upTo)
{
    Standing standing;
    for (const FeedRow &row : log)
        standing.add(row);
    for (const FeedRow &row : log) {
        if (row.fact.envelope.kind == "request.finish" && isCounted(row) && !standing.voided.contains(row.fact.envelope.id))
            standing.finished.insert(row.fact.envelope.target->uuid());
    }
    std::vector<FeedRow> out;
    for (const FeedRow &row : log.first(static_cast<std::size_t>(upTo))) {
        const FactId id = row.fact.envelope.id;
        const auto subject = standing.subjects.find(id);
        const bool isWanted = subject != standing.subjects.end() && standing.wanted.contains(subject->second)
            && !standing.finished.contains(subject->second);
        const bool isImport = standing.imports.contains(id);
        const auto batch = standing.batches.find(id);
        const bool isUndone = (isImport && standing.voided.contains(id))
            || (batch != standing.batches.end() && standing.voided.contains(batch->second));
        if ((isWanted || isImport) && !isUndone)
            out.push_back(row);
    }
    return out;
}

bool readsFirst(SnapshotStore &desk, std::span<const FeedRow> log, const FeedCursor &office, const std::function<void()> &between)
{
    if (!desk.beginReading(std::int64_t(log.size())))
        return false;
    const std::vector<FeedRow> ahead = aheadOf(log, std::int64_t(log.size()));
    const std::size_t half = ahead.size() / 2;
    for (const auto &part : {std::span(ahead).first(half), std::span(ahead).subspan(half)}) {
        if (!desk.receiveAhead(part))
            return false;
        between();
    }
    const auto checked = CheckedRow::inChain({log.begin(), log.end()}, chainStart());
    if (!checked)
        return false;
    for (std::span<const CheckedRow> left = *checked; !left.empty(); between()) {
        const auto stored = desk.receiveNext(left.first(std::min<std::size_t>(left.size(), 37)), office);
        if (!stored) {
            qWarning().noquote() << stored.error().code << stored.error().detail;
            return false;
        }
        left = left.subspan(*stored);
    }
    while (desk.readingTo()) {
        if (!desk.settleReading())
            return false;
        between();
    }
    return true;
}

} // namespace hline::test

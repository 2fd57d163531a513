// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeloffice.h"

#include "domain/whomay.h"
#include "storage/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace hline::sim {

namespace {

const QByteArray OwnName = "office"; ///< whose facts are the office's own

QByteArray shaOf(const SentFact &fact)
{
    return envelopeSha(fact.envelope, fact.data, fact.bodySha);
}

bool isKnownKind(const QByteArray &kind)
{
    return kind == "request.new" || kind == "claim" || kind == "release" || kind == "work" || kind == "reverse" || kind == "close"
        || kind == "date" || kind == "waive" || kind == "erased";
}

} // namespace

ModelOffice::ModelOffice(const QUuid &incarnation, const Plants &plants) : m_incarnation(incarnation), m_plants(plants) { }

ModelOffice::Answer<HelloAnswer> ModelOffice::hello(const Sender &sender, HelloAnswer::Mode mode, std::int64_t nowUs)
{
    if (isTooLate(sender.login))
        return tl::unexpected<QByteArray>("HL018");
    if (isDismissed(sender.login) && !m_devices.contains(sender.device))
        return tl::unexpected<QByteArray>("HL002");
    Device &device = m_devices[sender.device];
    if (device.owner.isEmpty()) {
        device.owner = sender.login;
        device.number = ++m_lastNumber;
    }
    if (device.owner != sender.login)
        return tl::unexpected<QByteArray>("HL002");
    return HelloAnswer{m_incarnation, m_timeline, device.nextDseq, std::ssize(m_log), nowUs,
                       isDismissed(sender.login) ? HelloAnswer::Mode::Dismissed : mode, device.number};
}

ModelOffice::Answer<std::vector<PushAnswer>> ModelOffice::push(const Sender &sender, const QUuid &incarnation,
                                                               const std::vector<SentFact> &facts, std::int64_t nowUs)
{
    if (isTooLate(sender.login))
        return tl::unexpected<QByteArray>("HL018");
    if (facts.size() > MostFacts)
        return tl::unexpected<QByteArray>("HL007");
    if (incarnation != m_incarnation)
        return tl::unexpected<QByteArray>("HL001");
    const auto found = m_devices.find(sender.device);
    if (found == m_devices.end() || found->second.owner != sender.login)
        return tl::unexpected<QByteArray>("HL002");
    std::vector<PushAnswer> out;
    for (const SentFact &fact : facts) {
        out.push_back(take(found->second, sender, fact, nowUs));
        if (out.back().verdict == "gap" || out.back().verdict == "fork")
            break;
    }
    return out;
}

void ModelOffice::erase(const FactSet &facts, const FactId &id, std::int64_t nowUs)
{
    QJsonArray named;
    for (SharedRow &row : m_log) {
        if (!facts.contains(row->fact.envelope.id))
            continue;
        row = withoutWords(*row);
        m_byId[row->fact.envelope.id] = row;
        m_devices[row->device].rows[row->fact.dseq] = row;
        named.append(row->fact.envelope.id.toString());
    }
    Device &own = m_devices[DeviceId(m_incarnation)];
    own.owner = OwnName;
    SentFact fact;
    fact.dseq = own.nextDseq;
    fact.envelope.id = id;
    fact.envelope.kind = "erased";
    fact.envelope.at = fact.envelope.made = fromUs(nowUs);
    fact.data = canonicalJson({{QStringLiteral("facts"), named}, {QStringLiteral("who"), QString()}}).value();
    fact.bodySha = bodySha({});
    static_cast<void>(take(own, {DeviceId(m_incarnation), own.owner, {}, 0}, fact, nowUs));
}

PushAnswer ModelOffice::take(Device &device, const Sender &sender, const SentFact &sent, std::int64_t nowUs)
{
    SentFact fact = sent;
    if (m_plants.has(ModelDefect::OfficeHashesWhatIsGone))
        fact.bodySha = bodySha(fact.words.value_or(QByteArray()));
    if (fact.dseq > device.nextDseq && !m_plants.has(ModelDefect::OfficeTakesGaps))
        return {device.nextDseq, {}, "gap"};
    if (fact.dseq < device.nextDseq && !m_plants.has(ModelDefect::OfficeTakesRepeats))
        return repeat(device, fact);
    if (m_byId.contains(fact.envelope.id) && !m_plants.has(ModelDefect::OfficeTakesRepeats))
        return {fact.dseq, {}, "fork"};
    auto row = std::make_shared<FeedRow>();
    row->fact = fact;
    row->fact.envelope.boot.reset(); // a dating hint is not passed on
    row->device = sender.device;
    row->author = sender.login;
    const auto &boot = fact.envelope.boot;
    row->word.seq = std::ssize(m_log) + (m_plants.has(ModelDefect::OfficeReusesNumbers) && m_log.size() % 16 == 9 ? 0 : 1);
    row->word.effectiveUs = boot && boot->boot == sender.boot ? nowUs - (sender.bootUs - boot->bootUs) : toUs(fact.envelope.at);
    row->word.postedUs = nowUs;
    const Verdict verdict = judged(fact, sender.login, row->word.effectiveUs, nowUs);
    row->word.verdict = code(verdict);
    const bool forgets = m_plants.has(ModelDefect::OfficeForgetsChain) && m_log.size() % 16 == 9;
    row->chain = officeLink(forgets ? freshCursor().chain : chain(), fact.envelope.id, sender.device, fact.dseq, shaOf(fact), row->word);
    // What the link was made of is not what is kept (I3, I10).
    const bool isTouched = m_log.size() % 16 == 9;
    if (m_plants.has(ModelDefect::OfficeChangesWords) && isTouched && row->fact.words)
        row->fact.words = "{}";
    if (m_plants.has(ModelDefect::OfficeChangesSeconds) && row->fact.envelope.secs)
        row->fact.envelope.secs = *row->fact.envelope.secs / 60 * 60;
    if (m_plants.has(ModelDefect::OfficeChangesVerdict) && row->word.verdict == "late")
        row->word.verdict = "ok";
    store(row);
    device.nextDseq = std::max(device.nextDseq, fact.dseq + 1);
    return {fact.dseq, row->word.seq, row->word.verdict};
}

/// What is sent twice is answered as the first time; other content under the same number is another desk.
PushAnswer ModelOffice::repeat(const Device &device, const SentFact &fact)
{
    const auto found = device.rows.find(fact.dseq);
    if (found == device.rows.end() || !isSameFact(found->second->fact, fact))
        return {fact.dseq, {}, "fork"};
    return {fact.dseq, found->second->word.seq, found->second->word.verdict};
}

Verdict ModelOffice::judged(const SentFact &fact, const QByteArray &author, std::int64_t effectiveUs, std::int64_t nowUs) const
{
    VerdictInput input = placed(fact.envelope, author, effectiveUs, nowUs);
    input.mayDo = may(fact.envelope, author);
    if (fact.envelope.kind == "date" && input.wellFormed)
        placeDating(input, fact, nowUs);
    return judge(input);
}

VerdictInput ModelOffice::placed(const FactDraft &draft, const QByteArray &author, std::int64_t effectiveUs, std::int64_t nowUs) const
{
    const bool isOfRequest = draft.kind == "claim" || draft.kind == "release" || draft.kind == "work";
    VerdictInput input;
    input.kind = draft.kind;
    input.version = draft.version;
    input.knownKind = isKnownKind(draft.kind);
    input.wellFormed = (draft.target || !(isOfRequest || draft.kind == "reverse" || draft.kind == "date"))
        && (draft.kind != "work" || (draft.secs && *draft.secs >= 1 && *draft.secs <= 86400));
    input.author = author;
    input.atUs = effectiveUs;
    input.postedUs = nowUs;
    input.monthClosed = draft.contract && m_projections.closed.contains(*draft.contract);
    if (isOfRequest && draft.target)
        input.targetExists = m_projections.requests.contains(*draft.target);
    if (draft.target && draft.kind == "reverse") {
        input.targetExists = m_byId.contains(*draft.target);
        input.targetReversed = m_projections.reversed.contains(*draft.target);
    }
    if (draft.target && (draft.kind == "claim" || draft.kind == "release")) {
        const auto holder = m_projections.holders.find(*draft.target);
        input.holder = holder == m_projections.holders.end() || m_plants.has(ModelDefect::OfficeGrantsEveryClaim) ? QByteArray() : holder->second;
    }
    return input;
}

/// The word on a dating is that on what it dates, as if it came now with this instant (sync.md 4.6).
void ModelOffice::placeDating(VerdictInput &input, const SentFact &dating, std::int64_t nowUs) const
{
    const FactId &id = *dating.envelope.target;
    const auto target = m_byId.find(id);
    const bool isCounted = m_projections.counted.contains(id);
    input.targetExists = target != m_byId.end()
        && canBeDated(target->second->fact.envelope.kind, isCounted ? Verdict::Ok : verdictFromCode(target->second->word.verdict));
    if (!input.targetExists)
        return;
    input.targetReversed = m_projections.reversed.contains(id);
    input.targetCounts = isCounted && !m_plants.has(ModelDefect::OfficeDatesTwice);
    const std::int64_t atUs = QJsonDocument::fromJson(dating.data).object().value(QStringLiteral("at_us")).toInteger();
    input.dated = judge(placed(target->second->fact.envelope, target->second->author, atUs, nowUs));
}

/// Who may do what (facts.md 2). Who left had a trade until then.
bool ModelOffice::may(const FactDraft &draft, const QByteArray &author) const
{
    if (draft.kind == "erased")
        return author == OwnName;
    if (isDismissed(author) && toUs(draft.made) > m_left.at(author).sinceUs)
        return false;
    if (isSupervisor(author))
        return true;
    if (needsSupervisor(draft.kind, false))
        return false;
    // A person takes back what that person entered, while its month is open.
    const auto target = draft.kind == "reverse" && draft.target ? m_byId.find(*draft.target) : m_byId.end();
    return target == m_byId.end() || (target->second->author == author && !m_projections.books.isFrozen(*draft.target));
}

void ModelOffice::apply(const FeedRow &row, Verdict verdict)
{
    const FactDraft &draft = row.fact.envelope;
    if (!counts(verdict))
        return;
    count(row);
    if (draft.kind == "date") {
        m_projections.datings.emplace(draft.id, *draft.target);
        count(*m_byId.at(*draft.target));
    } else if (draft.kind == "reverse") {
        const auto dating = m_projections.datings.find(*draft.target);
        takeBack(*draft.target);
        if (dating != m_projections.datings.end())
            takeBack(dating->second);
    }
}

/// It counts from here on.
void ModelOffice::count(const FeedRow &row)
{
    const FactDraft &draft = row.fact.envelope;
    m_projections.counted.insert(draft.id);
    if (draft.kind == "request.new")
        m_projections.requests.insert(draft.id);
    else if (draft.kind == "claim")
        m_projections.holders[*draft.target] = row.author;
    else if (draft.kind == "release")
        m_projections.holders.erase(*draft.target);
    else if (draft.kind == "close" && !m_plants.has(ModelDefect::OfficeForgetsClosings))
        m_projections.closed.insert(*draft.contract);
}

void ModelOffice::takeBack(const FactId &fact)
{
    m_projections.reversed.insert(fact);
    m_projections.requests.erase(fact);
}

void ModelOffice::store(SharedRow row)
{
    const Verdict verdict = verdictFromCode(row->word.verdict);
    m_projections.books.post(*row, verdict, m_plants);
    apply(*row, verdict);
    m_byId[row->fact.envelope.id] = row;
    m_devices[row->device].rows[row->fact.dseq] = row;
    m_log.push_back(std::move(row));
}

Books ModelOffice::refolded() const
{
    Books out;
    for (const SharedRow &row : m_log)
        out.post(*row, verdictFromCode(row->word.verdict), m_plants);
    return out;
}

ModelOffice::Answer<std::vector<FeedRow>> ModelOffice::pull(const QByteArray &login, const QUuid &incarnation, std::int64_t after,
                                                            const QByteArray &chain, int limit) const
{
    if (isDismissed(login))
        return tl::unexpected<QByteArray>("42501");
    if (incarnation != m_incarnation)
        return tl::unexpected<QByteArray>("HL001");
    if (after > std::ssize(m_log) || chain != (after == 0 ? freshCursor().chain : m_log[std::size_t(after) - 1]->chain))
        return tl::unexpected<QByteArray>("HL003");
    std::vector<FeedRow> out;
    out.reserve(std::size_t(std::clamp<std::ptrdiff_t>(std::ssize(m_log) - after, 0, limit)));
    for (std::size_t i = std::size_t(after); i < m_log.size() && std::ssize(out) < limit; ++i) {
        if (m_plants.has(ModelDefect::OfficeSkipsRows) && i % 16 == 9)
            continue;
        out.push_back(*m_log[i]);
    }
    return out;
}

void ModelOffice::loseTail(std::int64_t seq)
{
    const std::vector<SharedRow> kept(m_log.begin(), m_log.begin() + std::min<std::ptrdiff_t>(seq, std::ssize(m_log)));
    m_log.clear();
    m_byId.clear();
    m_projections = {};
    const std::map<DeviceId, Device> former = std::exchange(m_devices, {});
    for (const SharedRow &row : kept) {
        Device &device = m_devices[row->device];
        device.owner = former.at(row->device).owner;
        device.number = former.at(row->device).number;
        device.nextDseq = row->fact.dseq + 1;
        store(row);
    }
    for (const auto &[id, device] : former) { // who left had a desk here, else there was nobody to dismiss
        if (isDismissed(device.owner) && !m_devices.contains(id))
            m_devices[id] = {device.owner, 1, device.number, {}};
    }
}

std::int64_t ModelOffice::nextDseq(const DeviceId &device) const
{
    const auto found = m_devices.find(device);
    return found == m_devices.end() ? 1 : found->second.nextDseq;
}

std::vector<DeviceId> ModelOffice::devices() const
{
    std::vector<DeviceId> out;
    for (const auto &[id, device] : m_devices)
        out.push_back(id);
    return out;
}

} // namespace hline::sim

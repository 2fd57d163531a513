// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordevent.h"

#include "domain/accidentalstart.h"

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array ByHand{"MANUAL_REPLY", "CALL_TO_CLIENT", "INFO_REQUEST", "INTERNAL_NOTE"};

} // namespace

Result<void> RecordEvent::operator()(const RequestId &id, const HandEvent &event) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (std::find(ByHand.begin(), ByHand.end(), event.type) == ByHand.end())
        return failure(Error::Kind::Invalid, u"this is not noted by hand"_s, "EVENT_TYPE", "4.2.1b", {QString::fromLatin1(event.type)});
    if (event.at && *event.at > m_bench.clock.instant())
        return failure(Error::Kind::Invalid, u"the event lies in the future"_s, "EVENT_IN_FUTURE", "4.2.1b", {isoMoscow(*event.at)});
    FactDraft fact = m_bench.facts.about("request.event", idCast<FactId>(id), {{u"type"_s, QString::fromLatin1(event.type)}});
    if (event.at)
        fact = FactMaker::dated(std::move(fact), toMicros(*event.at), {});
    QJsonObject words;
    putText(words, u"text"_s, event.text);
    if (!words.isEmpty())
        fact.words = words;
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"event", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

Result<void> RecordEvent::voided(const RequestId &id, const FactId &event, const QString &reason) const
{
    const std::vector<HistoryRecord> history = m_bench.store.history(id);
    const auto known = std::find_if(history.begin(), history.end(), [&event](const HistoryRecord &record) {
        return record.fact == event && (record.kind == "request.event" || record.kind == "connect.start");
    });
    if (known == history.end())
        return failure(Error::Kind::NotFound, u"no such event"_s, "NOT_FOUND", {}, {event.toString()});
    if (known->reversed)
        return failure(Error::Kind::Conflict, u"the event is taken back already"_s, "ALREADY_REVERSED");
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"taking an event back needs a reason"_s, "REASON_NEEDED", "I-11");
    if (!mayBeVoided(toInstant(known->at), m_bench.clock.instant()))
        return failure(Error::Kind::Denied, u"its day has passed"_s, "VOID_TOO_LATE", "4.2.1b", {isoMoscow(toInstant(known->at))});
    FactDraft reverse = m_bench.facts.reversal(event, {}, "void");
    QJsonObject words;
    putText(words, u"reason"_s, reason);
    reverse.words = words;
    return m_bench.store.commit({{reverse}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline

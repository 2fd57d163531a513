// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/requeststate.h"

#include "storage/factlog.h"

#include <QJsonArray>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Id>
std::optional<Id> idOf(const QJsonValue &value)
{
    return Id::fromString(value.toString());
}

/// Fields of `set`: absent = leave, null = clear.
template<typename Id>
void setId(const QJsonObject &set, const QString &key, std::optional<Id> &field)
{
    if (set.contains(key))
        field = idOf<Id>(set.value(key));
}
void setText(const QJsonObject &set, const QString &key, QString &field)
{
    if (set.contains(key))
        field = set.value(key).toString();
}
void setCode(const QJsonObject &set, const QString &key, QByteArray &field)
{
    if (set.contains(key))
        field = set.value(key).toString().toUtf8();
}
void setFlag(const QJsonObject &set, const QString &key, bool &field)
{
    if (set.contains(key))
        field = set.value(key).toBool();
}

void setWords(const QJsonObject &words, RequestRecord &record)
{
    setText(words, u"subject"_s, record.subject);
    setText(words, u"text"_s, record.text);
    setText(words, u"kb_note"_s, record.articleNote);
    setText(words, u"joint_user"_s, record.jointUser);
    setText(words, u"task"_s, record.task);
    const QJsonObject caller = words.value(u"caller"_s).toObject();
    setText(caller, u"last"_s, record.caller.last);
    setText(caller, u"first"_s, record.caller.first);
    setText(caller, u"middle"_s, record.caller.middle);
    setText(caller, u"phone"_s, record.caller.phone);
    setText(caller, u"email"_s, record.caller.email);
    const QJsonObject intake = words.value(u"intake"_s).toObject();
    setText(intake, u"contract_no"_s, record.intakeContractNo);
    setText(intake, u"org"_s, record.intakeOrg);
    setText(intake, u"program"_s, record.intakeProgram);
}

} // namespace

ConsultantId authorOf(const FactDraft &draft)
{
    return ConsultantId(QUuid::fromString(draft.data.value(u"who"_s).toString()));
}

QString printedNumber(std::int64_t desk, std::int64_t n)
{
    return desk == 1 ? QString::number(n) : u"%1-%2"_s.arg(desk).arg(n);
}

void RequestState::apply(const StoredFact &stored)
{
    const Fact &fact = stored.fact;
    const QByteArray &kind = fact.draft.kind;
    if (kind == "timer.start" || kind == "timer.end")
        return applyTimer(stored);
    if (kind == "work")
        return applyWork(stored);
    if (kind == "connect.start" || kind == "connect.end")
        return applyRemote(stored);
    if (kind == "request.event") {
        messages.push_back({fact.draft.data.value(u"type"_s).toString().toUtf8(), toInstant(fact.draft.at), {}, stored.voidedAt.has_value()});
        messageFacts.push_back(fact.draft.id);
        return;
    }
    if (stored.voidedAt)
        return;
    if (kind == "request.new")
        return applyNew(fact);
    if (kind == "request.set")
        return applySet(fact);
    if (kind == "request.class")
        return applyClass(fact);
    if (kind == "register")
        return applyRegister(fact);
    if (kind == "request.attach")
        return applyAttach(fact);
    if (kind == "request.consent")
        return applyConsent(fact);
    if (kind == "norm" || kind == "quote.agree" || kind == "quote.deliver")
        return applyCharge(fact);
    if (kind == "request.finish") {
        record.state = workStateFromCode(fact.draft.data.value(u"state"_s).toString().toLatin1()).value_or(WorkState::Done);
        record.closedReason = fact.draft.words.value_or(QJsonObject()).value(u"answer"_s).toString();
        record.closedClause = fact.draft.data.value(u"clause"_s).toString().toUtf8();
        record.closedAt = toInstant(fact.draft.at);
        record.closedCode = fact.draft.data.value(u"reason"_s).toString().toUtf8();
    } else if (kind == "override") {
        applyOverride(fact);
    } else if (kind == "claim") {
        record.holder = authorOf(fact.draft);
        record.heldSince = fact.draft.at;
        record.isHeldForSure = fact.place < OwnPlaces;
    } else if (kind == "assign") {
        record.holder = idOf<ConsultantId>(fact.draft.data.value(u"to"_s));
        record.heldSince = fact.draft.at;
        record.isHeldForSure = fact.place < OwnPlaces;
    } else if (kind == "release") {
        record.holder.reset();
        record.heldSince.reset();
    } else if (kind == "work.words" && (fact.draft.words || fact.draft.areWordsGone) && fact.draft.target) {
        Session &session = sessions[idCast<SessionId>(*fact.draft.target)];
        session.note = fact.draft.words.value_or(QJsonObject()).value(u"note"_s).toString();
        session.isNoteGone = fact.draft.areWordsGone;
        session.isWritten = false;
    }
}

void RequestState::applyNew(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    exists = true;
    n = data.value(u"n"_s).toInteger();
    record.id = idCast<RequestId>(fact.draft.id);
    record.arrival = toInstant(fact.draft.at);
    record.registeredAt = toInstant(fact.draft.made);
    record.channel = channelFromCode(data.value(u"channel"_s).toString().toLatin1()).value_or(Channel::Phone);
    record.contract = fact.draft.contract;
    setId(data, u"org"_s, record.client);
    setId(data, u"product"_s, record.product);
    setId(data, u"contact"_s, record.contact);
    setCode(data, u"topic"_s, record.topic);
    if (data.contains(u"links"_s))
        applyLinks(data.value(u"links"_s));
    if (isWritten(record.channel))
        record.quote.application = fact.draft.id;
    if (const auto service = serviceFromCode(data.value(u"service"_s).toString().toLatin1())) {
        record.classes.push_back({record.arrival, *service, {}});
        record.classFacts.push_back(fact.draft.id);
    }
    record.areWordsGone = fact.draft.areWordsGone;
    if (fact.draft.words)
        setWords(*fact.draft.words, record);
}

void RequestState::applyLinks(const QJsonValue &links)
{
    linksWritten = false;
    record.links.clear();
    for (const QJsonValue &link : links.toArray()) {
        if (const auto id = idOf<RequestId>(link))
            record.links.push_back(*id);
    }
}

void RequestState::applySet(const Fact &fact)
{
    const QJsonObject set = fact.draft.data.value(u"set"_s).toObject();
    if (set.contains(u"links"_s))
        applyLinks(set.value(u"links"_s));
    setId(set, u"org"_s, record.client);
    setId(set, u"product"_s, record.product);
    setId(set, u"contact"_s, record.contact);
    setId(set, u"contract"_s, record.contract);
    if (fact.draft.contract)
        record.contract = fact.draft.contract;
    setCode(set, u"topic"_s, record.topic);
    setCode(set, u"subtype"_s, record.subtype);
    setCode(set, u"config_basis"_s, record.configBasis);
    setFlag(set, u"written_task"_s, record.writtenTask);
    setFlag(set, u"waiting_client"_s, record.waitingClient);
    setText(set, u"kb_url"_s, record.kbUrl);
    if (set.contains(u"kb_gap"_s))
        record.articleGap = articleGapFromCode(set.value(u"kb_gap"_s).toString().toLatin1());
    setFlag(set, u"settings_ruled_out"_s, record.quote.settingsRuledOut);
    if (set.contains(u"client_pays"_s))
        record.quote.clientPays = set.value(u"client_pays"_s).toBool();
    if (set.value(u"written_request"_s).toBool())
        record.quote.application = fact.draft.id;
    else if (set.contains(u"written_request"_s))
        record.quote.application.reset();
    if (set.contains(u"complete_us"_s)) {
        const QJsonValue at = set.value(u"complete_us"_s);
        completeAt = at.isNull() ? std::nullopt : std::optional(toInstant(fromUs(at.toInteger())));
    }
    if (fact.draft.words)
        setWords(fact.draft.words->value(u"set"_s).toObject(), record);
}

void RequestState::applyClass(const Fact &fact)
{
    if (const auto service = serviceFromCode(fact.draft.data.value(u"service"_s).toString().toLatin1())) {
        record.classes.push_back({toInstant(fact.draft.at), *service, {}});
        record.classFacts.push_back(fact.draft.id);
    }
}

void RequestState::applyConsent(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    if (data.value(u"overlimit"_s).toBool()) { // to minutes beyond the package, not to the class
        if (const auto session = idOf<SessionId>(data.value(u"session"_s)))
            record.overlimitConsents.push_back({*session, toInstant(fact.draft.at),
                                                channelFromCode(data.value(u"how"_s).toString().toLatin1()).value_or(Channel::Phone),
                                                fact.draft.words.value_or(QJsonObject()).value(u"by"_s).toString()});
        return;
    }
    const auto about = idOf<FactId>(data.value(u"class"_s));
    for (std::size_t i = 0; about && i < record.classFacts.size(); ++i) {
        if (record.classFacts[i] == *about)
            record.classes[i].consentAt = toInstant(fact.draft.at);
    }
}

/// R-2.4.3.2a, R-2.4.4.1b: each step leaves what it does not name as it was, but a release belongs to the step it was named with.
void RequestState::applyRegister(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    const auto step = registerStateFromCode(data.value(u"state"_s).toString().toLatin1());
    if (!step)
        return;
    RegisterRecord &entry = record.entry;
    if (step != entry.step)
        entry.release.clear();
    entry.step = step;
    setText(data, u"release"_s, entry.release);
    entry.duplicateOf = step == RegisterState::Duplicate ? idOf<RequestId>(data.value(u"duplicate_of"_s)) : std::nullopt;
    entry.changedAt = toInstant(fact.draft.at);
    const QJsonObject words = fact.draft.words.value_or(QJsonObject());
    setText(words, u"steps"_s, entry.report.steps);
    setText(words, u"expected"_s, entry.report.expected);
    setText(words, u"got"_s, entry.report.got);
    setText(words, u"version"_s, entry.report.version);
    setText(words, u"answer"_s, entry.answer);
}

void RequestState::applyAttach(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    AttachmentRecord file;
    file.fact = fact.draft.id;
    file.slot = attachmentSlotFromCode(data.value(u"slot"_s).toString().toLatin1()).value_or(AttachmentSlot::Other);
    file.name = fact.draft.words.value_or(QJsonObject()).value(u"name"_s).toString();
    file.sha256 = data.value(u"sha256"_s).toString().toLatin1();
    file.size = data.value(u"size"_s).toInteger();
    file.mime = data.value(u"mime"_s).toString().toUtf8();
    file.at = toInstant(fact.draft.at);
    record.attachments.push_back(std::move(file));
}

void RequestState::applyOverride(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    OverrideRecord out;
    out.fact = fact.draft.id;
    out.at = toInstant(fact.draft.at);
    out.who = authorOf(fact.draft);
    setCode(data, u"gate"_s, out.gate);
    setCode(data, u"clause"_s, out.clause);
    setCode(data, u"topic"_s, out.topic);
    for (const QJsonValue &reason : data.value(u"reasons"_s).toArray())
        out.reasons.append(reason.toString().toUtf8());
    out.reason = fact.draft.words.value_or(QJsonObject()).value(u"reason"_s).toString();
    record.overrides.push_back(std::move(out));
}

void RequestState::applyCharge(const Fact &fact)
{
    const QJsonObject &data = fact.draft.data;
    const minutes amount(data.value(u"minutes"_s).toInteger());
    const Instant at = toInstant(fact.draft.at);
    if (fact.draft.kind == "norm") {
        record.norm = NormDone{fact.draft.id, at, serviceFromCode(data.value(u"service"_s).toString().toLatin1()).value_or(Service::SvcThin),
                               minutes(data.value(u"norm_min"_s).toInteger()), data.value(u"count"_s).toInt(1),
                               seconds(data.value(u"actual_s"_s).toInteger())};
    } else if (fact.draft.kind == "quote.agree") {
        const QString by = fact.draft.words.value_or(QJsonObject()).value(u"by"_s).toString();
        record.quote.agreements.push_back({fact.draft.id, at, amount, by, authorOf(fact.draft)});
    } else {
        record.quote.delivered = QuoteDelivered{fact.draft.id, at, amount};
    }
}

/// A start after a stop that was taken back, and taken back itself: the session is as it was before the run that was stopped.
void RequestState::startTakenBack(const SessionId &id, Session &session) const
{
    const auto isOfSession = [&id](const Work &piece) { return piece.record.session == id; };
    const auto stopped = std::find_if(work.rbegin(), work.rend(), isOfSession);
    if (stopped == work.rend() || !stopped->record.voided)
        return;
    const auto before = std::find_if(stopped, work.rend(), [&](const Work &piece) { return isOfSession(piece) && !piece.record.voided; });
    session.state = before != work.rend() && before->record.ended == "pause" ? SessionState::Paused : SessionState::Ended;
}

void RequestState::applyTimer(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    const SessionId id = idOf<SessionId>(draft.data.value(u"session"_s)).value_or(idCast<SessionId>(draft.id));
    Session &session = sessions[id];
    session.isWritten = false;
    session.request = record.id;
    if (draft.kind == "timer.start") {
        starts.push_back({draft.id, id, authorOf(draft), draft.at, draft.boot, {}, stored.voidedAt.has_value()});
        session.who = authorOf(draft);
        if (stored.voidedAt) {
            startTakenBack(id, session);
            return;
        }
        session.lastStart = starts.size() - 1;
        session.state = SessionState::Running;
    } else if (!stored.voidedAt) {
        session.state = SessionState::Ended;
        session.endedAt = draft.at;
        if (session.lastStart && !starts[*session.lastStart].endedAt)
            starts[*session.lastStart].endedAt = toInstant(draft.at);
    }
}

void RequestState::applyWork(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    Work out;
    out.record.fact = draft.id;
    out.record.request = record.id;
    out.record.session = idOf<SessionId>(draft.data.value(u"session"_s)).value_or(idCast<SessionId>(draft.id));
    out.record.start = idOf<FactId>(draft.data.value(u"start"_s));
    out.record.who = authorOf(draft);
    out.record.contract = draft.contract;
    out.record.from = toInstant(draft.at);
    out.record.length = seconds(draft.secs.value_or(0));
    out.record.ended = draft.data.value(u"ended"_s).toString().toLatin1();
    out.record.voided = stored.voidedAt.has_value();
    out.place = stored.fact.place;
    out.posted = stored.fact.posted;
    out.voidedAt = stored.voidedAt;

    Session &session = sessions[out.record.session];
    session.isWritten = false;
    session.request = record.id;
    session.who = out.record.who;
    session.endedAt = draft.at + out.record.length;
    // A reversed segment still ended its run: whoever takes a stop back starts the timer again (facts.md 3).
    if (out.record.ended == "pause")
        session.state = SessionState::Paused;
    else if (out.record.ended != "sleep")
        session.state = SessionState::Ended;
    for (Start &start : starts) {
        if (out.record.start == start.fact)
            start.endedAt = out.record.from + out.record.length;
    }
    work.push_back(std::move(out));
}

void RequestState::applyRemote(const StoredFact &stored)
{
    const FactDraft &draft = stored.fact.draft;
    if (draft.kind == "connect.start") {
        record.remote.push_back({draft.id, toInstant(draft.at), {}, draft.data.value(u"source"_s).toString().toUtf8(), stored.voidedAt.has_value()});
        return;
    }
    for (RemoteSessionRecord &remote : record.remote) {
        if (draft.target == remote.start && !stored.voidedAt)
            remote.to = toInstant(draft.at);
    }
}

std::vector<RequestEvent> RequestState::events() const
{
    std::vector<RequestEvent> out = messages;
    for (const Start &start : starts)
        out.push_back({"TIMER_START", toInstant(start.at), start.endedAt, start.voided});
    for (const RemoteSessionRecord &remote : record.remote)
        out.push_back({"CONNECT_REMOTE_START", remote.from, remote.to, remote.voided});
    for (const Work &piece : work) {
        if (piece.record.ended == "hand")
            out.push_back({"WORK_BY_HAND", piece.record.from, piece.record.from + piece.record.length, piece.record.voided});
    }
    std::stable_sort(out.begin(), out.end(), [](const RequestEvent &a, const RequestEvent &b) { return a.at < b.at; });
    return out;
}

WorkState RequestState::workState() const
{
    if (!isOpen(record.state))
        return record.state;
    const auto counts = [](const auto &thing) { return !thing.voided; };
    const bool started = std::any_of(starts.begin(), starts.end(), counts)
        || std::any_of(record.remote.begin(), record.remote.end(), counts)
        || std::any_of(work.begin(), work.end(), [](const Work &piece) { return !piece.record.voided; })
        || std::any_of(messages.begin(), messages.end(), [](const RequestEvent &event) {
               return !event.voided && (event.type == "MANUAL_REPLY" || event.type == "CALL_TO_CLIENT");
           });
    if (started)
        return record.waitingClient ? WorkState::WaitingClient : WorkState::InWork;
    return record.classes.empty() ? WorkState::New : WorkState::Queued;
}

RequestRecord RequestState::full() const
{
    RequestRecord out = record;
    out.state = workState();
    out.events = events();
    for (const Work &piece : work) {
        out.work.push_back(piece.record);
        if (const auto session = sessions.find(piece.record.session); session != sessions.end())
            out.work.back().note = session->second.note;
    }
    return out;
}

SessionRecord RequestState::session(const SessionId &id) const
{
    SessionRecord out;
    out.id = id;
    out.request = record.id;
    const auto found = sessions.find(id);
    if (found == sessions.end())
        return out;
    out.who = found->second.who;
    out.state = found->second.state;
    if (found->second.lastStart) {
        const Start &start = starts[*found->second.lastStart];
        out.lastStart = start.fact;
        out.lastStartAt = start.at;
        out.lastStartBoot = start.boot;
    }
    for (const Work &piece : work) {
        if (piece.record.session == id && !piece.record.voided)
            out.worked += piece.record.length;
    }
    return out;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordconsent.h"

#include "domain/reclassification.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> unclassified(const RequestRecord &request)
{
    return failure(Error::Kind::Invalid, u"consent is given to a service, and none is named yet"_s, "UNCLASSIFIED", "2.0", {request.number});
}

} // namespace

FactDraft consentFact(const Workbench &bench, const RequestRecord &request, const ConsentGiven &given, const QJsonObject &data)
{
    FactDraft fact = bench.facts.about("request.consent", idCast<FactId>(request.id), data);
    if (given.at)
        fact = FactMaker::dated(std::move(fact), toMicros(*given.at), {});
    if (!request.classFacts.empty())
        fact.data[u"class"_s] = request.classFacts.back().toString();
    fact.data[u"how"_s] = QString::fromLatin1(code(given.how));
    QJsonObject words;
    putText(words, u"by"_s, given.by);
    if (!words.isEmpty())
        fact.words = words;
    return fact;
}

/// S-RCL-2: not in the future, and not before the free service began that it leaves.
Result<void> RecordConsent::check(const RequestRecord &request, Instant at) const
{
    const Instant now = m_bench.clock.instant();
    const Instant earliest = earliestConsent(request.classes, request.arrival);
    if (at > now)
        return failure(Error::Kind::Invalid, u"nobody has agreed yet at that time"_s, "CONSENT_IN_FUTURE", "2.4.2.1", {isoMoscow(at)});
    if (at < earliest)
        return failure(Error::Kind::Invalid, u"there was nothing to agree to at that time"_s, "CONSENT_TOO_EARLY", "2.4.2.1",
                       {isoMoscow(at), isoMoscow(earliest)});
    return {};
}

Result<void> RecordConsent::operator()(const RequestId &id, const ConsentGiven &given) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (request->classFacts.empty())
        return unclassified(*request);
    if (request->classes.back().consentAt)
        return {}; // the first consent counts; a second one must not move the start of paid time
    if (given.at) {
        if (auto good = check(*request, *given.at); !good)
            return good;
    }
    const FactDraft fact = consentFact(m_bench, *request, given, {});
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"consent", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

Result<void> RecordConsent::declined(const RequestId &id, const QString &why) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    const auto back = classIfDeclined(request->classes);
    if (!back || request->classes.back().consentAt)
        return failure(Error::Kind::Conflict, u"the client is not being asked for anything"_s, "NOTHING_TO_DECLINE", "2.4.2.1", {request->number});
    const FactId target = idCast<FactId>(id);
    FactDraft note = m_bench.facts.about("request.event", target, {{u"type"_s, u"INTERNAL_NOTE"_s}, {u"about"_s, u"CONSENT_DECLINED"_s}});
    QJsonObject words;
    putText(words, u"text"_s, why);
    if (!words.isEmpty())
        note.words = words;
    const FactDraft change = m_bench.facts.about("request.class", target, {{u"service"_s, QString::fromLatin1(code(*back))}});
    const CommandFacts command{{note, change}, {}, {}};
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"decline", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

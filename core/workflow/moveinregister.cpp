// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/moveinregister.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordOf(const QByteArray &word)
{
    return QString::fromLatin1(word);
}

/// Words that differ from what is known; blank ones are no news.
void putNews(QJsonObject &words, const QString &key, const std::optional<QString> &wanted, const QString &known)
{
    if (wanted && *wanted != known)
        putText(words, key, *wanted);
}

QJsonObject newsOf(const RegisterRecord &known, const RegisterChange &change)
{
    QJsonObject words;
    putNews(words, u"steps"_s, change.steps, known.report.steps);
    putNews(words, u"expected"_s, change.expected, known.report.expected);
    putNews(words, u"got"_s, change.got, known.report.got);
    putNews(words, u"version"_s, change.version, known.report.version);
    putNews(words, u"answer"_s, change.answer, known.answer);
    return words;
}

DefectReport reportAfter(const RegisterRecord &known, const RegisterChange &change)
{
    return {change.steps.value_or(known.report.steps), change.expected.value_or(known.report.expected),
            change.got.value_or(known.report.got), change.version.value_or(known.report.version)};
}

tl::unexpected<Error> refused(const GateReason &reason, const QString &number)
{
    return failure(Error::Kind::Denied, u"the register does not allow this step"_s, reason.code, reason.clause, {number});
}

} // namespace

Result<RequestId> MoveInRegister::survivor(const RequestRecord &request, RegisterKind kind, const RequestId &other) const
{
    RequestId root = other;
    for (int hops = 0; hops < 100; ++hops) {
        const auto record = m_bench.store.request(root);
        if (!record)
            return failure(record.error());
        if (root == request.id)
            return failure(Error::Kind::Invalid, u"a double of itself"_s, "DUPLICATE_OF_ITSELF", "2.4.3.2", {request.number});
        if (record->registerKind() != kind)
            return failure(Error::Kind::Invalid, u"of another register"_s, "DUPLICATE_OF_OTHER_KIND", "2.4.3.2",
                           {request.number, record->number});
        if (!record->entry.duplicateOf)
            return root;
        root = *record->entry.duplicateOf;
    }
    return failure(Error::Kind::Conflict, u"a circle of doubles"_s, "DUPLICATE_OF_ITSELF", "2.4.3.2", {request.number});
}

Result<FactDraft> MoveInRegister::step(const RequestRecord &request, const RegisterChange &change) const
{
    const auto kind = registerKind(request.service(), change.to);
    const auto known = kind ? kind : request.registerKind();
    if (!known)
        return failure(Error::Kind::Denied, u"neither a wish nor a defect"_s, "NOT_IN_REGISTER", "2.0", {request.number});
    const RegisterRecord &entry = request.entry;
    const RegisterState from = stateIn(*known, entry.step);
    RegisterStep wanted{*known, from, change.to, change.release, reportAfter(entry, change), change.duplicateOf.has_value()};
    if (from == change.to && wanted.release.isEmpty())
        wanted.release = entry.release; // words are added; what was decided stands
    if (from == change.to && entry.duplicateOf)
        wanted.namesOther = true;
    if (const auto reason = whyNotStep(wanted))
        return refused(*reason, request.number);

    QJsonObject data{{u"state"_s, wordOf(code(change.to))}};
    putText(data, u"release"_s, wanted.release.left(100));
    if (change.to == RegisterState::Duplicate) {
        const auto root = survivor(request, *known, change.duplicateOf.value_or(entry.duplicateOf.value_or(RequestId())));
        if (!root)
            return failure(root.error());
        data[u"duplicate_of"_s] = root->toString();
    }
    if (change.to == RegisterState::Confirmed || change.to == RegisterState::NeedInfo)
        data[u"steps_ok"_s] = change.to == RegisterState::Confirmed;
    FactDraft fact = m_bench.facts.about("register", idCast<FactId>(request.id), data);
    if (const QJsonObject words = newsOf(entry, change); !words.isEmpty())
        fact.words = words;
    return fact;
}

minutes MoveInRegister::balance(const RequestRecord &request) const
{
    if (!request.contract)
        return minutes(0);
    const auto ledger = m_bench.store.ledger(*request.contract, m_bench.clock.instant());
    return ledger ? (*ledger)->balance : minutes(0);
}

Result<RegisterMoved> MoveInRegister::operator()(const RequestId &id, const RegisterChange &change) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    const auto fact = step(*request, change);
    if (!fact)
        return failure(fact.error());
    CommandFacts command{{*fact}, {}, {}};
    // R-2.4.4.2: a confirmed defect is free, for the whole request and for what was worked on it before (S-RCL-4).
    if (change.to == RegisterState::Confirmed && request->service() != Service::Defect) {
        command.facts.push_back(
            m_bench.facts.about("request.class", idCast<FactId>(id), {{u"service"_s, wordOf(code(Service::Defect))}}));
    }
    const minutes before = balance(*request);
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"registry", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return RegisterMoved{id, request->number, change.to, std::max(balance(*request) - before, minutes(0))};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setpolicy.h"

#include "base/uuid7.h"
#include "domain/policytext.h"
#include "workflow/supervision.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

FactId policyRecord(const QByteArray &key, const std::optional<ContractId> &contract)
{
    const QString name = QString::fromLatin1(key);
    return FactId(makeUuid5("policy", contract ? name + u'|' + contract->toString() : name));
}

Result<void> SetPolicy::check(const PolicyChange &change) const
{
    const Policy before = m_bench.store.policy(change.contract, startOf(change.from));
    const auto tried = withPolicy(before, change.key, change.value.value_or(policyText({}, change.key)));
    if (!tried)
        return failure(tried.error());
    if (change.contract && !isContractKey(change.key))
        return failure(Error::Kind::Invalid, u"not a policy of a contract"_s, "POLICY_NOT_OF_CONTRACT", {}, {QString::fromLatin1(change.key)});
    return acceptableFrom(change.from, *tried, dayOf(m_bench.clock.instant()));
}

/// Regulation, section 3
Result<void> SetPolicy::operator()(const PolicyChange &change) const
{
    if (const auto allowed = needSupervisor(m_bench); !allowed)
        return allowed;
    if (const auto sound = check(change); !sound)
        return sound;
    QJsonObject set{{u"key"_s, QString::fromLatin1(change.key)},
                    {u"value"_s, change.value ? QJsonValue(change.value->trimmed()) : QJsonValue()}};
    if (change.contract)
        set.insert(u"contract"_s, change.contract->toString());
    const FactDraft fact = m_bench.facts.about("ref", policyRecord(change.key, change.contract),
                                               {{u"type"_s, u"policy"_s}, {u"set"_s, set}, {u"from"_s, isoDay(change.from)}, {u"seen"_s, 0}});
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"policy.set", {}, {}, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

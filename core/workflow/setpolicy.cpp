// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setpolicy.h"

#include "base/uuid7.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> SetPolicy::operator()(const PolicyChange &change) const
{
    const QString key = QString::fromLatin1(change.key);
    const auto tried = withPolicy(m_bench.store.policy(change.contract, startOf(change.from)), change.key, change.value.value_or(u""_s));
    const bool isKnown = tried || tried.error().code != "POLICY_KEY";
    if (!isKnown || (change.value && !tried))
        return failure(tried.error());
    if (change.contract && !isContractKey(change.key))
        return failure(Error::Kind::Invalid, u"not a policy of a contract"_s, "POLICY_NOT_OF_CONTRACT", "3", {key});

    QJsonObject set{{u"key"_s, key}, {u"value"_s, change.value ? QJsonValue(change.value->trimmed()) : QJsonValue()}};
    QString name = key;
    if (change.contract) {
        set.insert(u"contract"_s, change.contract->toString());
        name += u'|' + change.contract->toString();
    }
    const FactDraft fact = m_bench.facts.about("ref", FactId(makeUuid5("policy", name)),
                                               {{u"type"_s, u"policy"_s}, {u"set"_s, set}, {u"from"_s, isoDay(change.from)}, {u"seen"_s, 0}});
    const auto stored = m_bench.store.commit({{fact}, {}, {}});
    return stored ? Result<void>() : failure(stored.error());
}

} // namespace hline

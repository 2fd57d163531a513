// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setnorm.h"

#include "base/uuid7.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr minutes LargestNorm{6000}; // a hundred norm-hours

}

Result<void> SetNorm::operator()(Service service, minutes norm, Day from) const
{
    const QString name = QString::fromLatin1(code(service));
    if (!isChargedByNorm(service))
        return failure(Error::Kind::Invalid, u"the service is not charged by a norm"_s, "NO_NORM_FOR_SERVICE", "2.3.3", {name});
    if (norm < minutes(1) || norm > LargestNorm)
        return failure(Error::Kind::Invalid, u"no such norm"_s, "NORM_OUT_OF_RANGE", "2.3.3", {QString::number(LargestNorm.count())});
    const QJsonObject set{{u"service"_s, name}, {u"minutes"_s, qint64(norm.count())}};
    const FactDraft fact = m_bench.facts.about("ref", FactId(makeUuid5("norm", name)),
                                               {{u"type"_s, u"norm"_s}, {u"set"_s, set}, {u"from"_s, isoDay(from)}, {u"seen"_s, 0}});
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"norm.set", {}, {}, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

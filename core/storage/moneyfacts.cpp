// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/moneyfacts.h"

#include "domain/norms.h"

#include <QJsonArray>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ChargeInstant
{
    Instant operator()(const SessionCharge &session) const { return session.segments.empty() ? Instant{} : session.segments.front().from; }
    Instant operator()(const NormCharge &norm) const { return norm.completedAt; }
    Instant operator()(const QuotedCharge &quoted) const { return quoted.deliveredAt; }
};

minutes minutesOf(const FactDraft &draft, const QString &field)
{
    return minutes(draft.data.value(field).toInteger());
}

} // namespace

bool movesMoney(const QByteArray &kind)
{
    return kind == "payment" || kind == "purchase" || kind == "norm" || kind == "quote.deliver";
}

std::vector<CoveredMonth> coverOf(const FactDraft &draft)
{
    std::vector<CoveredMonth> out;
    for (const QJsonValue &entry : draft.data.value(u"cover"_s).toArray()) {
        if (const auto month = parseIsoMonth(entry[u"month"_s].toString()))
            out.push_back({*month, entry[u"full"_s].toBool()});
    }
    return out;
}

std::optional<PurchasedLot> lotOf(const FactDraft &draft)
{
    const auto kind = lotKindFromCode(draft.data.value(u"lot"_s).toString().toLatin1());
    if (!kind || !draft.target)
        return std::nullopt;
    PurchasedLot out{draft.target->toString(), *kind, minutes(draft.data.value(u"minutes"_s).toInteger()), toInstant(draft.at), {}};
    if (const auto lastDay = parseIsoDay(draft.data.value(u"valid_to"_s).toString()))
        out.validTo = startOf(*lastDay + std::chrono::days(1));
    return out;
}

// Regulation 2.3.4, S-NRM-1; S-QUO-1
std::optional<Charge> chargeOf(const FactDraft &draft)
{
    const QString id = draft.id.uuid().toString(QUuid::WithoutBraces);
    const Instant at = toInstant(draft.at);
    if (draft.kind == "norm") {
        const auto actual = std::chrono::floor<minutes>(seconds(draft.data.value(u"actual_s"_s).toInteger()));
        return NormCharge{id, normCharge(minutesOf(draft, u"norm_min"_s), draft.data.value(u"count"_s).toInt(1)), actual, at};
    }
    if (draft.kind == "quote.deliver")
        return QuotedCharge{id, minutesOf(draft, u"minutes"_s), {}, at};
    return std::nullopt;
}

Instant chargedAt(const Charge &charge)
{
    return std::visit(ChargeInstant(), charge);
}

Charge receivedAt(Charge charge, Instant posted)
{
    std::visit([posted](auto &each) { each.receivedAt = posted; }, charge);
    return charge;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/factroutes.h"

#include "storage/moneyfacts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Asked many times for each fact, hence a table in the program and not a hash.
struct KindRoute { std::string_view kind; Route route; };
constexpr auto Routes = std::to_array<KindRoute>({
    {"assign", Route::Request}, {"base", Route::Kept}, {"claim", Route::Request}, {"close", Route::Close},
    {"close.reverse", Route::Reopen}, {"connect.end", Route::OfTarget}, {"connect.start", Route::Request}, {"date", Route::Dating},
    {"erased", Route::Kept}, {"import", Route::Import}, {"norm", Route::Request}, {"override", Route::Request},
    {"payment", Route::Money}, {"purchase", Route::Money}, {"quote.agree", Route::Request}, {"quote.deliver", Route::Request},
    {"ref", Route::Reference}, {"ref.same", Route::Reference}, {"refusal", Route::Request}, {"register", Route::Request},
    {"release", Route::Request}, {"request.attach", Route::Request}, {"request.class", Route::Request},
    {"request.consent", Route::Request}, {"request.event", Route::Request}, {"request.finish", Route::Request},
    {"request.new", Route::NewRequest}, {"request.set", Route::Request}, {"reverse", Route::Reverse},
    {"timer.end", Route::Request}, {"timer.start", Route::Request}, {"waive", Route::Waiver}, {"work", Route::Request},
    {"work.words", Route::OfTarget},
});
static_assert(std::ranges::is_sorted(Routes, {}, &KindRoute::kind));

} // namespace

std::optional<Route> routeOfKind(const QByteArray &kind)
{
    const std::string_view wanted(kind.constData(), static_cast<std::size_t>(kind.size()));
    const auto found = std::ranges::lower_bound(Routes, wanted, {}, &KindRoute::kind);
    return found != Routes.end() && found->kind == wanted ? std::optional(found->route) : std::nullopt;
}

bool isOfRequest(const QByteArray &kind)
{
    const auto route = routeOfKind(kind);
    return route == Route::NewRequest || route == Route::Request || route == Route::OfTarget;
}

std::optional<FactId> batchOf(const FactDraft &draft)
{
    return FactId::fromString(draft.data.value(u"batch"_s).toString());
}

std::optional<Month> monthOfClosing(const FactDraft &draft)
{
    return parseIsoMonth(draft.data.value(u"month"_s).toString());
}

std::vector<FactId> erasedBy(const FactDraft &draft)
{
    std::vector<FactId> out;
    if (draft.kind != "erased")
        return out;
    for (const QJsonValue &fact : draft.data.value(u"facts"_s).toArray()) {
        if (const auto id = FactId::fromString(fact.toString()))
            out.push_back(*id);
    }
    return out;
}

bool isWellFormed(const FactDraft &draft, Route route)
{
    if (route == Route::NewRequest)
        return draft.data.value(u"n"_s).toInteger() > 0;
    if (route == Route::Import || route == Route::Waiver || route == Route::Kept)
        return true;
    if (route == Route::Close)
        return draft.contract && monthOfClosing(draft);
    if (!draft.target)
        return false;
    if (route == Route::Dating)
        return draft.data.value(u"at_us"_s).toInteger() > 0;
    if (draft.kind == "work")
        return draft.secs.has_value();
    if (movesMoney(draft.kind) || route == Route::Reopen)
        return draft.contract.has_value();
    return draft.kind != "ref" || draft.data.contains(u"type"_s);
}

} // namespace hline

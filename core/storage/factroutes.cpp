// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/factroutes.h"

#include "storage/moneyfacts.h"

#include <QHash>

namespace hline {

using namespace Qt::Literals::StringLiterals;

std::optional<Route> routeOfKind(const QByteArray &kind)
{
    static const QHash<QByteArray, Route> routes{
        {"request.new", Route::NewRequest}, {"request.set", Route::Request}, {"request.class", Route::Request},
        {"request.consent", Route::Request}, {"request.event", Route::Request}, {"request.attach", Route::Request},
        {"request.finish", Route::Request}, {"claim", Route::Request}, {"release", Route::Request}, {"assign", Route::Request},
        {"timer.start", Route::Request}, {"work", Route::Request}, {"timer.end", Route::Request}, {"work.words", Route::OfTarget},
        {"reverse", Route::Reverse}, {"connect.start", Route::Request}, {"connect.end", Route::OfTarget},
        {"override", Route::Request}, {"refusal", Route::Request}, {"register", Route::Request}, {"norm", Route::Request},
        {"quote.agree", Route::Request}, {"quote.deliver", Route::Request}, {"purchase", Route::Money}, {"payment", Route::Money},
        {"ref", Route::Reference}, {"ref.same", Route::Reference}, {"import", Route::Import}, {"close", Route::Close},
        {"close.reverse", Route::Reopen}, {"waive", Route::Kept}, {"date", Route::Kept}, {"erased", Route::Kept}, {"base", Route::Kept},
    };
    const auto found = routes.constFind(kind);
    return found == routes.constEnd() ? std::nullopt : std::optional(*found);
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

bool isWellFormed(const FactDraft &draft, Route route)
{
    if (route == Route::NewRequest)
        return draft.data.value(u"n"_s).toInteger() > 0;
    if (route == Route::Import || route == Route::Kept)
        return true;
    if (route == Route::Close)
        return draft.contract && monthOfClosing(draft);
    if (!draft.target)
        return false;
    if (draft.kind == "work")
        return draft.secs.has_value();
    if (movesMoney(draft.kind) || route == Route::Reopen)
        return draft.contract.has_value();
    return draft.kind != "ref" || draft.data.contains(u"type"_s);
}

} // namespace hline

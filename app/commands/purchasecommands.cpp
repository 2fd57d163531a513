// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LeastIdLength = 8;

/// oneoff, topup, adjustment; «upgrade» is a top-up and «not-provided» an adjustment.
Result<void> takeKind(const CommandContext &context, Purchase &purchase)
{
    const QString kind = context.value(u"kind"_s).toLower();
    if (kind == u"oneoff" || kind == u"topup" || kind == u"upgrade")
        purchase.kind = kind == u"oneoff" ? LotKind::OneOff : LotKind::TopUp;
    else if (kind == u"adjustment" || kind == u"not-provided")
        purchase.kind = LotKind::Adjustment;
    else
        return usageFailure("PURCHASE_KIND", {context.value(u"kind"_s)});
    if (kind == u"not-provided") {
        const Result<Month> month = context.month();
        if (!month)
            return failure(month.error());
        purchase.notProvidedIn = *month;
    }
    return {};
}

Result<void> takeAmount(const CommandContext &context, Purchase &purchase)
{
    if (context.has(u"package"_s)) {
        const QString wanted = context.value(u"package"_s);
        const std::vector<PackageRecord> packages = context.work.store().packages();
        const auto found = std::ranges::find_if(packages, [&](const PackageRecord &package) {
            return package.terms.name.compare(wanted, Qt::CaseInsensitive) == 0 || package.terms.id == wanted;
        });
        if (found == packages.end())
            return failure(Error::Kind::NotFound, u"no such package"_s, "PACKAGE_NOT_FOUND", {}, {wanted});
        purchase.upgradeTo = found->id;
        return {};
    }
    bool isNumber = false;
    purchase.amount = minutes(context.value(u"minutes"_s).toInt(&isNumber));
    return isNumber ? Result<void>() : usageFailure("MINUTES", {context.value(u"minutes"_s)});
}

Result<Purchase> purchaseIn(const CommandContext &context)
{
    Purchase out;
    if (const Result<void> kind = takeKind(context, out); !kind)
        return failure(kind.error());
    if (const Result<void> amount = takeAmount(context, out); !amount)
        return failure(amount.error());
    const Result<std::optional<Instant>> from = context.instant(u"from"_s);
    if (!from)
        return failure(from.error());
    out.from = *from;
    if (context.has(u"valid-to"_s)) {
        out.lastDay = parseIsoDay(context.value(u"valid-to"_s));
        if (!out.lastDay)
            return usageFailure("DAY", {context.value(u"valid-to"_s)});
    }
    out.reason = context.value(u"reason"_s);
    return out;
}

QJsonObject purchaseJson(const PurchaseRecord &record)
{
    return {{u"id"_s, record.fact.toString()},
            {u"lot"_s, record.lot.id},
            {u"kind"_s, QString::fromLatin1(code(record.lot.kind))},
            {u"minutes"_s, qint64(record.lot.amount.count())},
            {u"active_from"_s, isoMoscow(record.lot.activeFrom)},
            {u"valid_to"_s, jsonOf(record.lot.validTo)},
            {u"reason"_s, jsonOf(record.reason)},
            {u"not_provided_in"_s, jsonOf(record.notProvidedIn ? isoMonth(*record.notProvidedIn) : QString())},
            {u"reversed"_s, record.reversed}};
}

Answer previewAnswer(const PurchasePreview &preview, const CommandContext &context)
{
    const QJsonObject json{{u"at"_s, isoMoscow(preview.at)},
                           {u"minutes"_s, qint64(preview.amount.count())},
                           {u"before_min"_s, qint64(preview.before.count())},
                           {u"after_min"_s, qint64(preview.after.count())},
                           {u"covered_min"_s, qint64(preview.covered.count())},
                           {u"valid_to"_s, isoMoscow(preview.validTo)}};
    return {QJsonDocument(json), context.words.sentence(preview, context.now())};
}

} // namespace

Result<Answer> buyMinutes(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const Result<Purchase> purchase = purchaseIn(context);
    if (!purchase)
        return failure(purchase.error());
    const Result<PurchasePreview> preview = context.work.previewPurchase(*id, *purchase);
    if (!preview || context.has(u"dry-run"_s))
        return preview ? Result<Answer>(previewAnswer(*preview, context)) : failure(preview.error());
    const Result<BoughtLot> bought = context.work.buy(*id, *purchase);
    if (!bought)
        return failure(bought.error());
    Answer answer = previewAnswer(*preview, context);
    QJsonObject json = answer.json.object();
    json.insert(u"id"_s, bought->fact.toString());
    json.insert(u"lot"_s, bought->lot.id);
    json.insert(u"kind"_s, QString::fromLatin1(code(bought->lot.kind)));
    json.insert(u"balance_min"_s, qint64(bought->balance.count()));
    answer.json = QJsonDocument(json);
    return answer;
}

Result<Answer> listPurchases(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const Result<std::vector<PurchaseRecord>> purchases = context.work.store().purchases(*id);
    if (!purchases)
        return failure(purchases.error());
    QJsonArray json;
    QStringList lines;
    for (const PurchaseRecord &record : *purchases) {
        json.append(purchaseJson(record));
        lines << context.words.purchaseLine(record, context.now());
    }
    if (lines.isEmpty())
        lines << context.words.say(QT_TRANSLATE_NOOP("Hline", "No minutes were bought or granted."));
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> takeBackPurchase(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const Result<std::vector<PurchaseRecord>> purchases = context.work.store().purchases(*id);
    if (!purchases)
        return failure(purchases.error());
    const QString wanted = context.arguments.at(1);
    const auto found = std::ranges::find_if(*purchases, [&](const PurchaseRecord &record) {
        return wanted.size() >= LeastIdLength && (record.fact.toString().startsWith(wanted) || record.lot.id.startsWith(wanted));
    });
    if (found == purchases->end())
        return failure(Error::Kind::NotFound, u"no such purchase"_s, "PURCHASE_NOT_FOUND", {}, {wanted});
    if (const Result<void> done = context.work.takeBackPurchase(*id, found->fact, context.value(u"reason"_s)); !done)
        return failure(done.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, found->fact.toString()}, {u"reversed"_s, true}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The purchase is taken back."))};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<BalanceView> balanceOf(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const Result<std::optional<Instant>> asOf = context.instant(u"as-of"_s);
    if (!asOf)
        return failure(asOf.error());
    return context.work.balance(*id, *asOf);
}

QString balanceText(const BalanceView &view, const CommandContext &context)
{
    const Phrasebook &words = context.words;
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "Contract %1: %2 left as of %3."),
                                {view.number, words.minutesText(view.ledger.balance), words.moment(view.asOf, context.now())})};
    for (const LotState &lot : view.ledger.lots) {
        lines << u"  "_s + words.say(QT_TRANSLATE_NOOP("Hline", "%1 of %2, %3, until %4"),
                           {words.minutesText(lot.left), words.minutesText(lot.granted), words.name(lot.kind),
                            words.moment(lot.validTo, context.now())});
    }
    if (view.ledger.pendingCarry > minutes(0)) {
        const QString due = view.ledger.pendingDue ? words.day(*view.ledger.pendingDue) : QString();
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "%1 will be carried over if the month is paid by %2."),
                           {words.minutesText(view.ledger.pendingCarry), due});
    }
    if (view.ledger.overlimitTotal > minutes(0))
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Beyond the package: %1."),
                           {words.minutesText(view.ledger.overlimitTotal)});
    return lines.join(u'\n');
}

QJsonObject lineJson(const BalanceLine &line, const CommandContext &context)
{
    return {{u"at"_s, isoMoscow(line.at)},
            {u"delta_min"_s, static_cast<qint64>(line.delta.count())},
            {u"lot"_s, jsonOf(line.lot)},
            {u"charge"_s, jsonOf(line.charge)},
            {u"rule"_s, QString::fromLatin1(line.rule)},
            {u"sentence"_s, context.words.sentence(line, context.now())}};
}

} // namespace

Result<Answer> showBalance(const CommandContext &context)
{
    const Result<BalanceView> view = balanceOf(context);
    if (!view)
        return failure(view.error());
    const QJsonObject json{{u"contract"_s, view->number},
                           {u"as_of"_s, isoMoscow(view->asOf)},
                           {u"balance_min"_s, static_cast<qint64>(view->ledger.balance.count())},
                           {u"lots"_s, jsonOf(view->ledger.lots)},
                           {u"pending_carry_min"_s, static_cast<qint64>(view->ledger.pendingCarry.count())}};
    return Answer{QJsonDocument(json), balanceText(*view, context)};
}

Result<Answer> explainBalance(const CommandContext &context)
{
    const Result<BalanceView> view = balanceOf(context);
    if (!view)
        return failure(view.error());
    QJsonArray lines;
    QStringList text;
    for (const BalanceLine &line : view->ledger.lines) {
        lines.append(lineJson(line, context));
        text << context.words.sentence(line, context.now());
    }
    text << balanceText(*view, context);
    const QJsonObject json{{u"contract"_s, view->number},
                           {u"as_of"_s, isoMoscow(view->asOf)},
                           {u"balance_min"_s, static_cast<qint64>(view->ledger.balance.count())},
                           {u"lines"_s, lines}};
    return Answer{QJsonDocument(json), text.join(u'\n')};
}

Result<Answer> explainRequest(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const Result<std::optional<Instant>> asOf = context.instant(u"as-of"_s);
    if (!asOf)
        return failure(asOf.error());
    const Result<ResponseExplanation> explained = context.work.explainResponse(*id, *asOf);
    if (!explained)
        return failure(explained.error());

    const Phrasebook &words = context.words;
    const QString reason = words.guaranteeReason(explained->response, context.now());
    QStringList text{words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1: %2"), {explained->request.number, reason})};
    QJsonArray steps;
    for (const Step &step : explained->response.steps) {
        const QString sentence = words.sentence(step, context.now());
        steps.append(QJsonObject{{u"code"_s, QString::fromLatin1(step.code)},
                                 {u"rule"_s, QString::fromLatin1(step.rule)},
                                 {u"at"_s, jsonOf(step.at)},
                                 {u"sentence"_s, sentence}});
        text << u"  "_s + sentence;
    }
    QJsonObject json = jsonOf(explained->response);
    json.insert(u"request"_s, explained->request.id.toString());
    json.insert(u"number"_s, explained->request.number);
    json.insert(u"sentence"_s, reason);
    json.insert(u"steps"_s, steps);
    return Answer{QJsonDocument(json), text.join(u'\n')};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "desk/desk.h"

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
                           {u"pending_carry_min"_s, static_cast<qint64>(view->ledger.pendingCarry.count())},
                           {u"incomplete"_s, !context.desk.store().isWhole() || !context.desk.store().isUnderstood()}};
    QString text = balanceText(*view, context);
    if (!context.desk.store().isWhole()) // sync.md 4.12
        text += u'\n' + context.words.say(QT_TRANSLATE_NOOP("Hline", "Incomplete: the office's log is still being read."), {});
    if (!context.desk.store().isUnderstood()) // reliability.md D13
        text += u'\n'
            + context.words.say(QT_TRANSLATE_NOOP("Hline", "Incomplete: some records can be read only by a newer version of Hline."), {});
    return Answer{QJsonDocument(json), text};
}

} // namespace hline

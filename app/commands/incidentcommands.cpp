// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/incidentcommands.h"

#include "commands/jsonshapes.h"
#include "commands/texttable.h"
#include "office/officeincident.h"
#include "text/officewords.h"

#include <algorithm>
#include <map>
#include <set>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Exposure { int read = 0, onDesk = 0; };

QJsonObject jsonOf(const ExposedWords &one)
{
    return {{u"seq"_s, qint64(one.seq)}, {u"id"_s, one.fact.toString(QUuid::WithoutBraces)}, {u"kind"_s, QString::fromUtf8(one.kind)},
            {u"made"_s, isoMoscow(toInstant(one.made))}, {u"number"_s, one.number.isEmpty() ? QJsonValue() : QJsonValue(one.number)},
            {u"contract"_s, one.contract.isNull() ? QJsonValue() : QJsonValue(one.contract.toString(QUuid::WithoutBraces))}, {u"on_desk"_s, one.isOnDesk}};
}

QString summary(const OfficeRun &run, const OfficeIncident &told)
{
    const Phrasebook &words = run.words;
    std::map<QByteArray, Exposure> kinds;
    std::set<QUuid> contracts;
    std::set<QString> requests;
    for (const ExposedWords &one : told.words) {
        Exposure &kind = kinds[one.kind];
        ++kind.read;
        kind.onDesk += one.isOnDesk;
        if (!one.contract.isNull())
            contracts.insert(one.contract);
        if (!one.number.isEmpty())
            requests.insert(one.number);
    }
    const auto onDesk = std::ranges::count_if(told.words, &ExposedWords::isOnDesk);
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "Records whose words %1 could read: %2, of them kept on its computers: %3. Requests: %4, contracts: %5, computers: %6."),
                                {run.argument(), QString::number(told.words.size()), QString::number(onDesk), QString::number(requests.size()),
                                 QString::number(contracts.size()), QString::number(told.desks.size())})};
    if (told.trade.isEmpty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "The login has ended; as whom it worked is not known any more, so this is what a supervisor could read."));
    if (told.readUntil.isValid())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "It was revoked on %1: the office told it nothing from then on; its computers kept what they had."),
                           {words.moment(toInstant(fromUs(told.readUntil.toMSecsSinceEpoch() * 1000)), OnPaper)});
    std::vector<QStringList> rows;
    const OfficeWords names(words);
    for (const auto &[kind, count] : kinds)
        rows.push_back({names.kind(kind), QString::number(count.read), QString::number(count.onDesk)});
    if (!rows.empty())
        lines << textTable({words.say(QT_TRANSLATE_NOOP("Hline", "What")), words.say(QT_TRANSLATE_NOOP("Hline", "Could be read")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "On its computers"))}, rows);
    lines << words.say(QT_TRANSLATE_NOOP("Hline", "What was read in fact is not written down anywhere: this is the most it can have been. Each record by its number: --json."));
    return lines.join(u'\n');
}

} // namespace

Result<Answer> tellIncident(const OfficeRun &run)
{
    const auto from = run.day(u"from"_s), to = run.day(u"to"_s);
    if (!from || !to)
        return failure(!from ? from.error() : to.error());
    if (!*from)
        return usageFailure("FROM", {});
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    const Micros end = *to ? toMicros(startOf(**to + std::chrono::days(1))) : run.clock.now();
    return exposedBy(*office, run.argument(), toMicros(startOf(**from)), end).map([&run](const OfficeIncident &told) {
        QJsonArray list, desks;
        for (const ExposedWords &one : told.words)
            list.append(jsonOf(one));
        for (const OfficeStatus::DeskLine &desk : told.desks)
            desks.append(QJsonObject{{u"number"_s, desk.number}, {u"seen"_s, desk.seen.toUTC().toString(Qt::ISODate)}, {u"revoked"_s, desk.revoked}});
        return Answer{QJsonDocument(QJsonObject{{u"login"_s, run.argument()}, {u"role"_s, told.trade.isEmpty() ? QJsonValue() : QJsonValue(told.trade)},
                                                {u"desks"_s, desks}, {u"words"_s, list}}), summary(run, told)};
    });
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ViewName { const char *name; QueueView view; };
constexpr std::array ViewNames{
    ViewName{"guaranteed", QueueView::Guaranteed}, ViewName{"mine", QueueView::Mine},
    ViewName{"general", QueueView::General},       ViewName{"line", QueueView::Line},
    ViewName{"tech", QueueView::Tech},             ViewName{"defects", QueueView::Defects},
    ViewName{"wishes", QueueView::Wishes},         ViewName{"waiting", QueueView::Waiting},
    ViewName{"all", QueueView::All},               ViewName{"unsorted", QueueView::Unsorted}};

Result<std::optional<QueueView>> viewOption(const CommandContext &context)
{
    if (!context.has(u"view"_s))
        return std::nullopt;
    for (const ViewName &known : ViewNames) {
        if (context.value(u"view"_s) == QLatin1StringView(known.name))
            return known.view;
    }
    return usageFailure("VIEW", {context.value(u"view"_s)});
}

QStringList heads(const Phrasebook &words)
{
    return {words.say(QT_TRANSLATE_NOOP("Hline", "Response")), words.say(QT_TRANSLATE_NOOP("Hline", "No.")),
            words.say(QT_TRANSLATE_NOOP("Hline", "Client")),   words.say(QT_TRANSLATE_NOOP("Hline", "Subject")),
            words.say(QT_TRANSLATE_NOOP("Hline", "Service")),  words.say(QT_TRANSLATE_NOOP("Hline", "State")),
            words.say(QT_TRANSLATE_NOOP("Hline", "Balance")),  words.say(QT_TRANSLATE_NOOP("Hline", "Consultant"))};
}

const char *kindName(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Request: return "request";
    case SearchHit::Kind::Client: return "client";
    case SearchHit::Kind::Contract: return "contract";
    case SearchHit::Kind::Contact: return "contact";
    }
    return "";
}

constexpr int SearchLimit = 50;

} // namespace

Result<Answer> showQueue(const CommandContext &context)
{
    const Result<std::optional<QueueView>> view = viewOption(context);
    if (!view)
        return failure(view.error());
    const Result<std::vector<QueueRow>> rows = context.work.queue(*view);
    if (!rows)
        return failure(rows.error());

    const BusinessCalendar calendar = context.work.store().calendar();
    const Phrasebook &words = context.words;
    QJsonArray json;
    std::vector<QStringList> lines;
    for (const QueueRow &row : *rows) {
        json.append(jsonOf(row, calendar, context.now()));
        lines.push_back({words.countdown(row, calendar, context.now()), row.number, row.client, row.subject,
                         words.name(row.service), words.name(row.state),
                         row.balance ? words.hoursMinutes(*row.balance) : u"–"_s, row.assignee});
    }
    const QString text = lines.empty() ? words.say(QT_TRANSLATE_NOOP("Hline", "The queue is empty."))
                                       : textTable(heads(words), lines) + u'\n' + words.requests(static_cast<int>(lines.size()));
    return Answer{QJsonDocument(json), text};
}

Result<Answer> searchDesk(const CommandContext &context)
{
    const std::vector<SearchHit> hits = context.work.search(context.arguments.first(), SearchLimit);
    QJsonArray json;
    std::vector<QStringList> lines;
    for (const SearchHit &hit : hits) {
        json.append(QJsonObject{{u"kind"_s, QString::fromLatin1(kindName(hit.kind))},
                                {u"id"_s, hit.id},
                                {u"title"_s, hit.title},
                                {u"detail"_s, jsonOf(hit.detail)}});
        lines.push_back({hit.title, hit.detail, hit.id});
    }
    const Phrasebook &words = context.words;
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Found")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Details")), u"id"_s};
    const QString text = lines.empty()
        ? words.say(QT_TRANSLATE_NOOP("Hline", "Nothing was found for “%1”."), {context.arguments.first()})
        : textTable(heads, lines);
    return Answer{QJsonDocument(json), text};
}

} // namespace hline

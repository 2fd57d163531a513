// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ArticleLimit = 20;

Result<Day> dayOption(const CommandContext &context, const QString &option)
{
    const std::optional<Day> day = parseIsoDay(context.value(option));
    if (!day)
        return usageFailure("DAY", {context.value(option)});
    return *day;
}

Result<std::optional<ArticleGap>> gapArgument(const QString &text)
{
    if (text == u"none")
        return std::nullopt;
    const std::optional<ArticleGap> gap = articleGapFromCode(text.toUpper().toLatin1());
    if (!gap)
        return usageFailure("GAP", {text});
    return gap;
}

} // namespace

Result<Answer> searchArticles(const CommandContext &context)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const ArticleRecord &article : context.work.articles(context.arguments.first(), ArticleLimit)) {
        array.append(QJsonObject{{u"title"_s, article.title}, {u"link"_s, article.url}, {u"uses"_s, article.uses}});
        rows.push_back({article.title, article.url, QString::number(article.uses)});
    }
    const Phrasebook &words = context.words;
    return Answer{QJsonDocument(array),
                  textTable({words.say(QT_TRANSLATE_NOOP("Hline", "Article")), words.say(QT_TRANSLATE_NOOP("Hline", "Link")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Used"))},
                            rows, 80)};
}

Result<Answer> citeArticle(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    if (const Result<void> cited = context.work.citeArticle(*id, context.arguments.at(1)); !cited)
        return failure(cited.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()}, {u"link"_s, articleLink(context.arguments.at(1))}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The link is kept with the request."))};
}

Result<Answer> flagArticle(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    const Result<std::optional<ArticleGap>> gap = gapArgument(context.arguments.at(1));
    if (!id || !gap)
        return failure(!id ? id.error() : gap.error());
    RequestChange change;
    change.articleGap = *gap;
    change.articleNote = *gap ? context.value(u"note"_s) : QString();
    if (const Result<void> changed = context.work.changeRequest(*id, change); !changed)
        return failure(changed.error());
    return Answer{QJsonDocument(QJsonObject{{u"id"_s, id->toString()}, {u"gap"_s, *gap ? QJsonValue(QString::fromLatin1(code(**gap))) : QJsonValue()}}),
                  *gap ? context.words.say(QT_TRANSLATE_NOOP("Hline", "Noted as a candidate for the knowledge base: %1."), {context.words.name(**gap)})
                       : context.words.say(QT_TRANSLATE_NOOP("Hline", "The request is no candidate for the knowledge base any more."))};
}

Result<Answer> listArticleCandidates(const CommandContext &context)
{
    const Result<std::vector<ArticleCandidate>> candidates = context.work.articleCandidates();
    if (!candidates)
        return failure(candidates.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    const Phrasebook &words = context.words;
    for (const ArticleCandidate &one : *candidates) {
        array.append(QJsonObject{{u"id"_s, one.request.toString()},
                                 {u"number"_s, one.number},
                                 {u"subject"_s, jsonOf(one.subject)},
                                 {u"gap"_s, QString::fromLatin1(code(one.gap))},
                                 {u"note"_s, jsonOf(one.note)},
                                 {u"link"_s, jsonOf(one.url)}});
        rows.push_back({one.number, words.name(one.gap), one.subject, one.note, one.url});
    }
    return Answer{QJsonDocument(array),
                  textTable({words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "What")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Subject")), words.say(QT_TRANSLATE_NOOP("Hline", "Note")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Link"))},
                            rows)};
}

/// «Ответы со ссылкой на базу знаний»
Result<Answer> reportKbShare(const CommandContext &context)
{
    const Result<Day> from = dayOption(context, u"from"_s);
    const Result<Day> to = dayOption(context, u"to"_s);
    if (!from || !to)
        return failure(!from ? from.error() : to.error());
    const AnswerShare share = context.work.answerShare(*from, *to);
    const QJsonObject json{{u"from"_s, isoDay(share.from)},
                           {u"to"_s, isoDay(share.to)},
                           {u"answers"_s, share.counts.answers},
                           {u"with_link"_s, share.counts.withLink},
                           {u"percent"_s, share.percent ? QJsonValue(*share.percent) : QJsonValue()}};
    const Phrasebook &words = context.words;
    const QStringList days{words.day(share.from), words.day(share.to)};
    if (!share.percent)
        return Answer{QJsonDocument(json), words.say(QT_TRANSLATE_NOOP("Hline", "No request of the consultation line was closed from %1 to %2."), days)};
    return Answer{QJsonDocument(json),
                  words.say(QT_TRANSLATE_NOOP("Hline", "Answers of the consultation line with a link to the knowledge base, %1 – %2: %3 of %4, %5 %."),
                            days + QStringList{QString::number(share.counts.withLink), QString::number(share.counts.answers),
                                               QString::number(*share.percent)})};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"
#include "storage/requeststate.h"

#include "base/fold.h"
#include "storage/ledgerstore.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype TrigramLength = 3;

QString likePattern(const QString &text)
{
    QString out = text;
    out.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + out + u'%';
}

/// Every word of the query as one phrase, all of them wanted; words too short for a trigram are left to the next check.
QString matchExpression(const QString &folded)
{
    QStringList phrases;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= TrigramLength)
            phrases.append(u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"');
    }
    return phrases.join(u" AND "_s);
}

/// Words end differently in every case; the beginning tells them apart well enough.
QStringList stems(const QString &folded)
{
    constexpr qsizetype Ending = 3;
    constexpr qsizetype ShortestStem = 4;
    QStringList out;
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= TrigramLength)
            out.append(word.first(std::max(std::min(word.size(), ShortestStem), word.size() - Ending)));
    }
    return out;
}

QString matchOf(const QStringList &words, const QString &between)
{
    QStringList phrases;
    for (const QString &word : words)
        phrases.append(u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"');
    return phrases.join(between);
}

QString personTitle(const RefState &state)
{
    return (state.text(u"last"_s) + u' ' + state.text(u"first"_s) + u' ' + state.text(u"middle"_s)).simplified();
}

SearchHit recordHit(const RefState &state, ReferenceStore &references)
{
    SearchHit hit;
    hit.id = state.id.toString(QUuid::WithoutBraces);
    const auto org = state.uuid(u"org"_s);
    const RefState *client = org ? references.find(*org) : nullptr;
    if (state.type == "contract") {
        hit.kind = SearchHit::Kind::Contract;
        hit.contract = ContractId(state.id);
        hit.title = state.text(u"number"_s);
        hit.detail = client ? client->text(u"name"_s) : QString();
    } else if (state.type == "contact") {
        hit.kind = SearchHit::Kind::Contact;
        hit.contact = ContactId(state.id);
        hit.title = personTitle(state);
        hit.detail = state.text(u"phone"_s);
    } else {
        hit.kind = SearchHit::Kind::Client;
        hit.client = ClientId(state.id);
        hit.title = state.text(u"name"_s);
        hit.detail = state.text(u"inn"_s);
    }
    if (org)
        hit.client = ClientId(*org);
    return hit;
}

} // namespace

void SearchIndex::put(const QByteArray &kind, const QUuid &id, const QString &folded)
{
    std::optional<std::pair<std::int64_t, QString>> old;
    {
        Rows rows = m_database.select(Sql("SELECT row, text FROM search_text WHERE id = :id"), id);
        if (rows.next())
            old = {rows.number(0), rows.text(1)};
    }
    if (old ? old->second == folded : folded.isEmpty())
        return;
    if (old) {
        m_database.run(Sql("INSERT INTO search (search, rowid, text) VALUES ('delete', :row, :text)"), old->first, old->second);
        m_database.run(Sql("DELETE FROM search_text WHERE row = :row"), old->first);
    }
    if (folded.isEmpty())
        return;
    m_database.run(Sql("INSERT INTO search_text (kind, id, text) VALUES (:kind, :id, :text)"), kind, id, folded);
    // VALUES, not SELECT: whatever needs a statement journal makes the index write a segment of its own to the file.
    m_database.run(Sql("INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), :text)"), folded);
}

void SearchIndex::putRecord(const RefState &state)
{
    QString text;
    if (state.sameAs) {
        text.clear();
    } else if (state.type == "org") {
        text = foldForSearch(state.text(u"name"_s)) + u'\n' + state.text(u"inn"_s);
    } else if (state.type == "contract") {
        text = foldForSearch(state.text(u"number"_s)) + u'\n' + foldForSearch(contractKey(state.text(u"number"_s)));
    } else if (state.type == "contact") {
        text = foldForSearch(personTitle(state)) + u'\n' + phoneKey(state.text(u"phone"_s)) + u'\n' + foldForSearch(state.text(u"email"_s));
    } else if (state.type == "article") {
        text = foldForSearch(state.text(u"title"_s)) + u'\n' + foldForSearch(state.text(u"text"_s));
    } else {
        return;
    }
    put(state.type, state.id, text);
}

std::vector<QUuid> SearchIndex::mostUsed(int limit)
{
    Rows rows = m_database.select(Sql("SELECT r.record_id FROM record r LEFT JOIN answer a ON a.url = r.key AND a.url <> '' "
                                      "WHERE r.type = 'article' AND r.same_as IS NULL GROUP BY r.record_id "
                                      "ORDER BY count(a.request_id) DESC, r.fields ->> '$.title' LIMIT :limit"), limit);
    std::vector<QUuid> out;
    while (rows.next())
        out.push_back(rows.uuid(0));
    return out;
}

std::vector<QUuid> SearchIndex::articleIds(const QString &folded, int limit)
{
    const QStringList parts = stems(folded);
    std::vector<QUuid> out;
    // The title is the first line of an article's text: the earlier a word stands, the more the article is about it.
    for (const QString &match : {matchExpression(folded), matchOf(parts, u" AND "_s), matchOf(parts, u" OR "_s)}) {
        if (match.isEmpty())
            continue;
        Rows rows = m_database.select(
            Sql("SELECT t.id FROM search s JOIN search_text t ON t.row = s.rowid WHERE search MATCH :match AND t.kind = 'article' "
                "ORDER BY instr(substr(t.text, 1, instr(t.text, char(10))), :stem) = 0, s.rank LIMIT :limit"),
            match, parts.isEmpty() ? QString() : parts.constFirst(), limit);
        while (rows.next())
            out.push_back(rows.uuid(0));
        if (!out.empty())
            return out;
    }
    Rows rows = m_database.select(Sql("SELECT id FROM search_text WHERE kind = 'article' AND text LIKE :like ESCAPE '\\' LIMIT :limit"),
                                  likePattern(folded), limit);
    while (rows.next())
        out.push_back(rows.uuid(0));
    return out;
}

std::vector<ArticleRecord> SearchIndex::articles(const QString &folded, int limit, ReferenceStore &references)
{
    std::vector<ArticleRecord> out;
    for (const QUuid &id : folded.isEmpty() ? mostUsed(limit) : articleIds(folded, limit)) {
        const RefState *state = references.find(id);
        if (!state)
            continue;
        const QString url = state->text(u"url"_s);
        Rows rows = m_database.select(Sql("SELECT count(*) FROM answer WHERE url = :url AND url <> ''"), url);
        out.push_back({url, state->text(u"title"_s), state->text(u"text"_s), rows.next() ? static_cast<int>(rows.number(0)) : 0});
    }
    return out;
}

std::vector<SearchHit> SearchIndex::find(const QString &folded, int limit, ReferenceStore &references)
{
    std::vector<SearchHit> out;
    const QString match = matchExpression(folded);
    const QString like = likePattern(folded);
    if (folded.isEmpty())
        return out;
    Rows rows = match.isEmpty()
        ? m_database.select(Sql("SELECT t.kind, t.id, r.desk_no, r.n, r.subject FROM search_text t LEFT JOIN request r "
                                "ON r.request_id = t.id WHERE t.kind <> 'article' AND t.text LIKE :like ESCAPE '\\' LIMIT :limit"), like, limit)
        : m_database.select(Sql("SELECT t.kind, t.id, r.desk_no, r.n, r.subject FROM search s JOIN search_text t ON t.row = s.rowid "
                                "LEFT JOIN request r ON r.request_id = t.id WHERE search MATCH :match AND t.kind <> 'article' LIMIT :limit"), match, limit);
    while (rows.next()) {
        if (rows.text(0) == u"request") {
            SearchHit hit;
            hit.id = rows.text(1);
            hit.request = rows.id<RequestId>(1);
            const QString number = printedNumber(rows.number(2), rows.number(3));
            hit.title = u"№ %1 %2"_s.arg(number, rows.text(4));
            out.push_back(std::move(hit));
        } else if (const RefState *state = references.find(rows.uuid(1))) {
            out.push_back(recordHit(*state, references));
        }
    }
    return out;
}

} // namespace hline

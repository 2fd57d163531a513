// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/referencebatch.h"

#include <algorithm>
#include <array>

#include "base/uuid7.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names people and organisations, so it is kept apart and can be erased (facts.md 2).
bool isNaming(const QByteArray &type, const QString &field)
{
    static const std::array ContactFields{u"last"_s, u"first"_s, u"middle"_s, u"phone"_s, u"email"_s, u"connect_user"_s};
    if (type == "org")
        return field == u"name" || field == u"inn";
    if (type == "contact")
        return std::find(ContactFields.begin(), ContactFields.end(), field) != ContactFields.end();
    if (type == "article")
        return field == u"title" || field == u"text";
    return type == "consultant" && field == u"name";
}

bool isSame(const QJsonValue &a, const QJsonValue &b)
{
    const bool noA = a.isNull() || a.isUndefined();
    const bool noB = b.isNull() || b.isUndefined();
    return noA || noB ? noA == noB : a == b;
}

} // namespace

std::optional<QUuid> ReferenceBatch::find(const QByteArray &type, const QString &key) const
{
    const auto here = m_keys.constFind({type, key});
    return here == m_keys.constEnd() ? m_store.findRef(type, key) : *here;
}

QUuid ReferenceBatch::newId(const QByteArray &type, const QString &key) const
{
    QUuid id = makeUuid5(type, key);
    for (int n = 2; !isNew({type, id}) || m_drafts.contains({type, id}); ++n)
        id = makeUuid5(type, key + u'#' + QString::number(n));
    return id;
}

bool ReferenceBatch::isNew(const RefKey &record) const
{
    const auto draft = m_drafts.find(record);
    return draft == m_drafts.end() ? m_store.refFields(record.type, record.id, m_today).isEmpty() : draft->second.known.isEmpty();
}

QJsonValue ReferenceBatch::value(const RefKey &record, const QString &field) const
{
    const auto draft = m_drafts.find(record);
    if (draft == m_drafts.end())
        return m_store.refFields(record.type, record.id, m_today).value(field);
    const auto here = draft->second.fields.constFind(field);
    return here == draft->second.fields.constEnd() ? draft->second.known.value(field) : *here;
}

QJsonValue ReferenceBatch::valueOn(const RefKey &record, const QString &field, Day day) const
{
    const auto draft = m_drafts.find(record);
    if (draft != m_drafts.end()) {
        for (auto entry = draft->second.dated.rbegin(); entry != draft->second.dated.rend(); ++entry) {
            if (entry->first.second == field && entry->first.first <= day)
                return entry->second;
        }
    }
    return m_store.refFields(record.type, record.id, day).value(field);
}

ReferenceBatch::Draft &ReferenceBatch::draft(const RefKey &record)
{
    const auto [draft, inserted] = m_drafts.try_emplace(record);
    if (inserted) {
        draft->second.known = m_store.refFields(record.type, record.id, m_today);
        m_order.push_back(record);
    }
    return draft->second;
}

void ReferenceBatch::set(const RefKey &record, const QString &field, const QJsonValue &to)
{
    Draft &changing = draft(record);
    if (isSame(value(record, field), to))
        return;
    changing.fields.insert(field, to);
    ++m_changes;
}

void ReferenceBatch::setFrom(const RefKey &record, const QString &field, const QJsonValue &to, Day from)
{
    Draft &changing = draft(record);
    if (isSame(valueOn(record, field, from), to))
        return;
    changing.dated[{from, field}] = to;
    ++m_changes;
}

std::map<std::optional<Day>, QJsonObject> ReferenceBatch::difference(const RefKey &record, const Draft &draft) const
{
    std::map<std::optional<Day>, QJsonObject> out;
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field) {
        if (!isSame(draft.known.value(field.key()), *field))
            out[std::nullopt].insert(field.key(), *field);
    }
    for (const auto &[key, to] : draft.dated) {
        const auto &[from, field] = key;
        if (!isSame(m_store.refFields(record.type, record.id, from).value(field), to))
            out[from].insert(field, to);
    }
    return out;
}

bool ReferenceBatch::differs(const RefKey &record) const
{
    const auto draft = m_drafts.find(record);
    return draft != m_drafts.end() && !difference(record, draft->second).empty();
}

std::vector<FactDraft> ReferenceBatch::facts(const ImportStamp &stamp) const
{
    std::vector<FactDraft> out;
    for (const RefKey &record : m_order) {
        for (const auto &[from, fields] : difference(record, m_drafts.at(record))) {
            QJsonObject open, naming;
            for (auto field = fields.begin(); field != fields.end(); ++field)
                (isNaming(record.type, field.key()) ? naming : open).insert(field.key(), *field);
            QJsonObject data{{u"type"_s, QString::fromLatin1(record.type)}, {u"set"_s, open}, {u"seen"_s, 0}};
            if (from)
                data.insert(u"from"_s, isoDay(*from));
            FactDraft fact = makeBatchFact(stamp, "ref", std::move(data));
            fact.target = FactId(record.id);
            if (!naming.isEmpty())
                fact.words = QJsonObject{{u"set"_s, naming}};
            out.push_back(std::move(fact));
        }
    }
    return out;
}

} // namespace hline

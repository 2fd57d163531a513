// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/referencestore.h"

#include "base/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype CacheLimit = 20000;

bool isDated(const QByteArray &type, const QString &field)
{
    return (type == "contract" && (field == u"package" || field == u"due")) || (type == "consultant" && field == u"utilisation")
        || (type == "norm" && field == u"minutes") || (type == "policy" && field == u"value");
}

/// A later value with the same first day replaces the earlier one.
QJsonArray withValue(const QJsonArray &values, const QString &from, const QJsonValue &value)
{
    QJsonArray out;
    bool placed = false;
    for (const QJsonValue &entry : values) {
        const QString day = entry.toArray().at(0).toString();
        if (!placed && day >= from) {
            out.append(QJsonArray{from, value});
            placed = true;
        }
        if (day != from)
            out.append(entry);
    }
    if (!placed)
        out.append(QJsonArray{from, value});
    return out;
}

void merge(RefState &state, const QJsonObject &set, const QString &from)
{
    for (auto it = set.begin(); it != set.end(); ++it) {
        if (isDated(state.type, it.key()))
            state.fields.insert(it.key(), withValue(state.fields.value(it.key()).toArray(), from, it.value()));
        else if (it.value().isNull())
            state.fields.remove(it.key());
        else
            state.fields.insert(it.key(), it.value());
    }
}

struct Keys
{
    QString key;
    std::optional<QString> second;
    std::optional<QUuid> parent;
};

QString innKey(const QString &inn, const QString &kpp)
{
    return kpp.isEmpty() ? inn : inn + u'/' + kpp;
}

QString personName(const RefState &state)
{
    return (state.text(u"last"_s) + u' ' + state.text(u"first"_s) + u' ' + state.text(u"middle"_s)).simplified();
}

Keys keysOf(const RefState &state)
{
    if (state.type == "org") {
        const QString inn = state.text(u"inn"_s);
        return {nameKey(state.text(u"name"_s)), inn.isEmpty() ? std::nullopt : std::optional(innKey(inn, state.text(u"kpp"_s))), {}};
    }
    if (state.type == "contract")
        return {contractKey(state.text(u"number"_s)), {}, state.uuid(u"org"_s)};
    if (state.type == "contact")
        return {nameKey(personName(state)), {}, state.uuid(u"org"_s)};
    if (state.type == "product")
        return {nameKey(state.text(u"program"_s)), {}, state.uuid(u"org"_s)};
    if (state.type == "policy")
        return {state.text(u"key"_s), {}, state.uuid(u"contract"_s)};
    if (state.type == "article")
        return {state.text(u"url"_s), {}, {}};
    if (state.type == "norm")
        return {state.text(u"service"_s), {}, {}};
    if (state.type == "calendar")
        return {QString::number(state.fields.value(u"year"_s).toInteger()), {}, {}};
    return {nameKey(state.text(u"name"_s)), {}, {}};
}

RefState stateOf(const QUuid &id, const QString &type, const QString &sameAs, const QString &fields)
{
    RefState out{id, type.toUtf8(), {}, QJsonDocument::fromJson(fields.toUtf8()).object()};
    if (!sameAs.isEmpty())
        out.sameAs = QUuid::fromString(sameAs);
    return out;
}

std::vector<RefState> statesOf(Rows rows)
{
    std::vector<RefState> out;
    while (rows.next())
        out.push_back(stateOf(rows.uuid(0), rows.text(1), rows.text(2), rows.text(3)));
    return out;
}

} // namespace

std::optional<QUuid> RefState::uuid(const QString &field) const
{
    const QUuid value = QUuid::fromString(text(field));
    return value.isNull() ? std::nullopt : std::optional(value);
}

std::vector<std::pair<Day, QJsonValue>> RefState::dated(const QString &field) const
{
    std::vector<std::pair<Day, QJsonValue>> out;
    for (const QJsonValue &entry : fields.value(field).toArray()) {
        if (const auto from = parseIsoDay(entry.toArray().at(0).toString()))
            out.emplace_back(*from, entry.toArray().at(1));
    }
    return out;
}

QJsonObject RefState::on(Day day) const
{
    QJsonObject out;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!isDated(type, it.key())) {
            out.insert(it.key(), it.value());
            continue;
        }
        for (const auto &[from, value] : dated(it.key())) {
            if (from <= day && value.isNull())
                out.remove(it.key());
            else if (from <= day)
                out.insert(it.key(), value);
        }
    }
    return out;
}

std::optional<RefState> ReferenceStore::fold(const QUuid &id, const std::vector<StoredFact> &facts)
{
    RefState state;
    state.id = id;
    for (const StoredFact &stored : facts) {
        const FactDraft &draft = stored.fact.draft;
        const bool tells = draft.kind == "ref" || draft.kind == "ref.same"; // a reversal of them has the same subject
        if (!tells || stored.voidedAt || !counts(stored.fact.verdict))
            continue;
        if (draft.kind == "ref.same") {
            state.sameAs = QUuid::fromString(draft.data.value(u"into"_s).toString());
            continue;
        }
        state.type = draft.data.value(u"type"_s).toString().toUtf8();
        const QString from = draft.data.value(u"from"_s).toString(isoDay(dayOf(toInstant(draft.at))));
        merge(state, draft.data.value(u"set"_s).toObject(), from);
        if (draft.words)
            merge(state, draft.words->value(u"set"_s).toObject(), from);
    }
    m_cache.remove(id);
    if (state.type.isEmpty()) {
        m_database.run(Sql("DELETE FROM record WHERE record_id = :id"), id);
        return std::nullopt;
    }
    const Keys keys = keysOf(state);
    m_database.run(Sql("INSERT INTO record (record_id, type, parent, key, second_key, same_as, fields) "
                       "VALUES (:id, :type, :parent, :key, :second, :same, :fields) ON CONFLICT (record_id) DO UPDATE SET "
                       "type = excluded.type, parent = excluded.parent, key = excluded.key, second_key = excluded.second_key, "
                       "same_as = excluded.same_as, fields = excluded.fields"),
                   id, state.type, keys.parent, keys.key, keys.second, state.sameAs,
                   QJsonDocument(state.fields).toJson(QJsonDocument::Compact));
    return state;
}

const RefState *ReferenceStore::find(const QUuid &id)
{
    if (const auto cached = m_cache.constFind(id); cached != m_cache.constEnd())
        return cached->get();
    if (m_cache.size() >= CacheLimit)
        m_cache.clear();
    auto found = statesOf(m_database.select(Sql("SELECT record_id, type, same_as, fields FROM record WHERE record_id = :id"), id));
    if (found.empty())
        return nullptr;
    return m_cache.insert(id, std::make_shared<const RefState>(std::move(found.front())))->get();
}

std::vector<RefState> ReferenceStore::ofType(const QByteArray &type)
{
    return statesOf(m_database.select(
        Sql("SELECT record_id, type, same_as, fields FROM record WHERE type = :type AND same_as IS NULL ORDER BY key"), type));
}

std::vector<RefState> ReferenceStore::ofParent(const QUuid &parent, const QByteArray &type)
{
    return statesOf(m_database.select(Sql("SELECT record_id, type, same_as, fields FROM record WHERE parent = :parent AND type = :type "
                                       "AND same_as IS NULL ORDER BY key"), parent, type));
}

std::optional<QUuid> ReferenceStore::lookUp(const QByteArray &type, const QString &key, const std::optional<QUuid> &parent)
{
    Rows rows = m_database.select(Sql("SELECT record_id FROM record WHERE type = :type AND key = :key AND same_as IS NULL "
                                      "AND (parent = :parent OR :any) ORDER BY record_id LIMIT 1"), type, key, parent, parent ? 0 : 1);
    return rows.next() ? std::optional(rows.uuid(0)) : std::nullopt;
}

std::optional<QUuid> ReferenceStore::byKey(const QByteArray &type, const QString &key)
{
    if (type == "org") {
        QString second = key;
        while (second.endsWith(u'/'))
            second.chop(1);
        {
            Rows rows = m_database.select(Sql("SELECT record_id FROM record WHERE type = 'org' AND second_key = :key "
                                              "AND same_as IS NULL ORDER BY record_id LIMIT 1"), second);
            if (rows.next())
                return rows.uuid(0);
        }
        return lookUp(type, nameKey(key), {});
    }
    if (type == "contract")
        return lookUp(type, contractKey(key), {});
    const qsizetype bar = key.indexOf(u'|');
    const QString name = nameKey(key.sliced(bar + 1));
    const QUuid owner = bar < 0 ? QUuid() : QUuid::fromString(key.first(bar));
    if (type == "contact" && !owner.isNull())
        return lookUp(type, name, owner);
    if (type == "product" && !owner.isNull()) {
        const RefState *contract = find(owner);
        const QJsonArray products = contract ? contract->fields.value(u"products"_s).toArray() : QJsonArray();
        for (const QJsonValue &value : products) {
            const RefState *product = find(QUuid::fromString(value.toString()));
            if (product && nameKey(product->text(u"program"_s)) == name)
                return product->id;
        }
        return std::nullopt;
    }
    return lookUp(type, type == "policy" || type == "article" ? key : name, {});
}

std::vector<ContractId> ReferenceStore::contractsByInn(const QString &inn)
{
    Rows rows = m_database.select(
        Sql("SELECT c.record_id FROM record o JOIN record c ON c.parent = o.record_id AND c.type = 'contract' "
            "WHERE o.type = 'org' AND (o.second_key = :inn OR (o.second_key > :from AND o.second_key < :to)) "
            "AND c.same_as IS NULL ORDER BY c.key"), inn, inn + u'/', inn + u'0');
    std::vector<ContractId> out;
    while (rows.next())
        out.push_back(rows.id<ContractId>(0));
    return out;
}

} // namespace hline

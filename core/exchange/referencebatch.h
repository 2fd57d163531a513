// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importdraft.h"

#include <QHash>
#include <QJsonObject>

#include <map>
#include <tuple>

namespace hline {

/// A reference record: its type (org, contact, product, contract, package, calendar) and id.
struct RefKey
{
    QByteArray type;
    QUuid id;
    bool operator==(const RefKey &) const = default;
    bool operator<(const RefKey &other) const { return std::tie(type, id) < std::tie(other.type, other.id); }
};

/// Reference records as they will be after the import: what the desk knows, overlaid by what the file says. The last line wins; only
/// the difference between the end and the beginning becomes facts, so a file imported twice changes nothing.
class ReferenceBatch
{
public:
    ReferenceBatch(const DeskStore &store, Day today) : m_store(store), m_today(today) { }

    /// The record with this current key, here or on the desk.
    [[nodiscard]] std::optional<QUuid> find(const QByteArray &type, const QString &key) const;
    /// An id for a new record: UUIDv5 of its key; another one if a record that has moved to a new key still bears that id.
    [[nodiscard]] QUuid newId(const QByteArray &type, const QString &key) const;
    /// Makes later lines find the record by `key`.
    void remember(const RefKey &record, const QString &key) { m_keys.insert({record.type, key}, record.id); }

    [[nodiscard]] bool isNew(const RefKey &record) const;
    /// The field's value as of now: here, else on the desk. Undefined if it has none.
    [[nodiscard]] QJsonValue value(const RefKey &record, const QString &field) const;
    /// A dated field in force on `day`.
    [[nodiscard]] QJsonValue valueOn(const RefKey &record, const QString &field, Day day) const;

    /// Null clears the field.
    void set(const RefKey &record, const QString &field, const QJsonValue &value);
    void setFrom(const RefKey &record, const QString &field, const QJsonValue &value, Day from);
    /// How often a value became another one: did a line say anything new?
    [[nodiscard]] int changes() const { return m_changes; }

    /// Will the record be different from what the desk knows?
    [[nodiscard]] bool differs(const RefKey &record) const;
    /// `ref` facts, in the order in which the records were first touched.
    [[nodiscard]] std::vector<FactDraft> facts(const ImportStamp &stamp) const;

private:
    struct Draft
    {
        QJsonObject known;                                  ///< on the desk, today
        QJsonObject fields;                                 ///< undated fields as the file says
        std::map<std::pair<Day, QString>, QJsonValue> dated; ///< dated ones, by first day
    };
    [[nodiscard]] Draft &draft(const RefKey &record);
    /// Fields that become facts: the undated ones under no day, dated ones under their first day.
    [[nodiscard]] std::map<std::optional<Day>, QJsonObject> difference(const RefKey &record, const Draft &draft) const;

    const DeskStore &m_store;
    Day m_today;
    QHash<std::pair<QByteArray, QString>, QUuid> m_keys;
    std::map<RefKey, Draft> m_drafts;
    std::vector<RefKey> m_order;
    int m_changes = 0;
};

} // namespace hline

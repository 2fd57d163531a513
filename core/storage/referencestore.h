// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/factlog.h"

#include <QHash>

namespace hline {

/// A reference record (client, contract, package, calendar year …) as folded from its `ref` facts: in each register the last in
/// fold order wins; a dated register keeps every value with its first day.
struct RefState
{
    QUuid id;
    QByteArray type;
    std::optional<QUuid> sameAs;
    QJsonObject fields; ///< data and words merged; a dated field is a list of [from, value], ascending

    [[nodiscard]] QString text(const QString &field) const { return fields.value(field).toString(); }
    [[nodiscard]] std::optional<Day> day(const QString &field) const { return parseIsoDay(text(field)); }
    [[nodiscard]] bool flag(const QString &field) const { return fields.value(field).toBool(); }
    [[nodiscard]] std::optional<QUuid> uuid(const QString &field) const;
    /// Values of a dated field with their first days.
    [[nodiscard]] std::vector<std::pair<Day, QJsonValue>> dated(const QString &field) const;
    /// Every field as in force on `day`.
    [[nodiscard]] QJsonObject on(Day day) const;
};

/// Keeps the reference records and answers who is who. Reads are cached; a fold of the record renews it.
class ReferenceStore
{
public:
    explicit ReferenceStore(Database &database) : m_database(database) { }

    /// Folds a record anew from its facts and stores it; a record without facts in force disappears.
    std::optional<RefState> fold(const QUuid &id, const std::vector<StoredFact> &facts);
    [[nodiscard]] const RefState *find(const QUuid &id);
    [[nodiscard]] std::vector<RefState> ofType(const QByteArray &type);
    [[nodiscard]] std::vector<RefState> ofParent(const QUuid &parent, const QByteArray &type);
    [[nodiscard]] std::optional<QUuid> byKey(const QByteArray &type, const QString &key);
    [[nodiscard]] std::vector<ContractId> contractsByInn(const QString &inn);
    /// Forgets what it read; after a rollback and after a reset of the projections.
    void forget() { m_cache.clear(); }

private:
    [[nodiscard]] std::optional<QUuid> lookUp(const QByteArray &type, const QString &key, const std::optional<QUuid> &parent);

    Database &m_database;
    QHash<QUuid, std::shared_ptr<const RefState>> m_cache; // shared: a reader may hold one while the fold renews it
};

} // namespace hline

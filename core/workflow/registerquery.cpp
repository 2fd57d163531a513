// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/registerquery.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The entry that goes on in the place of each merged one, at the end of the chain.
class Survivors
{
public:
    explicit Survivors(const std::vector<RegisterRow> &rows)
    {
        for (const RegisterRow &row : rows)
            m_next.insert(row.id, row.duplicateOf);
    }

    [[nodiscard]] RequestId of(const RequestId &id) const
    {
        RequestId root = id;
        for (qsizetype hops = 0; hops < m_next.size(); ++hops) {
            const auto next = m_next.value(root);
            if (!next || !m_next.contains(*next))
                break;
            root = *next;
        }
        return root;
    }

private:
    QHash<RequestId, std::optional<RequestId>> m_next;
};

struct Asking
{
    QSet<QString> clients;
    QStringList names;
};

/// Whoever cannot be recognised counts as one more client.
QString clientKey(const RegisterRow &row)
{
    if (row.client)
        return row.client->toString();
    return row.clientName.isEmpty() ? row.id.toString() : row.clientName.toCaseFolded();
}

bool isMoreWanted(const RegisterEntry &a, const RegisterEntry &b)
{
    if (a.asking != b.asking)
        return a.asking > b.asking;
    return a.row.arrival < b.row.arrival;
}

} // namespace

Result<RegisterBoard> RegisterQuery::board(RegisterKind kind) const
{
    const std::vector<RegisterRow> rows = m_bench.store.registerRows(kind);
    const Survivors survivors(rows);
    QHash<RequestId, Asking> asking;
    QHash<RequestId, QString> numbers;
    for (const RegisterRow &row : rows) {
        Asking &one = asking[survivors.of(row.id)];
        numbers.insert(row.id, row.number);
        if (one.clients.contains(clientKey(row)))
            continue;
        one.clients.insert(clientKey(row));
        one.names.append(row.clientName);
    }
    RegisterBoard out{kind, m_bench.clock.instant(), {}};
    for (const RegisterRow &row : rows) {
        const bool isMerged = row.duplicateOf.has_value();
        const Asking mine = isMerged ? Asking{{clientKey(row)}, {row.clientName}} : asking.value(row.id);
        out.entries.push_back({row, static_cast<int>(mine.clients.size()), mine.names,
                               isMerged ? numbers.value(survivors.of(row.id)) : QString()});
    }
    std::stable_sort(out.entries.begin(), out.entries.end(), isMoreWanted);
    return out;
}

RegisterAsker RegisterQuery::asker(const RequestRecord &record) const
{
    RegisterAsker out{record.id, record.number, record.intakeOrg, {}, record.caller.phone, record.caller.email, !record.entry.answer.isEmpty()};
    if (record.client) {
        if (const auto client = m_bench.store.client(*record.client))
            out.client = client->name;
    }
    CallerRecord person = record.caller;
    if (record.contact) {
        if (const auto contact = m_bench.store.contact(*record.contact))
            person = {contact->last, contact->first, contact->middle, contact->phone, contact->email};
    }
    out.person = u"%1 %2 %3"_s.arg(person.last, person.first, person.middle).simplified();
    if (out.phone.isEmpty())
        out.phone = person.phone;
    if (out.email.isEmpty())
        out.email = person.email;
    return out;
}

Result<std::vector<RegisterAsker>> RegisterQuery::askers(const RequestId &id) const
{
    const auto record = m_bench.store.request(id);
    if (!record)
        return failure(record.error());
    const auto kind = record->registerKind();
    if (!kind)
        return failure(Error::Kind::Denied, u"neither a wish nor a defect"_s, "NOT_IN_REGISTER", "2.0", {record->number});
    const std::vector<RegisterRow> rows = m_bench.store.registerRows(*kind);
    const Survivors survivors(rows);
    const RequestId root = survivors.of(id);
    std::vector<RegisterAsker> out;
    for (const RegisterRow &row : rows) {
        if (survivors.of(row.id) != root)
            continue;
        const auto one = m_bench.store.request(row.id);
        if (!one)
            return failure(one.error());
        out.push_back(asker(*one));
    }
    return out;
}

} // namespace hline

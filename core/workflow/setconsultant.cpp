// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setconsultant.h"

#include "base/uuid7.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<ConsultantId> SetConsultant::operator()(const ConsultantChange &change) const
{
    const QString name = change.name.simplified();
    const std::vector<ConsultantRecord> all = m_bench.store.consultants();
    const auto known = std::ranges::find_if(all, [&name](const ConsultantRecord &person) { return person.active && person.name == name; });
    if (change.hasLeft && known == all.end())
        return failure(Error::Kind::NotFound, u"nobody of that name works here"_s, "CONSULTANT_UNKNOWN", {}, {name});
    const auto other = std::ranges::find_if(all, [&](const ConsultantRecord &person) {
        return !change.hasLeft && person.active && person.login == change.login && person.name != name;
    });
    if (other != all.end())
        return failure(Error::Kind::Conflict, u"the login is another's"_s, "LOGIN_TAKEN", {}, {change.login, other->name});

    const ConsultantId id = known == all.end() ? ConsultantId(makeUuid7(m_bench.clock.now())) : known->id;
    QJsonObject set{{u"active"_s, !change.hasLeft}};
    if (!change.hasLeft)
        set.insert(u"login"_s, change.login);
    if (!change.role.isEmpty() || known == all.end())
        set.insert(u"role"_s, change.role.isEmpty() ? u"consultant"_s : change.role);
    FactDraft fact = m_bench.facts.about("ref", idCast<FactId>(id), {{u"type"_s, u"consultant"_s}, {u"set"_s, set}, {u"seen"_s, 0}});
    fact.words = QJsonObject{{u"set"_s, QJsonObject{{u"name"_s, name}}}};
    return m_bench.store.commit({{fact}, {}, {}}).map([&id](const Committed &) { return id; });
}

} // namespace hline

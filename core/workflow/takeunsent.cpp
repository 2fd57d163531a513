// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takeunsent.h"

#include "workflow/supervision.h"

#include <QJsonDocument>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names of those who made the facts and are not this person; ids of those whom the desk does not know.
QStringList othersIn(const std::vector<SentFact> &facts, const DeskStore &desk, const ConsultantId &me)
{
    QStringList out;
    const std::vector<ConsultantRecord> people = desk.consultants();
    for (const SentFact &fact : facts) {
        const ConsultantId who(QUuid::fromString(QJsonDocument::fromJson(fact.data).object().value(u"who"_s).toString()));
        if (who == me)
            continue;
        const auto known = std::ranges::find_if(people, [&who](const ConsultantRecord &person) { return person.id == who; });
        const QString name = known != people.end() ? known->name : who.toString();
        if (!out.contains(name))
            out.append(name);
    }
    return out;
}

} // namespace

Result<TakenUnsent> takeUnsent(UnsentStore &store, const DeskStore &desk, const ConsultantId &me, const QByteArray &file,
                               DamagedLines lines)
{
    auto read = readUnsentFile(file);
    if (!read)
        return failure(read.error());
    if (lines == DamagedLines::Refuse && !read->damaged.empty())
        return failure(read->damaged.front());
    if (const QStringList others = othersIn(read->facts, desk, me); !others.isEmpty() && !needSupervisor(desk, me))
        return failure(Error::Kind::Denied, u"facts of other people"_s, "UNSENT_OF_OTHERS", {}, {others.join(u", "_s)});
    // Its boot reading dates nothing here: it is of another machine or another boot, and a start that has one would be moved behind this
    // desk's last empty outbox (S-OFF-4). The wall clock in the fact was corrected by its own desk.
    for (SentFact &fact : read->facts)
        fact.envelope.boot.reset();
    return store.takeUnsent(read->facts).map([&read](const UnsentStore::Taken &taken) {
        return TakenUnsent{taken, std::move(read->damaged)};
    });
}

} // namespace hline

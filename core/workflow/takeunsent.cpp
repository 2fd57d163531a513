// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takeunsent.h"

#include "domain/whomay.h"
#include "workflow/supervision.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

using Makers = QHash<FactId, ConsultantId>;

Makers makersOf(const std::vector<SentFact> &facts)
{
    Makers out;
    for (const SentFact &fact : facts)
        out.insert(fact.envelope.id, ConsultantId(QUuid::fromString(QJsonDocument::fromJson(fact.data).object().value(u"who"_s).toString())));
    return out;
}

/// Names of those who made the facts and are not this person; ids of those whom the desk does not know.
QStringList othersIn(const std::vector<SentFact> &facts, const Makers &makers, const DeskStore &desk, const ConsultantId &me)
{
    QStringList out;
    const std::vector<ConsultantRecord> people = desk.consultants();
    for (const SentFact &fact : facts) {
        const ConsultantId who = makers.value(fact.envelope.id);
        if (who == me)
            continue;
        const auto known = std::ranges::find_if(people, [&who](const ConsultantRecord &person) { return person.id == who; });
        const QString name = known != people.end() ? known->name : who.toString();
        if (!out.contains(name))
            out.append(name);
    }
    return out;
}

/// What its maker could not have brought to the office: a file has no signature, and whoever takes it in would lend it a supervisor's
/// rights. Own entries are taken back in the same file or by the one whose work it is.
bool isBeyondItsMaker(const SentFact &fact, const Makers &makers, const DeskStore &desk)
{
    const FactDraft &draft = fact.envelope;
    const QJsonObject data = QJsonDocument::fromJson(fact.data).object();
    if (draft.kind == "ref" && data.value(u"type"_s) == u"desk"_s)
        return false;
    if (needsSupervisor(draft.kind, data.contains(u"batch"_s)))
        return true;
    if (draft.kind != "reverse" || !draft.target)
        return false;
    const ConsultantId who = makers.value(draft.id);
    if (const auto maker = makers.constFind(*draft.target); maker != makers.cend())
        return *maker != who;
    const auto work = desk.work(*draft.target);
    return !work || work->who != who;
}

/// Moves what is beyond its maker to the lines that are named.
void sortOut(UnsentFile &file, const Makers &makers, const DeskStore &desk, const ConsultantId &me)
{
    const auto isSupervisor = [people = desk.consultants()](const ConsultantId &who) {
        return std::ranges::any_of(people, [&who](const ConsultantRecord &one) { return one.id == who && one.role == u"supervisor"; });
    };
    std::vector<SentFact> kept;
    for (std::size_t i = 0; i < file.facts.size(); ++i) {
        SentFact &fact = file.facts[i];
        const ConsultantId who = makers.value(fact.envelope.id);
        if (who == me || isSupervisor(who) || !isBeyondItsMaker(fact, makers, desk)) {
            kept.push_back(std::move(fact));
            continue;
        }
        file.damaged.push_back({Error::Kind::Denied, u"only a supervisor makes it: "_s + QString::fromLatin1(fact.envelope.kind), "UNSENT_BEYOND_ROLE", {},
                                {QString::number(file.lines[i]), QString::fromLatin1(fact.envelope.kind)}, {}});
    }
    file.facts = std::move(kept);
}

} // namespace

Result<TakenUnsent> takeUnsent(UnsentStore &store, const DeskStore &desk, const ConsultantId &me, const QByteArray &file,
                               DamagedLines lines)
{
    auto read = readUnsentFile(file);
    if (!read)
        return failure(read.error());
    const Makers makers = makersOf(read->facts);
    if (!desk.identity().lone)
        sortOut(*read, makers, desk, me);
    if (lines == DamagedLines::Refuse && !read->damaged.empty())
        return failure(read->damaged.front());
    if (const QStringList others = othersIn(read->facts, makers, desk, me); !others.isEmpty() && !needSupervisor(desk, me))
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

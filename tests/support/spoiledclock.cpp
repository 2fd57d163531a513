// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spoiledclock.h"

#include "workflow/factmaker.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void saysWithWrongClock(Helpdesk &desk, const ContractId &contract, const RequestId &request, std::mt19937 &random)
{
    const FactMaker facts(desk.clock, desk.anna().me());
    const Micros at = desk.clock.now() + (random() % 2 == 0 ? 3h : -std::chrono::days(420));
    std::vector<FactDraft> said;
    if (random() % 3 == 0) {
        FactDraft call = facts.fact("request.new", {{u"n"_s, qint64(5000 + random() % 1000)}, {u"channel"_s, u"PHONE"_s}, {u"service"_s, u"INDIV"_s}});
        call.contract = contract;
        said.push_back(FactMaker::dated(call, at, {}));
    }
    FactDraft work = facts.about("work", said.empty() ? idCast<FactId>(request) : said.front().id, {{u"ended"_s, u"hand"_s}});
    work.contract = contract;
    work.secs = 60 + std::int64_t(random() % 900);
    said.push_back(FactMaker::dated(work, said.empty() ? at : desk.clock.now() - 20min, {}));
    static_cast<void>(desk.store().commit({said, {}, {}}));
}

bool datesOrTakesBack(Helpdesk &desk, std::mt19937 &random)
{
    bool isDated = false;
    const auto doubted = desk.store().judgedAs(Verdict::Clock, Instant{}, desk.clock.instant());
    if (!doubted.empty()) {
        const JudgedRecord &one = doubted[random() % doubted.size()];
        isDated = desk.anna().dateFact(one.fact, desk.clock.instant() - seconds(random() % 100'000), u"часы спешили"_s).has_value();
    }
    if (random() % 3 > 0)
        return isDated;
    for (const QueueRow &row : desk.store().queue(QueueView::All, desk.anna().me(), desk.clock.instant()).value_or(std::vector<QueueRow>())) {
        for (const HistoryRecord &fact : desk.store().history(row.id)) {
            if (fact.kind == "date" && counts(fact.verdict) && !fact.reversed && random() % 3 == 0)
                static_cast<void>(desk.store().commit({{FactMaker(desk.clock, desk.anna().me()).reversal(fact.fact, {}, "wrong")}, {}, {}}));
        }
    }
    return isDated;
}

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomfacts.h"

#include <QJsonArray>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

RandomFacts::RandomFacts(unsigned seed) : m_random(seed)
{
    for (int i = 0; i < 2; ++i)
        m_contracts.push_back(ContractId(uuid()));
    for (int i = 0; i < 3; ++i)
        m_people.push_back(FactId(uuid()));
    for (int i = 0; i < 4; ++i)
        m_payments.push_back(FactId(uuid()));
    for (int i = 0; i < 4; ++i)
        m_records.push_back(FactId(uuid()));
    for (std::vector<FactId> *pool : {&m_requests, &m_starts, &m_work, &m_closings, &m_waivers, &m_imports, &m_doubted, &m_doubtedWork, &m_datings, &m_facts})
        pool->push_back(FactId(uuid())); // one that nobody knows
}

QUuid RandomFacts::uuid()
{
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes.append(char(m_random() & 0xff));
    return QUuid::fromRfc4122(bytes);
}

QByteArray RandomFacts::kind()
{
    static const std::vector<QByteArray> often{"request.new", "claim", "release", "assign", "work", "work", "work", "reverse", "reverse",
                                               "close", "close.reverse", "payment", "purchase", "import", "norm", "waive", "date", "date"};
    static const std::vector<QByteArray> seldom{"request.set", "request.class", "request.consent", "request.event", "request.attach",
                                                "request.finish", "timer.start", "timer.end", "work.words", "quote.agree", "quote.deliver",
                                                "connect.start", "connect.end", "override", "refusal", "register", "ref", "ref.same",
                                                "waive", "date", "erased", "future.kind", "ref"};
    return dice(3) > 0 ? any(often) : any(seldom);
}

Micros RandomFacts::instant(Micros now)
{
    switch (dice(16)) {
    case 0: return now + 3min;
    case 1: return now - std::chrono::hours(24 * 401);
    case 2: return now + 1min;
    case 3: return now;
    }
    return now - std::chrono::hours(dice(24 * 120));
}

std::optional<FactId> RandomFacts::targetOf(const QByteArray &kind)
{
    if (dice(40) == 0)
        return std::nullopt;
    if (kind == "request.new" || kind == "import" || kind == "close")
        return std::nullopt;
    if (kind == "reverse")
        return dice(3) == 0 ? any(m_imports) : dice(3) == 0 ? any(dice(2) == 0 ? m_waivers : m_datings) : any(m_facts);
    if (kind == "close.reverse")
        return dice(8) == 0 ? any(m_facts) : any(m_closings);
    if (kind == "payment" || kind == "purchase")
        return any(m_payments);
    if (kind == "waive")
        return any(m_work);
    if (kind == "date")
        return dice(5) == 0 ? any(m_facts) : dice(2) == 0 ? any(m_doubted) : any(m_doubtedWork);
    if (kind == "ref" || kind == "ref.same")
        return dice(2) == 0 ? any(m_people) : any(m_records);
    if (kind == "work.words" || kind == "connect.end")
        return dice(3) == 0 ? any(m_facts) : any(m_starts);
    return any(m_requests);
}

QJsonObject RandomFacts::dataOf(const QByteArray &kind, Micros now)
{
    QJsonObject out{{u"who"_s, any(m_people).toString()}};
    if (dice(8) == 0)
        out.insert(u"batch"_s, dice(2) == 0 ? uuid().toString(QUuid::WithoutBraces) : any(m_imports).toString());
    if (kind == "request.new" && dice(20) > 0)
        out.insert(u"n"_s, ++m_number);
    else if (kind == "assign" && dice(10) > 0)
        out.insert(u"to"_s, any(m_people).toString());
    else if ((kind == "work" || kind == "timer.start" || kind == "timer.end") && dice(2) == 0)
        out.insert(u"session"_s, dice(2) == 0 ? any(m_work).toString() : any(m_starts).toString());
    else if (kind == "close" && dice(20) > 0)
        out.insert(u"month"_s, dice(20) == 0 ? u"2026-13"_s : u"20%1-%2"_s.arg(25 + dice(2)).arg(1 + dice(12), 2, 10, QLatin1Char('0')));
    else if (kind == "ref" && dice(20) > 0)
        out.insert(u"type"_s, u"consultant"_s);
    else if (kind == "norm" || kind == "quote.agree" || kind == "quote.deliver" || kind == "purchase")
        out.insert(u"minutes"_s, 1 + dice(90));
    else if (kind == "date" && dice(20) > 0)
        out.insert(u"at_us"_s, qint64(toUs(instant(now))));
    if (kind == "ref")
        out.insert(u"set"_s, QJsonObject{{u"login"_s, u"login%1"_s.arg(dice(3))}});
    if (kind == "purchase")
        out.insert(u"lot"_s, u"TOPUP"_s);
    if (kind == "norm")
        out.insert(u"norm_min"_s, 10);
    return out;
}

/// What may not count yet for its clock, or for that of the request it belongs to.
void RandomFacts::rememberDoubt(const FactDraft &fact)
{
    const auto isDoubted = [this](const FactId &id) { return std::find(m_doubted.begin(), m_doubted.end(), id) != m_doubted.end(); };
    if (fact.at > fact.made + 2min || fact.at < fact.made - std::chrono::hours(24 * 400) || (fact.target && isDoubted(*fact.target)))
        (fact.kind == "work" ? m_doubtedWork : m_doubted).push_back(fact.id);
}

void RandomFacts::remember(const FactDraft &fact)
{
    m_facts.push_back(fact.id);
    rememberDoubt(fact);
    if (fact.kind == "request.new")
        m_requests.push_back(fact.id);
    else if (fact.kind == "timer.start" || fact.kind == "connect.start")
        m_starts.push_back(fact.id);
    else if (fact.kind == "work")
        m_work.push_back(fact.id);
    else if (fact.kind == "waive")
        m_waivers.push_back(fact.id);
    else if (fact.kind == "date")
        m_datings.push_back(fact.id);
    else if (fact.kind == "close")
        m_closings.push_back(fact.id);
}

FactDraft RandomFacts::next(Micros now)
{
    FactDraft fact;
    fact.id = FactId(uuid());
    fact.kind = m_number == 0 ? QByteArray("request.new") : kind();
    if (fact.kind == "import" && dice(2) == 0) { // of facts that wait for it
        const FactId waited(uuid());
        m_imports.push_back(waited);
    } else if (fact.kind == "import" && m_imports.size() > 1) {
        fact.id = m_imports.back();
        if (std::find(m_facts.begin(), m_facts.end(), fact.id) != m_facts.end())
            fact.id = FactId(uuid());
    }
    fact.version = dice(30) == 0 ? 2 : 1;
    fact.target = targetOf(fact.kind);
    const bool named = fact.kind != "request.new" && fact.kind != "claim" && fact.kind != "release" && fact.kind != "assign";
    if (named && dice(15) > 0)
        fact.contract = any(m_contracts);
    if (fact.kind == "work" && dice(30) > 0)
        fact.secs = 1 + dice(5400);
    fact.made = now;
    fact.at = instant(now);
    fact.data = dataOf(fact.kind, now);
    if (dice(3) == 0)
        fact.words = QJsonObject{{u"note"_s, u"«Заречье» №%1 \"\\\n"_s.arg(dice(100))}};
    remember(fact);
    return fact;
}

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storeseed.h"

#include "base/uuid7.h"

#include <QDir>
#include <QJsonArray>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Months = 23;
constexpr std::size_t FactsATransaction = 50000;

/// UUIDv7-shaped, but the same in every run: 48 bits of time, then a counter.
QUuid numbered(Instant at, std::uint64_t n)
{
    const auto ms = std::uint64_t(at.time_since_epoch().count()) * 1000;
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | ((n >> 44) & 0xfff)), uchar(0x80 | ((n >> 40) & 0x3f)), uchar(n >> 32),
                 uchar(n >> 24), uchar(n >> 16), uchar(n >> 8), uchar(n), 0, 1);
}

/// Makes facts of one author at rising instants.
class Maker
{
public:
    explicit Maker(Instant first) : m_at(first) { }

    FactDraft make(const QByteArray &kind, QJsonObject data, const std::optional<QUuid> &target, const std::optional<ContractId> &contract)
    {
        FactDraft out;
        out.id = FactId(numbered(m_at, ++m_count));
        out.kind = kind;
        out.at = out.made = toMicros(m_at);
        data.insert(u"who"_s, seedConsultant().toString());
        out.data = data;
        if (target)
            out.target = FactId(*target);
        out.contract = contract;
        return out;
    }
    FactDraft ref(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words, const QString &from = {})
    {
        QJsonObject data{{u"type"_s, QString::fromLatin1(type)}, {u"set"_s, set}, {u"seen"_s, 0}};
        if (!from.isEmpty())
            data.insert(u"from"_s, from);
        FactDraft out = make("ref", data, id, {});
        if (!words.isEmpty())
            out.words = QJsonObject{{u"set"_s, words}};
        return out;
    }
    void setTime(Instant at) { m_at = at; }

private:
    Instant m_at;
    std::uint64_t m_count = 0;
};

void addContract(std::vector<FactDraft> &out, Maker &maker, int number, Month first)
{
    const ContractId contract = seedContract(number);
    const QUuid org = makeUuid5("org", u"seed-%1"_s.arg(number));
    const QUuid package = makeUuid5("package", u"seed"_s);
    out.push_back(maker.ref("org", org, {{u"code1c"_s, QString::number(number)}},
                            {{u"name"_s, u"ТСЖ «Дом %1»"_s.arg(number)}, {u"inn"_s, QString::number(7700000000LL + number)}}));
    out.push_back(maker.ref("contract", contract.uuid(),
                            {{u"number"_s, u"%1/2025"_s.arg(number)}, {u"org"_s, org.toString(QUuid::WithoutBraces)},
                             {u"signed"_s, isoDay(firstDay(first))}, {u"package"_s, package.toString(QUuid::WithoutBraces)}},
                            {}, isoDay(firstDay(first))));
    for (int i = 0; i < Months; ++i) {
        const Month month = first + std::chrono::months(i);
        const Day day = firstDay(month) - std::chrono::days(5);
        FactDraft payment = maker.make("payment", {{u"day"_s, isoDay(day)}, {u"amount_kop"_s, 500000}, {u"key"_s, u"%1-%2"_s.arg(number).arg(i)},
                                       {u"cover"_s, QJsonArray{QJsonObject{{u"month"_s, isoMonth(month)}, {u"full"_s, true}}}}},
                                       makeUuid5("payment", u"%1|%2"_s.arg(number).arg(i)), contract);
        payment.at = toMicros(startOf(day));
        out.push_back(std::move(payment));
    }
}

FactDraft makeRequest(Maker &maker, int number, const ContractId &contract)
{
    FactDraft request = maker.make("request.new", {{u"n"_s, number}, {u"channel"_s, u"PHONE"_s}, {u"service"_s, u"INDIV"_s}}, {}, contract);
    request.id = FactId(seedRequest(number).uuid());
    request.words = QJsonObject{{u"subject"_s, u"Не закрывается месяц, дом %1"_s.arg(number)}};
    return request;
}

} // namespace

QTemporaryDir benchFolder()
{
    return QTemporaryDir(QDir(qEnvironmentVariable("HLINE_BENCH_DIR", QDir::currentPath())).filePath(u"bench-XXXXXX"_s));
}

std::unique_ptr<SqliteDeskStore> openedDesk(const QString &path, const Clock &clock)
{
    auto store = SqliteDeskStore::open({path, clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!store)
        qFatal("bench desk: %s", qPrintable(store.error().detail));
    return std::move(*store);
}

ConsultantId seedConsultant()
{
    return ConsultantId(makeUuid5("consultant", u"seed"_s));
}

ContractId seedContract(int number)
{
    return ContractId(makeUuid5("contract", u"seed-%1"_s.arg(number)));
}

RequestId seedRequest(int number)
{
    // Rising like real ids do; known without asking the desk.
    return RequestId(numbered(Instant(1704067200s) + seconds(number), std::uint64_t(number)));
}

std::vector<FactDraft> seedFacts(const SeedSize &size, Instant now)
{
    const Month first = monthOf(now) - std::chrono::months(Months - 1);
    Maker maker(startOf(first) - std::chrono::days(10));
    std::vector<FactDraft> out;
    out.push_back(maker.ref("consultant", seedConsultant().uuid(), {{u"role"_s, u"consultant"_s}}, {{u"name"_s, u"Дежурный"_s}}));
    out.push_back(maker.ref("package", makeUuid5("package", u"seed"_s),
                            {{u"name"_s, u"Пакет"_s}, {u"minutes"_s, 240}, {u"response_min"_s, 60}, {u"price_kop"_s, 500000}}, {}));
    for (int i = 0; i < size.contracts; ++i)
        addContract(out, maker, i + 1, first);

    const bool waiting = size.kind == SeedSize::Requests::Waiting;
    // Waiting requests arrived lately; worked ones lie over two years, their entries typed as they were done.
    const Instant from = waiting ? now - 72h : startOf(first);
    const seconds step = std::max(seconds(1), (now - from) / (size.requests + 1));
    for (int i = 0; i < size.requests; ++i) {
        const ContractId contract = seedContract(i % size.contracts + 1);
        const Instant arrival = from + step * i;
        maker.setTime(arrival);
        out.push_back(makeRequest(maker, i + 1, contract));
        for (int k = 0; !waiting && k < size.entriesPerRequest; ++k) {
            maker.setTime(arrival + seconds(130) * (k + 1));
            FactDraft work = maker.make("work", {{u"ended"_s, u"hand"_s}}, seedRequest(i + 1).uuid(), contract);
            work.at = toMicros(arrival + seconds(130) * k);
            work.secs = 120;
            out.push_back(std::move(work));
        }
    }
    constexpr seconds HalfAnHour{1800};
    for (int i = 0; i < size.fresh; ++i) {
        maker.setTime(now - HalfAnHour + HalfAnHour * i / size.fresh);
        out.push_back(makeRequest(maker, size.requests + i + 1, seedContract(i % size.contracts + 1)));
    }
    return out;
}

Result<void> seedDesk(SqliteDeskStore &store, const SeedSize &size, Instant now)
{
    BulkWriter writer(store);
    const std::vector<FactDraft> facts = seedFacts(size, now);
    for (std::size_t at = 0; at < facts.size(); at += FactsATransaction) {
        const auto end = std::min(facts.size(), at + FactsATransaction);
        const auto rows = BulkWriter::prepare({facts.begin() + std::ptrdiff_t(at), facts.begin() + std::ptrdiff_t(end)});
        if (!rows)
            return failure(rows.error());
        if (auto written = writer.write(*rows); !written)
            return written;
    }
    return writer.finish();
}

} // namespace hline::bench

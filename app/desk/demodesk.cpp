// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demodesk.h"

#include <algorithm>
#include <array>

#include <QFile>

#include "desk/demodates.h"
#include "exchange/columnmap.h"
#include "exchange/importfile.h"
#include "exchange/tablefile.h"

/// Resources of a static library are registered by hand, and outside of any namespace.
static void registerDemoFiles()
{
    Q_INIT_RESOURCE(demo);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

enum RequestColumn { ContractColumn, ServiceColumn, ChannelColumn, ArrivalColumn, CallerColumn, PhoneColumn, SubjectColumn, TextColumn, StepsColumn };
constexpr std::array RequestColumns{
    ColumnName{ContractColumn, u"Договор"}, ColumnName{ServiceColumn, u"Услуга"},   ColumnName{ChannelColumn, u"Канал"},
    ColumnName{ArrivalColumn, u"Поступило"}, ColumnName{CallerColumn, u"Обратился"}, ColumnName{PhoneColumn, u"Телефон"},
    ColumnName{SubjectColumn, u"Тема"},      ColumnName{TextColumn, u"Текст"},       ColumnName{StepsColumn, u"Ход"},
};
constexpr std::array<int, 4> RequiredColumns{ContractColumn, ArrivalColumn, SubjectColumn, StepsColumn};

struct DemoRequest
{
    NewRequest request;
    Instant arrival;
    QStringList steps;
};

QByteArray demoFile(const QString &name, Day today)
{
    QFile file(u":/demo/"_s + name);
    return file.open(QIODevice::ReadOnly) ? withDemoDates(QString::fromUtf8(file.readAll()), today).toUtf8() : QByteArray();
}

tl::unexpected<Error> broken(int line, const QString &what)
{
    return failure(Error::Kind::Internal, u"demo requests, line %1: %2"_s.arg(line).arg(what));
}

/// The desk's clock as it stood when the department began to work.
class EarlierClock final : public Clock
{
public:
    explicit EarlierClock(const Clock &clock) : m_clock(clock) { }
    [[nodiscard]] Micros now() const override { return m_clock.now() - std::chrono::days(62); }
    [[nodiscard]] BootReading boot() const override { return m_clock.boot(); }

private:
    const Clock &m_clock;
};

/// One desk being filled.
class DemoDepartment
{
public:
    DemoDepartment(Desk &desk, Instant now) : m_desk(desk), m_now(now), m_calendar(desk.store().calendar()) { }

    [[nodiscard]] Result<void> importFile(ImportKind kind, const QString &name)
    {
        ImportFile import(m_desk.store(), m_desk.workplace().clock(), m_desk.workplace().me());
        return import.run(kind, demoFile(name, dayOf(m_now)), name, ImportMode::Apply).map([](const ImportReport &) {});
    }

    /// Norm-hours of the department, in force since the year began in which it opened.
    [[nodiscard]] Result<void> setNorms()
    {
        const Day from(std::chrono::year_month_day(dayOf(m_desk.workplace().clock().instant())).year() / 1 / 1);
        return m_desk.workplace().setNorm(Service::SvcThin, minutes(30), from).and_then([&] {
            return m_desk.workplace().setNorm(Service::SvcIts, minutes(60), from);
        });
    }

    [[nodiscard]] Result<void> registerRequests(const QString &name)
    {
        Result<std::vector<DemoRequest>> requests = readRequests(name);
        if (!requests)
            return failure(std::move(requests).error());
        for (const DemoRequest &request : *requests) {
            const Result<RequestRef> made = m_desk.workplace().registerRequest(request.request);
            if (!made)
                return failure(made.error());
            for (const QString &step : request.steps) {
                if (Result<void> done = doStep(made->id, request.arrival, step); !done)
                    return done;
            }
        }
        return {};
    }

private:
    /// In the order in which they came, so that numbers rise with time.
    [[nodiscard]] Result<std::vector<DemoRequest>> readRequests(const QString &name)
    {
        const Result<Table> table = readTable(demoFile(name, dayOf(m_now)), name);
        if (!table)
            return failure(table.error());
        const Result<ColumnMap> columns = ColumnMap::find(*table, RequestColumns, RequiredColumns);
        if (!columns)
            return failure(columns.error());
        std::vector<DemoRequest> requests;
        for (std::size_t r = columns->headerRow() + 1; r < table->size(); ++r) {
            Result<DemoRequest> request = readRequest(*columns, table->at(r));
            if (!request)
                return failure(std::move(request).error());
            requests.push_back(std::move(*request));
        }
        std::stable_sort(requests.begin(), requests.end(), [](const DemoRequest &a, const DemoRequest &b) { return a.arrival < b.arrival; });
        return requests;
    }

    [[nodiscard]] Result<DemoRequest> readRequest(const ColumnMap &columns, const TableRow &row) const
    {
        const std::optional<Instant> arrival = demoInstant(columns.text(row, ArrivalColumn), m_now, m_calendar);
        const std::optional<Channel> channel = channelFromCode(columns.text(row, ChannelColumn).toUpper().toLatin1());
        if (!arrival || !channel)
            return broken(row.line, u"arrival or channel"_s);
        DemoRequest out{{}, *arrival, columns.text(row, StepsColumn).split(u" / "_s, Qt::SkipEmptyParts)};
        NewRequest &request = out.request;
        request.arrival = *arrival;
        request.channel = *channel;
        request.service = serviceFromCode(columns.text(row, ServiceColumn).toLatin1());
        request.subject = columns.text(row, SubjectColumn);
        request.text = columns.text(row, TextColumn);
        const QStringList caller = columns.text(row, CallerColumn).split(u' ');
        request.caller = {caller.value(0), caller.value(1), caller.value(2), columns.text(row, PhoneColumn), {}};
        const QString number = columns.text(row, ContractColumn);
        return number.isEmpty() ? Result<DemoRequest>(out) : withContract(std::move(out), number);
    }

    [[nodiscard]] Result<DemoRequest> withContract(DemoRequest out, const QString &number) const
    {
        const auto record = [this](const ContractId &id) { return m_desk.store().contract(id); };
        const Result<ContractRecord> contract = m_desk.store().findContract(number).and_then(record);
        if (!contract)
            return failure(contract.error());
        out.request.contract = contract->id;
        out.request.client = contract->client;
        if (!contract->products.empty())
            out.request.product = contract->products.front();
        return out;
    }

    /// `take`, `log <when> <minutes> <note>`, `wait`, `done <note>`, `link <address>`.
    [[nodiscard]] Result<void> doStep(const RequestId &id, Instant arrival, const QString &step)
    {
        Workplace &workplace = m_desk.workplace();
        const QString verb = step.section(u' ', 0, 0);
        if (verb == u"take")
            return workplace.take(id).map([](const RequestRef &) {});
        if (verb == u"done")
            return workplace.close(id, WorkState::Done, step.section(u' ', 1), {}).map([](const RequestRef &) {});
        if (verb == u"link")
            return workplace.citeArticle(id, step.section(u' ', 1));
        if (verb == u"wait") {
            RequestChange change;
            change.waitingClient = true;
            return workplace.changeRequest(id, change);
        }
        const int words = step.startsWith(u"log d-"_s) ? 2 : 1; // «d-1 14:00» or «w-20m»
        const std::optional<Instant> from = demoInstant(step.section(u' ', 1, words), m_now, m_calendar);
        const int length = step.section(u' ', words + 1, words + 1).toInt();
        if (verb != u"log" || !from || length <= 0)
            return broken(0, step);
        return workplace.logWork(id, std::max(*from, arrival), minutes(length), step.section(u' ', words + 2)).map([](const StoppedWork &) {});
    }

    Desk &m_desk;
    Instant m_now;
    BusinessCalendar m_calendar;
};

} // namespace

Result<std::unique_ptr<Desk>> makeDemoDesk(const DeskOptions &options)
{
    registerDemoFiles();
    const Instant now = options.clock->instant();
    const EarlierClock earlier(*options.clock);
    DeskOptions then = options;
    then.clock = &earlier;
    auto desk = Desk::open(then);
    if (!desk)
        return desk;
    DemoDepartment past(**desk, now);
    const Result<void> imported = past.importFile(ImportKind::Packages, u"packages.csv"_s)
                                      .and_then([&] { return past.importFile(ImportKind::Clients, u"clients.csv"_s); })
                                      .and_then([&] { return past.importFile(ImportKind::Payments, u"payments.txt"_s); })
                                      .and_then([&] { return past.importFile(ImportKind::Articles, u"articles.csv"_s); })
                                      .and_then([&] { return past.setNorms(); });
    if (!imported)
        return failure(imported.error());

    desk->reset(); // one process holds a desk once: the file is let go before it is opened for today
    desk = Desk::open(options);
    if (!desk)
        return desk;
    if (const auto registered = DemoDepartment(**desk, now).registerRequests(u"requests.csv"_s); !registered)
        return failure(registered.error());
    return desk;
}

} // namespace hline

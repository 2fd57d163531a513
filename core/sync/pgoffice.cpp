// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pgoffice.h"

#include "sync/copyrows.h"
#include "sync/connectfailure.h"
#include "sync/engine.h"
#include "sync/libpq.h"
#include "sync/pgrows.h"

#include "base/logging.h"
#include "base/threadtime.h"

#include <QRegularExpression>

// As readHello(), readFeed() and CopyRows expect them.
#define HELLO_COLUMNS "incarnation, timeline, next_dseq, head_seq, server_us, mode, desk_no"
#define FEED_COLUMNS "seq, fact_id, device_id, dseq, author, kind, v, contract, target, secs, at_us, made_us, data, words, scope, " \
                     "body_sha, eff_us, posted_us, verdict, chain"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto ByLink = event::LinkLost::Cause::Broken;
constexpr auto ByTime = event::LinkLost::Cause::Overdue;
constexpr std::chrono::seconds SilenceDeadline(15);

std::chrono::nanoseconds endOf(std::chrono::microseconds deadline)
{
    return steadyTime() + deadline;
}

struct FreeText { void operator()(char *text) const { PQfreemem(text); } };

/// The statement with its values as literals, quoted by libpq. In the protocol of bound values parsing and running are two
/// instants, and an office that takes only single autocommitted statements takes them for a block (sync.md 4.4, HL008).
QByteArray withLiterals(pg_conn *connection, QByteArrayView statement, const std::vector<QByteArray> &values)
{
    QByteArray out;
    for (qsizetype i = 0; i < statement.size(); ++i) {
        if (statement[i] != '$') {
            out += statement[i];
            continue;
        }
        const auto n = static_cast<std::size_t>(statement[++i] - '1');
        const std::unique_ptr<char, FreeText> literal(PQescapeLiteral(connection, values[n].constData(), static_cast<std::size_t>(values[n].size())));
        if (!literal)
            return {};
        out += literal.get();
    }
    return out;
}

bool isSocket(const QByteArray &host)
{
    return host.startsWith('/') || host.startsWith('@');
}

/// A socket of this computer is no network: there is nothing to encrypt and no certificate. One name among several, or an address
/// behind the name, is.
bool isLocal(const QByteArray &connection)
{
    const std::vector<OfficeServer> servers = serversOf(connection);
    return servers.size() == 1 && isSocket(servers.front().host) && servers.front().address.isEmpty();
}

/// An equal part of the time that is left.
std::chrono::nanoseconds shareOf(std::chrono::nanoseconds until, std::size_t parts)
{
    const auto now = steadyTime();
    return now + (until - now) / static_cast<std::int64_t>(parts);
}

/// How much a failure tells: an office that is not the one, one that refuses, a standby among others, no answer, no link.
int weightOf(const Event &outcome)
{
    const auto *refused = std::get_if<event::Refused>(&outcome);
    if (!refused)
        return std::get<event::LinkLost>(outcome).cause == ByTime ? 1 : 0;
    if (refused->sqlState == UnprovenOffice)
        return 4;
    return refused->sqlState == ReadOnlyOffice ? 2 : 3;
}

Event heavier(Event one, Event other)
{
    return weightOf(other) >= weightOf(one) ? other : one;
}

/// Found; or a password refused: asked everywhere, a login would soon be shut out.
bool endsSearch(const Event &outcome)
{
    const auto *refused = std::get_if<event::Refused>(&outcome);
    return std::holds_alternative<event::Connected>(outcome) || (refused && refusalOf(refused->sqlState) == Refusal::Password);
}

} // namespace

void PgOffice::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void PgOffice::Clearer::operator()(pg_result *result) const
{
    PQclear(result);
}

PgOffice::PgOffice(OfficeAccess address, NameLookup lookup)
    : m_address(std::move(address)), m_lookup(std::move(lookup))
{
}

PgOffice::~PgOffice() = default;

std::vector<std::pair<QByteArray, QByteArray>> PgOffice::parameters(const OfficeAccess &address)
{
    // What stands behind the address overrules it (libpq: the last one counts).
    std::vector<std::pair<QByteArray, QByteArray>> out{{"dbname", address.connection},
                                                       {"application_name", address.application},
                                                       {"client_encoding", "UTF8"},
                                                       {"connect_timeout", "5"},
                                                       {"keepalives", "1"},
                                                       {"keepalives_idle", "20"},
                                                       {"keepalives_interval", "5"},
                                                       {"keepalives_count", "3"},
                                                       {"target_session_attrs", "any"}, // asked for server by server
                                                       {"tcp_user_timeout", "15000"}};
    if (!isLocal(address.connection)) {
        out.emplace_back("sslmode", "verify-full");
        out.emplace_back("ssl_min_protocol_version", "TLSv1.2");
        out.emplace_back("channel_binding", "require");
        out.emplace_back("gssencmode", "disable");
    }
    return out;
}

Event PgOffice::lost(event::LinkLost::Cause cause)
{
    m_connection.reset();
    return event::LinkLost{cause};
}

/// libpq keeps the SQLSTATE of a refused connection to itself but for its message, which says nothing else at this verbosity.
Event PgOffice::refusedToConnect()
{
    const QByteArray state = stateOfFailure(PQerrorMessage(m_connection.get()));
    const bool lacksPassword = PQconnectionNeedsPassword(m_connection.get()) != 0; // asked for by the office, not refused
    m_connection.reset();
    if (lacksPassword)
        return event::Refused{"28P01"};
    if (state.isEmpty())
        return event::LinkLost{ByLink};
    qCInfo(lcSync) << "the office refuses to connect:" << state;
    return event::Refused{state};
}

/// One server after the other, the last good one first, each with its share of the time: the first that may be written to is the
/// office. Of several failures the one that a person can do most about is told.
Event PgOffice::connect(const action::Connect &request)
{
    const Until until = endOf(request.deadline);
    if (m_servers.empty())
        m_servers = serversOf(m_address.connection); // here, on the link's own thread, libpq is loaded
    const std::size_t servers = m_servers.size();
    Event worst = event::LinkLost{ByLink};
    for (std::size_t i = 0; i < servers && !m_hasGivenUp; ++i) {
        const std::size_t which = (m_lastGood + i) % servers;
        Event outcome = connectTo(m_servers[which], shareOf(until, servers - i));
        if (std::holds_alternative<event::Connected>(outcome))
            m_lastGood = which;
        if (endsSearch(outcome))
            return outcome;
        worst = heavier(std::move(worst), std::move(outcome));
    }
    return worst;
}

Event PgOffice::connectTo(const OfficeServer &server, Until until)
{
    const bool isName = !server.host.isEmpty() && !isSocket(server.host) && server.address.isEmpty();
    if (!isName)
        return attempt(server, until);
    const auto addresses = m_lookup.addressesOf(server.host, until, m_hasGivenUp);
    if (!addresses)
        return event::LinkLost{ByTime};
    Event worst = event::LinkLost{ByLink};
    for (std::size_t i = 0; i < addresses->size() && !m_hasGivenUp; ++i) {
        Event outcome = attempt({server.host, (*addresses)[i], server.port}, shareOf(until, addresses->size() - i));
        if (endsSearch(outcome))
            return outcome;
        worst = heavier(std::move(worst), std::move(outcome));
    }
    return worst;
}

Event PgOffice::attempt(const OfficeServer &server, Until until)
{
    const UntranslatedMessages plain;
    m_isNoticed = false;
    if (!startsTo(server))
        return refusedToConnect();
    for (PostgresPollingStatusType wanted = PGRES_POLLING_WRITING; wanted != PGRES_POLLING_OK;) {
        if (!waitsUntil(wanted == PGRES_POLLING_READING ? SocketWaker::Until::Readable : SocketWaker::Until::Writable, until))
            return lost(ByTime);
        wanted = PQconnectPoll(m_connection.get());
        if (wanted == PGRES_POLLING_FAILED)
            return refusedToConnect();
    }
    if (PQsetnonblocking(m_connection.get(), 1) != 0)
        return lost(ByLink);
    for (const char *readOnly : {"in_hot_standby", "default_transaction_read_only"}) {
        if (QByteArrayView(PQparameterStatus(m_connection.get(), readOnly)) == "on") {
            m_connection.reset();
            return event::Refused{ReadOnlyOffice};
        }
    }
    // Anew after each connect: a subscription ends with its link, and nobody says so (sync.md 2.12).
    const auto listening = ask("LISTEN hl", {}, std::chrono::duration_cast<std::chrono::microseconds>(until - steadyTime()));
    return listening ? Event(event::Connected{}) : listening.error();
}

bool PgOffice::startsTo(const OfficeServer &server)
{
    std::vector<std::pair<QByteArray, QByteArray>> pairs = parameters(m_address);
    if (!m_address.password.isEmpty())
        pairs.emplace_back("password", m_address.password);
    if (!server.host.isEmpty())
        pairs.emplace_back("host", server.host);
    pairs.emplace_back("hostaddr", server.address);
    if (!server.port.isEmpty())
        pairs.emplace_back("port", server.port);
    std::vector<const char *> keys, values;
    for (const auto &[key, value] : pairs) {
        keys.push_back(key.constData());
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    m_connection.reset(PQconnectStartParams(keys.data(), values.data(), 1));
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD)
        return false;
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(m_connection.get(), [](void *, const char *) { }, nullptr); // else they go to standard error
    return true;
}

void PgOffice::disconnect()
{
    m_connection.reset();
}

bool PgOffice::waitsUntil(SocketWaker::Until what, Until until)
{
    using std::chrono::microseconds;
    for (;;) {
        const auto left = std::chrono::duration_cast<microseconds>(until - steadyTime());
        if (left <= microseconds(0) || m_hasGivenUp)
            return false;
        if (m_waker.wait(PQsocket(m_connection.get()), what, left) == SocketWaker::Woken::BySocket)
            return true;
    }
}

/// Gives a statement to the office; what happened instead, if it did not take it.
std::optional<Event> PgOffice::sent(const QByteArray &statement, Until until)
{
    if (PQsendQuery(m_connection.get(), statement.constData()) == 0)
        return lost(ByLink);
    for (int isLeft = PQflush(m_connection.get()); isLeft != 0; isLeft = PQflush(m_connection.get())) {
        if (isLeft < 0)
            return lost(ByLink);
        if (!waitsUntil(SocketWaker::Until::ReadableOrWritable, until))
            return lost(ByTime);
        if (PQconsumeInput(m_connection.get()) == 0)
            return lost(ByLink);
    }
    return {};
}

tl::expected<PgOffice::Answer, Event> PgOffice::ask(const char *statement, const std::vector<QByteArray> &values,
                                                  std::chrono::microseconds deadline)
{
    const Until until = endOf(deadline);
    if (!m_connection)
        return tl::unexpected<Event>(event::LinkLost{ByLink});
    const QByteArray text = withLiterals(m_connection.get(), statement, values);
    if (text.isEmpty())
        return tl::unexpected<Event>(event::Refused{WrongShape});
    if (auto event = sent(text, until))
        return tl::unexpected(*std::move(event));
    return wholeResult(until);
}

/// Rows come before the commit: only when nothing more follows, and nothing of it was an error, did it happen (sync.md 2.10, 4.4).
tl::expected<PgOffice::Answer, Event> PgOffice::wholeResult(Until until)
{
    Answer rows;
    QByteArray refusal;
    for (;;) {
        while (PQisBusy(m_connection.get()) != 0) {
            if (!waitsUntil(SocketWaker::Until::Readable, until))
                return tl::unexpected(lost(ByTime));
            if (PQconsumeInput(m_connection.get()) == 0)
                return tl::unexpected(lost(ByLink));
        }
        Answer next(PQgetResult(m_connection.get()));
        if (!next)
            break;
        const ExecStatusType status = PQresultStatus(next.get());
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
            rows = std::move(next);
            continue;
        }
        const char *state = PQresultErrorField(next.get(), PG_DIAG_SQLSTATE);
        if (!state)
            return tl::unexpected(lost(ByLink));
        refusal = state;
    }
    if (takeNotices())
        m_isNoticed = true;
    if (!refusal.isEmpty()) {
        qCInfo(lcSync) << "the office refuses:" << refusal;
        return tl::unexpected<Event>(event::Refused{refusal});
    }
    if (!rows || PQstatus(m_connection.get()) != CONNECTION_OK)
        return tl::unexpected(lost(ByLink));
    return rows;
}

/// True if somebody else sent one: the desk's own notices come back to it as well.
bool PgOffice::takeNotices()
{
    bool out = false;
    while (PGnotify *notice = PQnotifies(m_connection.get())) {
        out |= notice->be_pid != PQbackendPID(m_connection.get());
        PQfreemem(notice);
    }
    return out;
}

Event PgOffice::hello(const action::Hello &request)
{
    std::vector<QByteArray> values{request.device.toString().toLatin1(), QByteArray::number(Engine::Protocol), m_address.application,
                                   QByteArray::number(request.waiting)};
    if (m_address.adopt > 0)
        values.push_back(QByteArray::number(qint64(m_address.adopt)));
    const auto rows = m_address.adopt > 0 ? ask("SELECT " HELLO_COLUMNS " FROM hl_api.hello_v1($1, $2, $3, $4, $5)", values, request.deadline)
                                          : ask("SELECT " HELLO_COLUMNS " FROM hl_api.hello_v1($1, $2, $3, $4)", values, request.deadline);
    if (!rows)
        return rows.error();
    const PgRows read(rows->get());
    if (read.count() == 1 && read.text(0, 5) == "unapproved")
        return event::Refused{"HL013"};
    const auto answer = readHello(read);
    if (answer)
        m_address.adopt = 0; // said once: what comes later is another matter
    return answer ? Event(event::Greeted{*answer}) : Event(event::Refused{WrongShape});
}

Event PgOffice::push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &now)
{
    const auto rows = ask("SELECT dseq, seq, verdict FROM hl_api.push_v1($1, $2, $3, $4, $5)",
                          {request.device.toString().toLatin1(), request.incarnation.toString(QUuid::WithoutBraces).toLatin1(), now.boot,
                           QByteArray::number(qint64(now.bootUs)), jsonOf(facts)},
                          request.deadline);
    if (!rows)
        return rows.error();
    auto answers = readPushAnswers(PgRows(rows->get()));
    return answers ? Event(event::Pushed{request.from, request.from + std::ssize(facts) - 1, *std::move(answers)})
                   : Event(event::Refused{WrongShape});
}

Event PgOffice::pull(const action::Pull &request)
{
    const auto rows = ask("SELECT " FEED_COLUMNS " FROM hl_api.pull_v1($1, $2, $3, $4)",
                          {request.incarnation.toString(QUuid::WithoutBraces).toLatin1(), QByteArray::number(qint64(request.after)),
                           "\\x" + request.chain.toHex(), QByteArray::number(request.limit)},
                          request.deadline);
    if (!rows)
        return rows.error();
    auto feed = readFeed(PgRows(rows->get()));
    return feed ? Event(event::Pulled{*std::move(feed)}) : Event(event::Refused{WrongShape});
}

Event PgOffice::notify(const action::Notify &request)
{
    // A hint: nobody waits until the server's disk has it.
    const auto done = ask("SELECT set_config('synchronous_commit', 'off', true), pg_notify('hl', '')", {}, request.deadline);
    return done ? Event(event::NotifySent{}) : done.error();
}

SnapshotSource::Rows PgOffice::open(const QUuid &incarnation, std::int64_t upTo)
{
    return copied("COPY (SELECT " FEED_COLUMNS " FROM hl_api.snapshot_v1($1, $2)) TO STDOUT (FORMAT BINARY)",
                  {incarnation.toString(QUuid::WithoutBraces).toLatin1(), QByteArray::number(qint64(upTo))});
}

SnapshotSource::Rows PgOffice::rows(const QUuid &incarnation, std::int64_t after, std::int64_t upTo)
{
    return copied("COPY (SELECT " FEED_COLUMNS " FROM hl_api.snapshot_v1($1, $2, $3)) TO STDOUT (FORMAT BINARY)",
                  {incarnation.toString(QUuid::WithoutBraces).toLatin1(), QByteArray::number(qint64(after)), QByteArray::number(qint64(upTo))});
}

DeskListSource::Desks PgOffice::desks(const QUuid &incarnation)
{
    if (!m_connection)
        return tl::unexpected<Event>(event::LinkLost{ByLink});
    const auto rows = ask("SELECT desk_no, owner, app, unsent, seen_us FROM hl_api.desks_v1($1)",
                          {incarnation.toString(QUuid::WithoutBraces).toLatin1()}, SilenceDeadline);
    if (!rows)
        return tl::unexpected(rows.error());
    return readDesks(PgRows(rows->get()));
}

/// A stream that goes on is alive, however long it is: the deadline is for each silence in it.
SnapshotSource::Rows PgOffice::copied(const char *statement, const std::vector<QByteArray> &values)
{
    if (!m_connection)
        return tl::unexpected<Event>(event::LinkLost{ByLink});
    if (auto event = sent(withLiterals(m_connection.get(), statement, values), endOf(SilenceDeadline)))
        return tl::unexpected(*std::move(event));
    while (PQisBusy(m_connection.get()) != 0) {
        if (!waitsUntil(SocketWaker::Until::Readable, endOf(SilenceDeadline)))
            return tl::unexpected(lost(ByTime));
        if (PQconsumeInput(m_connection.get()) == 0)
            return tl::unexpected(lost(ByLink));
    }
    const Answer begun(PQgetResult(m_connection.get()));
    if (PQresultStatus(begun.get()) != PGRES_COPY_OUT) {
        const char *state = PQresultErrorField(begun.get(), PG_DIAG_SQLSTATE);
        const QByteArray refusal = state ? state : "";
        const auto rest = wholeResult(endOf(SilenceDeadline));
        return tl::unexpected<Event>(refusal.isEmpty() ? lost(ByLink) : Event(event::Refused{refusal}));
    }
    CopyRows rows;
    for (;;) {
        char *raw = nullptr;
        const int size = PQgetCopyData(m_connection.get(), &raw, 1);
        const std::unique_ptr<char, FreeText> text(raw);
        if (size == -2)
            return tl::unexpected(lost(ByLink));
        if (size == -1)
            break;
        if (size > 0 && !rows.take(QByteArrayView(text.get(), size)))
            return tl::unexpected(lost(ByLink));
        if (size > 0)
            continue;
        if (!waitsUntil(SocketWaker::Until::Readable, endOf(SilenceDeadline)))
            return tl::unexpected(lost(ByTime));
        if (PQconsumeInput(m_connection.get()) == 0)
            return tl::unexpected(lost(ByLink));
    }
    if (const auto end = wholeResult(endOf(SilenceDeadline)); !end)
        return tl::unexpected(end.error());
    return rows.isWhole() ? SnapshotSource::Rows(rows.takeRows()) : tl::unexpected<Event>(event::Refused{WrongShape});
}

std::optional<Event> PgOffice::waitFor(std::chrono::microseconds time)
{
    if (std::exchange(m_isNoticed, false))
        return event::Notified{};
    const std::intptr_t socket = m_connection ? PQsocket(m_connection.get()) : SocketWaker::NoSocket;
    if (m_waker.wait(socket, SocketWaker::Until::Readable, time) != SocketWaker::Woken::BySocket)
        return {};
    if (PQconsumeInput(m_connection.get()) == 0)
        return lost(ByLink);
    if (takeNotices())
        return event::Notified{};
    return {};
}

void PgOffice::wake()
{
    m_waker.wake();
}

void PgOffice::giveUp()
{
    m_hasGivenUp = true;
    m_waker.wake();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvage.h"

#include "storage/feedlog.h"
#include "storage/formerdesks.h"
#include "storage/timerrows.h"

#include <algorithm>
#include <limits>

#include <QSet>

namespace hline {

namespace {

/// So many numbers in a row that are not there end the search where the greatest of a device cannot be read.
constexpr std::int64_t LongestHole = 50'000;

class Salvage
{
public:
    explicit Salvage(Database &database) : m_database(database) { }

    Salvaged run()
    {
        readRows();
        for (const DeviceId &device : devices())
            readNumbers(device);
        if (m_areNumbersLost)
            readUnnumbered();
        m_database.clearFailure();
        return std::move(m_out);
    }

private:
    enum class Found { Yes, No, Unreadable };

    /// What a question came to: every one begins without the failure of the last.
    template<typename Ask>
    Found ask(const Ask &ask)
    {
        m_database.clearFailure();
        const bool isThere = ask();
        return m_database.firstError() ? Found::Unreadable : isThere ? Found::Yes : Found::No;
    }

    void readRows();
    std::vector<DeviceId> devices();
    void readNumbers(const DeviceId &device);
    void readUnnumbered();
    std::optional<SentFact> fact(const FactId &id);
    bool isSent(const FactId &id);

    Database &m_database;
    Salvaged m_out;
    QSet<FactId> m_found;
    bool m_areNumbersLost = false;
};

void Salvage::readRows()
{
    ask([this] {
        Rows rows = m_database.select(Sql("SELECT device, desk_no FROM desk WHERE one = 1"));
        if (!rows.next())
            return false;
        m_out.device = rows.id<DeviceId>(0);
        m_out.deskNumber = static_cast<int>(rows.number(1));
        return true;
    });
    if (m_out.device && ask([this] { return isContinuationTold(m_database, *m_out.device); }) != Found::Yes) { // twice harms nobody
        ask([this] {
            m_out.untold = continuationIn(m_database);
            return true;
        });
    }
    if (ask([this] {
            m_out.timer = readTimer(m_database);
            return m_out.timer.has_value();
        }) == Found::Unreadable)
        m_out.timer.reset();
    ask([this] {
        Rows rows = m_database.select(Sql("SELECT boot, office_minus_boot_us, error_us, office_minus_wall_us FROM office_time WHERE one = 1"));
        if (!rows.next())
            return false;
        m_out.officeTime = OfficeTime{rows.utf8(0), rows.number(1), rows.number(2), rows.number(3)};
        return true;
    });
}

/// Former ones first: what was made under them is older.
std::vector<DeviceId> Salvage::devices()
{
    std::vector<DeviceId> out;
    QByteArray last;
    Found found = Found::Yes;
    while (found == Found::Yes) {
        found = ask([&] {
            Rows rows = m_database.select(Sql("SELECT device FROM numbering WHERE device > :last ORDER BY device LIMIT 1"), last);
            if (!rows.next())
                return false;
            last = rows.utf8(0);
            out.push_back(rows.id<DeviceId>(0));
            return true;
        });
    }
    m_areNumbersLost |= found == Found::Unreadable; // of devices that were not found
    if (m_out.device) {
        std::erase(out, *m_out.device);
        out.push_back(*m_out.device);
    }
    return out;
}

void Salvage::readNumbers(const DeviceId &device)
{
    std::optional<std::int64_t> last;
    const Found end = ask([&] {
        Rows rows = m_database.select(Sql("SELECT dseq FROM numbering WHERE device = :device ORDER BY dseq DESC LIMIT 1"), device);
        last = rows.next() ? rows.number(0) : 0;
        return true;
    });
    if (end == Found::Unreadable)
        last.reset();
    std::int64_t hole = 0;
    for (std::int64_t dseq = 1; last ? dseq <= *last : hole < LongestHole; ++dseq) {
        UnsentFact read;
        FactId id;
        const Found found = ask([&] {
            Rows rows = m_database.select(Sql("SELECT fact_id, own_chain FROM numbering WHERE device = :device AND dseq = :dseq"), device, dseq);
            if (!rows.next())
                return false;
            id = rows.id<FactId>(0);
            read.ownChain = rows.bytes(1);
            return true;
        });
        m_areNumbersLost = m_areNumbersLost || found == Found::Unreadable || (found == Found::No && last);
        hole = found == Found::Yes ? 0 : hole + 1;
        if (found != Found::Yes || m_found.contains(id))
            continue;
        m_found.insert(id);
        const bool sent = isSent(id);
        auto whole = fact(id);
        if (!whole) {
            m_out.lost += sent ? 0 : 1;
            continue;
        }
        read.fact = *std::move(whole);
        read.fact.dseq = dseq;
        read.device = device;
        m_out.facts.push_back({std::move(read), sent});
    }
}

/// Facts whose numbers went with a page: all that the office's log does not show. What others made and a forgotten log has left is among
/// them; the office knows it by its id. Each goes before the first that was recorded later.
void Salvage::readUnnumbered()
{
    std::vector<FactId> ids;
    for (const bool isForward : {true, false}) { // both ways up to the damage; between two damaged pages only numbers lead
        ask([&] {
            Rows rows = isForward ? m_database.select(Sql("SELECT fact_id FROM fact ORDER BY fact_id"))
                                  : m_database.select(Sql("SELECT fact_id FROM fact ORDER BY fact_id DESC"));
            while (rows.next())
                ids.push_back(rows.id<FactId>(0));
            return true;
        });
    }
    for (const FactId &id : ids) {
        if (m_found.contains(id) || isSent(id))
            continue;
        m_found.insert(id);
        auto whole = fact(id);
        if (!whole) {
            ++m_out.lost;
            continue;
        }
        auto place = m_out.facts.end();
        while (place != m_out.facts.begin() && std::prev(place)->fact.fact.envelope.made > whole->envelope.made)
            --place;
        m_out.facts.insert(place, {UnsentFact{*std::move(whole), {}, {}}, false});
    }
}

/// Only what its hash vouches for. Words that cannot be read are missing as erased ones are: minutes count without them.
std::optional<SentFact> Salvage::fact(const FactId &id)
{
    SentFact out;
    QByteArray sha;
    const Found found = ask([&] {
        Rows rows = m_database.select(Sql("SELECT fact_id, kind, v, contract, target, secs, at_us, made_us, boot, boot_us, data, body_sha, "
                                          "NULL, NULL, 0, env_sha FROM fact WHERE fact_id = :id"), id);
        if (!rows.next())
            return false;
        out = sentFactOf(rows);
        sha = rows.bytes(15);
        return true;
    });
    if (found != Found::Yes || out.envelope.id != id || envelopeSha(out.envelope, out.data, out.bodySha) != sha)
        return std::nullopt;
    const Found words = ask([&] {
        Rows rows = m_database.select(Sql("SELECT scope, text FROM words WHERE fact_id = :id"), id);
        if (!rows.next())
            return false;
        out.envelope.scope = rows.utf8(0);
        out.words = rows.utf8(1);
        return true;
    });
    if (words == Found::Unreadable || (out.words && bodySha(*out.words) != out.bodySha))
        out.words.reset();
    return out;
}

bool Salvage::isSent(const FactId &id)
{
    return ask([&] { return m_database.select(Sql("SELECT 1 FROM feed WHERE fact_id = :id"), id).next(); }) == Found::Yes;
}

} // namespace

Salvaged salvage(Database &database)
{
    return Salvage(database).run();
}

std::vector<UnsentFact> unsentOf(const Salvaged &salvaged)
{
    std::vector<UnsentFact> out;
    for (const Salvaged::Piece &piece : salvaged.facts) {
        if (!piece.isSent)
            out.push_back(piece.fact);
    }
    return out;
}

FactRow ownRowOf(const SentFact &fact)
{
    FactRow out = factRowOf(fact, envelopeSha(fact.envelope, fact.data, fact.bodySha));
    if (fact.envelope.boot) {
        out.boot = fact.envelope.boot->boot;
        out.bootUs = fact.envelope.boot->bootUs;
    }
    return out;
}

} // namespace hline

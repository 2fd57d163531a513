// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hline::test {

/// The rule book once more, as a clerk with a stop-watch would keep it: second by second and minute by minute, in plain numbers and
/// without a line of the program. Default policies; Monday to Friday 8–18 without holidays (24 August to 3 November 2026).
/// Seconds are counted from the beginning of 1970 in Moscow; whoever keeps it says what happens in the order of time.
class ReferenceOffice
{
public:
    using Second = std::int64_t;
    enum class Class { Free, Paid, Defect };

    ReferenceOffice(int package, std::optional<int> targetMinutes) : m_package(package), m_target(targetMinutes) { }

    // ---- what happens, each at its instant
    void pays(Second now, int month, Second bankDay);
    void buysTopUp(Second now, int amount);
    std::size_t arrives(Second now, Second arrival, Class as);
    void classified(Second now, std::size_t request, Class as);
    void agrees(Second now, std::size_t request);
    void replies(Second now, std::size_t request);
    void begins(std::size_t request, Second from);
    /// The running piece of work ends; sessions bill together.
    std::size_t ends(Second now, std::size_t request, int session, Second from);
    std::size_t byHand(Second now, std::size_t request, int session, Second from, Second to);
    enum class Ended { Yes, No };
    void voids(Second now, std::size_t piece, Ended session);
    /// Nothing but time passes.
    void reaches(Second now);

    // ---- what is then so
    struct Account { int balance = 0, prepaid = 0, overlimit = 0, expired = 0; };
    [[nodiscard]] Account account(Second now) const { return account(now, now); }
    /// «RUNNING 1800 s until 123456»
    [[nodiscard]] std::string promise(std::size_t request, Second now) const;
    [[nodiscard]] bool mayStart(std::size_t request) const;
    [[nodiscard]] Class currentClass(std::size_t request) const { return m_requests[request].classes.back().as; }
    [[nodiscard]] bool wantsConsent(std::size_t request) const;
    [[nodiscard]] bool isVoided(std::size_t piece) const { return m_pieces[piece].voidedAt.has_value(); }
    [[nodiscard]] int sessionOf(std::size_t piece) const { return m_pieces[piece].session; }
    [[nodiscard]] Second arrival(std::size_t request) const { return m_requests[request].arrival; }

    /// First second of a month of 2026.
    [[nodiscard]] static Second monthStart(int month);

private:
    struct Change { Second at; Class as; };
    struct Request
    {
        Second arrival;
        std::vector<Change> classes;
        std::optional<Second> consent;
        std::vector<Second> replies;
        std::optional<Second> running; ///< start of the piece that runs now
    };
    struct Piece
    {
        std::size_t request;
        int session;
        Second from, to, posted;
        std::optional<Second> voidedAt;
        bool startCounts; ///< the timer began it: it stays a start of work though its time be voided
    };
    struct Payment { int month; Second bankDay, posted; };
    struct TopUp { int amount; Second at; };
    struct Lot { int left; Second activeFrom, validTo, finalExpiry; int hops, kind; };

    [[nodiscard]] Account account(Second asOf, Second known) const;
    [[nodiscard]] std::vector<Second> billedMinutes(Second asOf, Second known) const;
    [[nodiscard]] bool isPaidSecond(const Request &request, Second at, Second known) const;
    [[nodiscard]] std::vector<Lot> boughtLots(Second known) const;
    [[nodiscard]] std::optional<Second> paidDay(int month, Second known) const;
    void turnMonth(std::vector<Lot> &lots, int month, Second known, Account &account) const;
    [[nodiscard]] std::optional<Second> start(std::size_t request, Second base, Second now) const;
    void note(Second now);

    int m_package;
    std::optional<int> m_target;
    std::vector<Request> m_requests;
    std::vector<Piece> m_pieces;
    std::vector<Payment> m_payments;
    std::vector<TopUp> m_topUps;
    std::map<Second, int> m_known; ///< the balance as it was known from then on
};

} // namespace hline::test

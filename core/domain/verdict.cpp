// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/verdict.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace hline {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t FutureToleranceUs = std::chrono::microseconds(2min).count(); ///< sync.md 4.6
constexpr std::int64_t OldestUs = std::chrono::microseconds(OldestBelieved).count();

/// Documents carry the day they were issued for, which may be long past or ahead; only measured or told time is doubted.
bool carriesDocumentDate(const QByteArray &kind)
{
    return kind == "payment" || kind == "purchase" || kind == "ref" || kind == "import" || kind == "quote.agree";
}

bool isClockDoubtful(const VerdictInput &input)
{
    if (carriesDocumentDate(input.kind))
        return false;
    return input.atUs > input.postedUs + FutureToleranceUs || input.atUs < input.postedUs - OldestUs;
}

Verdict judgeKind(const VerdictInput &input)
{
    if (input.kind == "reverse")
        return input.targetReversed ? Verdict::AlreadyReversed : Verdict::Ok;
    if (input.kind == "date")
        return input.targetReversed ? Verdict::AlreadyReversed : input.targetCounts ? Verdict::Same : input.dated;
    if (input.kind == "payment")
        return input.samePayment ? Verdict::Same : Verdict::Ok;
    if (input.kind == "claim")
        return input.holder.isEmpty() || input.holder == input.author ? Verdict::Ok : Verdict::ClaimLost;
    if (input.kind == "release")
        return !input.holder.isEmpty() && input.holder == input.author ? Verdict::Ok : Verdict::NotHolder;
    if (input.kind == "close")
        return input.monthClosed ? Verdict::AlreadyClosed : Verdict::Ok;
    if (input.kind == "close.reverse")
        return input.targetReversed ? Verdict::AlreadyReversed : input.monthClosed ? Verdict::AlreadyClosed : Verdict::Ok;
    if (input.kind == "work" || input.kind == "norm" || input.kind == "quote.deliver")
        return input.monthClosed ? Verdict::Late : Verdict::Ok;
    return Verdict::Ok;
}

} // namespace

QByteArray code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return "ok";
    case Verdict::Late: return "late";
    case Verdict::Same: return "same";
    case Verdict::ClaimLost: return "claim_lost";
    case Verdict::NotHolder: return "not_holder";
    case Verdict::NoTarget: return "no_target";
    case Verdict::AlreadyReversed: return "already_reversed";
    case Verdict::AlreadyClosed: return "already_closed";
    case Verdict::Forbidden: return "forbidden";
    case Verdict::Clock: return "clock";
    case Verdict::Malformed: return "malformed";
    case Verdict::UnknownKind: return "unknown_kind";
    case Verdict::UnknownVersion: return "unknown_version";
    }
    Q_UNREACHABLE();
}

Verdict verdictFromCode(const QByteArray &word)
{
    static constexpr std::array All{Verdict::Ok, Verdict::Late, Verdict::Same, Verdict::ClaimLost, Verdict::NotHolder,
                                    Verdict::NoTarget, Verdict::AlreadyReversed, Verdict::AlreadyClosed, Verdict::Forbidden,
                                    Verdict::Clock, Verdict::Malformed, Verdict::UnknownKind, Verdict::UnknownVersion};
    const auto found = std::find_if(All.begin(), All.end(), [&word](Verdict verdict) { return code(verdict) == word; });
    return found == All.end() ? Verdict::Malformed : *found;
}

bool counts(Verdict verdict)
{
    return verdict == Verdict::Ok || verdict == Verdict::Late;
}

bool canBeDated(const QByteArray &kind, Verdict said)
{
    static constexpr auto SaidAgain = std::to_array<std::string_view>(
        {"claim", "release", "assign", "reverse", "close", "close.reverse", "waive", "date", "erased", "base", "import", "payment", "purchase",
         "ref", "ref.same"});
    const std::string_view wanted(kind.constData(), static_cast<std::size_t>(kind.size()));
    return std::ranges::find(SaidAgain, wanted) == SaidAgain.end() && (counts(said) || said == Verdict::Clock || said == Verdict::NoTarget);
}

Verdict judge(const VerdictInput &input)
{
    if (!input.wellFormed)
        return Verdict::Malformed;
    if (!input.knownKind)
        return Verdict::UnknownKind;
    if (!isKnownVersion(input.version))
        return Verdict::UnknownVersion;
    if (!input.mayDo)
        return Verdict::Forbidden;
    if (isClockDoubtful(input))
        return Verdict::Clock;
    if (!input.targetExists)
        return Verdict::NoTarget;
    return judgeKind(input);
}

} // namespace hline

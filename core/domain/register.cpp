// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/register.h"

#include <algorithm>

namespace hline {

namespace {

using enum RegisterState;

// Regulation 2.4.3.2: a wish is recorded, analysed, decided on, and comes with an update if at all.
constexpr std::array WishStates{Recorded, Analysis, Accepted, Declined, Deferred, Released, Duplicate};
// Regulation 2.4.4.1: a report is enough to reproduce the fault, or more is asked for.
constexpr std::array DefectStates{Recorded, NeedInfo, Confirmed, NotConfirmed, Fixed, Duplicate};

struct Way
{
    RegisterKind kind;
    RegisterState from;
    RegisterState to;
};

constexpr std::array Ways{
    // R-2.4.3.2a: nothing is decided without analysis; a decision may be thought over
    Way{RegisterKind::Wish, Recorded, Analysis},
    Way{RegisterKind::Wish, Analysis, Accepted},
    Way{RegisterKind::Wish, Analysis, Declined},
    Way{RegisterKind::Wish, Analysis, Deferred},
    Way{RegisterKind::Wish, Declined, Analysis},
    Way{RegisterKind::Wish, Deferred, Analysis},
    Way{RegisterKind::Wish, Accepted, Analysis},
    // R-2.4.3.2b: acceptance is no promise; what was accepted is delivered by a release
    Way{RegisterKind::Wish, Accepted, Released},
    // R-2.4.4.1b: insufficient reports wait for data, never for a judgement
    Way{RegisterKind::Defect, Recorded, NeedInfo},
    Way{RegisterKind::Defect, Recorded, Confirmed},
    Way{RegisterKind::Defect, Recorded, NotConfirmed},
    Way{RegisterKind::Defect, NeedInfo, Confirmed},
    Way{RegisterKind::Defect, NeedInfo, NotConfirmed},
    Way{RegisterKind::Defect, NotConfirmed, NeedInfo},
    Way{RegisterKind::Defect, NotConfirmed, Confirmed},
    Way{RegisterKind::Defect, Confirmed, NotConfirmed},
    Way{RegisterKind::Defect, Confirmed, Fixed},
    Way{RegisterKind::Defect, Fixed, Confirmed}, // it has come back
};

bool isOf(RegisterKind kind, RegisterState state)
{
    const auto states = statesOf(kind);
    return std::find(states.begin(), states.end(), state) != states.end();
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

bool hasNumber(const QString &release)
{
    return std::any_of(release.begin(), release.end(), [](QChar c) { return c.isDigit(); });
}

/// Merging is possible while something is still to be delivered, and can be taken apart again; nothing is ever deleted.
bool isWay(RegisterKind kind, RegisterState from, RegisterState to)
{
    if (to == Duplicate)
        return from != Duplicate && !isDelivered(from);
    if (from == Duplicate)
        return to == Recorded;
    return std::any_of(Ways.begin(), Ways.end(), [&](const Way &way) { return way.kind == kind && way.from == from && way.to == to; });
}

QByteArray clauseOf(RegisterKind kind)
{
    return kind == RegisterKind::Wish ? "2.4.3.2" : "2.4.4.1";
}

} // namespace

QByteArray code(RegisterKind kind)
{
    return kind == RegisterKind::Wish ? "WISH" : "DEFECT";
}

QByteArray code(RegisterState state)
{
    switch (state) {
    case Recorded: return "RECORDED";
    case Analysis: return "ANALYSIS";
    case Accepted: return "ACCEPTED";
    case Declined: return "DECLINED";
    case Deferred: return "DEFERRED";
    case Released: return "RELEASED";
    case NeedInfo: return "NEED_INFO";
    case Confirmed: return "CONFIRMED";
    case NotConfirmed: return "NOT_CONFIRMED";
    case Fixed: return "FIXED";
    case Duplicate: return "DUPLICATE";
    }
    Q_UNREACHABLE();
}

std::optional<RegisterState> registerStateFromCode(const QByteArray &text)
{
    const auto found = std::find_if(AllRegisterStates.begin(), AllRegisterStates.end(),
                                    [&text](RegisterState state) { return code(state) == text; });
    return found == AllRegisterStates.end() ? std::nullopt : std::optional(*found);
}

std::span<const RegisterState> statesOf(RegisterKind kind)
{
    if (kind == RegisterKind::Wish)
        return WishStates;
    return DefectStates;
}

RegisterState stateIn(RegisterKind kind, std::optional<RegisterState> lastStep)
{
    return lastStep && isOf(kind, *lastStep) ? *lastStep : Recorded;
}

bool isSettled(RegisterState state)
{
    return state == Declined || state == NotConfirmed || state == Duplicate || isDelivered(state);
}

bool isDelivered(RegisterState state)
{
    return state == Released || state == Fixed;
}

std::optional<RegisterKind> registerKind(std::optional<Service> service, std::optional<RegisterState> step)
{
    if (service == Service::Wish)
        return RegisterKind::Wish;
    if (service == Service::Defect)
        return RegisterKind::Defect;
    if (!step || *step == Recorded || *step == Duplicate)
        return std::nullopt;
    return isOf(RegisterKind::Defect, *step) ? RegisterKind::Defect : RegisterKind::Wish;
}

Completeness completenessOf(const DefectReport &report)
{
    const std::array fields{std::pair{QByteArray("steps"), &report.steps}, std::pair{QByteArray("expected"), &report.expected},
                            std::pair{QByteArray("got"), &report.got}, std::pair{QByteArray("version"), &report.version}};
    Completeness out;
    for (const auto &[name, text] : fields) {
        if (isBlank(*text))
            out.missing.append(name);
    }
    const auto all = static_cast<qsizetype>(fields.size());
    out.percent = static_cast<int>((all - out.missing.size()) * 100 / all);
    return out;
}

std::optional<GateReason> whyNotStep(const RegisterStep &step)
{
    const QByteArray clause = clauseOf(step.kind);
    if (!isOf(step.kind, step.to))
        return GateReason{"STATE_NOT_OF_REGISTER", clause, {}};
    if (step.from != step.to && !isWay(step.kind, step.from, step.to))
        return GateReason{"STEP_NOT_POSSIBLE", clause, {}};
    if (step.to == Duplicate && !step.namesOther)
        return GateReason{"DUPLICATE_OF_NEEDED", clause, {}};
    if (step.to == Accepted && isBlank(step.release)) // R-2.4.3.2b
        return GateReason{"TARGET_RELEASE_NEEDED", clause, {}};
    if (isDelivered(step.to) && !hasNumber(step.release)) // R-2.4.3.2b
        return GateReason{"RELEASE_NEEDED", clause, {}};
    if (step.to == Confirmed && isBlank(step.report.steps)) // R-2.4.4.1b
        return GateReason{"STEPS_NEEDED", clause, {}};
    return std::nullopt;
}

QList<RegisterState> nextStates(RegisterKind kind, RegisterState from)
{
    QList<RegisterState> out;
    for (const RegisterState state : statesOf(kind)) {
        if (isWay(kind, from, state))
            out.append(state);
    }
    return out;
}

} // namespace hline

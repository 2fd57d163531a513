// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gates.h"

#include <QString>

#include <array>
#include <span>

namespace hline {

/// Wishes and defects are two registers over requests; neither costs the client anything (I-04, R-2.4.4.2). Regulation 2.4.3, 2.4.4.
enum class RegisterKind { Wish, Defect };

/// Where a wish or a defect stands. Duplicate: another entry goes on in its place.
enum class RegisterState {
    Recorded,
    Analysis,
    Accepted,
    Declined,
    Deferred,
    Released,
    NeedInfo,
    Confirmed,
    NotConfirmed,
    Fixed,
    Duplicate
};
inline constexpr std::array AllRegisterStates{
    RegisterState::Recorded, RegisterState::Analysis,  RegisterState::Accepted,     RegisterState::Declined,
    RegisterState::Deferred, RegisterState::Released,  RegisterState::NeedInfo,     RegisterState::Confirmed,
    RegisterState::NotConfirmed, RegisterState::Fixed, RegisterState::Duplicate};

/// WISH, DEFECT; RECORDED, ANALYSIS, …, NOT_CONFIRMED, DUPLICATE.
[[nodiscard]] QByteArray code(RegisterKind kind);
[[nodiscard]] QByteArray code(RegisterState state);
[[nodiscard]] std::optional<RegisterState> registerStateFromCode(const QByteArray &code);

/// States of a register in the order in which they are usually met.
[[nodiscard]] std::span<const RegisterState> statesOf(RegisterKind kind);
/// Where an entry of this register stands after its last step; a step of the other register means that it begins anew.
[[nodiscard]] RegisterState stateIn(RegisterKind kind, std::optional<RegisterState> lastStep);
/// Nothing more is to be analysed: people who asked can be told.
[[nodiscard]] bool isSettled(RegisterState state);
/// The change has reached the clients with an update; those who asked are to be told. R-2.4.3.2b
[[nodiscard]] bool isDelivered(RegisterState state);

/// Which register a request belongs to: by its service, else by the step that is asked for (a suspected defect is analysed before
/// its request is called one). Nothing if neither says.
[[nodiscard]] std::optional<RegisterKind> registerKind(std::optional<Service> service, std::optional<RegisterState> step);

/// What makes a defect reproducible. Regulation 2.4.4.1
struct DefectReport { QString steps, expected, got, version; };
/// Completeness meter: filled fields in percent, and the codes of the empty ones (steps, expected, got, version). R-2.4.4.1b
struct Completeness { int percent = 0; QList<QByteArray> missing; };
[[nodiscard]] Completeness completenessOf(const DefectReport &report);

/// A step that somebody wants to make, with what will be known after it.
struct RegisterStep
{
    RegisterKind kind = RegisterKind::Wish;
    RegisterState from = RegisterState::Recorded;
    RegisterState to = RegisterState::Recorded;
    QString release;         ///< named with this step: where it is meant to come, or the number of the update
    DefectReport report;     ///< as it will stand
    bool namesOther = false; ///< says which entry goes on (Duplicate)
};
/// Is it possible? Otherwise one reason: STATE_NOT_OF_REGISTER, STEP_NOT_POSSIBLE, TARGET_RELEASE_NEEDED, RELEASE_NEEDED,
/// STEPS_NEEDED, DUPLICATE_OF_NEEDED. R-2.4.3.2a, R-2.4.3.2b, R-2.4.4.1b
[[nodiscard]] std::optional<GateReason> whyNotStep(const RegisterStep &step);
/// States that can follow, whatever they ask for.
[[nodiscard]] QList<RegisterState> nextStates(RegisterKind kind, RegisterState from);

} // namespace hline

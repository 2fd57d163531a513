// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/ports/fact.h"
#include "workflow/ports/records.h"

namespace hline {

/// Makes facts in the name of one consultant: id, who, when, boot clock (facts.md 1).
class FactMaker
{
public:
    FactMaker(const Clock &clock, ConsultantId who);

    /// A fact that happens now. "who" is added to `data`.
    [[nodiscard]] FactDraft fact(const QByteArray &kind, const QJsonObject &data = {}) const;
    /// … about `target`, without a contract.
    [[nodiscard]] FactDraft about(const QByteArray &kind, const FactId &target, const QJsonObject &data = {}) const;
    /// … about a request, on its contract.
    [[nodiscard]] FactDraft onContract(const QByteArray &kind, const RequestRecord &request, const QJsonObject &data = {}) const;
    /// … that happened at another time. `boot`: reading at that time; nothing if typed by hand.
    [[nodiscard]] static FactDraft dated(FactDraft fact, Micros at, const std::optional<BootReading> &boot);
    /// `reason`: void, undo, wrong, move or batch.
    [[nodiscard]] FactDraft reversal(const FactId &target, const std::optional<ContractId> &contract, const QByteArray &reason) const;
    /// What was done in a session, in words.
    [[nodiscard]] FactDraft note(const SessionId &session, const QString &text) const;

private:
    const Clock &m_clock;
    ConsultantId m_who;
};

/// Adds `text` under `key` unless it is blank: absent instead of empty (facts.md 1).
void putText(QJsonObject &object, const QString &key, const QString &text);

} // namespace hline

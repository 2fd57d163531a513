// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"
#include "workflow/workplace.h"

namespace hline {

/// Records that the client agreed to paid work under the current class, now or earlier, or that he did not
/// (I-08, S-RCL-2, R-2.4.2.1).
class RecordConsent
{
public:
    explicit RecordConsent(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const RequestId &id, const ConsentGiven &given) const;
    /// The request returns to the free service it came from; `why` is kept as an internal note.
    [[nodiscard]] Result<void> declined(const RequestId &id, const QString &why) const;

private:
    [[nodiscard]] Result<void> check(const RequestRecord &request, Instant at) const;

    Workbench &m_bench;
};

/// A consent as a fact; `data` says to what the client agreed.
[[nodiscard]] FactDraft consentFact(const Workbench &bench, const RequestRecord &request, const ConsentGiven &given, const QJsonObject &data);

} // namespace hline

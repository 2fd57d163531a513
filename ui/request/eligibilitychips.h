// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/chiprow.h"
#include "workflow/views.h"

#include <QCoreApplication>

namespace hline {

class Phrasebook;

/// What is known of a client's right to support, each statement with the clause that decides it.
/// Regulation 1.3, 1.4, I-01.
class EligibilityChips
{
    Q_DECLARE_TR_FUNCTIONS(EligibilityChips)
public:
    struct Subject
    {
        std::optional<ContractStanding> contract;
        std::optional<ProductStanding> product;
        Eligibility eligibility;
    };

    explicit EligibilityChips(const Phrasebook &phrasebook)
        : m_phrasebook(phrasebook)
    {
    }

    [[nodiscard]] std::vector<Chip> chips(const Subject &subject) const;
    [[nodiscard]] std::vector<Chip> missingIntake(const QList<QByteArray> &fields) const;

private:
    [[nodiscard]] Chip contractChip(const Subject &subject) const;
    [[nodiscard]] Chip productChip(
        const Eligibility &eligibility, const QByteArray &reasonCode, const std::optional<Day> &until) const;

    const Phrasebook &m_phrasebook;
};

} // namespace hline

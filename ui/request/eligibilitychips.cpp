// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/eligibilitychips.h"

#include <algorithm>

#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const GateReason *reasonWith(const Eligibility &eligibility, const QByteArray &code)
{
    const auto it = std::ranges::find(eligibility.reasons, code, &GateReason::code);
    return it == eligibility.reasons.end() ? nullptr : &*it;
}

Chip::Tone toneOf(Decision decision)
{
    return decision == Decision::Block ? Chip::Tone::Bad : Chip::Tone::Warning;
}

} // namespace

std::vector<Chip> EligibilityChips::chips(const Subject &subject) const
{
    std::vector<Chip> all{contractChip(subject)};
    if (subject.product && subject.product->platform1c)
        all.push_back(productChip(subject.eligibility, "ITS_MISSING"_ba, subject.product->itsTo));
    if (subject.product && subject.product->boxed)
        all.push_back(productChip(subject.eligibility, "UPDATES_MISSING"_ba, subject.product->updatesTo));
    if (const GateReason *old = reasonWith(subject.eligibility, "OLD_REGULATION"_ba)) {
        const QString text = old->day ? tr("Signed %1: earlier regulation").arg(m_phrasebook.day(*old->day))
                                      : tr("Earlier edition of the regulation");
        all.push_back({text, Chip::Tone::Warning, m_phrasebook.sentence(*old)});
    }
    return all;
}

Chip EligibilityChips::contractChip(const Subject &subject) const
{
    if (const GateReason *none = reasonWith(subject.eligibility, "NO_CONTRACT"_ba))
        return {tr("No contract · %1").arg(m_phrasebook.clause(none->clause)),
            toneOf(subject.eligibility.decision), m_phrasebook.sentence(*none)};
    if (const GateReason *inactive = reasonWith(subject.eligibility, "CONTRACT_INACTIVE"_ba)) {
        return {tr("Contract not in force · %1").arg(m_phrasebook.clause(inactive->clause)),
            toneOf(subject.eligibility.decision), m_phrasebook.sentence(*inactive)};
    }
    if (!subject.contract)
        return {tr("No contract"), Chip::Tone::Neutral, {}};
    if (subject.contract->validTo)
        return {
            tr("Contract until %1").arg(m_phrasebook.day(*subject.contract->validTo)), Chip::Tone::Good, {}};
    return {tr("Contract in force"), Chip::Tone::Good, {}};
}

Chip EligibilityChips::productChip(
    const Eligibility &eligibility, const QByteArray &reasonCode, const std::optional<Day> &until) const
{
    const bool its = reasonCode == "ITS_MISSING";
    if (const GateReason *reason = reasonWith(eligibility, reasonCode)) {
        const QString clause = m_phrasebook.clause(reason->clause);
        const QString text = !until
            ? (its ? tr("No ITS · %1").arg(clause) : tr("No updates · %1").arg(clause))
            : its ? tr("ITS ended %1 · %2").arg(m_phrasebook.day(*until), clause)
                  : tr("Updates ended %1 · %2").arg(m_phrasebook.day(*until), clause);
        return {text, toneOf(eligibility.decision), m_phrasebook.sentence(*reason)};
    }
    if (!until)
        return {its ? tr("ITS not known") : tr("Updates not known"), Chip::Tone::Neutral, {}};
    const QString day = m_phrasebook.day(*until);
    return {its ? tr("ITS until %1").arg(day) : tr("Updates until %1").arg(day), Chip::Tone::Good, {}};
}

std::vector<Chip> EligibilityChips::missingIntake(const QList<QByteArray> &fields) const
{
    std::vector<Chip> all;
    for (const QByteArray &field : fields)
        all.push_back({tr("Missing: %1").arg(m_phrasebook.missingField(field)), Chip::Tone::Warning, {}});
    return all;
}

} // namespace hline

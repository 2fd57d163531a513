// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/explanation.h"

namespace hline {

namespace {

void addOnce(QList<QByteArray> &rules, const QByteArray &rule)
{
    if (!rule.isEmpty() && !rules.contains(rule))
        rules.append(rule);
}

/// Gates name the clause itself, everything else a rule of the book.
void addClauses(QList<QByteArray> &rules, const QList<GateReason> &reasons)
{
    for (const GateReason &reason : reasons) {
        const bool isRule = reason.clause.startsWith("I-") || reason.clause.startsWith("S-") || reason.clause.startsWith("R-");
        addOnce(rules, isRule || reason.clause.isEmpty() ? reason.clause : "R-" + reason.clause);
    }
}

} // namespace

QByteArray code(Question::About about)
{
    switch (about) {
    case Question::About::Response: return "request";
    case Question::About::Balance: return "balance";
    case Question::About::Charged: return "charge";
    case Question::About::Eligibility: return "eligibility";
    case Question::About::Refusal: return "refusal";
    case Question::About::Timer: return "timer";
    }
    Q_UNREACHABLE();
}

QList<QByteArray> Explanation::rules() const
{
    QList<QByteArray> rules;
    if (eligibility)
        addClauses(rules, eligibility->reasons);
    for (const std::optional<StartGate> &gate : {timerGate, remoteGate}) {
        if (gate)
            addClauses(rules, gate->reasons);
    }
    if (refused)
        addClauses(rules, {*refused});
    for (const Step &step : steps)
        addOnce(rules, step.rule);
    for (const BalanceLine &line : lines)
        addOnce(rules, line.rule);
    if (!days.empty())
        addOnce(rules, "S-CAL-2");
    return rules;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasebook.h"
#include "workflow/explanation.h"

#include <vector>

namespace hline {

/// A derivation in sentences: the same for the window, hlinectl, the clipboard and paper.
struct ExplainedText
{
    struct Line
    {
        QString text;
        QByteArray code;           ///< of the step, day or key, for machines
        QByteArray rule;           ///< that was applied
        std::optional<Instant> at;
    };
    struct Section
    {
        QByteArray code;           ///< facts, reckoning, days, paid, lines, months, left, standing, policies, clauses
        QString heading;
        std::vector<Line> lines;
    };
    QString title;                 ///< «Почему такой срок отклика? Обращение № 131»
    QString answer;
    std::vector<Section> sections; ///< only those with lines
    QString footing;               ///< as of when, by whose words

    /// The whole as lines of plain text.
    [[nodiscard]] QString plain() const;
};

/// Puts a derivation into sentences that a client would accept. Regulation 1.1, R-1.1b, R-2.4.2.6a, R-2.4.2.6b.
class Explainer
{
public:
    explicit Explainer(const Phrasebook &words) : m_words(words) { }

    [[nodiscard]] ExplainedText operator()(const Explanation &explanation) const;
    /// «Почему такой срок отклика?»
    [[nodiscard]] QString question(Question::About about) const;
    /// Days one by one, days off that follow each other in one line.
    [[nodiscard]] std::vector<ExplainedText::Line> dayLines(const std::vector<CountedDay> &days) const;
    /// «120 = 40 перенос (сгорит 30.09.2026) + 80 пакет» (R-2.4.2.6b)
    [[nodiscard]] QString balanceSum(const Ledger &ledger) const;

private:
    using Lines = std::vector<ExplainedText::Line>;

    [[nodiscard]] QString answer(const Explanation &about) const;
    [[nodiscard]] QString chargeAnswer(const Explanation &about) const;
    [[nodiscard]] QString eligibilityAnswer(const Eligibility &eligibility) const;
    [[nodiscard]] QString refusedAnswer(const GateReason &reason) const;
    [[nodiscard]] QString gateAnswer(const StartGate &timer, const StartGate &remote) const;
    [[nodiscard]] QString timerAnswer(const TimerView &timer) const;
    [[nodiscard]] Lines factLines(const Explanation &about) const;
    [[nodiscard]] Lines standingLines(const Explanation &about) const;
    [[nodiscard]] Lines paidLines(const Explanation &about) const;
    [[nodiscard]] Lines stepLines(const Steps &steps) const;
    [[nodiscard]] Lines movementLines(const Explanation &about) const;
    [[nodiscard]] Lines monthLines(const Explanation &about) const;
    [[nodiscard]] Lines lotLines(const Explanation &about) const;
    [[nodiscard]] Lines policyLines(const Explanation &about) const;
    [[nodiscard]] Lines clauseLines(const Explanation &about) const;
    [[nodiscard]] QString dayText(const CountedDay &day, Day last) const;
    [[nodiscard]] QString length(seconds length) const;

    const Phrasebook &m_words;
};

} // namespace hline

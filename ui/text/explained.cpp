// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/explained.h"

#include "text/phrases.h"
#include "text/regulation.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *questionText(Question::About about)
{
    switch (about) {
    case Question::About::Response: return QT_TRANSLATE_NOOP("Hline", "Why is the response due then?");
    case Question::About::Balance: return QT_TRANSLATE_NOOP("Hline", "Why is so much left?");
    case Question::About::Charged: return QT_TRANSLATE_NOOP("Hline", "Why was so much charged?");
    case Question::About::Eligibility: return QT_TRANSLATE_NOOP("Hline", "Why is there a right to support, or not?");
    case Question::About::Refusal: return QT_TRANSLATE_NOOP("Hline", "Why may work begin, or not?");
    case Question::About::Timer: return QT_TRANSLATE_NOOP("Hline", "Why will so much be charged?");
    }
    return "";
}

minutes sumOf(const std::vector<ExplainedCharge> &charges, minutes ChargeResult::*part)
{
    minutes sum{0};
    for (const ExplainedCharge &charge : charges)
        sum += charge.result.*part;
    return sum;
}

} // namespace

QString ExplainedText::plain() const
{
    QStringList text{title, answer};
    for (const Section &section : sections) {
        text << QString() << section.heading;
        for (const Line &line : section.lines)
            text << u"  • "_s + line.text;
    }
    text << QString() << footing;
    return text.join(u'\n');
}

ExplainedText Explainer::operator()(const Explanation &about) const
{
    ExplainedText out;
    const QString subject = about.request && about.question.about != Question::About::Balance
        ? m_words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1"), {about.request->number})
        : m_words.say(QT_TRANSLATE_NOOP("Hline", "Contract %1"), {about.contract});
    out.title = sentences({question(about.question.about), about.client.isEmpty() ? subject : subject + u", "_s + about.client});
    out.answer = answer(about);
    const auto add = [&out](const QByteArray &code, const QString &heading, Lines lines) {
        if (!lines.empty())
            out.sections.push_back({code, heading, std::move(lines)});
    };
    add("facts", m_words.say(QT_TRANSLATE_NOOP("Hline", "What happened")), factLines(about));
    add("standing", m_words.say(QT_TRANSLATE_NOOP("Hline", "What is known of the contract and the program")), standingLines(about));
    add("paid", m_words.say(QT_TRANSLATE_NOOP("Hline", "Packages and payments")), paidLines(about));
    add("reckoning", m_words.say(QT_TRANSLATE_NOOP("Hline", "How it was reckoned")), stepLines(about.steps));
    add("days", m_words.say(QT_TRANSLATE_NOOP("Hline", "Days that counted (Moscow time)")), dayLines(about.days));
    add("lines", m_words.say(QT_TRANSLATE_NOOP("Hline", "How the minutes moved")), movementLines(about));
    add("months", m_words.say(QT_TRANSLATE_NOOP("Hline", "Month by month")), monthLines(about));
    add("left", m_words.say(QT_TRANSLATE_NOOP("Hline", "What is left")), lotLines(about));
    add("policies", m_words.say(QT_TRANSLATE_NOOP("Hline", "Rules in force")), policyLines(about));
    add("clauses", m_words.say(QT_TRANSLATE_NOOP("Hline", "Basis")), clauseLines(about));
    out.footing = m_words.say(QT_TRANSLATE_NOOP("Hline", "As known on %1, Moscow time."), {m_words.moment(about.asOf, OnPaper)});
    return out;
}

QString Explainer::question(Question::About about) const
{
    return m_words.say(questionText(about));
}

QString Explainer::length(seconds length) const
{
    return length.count() % 60 == 0 ? m_words.hoursMinutes(length) : m_words.stopwatch(length);
}

QString Explainer::answer(const Explanation &about) const
{
    switch (about.question.about) {
    case Question::About::Response: return m_words.guaranteeReason(*about.response, OnPaper);
    case Question::About::Balance:
        return m_words.say(QT_TRANSLATE_NOOP("Hline", "Prepaid time left: %1."), {balanceSum(about.balance->ledger)});
    case Question::About::Charged: return chargeAnswer(about);
    case Question::About::Eligibility: return eligibilityAnswer(*about.eligibility);
    case Question::About::Refusal: return about.refused ? refusedAnswer(*about.refused) : gateAnswer(*about.timerGate, *about.remoteGate);
    case Question::About::Timer: return timerAnswer(*about.timer);
    }
    return {};
}

QString Explainer::balanceSum(const Ledger &ledger) const
{
    QStringList parts;
    for (const LotState &lot : ledger.lots) {
        const QString last = m_words.day(dayOf(lot.validTo - seconds(1)));
        parts << (lot.kind == LotKind::Package
                      ? m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 of the package"), {QString::number(lot.left.count())})
                      : m_words.say(QT_TRANSLATE_NOOP("Hline", "%1 %2 (expires %3)"),
                                    {QString::number(lot.left.count()), m_words.name(lot.kind).toLower(), last}));
    }
    const QString total = m_words.minutesText(ledger.balance);
    return parts.size() < 2 && (parts.isEmpty() || ledger.lots.front().kind == LotKind::Package) ? total
                                                                                                : total + u" = "_s + parts.join(u" + "_s);
}

QString Explainer::chargeAnswer(const Explanation &about) const
{
    const minutes billed = sumOf(about.charges, &ChargeResult::billed);
    const minutes free = sumOf(about.charges, &ChargeResult::free);
    const minutes overlimit = sumOf(about.charges, &ChargeResult::overlimit);
    const minutes invoice = sumOf(about.charges, &ChargeResult::invoice);
    QStringList parts{m_words.say(QT_TRANSLATE_NOOP("Hline", "Charged: %1."), {m_words.minutesText(billed)})};
    if (about.charges.empty())
        parts = {m_words.say(QT_TRANSLATE_NOOP("Hline", "No time was recorded, so nothing was charged."))};
    if (overlimit > minutes(0))
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Of it beyond the package: %1."), {m_words.minutesText(overlimit)});
    if (invoice > minutes(0))
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Of it by invoice: %1."), {m_words.minutesText(invoice)});
    if (free > minutes(0))
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Free of charge: %1."), {m_words.minutesText(free)});
    return sentences(parts);
}

QString Explainer::eligibilityAnswer(const Eligibility &eligibility) const
{
    QStringList parts;
    switch (eligibility.decision) {
    case Decision::Allow: parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "The client has the right to support.")); break;
    case Decision::Warn: parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Work is possible, with a warning.")); break;
    case Decision::Block: parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Work may not begin.")); break;
    }
    for (const GateReason &reason : eligibility.reasons)
        parts << m_words.sentence(reason);
    return sentences(parts);
}

QString Explainer::refusedAnswer(const GateReason &reason) const
{
    AuditRecord closing;
    closing.kind = AuditRecord::Kind::Closing;
    closing.reasons = {reason.code};
    closing.clauses = {reason.clause};
    return sentences(QStringList(m_words.say(QT_TRANSLATE_NOOP("Hline", "The request is refused."))) + m_words.auditReasons(closing));
}

QString Explainer::gateAnswer(const StartGate &timer, const StartGate &remote) const
{
    QStringList parts{timer.allowed ? m_words.say(QT_TRANSLATE_NOOP("Hline", "Work on the request may begin."))
                                    : m_words.say(QT_TRANSLATE_NOOP("Hline", "Work on the request may not begin."))};
    for (const GateReason &reason : timer.reasons)
        parts << m_words.sentence(reason);
    if (remote.allowed != timer.allowed || remote.reasons != timer.reasons) {
        parts << (remote.allowed ? m_words.say(QT_TRANSLATE_NOOP("Hline", "A 1C-Connect session may be opened."))
                                 : m_words.say(QT_TRANSLATE_NOOP("Hline", "A 1C-Connect session may not be opened.")));
        for (const GateReason &reason : remote.reasons) {
            if (!timer.reasons.contains(reason))
                parts << m_words.sentence(reason);
        }
    }
    return sentences(parts);
}

QString Explainer::timerAnswer(const TimerView &timer) const
{
    QStringList parts{m_words.say(QT_TRANSLATE_NOOP("Hline", "Worked so far: %1. If the timer stopped now, %2 would be charged."),
                                  {m_words.stopwatch(timer.elapsed), m_words.minutesText(timer.toBill)})};
    if (timer.balanceAfter)
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Left after it: %1."), {m_words.minutesText(*timer.balanceAfter)});
    if (timer.overlimit > minutes(0))
        parts << m_words.say(QT_TRANSLATE_NOOP("Hline", "Of it beyond the package: %1."), {m_words.minutesText(timer.overlimit)});
    return sentences(parts);
}

Explainer::Lines Explainer::stepLines(const Steps &steps) const
{
    Lines lines;
    for (const Step &step : steps)
        lines.push_back({m_words.sentence(step, OnPaper), step.code, step.rule, step.at});
    return lines;
}

Explainer::Lines Explainer::clauseLines(const Explanation &about) const
{
    Lines lines;
    for (const QByteArray &rule : about.rules()) {
        const RuleText text = ruleText(rule, m_words);
        if (!text.text.isEmpty())
            lines.push_back({text.name + u": "_s + text.text, rule, rule, {}});
    }
    return lines;
}

Explainer::Lines Explainer::policyLines(const Explanation &about) const
{
    Lines lines;
    for (const PolicyInForce &policy : about.policies) {
        const QString value = m_words.policyValue(policy.key, policy.value);
        const QString text = policy.value == policy.defaultValue
            ? m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2"), {m_words.policyName(policy.key), value})
            : m_words.say(QT_TRANSLATE_NOOP("Hline", "%1: %2 (decided; otherwise %3)"),
                          {m_words.policyName(policy.key), value, m_words.policyValue(policy.key, policy.defaultValue)});
        lines.push_back({text, policy.key, policy.rule, {}});
    }
    return lines;
}

} // namespace hline

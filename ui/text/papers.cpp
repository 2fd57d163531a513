// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/papers.h"
#include "text/phrases.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString personName(const QString &last, const QString &first, const QString &middle)
{
    return u"%1 %2 %3"_s.arg(last, first, middle).simplified();
}

/// Personal names of the caller, or of the contact of the request.
QString contactOf(const RequestView &view)
{
    const CallerRecord &caller = view.record.caller;
    const QString said = personName(caller.last, caller.first, caller.middle);
    return said.isEmpty() && view.contact ? personName(view.contact->last, view.contact->first, view.contact->middle) : said;
}

/// Groups of eight: somebody may have to compare it by eye.
QString grouped(const QByteArray &hash)
{
    const QString hex = QString::fromLatin1(hash.toHex());
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 8)
        groups << hex.mid(i, 8);
    return groups.join(u' ');
}

} // namespace

Paper Papers::blank(const QString &title, const QString &footing) const
{
    Paper paper;
    paper.title = title;
    paper.footing = footing;
    paper.pageOf = m_words.say(QT_TRANSLATE_NOOP("Hline", "page %1 of %2"), {u"%1"_s, u"%2"_s});
    return paper;
}

Paper Papers::explained(const ExplainedText &text) const
{
    Paper paper = blank(text.title, text.footing);
    paper.parts.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "Answer")), text.answer, {}, {}});
    for (const ExplainedText::Section &section : text.sections) {
        Paper::Part part{section.heading, {}, {}, {}};
        for (const ExplainedText::Line &line : section.lines)
            part.items << line.text;
        paper.parts.push_back(std::move(part));
    }
    return paper;
}

Paper Papers::dossier(const Dossier &dossier, Instant now) const
{
    const RequestView &view = dossier.request;
    const QString made = m_words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1, made %2, Moscow time"), {view.record.number, m_words.moment(now, OnPaper)});
    Paper paper = blank(m_words.say(QT_TRANSLATE_NOOP("Hline", "Dossier of request No. %1"), {view.record.number}), made);
    paper.subtitle = view.record.areWordsGone && view.record.subject.isEmpty() ? m_words.wordsGone() : view.record.subject;
    addHead(paper, view);
    addTimeline(paper, dossier);
    addExplanation(paper, m_words.say(QT_TRANSLATE_NOOP("Hline", "Response time")), dossier.response, {"reckoning", "days"});
    addExplanation(paper, m_words.say(QT_TRANSLATE_NOOP("Hline", "Time and charged minutes")), dossier.charge, {"reckoning", "lines"});
    addExplanation(paper, m_words.say(QT_TRANSLATE_NOOP("Hline", "Right to support")), dossier.eligibility, {"standing"});
    if (!dossier.refusal.facts.empty() || !dossier.refusal.timerGate->allowed)
        addExplanation(paper, m_words.say(QT_TRANSLATE_NOOP("Hline", "Consents, changes of service, permissions and refusals")), dossier.refusal, {"facts"});
    addFiles(paper, dossier);
    Paper::Part rules{m_words.say(QT_TRANSLATE_NOOP("Hline", "Rules in force")), {}, {}, {}};
    Paper::Part clauses{m_words.say(QT_TRANSLATE_NOOP("Hline", "Basis")), {}, {}, {}};
    for (const Explanation *part : {&dossier.response, &dossier.charge, &dossier.eligibility, &dossier.refusal}) {
        for (const ExplainedText::Section &section : m_explain(*part).sections) {
            QStringList *items = section.code == "policies" ? &rules.items : section.code == "clauses" ? &clauses.items : nullptr;
            for (const ExplainedText::Line &line : section.lines) {
                if (items && !items->contains(line.text))
                    *items << line.text;
            }
        }
    }
    paper.parts.push_back(std::move(rules));
    paper.parts.push_back(std::move(clauses));
    addSeal(paper, dossier);
    return paper;
}

void Papers::addHead(Paper &paper, const RequestView &view) const
{
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            paper.head.push_back({m_words.say(name), value});
    };
    add(QT_TRANSLATE_NOOP("Hline", "Client"), view.client ? view.client->name : view.record.intakeOrg);
    add(QT_TRANSLATE_NOOP("Hline", "INN"), view.client ? view.client->inn : QString());
    add(QT_TRANSLATE_NOOP("Hline", "Contract"), view.contract ? view.contract->number : view.record.intakeContractNo);
    add(QT_TRANSLATE_NOOP("Hline", "Package"), view.balance && view.balance->package ? view.balance->package->terms.name : QString());
    add(QT_TRANSLATE_NOOP("Hline", "Program"), view.product ? view.product->program : view.record.intakeProgram);
    add(QT_TRANSLATE_NOOP("Hline", "Contact"), contactOf(view));
    add(QT_TRANSLATE_NOOP("Hline", "Service"), m_words.name(view.record.service()));
    add(QT_TRANSLATE_NOOP("Hline", "Arrived"),
        m_words.moment(view.record.arrival, OnPaper) + u" · "_s + m_words.name(view.record.channel));
    add(QT_TRANSLATE_NOOP("Hline", "Registered"), m_words.moment(view.record.registeredAt, OnPaper));
    add(QT_TRANSLATE_NOOP("Hline", "State"), m_words.name(view.record.state));
    add(QT_TRANSLATE_NOOP("Hline", "Question"), view.record.text);
}

void Papers::addTimeline(Paper &paper, const Dossier &dossier) const
{
    Paper::Part part{m_words.say(QT_TRANSLATE_NOOP("Hline", "What happened")),
                     m_words.say(QT_TRANSLATE_NOOP("Hline", "Everything that was recorded, in order, cancelled records included. Moscow time.")), {}, {}};
    for (const HistoryRecord &fact : dossier.request.history)
        part.items << m_words.historyLine(fact, OnPaper);
    paper.parts.push_back(std::move(part));
}

void Papers::addExplanation(Paper &paper, const QString &heading, const Explanation &explanation, const QList<QByteArray> &sections) const
{
    const ExplainedText text = m_explain(explanation);
    Paper::Part part{heading, text.answer, {}, {}};
    for (const ExplainedText::Section &section : text.sections) {
        if (!sections.contains(section.code))
            continue;
        for (const ExplainedText::Line &line : section.lines)
            part.items << line.text;
    }
    paper.parts.push_back(std::move(part));
}

/// Names and fingerprints; the files themselves stay at the desk.
void Papers::addFiles(Paper &paper, const Dossier &dossier) const
{
    Paper::Part part{m_words.say(QT_TRANSLATE_NOOP("Hline", "Attachments")), {}, {}, {}};
    for (const HistoryRecord &fact : dossier.request.history) {
        if (fact.kind != "request.attach")
            continue;
        const auto size = static_cast<std::int64_t>(fact.data.value(u"size"_s).toDouble());
        part.items << m_words.say(QT_TRANSLATE_NOOP("Hline", "%1, %2 bytes, SHA-256 %3"),
                                  {fact.words.value(u"name"_s).toString(), QString::number(size), fact.data.value(u"sha256"_s).toString()});
    }
    if (part.items.isEmpty())
        part.text = m_words.say(QT_TRANSLATE_NOOP("Hline", "There are none."));
    paper.parts.push_back(std::move(part));
}

void Papers::addSeal(Paper &paper, const Dossier &dossier) const
{
    if (dossier.chain.isEmpty())
        return;
    paper.parts.push_back({m_words.say(QT_TRANSLATE_NOOP("Hline", "Proof of completeness")),
                           m_words.say(QT_TRANSLATE_NOOP("Hline", "Hash of the chain of all records of this desk up to No. %1, the last one of this request. "
                                                                  "An earlier record cannot be changed or left out without changing it."),
                                       {QString::number(dossier.lastNumber)}),
                           {grouped(dossier.chain)}, {}});
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/explainjson.h"
#include "documents/pdf.h"
#include "text/papers.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Answer> explain(const CommandContext &context, const Question &question)
{
    const Result<std::optional<Instant>> asOf = context.instant(u"as-of"_s);
    if (!asOf)
        return failure(asOf.error());
    const Result<Explanation> explained = context.work.explain(question, *asOf);
    if (!explained)
        return failure(explained.error());
    const ExplainedText text = Explainer(context.words)(*explained);
    if (const QString file = context.outFile(); !file.isEmpty()) {
        if (const Result<void> written = writePdf(Papers(context.words).explained(text), file); !written)
            return failure(written.error());
    }
    return Answer{QJsonDocument(jsonOf(*explained, text)), text.plain()};
}

Result<Answer> explainOfRequest(const CommandContext &context, Question::About about)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    return explain(context, {about, *id, {}, {}});
}

/// A charge is named by its request, its session or one of its time entries.
Result<Question> chargeNamed(const CommandContext &context)
{
    const DeskStore &store = context.work.store();
    const QString &text = context.arguments.front();
    if (const auto session = SessionId::fromString(text)) {
        if (const Result<SessionRecord> known = store.session(*session))
            return Question{Question::About::Charged, known->request, {}, *session};
        if (const Result<WorkRecord> entry = store.work(idCast<FactId>(*session)))
            return Question{Question::About::Charged, entry->request, {}, entry->session};
    }
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    return Question{Question::About::Charged, *id, {}, {}};
}

} // namespace

Result<Answer> explainRequest(const CommandContext &context)
{
    return explainOfRequest(context, Question::About::Response);
}

Result<Answer> explainBalance(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    return explain(context, {Question::About::Balance, {}, *id, {}});
}

Result<Answer> explainCharge(const CommandContext &context)
{
    const Result<Question> question = chargeNamed(context);
    if (!question)
        return failure(question.error());
    return explain(context, *question);
}

Result<Answer> explainRefusal(const CommandContext &context)
{
    return explainOfRequest(context, Question::About::Refusal);
}

Result<Answer> explainEligibility(const CommandContext &context)
{
    return explainOfRequest(context, Question::About::Eligibility);
}

Result<Answer> explainTimer(const CommandContext &context)
{
    return explain(context, {Question::About::Timer, {}, {}, {}});
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "documents/pdf.h"
#include "text/papers.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 figureOf(minutes amount)
{
    return static_cast<qint64>(amount.count());
}

QString savedText(const CommandContext &context, const QString &title, const QString &file)
{
    return context.words.say(QT_TRANSLATE_NOOP("Hline", "%1: written to %2."), {title, file});
}

QJsonObject rowJson(const StatementRow &row)
{
    return {{u"at"_s, isoMoscow(row.at)},
            {u"request"_s, jsonOf(row.number)},
            {u"worked_s"_s, static_cast<qint64>(row.worked.count())},
            {u"billed_min"_s, figureOf(row.billed)},
            {u"carried_min"_s, figureOf(row.carried)},
            {u"package_min"_s, figureOf(row.package)},
            {u"overlimit_min"_s, figureOf(row.overlimit)},
            {u"free_min"_s, figureOf(row.free)},
            {u"change_min"_s, figureOf(row.change)},
            {u"balance_min"_s, figureOf(row.balance)},
            {u"lot"_s, jsonOf(row.lot)}};
}

QJsonObject statementJson(const Statement &statement)
{
    QJsonArray rows;
    for (const StatementRow &row : statement.rows)
        rows.append(rowJson(row));
    return {{u"contract"_s, statement.contract},
            {u"client"_s, jsonOf(statement.client)},
            {u"month"_s, isoMonth(statement.month)},
            {u"as_of"_s, isoMoscow(statement.asOf)},
            {u"opening_min"_s, figureOf(statement.opening)},
            {u"closing_min"_s, figureOf(statement.closing)},
            {u"carried_out_min"_s, figureOf(statement.carriedOut)},
            {u"expired_min"_s, figureOf(statement.expiredAtEnd)},
            {u"rows"_s, rows}};
}

/// The same document for a terminal: its parts and rows line by line.
QString plain(const Paper &paper)
{
    QStringList lines{paper.title};
    for (const Paper::Field &field : paper.head)
        lines << u"%1: %2"_s.arg(field.name, field.value);
    for (const Paper::Part &part : paper.parts) {
        lines << QString() << part.heading;
        if (!part.text.isEmpty())
            lines << part.text;
        for (const QString &item : part.items)
            lines << u"  • "_s + item;
        if (!part.table)
            continue;
        for (const QStringList &row : part.table->rows) {
            QStringList cells = row;
            cells.removeAll(QString());
            lines << u"  "_s + cells.join(u" | "_s);
        }
    }
    return lines.join(u'\n');
}

} // namespace

Result<Answer> printDossier(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    const QString file = context.outFile();
    if (file.isEmpty())
        return usageFailure("VALUE_MISSING", {u"--out"_s});
    const Result<Dossier> dossier = context.work.dossier(*id);
    if (!dossier)
        return failure(dossier.error());
    const Paper paper = Papers(context.words).dossier(*dossier, context.now());
    if (const Result<void> written = writePdf(paper, file); !written)
        return failure(written.error());
    const QJsonObject json{{u"request"_s, dossier->request.record.id.toString()},
                           {u"number"_s, dossier->request.record.number},
                           {u"file"_s, file},
                           {u"last_fact"_s, static_cast<qint64>(dossier->lastNumber)},
                           {u"chain"_s, QString::fromLatin1(dossier->chain.toHex())}};
    return Answer{QJsonDocument(json), savedText(context, paper.title, file)};
}

Result<Answer> printStatement(const CommandContext &context)
{
    const Result<ContractId> id = context.contract(0);
    if (!id)
        return failure(id.error());
    const Result<Month> month = context.month();
    if (!month)
        return failure(month.error());
    const Result<Statement> statement = context.work.statement(*id, *month);
    if (!statement)
        return failure(statement.error());
    const Paper paper = Papers(context.words).statement(*statement);
    QJsonObject json = statementJson(*statement);
    const QString file = context.outFile();
    if (file.isEmpty())
        return Answer{QJsonDocument(json), plain(paper)};
    if (const Result<void> written = writePdf(paper, file); !written)
        return failure(written.error());
    json.insert(u"file"_s, file);
    return Answer{QJsonDocument(json), savedText(context, paper.title, file)};
}

} // namespace hline

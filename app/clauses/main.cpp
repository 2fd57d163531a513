// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauses/clauseindex.h"

#include <QFile>
#include <QTextStream>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QString quoted(const QString &text)
{
    QString safe = text;
    return u'"' + safe.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

/// The list as code, so that an installed program knows it without its sources.
QByteArray tableOf(const std::vector<Clause> &clauses)
{
    QString text;
    QTextStream out(&text);
    out << "// Made by clauseindex from the rule book, the marks in the code and the names of the tests.\n"
        << "#include \"commands/clauselist.h\"\n\nnamespace hline {\n\nstd::vector<Clause> shippedClauses()\n{\n    return {\n";
    for (const Clause &clause : clauses) {
        out << "        {QString::fromUtf8(" << quoted(clause.id) << "), QString::fromUtf8(" << quoted(clause.title) << "), QString::fromUtf8("
            << quoted(clause.code.join(u'\t')) << ").split(u'\\t', Qt::SkipEmptyParts), QString::fromUtf8(" << quoted(clause.tests.join(u'\t'))
            << ").split(u'\\t', Qt::SkipEmptyParts)},\n";
    }
    out << "    };\n}\n\n} // namespace hline\n";
    return text.toUtf8();
}

} // namespace

/// clauseindex SOURCES OUTPUT: writes the table anew only if it has changed.
int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    const QByteArray table = tableOf(readClauses(QString::fromLocal8Bit(argv[1])));
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (file.open(QIODevice::ReadOnly) && file.readAll() == table)
        return 0;
    file.close();
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(table) == table.size() ? 0 : 1;
}

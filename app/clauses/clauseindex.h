// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace hline {

/// A rule of the rule book, where the program keeps it and what proves it.
struct Clause
{
    QString id;        ///< R-2.4.1.1a, I-02, S-CRY-3
    QString title;
    QStringList code;  ///< "core/domain/lots.cpp:41"
    QStringList tests; ///< "tst_capacity: levels" or "tst_capacity: S-CAP-3: more is orange"
};

/// All rules in the order of the text; ranges are expanded.
[[nodiscard]] std::vector<Clause> clausesOf(const QString &rulebook);

/// The ids a line names: written out, as a range, or as «Regulation 2.4.2.6b».
[[nodiscard]] QStringList idsIn(const QString &line, const std::vector<Clause> &clauses);

/// Adds the marks of one file of the program …
void addCodeMarks(std::vector<Clause> &clauses, const QString &path, const QStringList &lines);
/// … or of one test program: rows that name a rule, or the function whose comment does.
void addTestMarks(std::vector<Clause> &clauses, const QString &path, const QStringList &lines);

/// The rule book, core, ui, app and tests under `root`.
[[nodiscard]] std::vector<Clause> readClauses(const QString &root);

} // namespace hline

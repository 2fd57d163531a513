// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hline::lint {

/// One text file of the project, path relative to its root.
struct SourceFile
{
    QString path;
    QStringList lines;

    [[nodiscard]] bool isUnder(const QString &folder) const { return path.startsWith(folder + u'/'); }
    [[nodiscard]] bool isCode() const { return path.endsWith(u".h") || path.endsWith(u".cpp"); }
    /// "core/domain", "ui/queue", "app/hline", "tests/bench": the unit of layering.
    [[nodiscard]] QString module() const;
    /// Project headers this file includes, as paths relative to the root.
    [[nodiscard]] QStringList includes(const QStringList &headers) const;
};

/// A line with its comments and string literals blanked, so that words in them are no findings.
[[nodiscard]] QString withoutTextAndComments(const QString &line);

/// Every file under the folders that match one of the suffixes; build folders and data are left out.
[[nodiscard]] std::vector<SourceFile> readTree(const QStringList &folders, const QStringList &suffixes);

/// "path:line: finding", sorted; one list for all findings, so that a red lint says everything at once.
[[nodiscard]] QString finding(const SourceFile &file, qsizetype lineIndex, const QString &what);

} // namespace hline::lint

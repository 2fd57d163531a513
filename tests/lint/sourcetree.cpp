// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace hline::lint {

using namespace Qt::Literals::StringLiterals;

QString SourceFile::module() const
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 3)
        return parts.first();
    // core/workflow/ports belongs to workflow; core/exchange/conform is a module of its own target.
    return parts[0] + u'/' + parts[1];
}

QStringList SourceFile::includes(const QStringList &headers) const
{
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s);
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    QStringList found;
    for (const QString &line : lines) {
        const auto match = include.match(line);
        if (!match.hasMatch())
            continue;
        for (const QString &root : {u"core/"_s, u"ui/"_s, u"app/"_s, u"tests/"_s, folder}) {
            const QString candidate = root + match.captured(1);
            if (headers.contains(candidate)) {
                found += candidate;
                break;
            }
        }
    }
    return found;
}

QString withoutTextAndComments(const QString &line)
{
    QString out;
    bool inText = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (!inText && c == u'/' && i + 1 < line.size() && line[i + 1] == u'/')
            break;
        if (inText && c == u'\\') {
            ++i;
            continue;
        }
        if (c == u'"')
            inText = !inText;
        else if (!inText)
            out += c;
    }
    return out;
}

std::vector<SourceFile> readTree(const QStringList &folders, const QStringList &suffixes)
{
    const QDir root(QStringLiteral(HLINE_SOURCE_DIR));
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            const bool wanted = std::any_of(suffixes.begin(), suffixes.end(),
                                            [&path](const QString &suffix) { return path.endsWith(suffix); });
            QFile file(it.filePath());
            if (wanted && !path.startsWith(u"tests/data/"_s) && file.open(QIODevice::ReadOnly))
                files.push_back({path, QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

QString finding(const SourceFile &file, qsizetype lineIndex, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(lineIndex + 1).arg(what);
}

} // namespace hline::lint

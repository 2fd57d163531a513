// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/connectionwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

ConnectionWords::ConnectionWords(const QString &connection)
{
    static const QRegularExpression word(uR"((\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s\\]|\\.)*)))"_s);
    static const QRegularExpression escaped(uR"(\\(.))"_s);
    for (auto match = word.globalMatch(connection); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QString value = found.captured(2) + found.captured(3);
        m_words.append({found.captured(1), value.replace(escaped, u"\\1"_s)});
    }
}

QString ConnectionWords::value(const QString &name) const
{
    const auto found = std::find_if(m_words.rbegin(), m_words.rend(), [&name](const auto &word) { return word.first == name; });
    return found == m_words.rend() ? QString() : found->second;
}

bool ConnectionWords::has(const QString &name) const
{
    return std::any_of(m_words.begin(), m_words.end(), [&name](const auto &word) { return word.first == name; });
}

QString ConnectionWords::withoutPassword() const
{
    QStringList out;
    for (const auto &[name, value] : m_words) {
        if (name == u"password"_s)
            continue;
        QString quoted = value;
        quoted.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
        out.append(name + u"='"_s + quoted + u'\'');
    }
    return out.join(u' ');
}

} // namespace hline

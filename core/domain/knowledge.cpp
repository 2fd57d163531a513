// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/knowledge.h"

#include <QUrl>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QByteArray code(ArticleGap gap)
{
    return gap == ArticleGap::Missing ? "MISSING" : "OUTDATED";
}

std::optional<ArticleGap> articleGapFromCode(const QByteArray &text)
{
    if (text == "MISSING")
        return ArticleGap::Missing;
    return text == "OUTDATED" ? std::optional(ArticleGap::Outdated) : std::nullopt;
}

QString articleLink(const QString &text)
{
    constexpr qsizetype LongestLink = 2000;
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isGood = url.isValid() && url.scheme() == u"https"_s && !url.host().isEmpty() && url.userInfo().isEmpty();
    const QString link = isGood ? url.toString(QUrl::FullyEncoded) : QString();
    return link.size() > LongestLink ? QString() : link;
}

std::optional<int> linkShare(int answers, int withLink)
{
    return answers <= 0 ? std::nullopt : std::optional((withLink * 200 + answers) / (answers * 2));
}

} // namespace hline

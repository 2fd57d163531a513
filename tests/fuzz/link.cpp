// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include "connect/connectlauncher.h"
#include "domain/knowledge.h"

#include <QUrl>

namespace hline::fuzz {

/// Lines: the address with its places, the ids that go there.
QString link(const QByteArray &bytes)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    const Result<QUrl> address = connectUrl(lines.value(0), {lines.value(1), lines.value(2), lines.value(3)});
    if (address && address->scheme() != u"connect")
        return QStringLiteral("another program would be started");
    const QString article = articleLink(lines.value(0));
    if (!article.isEmpty() && (!article.startsWith(u"https://") || articleLink(article) != article))
        return QStringLiteral("no stable link: ") + article;
    return complaintOf(address);
}

} // namespace hline::fuzz

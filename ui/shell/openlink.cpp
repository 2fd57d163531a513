// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/openlink.h"

#include <QDesktopServices>
#include <QUrl>

namespace hline {

using namespace Qt::Literals::StringLiterals;

bool openLink(const QUrl &url)
{
    const QStringList schemes{u"https"_s, u"mailto"_s, u"connect"_s};
    return url.isValid() && schemes.contains(url.scheme()) && QDesktopServices::openUrl(url);
}

} // namespace hline

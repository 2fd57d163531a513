// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hline {

/// The public knowledge base of the vendor. Regulation 2.2.1
inline constexpr char KnowledgeBaseUrl[] = "https://help.gkh365.ru/";

/// What a consultant missed in it while answering. R-2.2.1b
enum class ArticleGap { Missing, Outdated };
/// MISSING, OUTDATED
[[nodiscard]] QByteArray code(ArticleGap gap);
[[nodiscard]] std::optional<ArticleGap> articleGapFromCode(const QByteArray &code);

/// The link as it is compared and counted: an https: address, encoded, without blanks around; empty if it is none.
[[nodiscard]] QString articleLink(const QString &text);

/// Share of answers with a link, in whole percent, halves up. Nothing without answers. R-2.4.1.1d
[[nodiscard]] std::optional<int> linkShare(int answers, int withLink);

} // namespace hline

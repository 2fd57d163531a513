// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasebook.h"

#include <QJsonObject>

namespace hline {

/// What a ready answer is about; what is not known stays out of its sentence.
struct ReplyAbout { QString contract, organisation, topic, program; };

/// Ready answers to clients, from resources/regulation/replies.json in the language of the phrasebook. None promises when a
/// question will be solved: the guarantee is about the response only (R-4.2.2, I-16; tests/lint checks the texts).
class Replies
{
public:
    explicit Replies(const Phrasebook &phrasebook);

    /// What the client is answered; empty if there is no such refusal.
    [[nodiscard]] QString refusal(const QByteArray &code, const ReplyAbout &about) const;
    /// Asks for exactly what is missing; empty if nothing is.
    [[nodiscard]] QString askFor(const QList<QByteArray> &missing) const;

private:
    [[nodiscard]] QString text(const QString &group, const QByteArray &code) const;

    QString m_language;
    QJsonObject m_texts;
};

/// What is known of a request, for the places of an answer.
[[nodiscard]] ReplyAbout replyAbout(const RequestView &view, const Phrasebook &phrasebook);

} // namespace hline

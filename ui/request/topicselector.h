// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/topics.h"

#include "request/elidedbutton.h"

class QActionGroup;

namespace hline {

class Phrasebook;

/// What a request is about: table S-ROUTE as a tree of topics, by mouse or by arrow keys., R-2.4.1.2, R-2.4.1.3.
class TopicSelector final : public ElidedButton
{
    Q_OBJECT
public:
    explicit TopicSelector(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showTopic(const QByteArray &topic); ///< empty: none chosen yet
    [[nodiscard]] QByteArray topic() const { return m_topic; }

Q_SIGNALS:
    void chosen(const QByteArray &topic);

private:
    void fill();

    const Phrasebook &m_phrasebook;
    QActionGroup *m_topics;
    QByteArray m_topic;
};

} // namespace hline

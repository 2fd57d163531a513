// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/topicselector.h"

#include <QActionGroup>
#include <QMenu>

#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

TopicSelector::TopicSelector(const Phrasebook &phrasebook, QWidget *parent)
    : ElidedButton(parent)
    , m_phrasebook(phrasebook)
    , m_topics(new QActionGroup(this))
{
    setObjectName(u"topicButton"_s);
    setMinimumWidth(1);
    setAutoDefault(false);
    setMenu(new QMenu(this));
    fill();
    showTopic({});
}

void TopicSelector::fill()
{
    for (const TopicGroup group : AllTopicGroups) {
        QMenu *branch = menu()->addMenu(m_phrasebook.name(group));
        for (const TopicRoute &route : defaultRoutes()) {
            if (route.group != group)
                continue;
            const QByteArray topic = route.topic;
            QAction *action = branch->addAction(m_phrasebook.topicName(topic));
            action->setCheckable(true);
            action->setObjectName(u"topic"_s + QString::fromLatin1(topic));
            action->setData(topic);
            m_topics->addAction(action);
            connect(action, &QAction::triggered, this, [this, topic] { Q_EMIT chosen(topic); });
        }
    }
}

void TopicSelector::showTopic(const QByteArray &topic)
{
    m_topic = topic;
    const QString text = topic.isEmpty() ? tr("Topic: not chosen") : tr("Topic: %1").arg(m_phrasebook.topicName(topic));
    setText(QString(text).replace(u'&', u"&&"_s));
    setToolTip(plainToolTip(text));
    setAccessibleName(text);
    for (QAction *action : m_topics->actions())
        action->setChecked(action->data().toByteArray() == topic);
}

} // namespace hline

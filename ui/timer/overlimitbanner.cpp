// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/overlimitbanner.h"

#include "text/phrasebook.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace hline {

using namespace Qt::Literals::StringLiterals;

OverlimitBanner::OverlimitBanner(TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_watch(watch)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_agree(new QPushButton(tr("Client agrees"), this))
    , m_stop(new QPushButton(this))
    , m_agreeAction(new QAction(tr("Client agrees to go beyond the package"), this))
{
    setObjectName(u"overlimitBanner"_s);
    build();
    fillConsents();
    connect(&watch, &TimerWatch::changed, this, &OverlimitBanner::showTimer);
    connect(m_stop, &QPushButton::clicked, this, &OverlimitBanner::refuse);
    setMood(Mood::Hidden, {});
}

void OverlimitBanner::build()
{
    const Sizes sizes = sizesOf(fontMetrics());
    m_text->setObjectName(u"overlimitText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_agree->setObjectName(u"overlimitAgree"_s);
    m_agree->setAccessibleName(tr("Client agrees to go beyond the package: how was it said?"));
    m_stop->setObjectName(u"overlimitStop"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sizes.padding * 2, sizes.gap / 2, sizes.padding, sizes.gap / 2);
    line->setSpacing(sizes.gap);
    line->addWidget(m_text, 1);
    line->addWidget(m_agree);
    line->addWidget(m_stop);
}

void OverlimitBanner::fillConsents()
{
    auto *menu = new QMenu(m_agree);
    for (const Channel how : {Channel::Phone, Channel::Email, Channel::Cabinet, Channel::Connect}) {
        QAction *action = menu->addAction(m_phrasebook.name(how));
        action->setObjectName(u"overlimitConsent"_s + QString::fromLatin1(code(how)));
        connect(action, &QAction::triggered, this, [this, how] { agree(how); });
    }
    m_agree->setMenu(menu);
    m_agreeAction->setObjectName(u"agreeBeyondPackage"_s);
    m_agreeAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_agreeAction->setStatusTip(tr("Asks how the client agreed, when the prepaid time is used up"));
    connect(m_agreeAction, &QAction::triggered, m_agree, &QPushButton::showMenu);
}

void OverlimitBanner::askBefore(const RequestId &request, const Error &why)
{
    m_request = request;
    setMood(Mood::Asking, tr("№ %1: no prepaid time is left, the work would go beyond the package (%2). Ask the client first.")
                              .arg(why.about.value(0), m_phrasebook.clause(why.clause)));
    m_agree->setFocus(Qt::ShortcutFocusReason);
}

OverlimitBanner::Mood OverlimitBanner::moodOf(const TimerView &timer) const
{
    if (!timer.warning || m_watch.isInterrupted())
        return Mood::Hidden;
    if (*timer.warning > minutes(0))
        return m_read && *m_read <= *timer.warning ? Mood::Hidden : Mood::Low;
    return timer.agreed ? Mood::Hidden : Mood::UsedUp;
}

void OverlimitBanner::showTimer()
{
    const std::optional<TimerView> &timer = m_watch.timer();
    if (m_mood == Mood::Asking && (!timer || timer->session == m_session))
        return; // a question waits for its answer, or until other work begins
    m_request.reset();
    if (!timer) {
        m_session.reset();
        return setMood(Mood::Hidden, {});
    }
    if (m_session != timer->session) {
        m_session = timer->session;
        m_read.reset();
    }
    const Mood mood = moodOf(*timer);
    setMood(mood, mood == Mood::Low ? tr("%1 of prepaid time left.").arg(m_phrasebook.minutesText(timer->balanceAfter.value_or(minutes(0))))
                                    : usedUpText(*timer));
}

QString OverlimitBanner::usedUpText(const TimerView &timer) const
{
    if (!timer.exhaustedAt)
        return tr("No prepaid time is left. What follows is beyond the package.");
    return tr("Prepaid time was used up at %1. What follows is beyond the package.").arg(m_phrasebook.moment(*timer.exhaustedAt, m_watch.now()));
}

void OverlimitBanner::setMood(Mood mood, const QString &text)
{
    m_mood = mood;
    m_text->setText(text);
    setAccessibleName(text);
    const bool asks = mood == Mood::UsedUp || mood == Mood::Asking;
    m_agree->setVisible(asks);
    m_agreeAction->setEnabled(asks);
    m_stop->setText(mood == Mood::Low ? tr("Understood") : mood == Mood::Asking ? tr("Do not start") : tr("Stop"));
    setVisible(mood != Mood::Hidden);
    applyColours();
    update();
}

void OverlimitBanner::agree(Channel how)
{
    if (m_mood == Mood::Asking && m_request) {
        const RequestId request = *m_request;
        m_request.reset();
        setMood(Mood::Hidden, {});
        Q_EMIT startAgreed(request, how);
    } else {
        Q_EMIT agreed(how);
    }
}

void OverlimitBanner::refuse()
{
    const Mood was = m_mood;
    if (was == Mood::UsedUp) {
        Q_EMIT stopRequested();
        return;
    }
    if (was == Mood::Low && m_watch.timer())
        m_read = m_watch.timer()->warning;
    m_request.reset();
    setMood(Mood::Hidden, {});
    if (was == Mood::Asking)
        showTimer();
}

const ChipColours &OverlimitBanner::colours() const
{
    return m_mood == Mood::Low ? m_theme.notice : m_theme.failure;
}

void OverlimitBanner::applyColours()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, colours().text);
    m_text->setPalette(palette);
}

void OverlimitBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().fill);
    painter.fillRect(QRect(0, 0, width(), 1), colours().border);
}

void OverlimitBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/timerstrip.h"

#include "text/phrasebook.h"
#include "theme/icons.h"
#include "theme/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ElapsedScale = 1.7;

void colour(QLabel &label, const QColor &colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

TimerStrip::TimerStrip(TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_watch(watch)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_state(plainLine(this, u"timerState"_s))
    , m_elapsed(plainLine(this, u"timerElapsed"_s))
    , m_subject(plainLine(this, u"timerRequest"_s))
    , m_charge(plainLine(this, u"timerCharge"_s))
    , m_outlook(plainLine(this, u"timerOutlook"_s))
    , m_move(new QToolButton(this))
    , m_pause(new QPushButton(this))
    , m_stop(new QPushButton(tr("Stop  F8"), this))
    , m_connect(new QPushButton(tr("1C-Connect  F12"), this))
{
    setObjectName(u"timerStrip"_s);
    setAccessibleName(tr("Running timer"));
    build();
    fillMoveMenu();
    connectParts();
    showTimer();
}

void TimerStrip::build()
{
    const Sizes sizes = sizesOf(fontMetrics());
    QFont digits = font();
    digits.setPointSizeF(digits.pointSizeF() * ElapsedScale);
    digits.setBold(true);
    m_elapsed->setFont(digits);
    m_elapsed->setAccessibleName(tr("Working time of this session"));
    m_elapsed->setMinimumWidth(QFontMetrics(digits).horizontalAdvance(u"00:00:00"_s) + sizes.gap);
    m_subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_charge->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_charge->setWordWrap(true);
    m_outlook->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_outlook->setWordWrap(true);
    m_pause->setObjectName(u"pauseButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_connect->setObjectName(u"stripConnectButton"_s);
    m_stop->setIcon(themeIcon(u"media-playback-stop"_s));
    m_move->setObjectName(u"moveStartButton"_s);
    m_move->setText(tr("Began earlier"));
    m_move->setToolTip(tr("Moves the beginning back, not before the request came in"));
    m_move->setPopupMode(QToolButton::InstantPopup);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_subject);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(sizes.gap * 2);
    figures->addWidget(m_charge, 2);
    figures->addWidget(m_outlook, 3);
    words->addLayout(figures);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sizes.padding * 2, sizes.gap, sizes.padding, sizes.gap);
    line->setSpacing(sizes.gap);
    line->addWidget(m_state);
    line->addWidget(m_elapsed);
    line->addLayout(words, 1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_move, m_pause, m_stop, m_connect})
        line->addWidget(button);
}

void TimerStrip::fillMoveMenu()
{
    auto *menu = new QMenu(m_move);
    for (const minutes back : {minutes(5), minutes(10)}) {
        QAction *action = menu->addAction(tr("%n minute(s) earlier", nullptr, static_cast<int>(back.count())));
        action->setObjectName(u"moveStart%1"_s.arg(back.count()));
        connect(action, &QAction::triggered, this, [this, back] { Q_EMIT moveRequested(back); });
    }
    QAction *arrival = menu->addAction(tr("When the request came in"));
    arrival->setObjectName(u"moveStartToArrival"_s);
    connect(arrival, &QAction::triggered, this, &TimerStrip::moveToArrivalRequested);
    m_move->setMenu(menu);
}

void TimerStrip::connectParts()
{
    connect(&m_watch, &TimerWatch::changed, this, &TimerStrip::showTimer);
    connect(&m_watch, &TimerWatch::ticked, this, &TimerStrip::showElapsed);
    connect(m_stop, &QPushButton::clicked, this, &TimerStrip::stopRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_watch.timer() && m_watch.timer()->paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (m_watch.timer())
            Q_EMIT connectRequested(m_watch.timer()->request);
    });
}

void TimerStrip::showTimer()
{
    // A timer left by a crash is the question's business: here it would look as if it ran.
    const std::optional<TimerView> &timer = m_watch.timer();
    setVisible(timer && !m_watch.isInterrupted());
    if (!timer)
        return;
    m_mood = moodOf(*timer);
    m_state->setText(timer->paused ? u"❚❚"_s : u"▶"_s);
    m_state->setAccessibleName(timer->paused ? tr("Paused") : tr("Running"));
    m_subject->setText(timer->client.isEmpty() ? tr("№ %1").arg(timer->number)
                                               : tr("%1  № %2").arg(timer->client, timer->number));
    m_subject->setToolTip(m_subject->text());
    m_charge->setText(chargeText(*timer));
    m_pause->setText(timer->paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(themeIcon(timer->paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
    m_move->setEnabled(!timer->paused);
    colour(*m_charge, m_theme.text);
    colour(*m_outlook, m_mood == Mood::Overlimit   ? m_theme.negative
                       : m_mood == Mood::NearlyOut ? m_theme.caution
                                                   : m_theme.mutedText);
    showElapsed();
    update();
}

void TimerStrip::showElapsed()
{
    m_elapsed->setText(m_phrasebook.stopwatch(m_watch.elapsed()));
    if (m_watch.timer())
        m_outlook->setText(outlook(*m_watch.timer()));
    m_outlook->setVisible(!m_outlook->text().isEmpty());
}

TimerStrip::Mood TimerStrip::moodOf(const TimerView &timer) const
{
    if (!timer.balanceAfter || (timer.service && rulesOf(*timer.service).billing != BillingRule::PerMinute))
        return Mood::Free;
    if (timer.overlimit > minutes(0) || *timer.balanceAfter <= minutes(0))
        return Mood::Overlimit;
    return timer.warning ? Mood::NearlyOut : Mood::Prepaid;
}

QString TimerStrip::chargeText(const TimerView &timer) const
{
    if (timer.service && rulesOf(*timer.service).billing != BillingRule::PerMinute)
        return m_phrasebook.name(rulesOf(*timer.service).billing);
    const QString amount = m_phrasebook.minutesText(timer.toBill);
    if (!timer.balanceAfter)
        return tr("to charge %1").arg(amount);
    return tr("to charge %1 · %2 will be left").arg(amount, m_phrasebook.minutesText(*timer.balanceAfter));
}

QString TimerStrip::outlook(const TimerView &timer) const
{
    if (timer.paused)
        return tr("Paused: nothing is counted");
    if (timer.balanceKnownAt) // I-13
        return m_phrasebook.balanceAge(*timer.balanceKnownAt, m_watch.now());
    switch (moodOf(timer)) {
    case Mood::Free:
        if (m_watch.isLongForLine()) // R-2.4.1.1a
            return tr("Is the question a simple one? If not, offer an individual consultation.");
        return timer.unattended ? tr("Started without a window") : QString();
    case Mood::Prepaid:
        return {};
    case Mood::NearlyOut:
        return tr("Then the work goes beyond the package: agree on it with the client");
    case Mood::Overlimit:
        if (timer.agreed && timer.overlimit > minutes(0))
            return tr("%1 beyond the package, the client agreed").arg(m_phrasebook.minutesText(timer.overlimit));
        return timer.overlimit > minutes(0)
                   ? tr("Prepaid time is used up: %1 beyond the package").arg(m_phrasebook.minutesText(timer.overlimit))
                   : tr("Prepaid time is used up; what follows is beyond the package");
    }
    return {};
}

QColor TimerStrip::edge() const
{
    switch (m_mood) {
    case Mood::Free: return m_theme.mutedText;
    case Mood::Prepaid: return m_theme.accent;
    case Mood::NearlyOut: return m_theme.caution;
    case Mood::Overlimit: return m_theme.negative;
    }
    return m_theme.accent;
}

void TimerStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.border);
    painter.fillRect(QRect(0, 0, sizesOf(fontMetrics()).gap / 2 + 2, height()), edge());
}

std::optional<Question> TimerStrip::questionAt(const QWidget *) const
{
    return m_watch.timer() ? std::optional(Question{Question::About::Timer, {}, {}, {}}) : std::nullopt;
}

} // namespace hline

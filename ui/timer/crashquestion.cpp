// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/crashquestion.h"

#include "text/phrasebook.h"
#include "theme/moscowedit.h"
#include "workflow/askdesk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

CrashQuestion::CrashQuestion(DeskAccess &desk, TimerWatch &watch, const Phrasebook &phrasebook, const Theme &theme,
                             QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_watch(watch)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_beat(new QPushButton(this))
    , m_now(new QPushButton(tr("Count until now"), this))
    , m_other(new MoscowEdit(this))
    , m_countOther(new QPushButton(tr("Count until this time"), this))
{
    build();
    connect(&m_watch, &TimerWatch::changed, this, &CrashQuestion::showQuestion);
    connect(m_beat, &QPushButton::clicked, this, [this] { answer({{}, Until::Beat, {}, {}, "stop"}); });
    connect(m_now, &QPushButton::clicked, this, [this] { answer({{}, Until::Now, {}, {}, "stop"}); });
    connect(m_countOther, &QPushButton::clicked, this, [this] {
        answer({{}, Until::Other, m_other->instant(), {}, "stop"});
    });
    showQuestion();
}

void CrashQuestion::build()
{
    setObjectName(u"crashQuestion"_s);
    setAccessibleName(tr("Question about the interrupted timer"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"crashText"_s);
    m_beat->setObjectName(u"countUntilBeat"_s);
    m_now->setObjectName(u"countUntilNow"_s);
    m_other->setObjectName(u"countUntilOther"_s);
    m_other->setAccessibleName(tr("Until when the work went on"));
    m_countOther->setObjectName(u"countUntilChosen"_s);
    const Sizes sizes = sizesOf(fontMetrics());
    auto *answers = new QHBoxLayout;
    answers->setSpacing(sizes.gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_beat, m_now, m_other, m_countOther})
        answers->addWidget(part);
    answers->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes.padding * 2, sizes.gap, sizes.padding, sizes.gap);
    layout->addWidget(m_text);
    layout->addLayout(answers);
}

void CrashQuestion::ask()
{
    (m_beat->isVisible() ? static_cast<QWidget *>(m_beat) : m_other)->setFocus(Qt::OtherFocusReason);
}

QString CrashQuestion::question(const TimerView &timer) const
{
    const Instant now = m_desk.clock().instant();
    const QString what = timer.client.isEmpty() ? tr("№ %1").arg(timer.number)
                                                : tr("№ %1, %2").arg(timer.number, timer.client);
    if (timer.interruptedAt)
        return tr("The timer of %1 ran until %2, then Hline ended unexpectedly. Until when is the time counted?")
            .arg(what, m_phrasebook.moment(*timer.interruptedAt, now));
    return tr("The timer of %1 was started at %2; the computer was restarted since. Until when did the work go on?")
        .arg(what, m_phrasebook.moment(timer.startedAt, now));
}

void CrashQuestion::showQuestion()
{
    const bool wasVisible = isVisible();
    setVisible(m_watch.isInterrupted());
    if (!m_watch.isInterrupted())
        return;
    const TimerView &timer = *m_watch.timer();
    const Instant now = m_desk.clock().instant();
    const Instant known = timer.interruptedAt.value_or(timer.startedAt);
    m_text->setText(question(timer));
    m_beat->setVisible(timer.interruptedAt.has_value());
    m_beat->setText(tr("Count until %1").arg(m_phrasebook.moment(known, now)));
    if (wasVisible)
        return; // a time being typed stays
    m_other->setRange(timer.startedAt, now);
    m_other->setInstant(known);
}

void CrashQuestion::answer(const StopOptions &options)
{
    if (std::exchange(m_isAnswering, true))
        return;
    askDesk(
        m_desk, this, [options](Workplace &work) { return work.stop(options); },
        [this](const Result<StoppedWork> &stopped) {
            m_isAnswering = false;
            if (stopped)
                Q_EMIT answered(*stopped);
            else
                Q_EMIT failed(stopped.error());
        });
}

void CrashQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    painter.fillRect(QRect(0, 0, sizesOf(fontMetrics()).gap / 2 + 2, height()), m_theme.caution);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.border);
}

} // namespace hline

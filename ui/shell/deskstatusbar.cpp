// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/deskstatusbar.h"

#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "theme/theme.h"
#include "workflow/askdesk.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// From this month on the next year's calendar matters to deadlines and due dates.
constexpr std::chrono::month NextYearMatters = std::chrono::December;

QDateTime here(Instant at)
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), Qt::LocalTime);
}

} // namespace

DeskStatusBar::DeskStatusBar(const Clock &clock, const Phrasebook &phrasebook, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_phrasebook(phrasebook)
    , m_ticker(clock)
    , m_warning(plainLine(this, u"calendarWarning"_s))
    , m_withoutWords(new QPushButton(this))
    , m_link(plainLine(this, u"linkState"_s))
    , m_time(plainLine(this, u"lineClock"_s))
{
    setObjectName(u"statusBar"_s);
    setSizeGripEnabled(false);
    m_withoutWords->setObjectName(u"withoutWords"_s);
    m_withoutWords->setFlat(true);
    m_withoutWords->setToolTip(tr("Time entries that do not say yet what was done; press to add the words"));
    m_withoutWords->hide();
    m_warning->hide();
    const int gap = sizesOf(fontMetrics()).gap;
    m_time->setContentsMargins(gap, 0, gap * 2, 0); // the bar itself leaves nothing to the frame
    m_warning->setContentsMargins(gap, 0, 0, 0);
    addWidget(m_warning);
    addPermanentWidget(m_withoutWords);
    addPermanentWidget(m_link);
    addPermanentWidget(m_time);
    connect(m_withoutWords, &QPushButton::clicked, this, &DeskStatusBar::withoutWordsClicked);
    connect(&m_ticker, &Ticker::ticked, this, &DeskStatusBar::showTime);
    m_ticker.setPace(Ticker::Pace::Quarters);
    showTime(m_clock.instant());
}

void DeskStatusBar::follow(DeskAccess &desk)
{
    m_desk = &desk;
    connect(&desk, &DeskAccess::changed, this, &DeskStatusBar::load);
    load();
}

void DeskStatusBar::addOffice(QWidget &chip)
{
    m_hasOffice = true;
    m_link->hide(); // until it is known that the desk has a number
    insertPermanentWidget(1, &chip);
    chip.show();
}

void DeskStatusBar::load()
{
    askDesk(
        *m_desk, this,
        [](Workplace &work) { return State{work.store().calendar(), work.counts().withoutNote, work.store().identity()}; },
        [this](const State &state) { show(state); });
}

void DeskStatusBar::show(const State &state)
{
    m_calendar = state.calendar;
    m_link->setVisible(!m_hasOffice || !state.identity.lone);
    m_link->setText(state.identity.lone ? tr("● one desk, no server") : tr("● desk %1").arg(state.identity.deskNumber));
    m_link->setToolTip(m_hasOffice ? tr("Number of this desk in its office; the numbers of its requests begin with it")
                                   : tr("Everything is stored in the desk's own file on this computer; nothing waits to be sent"));
    m_withoutWords->setVisible(state.withoutNote > 0);
    m_withoutWords->setText(tr("Without words: %n", nullptr, state.withoutNote));
    showTime(m_clock.instant());
}

void DeskStatusBar::showTime(Instant now)
{
    const QDateTime local = here(now);
    const bool isElsewhere = local.offsetFromUtc() != seconds(MoscowOffset).count();
    const QString time = isElsewhere ? tr("Moscow %1 (here %2)").arg(m_phrasebook.time(now), local.toString(u"HH:mm"_s))
                                     : tr("Moscow %1").arg(m_phrasebook.time(now));
    m_time->setText(m_calendar ? u"%1 · %2"_s.arg(time, lineText(now)) : time);
    const QString warning = m_calendar ? calendarWarning(now) : QString();
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

QString DeskStatusBar::lineText(Instant now) const
{
    if (m_calendar->isOpen(now))
        return tr("the line works until %1").arg(m_phrasebook.time(m_calendar->closingOf(dayOf(now))));
    return tr("the line is closed, opens %1").arg(m_phrasebook.moment(m_calendar->firstWorking(now), now));
}

QString DeskStatusBar::calendarWarning(Instant now) const
{
    const std::chrono::year_month_day today(dayOf(now));
    int year = static_cast<int>(today.year());
    if (m_calendar->status(year) == YearStatus::Official && today.month() >= NextYearMatters)
        ++year;
    if (m_calendar->status(year) == YearStatus::Official)
        return {};
    return tr("▲ No official calendar of %1 yet: deadlines are provisional").arg(year);
}

} // namespace hline

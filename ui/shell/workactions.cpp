// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workactions.h"

#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Who agrees is the person who asked.
QString callerOf(const Workplace &work, const RequestId &id)
{
    const auto request = work.store().request(id);
    return request ? u"%1 %2"_s.arg(request->caller.last, request->caller.first).trimmed() : QString();
}

} // namespace

WorkActions::WorkActions(DeskAccess &desk, TimerWatch &watch, const Phrasebook &phrasebook, ActionRegistry &registry,
                         QObject *parent)
    : QObject(parent), m_desk(desk), m_watch(watch), m_phrasebook(phrasebook), m_registry(registry)
{
    makeActions(registry);
    connect(&watch, &TimerWatch::changed, this, &WorkActions::updateActions);
    updateActions();
}

void WorkActions::makeActions(ActionRegistry &registry)
{
    m_takeNext = registry.add(ActionGroup::Request,
                              {u"takeNext"_s, tr("&Take the next request"), Qt::Key_F4,
                               tr("The first one that you may and can do, by deadline"), u"go-down"_s});
    m_takeNext->setIconText(tr("Take next")); // short, for the tool bar
    m_toggle = registry.add(ActionGroup::Time,
                            {u"toggleTimer"_s, tr("&Start the timer"), Qt::Key_F8,
                             tr("Starts the timer on the selected request, stops it, or moves it here from another request"),
                             u"chronometer"_s});
    m_pause = registry.add(ActionGroup::Time,
                           {u"pauseTimer"_s, tr("&Pause the timer"), {}, tr("Paused time is not counted"),
                            u"media-playback-pause"_s});
    m_restart = registry.add(ActionGroup::Time,
                             {u"restartTimer"_s, tr("&Restart the last timer"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                              tr("Starts the timer on the request it was stopped on last"), u"chronometer-reset"_s});
    m_undo = registry.add(ActionGroup::Request,
                          {u"undo"_s, tr("&Undo the last step"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                           tr("Takes back what was done last, up to 20 steps"), u"edit-undo"_s});
    connect(m_takeNext, &QAction::triggered, this, &WorkActions::takeNext);
    connect(m_toggle, &QAction::triggered, this, &WorkActions::toggle);
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_watch.timer() && m_watch.timer()->paused)
            resume();
        else
            pause();
    });
    connect(m_restart, &QAction::triggered, this, [this] {
        if (m_last)
            start(*m_last);
    });
    connect(m_undo, &QAction::triggered, this, &WorkActions::undo);
}

void WorkActions::setCurrent(const std::optional<RequestId> &id)
{
    m_current = id;
    updateActions();
}

void WorkActions::updateActions()
{
    const std::optional<TimerView> &timer = m_watch.timer();
    const bool runsElsewhere = timer && m_current && timer->request != *m_current;
    m_registry.allow(m_toggle, timer || m_current ? QString() : tr("no request is selected"));
    m_toggle->setText(runsElsewhere ? tr("&Switch the timer to this request")
                      : timer       ? tr("&Stop the timer")
                                    : tr("&Start the timer"));
    // As short as each other: what stands behind it in the tool bar stays where it is.
    m_toggle->setIconText(runsElsewhere ? tr("Timer here") : timer ? tr("Stop timer") : tr("Start timer"));
    m_registry.allow(m_pause, timer ? QString() : tr("no timer runs"));
    m_pause->setText(timer && timer->paused ? tr("&Resume the timer") : tr("&Pause the timer"));
    m_registry.allow(m_restart, m_last ? QString() : tr("no timer was stopped since the program was started"));
}

template<typename Job, typename Done>
void WorkActions::perform(Job job, Done done)
{
    if (std::exchange(m_isBusy, true))
        return;
    using Answer = std::invoke_result_t<Job &, Workplace &>;
    askDesk(m_desk, this, std::move(job), [this, done](const Answer &result) {
        m_isBusy = false;
        if (result)
            done(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void WorkActions::take(const RequestId &id)
{
    perform([id](Workplace &work) { return work.take(id); },
            [this](const RequestRef &request) { Q_EMIT taken(request); });
}

void WorkActions::takeNext()
{
    perform([](Workplace &work) { return work.takeNext(); },
            [this](const RequestRef &request) { Q_EMIT taken(request); });
}

void WorkActions::start(const RequestId &id)
{
    if (m_watch.isInterrupted()) {
        Q_EMIT questionOpen();
        return;
    }
    begin(id, {});
}

void WorkActions::startBeyondPackage(const RequestId &id, Channel how)
{
    begin(id, how);
}

void WorkActions::begin(const RequestId &id, const std::optional<Channel> &agreed)
{
    if (std::exchange(m_isBusy, true))
        return;
    const auto job = [id, agreed](Workplace &work) {
        StartOptions options{Switching::StopOther, TimerRow::Keeper::Window, {}};
        if (agreed)
            options.overlimit = ConsentGiven{*agreed, callerOf(work, id), {}};
        return work.start(id, options);
    };
    askDesk(m_desk, this, job, [this, id](const Result<StartedWork> &work) {
        m_isBusy = false;
        if (!work)
            return refuse(id, work.error());
        if (work->stopped) {
            m_last = work->stopped->request;
            Q_EMIT switched(*work->stopped);
        }
        Q_EMIT started(work->timer);
    });
}

/// Two refusals are questions to the client: where they are asked the answer is typed.
void WorkActions::refuse(const RequestId &id, const Error &error)
{
    if (error.code == "OVERLIMIT_CONFIRM_REQUIRED")
        Q_EMIT overlimitAsked(id, error);
    else if (error.reasons.contains("CONSENT_REQUIRED"))
        Q_EMIT consentMissing(error);
    else
        Q_EMIT failed(error);
}

void WorkActions::agreeBeyondPackage(Channel how)
{
    const auto job = [how](Workplace &work) -> Result<void> {
        const auto timer = work.timer();
        if (!timer)
            return failure(timer.error());
        return work.consentOverlimit({how, *timer ? callerOf(work, (*timer)->request) : QString(), {}});
    };
    askDesk(m_desk, this, job, [this](const Result<void> &agreed) {
        if (agreed)
            m_watch.load();
        else
            Q_EMIT failed(agreed.error());
    });
}

void WorkActions::toggle()
{
    const std::optional<TimerView> &timer = m_watch.timer();
    if (m_watch.isInterrupted())
        Q_EMIT questionOpen();
    else if (timer && (!m_current || timer->request == *m_current))
        stop();
    else if (m_current)
        start(*m_current);
}

void WorkActions::stop()
{
    if (m_watch.isInterrupted()) {
        Q_EMIT questionOpen();
        return;
    }
    perform([](Workplace &work) { return work.stop({}); },
            [this](const StoppedWork &work) {
                m_last = work.request;
                updateActions();
                Q_EMIT stopped(work);
            });
}

void WorkActions::pause()
{
    perform([](Workplace &work) { return work.pause(); }, [this](const TimerView &) { m_watch.load(); });
}

void WorkActions::resume()
{
    perform([](Workplace &work) { return work.resume(TimerRow::Keeper::Window); },
            [this](const TimerView &timer) { Q_EMIT started(timer); });
}

void WorkActions::undo()
{
    perform([](Workplace &work) { return work.undo(); },
            [this](const UndoneStep &step) { Q_EMIT undone(m_phrasebook.undone(step)); });
}

void WorkActions::moveStart(minutes back)
{
    perform([back](Workplace &work) { return work.moveStart(back); }, [this](const TimerView &) { m_watch.load(); });
}

void WorkActions::moveStartToArrival()
{
    const auto job = [](Workplace &work) -> Result<TimerView> {
        const Result<std::optional<TimerView>> timer = work.timer();
        if (!timer)
            return failure(timer.error());
        if (!*timer)
            return failure(Error::Kind::NotFound, u"no timer runs"_s, "NO_TIMER");
        const Result<RequestRecord> request = work.store().request((*timer)->request);
        if (!request)
            return failure(request.error());
        return work.moveStart(std::chrono::floor<minutes>((*timer)->startedAt - request->arrival));
    };
    perform(job, [this](const TimerView &) { m_watch.load(); });
}

} // namespace hline

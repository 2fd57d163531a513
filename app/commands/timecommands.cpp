// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stoppedText(const StoppedWork &stopped, const Phrasebook &words)
{
    const QString text = words.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1: worked %2, charged %3."),
                                   {stopped.number, words.stopwatch(stopped.worked), words.minutesText(stopped.billed)});
    if (!stopped.balance)
        return text;
    return text + u' ' + words.say(QT_TRANSLATE_NOOP("Hline", "Left: %1."), {words.minutesText(*stopped.balance)});
}

QString timerText(const TimerView &timer, const Phrasebook &words, Instant now)
{
    if (timer.interruptedAt)
        return words.say(QT_TRANSLATE_NOOP("Hline", "The program was closed at %1 with the timer of request No. %2 running. "
                                                    "Stop it with --until beat, now or a time."),
                         {words.moment(*timer.interruptedAt, now), timer.number});
    const char *text = timer.paused ? QT_TRANSLATE_NOOP("Hline", "Paused: request No. %1, %2 since %3, to be charged %4.")
                                    : QT_TRANSLATE_NOOP("Hline", "Running: request No. %1, %2 since %3, to be charged %4.");
    return words.say(text, {timer.number, words.stopwatch(timer.elapsed), words.moment(timer.startedAt, now),
                            words.minutesText(timer.toBill)});
}

Answer timerAnswer(const TimerView &timer, const CommandContext &context)
{
    return {QJsonDocument(QJsonObject{{u"running"_s, jsonOf(timer)}}), timerText(timer, context.words, context.now())};
}

/// `beat`, `now` or an instant.
Result<void> readUntil(const CommandContext &context, StopOptions &options)
{
    const QString until = context.value(u"until"_s);
    if (!context.has(u"until"_s))
        return {};
    if (until == u"beat"_s) {
        options.until = Until::Beat;
        return {};
    }
    if (until == u"now"_s) {
        options.until = Until::Now;
        return {};
    }
    const Result<std::optional<Instant>> at = context.instant(u"until"_s);
    if (!at)
        return failure(at.error());
    options.until = Until::Other;
    options.at = *at;
    return {};
}

} // namespace

Result<Answer> startWork(const CommandContext &context)
{
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());
    StartOptions options;
    options.switching = context.has(u"switch"_s) ? Switching::StopOther : Switching::Refuse;
    if (context.has(u"overlimit-consent"_s)) {
        const auto how = channelFromCode(context.value(u"overlimit-consent"_s).toUpper().toLatin1());
        if (!how)
            return usageFailure("CHANNEL", {context.value(u"overlimit-consent"_s)});
        options.overlimit = ConsentGiven{*how, context.value(u"by"_s), {}};
    }
    const Result<StartedWork> started = context.work.start(*id, options);
    if (!started)
        return failure(started.error());

    QJsonObject json = jsonOf(started->timer);
    json.insert(u"stopped"_s, started->stopped ? QJsonValue(jsonOf(*started->stopped)) : QJsonValue(QJsonValue::Null));
    QString text = context.words.say(QT_TRANSLATE_NOOP("Hline", "The timer of request No. %1 is running. Session %2."),
                                     {started->timer.number, started->timer.session.toString()});
    if (started->stopped)
        text = stoppedText(*started->stopped, context.words) + u'\n' + text;
    return Answer{QJsonDocument(json), text};
}

Result<Answer> pauseWork(const CommandContext &context)
{
    const Result<TimerView> timer = context.work.pause();
    return timer ? Result<Answer>(timerAnswer(*timer, context)) : failure(timer.error());
}

Result<Answer> resumeWork(const CommandContext &context)
{
    const Result<TimerView> timer = context.work.resume(TimerRow::Keeper::None);
    return timer ? Result<Answer>(timerAnswer(*timer, context)) : failure(timer.error());
}

Result<Answer> stopWork(const CommandContext &context)
{
    StopOptions options;
    options.note = context.value(u"note"_s);
    if (const Result<void> read = readUntil(context, options); !read)
        return failure(read.error());
    const Result<StoppedWork> stopped = context.work.stop(options);
    if (!stopped)
        return failure(stopped.error());
    return Answer{QJsonDocument(jsonOf(*stopped)), stoppedText(*stopped, context.words)};
}

Result<Answer> logWork(const CommandContext &context)
{
    const Result<std::optional<Instant>> from = context.instant(u"from"_s);
    if (!from)
        return failure(from.error());
    bool isNumber = false;
    const int length = context.value(u"minutes"_s).toInt(&isNumber);
    if (!*from || !isNumber || length < 1)
        return usageFailure("LOG", {context.value(u"minutes"_s)});
    const Result<RequestId> id = context.request(0);
    if (!id)
        return failure(id.error());

    const Result<StoppedWork> logged = context.work.logWork(*id, **from, minutes(length), context.value(u"note"_s));
    if (!logged)
        return failure(logged.error());
    return Answer{QJsonDocument(jsonOf(*logged)), stoppedText(*logged, context.words)};
}

Result<Answer> showTimer(const CommandContext &context)
{
    const Result<std::optional<TimerView>> timer = context.work.timer();
    if (!timer)
        return failure(timer.error());
    if (*timer)
        return timerAnswer(**timer, context);
    return Answer{QJsonDocument(QJsonObject{{u"running"_s, QJsonValue::Null}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "No timer is running."))};
}

} // namespace hline

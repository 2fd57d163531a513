// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hline/options.h"

#include <QCommandLineParser>
#include <QDir>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QString nameOf(StartTask task)
{
    switch (task) {
    case StartTask::Show: return {};
    case StartTask::NewRequest: return u"new-request"_s;
    case StartTask::StopTimer: return u"stop-timer"_s;
    case StartTask::ToggleTimer: return u"toggle-timer"_s;
    }
    return {};
}

StartTask taskNamed(const QString &option)
{
    for (const StartTask task : {StartTask::NewRequest, StartTask::StopTimer, StartTask::ToggleTimer}) {
        if (nameOf(task) == option)
            return task;
    }
    return StartTask::Show;
}

LaunchOptions parseLaunchOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"desk"_s, u"Desk file to open."_s, u"file"_s},
                       {u"lang"_s, u"Language: ru or en."_s, u"language"_s},
                       {u"theme"_s, u"Colours: auto, light, dark or contrast."_s, u"theme"_s},
                       {u"password-file"_s, u"Password of the office, where there is no keychain."_s, u"file"_s},
                       {u"minimized"_s, u"Start minimised."_s},
                       {u"new-request"_s, u"Begin a new request."_s},
                       {u"stop-timer"_s, u"Stop the running timer."_s},
                       {u"toggle-timer"_s, u"Stop the running timer, or start it on the selected request."_s},
                       {u"quit-after-first-paint"_s, u"Measure the start: end when the first rows were drawn."_s},
                       {u"turn-report"_s, u"Tell at the end how long the window kept a person waiting."_s}});
    parser.process(arguments);

    LaunchOptions options;
    if (parser.isSet(u"desk"_s))
        options.deskPath = QDir::current().absoluteFilePath(parser.value(u"desk"_s));
    options.language = parser.value(u"lang"_s);
    options.theme = parser.value(u"theme"_s);
    if (parser.isSet(u"password-file"_s))
        options.passwordFile = QDir::current().absoluteFilePath(parser.value(u"password-file"_s));
    options.isMinimized = parser.isSet(u"minimized"_s);
    for (const StartTask task : {StartTask::ToggleTimer, StartTask::StopTimer, StartTask::NewRequest}) {
        if (parser.isSet(nameOf(task)))
            options.task = task;
    }
    if (parser.isSet(u"quit-after-first-paint"_s))
        options.staying = Staying::UntilFirstPaint;
    if (parser.isSet(u"turn-report"_s))
        options.turns = TurnsTold::AtEnd;
    return options;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deskinit.h"

#include "commands/outcome.h"
#include "desk/demodesk.h"

#include <QFileInfo>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Answer> createDesk(const CommandLine &line, const DeskOptions &options, const Phrasebook &words)
{
    if (QFileInfo::exists(options.path))
        return failure(Error::Kind::Conflict, u"the desk exists"_s, "DESK_EXISTS", {}, {options.path});
    const Result<std::unique_ptr<Desk>> desk = line.options->isSet(u"demo"_s) ? makeDemoDesk(options) : Desk::open(options);
    if (!desk)
        return failure(desk.error());
    const DeskIdentity identity = (*desk)->store().identity();
    const QJsonObject json{{u"desk"_s, options.path},
                           {u"device"_s, identity.device.toString()},
                           {u"number"_s, identity.deskNumber},
                           {u"consultant"_s, options.consultant}};
    return Answer{QJsonDocument(json), words.say(QT_TRANSLATE_NOOP("Hline", "A new desk is ready: %1."), {options.path})};
}

} // namespace

CommandOutput initDesk(const CommandLine &line, DeskOptions options, const Phrasebook &words)
{
    options.create = true;
    options.consultant = line.options->isSet(u"consultant"_s) ? line.options->value(u"consultant"_s)
                                                              : words.say(QT_TRANSLATE_NOOP("Hline", "Consultant"));
    const Format format = line.isJson() ? Format::Json : Format::Text;
    const Result<Answer> answer = createDesk(line, options, words);
    return answer ? succeeded(*answer, format) : refused(answer.error(), words, format);
}

} // namespace hline

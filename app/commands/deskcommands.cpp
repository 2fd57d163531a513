// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"

#include "desk/desk.h"

#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<Answer> verifyDesk(const CommandContext &context)
{
    const Result<bool> isEqual = context.desk.verify();
    if (!isEqual)
        return failure(isEqual.error());
    if (!*isEqual)
        return failure(Error::Kind::Corrupt, u"projections differ"_s, "PROJECTIONS_DIFFER", {}, {context.desk.path()});
    return Answer{QJsonDocument(QJsonObject{{u"facts"_s, u"whole"_s}, {u"projections"_s, u"equal"_s}}),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "The desk is whole: every record matches its check sum, and what it "
                                                               "shows equals what follows from the records."))};
}

} // namespace hline

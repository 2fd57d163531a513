// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <array>

namespace hline {

namespace {

// Words of UndoneStep::what.
constexpr std::array Undone{
    Phrase{"start", QT_TRANSLATE_NOOP("Hline", "the start of the timer"), nullptr},
};

} // namespace

std::span<const Phrase> undoPhrases()
{
    return Undone;
}

QString Phrasebook::undone(const UndoneStep &step) const
{
    const QString what = wordText(undoPhrases(), step.what);
    return step.number.isEmpty() ? say(QT_TRANSLATE_NOOP("Hline", "Undone: %1."), {what})
                                 : say(QT_TRANSLATE_NOOP("Hline", "Undone: %1, request No. %2."), {what, step.number});
}

} // namespace hline

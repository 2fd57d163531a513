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
    Phrase{"stop", QT_TRANSLATE_NOOP("Hline", "the stop of the timer"), nullptr},
    Phrase{"switch", QT_TRANSLATE_NOOP("Hline", "the switch of the timer"), nullptr},
    Phrase{"pause", QT_TRANSLATE_NOOP("Hline", "the pause"), nullptr},
    Phrase{"resume", QT_TRANSLATE_NOOP("Hline", "the end of the pause"), nullptr},
    Phrase{"move", QT_TRANSLATE_NOOP("Hline", "the earlier beginning"), nullptr},
    Phrase{"log", QT_TRANSLATE_NOOP("Hline", "the entry made by hand"), nullptr},
    Phrase{"void", QT_TRANSLATE_NOOP("Hline", "the voiding of an entry"), nullptr},
    Phrase{"describe", QT_TRANSLATE_NOOP("Hline", "the description"), nullptr},
    Phrase{"register", QT_TRANSLATE_NOOP("Hline", "the registration"), nullptr},
    Phrase{"take", QT_TRANSLATE_NOOP("Hline", "the taking into work"), nullptr},
    Phrase{"assign", QT_TRANSLATE_NOOP("Hline", "the handing over"), nullptr},
    Phrase{"release", QT_TRANSLATE_NOOP("Hline", "the return to the queue"), nullptr},
    Phrase{"close", QT_TRANSLATE_NOOP("Hline", "the closing"), nullptr},
    Phrase{"change", QT_TRANSLATE_NOOP("Hline", "the change of details"), nullptr},
    Phrase{"classify", QT_TRANSLATE_NOOP("Hline", "the change of service"), nullptr},
    Phrase{"topic", QT_TRANSLATE_NOOP("Hline", "the choice of the topic"), nullptr},
    Phrase{"approve", QT_TRANSLATE_NOOP("Hline", "the approval of the topic"), nullptr},
    Phrase{"override", QT_TRANSLATE_NOOP("Hline", "the permission with a reason"), nullptr},
    Phrase{"consent", QT_TRANSLATE_NOOP("Hline", "the client's consent"), nullptr},
    Phrase{"registry", QT_TRANSLATE_NOOP("Hline", "the step in the register"), nullptr},
    Phrase{"attach", QT_TRANSLATE_NOOP("Hline", "the attached file"), nullptr},
    Phrase{"decline", QT_TRANSLATE_NOOP("Hline", "the client's refusal of paid work"), nullptr},
    Phrase{"overlimit", QT_TRANSLATE_NOOP("Hline", "the consent to go beyond the package"), nullptr},
    Phrase{"event", QT_TRANSLATE_NOOP("Hline", "the note of an event"), nullptr},
    Phrase{"link", QT_TRANSLATE_NOOP("Hline", "the link"), nullptr},
    Phrase{"unlink", QT_TRANSLATE_NOOP("Hline", "the end of the link"), nullptr},
    Phrase{"norm", QT_TRANSLATE_NOOP("Hline", "the completion by the norm"), nullptr},
    Phrase{"norm.set", QT_TRANSLATE_NOOP("Hline", "the new norm"), nullptr},
    Phrase{"policy.set", QT_TRANSLATE_NOOP("Hline", "the new rule"), nullptr},
    Phrase{"quote", QT_TRANSLATE_NOOP("Hline", "the agreed volume"), nullptr},
    Phrase{"deliver", QT_TRANSLATE_NOOP("Hline", "the delivery"), nullptr},
    Phrase{"purchase", QT_TRANSLATE_NOOP("Hline", "the purchase of minutes"), nullptr},
    Phrase{"remote", QT_TRANSLATE_NOOP("Hline", "the 1C-Connect session"), nullptr},
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

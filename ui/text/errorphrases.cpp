// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QtGlobal>

#include <array>

namespace hline {

namespace {

// %1 … %9 are the error's `about` list, in its order.
constexpr std::array Errors{
    // what is asked for
    Phrase{"REQUEST_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "There is no request “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Give its number, its id or at least 8 first characters of the id.")},
    Phrase{"REQUEST_AMBIGUOUS", QT_TRANSLATE_NOOP("Hline", "“%1” fits several requests."),
           QT_TRANSLATE_NOOP("Hline", "Give more characters of the id, or the number.")},
    Phrase{"CONTRACT_UNKNOWN", QT_TRANSLATE_NOOP("Hline", "There is no contract “%1”."),
           QT_TRANSLATE_NOOP("Hline", "Check the number, or import the clients from 1C.")},
    Phrase{"CONTRACT_AMBIGUOUS", QT_TRANSLATE_NOOP("Hline", "“%1” fits several contracts."),
           QT_TRANSLATE_NOOP("Hline", "Give the whole number or the id.")},
};

} // namespace

std::span<const Phrase> errorPhrases()
{
    return Errors;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/planted.h"

#include <QString>

namespace hline::sim {

/// Defects of what stands around the engine: the desk's file, the one who carries its facts, the office.
enum class ModelDefect : unsigned {
    NewIdOnRetry, CursorBeforeRows, PageUnchecked, ErasedWordsKept, DropTakesOwnFacts, RenumberTakesEverything, ToldBeforeStored, AnswerBeforeCommit,
    OfficeTakesRepeats, OfficeTakesGaps, OfficeGrantsEveryClaim, OfficeDatesTwice, OfficeForgetsChain, OfficeReusesNumbers, OfficeSkipsRows,
    OfficeChangesWords, OfficeHashesWhatIsGone, OfficeChangesSeconds, OfficeChangesVerdict, OfficeForgetsClosings,
    BooksTakeRefused, BooksOneLeg, BooksRound, BooksLoseLate, BooksMoveClosed, BooksReverseTwice, BooksReverseInPart,
    BooksReverseIntoClosed, BooksFreezeWithoutReversals, BooksForgetUsed, BooksForgetDated, BooksKeepDated, BooksWaiveTwice,
    BooksWaiveIntoClosed, BooksForgetWaived, BooksKeepWaived,
    Count
};

/// A set of planted defects: engine's and models'.
struct Plants
{
    std::uint64_t engine = 0, models = 0;
    [[nodiscard]] bool has(ModelDefect defect) const { return (models >> static_cast<unsigned>(defect)) & 1u; }
    [[nodiscard]] Plants with(Defect defect) const { return {engine | std::uint64_t(1) << static_cast<unsigned>(defect), models}; }
    [[nodiscard]] Plants with(ModelDefect defect) const { return {engine, models | std::uint64_t(1) << static_cast<unsigned>(defect)}; }
};

} // namespace hline::sim

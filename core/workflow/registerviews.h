// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

// Registers of wishes and defects, attachments and the knowledge base: what screens and commands ask for and are told.

namespace hline {

/// A step in a register; nothing = leave. Regulation 2.4.3.2, 2.4.4.1
struct RegisterChange
{
    RegisterState to = RegisterState::Recorded;
    QString release{};
    std::optional<RequestId> duplicateOf{};
    std::optional<QString> steps{}, expected{}, got{}, version{};
    std::optional<QString> answer{}; ///< to the author, about the result
};

struct RegisterMoved
{
    RequestId request;
    QString number;
    RegisterState state = RegisterState::Recorded;
    minutes returned{0}; ///< given back to the client by this step. R-2.4.4.2
};

/// One who asked for the same: whom to tell about the result.
struct RegisterAsker
{
    RequestId request;
    QString number;
    QString client;
    QString person, phone, email;
    bool answered = false;
};

/// One entry of the board with everybody who asked for it.
struct RegisterEntry
{
    RegisterRow row;
    int asking = 1;          ///< different clients, merged entries included. R-2.4.3.2a
    QStringList clients;     ///< their names, in the order in which they asked
    QString duplicateNumber; ///< of the entry that goes on in its place
};

struct RegisterBoard
{
    RegisterKind kind = RegisterKind::Wish;
    Instant now;
    std::vector<RegisterEntry> entries; ///< most asked for first, then the oldest
};

/// A file to attach.
struct NewAttachment
{
    AttachmentSlot slot = AttachmentSlot::Other;
    QString name; ///< without its folder
    QByteArray bytes;
};

struct Attached
{
    AttachmentRecord file;
    int index = 0;                            ///< from 1, as people count
    std::optional<GateReason> warning;        ///< a copy of the client's data on the line. R-2.4.1.1c
};

/// Closed requests of the line in a period. R-2.4.1.1d
struct AnswerShare
{
    Day from, to;
    AnswerCounts counts;
    std::optional<int> percent; ///< nothing without answers
};

/// A request whose answer lacked a good article. R-2.2.1b
struct ArticleCandidate
{
    RequestId request;
    QString number;
    QString subject;
    ArticleGap gap = ArticleGap::Missing;
    QString note;
    QString url; ///< the article that is out of date
};

} // namespace hline

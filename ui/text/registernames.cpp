// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *textOf(RegisterState state)
{
    switch (state) {
    case RegisterState::Recorded: return QT_TRANSLATE_NOOP("Hline", "Recorded");
    case RegisterState::Analysis: return QT_TRANSLATE_NOOP("Hline", "Being analysed");
    case RegisterState::Accepted: return QT_TRANSLATE_NOOP("Hline", "Accepted");
    case RegisterState::Declined: return QT_TRANSLATE_NOOP("Hline", "Declined");
    case RegisterState::Deferred: return QT_TRANSLATE_NOOP("Hline", "Deferred");
    case RegisterState::Released: return QT_TRANSLATE_NOOP("Hline", "Released");
    case RegisterState::NeedInfo: return QT_TRANSLATE_NOOP("Hline", "Data needed");
    case RegisterState::Confirmed: return QT_TRANSLATE_NOOP("Hline", "Confirmed");
    case RegisterState::NotConfirmed: return QT_TRANSLATE_NOOP("Hline", "Not confirmed");
    case RegisterState::Fixed: return QT_TRANSLATE_NOOP("Hline", "Fixed");
    case RegisterState::Duplicate: return QT_TRANSLATE_NOOP("Hline", "Duplicate");
    }
    return "";
}

const char *textOf(AttachmentSlot slot)
{
    switch (slot) {
    case AttachmentSlot::ErrorScreenshot: return QT_TRANSLATE_NOOP("Hline", "Screenshot of the error");
    case AttachmentSlot::SettingsScreenshot: return QT_TRANSLATE_NOOP("Hline", "Screenshot of the settings");
    case AttachmentSlot::Task: return QT_TRANSLATE_NOOP("Hline", "Task");
    case AttachmentSlot::Application: return QT_TRANSLATE_NOOP("Hline", "Application");
    case AttachmentSlot::Other: return QT_TRANSLATE_NOOP("Hline", "Other");
    }
    return "";
}

const char *textOf(ArticleGap gap)
{
    switch (gap) {
    case ArticleGap::Missing: return QT_TRANSLATE_NOOP("Hline", "An article is needed");
    case ArticleGap::Outdated: return QT_TRANSLATE_NOOP("Hline", "The article is out of date");
    }
    return "";
}

/// Answers to authors speak of releases, never of dates: nobody promises when a question is solved.
const char *answerIn(RegisterState state)
{
    switch (state) {
    case RegisterState::Accepted:
        return QT_TRANSLATE_NOOP("Hline", "Your wish has been analysed and accepted for the standard product (%1). It comes with an update; "
                                          "we will write to you when the update is out.");
    case RegisterState::Declined:
        return QT_TRANSLATE_NOOP("Hline", "Your wish has been analysed. It will not become part of the standard product. If you need it all the "
                                          "same, it can be ordered as a customisation by a written application.");
    case RegisterState::Deferred:
        return QT_TRANSLATE_NOOP("Hline", "Your wish has been analysed and is kept. It is not planned for an update so far.");
    case RegisterState::Released:
        return QT_TRANSLATE_NOOP("Hline", "What you asked for is part of release %1. Please update the program.");
    case RegisterState::NeedInfo:
        return QT_TRANSLATE_NOOP("Hline", "To reproduce the error we need: what you did step by step, what you expected, what came out, the "
                                          "version of the program, a screenshot with the text of the error and one of the settings.");
    case RegisterState::Confirmed:
        return QT_TRANSLATE_NOOP("Hline", "The error is confirmed and handed to the developers. Work on it is not charged; minutes that were "
                                          "charged have been returned.");
    case RegisterState::NotConfirmed:
        return QT_TRANSLATE_NOOP("Hline", "The error could not be reproduced by your description. Please send the exact steps and screenshots, "
                                          "and we will check again.");
    case RegisterState::Fixed:
        return QT_TRANSLATE_NOOP("Hline", "The error is corrected in release %1. Please update the program.");
    case RegisterState::Recorded:
    case RegisterState::Analysis:
    case RegisterState::Duplicate:
        break;
    }
    return nullptr;
}

} // namespace

QString Phrasebook::name(RegisterState state) const { return say(textOf(state)); }
QString Phrasebook::name(AttachmentSlot slot) const { return say(textOf(slot)); }
QString Phrasebook::name(ArticleGap gap) const { return say(textOf(gap)); }

QString Phrasebook::reportField(const QByteArray &field) const
{
    if (field == "steps")
        return say(QT_TRANSLATE_NOOP("Hline", "steps to reproduce"));
    if (field == "expected")
        return say(QT_TRANSLATE_NOOP("Hline", "what was expected"));
    if (field == "got")
        return say(QT_TRANSLATE_NOOP("Hline", "what came out"));
    if (field == "version")
        return say(QT_TRANSLATE_NOOP("Hline", "version of the program"));
    return QString::fromUtf8(field);
}

QString Phrasebook::answerTo(RegisterState state, const QString &release) const
{
    const char *text = answerIn(state);
    return text ? say(text, {release}) : QString();
}

QString Phrasebook::fileSize(qint64 bytes) const
{
    constexpr qint64 Kilo = 1024;
    if (bytes < Kilo * Kilo)
        return say(QT_TRANSLATE_NOOP("Hline", "%1 KB"), {QString::number(std::max<qint64>(1, (bytes + Kilo / 2) / Kilo))});
    return say(QT_TRANSLATE_NOOP("Hline", "%1 MB"), {QString::number((bytes + Kilo * Kilo / 2) / (Kilo * Kilo))});
}

} // namespace hline

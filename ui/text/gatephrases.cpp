// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QtGlobal>

#include <array>

namespace hline {

namespace {

// %1 is the day that decides, if there is one.
constexpr std::array Gates{
    Phrase{"UNCLASSIFIED", QT_TRANSLATE_NOOP("Hline", "It is not chosen yet to which service the request belongs."),
           QT_TRANSLATE_NOOP("Hline", "Choose the topic or the service first.")},
    Phrase{"TOPIC_REFUSED", QT_TRANSLATE_NOOP("Hline", "Support does not answer questions of this topic, on the line or otherwise."),
           QT_TRANSLATE_NOOP("Hline", "Refuse with this clause, or send a link to the knowledge base.")},
    Phrase{"TOPIC_APPROVAL_REQUIRED",
           QT_TRANSLATE_NOOP("Hline", "The topic becomes an individual consultation only with the supervisor's approval."),
           QT_TRANSLATE_NOOP("Hline", "Ask the supervisor to approve it with a written reason, or refuse with this clause.")},
    Phrase{"TOPIC_NOT_FOR_LINE", QT_TRANSLATE_NOOP("Hline", "The consultation line does not handle this topic."),
           QT_TRANSLATE_NOOP("Hline", "Take one of the ways out that the card offers: the right service, the knowledge base or a refusal.")},
    Phrase{"TOPIC_OTHER_SERVICE", QT_TRANSLATE_NOOP("Hline", "The topic belongs to another service."),
           QT_TRANSLATE_NOOP("Hline", "Move the request there, or correct the topic.")},
    Phrase{"NOT_CLOUD", QT_TRANSLATE_NOOP("Hline", "The program is not in the cloud; technical consultations are about entering the cloud service."),
           QT_TRANSLATE_NOOP("Hline", "Work is possible; check the topic and the program.")},
    Phrase{"CHANNEL_NOT_LISTED", QT_TRANSLATE_NOOP("Hline", "The regulation does not name this channel for this service."),
           QT_TRANSLATE_NOOP("Hline", "The request is accepted; work on it as usual.")},
    Phrase{"NO_CONTRACT", QT_TRANSLATE_NOOP("Hline", "The client has no support contract."),
           QT_TRANSLATE_NOOP("Hline", "Find the contract by its number or the organisation, or offer to conclude one.")},
    Phrase{"CONTRACT_INACTIVE", QT_TRANSLATE_NOOP("Hline", "The contract is not in force."),
           QT_TRANSLATE_NOOP("Hline", "Ask the supervisor about its renewal.")},
    Phrase{"ITS_MISSING", QT_TRANSLATE_NOOP("Hline", "The program has no 1C:ITS subscription in force."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client to renew it, or the supervisor to allow the work with a written reason.")},
    Phrase{"UPDATES_MISSING", QT_TRANSLATE_NOOP("Hline", "The boxed program has no access to updates in force."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client to renew the access, or the supervisor to allow the work with a written reason.")},
    Phrase{"OLD_REGULATION",
           QT_TRANSLATE_NOOP("Hline", "The contract was signed before 2019: another edition of the regulation applies to it."),
           QT_TRANSLATE_NOOP("Hline", "Work is possible; check the terms of the contract itself.")},
    Phrase{"NOT_ELIGIBLE", QT_TRANSLATE_NOOP("Hline", "The client's right to support is not confirmed."),
           QT_TRANSLATE_NOOP("Hline", "Remove the cause named beside, or ask the supervisor to allow the work with a written reason.")},
    Phrase{"TOOL_FORBIDDEN", QT_TRANSLATE_NOOP("Hline", "Only 1C-Connect may be used for a remote connection."),
           QT_TRANSLATE_NOOP("Hline", "Open a 1C-Connect session.")},
    Phrase{"USER_DATA_ON_LINE", QT_TRANSLATE_NOOP("Hline", "Work with the client's data is an individual consultation; the consultation line does none."),
           QT_TRANSLATE_NOOP("Hline", "Offer the client an individual consultation, or answer without the copy of the database.")},
    Phrase{"REMOTE_FORBIDDEN_FOR_SERVICE", QT_TRANSLATE_NOOP("Hline", "This service is given without a remote connection."),
           QT_TRANSLATE_NOOP("Hline", "Move the request to an individual consultation if the client agrees.")},
    Phrase{"CONFIG_BASIS_REQUIRED",
           QT_TRANSLATE_NOOP("Hline", "It is not said on what basis the program is being set up."),
           QT_TRANSLATE_NOOP("Hline", "Choose: together with the client, or by a written task.")},
    Phrase{"WRITTEN_TASK_REQUIRED", QT_TRANSLATE_NOOP("Hline", "Setting up by a written task needs the client's task."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client for the task and mark that it has been received.")},
    Phrase{"CONSENT_REQUIRED",
           QT_TRANSLATE_NOOP("Hline", "The request began as free of charge, and the client has not agreed to paid work."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client and record the consent: who, when, how.")},
    Phrase{"WRITTEN_REQUEST_REQUIRED", QT_TRANSLATE_NOOP("Hline", "Customisation begins with a written application."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client for the application.")},
    Phrase{"VOLUME_NOT_AGREED", QT_TRANSLATE_NOOP("Hline", "The volume of the customisation is not agreed."),
           QT_TRANSLATE_NOOP("Hline", "Agree the number of hours with the client first.")},
    Phrase{"OVERLIMIT_NOT_ALLOWED", QT_TRANSLATE_NOOP("Hline", "No prepaid time is left, and by the rules of this desk none is given beyond it."),
           QT_TRANSLATE_NOOP("Hline", "Offer the client to buy minutes, or wait for the next package.")},
    Phrase{"OVERLIMIT_CONFIRM_REQUIRED", QT_TRANSLATE_NOOP("Hline", "No prepaid time is left: the work would go beyond the package."),
           QT_TRANSLATE_NOOP("Hline", "Ask the client, then start with the consent; in hlinectl: --overlimit-consent phone.")},
};

} // namespace

std::span<const Phrase> gatePhrases()
{
    return Gates;
}

} // namespace hline

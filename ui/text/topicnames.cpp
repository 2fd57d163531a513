// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Topics{
    Phrase{"LOGIN_ERROR", QT_TRANSLATE_NOOP("Hline", "Error at login"), nullptr},
    Phrase{"BROWSER_SETUP", QT_TRANSLATE_NOOP("Hline", "Browser settings"), nullptr},
    Phrase{"THIN_SETTINGS", QT_TRANSLATE_NOOP("Hline", "Thin client settings"), nullptr},
    Phrase{"THIN_INSTALL", QT_TRANSLATE_NOOP("Hline", "Thin client: installation or update"), nullptr},
    Phrase{"ITS_SERVICE", QT_TRANSLATE_NOOP("Hline", "1C:ITS services"), nullptr},
    Phrase{"DOC_FILL", QT_TRANSLATE_NOOP("Hline", "Filling in documents and lists"), nullptr},
    Phrase{"REPORTS", QT_TRANSLATE_NOOP("Hline", "Reports and data processors"), nullptr},
    Phrase{"IB_SETUP", QT_TRANSLATE_NOOP("Hline", "Database setup"), nullptr},
    Phrase{"IB_CONNECT_CONSULT", QT_TRANSLATE_NOOP("Hline", "Consultation with a connection to the database"), nullptr},
    Phrase{"SETTINGS_ERROR_SEARCH", QT_TRANSLATE_NOOP("Hline", "Search for errors in the settings"), nullptr},
    Phrase{"TRADE_EQUIPMENT", QT_TRANSLATE_NOOP("Hline", "Trade equipment: setup and diagnostics"), nullptr},
    Phrase{"IB_AUDIT", QT_TRANSLATE_NOOP("Hline", "Database audit"), nullptr},
    Phrase{"METHODOLOGY", QT_TRANSLATE_NOOP("Hline", "Help with accounting methods"), nullptr},
    Phrase{"LAW", QT_TRANSLATE_NOOP("Hline", "Explanation of legal requirements"), nullptr},
    Phrase{"AUDIT_OPINION", QT_TRANSLATE_NOOP("Hline", "Audit opinion"), nullptr},
    Phrase{"DEFECT", QT_TRANSLATE_NOOP("Hline", "Error in the program"), nullptr},
    Phrase{"WISH", QT_TRANSLATE_NOOP("Hline", "Wish for the program"), nullptr},
    Phrase{"NEW_FEATURE", QT_TRANSLATE_NOOP("Hline", "New feature to order"), nullptr},
    Phrase{"OUT_OF_SCOPE", QT_TRANSLATE_NOOP("Hline", "Outside the support"), nullptr},
};

// Reasons of the list of refusals (domain/refusals.h), as the consultant chooses them.
// What it is called, and what the client can do now.
constexpr std::array Refusals{
    Phrase{"NO_CONTRACT", QT_TRANSLATE_NOOP("Hline", "No support contract"),
           QT_TRANSLATE_NOOP("Hline", "Offer the client to conclude a contract.")},
    Phrase{"CONTRACT_INACTIVE", QT_TRANSLATE_NOOP("Hline", "The contract is not in force"),
           QT_TRANSLATE_NOOP("Hline", "Offer the client to renew the contract; the same question can then be asked again.")},
    Phrase{"OUT_OF_SCOPE", QT_TRANSLATE_NOOP("Hline", "The question is not about the operation of the service"),
           QT_TRANSLATE_NOOP("Hline", "Point the client to those who deal with it, or to the knowledge base.")},
    Phrase{"ITS_MISSING", QT_TRANSLATE_NOOP("Hline", "No 1C:ITS subscription in force"),
           QT_TRANSLATE_NOOP("Hline", "Ask the client to renew the subscription; the same question can then be asked again.")},
    Phrase{"UPDATES_MISSING", QT_TRANSLATE_NOOP("Hline", "No access to updates in force"),
           QT_TRANSLATE_NOOP("Hline", "Ask the client to renew the access; the same question can then be asked again.")},
    Phrase{"LINE_WITHOUT_REMOTE", QT_TRANSLATE_NOOP("Hline", "A remote connection is wanted on the consultation line"),
           QT_TRANSLATE_NOOP("Hline", "Offer the client an individual consultation.")},
    Phrase{"TOPIC_NOT_FOR_LINE", QT_TRANSLATE_NOOP("Hline", "The line does not handle the topic, no paid consultation is wanted"),
           QT_TRANSLATE_NOOP("Hline", "Offer an article of the knowledge base; an individual consultation stays possible.")},
    Phrase{"TOPIC_NOT_APPROVED", QT_TRANSLATE_NOOP("Hline", "The supervisor has not approved the topic"),
           QT_TRANSLATE_NOOP("Hline", "Ask the supervisor again if something new becomes known, or offer an article of the knowledge base.")},
    Phrase{"CONSENT_NOT_GIVEN", QT_TRANSLATE_NOOP("Hline", "The client does not agree to paid work"),
           QT_TRANSLATE_NOOP("Hline", "Answer what is free of charge; once the client agrees, the work may begin.")},
    Phrase{"WRITTEN_TASK_REQUIRED", QT_TRANSLATE_NOOP("Hline", "No written task for setting the program up"),
           QT_TRANSLATE_NOOP("Hline", "Ask the client for the task in writing, or set the program up together with the client.")},
    Phrase{"LAW", QT_TRANSLATE_NOOP("Hline", "Legal requirements are not explained"),
           QT_TRANSLATE_NOOP("Hline", "Advise the client to ask a lawyer or the authority itself.")},
    Phrase{"AUDIT_OPINION", QT_TRANSLATE_NOOP("Hline", "Audit opinions are not given"),
           QT_TRANSLATE_NOOP("Hline", "Advise the client to ask an auditor.")},
    Phrase{"OVERLIMIT", QT_TRANSLATE_NOOP("Hline", "No time beyond the package is free"),
           QT_TRANSLATE_NOOP("Hline", "Offer the client to buy minutes, or to wait for the next package.")},
    Phrase{"WRITTEN_REQUEST_REQUIRED", QT_TRANSLATE_NOOP("Hline", "No written application for customisation"),
           QT_TRANSLATE_NOOP("Hline", "Ask the client for the application in writing.")},
    Phrase{"VOLUME_NOT_AGREED", QT_TRANSLATE_NOOP("Hline", "The volume of customisation is not agreed"),
           QT_TRANSLATE_NOOP("Hline", "Agree the number of hours with the client; then the work may begin.")},
    Phrase{"TOOL_FORBIDDEN", QT_TRANSLATE_NOOP("Hline", "Another program than 1C-Connect is wanted"),
           QT_TRANSLATE_NOOP("Hline", "Offer the client a session of 1C-Connect.")},
};

constexpr std::array AuditActions{
    Phrase{"TIMER", QT_TRANSLATE_NOOP("Hline", "start of the timer"), nullptr},
    Phrase{"REMOTE", QT_TRANSLATE_NOOP("Hline", "remote connection"), nullptr},
    Phrase{"LOG", QT_TRANSLATE_NOOP("Hline", "time logged afterwards"), nullptr},
    Phrase{"CLOSE", QT_TRANSLATE_NOOP("Hline", "closing with an answer"), nullptr},
};

const char *textOf(TopicGroup group)
{
    switch (group) {
    case TopicGroup::BeforeLogin: return QT_TRANSLATE_NOOP("Hline", "Entering the cloud service");
    case TopicGroup::ServiceWork: return QT_TRANSLATE_NOOP("Hline", "Service work");
    case TopicGroup::Simple: return QT_TRANSLATE_NOOP("Hline", "Simple questions");
    case TopicGroup::Individual: return QT_TRANSLATE_NOOP("Hline", "Setup and analysis");
    case TopicGroup::NotForLine: return QT_TRANSLATE_NOOP("Hline", "Not for the line");
    case TopicGroup::Product: return QT_TRANSLATE_NOOP("Hline", "About the program itself");
    case TopicGroup::Outside: return QT_TRANSLATE_NOOP("Hline", "Outside the support");
    }
    return "";
}

const char *textOf(TopicFit fit)
{
    switch (fit) {
    case TopicFit::Yes: return QT_TRANSLATE_NOOP("Hline", "yes");
    case TopicFit::No: return QT_TRANSLATE_NOOP("Hline", "no");
    case TopicFit::Approval: return QT_TRANSLATE_NOOP("Hline", "after approval");
    }
    return "";
}

const char *textOf(AuditRecord::Kind kind)
{
    switch (kind) {
    case AuditRecord::Kind::Refusal: return QT_TRANSLATE_NOOP("Hline", "Not allowed");
    case AuditRecord::Kind::Override: return QT_TRANSLATE_NOOP("Hline", "Allowed with a reason");
    case AuditRecord::Kind::Approval: return QT_TRANSLATE_NOOP("Hline", "Topic approved");
    case AuditRecord::Kind::Closing: return QT_TRANSLATE_NOOP("Hline", "Request refused");
    }
    return "";
}

} // namespace

std::span<const Phrase> topicNames()
{
    return Topics;
}

std::span<const Phrase> refusalPhrases()
{
    return Refusals;
}

QString Phrasebook::name(TopicGroup group) const { return say(textOf(group)); }
QString Phrasebook::name(TopicFit fit) const { return say(textOf(fit)); }
QString Phrasebook::name(AuditRecord::Kind kind) const { return say(textOf(kind)); }
QString Phrasebook::topicName(const QByteArray &topic) const { return wordText(topicNames(), topic); }
QString Phrasebook::refusalName(const QByteArray &code) const { return wordText(refusalPhrases(), code); }
QString Phrasebook::auditAction(const QByteArray &action) const { return wordText(AuditActions, action); }

QString Phrasebook::reasonText(const QByteArray &code) const
{
    const Phrase *gate = find(gatePhrases(), code);
    return gate ? say(gate->what) : refusalName(code);
}

QString Phrasebook::refusalNext(const QByteArray &code) const
{
    const Phrase *refusal = find(refusalPhrases(), code);
    return refusal ? say(refusal->next) : QString();
}

QStringList Phrasebook::auditReasons(const AuditRecord &record) const
{
    const bool isPermission = record.kind == AuditRecord::Kind::Override || record.kind == AuditRecord::Kind::Approval;
    QStringList out;
    for (qsizetype i = 0; i < record.reasons.size(); ++i) {
        const GateReason reason{record.reasons[i], record.clauses.value(i, record.clauses.value(0)), {}};
        const bool isGate = find(gatePhrases(), reason.code) && record.kind != AuditRecord::Kind::Closing;
        const QString what = isGate ? reasonText(reason.code) : refusalName(reason.code) + u'.';
        const QString next = isPermission ? QString() : isGate ? nextStep(reason) : refusalNext(reason.code);
        out << sentences({what, basis(reason.clause), next});
    }
    return out;
}

QString Phrasebook::routeSentence(const TopicRoute &route) const
{
    QString where;
    if (!route.target)
        where = say(QT_TRANSLATE_NOOP("Hline", "Goes nowhere: such questions are refused."));
    else if (route.target == Service::Indiv && route.individual == TopicFit::Approval)
        where = say(QT_TRANSLATE_NOOP("Hline", "Goes to: %1, after the supervisor's approval."), {name(*route.target)});
    else
        where = say(QT_TRANSLATE_NOOP("Hline", "Goes to: %1."), {name(*route.target)});
    return sentences({where, basis(route.clause)});
}

} // namespace hline

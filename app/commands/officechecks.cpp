// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/officechecks.h"

#include "commands/texttable.h"
#include "text/phrasebook.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckPhrase
{
    const char *code;
    const char *text;
};

/// Invariants of the log (I…, sync.md 4.14), rights and settings of the server (reliability.md 6.2).
constexpr std::array Phrases{
    CheckPhrase{"I1", QT_TRANSLATE_NOOP("Hline", "The log is numbered without gaps.")},
    CheckPhrase{"I2", QT_TRANSLATE_NOOP("Hline", "Each desk is numbered without gaps.")},
    CheckPhrase{"I3", QT_TRANSLATE_NOOP("Hline", "Every link of the log and every check sum holds.")},
    CheckPhrase{"I3b", QT_TRANSLATE_NOOP("Hline", "The log ends where its head says.")},
    CheckPhrase{"I3c", QT_TRANSLATE_NOOP("Hline", "Posting instants never go back.")},
    CheckPhrase{"I4", QT_TRANSLATE_NOOP("Hline", "Every posting sums to zero.")},
    CheckPhrase{"I5", QT_TRANSLATE_NOOP("Hline", "Time in force is posted once, other time not at all.")},
    CheckPhrase{"I5b", QT_TRANSLATE_NOOP("Hline", "What counts is what the log says.")},
    CheckPhrase{"I6", QT_TRANSLATE_NOOP("Hline", "Closed months have not moved.")},
    CheckPhrase{"I6b", QT_TRANSLATE_NOOP("Hline", "Every act names the link in front of it.")},
    CheckPhrase{"I7", QT_TRANSLATE_NOOP("Hline", "What was taken back is void, and nothing else.")},
    CheckPhrase{"I8", QT_TRANSLATE_NOOP("Hline", "Requests change hands only by a release or an assignment.")},
    CheckPhrase{"I8b", QT_TRANSLATE_NOOP("Hline", "Requests are marked finished by their facts.")},
    CheckPhrase{"I9", QT_TRANSLATE_NOOP("Hline", "Worked and waived time is all time in force.")},
    CheckPhrase{"I10", QT_TRANSLATE_NOOP("Hline", "Words match their check sum or were erased.")},
    CheckPhrase{"RIGHTS_OWNER", QT_TRANSLATE_NOOP("Hline", "Nobody can log in as hl_owner or is a member of it.")},
    CheckPhrase{"RIGHTS_TABLES", QT_TRANSLATE_NOOP("Hline", "No login may touch the tables.")},
    CheckPhrase{"RIGHTS_FUNCTIONS", QT_TRANSLATE_NOOP("Hline", "Logins may call the functions of the protocol and no others.")},
    CheckPhrase{"RIGHTS_DEFINER", QT_TRANSLATE_NOOP("Hline", "The functions of the protocol run as hl_owner with a fixed search path.")},
    CheckPhrase{"RIGHTS_WORDS", QT_TRANSLATE_NOOP("Hline", "Row-level security of words is enabled and forced.")},
    CheckPhrase{"RIGHTS_LOG", QT_TRANSLATE_NOOP("Hline", "Facts can be neither changed nor deleted.")},
    CheckPhrase{"RIGHTS_PUBLIC", QT_TRANSLATE_NOOP("Hline", "PUBLIC has no right to the database or to the schema public.")},
    CheckPhrase{"RIGHTS_ONE_ROLE", QT_TRANSLATE_NOOP("Hline", "Every person has exactly one trade and no other power over the server.")},
    CheckPhrase{"RIGHTS_LEFT", QT_TRANSLATE_NOOP("Hline", "Who left the office has no other right than to send what was done.")},
    CheckPhrase{"RIGHTS_LIMIT", QT_TRANSLATE_NOOP("Hline", "Every login has at most four connections.")},
    CheckPhrase{"RIGHTS_SCRAM", QT_TRANSLATE_NOOP("Hline", "Every password is kept as SCRAM-SHA-256.")},
    CheckPhrase{"SERVER_HBA", QT_TRANSLATE_NOOP("Hline", "pg_hba.conf lets nobody in without TLS or without a password.")},
    CheckPhrase{"SERVER_AUTH_DELAY", QT_TRANSLATE_NOOP("Hline", "Who tries passwords waits half a second for each answer (auth_delay).")},
    CheckPhrase{"SERVER_TLS", QT_TRANSLATE_NOOP("Hline", "Connections are encrypted by TLS 1.2 or later.")},
};

} // namespace

QString checkText(const OfficeCheck &check, const Phrasebook &words)
{
    const auto phrase = std::find_if(Phrases.begin(), Phrases.end(), [&check](const CheckPhrase &one) { return check.code == one.code; });
    if (phrase != Phrases.end())
        return words.say(phrase->text);
    return words.say(QT_TRANSLATE_NOOP("Hline", "Setting of the server: %1 is %2."), {check.says.section(u" is "_s, 0, 0), check.says.section(u" is "_s, 1)});
}

Answer officeChecks(std::vector<OfficeCheck> checks, const Phrasebook &words)
{
    std::stable_sort(checks.begin(), checks.end(), [](const OfficeCheck &a, const OfficeCheck &b) { return !a.holds && b.holds; });
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const OfficeCheck &check : checks) {
        const QString text = checkText(check, words);
        json.append(QJsonObject{{u"code"_s, QString::fromLatin1(check.code)}, {u"holds"_s, check.holds}, {u"text"_s, text}});
        rows.push_back({check.holds ? words.say(QT_TRANSLATE_NOOP("Hline", "yes")) : words.say(QT_TRANSLATE_NOOP("Hline", "NO")),
                        QString::fromLatin1(check.code), text});
    }
    const bool all = std::all_of(checks.begin(), checks.end(), [](const OfficeCheck &check) { return check.holds; });
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Holds")), words.say(QT_TRANSLATE_NOOP("Hline", "Check")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "What it says"))};
    return {QJsonDocument(QJsonObject{{u"holds"_s, all}, {u"checks"_s, json}}), textTable(heads, rows, 90)};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/officecommands.h"

#include "base/files.h"
#include "commands/erasurecommands.h"
#include "commands/incidentcommands.h"
#include "commands/officechecks.h"
#include "commands/officerun.h"
#include "commands/texttable.h"
#include "office/connectionwords.h"
#include "office/officebackup.h"
#include "office/officerebuild.h"
#include "settings/connectionfile.h"
#include "storage/desklog.h"
#include "text/phrasebook.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestCertificate = 1024 * 1024;

QString dayText(const Phrasebook &words, const QDateTime &when)
{
    return words.day(dayOf(toInstant(fromUs(when.toMSecsSinceEpoch() * 1000))));
}

Answer migrated(const OfficeRun &run, int files, const char *sentence)
{
    return {QJsonDocument(QJsonObject{{u"database"_s, run.database()}, {u"files"_s, files}}),
            run.words.say(sentence, {run.database(), QString::number(files)})};
}

Result<Answer> init(const OfficeRun &run)
{
    return OfficeAdministration::init(run.value(u"connection"_s), run.database()).map([&run](int files) {
        return migrated(run, files, QT_TRANSLATE_NOOP("Hline", "The office is ready in the database %1 (%2 files). Now add consultants: hlinectl office consultant add."));
    });
}

Result<Answer> migrate(const OfficeRun &run)
{
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    return office->migrate().map([&run](int files) {
        return files == 0 ? migrated(run, 0, QT_TRANSLATE_NOOP("Hline", "The office is up to date; nothing was changed."))
                          : migrated(run, files, QT_TRANSLATE_NOOP("Hline", "The office in the database %1 was updated (%2 files)."));
    });
}

Result<Answer> status(const OfficeRun &run)
{
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    const auto now = office->status();
    if (!now)
        return failure(now.error());
    const Phrasebook &words = run.words;
    QJsonArray desks;
    std::vector<QStringList> rows;
    for (const OfficeStatus::DeskLine &desk : now->desks) {
        const QString seen = desk.seen.toUTC().toString(Qt::ISODate);
        desks.append(QJsonObject{{u"number"_s, desk.number}, {u"login"_s, desk.login}, {u"program"_s, desk.program}, {u"unsent"_s, desk.unsent},
                                 {u"seen"_s, seen}, {u"facts"_s, qint64(desk.facts)}, {u"revoked"_s, desk.revoked},
                                 {u"sends_until"_s, desk.sendsUntil.isValid() ? QJsonValue(desk.sendsUntil.toUTC().toString(Qt::ISODate)) : QJsonValue()}});
        const Instant at = toInstant(fromUs(desk.seen.toMSecsSinceEpoch() * 1000));
        rows.push_back({QString::number(desk.number), desk.login, QString::number(desk.facts), QString::number(desk.unsent),
                        desk.revoked                  ? words.say(QT_TRANSLATE_NOOP("Hline", "shut out"))
                        : desk.sendsUntil.isValid() ? words.say(QT_TRANSLATE_NOOP("Hline", "%1, left: sends until %2"),
                                                                {words.moment(at, run.clock.instant()), dayText(words, desk.sendsUntil)})
                                                    : words.moment(at, run.clock.instant()),
                        desk.program});
    }
    const QJsonObject json{{u"incarnation"_s, now->head.incarnation.toString(QUuid::WithoutBraces)}, {u"seq"_s, qint64(now->head.seq)},
                           {u"chain"_s, QString::fromLatin1(now->head.chain.toHex())}, {u"schema"_s, now->schema}, {u"desks"_s, desks}};
    const QStringList heads{words.say(QT_TRANSLATE_NOOP("Hline", "Desk")), words.say(QT_TRANSLATE_NOOP("Hline", "Login")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Facts")), words.say(QT_TRANSLATE_NOOP("Hline", "Not sent")),
                            words.say(QT_TRANSLATE_NOOP("Hline", "Last contact")), words.say(QT_TRANSLATE_NOOP("Hline", "Program"))};
    const QString top = words.say(QT_TRANSLATE_NOOP("Hline", "Facts in the log: %1. Schema: %2."), {QString::number(now->head.seq), QString::number(now->schema)});
    return Answer{QJsonDocument(json), rows.empty() ? top : top + u'\n' + textTable(heads, rows)};
}

/// What a desk needs to find the office, without the password.
Result<ConnectionFile> connectionFile(const OfficeRun &run)
{
    const ConnectionWords said(run.connection());
    const QString host = run.isSet(u"host"_s) ? run.value(u"host"_s) : said.value(u"host"_s);
    const QString port = run.isSet(u"port"_s) ? run.value(u"port"_s) : said.value(u"port"_s);
    // A folder of sockets is no address for others, unless somebody says so.
    if (host.isEmpty() || (host.startsWith(u'/') && !run.isSet(u"host"_s)))
        return usageFailure("HOST", {});
    ConnectionFile out;
    out.host = host;
    if (!port.isEmpty())
        out.port = port.toInt();
    out.database = said.has(u"dbname"_s) ? said.value(u"dbname"_s) : run.database();
    out.login = run.argument();
    if (run.isSet(u"root-certificate"_s)) {
        const auto certificate = readFileLimited(run.path(run.value(u"root-certificate"_s)), LargestCertificate);
        if (!certificate)
            return failure(certificate.error());
        out.rootCertificate = *certificate;
    }
    return out;
}

/// A data officer works by hlinectl and has no desk, so there is no file for one.
Result<Answer> addOfficer(const OfficeRun &run)
{
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    return office->addLogin(run.argument(), run.value(u"role"_s)).map([&run](const QString &password) {
        return Answer{QJsonDocument(QJsonObject{{u"login"_s, run.argument()}, {u"role"_s, run.value(u"role"_s)}, {u"password"_s, password}}),
                      run.words.say(QT_TRANSLATE_NOOP("Hline", "Login: %1\nPassword: %2\nThe password is shown this once. The data officer has no desk: "
                                                               "hlinectl office words, erase and erasures work with this login."),
                                    {run.argument(), password})};
    });
}

Result<Answer> addConsultant(const OfficeRun &run)
{
    if (!run.isSet(u"role"_s))
        return usageFailure("ROLE", {});
    if (run.value(u"role"_s) == u"dpo")
        return addOfficer(run);
    const auto file = connectionFile(run);
    if (!file)
        return failure(file.error());
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    const QString path = run.path(run.isSet(u"connection-file"_s) ? run.value(u"connection-file"_s) : run.argument() + u".hline-office"_s);
    if (const auto written = writeFileSafely(path, writeConnectionFile(*file)); !written)
        return failure(written.error());
    const auto password = office->addLogin(run.argument(), run.value(u"role"_s));
    if (!password)
        return failure(password.error());
    const QString text = run.words.say(QT_TRANSLATE_NOOP("Hline", "Login: %1\nPassword: %2\nConnection file: %3\nThe password is shown this once. "
                                                                  "Hand file and password over on separate ways."), {run.argument(), *password, path});
    return Answer{QJsonDocument(QJsonObject{{u"login"_s, run.argument()}, {u"role"_s, run.value(u"role"_s)}, {u"password"_s, *password},
                                            {u"file"_s, path}}), text};
}

Result<Answer> revokeConsultant(const OfficeRun &run)
{
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    const auto ended = run.isSet(u"at-once"_s) ? office->revokeLogin(run.argument()) : office->dismissLogin(run.argument());
    return ended.map([&run](const OfficeAdministration::Dismissal &left) {
        const bool isSending = left.sendsUntil.isValid();
        const char *sentence = isSending
            ? QT_TRANSLATE_NOOP("Hline", "%1 reads nothing more; desks that send what they hold until %3: %2. What was entered stays. To end that "
                                         "at once: hlinectl office consultant revoke %1 --at-once; to take it back: hlinectl office consultant reinstate %1")
            : left.hadAccess ? QT_TRANSLATE_NOOP("Hline", "%1 can no longer log in; desks shut out: %2. What was entered stays.")
                             : QT_TRANSLATE_NOOP("Hline", "The office's server has no access for %1 that could be closed; desks that it waits for no longer: %2. What was entered stays.");
        return Answer{QJsonDocument(QJsonObject{{u"login"_s, run.argument()}, {u"desks"_s, left.desks}, {u"had_access"_s, left.hadAccess},
                                                {u"sends_until"_s, isSending ? QJsonValue(left.sendsUntil.toUTC().toString(Qt::ISODate)) : QJsonValue()}}),
                      run.words.say(sentence, {run.argument(), QString::number(left.desks), isSending ? dayText(run.words, left.sendsUntil) : QString()})};
    });
}

/// Whoever parted with everything sent has no password any more: then a new one goes with it.
Result<Answer> reinstateConsultant(const OfficeRun &run)
{
    using Password = OfficeAdministration::Password;
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    const auto back = office->reinstateLogin(run.argument(), run.isSet(u"new-password"_s) ? Password::New : Password::Kept);
    if (!back)
        return failure(back.error());
    const Phrasebook &words = run.words;
    QStringList lines{words.say(QT_TRANSLATE_NOOP("Hline", "The dismissal of %1 is taken back, role %2; desks that work on: %3. A desk that has removed its texts already connects anew, by its "
                                                           "connection file and password, and reads them again; files that were attached there do not come back."),
                                {run.argument(), back->role, QString::number(back->desks)})};
    if (back->uncounted > 0)
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "Recorded in the meantime, kept and not counted: %1. Whoever made these records enters them anew."), {QString::number(back->uncounted)});
    if (!back->password.isEmpty())
        lines << words.say(QT_TRANSLATE_NOOP("Hline", "New password: %1\nIt is shown this once; the former one holds no more."), {back->password});
    return Answer{QJsonDocument(QJsonObject{{u"login"_s, run.argument()}, {u"role"_s, back->role}, {u"desks"_s, back->desks}, {u"not_counted"_s, back->uncounted},
                                            {u"password"_s, back->password.isEmpty() ? QJsonValue() : QJsonValue(back->password)}}),
                  lines.join(u'\n')};
}

/// A supervisor's approval, given for a desk whose login is not one (sync.md 4.3.5).
Result<Answer> adoptDesk(const OfficeRun &run)
{
    auto office = OfficeAdministration::open(run.connection());
    if (!office)
        return failure(office.error());
    return office->adopt(run.argument().toInt()).map([&run](std::int64_t facts) {
        return Answer{QJsonDocument(QJsonObject{{u"desk"_s, run.argument().toInt()}, {u"facts"_s, qint64(facts)}}),
                      run.words.say(QT_TRANSLATE_NOOP("Hline", "Desk %1 may join with its history: %2 records. Now run there: hlinectl office connect --adopt"),
                                    {run.argument(), QString::number(facts)})};
    });
}

Answer backupAnswer(const OfficeRun &run, const OfficeBackup &held, const char *sentence)
{
    return {QJsonDocument(QJsonObject{{u"folder"_s, run.path(run.argument())}, {u"seq"_s, qint64(held.head.seq)},
                                      {u"chain"_s, QString::fromLatin1(held.head.chain.toHex())}, {u"schema"_s, held.schema},
                                      {u"incarnation"_s, held.head.incarnation.toString(QUuid::WithoutBraces)}, {u"logins"_s, held.logins}}),
            run.words.say(sentence, {QString::number(held.head.seq), run.path(run.argument()), run.database()})};
}

Result<Answer> backUp(const OfficeRun &run)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toUs(run.clock.now()) / 1000);
    return backUpOffice(run.connection(), run.path(run.argument()), now).map([&run](const OfficeBackup &held) {
        return backupAnswer(run, held, QT_TRANSLATE_NOOP("Hline", "The backup in %2 was restored for trial and holds: %1 facts, every link checked."));
    });
}

Result<Answer> restore(const OfficeRun &run)
{
    if (!run.isSet(u"database"_s))
        return usageFailure("DATABASE", {});
    return restoreOffice(run.value(u"connection"_s), run.path(run.argument()), run.database()).map([&run](const OfficeBackup &held) {
        Answer answer = backupAnswer(run, held, QT_TRANSLATE_NOOP("Hline", "The database %3 holds the office of the backup: %1 facts. Desks send again what it lacks."));
        answer.text += u'\n' + run.words.say(QT_TRANSLATE_NOOP("Hline", "Words that were erased after the backup was made are back in it. The data officer erases them "
                                                                       "anew by the list that was kept: hlinectl office erase --again FILE."));
        return answer;
    });
}

/// From the desks alone, where server and backups are gone.
Result<Answer> rebuild(const OfficeRun &run)
{
    if (run.line.arguments.isEmpty())
        return usageFailure("DESK_FILES", {});
    if (!run.isSet(u"database"_s))
        return usageFailure("DATABASE", {});
    std::vector<std::unique_ptr<LogCopy>> copies;
    for (const QString &file : run.line.arguments) {
        auto copy = DeskLog::open(run.path(file), run.clock.now());
        if (!copy)
            return failure(copy.error());
        copies.push_back(*std::move(copy));
    }
    return rebuildOffice(run.value(u"connection"_s), run.database(), copies).map([&run](const RebuiltOffice &made) {
        const Phrasebook &words = run.words;
        QString text = words.say(QT_TRANSLATE_NOOP("Hline", "The database %1 holds the office as the desk %2 knew it: facts %3, desks %4, every link checked. "
                                                            "Desks send by themselves what it lacks."),
                                 {run.database(), made.longest, QString::number(made.head.seq), QString::number(made.desks)});
        if (made.confirmed < made.head.seq)
            text += u'\n' + words.say(QT_TRANSLATE_NOOP("Hline", "Records behind No. %1 are vouched for by one desk alone."), {QString::number(made.confirmed)});
        text += u'\n' + words.say(QT_TRANSLATE_NOOP("Hline", "Let no desk connect before the files of all of them were named: it sends its own records, and forgets what it knew of others. "
                                                             "Words that were erased after the last record known here are to be erased anew by the list that was kept: "
                                                             "hlinectl office erase --again FILE."));
        if (made.missing > 0)
            text += u'\n' + words.say(QT_TRANSLATE_NOOP("Hline", "Records whose text no named desk keeps any more: %1. Their minutes count as before."), {QString::number(made.missing)});
        if (!made.logins.isEmpty())
            text += u'\n' + words.say(QT_TRANSLATE_NOOP("Hline", "Logins that this server lacks: %1. Whoever still works here comes in again after: hlinectl office consultant add LOGIN. The others' desks are "
                                                                 "waited for at each closing of a month until: hlinectl office consultant revoke LOGIN."),
                                      {made.logins.join(u", "_s)});
        return Answer{QJsonDocument(QJsonObject{{u"database"_s, run.database()}, {u"from"_s, made.longest}, {u"confirmed"_s, qint64(made.confirmed)}, {u"seq"_s, qint64(made.head.seq)},
                                                {u"chain"_s, QString::fromLatin1(made.head.chain.toHex())}, {u"desks"_s, made.desks},
                                                {u"incarnation"_s, made.head.incarnation.toString(QUuid::WithoutBraces)},
                                                {u"without_words"_s, qint64(made.missing)}, {u"logins"_s, QJsonArray::fromStringList(made.logins)}}), text};
    });
}

/// Everything that does not hold, and an exit code that says how bad that is.
CommandOutput verify(const OfficeRun &run, Format format)
{
    auto office = OfficeAdministration::open(run.connection());
    const auto checks = office ? office->verify() : Result<std::vector<OfficeCheck>>(failure(office.error()));
    if (!checks)
        return refused(checks.error(), run.words, format);
    CommandOutput out = succeeded(officeChecks(*checks, run.words), format);
    for (const OfficeCheck &check : *checks) {
        if (!check.holds)
            out.exit = std::max(out.exit, check.code.startsWith('I') ? 4 : 1);
    }
    return out;
}

struct NamedRun
{
    const char *name;
    Result<Answer> (*run)(const OfficeRun &);
};

constexpr std::array Runs{
    NamedRun{"office init", init}, NamedRun{"office migrate", migrate}, NamedRun{"office status", status},
    NamedRun{"office consultant add", addConsultant}, NamedRun{"office consultant revoke", revokeConsultant},
    NamedRun{"office consultant reinstate", reinstateConsultant}, NamedRun{"office adopt", adoptDesk},
    NamedRun{"office backup", backUp}, NamedRun{"office restore", restore}, NamedRun{"office rebuild", rebuild},
    NamedRun{"office incident", tellIncident}, NamedRun{"office words", findWords}, NamedRun{"office erase", eraseWords},
    NamedRun{"office erasures", listErasures},
};

} // namespace

bool isOfficeCommand(const CommandSpec &spec)
{
    return spec.touch == Touch::Nothing && QByteArrayView(spec.name).startsWith("office ");
}

CommandOutput runOfficeCommand(const CommandLine &line, const Phrasebook &words, const Clock &clock)
{
    const Format format = line.isJson() ? Format::Json : Format::Text;
    const OfficeRun run{line, words, clock};
    const auto named = std::find_if(Runs.begin(), Runs.end(), [&line](const NamedRun &one) { return QByteArrayView(one.name) == line.spec->name; });
    if (named == Runs.end())
        return verify(run, format);
    const Result<Answer> answer = named->run(run);
    return answer ? succeeded(*answer, format) : refused(answer.error(), words, format);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"

namespace hline {

namespace {

/// From the first word of a client to the work.
std::vector<CommandSpec> workCommands()
{
    return {
        {"desk init", "[--demo] [--consultant NAME]", 0, Touch::Creates, {"consultant"}, {"demo"}, nullptr},
        {"desk verify", "", 0, Touch::Reads, {}, {}, verifyDesk},
        {"request new",
         "--subject TEXT [--contract NUMBER | --client TEXT] [--service CODE] [--channel phone|email|cabinet|connect] "
         "[--topic CODE] [--arrival ISO] [--link ID]",
         0, Touch::Writes, {"subject", "text", "contract", "client", "service", "channel", "topic", "arrival", "link"}, {}, newRequest},
        {"request show", "ID", 1, Touch::Reads, {}, {}, showRequest},
        {"request split", "ID --subject TEXT", 1, Touch::Writes, {"subject"}, {}, splitRequest},
        {"request link", "ID ID", 2, Touch::Writes, {}, {}, linkRequests},
        {"request unlink", "ID ID", 2, Touch::Writes, {}, {}, unlinkRequests},
        {"classify", "ID --service CODE [--preview]", 1, Touch::Writes, {"service"}, {"preview"}, classifyRequest},
        {"consent", "ID --how phone|email|cabinet|connect [--by NAME] [--at ISO] [--overlimit] | --declined [--by TEXT]", 1,
         Touch::Writes, {"how", "by", "at"}, {"declined", "overlimit"}, recordConsent},
        {"set",
         "ID [--subtype consult-remote|config|error-search|other] [--basis joint|written] [--joint-user NAME] [--written-task] "
         "[--task TEXT]",
         1, Touch::Writes, {"subtype", "basis", "joint-user", "task"}, {"written-task"}, setRequest},
        {"event",
         "ID --type manual-reply|call-to-client|info-request|internal-note [--text TEXT] [--at ISO] | --void FACT --reason TEXT", 1,
         Touch::Writes, {"type", "text", "at", "void", "reason"}, {}, recordEvent},
        {"report overlimit-without-consent", "[--month YYYY-MM]", 0, Touch::Reads, {"month"}, {}, reportOverlimit},
        {"report starts", "[--month YYYY-MM]", 0, Touch::Reads, {"month"}, {}, reportStarts},
        {"report promises", "[--month YYYY-MM]", 0, Touch::Reads, {"month"}, {}, reportPromises},
        {"report double-timers", "[--month YYYY-MM]", 0, Touch::Reads, {"month"}, {}, reportDoubleTimers},
        {"request topic", "ID CODE [--move]", 2, Touch::Writes, {}, {"move"}, chooseTopic},
        {"request ask", "ID", 1, Touch::Reads, {}, {}, askForMissing},
        {"refuse", "ID --reason CODE [--note TEXT] | --list", AnyArguments, Touch::Writes, {"reason", "note"}, {"list"}, refuseRequest},
        {"override", "ID --reason TEXT", 1, Touch::Writes, {"reason"}, {}, overrideGate},
        {"approve", "ID --reason TEXT", 1, Touch::Writes, {"reason"}, {}, approveTopic},
        {"topic list", "", 0, Touch::Reads, {}, {}, listTopics},
        {"topic set", "CODE [--line yes|no] [--individual yes|no|approval] [--target SERVICE|REFUSE]", 1, Touch::Writes,
         {"line", "individual", "target"}, {}, setTopic},
        {"contract edition", "CONTRACT YEAR|auto", 2, Touch::Writes, {}, {}, setEdition},
        {"audit", "[--clause N]", 0, Touch::Reads, {"clause"}, {}, showAudit},
        {"queue", "[--view guaranteed|mine|general|line|tech|defects|wishes|waiting|all|unsorted]", 0, Touch::Reads,
         {"view"}, {}, showQueue},
        {"board", "", 0, Touch::Reads, {}, {}, showBoard},
        {"assign", "ID --to NAME [--reason TEXT]", 1, Touch::Writes, {"to", "reason"}, {}, assignRequest},
        {"take", "ID", 1, Touch::Writes, {}, {}, takeRequest},
        {"start", "ID [--switch] [--overlimit-consent phone|email|cabinet|connect] [--by NAME]", 1, Touch::Writes,
         {"overlimit-consent", "by"}, {"switch"}, startWork},
    };
}

/// Minutes and reasons, files to import, and the desk as a whole.
std::vector<CommandSpec> bookCommands()
{
    return {
        {"timer", "", 0, Touch::Reads, {}, {}, showTimer},
        {"pause", "", 0, Touch::Writes, {}, {}, pauseWork},
        {"resume", "", 0, Touch::Writes, {}, {}, resumeWork},
        {"stop", "[--note TEXT] [--until beat|now|ISO]", 0, Touch::Writes, {"note", "until"}, {}, stopWork},
        {"log", "ID --from ISO --minutes N [--note TEXT]", 1, Touch::Writes, {"from", "minutes", "note"}, {}, logWork},
        {"close", "ID [--state done|refused|cancelled] [--reason TEXT] [--clause N]", 1, Touch::Writes,
         {"state", "reason", "clause"}, {}, closeRequest},
        {"policy list", "[--contract NUMBER] [--as-of ISO]", 0, Touch::Reads, {"contract", "as-of"}, {}, listPolicies},
        {"policy set", "KEY VALUE|default [--from DAY] [--contract NUMBER]", 2, Touch::Writes, {"from", "contract"}, {}, setPolicy},
        {"balance", "CONTRACT [--as-of ISO]", 1, Touch::Reads, {"as-of"}, {}, showBalance},
        {"explain request", "ID [--as-of ISO] [--out FILE.pdf]", 1, Touch::Reads, {"as-of", "out"}, {}, explainRequest},
        {"explain balance", "CONTRACT [--as-of ISO] [--out FILE.pdf]", 1, Touch::Reads, {"as-of", "out"}, {}, explainBalance},
        {"explain charge", "ID [--as-of ISO] [--out FILE.pdf]", 1, Touch::Reads, {"as-of", "out"}, {}, explainCharge},
        {"explain refusal", "ID [--as-of ISO] [--out FILE.pdf]", 1, Touch::Reads, {"as-of", "out"}, {}, explainRefusal},
        {"explain eligibility", "ID [--as-of ISO] [--out FILE.pdf]", 1, Touch::Reads, {"as-of", "out"}, {}, explainEligibility},
        {"explain timer", "[--out FILE.pdf]", 0, Touch::Reads, {"out"}, {}, explainTimer},
        {"dossier", "ID --out FILE.pdf", 1, Touch::Reads, {"out"}, {}, printDossier},
        {"statement", "CONTRACT --month YYYY-MM [--out FILE.pdf]", 1, Touch::Reads, {"month", "out"}, {}, printStatement},
        {"month show", "YYYY-MM", 1, Touch::Reads, {}, {}, showMonth},
        {"month close", "YYYY-MM [--password-file FILE]", 1, Touch::Writes, {"password-file"}, {}, closeMonth},
        {"month reopen", "CONTRACT YYYY-MM --reason TEXT", 2, Touch::Writes, {"reason"}, {}, reopenMonth},
        {"month late", "[--month YYYY-MM]", 0, Touch::Reads, {"month"}, {}, listLateEntries},
        {"month differ", "", 0, Touch::Reads, {}, {}, listDifferingActs},
        {"date", "FACT --at ISO --reason TEXT", 1, Touch::Writes, {"at", "reason"}, {}, dateFact},
        {"waive", "FACT --reason TEXT [--undo]", 1, Touch::Writes, {"reason"}, {"undo"}, waiveWork},
        {"search", "TEXT", 1, Touch::Reads, {}, {}, searchDesk},
        {"connect start", "ID", 1, Touch::Writes, {}, {}, startRemote},
        {"connect end", "ID", 1, Touch::Writes, {}, {}, endRemote},
        {"import clients", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importClients},
        {"import packages", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importPackages},
        {"import payments", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importPayments},
        {"import calendar", "FILE [--year N] [--dry-run]", 1, Touch::Writes, {"year"}, {"dry-run"}, importCalendar},
        {"import articles", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importArticles},
        {"import undo", "ID", 1, Touch::Writes, {}, {}, undoImport},
        {"office connect", "CONNECTION-FILE [--adopt] [--password-file FILE]", 1, Touch::Writes, {"password-file"}, {"adopt"}, connectOffice},
        {"office disconnect", "[--leave-unsent]", 0, Touch::Writes, {}, {"leave-unsent"}, disconnectOffice},
        {"sync", "[--password-file FILE]", 0, Touch::Writes, {"password-file"}, {}, syncDesk},
        {"outbox", "", 0, Touch::Reads, {}, {}, listOutbox},
        {"unsent save", "FILE", 1, Touch::Reads, {}, {}, saveUnsent},
        {"unsent import", "FILE [--skip-damaged]", 1, Touch::Writes, {}, {"skip-damaged"}, importUnsent},
        {"conform", "", 0, Touch::Nothing, {}, {}, nullptr},
        {"clause list", "", 0, Touch::Nothing, {}, {}, nullptr},
    };
}

/// Who works here, norms, agreed work and bought minutes.
std::vector<CommandSpec> chargeCommands()
{
    return {
        {"consultant list", "", 0, Touch::Reads, {}, {}, listConsultants},
        {"consultant set", "NAME --login LOGIN [--role consultant|supervisor] | NAME --left", 1, Touch::Writes, {"login", "role"}, {"left"},
         setConsultant},
        {"norm list", "", 0, Touch::Reads, {}, {}, listNorms},
        {"norm set", "SERVICE --minutes N --from DAY", 1, Touch::Writes, {"minutes", "from"}, {}, setNorm},
        {"norm complete", "ID [--count N]", 1, Touch::Writes, {"count"}, {}, completeNorm},
        {"quote show", "ID", 1, Touch::Reads, {}, {}, showQuote},
        {"quote check", "ID [--application] [--no-settings] [--client-pays]", 1, Touch::Writes, {},
         {"application", "no-settings", "client-pays"}, checkQuote},
        {"quote agree", "ID --minutes N --by NAME", 1, Touch::Writes, {"minutes", "by"}, {}, agreeQuote},
        {"quote deliver", "ID", 1, Touch::Writes, {}, {}, deliverQuote},
        {"purchase list", "CONTRACT", 1, Touch::Reads, {}, {}, listPurchases},
        {"purchase undo", "CONTRACT ID --reason TEXT", 2, Touch::Writes, {"reason"}, {}, takeBackPurchase},
        {"purchase",
         "CONTRACT --kind oneoff|topup|adjustment|upgrade|not-provided [--minutes N | --package NAME] [--from ISO] "
         "[--valid-to DAY] [--month YYYY-MM] [--reason TEXT] [--dry-run]",
         1, Touch::Writes, {"kind", "minutes", "package", "from", "valid-to", "month", "reason"}, {"dry-run"}, buyMinutes},
    };
}

/// Wishes, defects, files and the knowledge base.
std::vector<CommandSpec> registerCommands()
{
    return {
        {"wish list", "[--state STATE]", 0, Touch::Reads, {"state"}, {}, listWishes},
        {"wish new",
         "--subject TEXT [--text TEXT] [--contract NUMBER | --client TEXT] [--channel phone|email|cabinet|connect] [--arrival ISO]", 0,
         Touch::Writes, {"subject", "text", "contract", "client", "channel", "arrival"}, {}, newWish},
        {"defect list", "[--state STATE]", 0, Touch::Reads, {"state"}, {}, listDefects},
        {"defect new",
         "--subject TEXT [--text TEXT] [--steps TEXT] [--expected TEXT] [--got TEXT] [--program-version TEXT] [--contract NUMBER | "
         "--client TEXT] [--channel phone|email|cabinet|connect] [--arrival ISO]",
         0, Touch::Writes,
         {"subject", "text", "steps", "expected", "got", "program-version", "contract", "client", "channel", "arrival"}, {}, newDefect},
        {"register",
         "ID [--state STATE] [--release TEXT] [--duplicate-of ID] [--steps TEXT] [--expected TEXT] [--got TEXT] "
         "[--program-version TEXT] [--answer TEXT]",
         1, Touch::Writes, {"state", "release", "duplicate-of", "steps", "expected", "got", "program-version", "answer"}, {}, moveInRegister},
        {"askers", "ID", 1, Touch::Reads, {}, {}, listAskers},
        {"attach", "ID FILE [--slot error_screenshot|settings_screenshot|task|application|other]", 2, Touch::Writes, {"slot"}, {}, attachFile},
        {"attachments", "ID", 1, Touch::Reads, {}, {}, listAttachments},
        {"attachment save", "ID N FILE", 3, Touch::Reads, {}, {}, saveAttachment},
        {"kb search", "TEXT", 1, Touch::Reads, {}, {}, searchArticles},
        {"kb link", "ID LINK", 2, Touch::Writes, {}, {}, citeArticle},
        {"kb flag", "ID missing|outdated|none [--note TEXT]", 2, Touch::Writes, {"note"}, {}, flagArticle},
        {"kb candidates", "", 0, Touch::Reads, {}, {}, listArticleCandidates},
        {"report kb-share", "--from DAY --to DAY", 0, Touch::Reads, {"from", "to"}, {}, reportKbShare},
    };
}

/// For the administrator of an office (officecommands.h).
std::vector<CommandSpec> officeCommands()
{
    return {
        {"office init", "[--connection WORDS] [--database NAME]", 0, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office migrate", "[--connection WORDS] [--database NAME]", 0, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office verify", "[--connection WORDS] [--database NAME]", 0, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office status", "[--connection WORDS] [--database NAME]", 0, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office consultant add",
         "LOGIN --role consultant|supervisor|intake|report|dpo [--host NAME] [--port N] [--root-certificate FILE] [--connection-file FILE] "
         "[--connection WORDS] [--database NAME]",
         1, Touch::Nothing, {"role", "host", "port", "root-certificate", "connection-file", "connection", "database"}, {}, nullptr},
        {"office consultant revoke", "LOGIN [--at-once] [--connection WORDS] [--database NAME]", 1, Touch::Nothing, {"connection", "database"},
         {"at-once"}, nullptr},
        {"office consultant reinstate", "LOGIN [--new-password] [--connection WORDS] [--database NAME]", 1, Touch::Nothing,
         {"connection", "database"}, {"new-password"}, nullptr},
        {"office adopt", "DESK-NUMBER [--connection WORDS] [--database NAME]", 1, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office backup", "FOLDER [--connection WORDS] [--database NAME]", 1, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office restore", "FOLDER --database NAME [--connection WORDS]", 1, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office rebuild", "DESK-FILE [DESK-FILE …] --database NAME [--connection WORDS]", AnyArguments, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office incident", "LOGIN --from DAY [--to DAY] [--connection WORDS] [--database NAME]", 1, Touch::Nothing,
         {"from", "to", "connection", "database"}, {}, nullptr},
        {"office words", "TEXT [--connection WORDS] [--database NAME]", 1, Touch::Nothing, {"connection", "database"}, {}, nullptr},
        {"office erase",
         "TEXT --means TEXT [--dry-run] | --facts ID,ID --means TEXT | --again FILE [--means TEXT]  [--connection WORDS] [--database NAME]",
         AnyArguments, Touch::Nothing, {"means", "facts", "again", "connection", "database"}, {"dry-run"}, nullptr},
        {"office erasures", "[--from DAY] [--to DAY] [--connection WORDS] [--database NAME]", 0, Touch::Nothing,
         {"from", "to", "connection", "database"}, {}, nullptr},
    };
}

std::vector<CommandSpec> allCommands()
{
    std::vector<CommandSpec> out = workCommands();
    for (const std::vector<CommandSpec> &part : {registerCommands(), bookCommands(), chargeCommands(), officeCommands()})
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

} // namespace

std::span<const CommandSpec> commandTable()
{
    static const std::vector<CommandSpec> table = allCommands();
    return table;
}

} // namespace hline

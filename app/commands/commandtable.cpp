// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"

namespace hline {

std::span<const CommandSpec> commandTable()
{
    static const std::vector<CommandSpec> table{
        {"desk init", "[--demo] [--consultant NAME]", 0, Touch::Creates, {"consultant"}, {"demo"}, nullptr},
        {"desk verify", "", 0, Touch::Reads, {}, {}, verifyDesk},
        {"request new",
         "--subject TEXT [--contract NUMBER | --client TEXT] [--service CODE] [--channel phone|email|cabinet|connect] "
         "[--arrival ISO]",
         0, Touch::Writes, {"subject", "text", "contract", "client", "service", "channel", "arrival"}, {}, newRequest},
        {"request show", "ID", 1, Touch::Reads, {}, {}, showRequest},
        {"queue", "[--view guaranteed|mine|general|line|tech|defects|wishes|waiting|all|unsorted]", 0, Touch::Reads,
         {"view"}, {}, showQueue},
        {"take", "ID", 1, Touch::Writes, {}, {}, takeRequest},
        {"start", "ID [--switch]", 1, Touch::Writes, {}, {"switch"}, startWork},
        {"timer", "", 0, Touch::Reads, {}, {}, showTimer},
        {"pause", "", 0, Touch::Writes, {}, {}, pauseWork},
        {"resume", "", 0, Touch::Writes, {}, {}, resumeWork},
        {"stop", "[--note TEXT] [--until beat|now|ISO]", 0, Touch::Writes, {"note", "until"}, {}, stopWork},
        {"log", "ID --from ISO --minutes N [--note TEXT]", 1, Touch::Writes, {"from", "minutes", "note"}, {}, logWork},
        {"close", "ID [--state done|refused|cancelled] [--reason TEXT] [--clause N]", 1, Touch::Writes,
         {"state", "reason", "clause"}, {}, closeRequest},
        {"balance", "CONTRACT [--as-of ISO]", 1, Touch::Reads, {"as-of"}, {}, showBalance},
        {"explain request", "ID [--as-of ISO]", 1, Touch::Reads, {"as-of"}, {}, explainRequest},
        {"explain balance", "CONTRACT [--as-of ISO]", 1, Touch::Reads, {"as-of"}, {}, explainBalance},
        {"search", "TEXT", 1, Touch::Reads, {}, {}, searchDesk},
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
        {"connect start", "ID", 1, Touch::Writes, {}, {}, startRemote},
        {"connect end", "ID", 1, Touch::Writes, {}, {}, endRemote},
        {"import clients", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importClients},
        {"import packages", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importPackages},
        {"import payments", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importPayments},
        {"import calendar", "FILE [--year N] [--dry-run]", 1, Touch::Writes, {"year"}, {"dry-run"}, importCalendar},
        {"import articles", "FILE [--dry-run]", 1, Touch::Writes, {}, {"dry-run"}, importArticles},
        {"import undo", "ID", 1, Touch::Writes, {}, {}, undoImport},
        {"conform", "", 0, Touch::Nothing, {}, {}, nullptr},
    };
    return table;
}

} // namespace hline

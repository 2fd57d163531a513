// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandcontext.h"

#include <span>
#include <vector>

namespace hline {

/// Reads: accepts --now. Creates: makes the desk file. Nothing: works without a desk.
enum class Touch { Reads, Writes, Creates, Nothing };

inline constexpr qsizetype AnyArguments = -1;

/// One command of hlinectl: how it is written and what it does.
struct CommandSpec
{
    const char *name;                ///< one or two words, "request new"
    const char *usage;               ///< what follows the name
    qsizetype arguments;             ///< positional words it needs; AnyArguments: it checks them itself
    Touch touch;
    std::vector<const char *> values; ///< options with a value
    std::vector<const char *> flags;  ///< options without
    Result<Answer> (*run)(const CommandContext &); ///< null for Creates and Nothing
};

[[nodiscard]] std::span<const CommandSpec> commandTable();

// requests
[[nodiscard]] Result<Answer> newRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> showRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> takeRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> closeRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> showQueue(const CommandContext &context);
[[nodiscard]] Result<Answer> showBoard(const CommandContext &context);
[[nodiscard]] Result<Answer> assignRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> searchDesk(const CommandContext &context);
[[nodiscard]] Result<Answer> startRemote(const CommandContext &context);
[[nodiscard]] Result<Answer> endRemote(const CommandContext &context);
// paid work, events, linked requests
[[nodiscard]] Result<Answer> classifyRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> recordConsent(const CommandContext &context);
[[nodiscard]] Result<Answer> setRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> recordEvent(const CommandContext &context);
[[nodiscard]] Result<Answer> splitRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> linkRequests(const CommandContext &context);
[[nodiscard]] Result<Answer> unlinkRequests(const CommandContext &context);
[[nodiscard]] Result<Answer> reportOverlimit(const CommandContext &context);
[[nodiscard]] Result<Answer> reportStarts(const CommandContext &context);
[[nodiscard]] Result<Answer> reportPromises(const CommandContext &context);
[[nodiscard]] Result<Answer> reportDoubleTimers(const CommandContext &context);
// the line's boundary: topics, permissions, refusals
[[nodiscard]] Result<Answer> chooseTopic(const CommandContext &context);
[[nodiscard]] Result<Answer> approveTopic(const CommandContext &context);
[[nodiscard]] Result<Answer> overrideGate(const CommandContext &context);
[[nodiscard]] Result<Answer> refuseRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> askForMissing(const CommandContext &context);
[[nodiscard]] Result<Answer> listTopics(const CommandContext &context);
[[nodiscard]] Result<Answer> setTopic(const CommandContext &context);
[[nodiscard]] Result<Answer> setEdition(const CommandContext &context);
[[nodiscard]] Result<Answer> showAudit(const CommandContext &context);
// time
[[nodiscard]] Result<Answer> startWork(const CommandContext &context);
[[nodiscard]] Result<Answer> pauseWork(const CommandContext &context);
[[nodiscard]] Result<Answer> resumeWork(const CommandContext &context);
[[nodiscard]] Result<Answer> stopWork(const CommandContext &context);
[[nodiscard]] Result<Answer> logWork(const CommandContext &context);
[[nodiscard]] Result<Answer> showTimer(const CommandContext &context);
// minutes and reasons
[[nodiscard]] Result<Answer> showBalance(const CommandContext &context);
[[nodiscard]] Result<Answer> explainRequest(const CommandContext &context);
[[nodiscard]] Result<Answer> explainBalance(const CommandContext &context);
[[nodiscard]] Result<Answer> explainCharge(const CommandContext &context);
[[nodiscard]] Result<Answer> explainRefusal(const CommandContext &context);
[[nodiscard]] Result<Answer> explainEligibility(const CommandContext &context);
[[nodiscard]] Result<Answer> explainTimer(const CommandContext &context);
// papers
[[nodiscard]] Result<Answer> printDossier(const CommandContext &context);
[[nodiscard]] Result<Answer> printStatement(const CommandContext &context);
// registers of wishes and defects
[[nodiscard]] Result<Answer> listWishes(const CommandContext &context);
[[nodiscard]] Result<Answer> newWish(const CommandContext &context);
[[nodiscard]] Result<Answer> listDefects(const CommandContext &context);
[[nodiscard]] Result<Answer> newDefect(const CommandContext &context);
[[nodiscard]] Result<Answer> moveInRegister(const CommandContext &context);
[[nodiscard]] Result<Answer> listAskers(const CommandContext &context);
// files of requests and the knowledge base
[[nodiscard]] Result<Answer> attachFile(const CommandContext &context);
[[nodiscard]] Result<Answer> listAttachments(const CommandContext &context);
[[nodiscard]] Result<Answer> saveAttachment(const CommandContext &context);
[[nodiscard]] Result<Answer> searchArticles(const CommandContext &context);
[[nodiscard]] Result<Answer> citeArticle(const CommandContext &context);
[[nodiscard]] Result<Answer> flagArticle(const CommandContext &context);
[[nodiscard]] Result<Answer> listArticleCandidates(const CommandContext &context);
[[nodiscard]] Result<Answer> reportKbShare(const CommandContext &context);
// who works here
[[nodiscard]] Result<Answer> listConsultants(const CommandContext &context);
[[nodiscard]] Result<Answer> setConsultant(const CommandContext &context);
// norms, agreed work, bought minutes
[[nodiscard]] Result<Answer> listNorms(const CommandContext &context);
[[nodiscard]] Result<Answer> setNorm(const CommandContext &context);
[[nodiscard]] Result<Answer> completeNorm(const CommandContext &context);
[[nodiscard]] Result<Answer> showQuote(const CommandContext &context);
[[nodiscard]] Result<Answer> checkQuote(const CommandContext &context);
[[nodiscard]] Result<Answer> agreeQuote(const CommandContext &context);
[[nodiscard]] Result<Answer> deliverQuote(const CommandContext &context);
[[nodiscard]] Result<Answer> buyMinutes(const CommandContext &context);
[[nodiscard]] Result<Answer> listPurchases(const CommandContext &context);
[[nodiscard]] Result<Answer> takeBackPurchase(const CommandContext &context);
// files and the desk itself
[[nodiscard]] Result<Answer> importClients(const CommandContext &context);
[[nodiscard]] Result<Answer> importPackages(const CommandContext &context);
[[nodiscard]] Result<Answer> importPayments(const CommandContext &context);
[[nodiscard]] Result<Answer> importCalendar(const CommandContext &context);
[[nodiscard]] Result<Answer> importArticles(const CommandContext &context);
[[nodiscard]] Result<Answer> undoImport(const CommandContext &context);
[[nodiscard]] Result<Answer> listPolicies(const CommandContext &context);
[[nodiscard]] Result<Answer> setPolicy(const CommandContext &context);
[[nodiscard]] Result<Answer> verifyDesk(const CommandContext &context);
// closed months
[[nodiscard]] Result<Answer> connectOffice(const CommandContext &context);
[[nodiscard]] Result<Answer> disconnectOffice(const CommandContext &context);
[[nodiscard]] Result<Answer> syncDesk(const CommandContext &context);
[[nodiscard]] Result<Answer> listOutbox(const CommandContext &context);
[[nodiscard]] Result<Answer> saveUnsent(const CommandContext &context);
[[nodiscard]] Result<Answer> importUnsent(const CommandContext &context);
[[nodiscard]] Result<Answer> showMonth(const CommandContext &context);
[[nodiscard]] Result<Answer> closeMonth(const CommandContext &context);
[[nodiscard]] Result<Answer> reopenMonth(const CommandContext &context);
[[nodiscard]] Result<Answer> listLateEntries(const CommandContext &context);
[[nodiscard]] Result<Answer> listDifferingActs(const CommandContext &context);
[[nodiscard]] Result<Answer> dateFact(const CommandContext &context);
[[nodiscard]] Result<Answer> waiveWork(const CommandContext &context);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/dossier.h"
#include "workflow/ports/deskstore.h"
#include "workflow/registerviews.h"

#include <memory>

namespace hline {

struct NewRequest
{
    QString subject, text;
    Channel channel = Channel::Phone;
    std::optional<Service> service;          ///< nothing = «Не разобрано»
    std::optional<ContractId> contract;
    std::optional<ClientId> client;
    std::optional<ProductId> product;
    std::optional<ContactId> contact;
    CallerRecord caller;
    QString contractNo, org, program;        ///< as the caller said it, when nothing is found
    std::optional<Instant> arrival;          ///< nothing = now; not later than now
    std::vector<RequestId> links;
    DefectReport report;                     ///< of a defect, as far as it is known
    QByteArray topic = {};                   ///< of table S-ROUTE; decides the service if none is named
    std::optional<BootReading> taken = {};   ///< at `arrival`, if a clock said it; nothing if a person typed it
};

/// Fields a person may change later; nothing = leave.
struct RequestChange
{
    std::optional<QString> subject, text, topic, subtype, configBasis, kbUrl, jointUser, task;
    std::optional<bool> writtenTask, waitingClient;
    std::optional<bool> settingsRuledOut, clientPays, writtenRequest; ///< of customization (R-2.5.1, R-2.5.2)
    std::optional<ContractId> contract;
    std::optional<ClientId> client;
    std::optional<ProductId> product;
    std::optional<ContactId> contact;
    std::optional<std::optional<ArticleGap>> articleGap; ///< R-2.2.1b
    std::optional<QString> articleNote;
    std::optional<QString> contractNo = {}, org = {}, program = {}, lastName = {}, firstName = {}; ///< intake completed later (3.3)
};

/// Choosing a topic sorts a request that is not sorted yet; Move sorts it anew.
enum class Routing { FirstOnly, Move };

/// How a request is refused: a reason of the regulation's list and what the client is answered.
struct RefusedRequest { QByteArray reason; QString answer; };
/// A policy of section 3 from a day on; nothing as value = the default again.
struct PolicyChange
{
    QByteArray key;
    std::optional<QString> value;
    Day from;
    std::optional<ContractId> contract; ///< only keys for which isContractKey()
};

enum class Until { Beat, Now, Other };
struct StopOptions
{
    QString note;
    std::optional<Until> until; ///< answer to the question after a crash or reboot
    std::optional<Instant> at;  ///< for Other
    std::optional<bool> cutSleep; ///< answer to «Компьютер спал»; default: cut
    QByteArray ended = "stop";  ///< stop | quit
};
enum class Switching { Refuse, StopOther };
struct StartOptions
{
    Switching switching = Switching::Refuse;
    TimerRow::Keeper keeper = TimerRow::Keeper::None;
    std::optional<ConsentGiven> overlimit = {}; ///< the client agrees to go beyond the package (R-2.4.2.5b)
};
struct StartedWork { TimerView timer; std::optional<StoppedWork> stopped; };

struct UndoneStep { QByteArray what; QString number; };

struct Board;
struct BoardDoubts;
struct PolicyRegister;
struct ConsultantChange;

/// What one consultant can do and ask at this desk: every use case (one class each) and query over one store.
/// Lives on the storage thread. All commands are durable when they return.
class Workplace
{
public:
    Workplace(DeskStore &store, const Clock &clock, ConsultantId me);
    ~Workplace();
    Workplace(const Workplace &) = delete;
    Workplace &operator=(const Workplace &) = delete;

    [[nodiscard]] DeskStore &store() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] ConsultantId me() const;

    /// Whoever has the link with the office says what it gives. Until then it is away.
    void tellReach(OfficeReach reach);
    [[nodiscard]] OfficeReach reach() const;

    // ---- commands
    [[nodiscard]] Result<RequestRef> registerRequest(const NewRequest &request);  ///< never blocked (I-02)
    [[nodiscard]] Result<void> changeRequest(const RequestId &id, const RequestChange &change);
    [[nodiscard]] Result<void> classify(const RequestId &id, Service service);
    [[nodiscard]] Result<void> recordConsent(const RequestId &id, const ConsentGiven &given);
    [[nodiscard]] Result<void> declinePaid(const RequestId &id, const QString &why); ///< back to the free service
    [[nodiscard]] Result<void> consentOverlimit(const ConsentGiven &given);          ///< of the running session, once
    [[nodiscard]] Result<void> recordEvent(const RequestId &id, const HandEvent &event);
    [[nodiscard]] Result<void> voidEvent(const RequestId &id, const FactId &event, const QString &reason);
    [[nodiscard]] Result<void> linkRequests(const RequestId &id, const RequestId &other);
    [[nodiscard]] Result<void> unlinkRequests(const RequestId &id, const RequestId &other);
    [[nodiscard]] Result<RequestRef> contactAgain(const RequestId &closed, const RepeatedContact &contact); ///< I-18
    [[nodiscard]] Result<RequestRef> splitRequest(const RequestId &id, const QString &subject);             ///< R-2.0
    [[nodiscard]] Result<void> chooseTopic(const RequestId &id, const QByteArray &topic, Routing routing); ///< S-ROUTE
    [[nodiscard]] Result<void> approveTopic(const RequestId &id, const QString &reason);  ///< supervisor; R-2.4.1.3
    [[nodiscard]] Result<void> overrideGate(const RequestId &id, const QString &reason);  ///< supervisor; I-03
    [[nodiscard]] Result<RequestRef> refuse(const RequestId &id, const RefusedRequest &refusal);
    [[nodiscard]] Result<void> setTopicRoute(const TopicRoute &route);                    ///< supervisor
    [[nodiscard]] Result<void> setEdition(const ContractId &contract, const QString &edition); ///< supervisor; empty = by the day of signing
    [[nodiscard]] Result<RequestRef> take(const RequestId &id);
    [[nodiscard]] Result<RequestRef> takeNext();                                  ///< F4: the first I may and can do
    [[nodiscard]] Result<void> release(const RequestId &id);
    [[nodiscard]] Result<RequestRef> assign(const RequestId &id, const ConsultantId &to, const QString &reason); ///< supervisor; «Передать…»
    [[nodiscard]] Result<StartedWork> start(const RequestId &id, const StartOptions &options);
    [[nodiscard]] Result<TimerView> pause();
    [[nodiscard]] Result<TimerView> resume(TimerRow::Keeper keeper);
    [[nodiscard]] Result<StoppedWork> stop(const StopOptions &options);
    [[nodiscard]] Result<TimerView> moveStart(minutes back);                      ///< −5, −10: not before arrival
    [[nodiscard]] Result<StoppedWork> logWork(const RequestId &id, Instant from, minutes length, const QString &note);
    [[nodiscard]] Result<void> describe(const SessionId &session, const QString &note);
    [[nodiscard]] Result<RequestRef> close(const RequestId &id, WorkState how, const QString &reason, const QByteArray &clause);
    [[nodiscard]] Result<void> voidWork(const FactId &work, const QString &reason);
    [[nodiscard]] Result<void> startRemote(const RequestId &id);                  ///< F12; gate R-2.4.1.1b, R-4.1
    [[nodiscard]] Result<void> endRemote(const RequestId &id);
    [[nodiscard]] Result<UndoneStep> undo();                                      ///< last step of this desk, stack of 20
    [[nodiscard]] Result<void> beat();                                            ///< every 15 s by the window, with or without a timer
    [[nodiscard]] Result<void> setPolicy(const PolicyChange &change);              ///< by a supervisor (section 3)
    [[nodiscard]] Result<ConsultantId> setConsultant(const ConsultantChange &change); ///< by a supervisor
    [[nodiscard]] Result<void> undoImport(const FactId &import);
    [[nodiscard]] Result<void> setNorm(Service service, minutes norm, Day from);  ///< R-2.3.3
    [[nodiscard]] Result<CompletedNorm> completeNorm(const RequestId &id, int workplaces); ///< charges the norm, closes as done
    [[nodiscard]] Result<void> agreeQuote(const RequestId &id, const Quote &quote);
    [[nodiscard]] Result<DeliveredQuote> deliverQuote(const RequestId &id);       ///< charges the agreed volume, closes as done
    [[nodiscard]] Result<BoughtLot> buy(const ContractId &id, const Purchase &purchase);
    [[nodiscard]] Result<MonthClosing> closeMonth(Month month);                   ///< all contracts at once, with the office; S-OFF-2
    [[nodiscard]] Result<void> reopenMonth(const ContractId &id, Month month, const QString &reason); ///< the last closed one
    [[nodiscard]] Result<void> waiveWork(const FactId &work, const QString &reason);       ///< supervisor; S-OFF-2
    [[nodiscard]] Result<void> takeBackWaiver(const FactId &work, const QString &reason);  ///< supervisor; it is charged after all
    [[nodiscard]] Result<int> dateFact(const FactId &fact, Instant at, const QString &reason); ///< supervisor; S-OFF-1: entries that count now
    [[nodiscard]] Result<void> takeBackPurchase(const ContractId &id, const FactId &purchase, const QString &reason);

    // ---- registers, attachments, knowledge base
    [[nodiscard]] Result<RegisterMoved> moveInRegister(const RequestId &id, const RegisterChange &change);
    [[nodiscard]] Result<RegisterBoard> registerBoard(RegisterKind kind) const;
    [[nodiscard]] Result<std::vector<RegisterAsker>> registerAskers(const RequestId &id) const; ///< whom to tell about a release
    [[nodiscard]] Result<Attached> attach(const RequestId &id, const NewAttachment &file);
    [[nodiscard]] Result<QByteArray> attachmentBytes(const AttachmentRecord &file) const;
    /// Folds the text; tries the other keyboard layout when nothing is found. No text: the most used articles.
    [[nodiscard]] std::vector<ArticleRecord> articles(const QString &text, int limit) const;
    [[nodiscard]] Result<void> citeArticle(const RequestId &id, const QString &url); ///< blank: takes the link away
    [[nodiscard]] AnswerShare answerShare(Day from, Day to) const;                   ///< both days included
    [[nodiscard]] Result<std::vector<ArticleCandidate>> articleCandidates() const;

    // ---- queries
    [[nodiscard]] Result<MonthClosing> previewClosing(Month month) const;
    [[nodiscard]] Result<std::vector<LateEntry>> lateEntries(Month postedIn) const; ///< «Опоздавшие записи»
    [[nodiscard]] Result<std::vector<DifferingAct>> differingActs() const;          ///< to compare after a restore of the office
    [[nodiscard]] Result<PurchasePreview> previewPurchase(const ContractId &id, const Purchase &purchase) const;
    [[nodiscard]] Result<std::optional<TimerView>> timer() const;
    [[nodiscard]] Result<std::vector<QueueRow>> queue(std::optional<QueueView> view) const;
    [[nodiscard]] Result<RequestView> request(const RequestId &id) const;
    [[nodiscard]] Result<BalanceView> balance(const ContractId &id, std::optional<Instant> asOf) const;
    [[nodiscard]] Result<ResponseExplanation> explainResponse(const RequestId &id, std::optional<Instant> asOf) const;
    /// «Почему?»: the derivation of a figure, as of now or of an instant.
    [[nodiscard]] Result<Explanation> explain(const Question &question, std::optional<Instant> asOf) const;
    [[nodiscard]] Result<Dossier> dossier(const RequestId &id) const;
    [[nodiscard]] Result<Statement> statement(const ContractId &id, Month month) const; ///< «Детализация списания минут»
    /// «Правила регламента»: of the desk, or of a contract with its own values; as of now or of an instant.
    [[nodiscard]] PolicyRegister policies(const std::optional<ContractId> &contract, std::optional<Instant> asOf) const;
    [[nodiscard]] Result<ReclassView> previewClass(const RequestId &id, const ClassWish &wish) const;
    [[nodiscard]] Result<std::vector<UnagreedSession>> overlimitWithoutConsent(Month month) const;
    [[nodiscard]] Result<std::vector<OddStart>> oddStarts(Month month) const;
    [[nodiscard]] Result<PromiseReport> promises(Month month) const;               ///< I-21
    [[nodiscard]] Result<std::vector<DoubledTime>> doubledTime(Month month) const; ///< «Двойной таймер»
    [[nodiscard]] QueueCounts counts() const;
    [[nodiscard]] Result<Board> board() const;                                    ///< «Контроль отклика»
    [[nodiscard]] Result<BoardDoubts> boardDoubts(Month month) const;             ///< double work and timers, late entries, clocks
    [[nodiscard]] std::vector<TopicRoute> topics() const;                         ///< table S-ROUTE as it is on this desk
    /// Folds the text; tries the other keyboard layout when nothing is found.
    [[nodiscard]] std::vector<SearchHit> search(const QString &text, int limit) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hline

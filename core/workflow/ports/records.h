// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "domain/attachments.h"
#include "domain/contractmonths.h"
#include "domain/gates.h"
#include "domain/knowledge.h"
#include "domain/ledger.h"
#include "domain/queueorder.h"
#include "domain/register.h"
#include "domain/verdict.h"
#include "workflow/ports/moneyrecords.h"

#include <QString>
#include <QJsonObject>

#include <optional>
#include <vector>

// Flat values read from the projections. Texts are as typed by people: show them as plain text only.

namespace hline {

struct ClientRecord
{
    ClientId id;
    QString name, inn, kpp, code1c;
};
struct ContactRecord
{
    ContactId id;
    std::optional<ClientId> client;
    QString last, first, middle, phone, email, connectUser;
};
struct ProductRecord
{
    ProductId id;
    std::optional<ClientId> client;
    QString program;
    ProductStanding standing;
};
struct PackageRecord
{
    PackageId id;
    PackageTerms terms; ///< id and name included; as in force today
};
struct ContractRecord
{
    ContractId id;
    QString number;
    std::optional<ClientId> client;
    std::vector<ProductId> products;
    bool oneOff = false;
    ContractStanding standing;
    std::vector<PackageFrom> packages;
    QString edition;
};
struct ConsultantRecord
{
    ConsultantId id;
    QString name, role; ///< role: consultant | supervisor
    bool active = true;
    QString login = {};      ///< at the office
};

struct CallerRecord { QString last, first, middle, phone, email; };

/// A supervisor decided that the client does not pay for a piece of work (sync.md 4.8).
struct WaivedRecord
{
    FactId fact;
    Instant at;
    QString who, reason; ///< name; in the supervisor's words
};

/// One `work` fact as projected.
struct WorkRecord
{
    FactId fact;
    RequestId request;
    SessionId session;
    std::optional<FactId> start;
    ConsultantId who;
    std::optional<ContractId> contract;
    Instant from;
    seconds length{0};
    QByteArray ended; ///< pause stop switch quit crash sleep hand
    bool voided = false;
    QString note;     ///< last work.words of its session
    std::optional<WaivedRecord> waived; ///< worked, but it takes no minutes
};

enum class SessionState { Running, Paused, Ended };
struct SessionRecord
{
    SessionId id;
    RequestId request;
    ConsultantId who;
    FactId lastStart;      ///< its latest un-reversed timer.start
    Micros lastStartAt;
    std::optional<BootReading> lastStartBoot; ///< boot and bootUs only
    SessionState state = SessionState::Ended;
    seconds worked{0};     ///< of its ended, un-voided segments
};

/// The client agreed that a session goes beyond the package (S-BAL-5).
struct OverlimitAgreed { SessionId session; Instant at; Channel how = Channel::Phone; QString by; };

struct RemoteSessionRecord { FactId start; Instant from; std::optional<Instant> to; QByteArray source; bool voided = false; };

/// A file on a request; its bytes lie beside the desk (AttachmentStore). R-2.4.4.1c
struct AttachmentRecord
{
    FactId fact;
    AttachmentSlot slot = AttachmentSlot::Other;
    QString name;
    QByteArray sha256; ///< hex
    qint64 size = 0;
    QByteArray mime;
    Instant at;
};

/// A request as an entry of the wishes or the defects. R-2.4.3.2a, R-2.4.4.1b
struct RegisterRecord
{
    std::optional<RegisterState> step; ///< the last one; nothing = as registered
    QString release;                   ///< where it is meant to come, or came
    std::optional<RequestId> duplicateOf;
    DefectReport report;
    QString answer;                    ///< what the author was told about the result
    std::optional<Instant> changedAt;
};

/// A supervisor let a request pass a gate with a written reason (I-03), or approved its topic (R-2.4.1.3).
struct OverrideRecord
{
    FactId fact;
    Instant at;
    ConsultantId who;
    QByteArray gate;            ///< ELIGIBILITY | TOPIC
    QList<QByteArray> reasons;  ///< of the gate, as they stood then
    QByteArray clause;
    QByteArray topic;           ///< what was approved, for TOPIC
    QString reason;             ///< why, in the supervisor's words
};

/// Everything known of one request.
struct RequestRecord
{
    RequestId id;
    QString number;            ///< "131" or "2-131"
    Instant arrival;
    Instant registeredAt;
    Channel channel = Channel::Phone;
    WorkState state = WorkState::New;
    std::optional<ContractId> contract;
    std::optional<ClientId> client;
    std::optional<ProductId> product;
    std::optional<ContactId> contact;
    QString subject, text;
    bool areWordsGone = false;           ///< they were erased, kept long enough, or are not for this desk
    CallerRecord caller;
    QString intakeContractNo, intakeOrg, intakeProgram;
    QByteArray topic, subtype, configBasis;
    bool writtenTask = false;            ///< «задание достаточно подробное»
    QString jointUser;                   ///< with whom the program is set up jointly (R-2.4.2.3)
    QString task;                        ///< text of the written task
    bool waitingClient = false;
    std::vector<ClassChange> classes;    ///< consents joined to their class change
    std::vector<FactId> classFacts;      ///< same order: the fact that made each class change (request.new for the first)
    std::vector<RequestEvent> events;
    std::optional<ConsultantId> holder;
    std::optional<Micros> heldSince;
    bool isHeldForSure = true;           ///< false: so far only this desk knows that somebody took it (sync.md 4.7)
    std::vector<WorkRecord> work;
    std::vector<RemoteSessionRecord> remote;
    std::vector<RequestId> links;        ///< as recorded here
    std::vector<RequestId> linkedFrom;   ///< as recorded at the other end
    std::vector<OverlimitAgreed> overlimitConsents;
    QString closedReason, kbUrl;
    QByteArray closedClause;
    std::optional<Instant> closedAt;
    RegisterRecord entry;
    std::vector<AttachmentRecord> attachments; ///< in the order in which they came
    std::optional<ArticleGap> articleGap;      ///< R-2.2.1b
    QString articleNote;
    QByteArray closedCode;     ///< which refusal, as the regulation's list names it
    std::vector<OverrideRecord> overrides; ///< in force
    QuoteRecord quote;
    std::optional<NormDone> norm;

    /// Worked time in force.
    [[nodiscard]] seconds worked() const
    {
        seconds sum{0};
        for (const WorkRecord &piece : work)
            sum += piece.voided ? seconds(0) : piece.length;
        return sum;
    }

    [[nodiscard]] std::optional<Service> service() const
    {
        return classes.empty() ? std::nullopt : std::optional<Service>(classes.back().service);
    }
    [[nodiscard]] std::optional<RegisterKind> registerKind() const { return hline::registerKind(service(), entry.step); }
};

/// One row of the queue, with what the order and the countdown need. Derived by domain, stored only as a disposable projection.
struct QueueRow
{
    RequestId id;
    QString number;
    QString client;       ///< name as recorded, or as the caller said
    QString contract;     ///< contract number, may be empty
    QString program;
    QString subject;
    std::optional<Service> service;
    Channel channel = Channel::Phone;
    WorkState state = WorkState::New;
    GuaranteeState guarantee = GuaranteeState::NotApplicable;
    QueueLane lane = QueueLane::General;
    Instant arrival;
    std::optional<Instant> deadline;
    std::optional<minutes> target;
    std::optional<Instant> startedAt;
    seconds warnBelow{0}, criticalBelow{0};
    std::optional<minutes> balance; ///< of the contract, now; nothing without contract
    std::optional<ConsultantId> holder;
    QString assignee;               ///< holder's name
    bool intakeIncomplete = false;

    [[nodiscard]] QueueKey key() const
    {
        return {lane, deadline.value_or(Instant{}), arrival, id.toString()};
    }
};

enum class QueueView { Guaranteed, Mine, General, Line, Tech, Defects, Wishes, Waiting, All, Unsorted };
inline constexpr int QueueViewCount = 10;

struct SearchHit
{
    enum class Kind { Request, Client, Contract, Contact };
    Kind kind = Kind::Request;
    QString id;          ///< of the thing
    QString title;       ///< "№ 131 Не закрывается месяц", "ТСЖ «Заречье»"
    QString detail;      ///< contract number, ИНН, phone …
    std::optional<RequestId> request;
    std::optional<ClientId> client;
    std::optional<ContractId> contract;
    std::optional<ContactId> contact;
};

/// One line of a request's or contract's history: a fact in short form.
struct HistoryRecord
{
    FactId fact;
    QByteArray kind;
    std::int64_t place = 0;
    Micros at, made;
    Verdict verdict = Verdict::Ok;
    bool reversed = false;
    QString who; ///< name
    QJsonObject data, words;
    std::optional<FactId> target;
    bool areWordsGone = false; ///< erased, kept long enough, or not for this desk
};

/// A fact and what was made of it, for the lists that a supervisor looks through (sync.md 4.10).
struct JudgedRecord
{
    FactId fact;
    QByteArray kind;
    std::optional<RequestId> request;
    ConsultantId who;
    Instant at, made, posted; ///< at, made: as the desk's clock said
    seconds length{0};        ///< of work
    bool voided = false;
};

/// A start that the office counts from another instant than the desk's clock said (sync.md 4.6, S-OFF-4).
struct MovedStartRecord
{
    FactId fact;
    RequestId request;
    ConsultantId who;
    Instant said, at;
};

/// That a desk goes on where another one ended, as its own record tells it (sync.md 4.9).
struct ContinuedDeskRecord
{
    DeviceId device;
    ConsultantId who;
    Instant posted;
    int number = 0;
    std::vector<int> former; ///< numbers of the desks that it goes on for, as far as they told one
    int again = 0;           ///< records that it sent anew
    std::optional<int> lost; ///< its file was damaged, and so many could not be read; nothing: it was a copy
};

/// One line of the list of refusals and permissions: what was not allowed, what was allowed all the same, and what was refused (I-15).
struct AuditRecord
{
    enum class Kind { Refusal, Override, Approval, Closing };
    FactId fact;
    std::int64_t place = 0;
    Instant at;
    Kind kind = Kind::Refusal;
    QString who;                ///< name
    RequestId request;
    QString number, client;
    QByteArray action;          ///< TIMER, REMOTE, LOG, CLOSE; empty for what is no gate
    QList<QByteArray> reasons, clauses;
    QString words;              ///< why, or what the client was answered
    bool reversed = false;
};
/// Newest first; a clause stands for everything below it, too.
struct AuditFilter
{
    QByteArray clause;
    int limit = 200;
    std::optional<std::int64_t> before = {}; ///< older than this place
};

/// One line of the board of wishes or defects.
struct RegisterRow
{
    RequestId id;
    QString number;
    QString subject;
    std::optional<ClientId> client;
    QString clientName;     ///< as recorded, or as the caller said
    RegisterState state = RegisterState::Recorded;
    QString release;
    std::optional<RequestId> duplicateOf;
    int percent = 0;        ///< completeness of a defect report
    bool answered = false;  ///< the author has been told
    Instant arrival;
};

/// An article of the knowledge base, as imported. R-2.2.1a
struct ArticleRecord { QString url, title, text; int uses = 0; };
/// Closed requests of the consultation line and how many of them were answered with a link. R-2.4.1.1d
struct AnswerCounts { int answers = 0; int withLink = 0; };

/// State of a production calendar year on this desk.
struct CalendarYearRecord { int year = 0; YearStatus status = YearStatus::Missing; QString source; };

} // namespace hline

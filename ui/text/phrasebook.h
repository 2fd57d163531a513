// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/importfile.h"
#include "workflow/workplace.h"

#include <QString>

#include <memory>
#include <span>

namespace hline {

enum class Language { English, Russian };
[[nodiscard]] Language languageFromLocale(const QString &locale); ///< anything Russian → Russian, else English

/// As `now` of a sentence: every date is said in full and to the second, as on paper and in a dispute.
inline constexpr Instant OnPaper{};

struct Phrase;

/// Working time left of a running or missed guarantee at `now`, negative once it is missed (S-SLA-3); stands still from the
/// start of work on. Nothing for a row without a deadline that counts.
[[nodiscard]] std::optional<seconds> remainingOf(const QueueRow &row, const BusinessCalendar &calendar, Instant now);

/// Every sentence about domain things that a person reads, in one language. Holds its own catalogue, so one process can
/// answer hlinectl in English while its window is Russian. Needs no Widgets. Safe to use from any one thread at a time.
class Phrasebook
{
public:
    explicit Phrasebook(Language language);
    ~Phrasebook();
    Phrasebook(const Phrasebook &) = delete;
    Phrasebook &operator=(const Phrasebook &) = delete;

    [[nodiscard]] Language language() const;

    // names: «Индивидуальная консультация», «Телефон», «В работе», «Общая очередь», «Гарант.» …
    [[nodiscard]] QString name(Service service) const;
    [[nodiscard]] QString name(const std::optional<Service> &service) const; ///< nothing: «Не разобрано»
    [[nodiscard]] QString name(BillingRule rule) const;
    [[nodiscard]] QString name(Channel channel) const;
    [[nodiscard]] QString name(WorkState state) const;
    [[nodiscard]] QString name(GuaranteeState state) const;
    [[nodiscard]] QString name(ResponseLevel level) const;
    [[nodiscard]] QString name(QueueView view) const;
    [[nodiscard]] QString name(LotKind kind) const;
    [[nodiscard]] QString name(YearStatus status) const;
    [[nodiscard]] QString name(RegisterState state) const;                   ///< «На анализе», «Подтверждена»
    [[nodiscard]] QString name(AttachmentSlot slot) const;                   ///< «Скриншот ошибки»
    [[nodiscard]] QString name(ArticleGap gap) const;                        ///< «Нужна статья»

    [[nodiscard]] QString name(TopicGroup group) const;
    [[nodiscard]] QString name(TopicFit fit) const;
    [[nodiscard]] QString name(AuditRecord::Kind kind) const;
    [[nodiscard]] QString topicName(const QByteArray &topic) const;          ///< «Настройка информационной базы»
    [[nodiscard]] QString refusalName(const QByteArray &code) const;         ///< «Нет договора сопровождения»
    [[nodiscard]] QString refusalNext(const QByteArray &code) const;         ///< what the client can do now
    [[nodiscard]] QString auditAction(const QByteArray &action) const;       ///< «запуск таймера»
    /// Each reason of an entry of the list of refusals: what, why (clause), what to do next; of a permission what was allowed.
    [[nodiscard]] QStringList auditReasons(const AuditRecord &record) const;

    // figures and dates (Moscow time); non-breaking spaces between number and unit
    [[nodiscard]] QString wordsGone() const;                                 ///< «текст больше не хранится»
    [[nodiscard]] QString minutesText(minutes amount) const;                 ///< «78 мин»
    [[nodiscard]] QString hoursMinutes(seconds length) const;                ///< «1:18»
    [[nodiscard]] QString span(seconds length) const;                        ///< «6 ч 20 мин»
    [[nodiscard]] QString normText(minutes norm) const;                      ///< «0,5 нормочаса (30 мин)»
    [[nodiscard]] QString stopwatch(seconds length) const;                   ///< «00:12:41»
    [[nodiscard]] QString day(Day day) const;                                ///< «31.12.2026»
    [[nodiscard]] QString time(Instant at) const;                            ///< «14:10»
    [[nodiscard]] QString weekday(Day day) const;                            ///< «пн»
    [[nodiscard]] QString moment(Instant at, Instant now) const;             ///< «14:10», «вчера 14:10», «пн 10:20», «03.11.2026 14:10»; always the last if `now` is OnPaper
    [[nodiscard]] QString actText(const ActFigures &figures) const;          ///< what an act states, in one line
    [[nodiscard]] QString actDifference(const DifferingAct &act) const;
    [[nodiscard]] QString monthName(Month month) const;                      ///< «октябрь 2026»

    [[nodiscard]] QString requests(int count) const;                         ///< «21 обращение»
    [[nodiscard]] QString fileSize(qint64 bytes) const;                      ///< «340 КБ»

    // queue: cell and sentence
    /// «1:47», «1:20 · пн», «−0:12», «общая очередь», «закрыто · с 08:00», «отклик дан» … (experience.md, S-UI-1)
    [[nodiscard]] QString countdown(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;
    [[nodiscard]] QString shortCountdown(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const; ///< «с 08:00» of a closed line
    /// «до 15:49», «до пн 10:20», «просрочен в 13:30» …: the second line and tooltip of the countdown
    [[nodiscard]] QString deadlineText(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;
    /// The whole row as one sentence for screen readers.
    [[nodiscard]] QString rowSentence(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;

    // reasons: what, why (clause), what to do next
    [[nodiscard]] QString sentence(const Error &error) const;
    [[nodiscard]] QString sentence(const GateReason &reason) const;
    [[nodiscard]] QString reasonText(const QByteArray &code) const;          ///< what it is, without clause and advice
    [[nodiscard]] QString nextStep(const GateReason &reason) const;          ///< what to do about it
    [[nodiscard]] QString nextStep(const Error &error) const;
    [[nodiscard]] QString routeSentence(const TopicRoute &route) const;      ///< «Идёт на: …. Основание: …»
    [[nodiscard]] QString clause(const QByteArray &clause) const;            ///< «п. 2.4.1.1 регламента»
    [[nodiscard]] QString sentence(const Step &step, Instant now) const;
    [[nodiscard]] QString sentence(const BalanceLine &line, Instant now) const;
    [[nodiscard]] QString sentence(const ImportIssue &issue) const;
    [[nodiscard]] QString guaranteeReason(const Response &response, Instant now) const; ///< one line: why it holds or does not
    [[nodiscard]] QString missingField(const QByteArray &field) const;       ///< «номер договора»
    [[nodiscard]] QString reportField(const QByteArray &field) const;        ///< «шаги воспроизведения»
    /// What can be said to the author of a wish or defect in this state; never a date. Empty while nothing is decided.
    [[nodiscard]] QString answerTo(RegisterState state, const QString &release) const;
    [[nodiscard]] QString historyLine(const HistoryRecord &record, Instant now) const;
    [[nodiscard]] QString undone(const UndoneStep &step) const;              ///< «Отменено: остановка таймера, обращение № 131.»
    [[nodiscard]] QString lotName(const QString &lot) const;                 ///< «пакет за сентябрь 2026» from `PKG:2026-09`

    // keys of section 3: «Округление», what it decides, «вверх: начатая единица считается»
    [[nodiscard]] QString policyName(const QByteArray &key) const;
    [[nodiscard]] QString policyMeaning(const QByteArray &key) const;
    [[nodiscard]] QString policyGroup(const QByteArray &key) const;          ///< «Гарантированный отклик» for sla.…
    [[nodiscard]] QString policyValue(const QByteArray &key, const QString &value) const;
    [[nodiscard]] QString policyOptions(const QByteArray &key) const;        ///< what it may be, as it is written
    // paid work and consent
    [[nodiscard]] QString costText(const ReclassCost &cost) const;           ///< «Было бесплатно, станет −12 мин.», «Вернётся 23 мин.»
    [[nodiscard]] QString returnedText(const ReclassCost &cost) const;       ///< «Возвращено клиенту: 23 мин»
    [[nodiscard]] QString consentLetter(const ReclassView &view) const;
    [[nodiscard]] QString eventName(const QByteArray &type) const;           ///< «звонок клиенту»
    [[nodiscard]] QString balanceAge(Instant known, Instant now) const;      ///< «Баланс на 14.09 11:20 (нет связи)»

    // norms, agreed work, bought minutes
    [[nodiscard]] QString planAgainstFact(const RequestRecord &record) const; ///< «Согласовано 8 ч, факт 6 ч 20 мин.»
    [[nodiscard]] QString chargeText(const ChargeResult &charge) const;      ///< «25 мин с баланса, 5 мин сверх пакета»
    [[nodiscard]] QString sentence(const CompletedNorm &done) const;
    [[nodiscard]] QString sentence(const DeliveredQuote &done) const;
    [[nodiscard]] QString sentence(const PurchasePreview &preview, Instant now) const;
    [[nodiscard]] QString purchaseLine(const PurchaseRecord &record, Instant now) const;
    [[nodiscard]] QString lotLine(const LotState &lot) const;                ///< «40 мин перенос, сгорит 30.09.2026»
    [[nodiscard]] QString endingText(const LotState &lot) const;             ///< «Разовый тариф заканчивается …»
    [[nodiscard]] QString lotWord(LotKind kind) const;                       ///< «разовый тариф»

    /// Any marked text (QT_TRANSLATE_NOOP with context "Hline"); `n` ≥ 0 chooses the plural form and replaces %n.
    [[nodiscard]] QString say(const char *text, int n = -1) const;
    /// … with `values` in place of %1 … %9, in one pass: a value that contains "%1" stays as it is. A missing value is "…".
    [[nodiscard]] QString say(const char *text, const QStringList &values, int n = -1) const;

private:
    [[nodiscard]] QStringList readable(const Error &error) const;
    [[nodiscard]] QString refText(const QString &ref) const;
    [[nodiscard]] QString queueReason(const Response &response, Instant now) const;
    [[nodiscard]] QString wordText(std::span<const Phrase> table, const QByteArray &code) const;
    [[nodiscard]] QString historyDetail(const HistoryRecord &record) const;
    [[nodiscard]] QString basis(const QByteArray &clauseNumber) const;
    [[nodiscard]] QString openingText(const BusinessCalendar &calendar, Instant now) const;
    [[nodiscard]] QString runningCell(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;
    [[nodiscard]] QString guaranteeClause(const QueueRow &row, const BusinessCalendar &calendar, Instant now) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hline

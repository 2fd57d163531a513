// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/paymentsimport.h"

#include <algorithm>
#include <map>
#include <set>

#include <QJsonArray>

#include "base/fold.h"
#include "base/uuid7.h"
#include "exchange/identifiers.h"
#include "exchange/paymentpurpose.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype PurposeLimit = 1000;
constexpr qsizetype FieldLimit = 300;

struct Payment
{
    int line = 0;
    QString number, payer, inn, purpose, key, sum;
    Day day;
    std::int64_t kopecks = 0;
};

QString roubles(std::int64_t kopecks)
{
    return u"%1.%2"_s.arg(kopecks / 100).arg(kopecks % 100, 2, 10, QChar(u'0'));
}

class PaymentsImport
{
public:
    PaymentsImport(const DeskStore &store, const ImportStamp &stamp, const BankStatement &statement)
        : m_store(store), m_stamp(stamp), m_statement(statement)
    {
        for (PackageRecord &package : store.packages())
            m_packages.emplace(package.id.toString(), std::move(package.terms));
    }

    [[nodiscard]] ImportDraft run()
    {
        for (const BankDocument &document : m_statement.documents) {
            ++m_draft.lines;
            if (const std::optional<Payment> payment = read(document))
                take(*payment);
        }
        return std::move(m_draft);
    }

private:
    [[nodiscard]] std::optional<Payment> read(const BankDocument &document);
    [[nodiscard]] bool isIncoming(const BankDocument &document) const;
    [[nodiscard]] std::optional<ContractRecord> contractOf(const Payment &payment);
    [[nodiscard]] std::optional<ContractRecord> contractByInn(const Payment &payment, const std::vector<ContractId> &candidates);
    [[nodiscard]] std::optional<ContractRecord> contractByNumber(const Payment &payment);
    [[nodiscard]] std::optional<ContractId> anyContract(const QStringList &readings) const;
    [[nodiscard]] const PackageTerms *packageOn(const ContractRecord &contract, Day day) const;
    [[nodiscard]] std::optional<std::int64_t> priceOf(const ContractRecord &contract, const std::vector<Month> &months, Day day) const;
    void take(const Payment &payment);
    void store(const Payment &payment, const ContractRecord &contract, const std::vector<Month> &months, bool full);
    void openLot(const Payment &payment, const ContractRecord &contract);

    [[nodiscard]] QString clientOf(const ContractRecord &contract) const;
    void warn(const Payment &payment, const QByteArray &code, const QStringList &args) { m_draft.report.warnings.push_back({payment.line, code, args}); }
    void refuse(int line, const QByteArray &code, const QStringList &args) { m_draft.report.refused.push_back({line, code, args}); }

    const DeskStore &m_store;
    ImportStamp m_stamp;
    const BankStatement &m_statement;
    std::map<QString, PackageTerms> m_packages;
    std::set<QString> m_keys; ///< of this file
    ImportDraft m_draft;
};

bool PaymentsImport::isIncoming(const BankDocument &document) const
{
    const QString to = document.field(u"ПолучательСчет"_s);
    const QString from = document.field(u"ПлательщикСчет"_s);
    if (m_statement.accounts.contains(to) && !to.isEmpty())
        return true;
    return !m_statement.accounts.contains(from) && document.field(u"ДатаСписано"_s).isEmpty();
}

std::optional<Payment> PaymentsImport::read(const BankDocument &document)
{
    Payment payment;
    payment.line = document.line;
    payment.number = document.field(u"Номер"_s).left(FieldLimit);
    payment.inn = document.field(u"ПлательщикИНН"_s).left(20);
    payment.purpose = document.field(u"НазначениеПлатежа"_s).left(PurposeLimit);
    const QString payer = document.field(u"Плательщик1"_s);
    payment.payer = (payer.isEmpty() ? document.field(u"Плательщик"_s) : payer).left(FieldLimit);
    const QString sum = document.field(u"Сумма"_s).left(FieldLimit);
    const std::optional<std::int64_t> kopecks = readKopecks(sum);
    if (!isIncoming(document)) {
        refuse(document.line, "OUTGOING", {payment.number, sum});
        return {};
    }
    if (!kopecks || *kopecks == 0) {
        refuse(document.line, "AMOUNT_BAD", {payment.number, sum});
        return {};
    }
    const QString received = document.field(u"ДатаПоступило"_s);
    const QString dayText = received.isEmpty() ? document.field(u"Дата"_s) : received;
    const DayReading day = readDay({dayText, Cell::Kind::Text});
    if (!day.day) {
        refuse(document.line, "DAY_BAD", {payment.number, dayText.left(FieldLimit)});
        return {};
    }
    payment.day = *day.day;
    payment.kopecks = *kopecks;
    payment.sum = roubles(*kopecks);
    const QString to = document.field(u"ПолучательСчет"_s);
    const QString account = to.isEmpty() ? m_statement.accounts.value(0) : to;
    payment.key = QStringList{account, isoDay(payment.day), payment.number, QString::number(*kopecks), payment.inn}.join(u'|');
    return payment;
}

void PaymentsImport::take(const Payment &payment)
{
    const bool known = m_keys.contains(payment.key) || m_store.hasPayment(makeUuid5("payment", payment.key));
    if (known) {
        ++m_draft.report.same;
        return;
    }
    const std::optional<ContractRecord> contract = contractOf(payment);
    if (!contract)
        return;
    m_keys.insert(payment.key);
    ++m_draft.report.created;

    const NamedMonths named = contract->oneOff ? NamedMonths{} : namedMonths(payment.purpose, payment.day);
    if (named.months.empty() && !contract->oneOff)
        warn(payment, "MONTH_UNNAMED", {contract->number, payment.payer, payment.sum, payment.purpose});
    if (!named.inferredYear.isEmpty()) {
        QStringList understood;
        for (const Month month : named.months)
            understood += isoMonth(month);
        warn(payment, "YEAR_INFERRED", {named.inferredYear, understood.join(u", "_s)});
    }
    const std::optional<std::int64_t> price = priceOf(*contract, named.months, payment.day);
    if (!price)
        warn(payment, "PRICE_UNKNOWN", {contract->number, payment.payer, payment.sum});
    else if (payment.kopecks < *price)
        warn(payment, "HALF_SUM", {contract->number, payment.payer, payment.sum, roubles(*price)});
    else if (payment.kopecks > *price)
        warn(payment, "OVERPAID", {contract->number, payment.payer, payment.sum, roubles(*price)});
    const bool full = price && payment.kopecks >= *price;
    store(payment, *contract, named.months, full);
    if (contract->oneOff && full)
        openLot(payment, *contract);
}

std::optional<ContractRecord> PaymentsImport::contractOf(const Payment &payment)
{
    const std::vector<ContractId> candidates = payment.inn.size() < 10 ? std::vector<ContractId>() : m_store.contractsByInn(payment.inn);
    return candidates.empty() ? contractByNumber(payment) : contractByInn(payment, candidates);
}

/// The payer is known: the number in the purpose decides between his contracts, and must not be somebody else's.
std::optional<ContractRecord> PaymentsImport::contractByInn(const Payment &payment, const std::vector<ContractId> &candidates)
{
    std::vector<ContractRecord> contracts;
    QStringList numbers;
    for (const ContractId &id : candidates) {
        if (const Result<ContractRecord> contract = m_store.contract(id)) {
            numbers += contract->number;
            contracts.push_back(*contract);
        }
    }
    const std::vector<QStringList> named = namedContracts(payment.purpose);
    for (const ContractRecord &contract : contracts) {
        const QString key = contractKey(contract.number);
        const auto names = [&key](const QStringList &readings) {
            return std::any_of(readings.begin(), readings.end(), [&key](const QString &reading) { return contractKey(reading) == key; });
        };
        if (std::any_of(named.begin(), named.end(), names) || mentionsContract(payment.purpose, contract.number))
            return contract;
    }
    for (const QStringList &readings : named) {
        if (const std::optional<ContractId> other = anyContract(readings)) {
            const Result<ContractRecord> contract = m_store.contract(*other);
            refuse(payment.line, "CONTRACT_OF_OTHER",
                   {contract ? contract->number : readings.last(), contract ? clientOf(*contract) : QString(), payment.payer, payment.sum});
            return {};
        }
    }
    if (!named.empty())
        refuse(payment.line, "CONTRACT_NOT_FOUND", {named.front().last(), payment.payer, payment.sum});
    else if (contracts.size() > 1)
        refuse(payment.line, "CONTRACT_AMBIGUOUS", {payment.payer, numbers.join(u", "_s), payment.sum});
    else if (contracts.size() == 1)
        return contracts.front();
    else
        refuse(payment.line, "PAYER_UNKNOWN", {payment.payer, payment.inn, payment.sum, payment.purpose});
    return {};
}

/// The export lacks the payer's ИНН or has it wrong: the number in the purpose finds the contract, and a person is told.
std::optional<ContractRecord> PaymentsImport::contractByNumber(const Payment &payment)
{
    const std::vector<QStringList> named = namedContracts(payment.purpose);
    for (const QStringList &readings : named) {
        const std::optional<ContractId> id = anyContract(readings);
        if (!id)
            continue;
        if (Result<ContractRecord> contract = m_store.contract(*id)) {
            warn(payment, "FOUND_BY_NUMBER", {contract->number, payment.payer, payment.inn});
            return std::move(*contract);
        }
    }
    if (named.empty())
        refuse(payment.line, "PAYER_UNKNOWN", {payment.payer, payment.inn, payment.sum, payment.purpose});
    else
        refuse(payment.line, "CONTRACT_NOT_FOUND", {named.front().last(), payment.payer, payment.sum});
    return {};
}

std::optional<ContractId> PaymentsImport::anyContract(const QStringList &readings) const
{
    for (const QString &reading : readings) {
        if (const std::optional<QUuid> id = m_store.findRef("contract", contractKey(reading)))
            return ContractId(*id);
    }
    return {};
}

/// The package in force on a day; before the first one, the first.
const PackageTerms *PaymentsImport::packageOn(const ContractRecord &contract, Day day) const
{
    const PackageFrom *inForce = nullptr;
    for (const PackageFrom &package : contract.packages) {
        if (!inForce || (package.from <= day && package.from >= inForce->from) || (inForce->from > day && package.from < inForce->from))
            inForce = &package;
    }
    const auto terms = inForce ? m_packages.find(inForce->package) : m_packages.end();
    return terms == m_packages.end() ? nullptr : &terms->second;
}

/// What the months cost together; of a payment without months, one month at its day. Nothing if a price is not known.
std::optional<std::int64_t> PaymentsImport::priceOf(const ContractRecord &contract, const std::vector<Month> &months, Day day) const
{
    std::vector<Day> days;
    std::transform(months.begin(), months.end(), std::back_inserter(days), [](Month month) { return firstDay(month); });
    if (days.empty())
        days.push_back(day);
    std::int64_t sum = 0;
    for (const Day each : days) {
        const PackageTerms *terms = packageOn(contract, each);
        if (!terms || terms->priceKopecks <= 0)
            return {};
        sum += terms->priceKopecks;
    }
    return sum;
}

void PaymentsImport::store(const Payment &payment, const ContractRecord &contract, const std::vector<Month> &months, bool full)
{
    QJsonArray cover;
    for (const Month month : months)
        cover.append(QJsonObject{{u"month"_s, isoMonth(month)}, {u"full"_s, full}});
    FactDraft fact = makeBatchFact(m_stamp, "payment",
                                   {{u"day"_s, isoDay(payment.day)}, {u"amount_kop"_s, qint64{payment.kopecks}}, {u"cover"_s, cover}, {u"key"_s, payment.key}});
    fact.contract = contract.id;
    fact.target = FactId(makeUuid5("payment", payment.key));
    fact.at = toMicros(startOf(payment.day));
    fact.boot.reset(); // the bank's day is no reading of a clock
    fact.words = QJsonObject{{u"purpose"_s, payment.purpose}, {u"payer"_s, payment.payer}};
    m_draft.facts.push_back(std::move(fact));
}

/// Regulation 6.7: the minutes of a one-off tariff are there from the day they are paid.
void PaymentsImport::openLot(const Payment &payment, const ContractRecord &contract)
{
    const PackageTerms *terms = packageOn(contract, payment.day);
    FactDraft fact = makeBatchFact(m_stamp, "purchase",
                                   {{u"lot"_s, u"ONEOFF"_s}, {u"minutes"_s, qint64{terms->perMonth.count()}}, {u"package"_s, terms->id}});
    fact.contract = contract.id;
    fact.target = FactId(makeUuid5("lot", payment.key));
    fact.at = toMicros(startOf(payment.day));
    fact.boot.reset(); // the bank's day is no reading of a clock
    m_draft.facts.push_back(std::move(fact));
}

QString PaymentsImport::clientOf(const ContractRecord &contract) const
{
    if (!contract.client)
        return {};
    const Result<ClientRecord> client = m_store.client(*contract.client);
    return client ? client->name : QString();
}

} // namespace

ImportDraft draftPayments(const DeskStore &store, const ImportStamp &stamp, const BankStatement &statement)
{
    return PaymentsImport(store, stamp, statement).run();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid7.h"
#include "storage/sqlitedeskstore.h"
#include "../support/fakeclock.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QRegularExpression>
#include <QTest>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

/// Prints the error of a failed result.
template<typename T>
[[nodiscard]] bool good(const Result<T> &result)
{
    if (!result)
        qWarning().noquote() << result.error().code << result.error().detail << result.error().about;
    return result.has_value();
}

/// Drafts of facts as the use cases make them, dated by a fake clock.
class DraftMaker
{
public:
    explicit DraftMaker(FakeClock &clock) : m_clock(clock) { }

    [[nodiscard]] const ConsultantId &who() const { return m_who; }

    [[nodiscard]] FactDraft make(const QByteArray &kind, QJsonObject data = {}) const
    {
        FactDraft out;
        out.id = FactId(makeUuid7(m_clock.now()));
        out.kind = kind;
        out.at = out.made = m_clock.now();
        out.boot = m_clock.boot();
        data.insert(u"who"_s, m_who.toString());
        out.data = data;
        return out;
    }
    template<typename Id>
    [[nodiscard]] FactDraft about(const QByteArray &kind, const Id &target, const QJsonObject &data = {}) const
    {
        FactDraft out = make(kind, data);
        out.target = FactId(target.uuid());
        return out;
    }
    [[nodiscard]] FactDraft request(int n, const QString &subject, const QByteArray &service = "INDIV",
                                    const std::optional<ContractId> &contract = {}) const
    {
        QJsonObject data{{u"n"_s, n}, {u"channel"_s, u"PHONE"_s}};
        if (!service.isEmpty())
            data.insert(u"service"_s, QString::fromLatin1(service));
        FactDraft out = make("request.new", data);
        out.contract = contract;
        out.words = QJsonObject{{u"subject"_s, subject}};
        return out;
    }
    [[nodiscard]] FactDraft start(const FactId &request, const std::optional<FactId> &session = {}, const std::optional<ContractId> &contract = {}) const
    {
        QJsonObject data{{u"service"_s, u"INDIV"_s}};
        if (session)
            data.insert(u"session"_s, session->toString());
        FactDraft out = about("timer.start", request, data);
        out.contract = contract;
        return out;
    }
    [[nodiscard]] FactDraft work(const FactDraft &start, seconds length, const QByteArray &ended = "stop") const
    {
        const QString session = start.data.value(u"session"_s).toString(start.id.toString());
        FactDraft out = about("work", *start.target,
                              {{u"session"_s, session}, {u"start"_s, start.id.toString()}, {u"ended"_s, QString::fromLatin1(ended)}});
        out.contract = start.contract;
        out.at = start.at;
        out.boot = start.boot;
        out.secs = length.count();
        return out;
    }
    [[nodiscard]] FactDraft ref(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words = {},
                                const QString &from = {}) const
    {
        QJsonObject data{{u"type"_s, QString::fromLatin1(type)}, {u"set"_s, set}, {u"seen"_s, 0}};
        if (!from.isEmpty())
            data.insert(u"from"_s, from);
        FactDraft out = about("ref", FactId(id), data);
        if (!words.isEmpty())
            out.words = QJsonObject{{u"set"_s, words}};
        return out;
    }
    [[nodiscard]] FactDraft payment(const ContractId &contract, const QString &day, const QString &month) const
    {
        const QUuid id = makeUuid5("payment", contract.toString() + day + month);
        FactDraft out = about("payment", FactId(id), {{u"day"_s, day}, {u"amount_kop"_s, 100000}, {u"key"_s, id.toString(QUuid::WithoutBraces)},
                              {u"cover"_s, QJsonArray{QJsonObject{{u"month"_s, month}, {u"full"_s, true}}}}});
        out.contract = contract;
        out.at = toMicros(startOf(*parseIsoDay(day)));
        return out;
    }
    /// A client, a package of 120 minutes with 60 minutes' response, a contract since 1 September 2026 and its payment.
    [[nodiscard]] std::vector<FactDraft> contract(const ContractId &id, const QString &number) const
    {
        const QUuid org = makeUuid5("org", number);
        const QUuid package = makeUuid5("package", u"Стандарт"_s);
        return {ref("org", org, {{u"code1c"_s, u"000000017"_s}}, {{u"name"_s, u"ТСЖ «Заречье»"_s}, {u"inn"_s, u"7701234567"_s}}),
                ref("package", package, {{u"name"_s, u"Стандарт"_s}, {u"minutes"_s, 120}, {u"response_min"_s, 60}, {u"price_kop"_s, 100000}}),
                ref("contract", id.uuid(), {{u"number"_s, number}, {u"org"_s, org.toString(QUuid::WithoutBraces)},
                    {u"signed"_s, u"2026-09-01"_s}, {u"package"_s, package.toString(QUuid::WithoutBraces)}}, {}, u"2026-09-01"_s),
                payment(id, u"2026-08-25"_s, u"2026-09"_s)};
    }

private:
    FakeClock &m_clock;
    ConsultantId m_who{QUuid::fromString(u"0199a0c0-0000-7000-8000-0000000000a1"_s)};
};

/// Monday 14 September 2026, 10:00 Moscow time.
inline Instant mondayTen()
{
    return *parseIsoMoscow(u"2026-09-14T10:00:00");
}

/// A desk in a directory of its own.
class DeskFile
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"desk.hline"_s); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Result<std::unique_ptr<SqliteDeskStore>> open(const Clock &clock, StoreMode mode = StoreMode::Normal) const
    {
        return SqliteDeskStore::open({path(), clock, StoreOptions::Missing::Create, mode});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace hline::test

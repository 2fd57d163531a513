// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officelogin.h"

namespace hline::test {

inline const ConsultantId Anna(QUuid(QStringLiteral("0199a0c0-0000-7000-8000-0000000000a1")));
inline const ContractId Contract(QUuid(QStringLiteral("7d1c8a52-0b7e-5f3a-9c41-5a0e8f2b1170")));

/// A desk that numbers what it is told and sends it at once, over the login of its consultant.
class OfficeDesk
{
public:
    explicit OfficeDesk(const QString &connection, const DeviceId &device = DeviceId(QUuid::createUuid()))
        : login(connection), id(device)
    {
        meets();
    }

    void meets(int outbox = 0)
    {
        const auto met = login.hello(id, outbox);
        if (!met)
            qFatal("no hello: %s", qPrintable(met.error().detail));
        hello = *met;
        next = met->nextDseq;
    }
    /// A fact of now, in the name of Anna.
    [[nodiscard]] FactDraft fact(const QByteArray &kind, const std::optional<FactId> &target = {}, QJsonObject data = {}) const
    {
        FactDraft out;
        out.id = FactId(QUuid::createUuid());
        out.kind = kind;
        out.target = target;
        out.at = out.made = fromUs(hello.serverUs);
        if (!data.contains(QStringLiteral("who")))
            data.insert(QStringLiteral("who"), Anna.toString());
        if (kind == "request.new")
            data.insert(QStringLiteral("n"), 1);
        out.data = data;
        return out;
    }
    [[nodiscard]] FactDraft onContract(FactDraft draft) const
    {
        draft.contract = Contract;
        return draft;
    }
    [[nodiscard]] FactDraft work(const FactId &request, std::int64_t secs) const
    {
        FactDraft out = onContract(fact("work", request));
        out.secs = secs;
        return out;
    }
    /// The office's word on a fact.
    QByteArray says(const FactDraft &draft, const BootReading &now = {})
    {
        const auto answers = login.push(id, hello.incarnation, {sentFact(draft, next)}, now);
        if (!answers)
            return answers.error().code;
        ++next;
        return answers->front().verdict;
    }
    [[nodiscard]] std::vector<FeedRow> log()
    {
        return login.snapshot(hello.incarnation, 0, std::numeric_limits<std::int64_t>::max()).value_or(std::vector<FeedRow>());
    }

    OfficeLogin login;
    DeviceId id;
    OfficeLogin::Hello hello;
    std::int64_t next = 1;
};

} // namespace hline::test

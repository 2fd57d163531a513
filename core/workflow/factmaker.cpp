// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/factmaker.h"

#include "base/fold.h"
#include "base/uuid7.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

FactMaker::FactMaker(const Clock &clock, ConsultantId who)
    : m_clock(clock), m_who(who)
{
}

FactDraft FactMaker::fact(const QByteArray &kind, const QJsonObject &data) const
{
    FactDraft out;
    out.at = out.made = m_clock.now();
    out.id = FactId(makeUuid7(out.made));
    out.kind = kind;
    out.boot = m_clock.boot();
    out.data = data;
    out.data[u"who"_s] = m_who.toString();
    return out;
}

FactDraft FactMaker::about(const QByteArray &kind, const FactId &target, const QJsonObject &data) const
{
    FactDraft out = fact(kind, data);
    out.target = target;
    return out;
}

FactDraft FactMaker::onContract(const QByteArray &kind, const RequestRecord &request, const QJsonObject &data) const
{
    FactDraft out = about(kind, idCast<FactId>(request.id), data);
    out.contract = request.contract;
    return out;
}

FactDraft FactMaker::dated(FactDraft fact, Micros at, const std::optional<BootReading> &boot)
{
    fact.at = at;
    fact.boot = boot;
    return fact;
}

FactDraft FactMaker::reversal(const FactId &target, const std::optional<ContractId> &contract, const QByteArray &reason) const
{
    FactDraft out = about("reverse", target, {{u"reason"_s, QString::fromLatin1(reason)}});
    out.contract = contract;
    return out;
}

FactDraft FactMaker::note(const SessionId &session, const QString &text) const
{
    FactDraft out = about("work.words", idCast<FactId>(session));
    out.words = QJsonObject{{u"note"_s, cleanText(text)}};
    return out;
}

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    const QString clean = cleanText(text).trimmed();
    if (!clean.isEmpty())
        object[key] = clean;
}

} // namespace hline

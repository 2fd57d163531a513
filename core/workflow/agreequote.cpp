// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/agreequote.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr minutes LargestVolume{600'000}; // ten thousand hours

tl::unexpected<Error> refused(const char *why, const QByteArray &code, const QByteArray &clause, const RequestRecord &request)
{
    return failure(Error::Kind::Denied, QString::fromLatin1(why), code, clause, {request.number});
}

}

// Regulation 2.5.1, 2.5.2a, 2.5.2b, 2.5.3
Result<void> AgreeQuote::check(const RequestRecord &request, const Quote &quote)
{
    if (request.service() != Service::Custom)
        return refused("only customization is done by agreed volume", "NOT_CUSTOM", "2.5.1", request);
    if (!request.contract)
        return refused("nobody would be charged", "NO_CONTRACT", "1.1", request);
    if (!request.quote.settingsRuledOut)
        return refused("settings may still do it", "SETTINGS_NOT_RULED_OUT", "2.5.1", request);
    if (!request.quote.application)
        return refused("there is no written application", "WRITTEN_REQUEST_REQUIRED", "2.5.2", request);
    if (quote.agreed < minutes(1) || quote.agreed > LargestVolume)
        return failure(Error::Kind::Invalid, u"no such volume"_s, "VOLUME_OUT_OF_RANGE", "2.5.3", {QString::number(LargestVolume.count())});
    if (quote.by.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"somebody agrees for the client"_s, "WHO_AGREED_NEEDED", "2.5.3", {request.number});
    return {};
}

Result<void> AgreeQuote::operator()(const RequestId &id, const Quote &quote) const
{
    const auto request = m_bench.openRequest(id);
    if (!request)
        return failure(request.error());
    if (auto good = check(*request, quote); !good)
        return good;
    FactDraft fact = m_bench.facts.onContract("quote.agree", *request,
                                              {{u"minutes"_s, qint64(quote.agreed.count())},
                                               {u"application"_s, request->quote.application->toString()}});
    QJsonObject words;
    putText(words, u"by"_s, quote.by);
    fact.words = words;
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"quote", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

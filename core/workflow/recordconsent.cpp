// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/recordconsent.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> RecordConsent::operator()(const RequestId &id, Channel how, const QString &by) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    if (request->classFacts.empty())
        return failure(Error::Kind::Invalid, u"consent is given to a service, and none is named yet"_s, "UNCLASSIFIED", "2.0", {request->number});
    if (request->classes.back().consentAt)
        return {}; // the first consent counts; a second one must not move the start of paid time
    FactDraft fact = m_bench.facts.about("request.consent", idCast<FactId>(id),
                                         {{u"class"_s, request->classFacts.back().toString()}, {u"how"_s, QString::fromLatin1(code(how))}});
    QJsonObject words;
    putText(words, u"by"_s, by);
    if (!words.isEmpty())
        fact.words = words;
    if (const auto stored = m_bench.store.commit({{fact}, {}, {}}); !stored)
        return failure(stored.error());
    m_bench.undo.push({"consent", id, request->number, madeFacts({fact}), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return {};
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <QJsonArray>

#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

// %1 is what detailOf() finds in the fact.
constexpr std::array KindTexts{
    Phrase{"request.new", QT_TRANSLATE_NOOP("Hline", "registered: %1"), nullptr},
    Phrase{"request.set", QT_TRANSLATE_NOOP("Hline", "details changed"), nullptr},
    Phrase{"request.class", QT_TRANSLATE_NOOP("Hline", "service: %1"), nullptr},
    Phrase{"request.consent", QT_TRANSLATE_NOOP("Hline", "the client agreed to paid work: %1"), nullptr},
    Phrase{"request.event", QT_TRANSLATE_NOOP("Hline", "%1"), nullptr},
    Phrase{"request.attach", QT_TRANSLATE_NOOP("Hline", "file attached: %1"), nullptr},
    Phrase{"request.finish", QT_TRANSLATE_NOOP("Hline", "closed: %1"), nullptr},
    Phrase{"claim", QT_TRANSLATE_NOOP("Hline", "taken into work"), nullptr},
    Phrase{"release", QT_TRANSLATE_NOOP("Hline", "returned to the queue"), nullptr},
    Phrase{"assign", QT_TRANSLATE_NOOP("Hline", "assigned by the supervisor"), nullptr},
    Phrase{"timer.start", QT_TRANSLATE_NOOP("Hline", "timer started"), nullptr},
    Phrase{"timer.end", QT_TRANSLATE_NOOP("Hline", "timer stopped"), nullptr},
    Phrase{"work", QT_TRANSLATE_NOOP("Hline", "time recorded: %1"), nullptr},
    Phrase{"work.words", QT_TRANSLATE_NOOP("Hline", "done: %1"), nullptr},
    Phrase{"reverse", QT_TRANSLATE_NOOP("Hline", "an entry cancelled: %1"), nullptr},
    Phrase{"waive", QT_TRANSLATE_NOOP("Hline", "waived, the client does not pay: %1"), nullptr},
    Phrase{"date", QT_TRANSLATE_NOOP("Hline", "dated by the supervisor: %1"), nullptr},
    Phrase{"norm", QT_TRANSLATE_NOOP("Hline", "completed by the norm: %1"), nullptr},
    Phrase{"quote.agree", QT_TRANSLATE_NOOP("Hline", "volume agreed: %1"), nullptr},
    Phrase{"quote.deliver", QT_TRANSLATE_NOOP("Hline", "customisation delivered: %1"), nullptr},
    Phrase{"connect.start", QT_TRANSLATE_NOOP("Hline", "1C-Connect session started"), nullptr},
    Phrase{"connect.end", QT_TRANSLATE_NOOP("Hline", "1C-Connect session ended"), nullptr},
    Phrase{"override", QT_TRANSLATE_NOOP("Hline", "allowed by the supervisor: %1"), nullptr},
    Phrase{"refusal", QT_TRANSLATE_NOOP("Hline", "not allowed: %1"), nullptr},
    Phrase{"register", QT_TRANSLATE_NOOP("Hline", "in the register: %1"), nullptr},
    Phrase{"purchase", QT_TRANSLATE_NOOP("Hline", "minutes added"), nullptr},
    Phrase{"payment", QT_TRANSLATE_NOOP("Hline", "payment"), nullptr},
    Phrase{"close", QT_TRANSLATE_NOOP("Hline", "month closed"), nullptr},
    Phrase{"close.reverse", QT_TRANSLATE_NOOP("Hline", "month opened again"), nullptr},
    Phrase{"ref", QT_TRANSLATE_NOOP("Hline", "reference record changed"), nullptr},
    Phrase{"import", QT_TRANSLATE_NOOP("Hline", "file imported: %1"), nullptr},
};

constexpr Phrase BeyondPackage{"", QT_TRANSLATE_NOOP("Hline", "the client agreed to go beyond the package: %1"), nullptr};

constexpr std::array Endings{
    Phrase{"pause", QT_TRANSLATE_NOOP("Hline", "until a pause"), nullptr},
    Phrase{"stop", QT_TRANSLATE_NOOP("Hline", "until the stop"), nullptr},
    Phrase{"switch", QT_TRANSLATE_NOOP("Hline", "until another timer was started"), nullptr},
    Phrase{"quit", QT_TRANSLATE_NOOP("Hline", "until the program was closed"), nullptr},
    Phrase{"crash", QT_TRANSLATE_NOOP("Hline", "restored after a failure"), nullptr},
    Phrase{"sleep", QT_TRANSLATE_NOOP("Hline", "until the computer fell asleep"), nullptr},
    Phrase{"hand", QT_TRANSLATE_NOOP("Hline", "entered by hand"), nullptr},
};

constexpr std::array Reversals{
    Phrase{"void", QT_TRANSLATE_NOOP("Hline", "made by mistake"), nullptr},
    Phrase{"undo", QT_TRANSLATE_NOOP("Hline", "undone"), nullptr},
    Phrase{"wrong", QT_TRANSLATE_NOOP("Hline", "wrong entry"), nullptr},
    Phrase{"move", QT_TRANSLATE_NOOP("Hline", "start moved"), nullptr},
    Phrase{"batch", QT_TRANSLATE_NOOP("Hline", "import undone"), nullptr},
};

QByteArray word(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString().toLatin1();
}

} // namespace

QString Phrasebook::wordText(std::span<const Phrase> table, const QByteArray &code) const
{
    const Phrase *phrase = find(table, code);
    return phrase ? say(phrase->what) : QString::fromLatin1(code);
}

QString Phrasebook::wordsGone() const
{
    return say(QT_TRANSLATE_NOOP("Hline", "the words are no longer kept"));
}

QString Phrasebook::historyDetail(const HistoryRecord &record) const
{
    const QJsonObject &data = record.data;
    const auto said = [&record, this](const QString &key) { return record.areWordsGone ? wordsGone() : record.words.value(key).toString(); };
    if (record.kind == "request.new")
        return said(u"subject"_s);
    if (record.kind == "request.class") {
        const std::optional<Service> service = serviceFromCode(word(data, u"service"_s));
        return name(service);
    }
    if (record.kind == "request.consent") {
        const std::optional<Channel> channel = channelFromCode(word(data, u"how"_s));
        const QString by = said(u"by"_s);
        const QString how = channel ? name(*channel) : QString();
        return by.isEmpty() ? how : how + u", "_s + by;
    }
    if (record.kind == "request.event") {
        const QString text = said(u"text"_s);
        const QString event = data.value(u"about"_s) == u"CONSENT_DECLINED"_s ? say(QT_TRANSLATE_NOOP("Hline", "the client declined paid work"))
                                                                              : eventName(word(data, u"type"_s));
        return text.isEmpty() ? event : event + u": "_s + text;
    }
    if (record.kind == "request.finish") {
        const std::optional<WorkState> state = workStateFromCode(word(data, u"state"_s));
        const QByteArray reason = word(data, u"reason"_s);
        const QString why = find(refusalPhrases(), reason) ? u" ("_s + refusalName(reason) + u')' : QString();
        return state ? name(*state) + why : QString();
    }
    if (record.kind == "work")
        return wordText(Endings, word(data, u"ended"_s));
    if (record.kind == "work.words")
        return said(u"note"_s);
    if (record.kind == "reverse")
        return wordText(Reversals, word(data, u"reason"_s));
    if (record.kind == "override" || record.kind == "waive" || record.kind == "date")
        return said(u"reason"_s);
    if (record.kind == "refusal") {
        const QByteArray first = data.value(u"reasons"_s).toArray().first().toString().toLatin1();
        const Phrase *gate = find(gatePhrases(), first);
        return gate ? say(gate->what) : QString::fromLatin1(first);
    }
    if (record.kind == "request.attach")
        return said(u"name"_s);
    if (record.kind == "register") {
        const std::optional<RegisterState> state = registerStateFromCode(word(data, u"state"_s));
        const QString release = data.value(u"release"_s).toString();
        return (state ? name(*state) : QString()) + (release.isEmpty() ? QString() : u", "_s + release);
    }
    if (record.kind == "norm")
        return minutesText(normCharge(minutes(data.value(u"norm_min"_s).toInteger()), data.value(u"count"_s).toInt(1)));
    if (record.kind == "quote.agree" || record.kind == "quote.deliver") {
        const QString by = said(u"by"_s);
        const QString volume = span(minutes(data.value(u"minutes"_s).toInteger()));
        return by.isEmpty() ? volume : volume + u", "_s + by;
    }
    if (record.kind == "import")
        return said(u"file"_s);
    return {};
}

QString Phrasebook::historyLine(const HistoryRecord &record, Instant now) const
{
    const bool beyond = record.kind == "request.consent" && record.data.value(u"overlimit"_s).toBool();
    const Phrase *phrase = beyond ? &BeyondPackage : find(KindTexts, record.kind);
    const QString what = phrase ? say(phrase->what, {historyDetail(record)})
                                : say(QT_TRANSLATE_NOOP("Hline", "a record of a newer version (%1)"), {QString::fromLatin1(record.kind)});
    QStringList parts{moment(toInstant(record.at), now)};
    if (!record.who.isEmpty())
        parts << record.who;
    parts << what;
    if (record.reversed)
        parts << say(QT_TRANSLATE_NOOP("Hline", "cancelled later"));
    if (!counts(record.verdict))
        parts << say(QT_TRANSLATE_NOOP("Hline", "not counted"));
    return parts.join(u" · "_s);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Nulls { Refuse, Allow };

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

QString cleaned(const QString &text)
{
    if (isPlain(text))
        return text;
    QString out = text;
    // Readers of JSON and UTF-16 take a leading U+FEFF for a byte order mark and lose it.
    out.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar::ByteOrderMark; });
    out = out.normalized(QString::NormalizationForm_C); // then: what was removed may have kept a letter and its accent apart
    // QJsonDocument writes a lone half of a surrogate pair as an escape; UTF-8 has no form for it.
    for (qsizetype i = 0; i < out.size(); ++i) {
        const bool pair = out[i].isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (out[i].isSurrogate() || out[i] >= QChar(u'\xfffe')) // SQLite gives U+FFFE and U+FFFF back as U+FFFD
            out[i] = QChar::ReplacementCharacter;
    }
    return out;
}

bool isKey(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

Result<QJsonObject> cleaned(const QJsonObject &object, Nulls nulls);

Result<QJsonValue> cleaned(const QJsonValue &value, Nulls nulls, const QString &key)
{
    const auto refuse = [&key] { return failure(Error::Kind::Invalid, u"no canonical form: "_s + key, "NOT_CANONICAL", {}, {key}); };
    switch (value.type()) {
    case QJsonValue::Bool: return value;
    case QJsonValue::String: return QJsonValue(cleaned(value.toString()));
    case QJsonValue::Double: {
        constexpr double Limit = 9007199254740991.0;
        const double number = value.toDouble();
        if (std::trunc(number) != number || std::abs(number) > Limit)
            return refuse();
        return QJsonValue(static_cast<qint64>(number));
    }
    case QJsonValue::Array: {
        QJsonArray out;
        for (const QJsonValue &item : value.toArray()) {
            auto good = cleaned(item, Nulls::Refuse, key);
            if (!good)
                return good;
            out.append(*good);
        }
        return QJsonValue(out);
    }
    case QJsonValue::Object:
        return cleaned(value.toObject(), key == u"set" ? Nulls::Allow : Nulls::Refuse).map([](const QJsonObject &o) { return QJsonValue(o); });
    case QJsonValue::Null:
        if (nulls == Nulls::Allow)
            return value;
        return refuse();
    case QJsonValue::Undefined: return refuse();
    }
    return refuse();
}

Result<QJsonObject> cleaned(const QJsonObject &object, Nulls nulls)
{
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isKey(it.key()))
            return failure(Error::Kind::Invalid, u"bad key: "_s + it.key(), "NOT_CANONICAL", {}, {it.key()});
        auto value = cleaned(it.value(), nulls, it.key());
        if (!value)
            return failure(value.error());
        out.insert(it.key(), *value);
    }
    return out;
}

} // namespace

Result<QJsonObject> canonicalObject(const QJsonObject &object)
{
    return cleaned(object, Nulls::Refuse);
}

Result<QByteArray> canonicalJson(const QJsonObject &object)
{
    return cleaned(object, Nulls::Refuse).map([](const QJsonObject &clean) { return QJsonDocument(clean).toJson(QJsonDocument::Compact); });
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedfacts.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>
#include <QtEndian>

#include <cmath>
#include <memory>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Connection openFile(const QString &path)
{
    sqlite3 *file = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(file));
    return Connection(file, &sqlite3_close);
}

Statement prepared(const Connection &file, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(file.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(file.get()));
    return Statement(statement, &sqlite3_finalize);
}

QByteArray bytes(const Statement &row, int column)
{
    const void *data = sqlite3_column_blob(row.get(), column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(row.get(), column));
}

std::optional<std::int64_t> number(const Statement &row, int column)
{
    if (sqlite3_column_type(row.get(), column) == SQLITE_NULL)
        return {};
    return sqlite3_column_int64(row.get(), column);
}

StoredFact factOf(const Statement &row)
{
    StoredFact out;
    out.device = bytes(row, 0);
    out.dseq = *number(row, 1);
    out.id = bytes(row, 2);
    out.kind = bytes(row, 3);
    out.version = *number(row, 4);
    out.contract = bytes(row, 5);
    out.target = bytes(row, 6);
    out.secs = number(row, 7);
    out.at = *number(row, 8);
    out.made = *number(row, 9);
    out.boot = bytes(row, 10);
    out.bootUs = number(row, 11);
    out.data = bytes(row, 12);
    out.bodySha = bytes(row, 13);
    out.envSha = bytes(row, 14);
    out.chain = bytes(row, 15);
    if (sqlite3_column_type(row.get(), 16) != SQLITE_NULL)
        out.words = bytes(row, 16);
    out.scope = bytes(row, 17);
    return out;
}

QByteArray sha(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

QByteArray bigEndian(std::int64_t value)
{
    QByteArray out(8, '\0');
    qToBigEndian(value, out.data());
    return out;
}

QByteArray uuidBytes(const QByteArray &text)
{
    return QUuid::fromString(QString::fromLatin1(text)).toRfc4122();
}

QByteArray envelope(const StoredFact &fact)
{
    const auto orDash = [](const QByteArray &text) { return text.isEmpty() ? QByteArray("-") : text; };
    const QByteArray secs = fact.secs ? QByteArray::number(qint64(*fact.secs)) : QByteArray("-");
    const QByteArray head = "hline1|" + fact.kind + '|' + QByteArray::number(qint64(fact.version)) + '|' + orDash(fact.contract) + '|' + orDash(fact.target) + '|' + secs
        + '|' + QByteArray::number(qint64(fact.at)) + '|' + QByteArray::number(qint64(fact.made)) + '|';
    return sha(head + sha(fact.data) + fact.bodySha);
}

QString badValue(const QJsonValue &value, const QString &key, bool insideSet);

QString badMember(const QJsonObject &object, bool insideSet)
{
    static const QRegularExpression keys(u"^[a-z0-9_]+$"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!keys.match(it.key()).hasMatch())
            return u"key "_s + it.key();
        const QString bad = badValue(it.value(), it.key(), insideSet || it.key() == u"set");
        if (!bad.isEmpty())
            return bad;
    }
    return {};
}

QString badText(const QString &text, const QString &key)
{
    if (text != text.normalized(QString::NormalizationForm_C))
        return key + u" is not NFC"_s;
    for (const QChar c : text) {
        if (c < u' ' && c != u'\n' && c != u'\t')
            return key + u" holds a control character"_s;
    }
    return text.isValidUtf16() ? QString() : key + u" holds a lone surrogate"_s;
}

QString badValue(const QJsonValue &value, const QString &key, bool insideSet)
{
    switch (value.type()) {
    case QJsonValue::Null: return insideSet ? QString() : key + u" is null"_s;
    case QJsonValue::Bool: return {};
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::floor(number) == number && std::abs(number) <= 9007199254740991.0 ? QString() : key + u" is no integer"_s;
    }
    case QJsonValue::String: return badText(value.toString(), key);
    case QJsonValue::Array: {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            const QString bad = badValue(item, key, insideSet);
            if (!bad.isEmpty())
                return bad;
        }
        return {};
    }
    case QJsonValue::Object: return badMember(value.toObject(), insideSet);
    case QJsonValue::Undefined: break;
    }
    return key + u" is undefined"_s;
}

} // namespace

QJsonObject StoredFact::dataObject() const
{
    return QJsonDocument::fromJson(data).object();
}

QJsonObject StoredFact::wordsObject() const
{
    return words ? QJsonDocument::fromJson(*words).object() : QJsonObject();
}

std::vector<StoredFact> readFacts(const QString &path)
{
    const Connection file = openFile(path);
    const Statement rows = prepared(file,
        "SELECT n.device, n.dseq, f.fact_id, f.kind, f.v, f.contract, f.target, f.secs, f.at_us, f.made_us, f.boot, f.boot_us, f.data,"
        " f.body_sha, f.env_sha, n.own_chain, w.text, w.scope FROM numbering n JOIN fact f USING (fact_id) LEFT JOIN words w USING (fact_id)"
        " ORDER BY n.device, n.dseq");
    std::vector<StoredFact> out;
    while (sqlite3_step(rows.get()) == SQLITE_ROW)
        out.push_back(factOf(rows));
    return out;
}

std::vector<StoredFact> ofKind(const std::vector<StoredFact> &facts, const QByteArray &kind)
{
    std::vector<StoredFact> out;
    for (const StoredFact &fact : facts) {
        if (fact.kind == kind)
            out.push_back(fact);
    }
    return out;
}

QByteArray runOn(const QString &path, const QByteArray &statement)
{
    const Connection file = openFile(path);
    char *message = nullptr;
    const int code = sqlite3_exec(file.get(), statement.constData(), nullptr, nullptr, &message);
    const QByteArray out = code == SQLITE_OK ? QByteArray() : QByteArray(message);
    sqlite3_free(message);
    return out;
}

std::int64_t numberFrom(const QString &path, const QByteArray &query)
{
    const Connection file = openFile(path);
    const Statement row = prepared(file, query);
    return sqlite3_step(row.get()) == SQLITE_ROW ? sqlite3_column_int64(row.get(), 0) : -1;
}

QString brokenChain(const std::vector<StoredFact> &facts)
{
    QByteArray link = sha({});
    std::int64_t expected = 1;
    for (const StoredFact &fact : facts) {
        const QString where = u"fact %1 (%2): "_s.arg(fact.dseq).arg(QString::fromLatin1(fact.kind));
        if (fact.dseq != expected++ || fact.device != facts.front().device)
            return where + u"a hole in the numbers"_s;
        if (fact.words && sha(*fact.words) != fact.bodySha)
            return where + u"words do not fit their hash"_s;
        if (envelope(fact) != fact.envSha)
            return where + u"the envelope does not fit its hash"_s;
        link = sha(link + uuidBytes(fact.device) + bigEndian(fact.dseq) + uuidBytes(fact.id) + fact.envSha);
        if (link != fact.chain)
            return where + u"the chain breaks"_s;
    }
    return {};
}

QString notCanonical(const QByteArray &data)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(data, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return u"no JSON object: "_s + error.errorString();
    if (document.toJson(QJsonDocument::Compact) != data)
        return u"not the compact form: "_s + QString::fromUtf8(data.left(200));
    return badMember(document.object(), false);
}

} // namespace hline::test

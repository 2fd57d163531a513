// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/unsentfile.h"

#include "workflow/factlimits.h"

#include <algorithm>
#include <limits>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FormatVersion = 2;
constexpr std::int64_t MostSecs = 86400;
constexpr int LongestKind = 32;
constexpr qsizetype ShaBytes = 32;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray shaOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

QJsonObject jsonOf(const UnsentFact &unsent)
{
    const SentFact &fact = unsent.fact;
    const FactDraft &envelope = fact.envelope;
    QJsonObject out{{u"id"_s, envelope.id.toString()},
                    {u"kind"_s, QString::fromLatin1(envelope.kind)},
                    {u"v"_s, envelope.version},
                    {u"at_us"_s, qint64(toUs(envelope.at))},
                    {u"made_us"_s, qint64(toUs(envelope.made))},
                    {u"data"_s, QString::fromUtf8(fact.data)},
                    {u"body_sha"_s, hex(fact.bodySha)},
                    {u"env_sha"_s, hex(envelopeSha(envelope, fact.data, fact.bodySha))}};
    if (envelope.contract)
        out.insert(u"contract"_s, envelope.contract->toString());
    if (envelope.target)
        out.insert(u"target"_s, envelope.target->toString());
    if (envelope.secs)
        out.insert(u"secs"_s, qint64(*envelope.secs));
    if (envelope.boot) {
        out.insert(u"boot"_s, QString::fromLatin1(envelope.boot->boot));
        out.insert(u"boot_us"_s, qint64(envelope.boot->bootUs));
    }
    if (fact.words) {
        out.insert(u"scope"_s, QString::fromLatin1(envelope.scope));
        out.insert(u"words"_s, QString::fromUtf8(*fact.words));
    }
    if (fact.dseq > 0) {
        out.insert(u"device"_s, unsent.device.toString());
        out.insert(u"dseq"_s, qint64(fact.dseq));
    }
    if (!unsent.ownChain.isEmpty())
        out.insert(u"own_chain"_s, hex(unsent.ownChain));
    return out;
}

/// One line of a file, field by field; remembers the first that is not what it should be.
class FactLine
{
public:
    explicit FactLine(const QJsonObject &object) : m_object(object) { }

    [[nodiscard]] const QString &wrong() const { return m_wrong; }
    void expect(bool isGood, const QString &field)
    {
        if (!isGood && m_wrong.isEmpty())
            m_wrong = field;
    }
    [[nodiscard]] bool has(const QString &field) const { return m_object.contains(field); }
    [[nodiscard]] QByteArray text(const QString &field)
    {
        expect(m_object.value(field).isString(), field);
        return m_object.value(field).toString().toUtf8();
    }
    [[nodiscard]] std::int64_t number(const QString &field)
    {
        constexpr qint64 None = std::numeric_limits<qint64>::min();
        const qint64 value = m_object.value(field).toInteger(None);
        expect(value != None, field);
        return value;
    }
    template<typename Id>
    [[nodiscard]] Id id(const QString &field)
    {
        const auto known = Id::fromString(QString::fromUtf8(text(field)));
        expect(known.has_value(), field);
        return known.value_or(Id());
    }
    [[nodiscard]] QByteArray sha(const QString &field)
    {
        QByteArray bytes = QByteArray::fromHex(text(field));
        expect(bytes.size() == ShaBytes, field);
        return bytes;
    }

private:
    QJsonObject m_object;
    QString m_wrong;
};

bool isKind(const QByteArray &kind)
{
    return !kind.isEmpty() && kind.size() <= LongestKind
        && std::ranges::all_of(kind, [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; });
}

FactDraft envelopeOf(FactLine &line)
{
    FactDraft out;
    out.id = line.id<FactId>(u"id"_s);
    out.kind = line.text(u"kind"_s);
    line.expect(isKind(out.kind), u"kind"_s);
    const std::int64_t version = line.number(u"v"_s);
    line.expect(version >= 1 && version <= std::numeric_limits<std::int16_t>::max(), u"v"_s);
    out.version = static_cast<int>(version);
    out.at = fromUs(line.number(u"at_us"_s));
    out.made = fromUs(line.number(u"made_us"_s));
    if (line.has(u"contract"_s))
        out.contract = line.id<ContractId>(u"contract"_s);
    if (line.has(u"target"_s))
        out.target = line.id<FactId>(u"target"_s);
    if (line.has(u"secs"_s)) {
        out.secs = line.number(u"secs"_s);
        line.expect(*out.secs >= 1 && *out.secs <= MostSecs, u"secs"_s);
    }
    if (line.has(u"boot"_s)) {
        const QByteArray boot = line.text(u"boot"_s); // in the order in which they are named, if one is wrong
        out.boot = BootReading{boot, line.number(u"boot_us"_s), 0};
    }
    return out;
}

tl::unexpected<Error> damaged(qsizetype number, const char *code, const QString &what)
{
    return failure(Error::Kind::Invalid, u"line %1: %2"_s.arg(number).arg(what), code, {}, {QString::number(number), what});
}

Result<SentFact> factOf(const QByteArray &text, qsizetype number)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return damaged(number, "UNSENT_LINE_BROKEN", error.errorString());
    FactLine line(document.object());
    SentFact out;
    out.envelope = envelopeOf(line);
    out.data = line.text(u"data"_s);
    const QString who = QJsonDocument::fromJson(out.data).object().value(u"who"_s).toString();
    line.expect(out.data.size() <= MaxDataBytes && ConsultantId::fromString(who).has_value(), u"data"_s);
    out.bodySha = line.sha(u"body_sha"_s);
    if (line.has(u"words"_s)) {
        out.words = line.text(u"words"_s);
        out.envelope.scope = line.text(u"scope"_s);
        line.expect(!out.words->isEmpty() && out.words->size() <= MaxWordsBytes, u"words"_s);
        line.expect(out.envelope.scope == "all" || out.envelope.scope == "own", u"scope"_s);
    }
    const QByteArray sha = line.sha(u"env_sha"_s);
    if (line.has(u"dseq"_s))
        out.dseq = line.number(u"dseq"_s);
    if (!line.wrong().isEmpty())
        return damaged(number, "UNSENT_LINE_FIELD", line.wrong());
    if ((out.words && bodySha(*out.words) != out.bodySha) || envelopeSha(out.envelope, out.data, out.bodySha) != sha)
        return damaged(number, "UNSENT_LINE_CHANGED", out.envelope.id.toString());
    return out;
}

/// The first line. A file of version 1 was one object over many lines.
Result<QJsonObject> headOf(const QByteArray &bytes, qsizetype end)
{
    QJsonObject head = QJsonDocument::fromJson(bytes.first(end)).object();
    if (!head.contains(u"hline_unsent"_s))
        head = QJsonDocument::fromJson(bytes).object();
    const int version = head.value(u"hline_unsent"_s).toInt();
    if (version < 1)
        return failure(Error::Kind::Invalid, u"not a file of unsent records"_s, "UNSENT_NO_FILE");
    if (version != FormatVersion)
        return failure(Error::Kind::Invalid, u"unsent records of version %1"_s.arg(version), "UNSENT_VERSION", {}, {QString::number(version)});
    return head;
}

} // namespace

Result<QByteArray> unsentFile(const UnsentStore &store, const DeviceId &device)
{
    const auto facts = store.unsent();
    if (!facts)
        return failure(facts.error());
    QByteArray out = lineOf({{u"hline_unsent"_s, FormatVersion}, {u"device"_s, device.toString()}, {u"facts"_s, qint64(facts->size())}});
    for (const UnsentFact &fact : *facts)
        out += lineOf(jsonOf(fact));
    return out + lineOf({{u"sha256"_s, hex(shaOf(out))}});
}

Result<UnsentFile> readUnsentFile(const QByteArray &bytes)
{
    qsizetype end = bytes.indexOf('\n');
    const auto head = headOf(bytes, end < 0 ? bytes.size() : end);
    if (!head)
        return failure(head.error());
    UnsentFile out;
    out.device = DeviceId(QUuid::fromString(head->value(u"device"_s).toString()));
    bool isWhole = false;
    qsizetype number = 1;
    while (end >= 0 && end + 1 < bytes.size() && !isWhole) {
        const qsizetype begin = end + 1;
        end = bytes.indexOf('\n', begin);
        const QByteArray line = bytes.mid(begin, end < 0 ? -1 : end - begin).trimmed();
        ++number;
        if (const QJsonValue sum = QJsonDocument::fromJson(line).object().value(u"sha256"_s); sum.isString()) {
            isWhole = sum.toString() == hex(shaOf(QByteArrayView(bytes).first(begin)));
            break;
        }
        auto fact = factOf(line, number);
        if (fact) {
            out.facts.push_back(*std::move(fact));
            out.lines.push_back(number);
        } else {
            out.damaged.push_back(fact.error());
        }
    }
    // A line that was changed is named already; it breaks the sum as well.
    if (!isWhole && out.damaged.empty())
        out.damaged.push_back(damaged(number, "UNSENT_FILE_CUT", head->value(u"facts"_s).toVariant().toString()).value());
    return out;
}

} // namespace hline

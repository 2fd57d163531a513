// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/copyrows.h"

#include <QtEndian>

#include <array>
#include <limits>

namespace hline {

namespace {

constexpr QByteArrayView Signature("PGCOPY\n\377\r\n\0", 11);
constexpr qsizetype HeaderSize = 19; ///< signature, flags, length of an extension
constexpr int Columns = 20;

/// A field's bytes; nothing = NULL.
using Field = std::optional<QByteArrayView>;

/// Fields of one row; each tells by its length whether it is what it should be.
class FieldReader
{
public:
    explicit FieldReader(const std::array<Field, Columns> &fields) : m_fields(fields) { }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isNull(std::size_t column) const { return !m_fields[column]; }
    [[nodiscard]] QByteArray bytes(std::size_t column) { return sized(column, -1).toByteArray(); }
    [[nodiscard]] std::int64_t number(std::size_t column)
    {
        const QByteArrayView raw = sized(column, sizeof(qint64));
        return raw.isEmpty() ? 0 : qFromBigEndian<qint64>(raw.data());
    }
    [[nodiscard]] int small(std::size_t column)
    {
        const QByteArrayView raw = sized(column, sizeof(qint16));
        return raw.isEmpty() ? 0 : qFromBigEndian<qint16>(raw.data());
    }
    [[nodiscard]] QUuid uuid(std::size_t column)
    {
        const QByteArrayView raw = sized(column, 16);
        return raw.isEmpty() ? QUuid() : QUuid::fromRfc4122(raw);
    }

private:
    QByteArrayView sized(std::size_t column, qsizetype size)
    {
        const Field &field = m_fields[column];
        if (field && (size < 0 || field->size() == size))
            return *field;
        m_isGood = false;
        return {};
    }

    const std::array<Field, Columns> &m_fields;
    bool m_isGood = true;
};

std::optional<FeedRow> rowOf(const std::array<Field, Columns> &fields)
{
    FieldReader from(fields);
    FeedRow to;
    FactDraft &envelope = to.fact.envelope;
    to.word.seq = from.number(0);
    envelope.id = FactId(from.uuid(1));
    to.device = DeviceId(from.uuid(2));
    to.fact.dseq = from.number(3);
    to.author = from.bytes(4);
    envelope.kind = from.bytes(5);
    envelope.version = from.small(6);
    if (!from.isNull(7))
        envelope.contract = ContractId(from.uuid(7));
    if (!from.isNull(8))
        envelope.target = FactId(from.uuid(8));
    if (!from.isNull(9))
        envelope.secs = from.number(9);
    envelope.at = fromUs(from.number(10));
    envelope.made = fromUs(from.number(11));
    to.fact.data = from.bytes(12);
    if (!from.isNull(13)) {
        to.fact.words = from.bytes(13);
        envelope.scope = from.bytes(14);
    }
    to.fact.bodySha = from.bytes(15);
    to.word.effectiveUs = from.number(16);
    to.word.postedUs = from.number(17);
    to.word.verdict = from.bytes(18);
    to.chain = from.bytes(19);
    const bool isGood = from.isGood() && !envelope.id.isNull() && !to.device.isNull();
    return isGood ? std::optional(std::move(to)) : std::nullopt;
}

} // namespace

bool CopyRows::take(QByteArrayView bytes)
{
    m_bytes.remove(0, std::exchange(m_at, 0));
    m_bytes.append(bytes);
    if (!m_hasHeader && m_bytes.size() >= HeaderSize && !takeHeader())
        return false;
    while (m_hasHeader && !m_isEnded && m_bytes.size() - m_at >= qsizetype(sizeof(qint16))) {
        const qsizetype before = m_at;
        if (!takeRow())
            return false;
        if (m_at == before)
            break; // the rest of the row is still on its way
    }
    return !m_isEnded || m_at == m_bytes.size();
}

bool CopyRows::takeHeader()
{
    const auto extension = qFromBigEndian<qint32>(m_bytes.constData() + HeaderSize - 4);
    if (!m_bytes.startsWith(Signature) || extension != 0)
        return false;
    m_at = HeaderSize;
    m_hasHeader = true;
    return true;
}

bool CopyRows::takeRow()
{
    const char *begin = m_bytes.constData();
    qsizetype at = m_at;
    const auto count = qFromBigEndian<qint16>(begin + at);
    at += 2;
    if (count == -1) {
        m_isEnded = true;
        m_at = at;
        return true;
    }
    if (count != Columns)
        return false;
    std::array<Field, Columns> fields;
    for (Field &field : fields) {
        if (m_bytes.size() - at < 4)
            return true;
        const auto size = qFromBigEndian<qint32>(begin + at);
        at += 4;
        if (size < -1)
            return false;
        if (size == -1)
            continue;
        if (m_bytes.size() - at < size)
            return true;
        field = QByteArrayView(begin + at, size);
        at += size;
    }
    auto row = rowOf(fields);
    if (!row)
        return false;
    m_rows.push_back(*std::move(row));
    m_at = at;
    return true;
}

} // namespace hline

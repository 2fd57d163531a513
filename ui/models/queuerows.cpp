// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuerows.h"

#include "base/fold.h"

#include <cstring>
#include <tuple>

namespace hline {

namespace {

std::int32_t packed(const std::optional<minutes> &value)
{
    return value ? static_cast<std::int32_t>(value->count()) : PackedRow::NoNumber;
}

std::optional<minutes> unpackedMinutes(std::int32_t value)
{
    return value == PackedRow::NoNumber ? std::nullopt : std::optional<minutes>(minutes(value));
}

std::optional<Instant> unpackedInstant(Instant value)
{
    return value == PackedRow::NoInstant ? std::nullopt : std::optional<Instant>(value);
}

/// Order of the text forms of two ids, without making texts.
int compareIds(const QUuid &a, const QUuid &b)
{
    const auto head = std::tie(a.data1, a.data2, a.data3) <=> std::tie(b.data1, b.data2, b.data3);
    if (head != 0)
        return head < 0 ? -1 : 1;
    return std::memcmp(a.data4, b.data4, sizeof a.data4);
}

} // namespace

QByteArray searchBytes(const QString &text)
{
    constexpr char16_t FirstCyrillic = 0x0430, EndCyrillic = 0x0460; // small letters; folding leaves no others
    constexpr int CyrillicBytes = 0x80, NibbleBytes = 0xC0, Lead = 0xFF;
    const QString folded = foldForSearch(text);
    QByteArray bytes;
    bytes.reserve(folded.size());
    for (const QChar c : folded) {
        const int code = c.unicode();
        if (code < 0x80) {
            bytes += static_cast<char>(code);
        } else if (code >= FirstCyrillic && code < EndCyrillic) {
            bytes += static_cast<char>(CyrillicBytes + code - FirstCyrillic);
        } else { // anything else as a lead byte and four half-bytes that nothing else uses
            bytes += static_cast<char>(Lead);
            for (const int shift : {12, 8, 4, 0})
                bytes += static_cast<char>(NibbleBytes + ((code >> shift) & 0xF));
        }
    }
    return bytes;
}

PreparedRow prepare(QueueRow row)
{
    PreparedRow prepared;
    prepared.text.reserve(row.number.size() + row.subject.size());
    prepared.text += row.number;
    prepared.text += row.subject;
    const QByteArray number = searchBytes(row.number), subject = searchBytes(row.subject);
    prepared.folded.reserve(number.size() + 1 + subject.size());
    prepared.folded += number;
    prepared.folded += '\n';
    prepared.folded += subject;
    prepared.row = std::move(row);
    return prepared;
}

std::vector<PreparedRow> prepare(std::vector<QueueRow> rows)
{
    std::vector<PreparedRow> prepared;
    prepared.reserve(rows.size());
    for (QueueRow &row : rows)
        prepared.push_back(prepare(std::move(row)));
    return prepared;
}

bool PackedRow::saysTheSame(const PackedRow &other) const
{
    const auto all = [](const PackedRow &r) {
        return std::tie(r.id, r.text, r.numberLength, r.arrival, r.deadline, r.startedAt, r.target, r.warnBelow,
                        r.criticalBelow, r.balance, r.client, r.contract, r.program, r.holder, r.service, r.channel,
                        r.state, r.guarantee, r.lane, r.intakeIncomplete);
    };
    return all(*this) == all(other);
}

std::optional<Service> PackedRow::serviceKind() const
{
    return service == 0 ? std::nullopt : std::optional<Service>(static_cast<Service>(service - 1));
}

bool isBefore(const PackedRow &a, const PackedRow &b)
{
    if (a.lane != b.lane)
        return a.lane < b.lane;
    if (a.queueLane() == QueueLane::Guaranteed && a.deadline != b.deadline)
        return a.deadline < b.deadline;
    if (a.arrival != b.arrival)
        return a.arrival < b.arrival;
    return compareIds(a.id.uuid(), b.id.uuid()) < 0;
}

TextPool::TextPool()
{
    m_texts.emplace_back();
    m_index.insert(QString(), 0);
}

std::uint32_t TextPool::index(const QString &text, std::uint32_t likely)
{
    if (text.isEmpty())
        return 0;
    if (m_texts[likely] == text)
        return likely;
    const auto known = m_index.constFind(text);
    if (known != m_index.cend())
        return *known;
    const auto index = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(text);
    m_index.insert(text, index);
    return index;
}

const std::vector<QByteArray> &TextPool::folded()
{
    for (std::size_t i = m_folded.size(); i < m_texts.size(); ++i)
        m_folded.push_back(searchBytes(m_texts[i]));
    return m_folded;
}

std::optional<Slot> QueueRows::find(const RequestId &id) const
{
    const auto found = m_slots.constFind(id);
    return found == m_slots.cend() ? std::nullopt : std::optional<Slot>(*found);
}

std::uint32_t QueueRows::holder(const QueueRow &row, std::uint32_t likely)
{
    if (!row.holder)
        return 0;
    std::uint32_t index = likely != 0 && m_holders[likely].who == *row.holder ? likely : holderIndex(*row.holder);
    if (index == 0) {
        index = static_cast<std::uint32_t>(m_holders.size());
        m_holders.push_back({*row.holder, 0});
        m_people.insert(*row.holder, index);
    }
    m_holders[index].name = m_pool.index(row.assignee, m_holders[index].name);
    return index;
}

PackedRow QueueRows::pack(PreparedRow prepared, const PackedRow &before)
{
    const QueueRow &row = prepared.row;
    PackedRow packedRow;
    packedRow.id = row.id;
    packedRow.text = std::move(prepared.text);
    packedRow.folded = std::move(prepared.folded);
    packedRow.numberLength = static_cast<std::uint8_t>(qMin<qsizetype>(row.number.size(), 255));
    packedRow.arrival = row.arrival;
    packedRow.deadline = row.deadline.value_or(PackedRow::NoInstant);
    packedRow.startedAt = row.startedAt.value_or(PackedRow::NoInstant);
    packedRow.target = packed(row.target);
    packedRow.warnBelow = static_cast<std::int32_t>(row.warnBelow.count());
    packedRow.criticalBelow = static_cast<std::int32_t>(row.criticalBelow.count());
    packedRow.balance = packed(row.balance);
    packedRow.client = m_pool.index(row.client, before.client);
    packedRow.contract = m_pool.index(row.contract, before.contract);
    packedRow.program = m_pool.index(row.program, before.program);
    packedRow.holder = holder(row, before.holder);
    packedRow.service = row.service ? static_cast<std::uint8_t>(static_cast<int>(*row.service) + 1) : std::uint8_t(0);
    packedRow.channel = static_cast<std::uint8_t>(row.channel);
    packedRow.state = static_cast<std::uint8_t>(row.state);
    packedRow.guarantee = static_cast<std::uint8_t>(row.guarantee);
    packedRow.lane = static_cast<std::uint8_t>(row.lane);
    packedRow.intakeIncomplete = row.intakeIncomplete;
    return packedRow;
}

QueueRow QueueRows::unpack(Slot slot) const
{
    const PackedRow &packedRow = at(slot);
    QueueRow row = unpackClock(slot);
    row.number = packedRow.text.left(packedRow.numberLength);
    row.subject = packedRow.text.mid(packedRow.numberLength);
    row.client = m_pool.text(packedRow.client);
    row.contract = m_pool.text(packedRow.contract);
    row.program = m_pool.text(packedRow.program);
    if (packedRow.holder != 0) {
        row.holder = m_holders[packedRow.holder].who;
        row.assignee = m_pool.text(m_holders[packedRow.holder].name);
    }
    return row;
}

QueueRow QueueRows::unpackClock(Slot slot) const
{
    const PackedRow &packedRow = at(slot);
    QueueRow row;
    row.id = packedRow.id;
    row.service = packedRow.serviceKind();
    row.channel = static_cast<Channel>(packedRow.channel);
    row.state = static_cast<WorkState>(packedRow.state);
    row.guarantee = static_cast<GuaranteeState>(packedRow.guarantee);
    row.lane = packedRow.queueLane();
    row.arrival = packedRow.arrival;
    row.deadline = unpackedInstant(packedRow.deadline);
    row.target = unpackedMinutes(packedRow.target);
    row.startedAt = unpackedInstant(packedRow.startedAt);
    row.warnBelow = seconds(packedRow.warnBelow);
    row.criticalBelow = seconds(packedRow.criticalBelow);
    row.balance = unpackedMinutes(packedRow.balance);
    row.intakeIncomplete = packedRow.intakeIncomplete;
    return row;
}

Slot QueueRows::add(PackedRow row)
{
    Slot slot = m_used;
    if (m_free.empty()) {
        if (m_used % BlockSize == 0)
            m_blocks.push_back(std::make_unique<PackedRow[]>(BlockSize));
        ++m_used;
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slots.insert(row.id, slot);
    at(slot) = std::move(row);
    return slot;
}

void QueueRows::remove(Slot slot)
{
    m_slots.remove(at(slot).id);
    at(slot) = PackedRow();
    m_free.push_back(slot);
}

} // namespace hline

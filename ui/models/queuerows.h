// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

#include <memory>

#include <QHash>

namespace hline {

/// A text folded for searching, one byte a letter for Latin and Cyrillic: a piece is in a text exactly if its bytes are in the
/// text's bytes.
[[nodiscard]] QByteArray searchBytes(const QString &text);

/// A row with the texts that no other row shares, joined and folded for searching. Made off the window's thread.
struct PreparedRow
{
    QueueRow row;
    QString text;      ///< number, then subject
    QByteArray folded; ///< of both
};
[[nodiscard]] PreparedRow prepare(QueueRow row);
[[nodiscard]] std::vector<PreparedRow> prepare(std::vector<QueueRow> rows);

/// Names of a row's place in QueueRows; stays the same while the row is there.
using Slot = std::uint32_t;

/// A queue row as it is kept: a third of the bytes of QueueRow, because names are stored once for all rows that share them.
struct PackedRow
{
    static constexpr Instant NoInstant = Instant::min();
    static constexpr std::int32_t NoNumber = std::numeric_limits<std::int32_t>::min();

    RequestId id;
    QString text;      ///< number, then subject
    QByteArray folded; ///< searchBytes() of both
    Instant arrival, deadline = NoInstant, startedAt = NoInstant;
    std::int32_t target = NoNumber, warnBelow = 0, criticalBelow = 0, balance = NoNumber;
    std::uint32_t client = 0, contract = 0, program = 0, holder = 0;
    std::uint8_t numberLength = 0, service = 0 /* 0 = none */, channel = 0, state = 0, guarantee = 0, lane = 0;
    bool intakeIncomplete = false;
    bool isShown : 1 = false; ///< among the rows of the view that are on the screen
    bool isHeld : 1 = false;  ///< in the view, but waiting for «show»

    /// Do both say the same about the request?
    [[nodiscard]] bool saysTheSame(const PackedRow &other) const;
    [[nodiscard]] QueueLane queueLane() const { return static_cast<QueueLane>(lane); }
    [[nodiscard]] WorkState workState() const { return static_cast<WorkState>(state); }
    [[nodiscard]] std::optional<Service> serviceKind() const;
};

/// S-QUE-1, the same order as domain's isBefore(QueueKey, QueueKey), without making keys.
[[nodiscard]] bool isBefore(const PackedRow &a, const PackedRow &b);

/// Texts that many rows share, each stored once. Index 0 is the empty text.
class TextPool
{
public:
    TextPool();
    /// `likely` is looked at first: most changes of a row keep its names.
    [[nodiscard]] std::uint32_t index(const QString &text, std::uint32_t likely = 0);
    [[nodiscard]] const QString &text(std::uint32_t index) const { return m_texts[index]; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    /// Folded form of every text; made when first asked for.
    [[nodiscard]] const std::vector<QByteArray> &folded();

private:
    std::vector<QString> m_texts;
    std::vector<QByteArray> m_folded;
    QHash<QString, std::uint32_t> m_index;
};

/// All open requests in memory, in no order, found by id.
class QueueRows
{
public:
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_slots.size()); }
    [[nodiscard]] std::optional<Slot> find(const RequestId &id) const;
    [[nodiscard]] const PackedRow &at(Slot slot) const { return m_blocks[slot / BlockSize][slot % BlockSize]; }
    [[nodiscard]] PackedRow &at(Slot slot) { return m_blocks[slot / BlockSize][slot % BlockSize]; }
    [[nodiscard]] QueueRow unpack(Slot slot) const;
    /// The same without its texts: all that its clock and cells of numbers need.
    [[nodiscard]] QueueRow unpackClock(Slot slot) const;
    [[nodiscard]] TextPool &pool() { return m_pool; }

    /// `before` is what is known of the same request, if anything is.
    [[nodiscard]] PackedRow pack(PreparedRow prepared, const PackedRow &before = {});
    Slot add(PackedRow row);
    void remove(Slot slot);

    /// Index of a person for PackedRow::holder.
    [[nodiscard]] std::uint32_t holderIndex(const ConsultantId &who) const { return m_people.value(who, 0); }
    /// Pool index of that person's name.
    [[nodiscard]] std::uint32_t holderName(std::uint32_t holder) const { return m_holders[holder].name; }

private:
    // Blocks: growing never moves a row, so no single load of a chunk pays for all rows before it.
    static constexpr std::size_t BlockSize = 1024;

    struct Holder { ConsultantId who; std::uint32_t name = 0; };
    [[nodiscard]] std::uint32_t holder(const QueueRow &row, std::uint32_t likely);

    std::vector<std::unique_ptr<PackedRow[]>> m_blocks;
    std::vector<Slot> m_free;
    Slot m_used = 0;
    QHash<RequestId, Slot> m_slots;
    TextPool m_pool;
    std::vector<Holder> m_holders{Holder{}};
    QHash<ConsultantId, std::uint32_t> m_people;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queuesort.h"

#include <algorithm>
#include <array>
#include <limits>

namespace hline {

namespace {

struct KeyedSlot
{
    std::uint32_t key;
    Slot slot;
};

constexpr int DigitBits = 11;
constexpr std::size_t Digits = 3; // 3 × 11 bits cover the 32 of a key
constexpr std::size_t Buckets = std::size_t(1) << DigitBits;
constexpr std::size_t RadixFrom = 2048; // below it the histograms cost more than they save

std::int64_t timeOf(const PackedRow &row)
{
    return (row.queueLane() == QueueLane::Guaranteed ? row.deadline : row.arrival).time_since_epoch().count();
}

constexpr int TimeBits = 29;
constexpr std::int64_t Half = std::int64_t(1) << (TimeBits - 1);

/// Lane, then the time that decides inside the lane: most of S-QUE-1 in one word. Times more than eight years off the middle share
/// the last word of their side; rows of equal words are compared afterwards.
std::uint32_t wordOf(const PackedRow &row, std::int64_t middle)
{
    const std::int64_t time = std::clamp(timeOf(row), middle - Half, middle + Half - 1) - middle + Half;
    return (std::uint32_t(row.lane) << TimeBits) | static_cast<std::uint32_t>(time);
}

std::size_t digit(std::uint32_t key, std::size_t pass)
{
    return (key >> (pass * DigitBits)) & (Buckets - 1);
}

void radixSort(std::vector<KeyedSlot> &pairs)
{
    std::vector<std::array<std::uint32_t, Buckets>> counts(Digits);
    for (const KeyedSlot &pair : pairs) {
        for (std::size_t pass = 0; pass < Digits; ++pass)
            ++counts[pass][digit(pair.key, pass)];
    }
    std::vector<KeyedSlot> other(pairs.size());
    for (std::size_t pass = 0; pass < Digits; ++pass) {
        auto &count = counts[pass];
        if (count[digit(pairs.front().key, pass)] == pairs.size())
            continue; // all rows agree in this digit
        std::uint32_t start = 0;
        for (std::uint32_t &c : count)
            start += std::exchange(c, start);
        for (const KeyedSlot &pair : pairs)
            other[count[digit(pair.key, pass)]++] = pair;
        pairs.swap(other);
    }
}

} // namespace

void sortQueue(const QueueRows &rows, std::vector<Slot> &slots)
{
    if (slots.empty())
        return;
    std::vector<KeyedSlot> pairs;
    pairs.reserve(slots.size());
    // A row without a time lies at the end of time, where there is no half beside it.
    using Limits = std::numeric_limits<std::int64_t>;
    const std::int64_t middle = std::clamp(timeOf(rows.at(slots.front())), Limits::min() + Half, Limits::max() - Half);
    for (const Slot slot : slots)
        pairs.push_back({wordOf(rows.at(slot), middle), slot});

    if (pairs.size() >= RadixFrom)
        radixSort(pairs);
    else
        std::sort(pairs.begin(), pairs.end(), [](const KeyedSlot &a, const KeyedSlot &b) { return a.key < b.key; });

    const auto before = [&rows](const KeyedSlot &a, const KeyedSlot &b) { return isBefore(rows.at(a.slot), rows.at(b.slot)); };
    for (auto run = pairs.begin(); run != pairs.end();) {
        const auto end = std::find_if(run, pairs.end(), [key = run->key](const KeyedSlot &p) { return p.key != key; });
        if (end - run > 1)
            std::sort(run, end, before);
        run = end;
    }
    std::transform(pairs.begin(), pairs.end(), slots.begin(), [](const KeyedSlot &pair) { return pair.slot; });
}

} // namespace hline

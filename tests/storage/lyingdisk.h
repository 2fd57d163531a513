// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace hline::test {

/// A disk in memory that lies like a real one at a power cut: what was not synced may be there, be missing, come in another order or
/// be torn at 512 bytes. Creation and deletion of files are durable at once. Everything that SQLite does in this process goes here
/// while the object lives.
class LyingDisk
{
public:
    struct Change { std::int64_t offset = 0; QByteArray bytes; bool truncate = false; };
    struct File { QByteArray now, durable; std::vector<Change> unsynced; };
    using Image = std::map<std::string, File>;

    LyingDisk();
    ~LyingDisk();
    LyingDisk(const LyingDisk &) = delete;
    LyingDisk &operator=(const LyingDisk &) = delete;

    /// After `operations` more writes, truncations, syncs or deletions the power is gone; −1 = never.
    void cutAfter(std::int64_t operations) { m_left = operations; }
    /// After `operations` more of them there is no space left; −1 = there is space again.
    void fillAfter(std::int64_t operations) { m_space = operations; m_full = false; }
    /// The flush that comes as this one of those to come fails, once; what it should have written will never be, as Linux does it; 0 = none.
    void failFlush(int which) { m_flush = which; }
    [[nodiscard]] std::int64_t operations() const { return m_operations; }
    [[nodiscard]] bool isCut() const { return m_cut; }

    /// What is on the disk after the cut, and power again.
    void restart(std::mt19937_64 &random);
    [[nodiscard]] const Image &image() const { return m_files; }
    void setImage(const Image &image) { m_files = image; m_cut = false; m_left = -1; m_space = -1; m_full = false; m_operations = 0; m_flush = 0; }

    // ---- for the SQLite side
    enum class Outcome { Done, Cut, Full, Failed };
    [[nodiscard]] Outcome write(const std::string &name, const Change &change);
    [[nodiscard]] Outcome sync(const std::string &name);
    [[nodiscard]] Outcome remove(const std::string &name);
    [[nodiscard]] File &file(const std::string &name) { return m_files[name]; }
    [[nodiscard]] bool exists(const std::string &name) const { return m_files.contains(name); }

private:
    enum class Space { Needed, NotNeeded };
    [[nodiscard]] Outcome step(Space space);

    Image m_files;
    std::int64_t m_left = -1, m_space = -1, m_operations = 0;
    int m_flush = 0;
    bool m_cut = false, m_full = false;
};

} // namespace hline::test

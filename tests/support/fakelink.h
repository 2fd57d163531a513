// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officelink.h"

namespace hline::test {

/// An office link that stands as a test wants it.
class FakeLink final : public OfficeLink
{
public:
    State is = State::Running;
    SyncStatus said;
    std::optional<Parting> parted;
    DeskDisk disk;

    [[nodiscard]] State state() const override { return is; }
    [[nodiscard]] OfficeCard office() const override { return {}; }
    [[nodiscard]] const SyncStatus &status() const override { return said; }
    [[nodiscard]] std::optional<Parting> parting() const override { return parted; }
    void sendNow() override { }
    void cancelReading() override { }
    void readFile(const QString &, std::function<void(const Result<OfficeCard> &)>) override { }
    void meet(const QString &, const QString &) override { }
    void saveUnsent(const QString &, std::function<void(const Result<void> &)>) override { }
    void takeUnsent(const QString &, std::function<void(const Result<TakenUnsent> &)>) override { }
    void askDesks(std::function<void(const Result<std::vector<DeskContact>> &)>) override { }
    void askDisk(std::function<void(const DeskDisk &)> answer) override { answer(disk); }
};

} // namespace hline::test

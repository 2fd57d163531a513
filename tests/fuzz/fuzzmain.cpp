// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alltargets.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>

namespace {

const hline::fuzz::Target &chosenTarget()
{
    const QByteArray name = qgetenv("HLINE_FUZZ_TARGET");
    const auto chosen = std::ranges::find_if(hline::fuzz::Targets, [&name](const auto &target) { return name == target.name; });
    if (chosen == hline::fuzz::Targets.end())
        qFatal("HLINE_FUZZ_TARGET names no folder of tests/fuzz/corpus");
    return *chosen;
}

} // namespace

/// libFuzzer's way into the targets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication app(argc, argv);
    static const hline::fuzz::Target &target = chosenTarget();
    const QString complaint = target.run(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!complaint.isEmpty())
        qFatal("%s", qPrintable(complaint));
    return 0;
}

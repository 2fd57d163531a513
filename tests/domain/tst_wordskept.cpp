// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wordskept.h"

#include <QTest>

using namespace hline;
using std::chrono::days;

/// sync.md 4.12: how long a desk keeps personal words.
class TestWordsKept : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keptLongEnough_data();
    void keptLongEnough();
};

void TestWordsKept::keptLongEnough_data()
{
    QTest::addColumn<HeldWords>("held");
    QTest::addColumn<bool>("gone");
    static const Instant Now{std::chrono::sys_days{std::chrono::year(2026) / 12 / 31}};
    const auto row = [](const char *name, bool gone, const std::function<void(HeldWords &)> &but) {
        HeldWords held{false, true, false, Now - days(200), {}};
        but(held);
        QTest::newRow(name) << held << gone;
    };
    row("a copy of a closed request", true, [](HeldWords &) { });
    row("on its 90th day", true, [](HeldWords &held) { held.lastPosted = Now - days(90); });
    row("a second before", false, [](HeldWords &held) { held.lastPosted = Now - days(90) + seconds(1); });
    row("somebody still works by it", false, [](HeldWords &held) { held.isOpen = true; });
    row("the office lacks some of it", false, [](HeldWords &held) { held.isAcknowledged = false; });
    row("own, of a free request", true, [](HeldWords &held) { held.isOwn = true; });
    row("own, the month is open", false, [](HeldWords &held) { held.isOwn = true; held.acts = {std::nullopt}; });
    row("own, the act is out for 35 days", true, [](HeldWords &held) { held.isOwn = true; held.acts = {Now - days(35)}; });
    row("own, the act is younger", false, [](HeldWords &held) { held.isOwn = true; held.acts = {Now - days(35) + seconds(1)}; });
    row("own, one contract of two is not done", false, [](HeldWords &held) { held.isOwn = true; held.acts = {Now - days(60), std::nullopt}; });
    row("a copy, the month is open", true, [](HeldWords &held) { held.acts = {std::nullopt}; });
}

void TestWordsKept::keptLongEnough()
{
    QFETCH(const HeldWords, held);
    static const Instant Now{std::chrono::sys_days{std::chrono::year(2026) / 12 / 31}};
    QTEST(areWordsKeptLongEnough(held, Now), "gone");
}

QTEST_APPLESS_MAIN(TestWordsKept)
#include "tst_wordskept.moc"

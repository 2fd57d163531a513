// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seeds.h"

#include "simdesk.h"

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

Outcome runMix(std::uint64_t seed, const Mix &mix, const Plants &plants, World::Story story)
{
    plant(plants.engine);
    World world(seed, mix, plants);
    Outcome out = world.run(story);
    plant(0);
    return out;
}

Outcome runSeed(std::uint64_t seed, const Plants &plants, Mix::Disk disk)
{
    return runMix(seed, drawMix(seed, disk), plants);
}

Mix shrink(std::uint64_t seed, const Plants &plants, Mix::Disk disk)
{
    Mix mix = drawMix(seed, disk);
    const auto fails = [&](const Mix &tried) { return !runMix(seed, tried, plants).violations.isEmpty(); };
    for (unsigned i = 0; i < FaultCount; ++i) {
        if (mix.has(Fault(i)) && fails(mix.without(Fault(i))))
            mix = mix.without(Fault(i));
    }
    for (Mix fewer = mix; --fewer.desks >= 1;) {
        if (fails(fewer))
            mix = fewer;
    }
    for (Mix shorter = mix; (shorter.minutes /= 2) >= 1 && fails(shorter);)
        mix = shorter;
    return mix;
}

QString report(std::uint64_t seed, const Plants &plants, Mix::Disk disk)
{
    const Mix mix = shrink(seed, plants, disk);
    const Outcome outcome = runMix(seed, mix, plants, World::Story::Told);
    QStringList lines{u"seed %1: %2"_s.arg(seed).arg(QString::fromLatin1(mix.text()))};
    lines += outcome.violations;
    lines += outcome.story.mid(std::max<qsizetype>(0, outcome.story.size() - 40));
    return lines.join(u'\n');
}

} // namespace hline::sim

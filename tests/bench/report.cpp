// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report.h"

#include "base/threadtime.h"

#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QThread>

#include <sqlite3.h>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Digits = 4;

QByteArray figure(double value)
{
    return QByteArray::number(value, 'g', Digits);
}

double rounded(double value)
{
    return figure(value).toDouble();
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

namespace {

/// A busy machine scatters the pairs: then the median of a few of them says little.
bool isScattered(std::vector<double> ratios)
{
    constexpr double Calm = 0.25; // of the median, between the quartiles
    std::sort(ratios.begin(), ratios.end());
    const double spread = ratios[ratios.size() * 3 / 4] - ratios[ratios.size() / 4];
    return spread > Calm * median(ratios);
}

/// One series of pairs.
Measurement measureSeries(const Pairing &pairing, const std::function<double()> &ours, const std::function<double()> &yardstick)
{
    constexpr int MostRounds = 3;
    std::vector<double> mine, theirs, ratios;
    for (int i = 0; i < pairing.pairs || (i < pairing.pairs * MostRounds && isScattered(ratios)); ++i) {
        // Every second pair the other way round, so that neither side always finds the caches warmed by the other.
        const bool oursFirst = i % 2 == 0;
        const double first = oursFirst ? ours() : yardstick();
        const double second = oursFirst ? yardstick() : ours();
        mine.push_back(oursFirst ? first : second);
        theirs.push_back(oursFirst ? second : first);
        ratios.push_back(mine.back() / theirs.back());
    }
    Measurement m;
    m.bench = pairing.bench;
    m.id = pairing.id;
    m.n = pairing.n;
    m.unit = pairing.unit;
    m.yardstick = pairing.yardstick;
    m.runs = static_cast<int>(ratios.size());
    m.bar = pairing.bar;
    m.value = median(mine);
    m.yardstickValue = median(theirs);
    m.ratio = median(ratios);
    m.min = *std::min_element(ratios.begin(), ratios.end());
    m.max = *std::max_element(ratios.begin(), ratios.end());
    m.ok = m.bar <= 0 || m.ratio <= m.bar;
    return m;
}

} // namespace

Measurement alternate(const Pairing &pairing, const std::function<double()> &ours, const std::function<double()> &yardstick)
{
    constexpr int MostAttempts = 3;
    Measurement best = measureSeries(pairing, ours, yardstick);
    int attempts = 1;
    for (; !best.ok && attempts < MostAttempts; ++attempts) {
        const Measurement next = measureSeries(pairing, ours, yardstick);
        if (next.ratio < best.ratio)
            best = next;
    }
    best.attempts = attempts;
    return best;
}

double threadCpuSeconds()
{
    return std::chrono::duration<double>(threadCpuTime()).count();
}

double wallSeconds()
{
    return std::chrono::duration<double>(steadyTime()).count();
}

QByteArray toJsonLine(const Measurement &m)
{
    const QJsonObject line{
        {u"bench"_s, QString::fromUtf8(m.bench)}, {u"id"_s, QString::fromUtf8(m.id)},
        {u"n"_s, m.n}, {u"value"_s, rounded(m.value)}, {u"unit"_s, QString::fromUtf8(m.unit)},
        {u"yardstick"_s, QString::fromUtf8(m.yardstick)}, {u"yardstick_value"_s, rounded(m.yardstickValue)},
        {u"ratio"_s, rounded(m.ratio)}, {u"runs"_s, m.runs}, {u"attempts"_s, m.attempts}, {u"min"_s, rounded(m.min)}, {u"max"_s, rounded(m.max)},
        {u"ok"_s, m.ok}, {u"bar"_s, m.bar}, {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"sqlite"_s, QString::fromLatin1(sqlite3_libversion())}, {u"cores"_s, QThread::idealThreadCount()},
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

QByteArray toTable(const std::vector<Measurement> &measurements)
{
    QByteArray table;
    const auto cell = [&table](const QByteArray &text, int width) { table += text.leftJustified(width) + ' '; };
    for (const QByteArray &title : {QByteArray("id"), QByteArray("n"), QByteArray("ours"), QByteArray("yardstick"),
                                    QByteArray("ratio"), QByteArray("min … max"), QByteArray("bar"), QByteArray("what")})
        cell(title, title == "id" ? 4 : title == "min … max" ? 23 : 12);
    table += '\n';
    for (const Measurement &m : measurements) {
        cell(m.id, 4);
        cell(QByteArray::number(m.n), 12);
        cell(figure(m.value) + ' ' + m.unit, 12);
        cell(figure(m.yardstickValue) + ' ' + m.unit, 12);
        cell(figure(m.ratio), 12);
        cell(figure(m.min) + " … " + figure(m.max), 23);
        cell(m.bar > 0 ? "≤ " + figure(m.bar) : QByteArray("–"), 14);
        table += (m.ok ? "ok   " : "MISS ") + m.bench + " / " + m.yardstick + '\n';
    }
    return table;
}

} // namespace hline::bench

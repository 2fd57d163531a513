// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/balancefigures.h"

#include <vector>

#include <QStringList>
#include <QWidget>

class QPainter;

namespace hline {

class Phrasebook;
struct Theme;

/// Prepaid minutes of a contract as a bar: used, package left, the carried part as its own hatched segment,
/// one-off and topped-up minutes, and what was taken beyond. Every figure also stands in words.
/// Regulation 2.4.2.6b, S-BAL, S-CRY.
class BalanceBar final : public QWidget
{
    Q_OBJECT
public:
    BalanceBar(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void showBalance(const BalanceView &balance, minutes overlimit);
    void showNothing(); ///< no contract: no prepaid time to speak of

    struct Segment
    {
        enum class Kind { Package, Other, Carried, Used, Overlimit };
        Kind kind;
        minutes amount;
        bool operator==(const Segment &) const = default;
    };
    /// Left to right; only those with minutes.
    [[nodiscard]] const std::vector<Segment> &segments() const { return m_segments; }
    [[nodiscard]] QStringList lines() const { return m_lines; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList wordsFor(const BalanceView &balance, const BalanceFigures &figures) const;
    [[nodiscard]] QString lotLine(const LotState &lot) const;
    [[nodiscard]] QString sumLine(const BalanceView &balance) const;
    [[nodiscard]] QString lastDay(Instant exclusive) const;
    [[nodiscard]] int barHeight() const;
    void paintBar(QPainter &painter, const QRectF &bar) const;
    void publish();

    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    std::vector<Segment> m_segments;
    QStringList m_lines;
};

} // namespace hline

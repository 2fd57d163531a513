// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <vector>

namespace hline {

struct Theme;

/// A short statement with a verdict: the sign says it, the colour repeats it.
struct Chip
{
    enum class Tone { Good, Neutral, Warning, Bad };
    QString text;
    Tone tone = Tone::Neutral;
    QString detail; ///< the whole sentence, for the tooltip and the screen reader
    bool operator==(const Chip &) const = default;
};

/// Chips in as many lines as they need; hidden while there is none.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(const Theme &theme, QWidget *parent = nullptr);

    void showChips(const std::vector<Chip> &chips);
    [[nodiscard]] const std::vector<Chip> &chips() const { return m_chips; }

private:
    const Theme &m_theme;
    std::vector<Chip> m_chips;
};

} // namespace hline

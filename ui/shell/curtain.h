// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <vector>

class QWidget;

namespace hline {

/// Hides what is written once nobody has touched the program for a quarter of an hour: who passes by an empty chair reads nothing (reliability.md
/// 6.3). Clocks and the timer stay to be seen, dialogs are hidden too; the board, which hangs on a wall, is not. The first key or
/// click only lifts it.
class Curtain final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes Patience{15};
    /// Over `desk`, a part of a window, and over every dialog.
    explicit Curtain(QWidget &desk, std::chrono::milliseconds patience = Patience);

    [[nodiscard]] bool isDrawn() const { return !m_sheets.empty(); }

Q_SIGNALS:
    void drawn(); ///< whoever floats above what is covered goes, too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void cover(QWidget &over);
    void lift();

    QWidget &m_desk;
    QTimer m_idle;
    struct Sheet { QPointer<QWidget> sheet; QWidget *over; };
    std::vector<Sheet> m_sheets;
    bool m_isJustLifted = false; ///< by what comes now: the second click of two is meant for it too
};

} // namespace hline

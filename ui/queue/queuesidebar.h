// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasebook.h"
#include "theme/theme.h"

#include <array>

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>

class QScrollArea;
class QVBoxLayout;

namespace hline {

/// One view of the queue: its name, and how many requests are in it.
class ViewButton final : public QAbstractButton
{
    Q_OBJECT
public:
    ViewButton(const QString &name, const Theme &theme, QWidget *parent = nullptr);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
};

/// The views of the queue with live counts, and the actions that choose them (Ctrl+1 … Ctrl+9, Ctrl+0).
class QueueSidebar final : public QWidget
{
    Q_OBJECT
public:
    QueueSidebar(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void setView(QueueView view);
    void setCounts(const std::array<int, QueueViewCount> &counts);
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    [[nodiscard]] const ViewButton &button(QueueView view) const { return *m_buttons[static_cast<std::size_t>(view)]; }

Q_SIGNALS:
    void viewChosen(hline::QueueView view);

private:
    void addView(QueueView view, const QString &name, QVBoxLayout *layout);

    const Theme &m_theme;
    QButtonGroup m_group;
    QScrollArea *m_scroll; ///< ten views are higher than a small screen has room for
    std::array<ViewButton *, QueueViewCount> m_buttons{};
    QList<QAction *> m_actions;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "models/queuefeed.h"
#include "models/ticker.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hline {

class NoticeBar;
class QueueSidebar;
class QueueTable;

/// The queue on the screen: views with live counts, filter line, table, and the bars that say what waits or went wrong.
class QueuePane final : public QWidget, public Explainable
{
    Q_OBJECT
public:
    QueuePane(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);
    ~QueuePane() override;

    [[nodiscard]] std::optional<RequestId> currentRequest() const;
    /// Puts the cursor on a request, leaving view and filter if it is not in them; as soon as it is known.
    void select(const RequestId &id);
    void selectNext();
    void selectPrevious();
    void setView(QueueView view);
    [[nodiscard]] QueueView view() const { return m_model.view(); }
    void focusFilter();
    void focusTable();
    /// What the first paint does without.
    void loadIcons();

    void setDensity(Density density);
    [[nodiscard]] Density density() const;
    /// View, columns and density, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// Views (Ctrl+1 …) and filter (Ctrl+F): for the menu and the registry of keys.
    [[nodiscard]] QList<QAction *> globalActions() const;

    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;

    [[nodiscard]] bool isTicking() const { return m_ticker.isRunning(); }
    [[nodiscard]] QueueModel &model() { return m_model; }
    [[nodiscard]] QueueFeed &feed() { return m_feed; }

Q_SIGNALS:
    void requestSelected(hline::RequestId id);
    void requestClicked(hline::RequestId id);   ///< also the one that is selected already
    void requestActivated(hline::RequestId id); ///< Enter or double click
    void startRequested(hline::RequestId id);
    void whyAsked(const hline::Question &question);
    void countsChanged(const std::array<int, hline::QueueViewCount> &counts);
    void viewChanged(hline::QueueView view);
    void firstRowsPainted(); ///< or that there are none, or why they cannot be read; once

protected:
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildFilter();
    void buildLayout();
    void connectModel();
    void connectTable();
    void applyFilter(const QString &text);
    void chooseView(QueueView view);
    void showHeldRows();
    void showCounts();
    void showHeld(int count);
    void showFailure(const Error &error);
    void updateMessage();
    void updatePace();
    void takeCursor(const std::optional<RequestId> &id);
    void restoreCursor();
    void selectRow(int row);
    void openMenu(const QPoint &at);

    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    QueueModel m_model;
    QueueFeed m_feed;
    Ticker m_ticker;
    QueueSidebar *m_sidebar;
    QueueTable *m_table;
    QLineEdit *m_filter;
    QLabel *m_filterNote;
    NoticeBar *m_held;
    NoticeBar *m_failure;
    QAction *m_filterAction;
    QAction *m_filterMark; ///< in the line
    std::optional<RequestId> m_wanted;  ///< to be selected when it comes
    std::optional<RequestId> m_current; ///< survives resets of the model
};

} // namespace hline

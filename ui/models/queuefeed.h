// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuemodel.h"
#include "workflow/deskaccess.h"

#include <QSet>
#include <QTimer>

namespace hline {

/// Keeps a queue model up to date from the desk: the first rows of the view at once, then all open requests in chunks, then what
/// changes by facts or, looked at once a minute, by time alone (a month's minutes granted, a contract ended).
class QueueFeed final : public QObject
{
    Q_OBJECT
public:
    QueueFeed(DeskAccess &desk, QueueModel &model, QObject *parent = nullptr);

    /// Loads everything (again); what is on the screen stays until better is known.
    void load();
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void firstRowsLoaded();
    /// While the rest still loads: how many there are in each view.
    void countsKnown(const std::array<int, hline::QueueViewCount> &counts);
    void allRowsLoaded();
    void failed(const hline::Error &error);

private:
    struct Basics { ConsultantId me; BusinessCalendar calendar; };
    using Rows = Result<std::vector<PreparedRow>>;

    void loadFirstRows(int run);
    void takeFirstRows(int run, const Basics &basics, Rows rows);
    void askCounts(int run);
    void loadChunk(int run, const std::optional<QueueKey> &after);
    void takeChunk(int run, Rows rows);
    void finish();
    void fail(const Error &error);
    void apply(const Changes &changes);
    void refresh(const std::vector<RequestId> &ids);
    void takeRows(const std::vector<RequestId> &ids, Rows rows);
    void loadCalendar();
    void passTime();

    DeskAccess &m_desk;
    QueueModel &m_model;
    int m_run = 0; ///< answers of an older run are dropped
    bool m_isLoading = false;
    QSet<RequestId> m_seen;
    QTimer m_minute;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/views.h"

#include <QListWidget>

namespace hline {

class Phrasebook;

/// Everything that happened to a request, newest first; what was reversed stays, struck out. Filled only
/// while visible. I-11.
class HistoryView final : public QListWidget
{
    Q_OBJECT
public:
    explicit HistoryView(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showHistory(std::vector<HistoryRecord> history, Instant now);

Q_SIGNALS:
    void voidRequested(const hline::FactId &event); ///< Delete or the menu, on an event noted by hand (S-SLA-4)

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    [[nodiscard]] std::optional<FactId> voidable() const; ///< the chosen event, if it may be taken back

    const Phrasebook &m_phrasebook;
    std::vector<HistoryRecord> m_history;
    Instant m_now;
    bool m_stale = false;
};

} // namespace hline

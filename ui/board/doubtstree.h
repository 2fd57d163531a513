// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/boardviews.h"

#include <QTreeWidget>

namespace hline {

class Phrasebook;

/// «Двойная работа», «Двойной таймер», «Опоздавшие записи», clocks that cannot be right, desks restored from copies: a supervisor looks
/// through them, nothing is mended silently (sync.md 4.9, 4.10). S-OFF-1, S-OFF-2, S-OFF-3
class DoubtsTree final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit DoubtsTree(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void show(const BoardDoubts &doubts, Instant now);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);
    void datingAsked(const hline::ClockDoubt &doubt);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    template<typename List, typename Request>
    void addGroup(const QString &name, const QString &none, const List &list, Instant now, Request request);

    const Phrasebook &m_phrasebook;
    std::vector<ClockDoubt> m_clocks;
    QTreeWidgetItem *m_clockGroup = nullptr; ///< their lines, in the same order
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/officewords.h"
#include "workflow/deskaccess.h"

#include <QSet>
#include <QTimer>

namespace hline {

/// What the office said and a person must hear at once.
struct VerdictNotice
{
    FactId fact;
    QString text;
    std::optional<RequestId> request;
    enum class Way { Show, GiveUp } way = Way::Show; ///< GiveUp: stop the timer or hand over the notes
};

/// Listens for the office's words on this desk's records (sync.md 4.10) and tells each once. What was said before the window opened
/// stands in the outbox.
class VerdictWatch final : public QObject
{
    Q_OBJECT
public:
    VerdictWatch(DeskAccess &desk, const Phrasebook &phrasebook, QObject *parent = nullptr);

Q_SIGNALS:
    void noticed(const hline::VerdictNotice &notice);

private:
    struct Heard { std::vector<OutboxLine> lines; std::optional<OutboxLine> timerElsewhere; };

    void load();
    void take(const Heard &heard);
    void tell(const OutboxLine &line);

    DeskAccess &m_desk;
    OfficeWords m_words;
    QSet<QUuid> m_told;
    bool m_hasBegun = false;
    QTimer m_soon;
};

} // namespace hline

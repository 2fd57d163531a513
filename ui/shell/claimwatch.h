// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"
#include "workflow/views.h"

#include <QTimer>

namespace hline {

/// Says whose a request is after it was taken here: «Ваша» when the office has granted it, «Взята (не подтверждено)» if that takes more
/// than two seconds, offline for instance; work may begin in any case (sync.md 4.7). A desk without an office is sure at once.
class ClaimWatch final : public QObject
{
    Q_OBJECT
public:
    explicit ClaimWatch(DeskAccess &desk, QObject *parent = nullptr);

    void taken(const RequestRef &request);
    void forget(); ///< the person has gone on

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void look();
    void take(const RequestId &id, const RequestRecord &record, const ConsultantId &me);

    DeskAccess &m_desk;
    std::optional<RequestRef> m_waiting;
    QTimer m_patience;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"
#include "workflow/ports/deskcontact.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// The desks of the office beside the closing of a month: whose they are, what they have not sent, when they were there last. Those that
/// may hold entries of the month are named above the list; the month may be closed all the same (sync.md 4.8, S-OFF-2).
class OfficeDesks final : public QWidget
{
    Q_OBJECT
public:
    using List = Result<std::vector<DeskContact>>;
    using Ask = std::function<void(std::function<void(const List &)> answer)>;

    OfficeDesks(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// The way to the office; until there is one, nothing is shown.
    void askBy(Ask ask);
    void askAgain();

private:
    void build();
    void take(const List &list);
    void showDesks(const std::vector<DeskContact> &desks, const std::vector<ConsultantRecord> &people);
    void say(const QString &message);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    Ask m_ask;
    quint64 m_asked = 0;
    QTimer m_slow;
    QWidget *m_warning;
    QLabel *m_quiet;
    QTreeWidget *m_list;
    QLabel *m_message;
};

} // namespace hline

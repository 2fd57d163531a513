// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "months/officedesks.h"

#include <QDialog>

namespace hline {

class MonthClosingPage;
class Phrasebook;

/// Closing of months for all contracts, what came too late for it, and acts to compare after a restore. S-OFF-2.
class MonthsDialog final : public QDialog
{
    Q_OBJECT
public:
    MonthsDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// What the desk has of its office now, and how many records wait to be sent there.
    void officeChanged(OfficeReach reach, int unsent);
    /// Which desks the office has: on a joined desk only.
    void askDesksBy(const OfficeDesks::Ask &ask);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

private:
    MonthClosingPage *m_closing;
};

} // namespace hline

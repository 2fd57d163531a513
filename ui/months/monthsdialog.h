// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QDialog>

namespace hline {

class MonthClosingPage;
class Phrasebook;

/// Closing of months for all contracts, and what came too late for it. S-OFF-2.
class MonthsDialog final : public QDialog
{
    Q_OBJECT
public:
    MonthsDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// What the desk has of its office now, and how many records wait to be sent there.
    void officeChanged(OfficeReach reach, int unsent);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

private:
    MonthClosingPage *m_closing;
};

} // namespace hline

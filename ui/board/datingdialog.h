// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/boardviews.h"
#include "workflow/deskaccess.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class MoscowEdit;
class Phrasebook;

/// When an entry happened whose computer's clock cannot be right: the proposed time, or another one, and why. S-OFF-1
class DatingDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts { DeskAccess &desk; const Phrasebook &phrasebook; };
    DatingDialog(Parts parts, const ClockDoubt &doubt, QWidget *parent = nullptr);

Q_SIGNALS:
    void dated(int entries);

private:
    void build(const ClockDoubt &doubt);
    void offer();
    void date();

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    FactId m_fact;
    bool m_isBusy = false;
    MoscowEdit *m_at;
    QLineEdit *m_reason;
    QLabel *m_failure;
    QPushButton *m_date;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/boardviews.h"
#include "workflow/deskaccess.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hline {

class Phrasebook;

/// «Передать…»: to whom, and why. Free people stand first; whose it is already is not offered. sync.md 4.7
class AssignDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts { DeskAccess &desk; const Phrasebook &phrasebook; };
    AssignDialog(Parts parts, const QueueRow &row, const std::vector<BoardPerson> &people, QWidget *parent = nullptr);

Q_SIGNALS:
    void assigned(const hline::RequestRef &request, const QString &to);

private:
    void build(const QueueRow &row, const std::vector<BoardPerson> &people);
    void offer();
    void hand();

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    RequestId m_request;
    std::vector<BoardPerson> m_people;
    QListWidget *m_list;
    QLineEdit *m_reason;
    QLabel *m_failure;
    QPushButton *m_hand;
};

} // namespace hline

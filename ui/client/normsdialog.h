// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// «Справочники → Нормы времени»: the department's copy of its price list in norm-hours, each value with its first day.
/// Regulation 2.3.3, I-17.
class NormsDialog final : public QDialog
{
    Q_OBJECT
public:
    NormsDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const hline::Error &error);

private:
    void build();
    void load();
    void showNorms(const std::vector<NormRecord> &norms);
    void showMinutes();
    void store();
    [[nodiscard]] minutes norm() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    QTreeWidget *m_table;
    QComboBox *m_service;
    QDoubleSpinBox *m_hours;
    QLabel *m_minutes;
    QDateEdit *m_from;
    QLabel *m_message;
    QPushButton *m_store;
};

} // namespace hline

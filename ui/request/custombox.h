// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"
#include "workflow/workplace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// What customization stands on: written application, agreed volume with its history, plan against fact, delivery.
/// Regulation 2.5.1, 2.5.2, 2.5.3.
class CustomBox final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomBox(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Hides itself for other services. What is being typed for the same request stays.
    void showSheet(const RequestSheet &sheet, Instant now);

Q_SIGNALS:
    void changed(const hline::RequestChange &change);
    void agreeClicked(const hline::Quote &quote);
    void deliverClicked();

private:
    void build();
    void connectParts();
    void showChecks(const RequestRecord &record);
    void agree();
    void offerAgreement();
    [[nodiscard]] QString historyText(const RequestRecord &record, Instant now) const;

    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    std::size_t m_agreements = 0; ///< of the request shown: what was typed has become one
    bool m_mayAgree = false;
    QCheckBox *m_application;
    QCheckBox *m_agreed;
    QCheckBox *m_settings;
    QLabel *m_paysLabel;
    QComboBox *m_pays;
    QLabel *m_wish;
    QWidget *m_quote;
    QDoubleSpinBox *m_hours;
    QLineEdit *m_by;
    QPushButton *m_agree;
    QLabel *m_history;
    QLabel *m_plan;
    QPushButton *m_deliver;
};

} // namespace hline

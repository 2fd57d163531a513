// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace hline {

class Phrasebook;

/// The norm of a service before the work begins, and its completion: what is charged and what the work took.
/// Regulation 2.3.1.1, 2.3.3, 2.3.4.
class NormBox final : public QWidget
{
    Q_OBJECT
public:
    explicit NormBox(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Hides itself for services without a norm.
    void showSheet(const RequestSheet &sheet);

Q_SIGNALS:
    void completeClicked(int workplaces);

private:
    void build();
    void showCharge();
    [[nodiscard]] QString doneText(const NormDone &done) const;

    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    std::optional<NormTerms> m_terms;
    QLabel *m_norm;
    QLabel *m_countLabel;
    QSpinBox *m_count;
    QLabel *m_charge;
    QPushButton *m_complete;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/policyquery.h"
#include "workflow/workplace.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;
class PolicyField;

/// Decides one key of section 3 from a day on, for the desk or for one contract. Says beforehand what would change, or why it
/// cannot. Regulation, section 3
class PolicyEditor final : public QWidget
{
    Q_OBJECT
public:
    PolicyEditor(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// `all` must stay until the next one is shown; nothing is edited without a row.
    void show(const PolicyRegister &all, const PolicyRow *row);
    void showOutcome(const Result<void> &outcome);

Q_SIGNALS:
    void decided(const hline::PolicyChange &change);

private:
    void build();
    [[nodiscard]] Day from() const;
    [[nodiscard]] Result<void> verdict() const;
    void edit();
    void judge();
    [[nodiscard]] QString preview() const;
    void decide(const std::optional<QString> &value);

    const Phrasebook &m_phrasebook;
    const PolicyRegister *m_all = nullptr;
    const PolicyRow *m_row = nullptr;
    QByteArray m_decided; ///< the key that was decided last
    QString m_outcome;    ///< how that ended
    PolicyField *m_field;
    QDateEdit *m_from;
    QLabel *m_message;
    QPushButton *m_decide;
    QPushButton *m_return;
};

} // namespace hline

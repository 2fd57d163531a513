// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/records.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;

/// Which edition of the regulation a contract is under: by the day of signing, or as a supervisor says., I-01.
class EditionBox final : public QWidget
{
    Q_OBJECT
public:
    explicit EditionBox(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showContract(const ContractRecord &contract, Instant now);

Q_SIGNALS:
    void editionChosen(const QString &edition); ///< empty: by the day of signing

private:
    void addChoice(const QString &text, const QString &edition);

    const Phrasebook &m_phrasebook;
    QLabel *m_badge;
    QPushButton *m_choose;
};

} // namespace hline

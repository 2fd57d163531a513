// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/responseclock.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hline {

class Phrasebook;

/// What response has been promised and whether the promise holds, in one line; «Почему?» opens the steps
/// that led to it. Regulation 4.2, S-SLA-1 … S-SLA-11.
class GuaranteeLine final : public QWidget
{
    Q_OBJECT
public:
    explicit GuaranteeLine(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showResponse(const Response &response, Instant now);
    /// Added to the line when the deadline rests on a computed calendar (S-CAL-6).
    void showProvisional(int year);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void whyClicked();

private:
    const Phrasebook &m_phrasebook;
    QLabel *m_line;
    QToolButton *m_why;
};

} // namespace hline

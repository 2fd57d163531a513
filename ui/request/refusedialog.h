// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workplace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// «Отказать»: the reason with its clause, the answer the client is sent, and a note of one's own. Nothing is stored before the
/// button is pressed. I-15, R-2.4.1.3, R-2.4.2.4.
class RefuseDialog final : public QDialog
{
    Q_OBJECT
public:
    RefuseDialog(const RequestView &view, const Phrasebook &phrasebook, QWidget *parent);

    [[nodiscard]] RefusedRequest refusal() const;

private:
    void build();
    void fillReasons();
    void showReason();

    const Phrasebook &m_phrasebook;
    const RequestView m_view;
    QComboBox *m_reason;
    QLabel *m_clause;
    QLabel *m_next;
    QPlainTextEdit *m_answer;
    QPushButton *m_refuse;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workplace.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// What intake still lacks: one line that names it, a reply that asks for exactly that, and fields to fill it in as the client
/// says it. The middle name is never asked for (I-14). Regulation 3.3.
class IntakeGaps final : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeGaps(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showMissing(const RequestId &id, const QList<QByteArray> &missing);

Q_SIGNALS:
    void completed(const hline::RequestChange &change);
    void questionCopied();

private:
    void addField(const QByteArray &field, const QString &label);
    void copyQuestion();
    void store();

    const Phrasebook &m_phrasebook;
    QList<QByteArray> m_missing;
    RequestId m_request;
    QLabel *m_line;
    QPushButton *m_copy;
    QPushButton *m_fill;
    QWidget *m_form;
    QFormLayout *m_rows;
    std::map<QByteArray, QLineEdit *> m_fields;
    QPushButton *m_store;
};

} // namespace hline

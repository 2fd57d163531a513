// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;

/// The whole window when the desk file cannot be used: what is wrong, what is safe, and the ways out.
class TroublePage final : public QWidget
{
    Q_OBJECT
public:
    explicit TroublePage(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void show(const Error &error, const QString &deskPath);

Q_SIGNALS:
    void retryRequested();
    void otherDeskRequested();
    void newDeskRequested();
    void quitRequested();

private:
    const Phrasebook &m_phrasebook;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_file;
    QPushButton *m_retry;
    QPushButton *m_new;
};

} // namespace hline

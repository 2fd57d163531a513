// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// Asks what was done after a timer was stopped: one line inside the window, never a dialog. The time itself is stored already;
/// «Later» leaves the entry among those without words.
class WorkWords final : public QFrame
{
    Q_OBJECT
public:
    WorkWords(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Words typed for another session and not saved yet are saved first: nothing typed is ever lost.
    void ask(const SessionId &session, const QString &about);
    void withdraw(const SessionId &session); ///< the stop was undone
    void askForNewest();                     ///< the newest entry without words, if there is any

Q_SIGNALS:
    void described();
    void closed();
    void nothingLeft(); ///< to be described, as askForNewest() found
    void failed(const hline::Error &error);

private:
    void build();
    void save();
    void postpone();
    void close();
    void store(const SessionId &session, const QString &words);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<SessionId> m_session;
    QHash<SessionId, QString> m_drafts; ///< begun and put off
    QLabel *m_about;
    QLineEdit *m_words;
    QPushButton *m_save;
    QPushButton *m_later;
};

} // namespace hline

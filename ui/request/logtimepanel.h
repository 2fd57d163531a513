// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/timeentry.h"
#include "workflow/deskaccess.h"

#include <map>

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// Ctrl+L: time that was worked without the timer, typed as one line; what was understood is said before it
/// is stored.
class LogTimePanel final : public QWidget
{
    Q_OBJECT
public:
    LogTimePanel(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// A line typed for another request is not carried over to this one; the same request finds its draft
    /// again.
    void open(const RequestId &id);

Q_SIGNALS:
    void logged(const hline::StoppedWork &work);
    void cancelled();
    void failed(const hline::Error &error);

private:
    struct Draft
    {
        QString line, note;
    };

    void build();
    void load();
    void showUnderstood();
    void save();
    void finish(const RequestId &id, const Result<StoppedWork> &result);
    void cancel();
    void keepDraft();
    [[nodiscard]] QString sentence(const TimeEntry &entry, Instant now) const;
    [[nodiscard]] QString sentence(const TimeEntryFault &fault) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    std::map<RequestId, Draft> m_drafts;
    quint64 m_asked = 0;
    bool m_saving = false;
    QLabel *m_title;
    QLineEdit *m_line;
    QLabel *m_understood;
    QLineEdit *m_note;
    QPushButton *m_save;
    QPushButton *m_hide;
};

} // namespace hline

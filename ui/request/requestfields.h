// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workplace.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// The words of a request, editable in place. What is typed stays a draft of its own request until it is
/// stored or thrown away by name: neither another request, nor a change from elsewhere, nor Esc takes it.
/// Regulation 2.4.2.2, 2.4.2.3, 3.3.
class RequestFields final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestFields(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showRequest(const RequestView &view, Instant now);
    /// Puts the cursor where editing begins.
    void edit();
    /// The change is stored: what it said is no longer a draft.
    void settle(const RequestId &id, const RequestChange &change);
    [[nodiscard]] bool hasDraft(const RequestId &id) const { return m_drafts.contains(id); }

Q_SIGNALS:
    void changed(const hline::RequestId &id, const hline::RequestChange &change);

private:
    void build();
    void fill(const RequestChange &draft);
    void showFacts(const RequestView &view, Instant now);
    void collect();
    void save();
    void revert();
    void showState();
    [[nodiscard]] RequestChange difference() const;

    const Phrasebook &m_phrasebook;
    std::optional<RequestRecord> m_record;
    std::map<RequestId, RequestChange> m_drafts;
    QFormLayout *m_form;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QComboBox *m_subtype;
    QComboBox *m_basis;
    QLineEdit *m_jointUser;
    QPlainTextEdit *m_task; ///< text of the written task
    QCheckBox *m_writtenTask;
    QLabel *m_facts;
    QLabel *m_draft;
    QPushButton *m_save;
    QPushButton *m_revert;
    bool m_showing = false; ///< fields are being filled by us, not by a person
};

} // namespace hline

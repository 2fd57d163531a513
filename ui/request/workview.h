// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "request/requestsheet.h"
#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace hline {

class Phrasebook;

/// The time entries of one request, newest first; «Почему столько?» shows the segments and the rounding. An
/// own entry is voided with a reason, never edited (I-11). Reads the desk only while it is visible.
/// Regulation 2.4.2.6a, S-BIL.
class WorkView final : public QWidget, public Explainable
{
    Q_OBJECT
public:
    WorkView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Also called when the request changed: what is shown is read again.
    void showRequest(const std::optional<RequestId> &id);
    /// The session of the chosen entry, else the whole request.
    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;

Q_SIGNALS:
    void whyClicked(const hline::Question &question);
    void voidRequested(const hline::FactId &work, const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void load();
    void showSheet(const WorkSheet &sheet);
    void showFailure(const Error &error);
    void offerVoid();
    void voidCurrent();
    [[nodiscard]] QString lineText(const WorkLine &line, const WorkSheet &sheet) const;
    [[nodiscard]] QString billedText(const WorkLine &line, const WorkSheet &sheet) const;
    [[nodiscard]] const WorkLine *currentLine() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    std::optional<RequestId> m_shown; ///< whose entries the list holds
    quint64 m_asked = 0;
    bool m_stale = true;
    WorkSheet m_sheet;
    QLabel *m_state;
    QListWidget *m_list;
    QToolButton *m_why;
    QLineEdit *m_reason;
    QPushButton *m_void;
};

} // namespace hline

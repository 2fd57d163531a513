// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace hline {

class Phrasebook;

/// Where a wish or a defect stands, how to reproduce it, who else asks, and what its author is told. A request of another service
/// can be confirmed as a defect here, which makes it free. R-2.4.3.2a, R-2.4.3.2b, R-2.4.4.1b, R-2.4.4.2
class RegisterView final : public QWidget
{
    Q_OBJECT
public:
    RegisterView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// What is being typed survives the change of the request by somebody else, and every other request shown meanwhile.
    void showRequest(const RequestRecord &request);
    [[nodiscard]] QString title() const; ///< of the tab

Q_SIGNALS:
    void done(const QString &what);
    void failed(const hline::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What is typed and not stored yet.
    struct Draft
    {
        RegisterState to = RegisterState::Recorded;
        QString release, duplicateOf, answer;
        DefectReport report;
    };
    void build();
    void connectParts();
    void fillStates();
    void fill(const Draft &draft);
    [[nodiscard]] Draft typed() const;
    [[nodiscard]] Draft known() const;
    void showParts();
    void showMeter();
    void loadAskers();
    void save();
    void confirm();
    void store(RegisterState to);
    void finish(const RequestId &id, const Result<RegisterMoved> &moved);
    void showRefusal(const Error &error);
    [[nodiscard]] RegisterKind kind() const;
    [[nodiscard]] RegisterState state() const; ///< before the step
    [[nodiscard]] RegisterState wanted() const;
    [[nodiscard]] DefectReport report() const;
    [[nodiscard]] QPlainTextEdit *textField(const QString &objectName, const QString &accessibleName);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    RequestRecord m_request;
    quint64 m_asked = 0;
    bool m_isTyped = false;
    QHash<RequestId, Draft> m_drafts; ///< of requests not shown now
    QFormLayout *m_form;
    QLabel *m_intro;
    QComboBox *m_state;
    QLineEdit *m_release;
    QLineEdit *m_duplicateOf;
    QProgressBar *m_meter;
    QPlainTextEdit *m_steps;
    QPlainTextEdit *m_expected;
    QPlainTextEdit *m_got;
    QLineEdit *m_version;
    QPlainTextEdit *m_answer;
    QPushButton *m_suggest;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_confirm;
    QLabel *m_refusal;
    QLabel *m_askers;
};

} // namespace hline

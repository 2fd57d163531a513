// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/clientchoice.h"
#include "workflow/deskaccess.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace hline {

class ClientFinder;
class ClientHint;
class Phrasebook;
struct Theme;

/// A wish or a defect in thirty seconds, while the client speaks: who, what, and for a defect how to reproduce it. Contract, ITS and
/// balance are told, nothing is ever blocked. Esc hides it and keeps the draft. R-2.4.3.1, R-2.4.4.1a, R-2.4.4.1b, R-2.4.4.1c
class QuickRegisterPanel final : public QWidget
{
    Q_OBJECT
public:
    QuickRegisterPanel(RegisterKind kind, DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    void registered(const hline::RequestRef &request);
    void cancelled();
    void failed(const hline::Error &error);

private:
    void build();
    void buildFields();
    void connectParts();
    void choose(const SearchHit &hit);
    void showHints();
    void save();
    void finish(const Result<RequestRef> &result);
    void clear();
    [[nodiscard]] NewRequest request() const;
    [[nodiscard]] DefectReport report() const;
    [[nodiscard]] Service service() const;

    RegisterKind m_kind;
    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<ClientChoice> m_choice;
    std::optional<Instant> m_begun; ///< when the call began; nothing = no draft
    BootReading m_reading;          ///< at m_begun
    quint64 m_asked = 0;
    bool m_isSaving = false;
    QFormLayout *m_form;
    QLabel *m_title;
    ClientFinder *m_finder;
    ClientHint *m_hint;
    QLineEdit *m_who;
    QComboBox *m_channel;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_steps;
    QLineEdit *m_expected;
    QLineEdit *m_got;
    QLineEdit *m_version;
    QProgressBar *m_meter;
    QLabel *m_reminder;
    QLabel *m_failure;
    QPushButton *m_save;
    QPushButton *m_hide;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/explained.h"
#include "workflow/deskaccess.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabBar;
class QTextBrowser;

namespace hline {

/// «Почему?»: the derivation of a figure beside the work, never in its way; the other figures of the same request are one tab away.
/// What it says can be copied and printed. Regulation 1.1, R-1.1b, R-2.4.2.6a.
class ExplanationWindow final : public QDialog
{
    Q_OBJECT
public:
    ExplanationWindow(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void ask(const Question &question);
    [[nodiscard]] const std::optional<Question> &question() const { return m_question; }
    [[nodiscard]] const ExplainedText &text() const { return m_text; }

Q_SIGNALS:
    void ruleRequested(const QByteArray &rule);
    void printRequested(const hline::ExplainedText &text, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void offerOthers();
    void load();
    void takeAnswer(const Result<Explanation> &explanation);
    void write();
    void copy();

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<Question> m_question;
    ExplainedText m_text;
    QString m_name; ///< for a file
    quint64 m_asked = 0;
    QTabBar *m_tabs;
    QLabel *m_title;
    QTextBrowser *m_view;
    QPushButton *m_copy;
    QPushButton *m_print;
};

} // namespace hline

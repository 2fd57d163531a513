// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/explained.h"
#include "workflow/deskaccess.h"

class QWidget;

namespace hline {

class ActionRegistry;
class ExplanationWindow;
class PolicyWindow;
class RegulationWindow;

/// «Почему?» from any figure: by Ctrl+I where the cursor is, by the menu under the pointer, by a button of a pane. One window
/// answers; a clause leads on into the regulation. Regulation 1.1, R-1.1b.
class WhyActions final : public QObject
{
    Q_OBJECT
public:
    /// `view` holds the panes that can be asked.
    WhyActions(DeskAccess &desk, const Phrasebook &phrasebook, ActionRegistry &registry, QWidget &view);

    void ask(const Question &question);
    void setCurrent(const std::optional<RequestId> &id); ///< what is meant where no pane has a figure
    void openRegulation(const QByteArray &rule);
    void openRules(); ///< «Настройки → Правила регламента»
    [[nodiscard]] ExplanationWindow *window() const { return m_window; } ///< null until something was asked

Q_SIGNALS:
    void printRequested(const hline::ExplainedText &text, const QString &name);

protected:
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askAtCursor();
    [[nodiscard]] bool offerAt(const QPoint &globalPosition);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    QWidget &m_view;
    std::optional<RequestId> m_current;
    ExplanationWindow *m_window = nullptr;
    RegulationWindow *m_book = nullptr;
    PolicyWindow *m_rules = nullptr;
};

} // namespace hline

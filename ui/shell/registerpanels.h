// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "theme/theme.h"
#include "workflow/deskaccess.h"

class QStackedWidget;

namespace hline {

class CandidatesList;
class Phrasebook;
class QuickRegisterPanel;
class RegisterBoardPane;

/// Wishes, defects and candidates for the knowledge base in the main window: boards in the place of the queue, quick forms in the
/// place of the request, and the commands that open them. Each is made when it is first asked for.
class RegisterPanels final : public QObject
{
    Q_OBJECT
public:
    struct Places { QStackedWidget &left, &right; };
    RegisterPanels(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, Places places, ActionRegistry &registry,
                   QObject *parent = nullptr);

    void showQueue(); ///< instead of a board

Q_SIGNALS:
    void requestSelected(const hline::RequestId &id);
    void requestActivated(const hline::RequestId &id);
    void registered(const hline::RequestRef &request);
    void cancelled();  ///< a quick form was put away
    void queueShown(); ///< a board was left
    void linkOpened(const QString &url);
    void done(const QString &what);
    void failed(const hline::Error &error);

private:
    void makeActions(ActionRegistry &registry);
    void openForm(RegisterKind kind);
    void openBoard(RegisterKind kind);
    void openCandidates();
    [[nodiscard]] QuickRegisterPanel *form(RegisterKind kind);
    [[nodiscard]] RegisterBoardPane *board(RegisterKind kind);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    Places m_places;
    QuickRegisterPanel *m_newWish = nullptr;
    QuickRegisterPanel *m_newDefect = nullptr;
    RegisterBoardPane *m_wishes = nullptr;
    RegisterBoardPane *m_defects = nullptr;
    CandidatesList *m_candidates = nullptr;
};

} // namespace hline

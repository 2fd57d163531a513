// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataage.h"
#include "theme/theme.h"
#include "workflow/deskaccess.h"

#include <memory>

namespace hline {

class ActionRegistry;
class BoardWindow;
class Phrasebook;

/// «Контроль отклика» from the menu and by F11: a window of its own, made when it is first opened, that remembers its place.
class BoardActions final : public QObject
{
    Q_OBJECT
public:
    struct Parts { DeskAccess &desk; const Phrasebook &phrasebook; const Theme &theme; };
    BoardActions(Parts parts, ActionRegistry &registry, QByteArray memory, QObject *parent);
    ~BoardActions() override;

    void open();
    void close();
    void showAge(const DataAge &age); ///< what the office said last; a lone desk says nothing
    [[nodiscard]] QByteArray memory() const;
    [[nodiscard]] BoardWindow *window() const { return m_window.get(); } ///< null until it was opened

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

private:
    Parts m_parts;
    QByteArray m_memory;
    DataAge m_age;
    std::unique_ptr<BoardWindow> m_window;
};

} // namespace hline

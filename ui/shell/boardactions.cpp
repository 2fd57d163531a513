// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/boardactions.h"

#include "board/boardwindow.h"
#include "shell/actionregistry.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

BoardActions::BoardActions(Parts parts, ActionRegistry &registry, QByteArray memory, QObject *parent)
    : QObject(parent), m_parts(parts), m_memory(std::move(memory))
{
    QAction *board = registry.add(ActionGroup::View, {u"board"_s, tr("Response c&ontrol"), Qt::Key_F11,
                                                      tr("Deadlines with countdowns, who works on what and who is free, in a window of its own"),
                                                      u"view-calendar-timeline"_s});
    connect(board, &QAction::triggered, this, &BoardActions::open);
}

BoardActions::~BoardActions() = default;

void BoardActions::open()
{
    if (!m_window) {
        m_window = std::make_unique<BoardWindow>(m_parts.desk, m_parts.phrasebook, m_parts.theme);
        if (!m_memory.isEmpty())
            m_window->restoreState(m_memory);
        m_window->showAge(m_age);
        connect(m_window.get(), &BoardWindow::requestChosen, this, &BoardActions::requestChosen);
    }
    m_window->open();
}

void BoardActions::close()
{
    if (m_window)
        m_window->close();
}

void BoardActions::showAge(const DataAge &age)
{
    m_age = age;
    if (m_window)
        m_window->showAge(age);
}

QByteArray BoardActions::memory() const
{
    return m_window ? m_window->saveState() : m_memory;
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// «Расхождения актов»: acts that state other figures than follow from the records, to compare after the office was restored from a
/// copy (sync.md 4.13). S-OFF-2.
class DifferingActsPage final : public QWidget
{
    Q_OBJECT
public:
    DifferingActsPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

private:
    enum Page { ListPage, MessagePage };

    void load();
    void showActs(const Result<std::vector<DifferingAct>> &acts);
    void say(const QString &message);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    quint64 m_asked = 0;
    QStackedWidget *m_pages;
    QTreeWidget *m_list;
    QLabel *m_message;
};

} // namespace hline

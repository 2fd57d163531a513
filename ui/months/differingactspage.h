// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

namespace hline {

class ListOrSentence;
class Phrasebook;

/// «Расхождения актов»: acts that state other figures than follow from the records, to compare after the office was restored from a
/// copy (sync.md 4.13). S-OFF-2.
class DifferingActsPage final : public QWidget
{
    Q_OBJECT
public:
    DifferingActsPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

private:
    void load();
    void showActs(const Result<std::vector<DifferingAct>> &acts);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    quint64 m_asked = 0;
    ListOrSentence *m_acts;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/differingactspage.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "months/listorsentence.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

DifferingActsPage::DifferingActsPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_acts(new ListOrSentence(u"differing"_s, this))
{
    setObjectName(u"differingActsPage"_s);
    m_acts->list()->setAccessibleName(tr("Acts that differ from the records"));
    m_acts->list()->setHeaderLabels({tr("Contract"), tr("Client"), tr("Month"), tr("The act states"), tr("The records give")});
    m_acts->list()->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *hint = new QLabel(tr("When the office is restored from a copy, it may take records in another order than before, and an act that is out may "
                               "then state other figures. Open such a month again and close it once more to issue the act anew (%1).")
                                .arg(m_phrasebook.clause("S-OFF-2")), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_acts, 1);
    column->addWidget(hint);
    connect(&m_desk, &DeskAccess::changed, this, &DifferingActsPage::load);
    m_acts->say(tr("Comparing the acts…"));
    load();
}

void DifferingActsPage::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [](const Workplace &workplace) { return workplace.differingActs(); },
        [this, asked](const Result<std::vector<DifferingAct>> &acts) {
            if (asked == m_asked)
                showActs(acts);
        });
}

void DifferingActsPage::showActs(const Result<std::vector<DifferingAct>> &acts)
{
    m_acts->list()->clear();
    if (!acts)
        return m_acts->say(m_phrasebook.sentence(acts.error()));
    if (acts->empty())
        return m_acts->say(tr("All acts agree with the records."));
    for (const DifferingAct &act : *acts)
        m_acts->addRow({act.contract, act.client, m_phrasebook.monthName(act.month), m_phrasebook.actText(act.said), m_phrasebook.actText(act.now)});
    m_acts->list()->setCurrentItem(m_acts->list()->topLevelItem(0));
    m_acts->showList();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/differingactspage.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

DifferingActsPage::DifferingActsPage(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_pages(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"differingActsPage"_s);
    m_list->setObjectName(u"differingList"_s);
    m_list->setAccessibleName(tr("Acts that differ from the records"));
    m_list->setHeaderLabels({tr("Contract"), tr("Client"), tr("Month"), tr("The act states"), tr("The records give")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_message->setObjectName(u"differingMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_pages->insertWidget(ListPage, m_list);
    m_pages->insertWidget(MessagePage, m_message);
    auto *hint = new QLabel(tr("When the office is restored from a copy, it may take records in another order than before, and an act that is out may "
                               "then state other figures. Open such a month again and close it once more to issue the act anew (%1).")
                                .arg(m_phrasebook.clause("S-OFF-2")), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(hint);
    connect(&m_desk, &DeskAccess::changed, this, &DifferingActsPage::load);
    say(tr("Comparing the acts…"));
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
    m_list->clear();
    if (!acts)
        return say(m_phrasebook.sentence(acts.error()));
    if (acts->empty())
        return say(tr("All acts agree with the records."));
    for (const DifferingAct &act : *acts) {
        const QStringList cells{act.contract, act.client, m_phrasebook.monthName(act.month), m_phrasebook.actText(act.said), m_phrasebook.actText(act.now)};
        auto *item = new QTreeWidgetItem(m_list, cells);
        QStringList words;
        for (int column = 0; column < cells.size(); ++column)
            words += u"%1: %2"_s.arg(m_list->headerItem()->text(column), cells[column]);
        item->setData(0, Qt::AccessibleTextRole, words.join(u", "_s));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_pages->setCurrentIndex(ListPage);
}

void DifferingActsPage::say(const QString &message)
{
    m_message->setText(message);
    m_pages->setCurrentIndex(MessagePage);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/monthsdialog.h"

#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include "months/differingactspage.h"
#include "months/lateentriespage.h"
#include "months/monthclosingpage.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

MonthsDialog::MonthsDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"monthsDialog"_s);
    setWindowTitle(tr("Closing of months"));
    auto *tabs = new QTabWidget(this); // made in the order in which Tab walks
    m_closing = new MonthClosingPage(desk, phrasebook, tabs);
    auto *late = new LateEntriesPage(desk, phrasebook, tabs);
    tabs->setObjectName(u"monthTabs"_s);
    tabs->addTab(m_closing, tr("&Closing"));
    tabs->addTab(late, tr("&Late entries"));
    tabs->addTab(new DifferingActsPage(desk, phrasebook, tabs), tr("Acts to co&mpare"));
    auto *close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(u"monthsDone"_s);
    close->setAutoDefault(false); // Enter in a field is the field's
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(late, &LateEntriesPage::requestChosen, this, [this](const RequestId &id) {
        Q_EMIT requestChosen(id);
        accept();
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const QSize wanted(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 34);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    m_closing->setFocus();
}

void MonthsDialog::officeChanged(OfficeReach reach, int unsent)
{
    m_closing->officeChanged(reach, unsent);
}

void MonthsDialog::askDesksBy(const OfficeDesks::Ask &ask)
{
    m_closing->askDesksBy(ask);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/classselector.h"

#include <QActionGroup>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>

#include "request/elidedbutton.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString caption(const Phrasebook &phrasebook, Service service)
{
    return u"%1 · %2"_s.arg(phrasebook.name(service), phrasebook.name(rulesOf(service).billing));
}

} // namespace

ClassSelector::ClassSelector(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_service(new ElidedButton(this))
    , m_services(new QActionGroup(this))
    , m_note(plainLabel(this))
{
    m_service->setObjectName(u"serviceButton"_s);
    m_service->setMinimumWidth(1);
    m_service->setMenu(new QMenu(m_service));
    m_note->setObjectName(u"serviceNote"_s);
    fillServices();
    connect(m_service->menu(), &QMenu::aboutToShow, this, &ClassSelector::costsWanted);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_service, 0, 0);
    grid->addWidget(m_note, 1, 0);
    showService(std::nullopt, {}, Access::ReadOnly);
}

void ClassSelector::fillServices()
{
    for (const Service service : AllServices) {
        QAction *action = m_service->menu()->addAction(caption(m_phrasebook, service));
        action->setCheckable(true);
        action->setObjectName(u"service"_s + QString::fromLatin1(code(service)));
        action->setStatusTip(m_phrasebook.clause(rulesOf(service).clause));
        action->setData(static_cast<int>(service));
        m_services->addAction(action);
        connect(action, &QAction::triggered, this, [this, service] { Q_EMIT classified(service); });
    }
}

void ClassSelector::openMenu()
{
    if (m_service->isEnabled())
        m_service->showMenu();
}

void ClassSelector::showCost(Service service, const QString &cost)
{
    for (QAction *action : m_services->actions()) {
        if (action->data().toInt() == static_cast<int>(service))
            action->setText(cost.isEmpty() ? caption(m_phrasebook, service) : caption(m_phrasebook, service) + u" · "_s + cost);
    }
}

void ClassSelector::showService(const std::optional<Service> &service, const QString &note, Access access)
{
    const QString text = service ? caption(m_phrasebook, *service) : m_phrasebook.name(service);
    m_service->setText(QString(text).replace(u'&', u"&&"_s));
    m_service->setToolTip(plainToolTip(text));
    m_service->setAccessibleName(tr("Service: %1").arg(text));
    m_service->setEnabled(access == Access::Editable);
    for (QAction *action : m_services->actions())
        action->setChecked(service && action->data().toInt() == static_cast<int>(*service));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace hline

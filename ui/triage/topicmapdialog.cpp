// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/topicmapdialog.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "text/phrasebook.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Refuse = -1;
constexpr int RouteRole = Qt::UserRole;

int targetIndex(const TopicRoute &route)
{
    return route.target ? static_cast<int>(*route.target) : Refuse;
}

bool isChanged(const TopicRoute &route)
{
    const auto own = routeOf(route.topic);
    return own && (own->line != route.line || own->individual != route.individual || own->target != route.target);
}

} // namespace

TopicMapDialog::TopicMapDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_list(new QTreeWidget(this))
    , m_line(new QComboBox(this))
    , m_individual(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_store(new QPushButton(tr("Save"), this))
    , m_reset(new QPushButton(tr("As in the regulation"), this))
{
    setObjectName(u"topicMapDialog"_s);
    setWindowTitle(tr("Topics of requests"));
    build();
    fillChoices();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TopicMapDialog::showCurrent);
    connect(m_store, &QPushButton::clicked, this, &TopicMapDialog::store);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const auto own = current() ? routeOf(current()->topic) : std::nullopt;
        if (!own)
            return;
        m_line->setCurrentIndex(m_line->findData(static_cast<int>(own->line)));
        m_individual->setCurrentIndex(m_individual->findData(static_cast<int>(own->individual)));
        m_target->setCurrentIndex(m_target->findData(targetIndex(*own)));
        store();
    });
    connect(&m_desk, &DeskAccess::changed, this, &TopicMapDialog::load);
    load();
}

void TopicMapDialog::build()
{
    m_list->setObjectName(u"topicMap"_s);
    m_list->setAccessibleName(tr("Topics and where they go"));
    m_list->setHeaderLabels({tr("Topic"), tr("Line"), tr("Individual"), tr("Goes to"), tr("Clause")});
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {0, 3}) // their words are the long ones
        m_list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_line->setObjectName(u"topicLine"_s);
    m_individual->setObjectName(u"topicIndividual"_s);
    m_target->setObjectName(u"topicTarget"_s);
    m_note->setObjectName(u"topicNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_store->setObjectName(u"topicStore"_s);
    m_reset->setObjectName(u"topicReset"_s);
    auto *close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(u"topicClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("The line answers it"), m_line);
    form->addRow(tr("Individual consultation"), m_individual);
    form->addRow(tr("Goes to"), m_target);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(m_store);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addLayout(buttons);
    resizeToText(*this, 150, 36);
}

void TopicMapDialog::fillChoices()
{
    for (const TopicFit fit : {TopicFit::Yes, TopicFit::No})
        m_line->addItem(m_phrasebook.name(fit), static_cast<int>(fit));
    for (const TopicFit fit : {TopicFit::Yes, TopicFit::Approval, TopicFit::No})
        m_individual->addItem(m_phrasebook.name(fit), static_cast<int>(fit));
    for (const Service service : AllServices)
        m_target->addItem(m_phrasebook.name(service), static_cast<int>(service));
    m_target->addItem(tr("refuse"), Refuse);
}

void TopicMapDialog::load()
{
    askDesk(m_desk, this, [](const Workplace &workplace) { return workplace.topics(); },
        [this](const std::vector<TopicRoute> &routes) { showRoutes(routes); });
}

void TopicMapDialog::showRoutes(const std::vector<TopicRoute> &routes)
{
    const QByteArray chosen = current() ? QByteArray(current()->topic) : QByteArray();
    m_routes = routes;
    m_list->clear();
    QTreeWidgetItem *toShow = nullptr;
    for (const TopicGroup group : AllTopicGroups) {
        auto *branch = new QTreeWidgetItem(m_list, {m_phrasebook.name(group)});
        QFont bold = font();
        bold.setBold(true);
        branch->setFont(0, bold);
        branch->setFlags(Qt::ItemIsEnabled);
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const TopicRoute &route = routes[i];
            if (route.group != group)
                continue;
            const QString name = m_phrasebook.topicName(route.topic);
            auto *item = new QTreeWidgetItem(branch, {isChanged(route) ? tr("%1 (changed)").arg(name) : name, m_phrasebook.name(route.line),
                                                         m_phrasebook.name(route.individual),
                                                         route.target ? m_phrasebook.name(*route.target) : tr("refuse"),
                                                         QString::fromLatin1(route.clause)});
            item->setToolTip(0, name);
            item->setData(0, RouteRole, static_cast<qulonglong>(i));
            if (!toShow || chosen == route.topic)
                toShow = item;
        }
    }
    m_list->expandAll();
    m_list->setCurrentItem(toShow);
    showCurrent();
}

const TopicRoute *TopicMapDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant row = item ? item->data(0, RouteRole) : QVariant();
    return row.isValid() && row.toULongLong() < m_routes.size() ? &m_routes[row.toULongLong()] : nullptr;
}

void TopicMapDialog::showCurrent()
{
    const TopicRoute *route = current();
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_individual, m_target, m_store, m_reset})
        part->setEnabled(route != nullptr);
    m_note->clear();
    if (!route)
        return;
    m_line->setCurrentIndex(m_line->findData(static_cast<int>(route->line)));
    m_individual->setCurrentIndex(m_individual->findData(static_cast<int>(route->individual)));
    m_target->setCurrentIndex(m_target->findData(targetIndex(*route)));
    m_reset->setEnabled(isChanged(*route));
    m_note->setText(m_phrasebook.routeSentence(*route));
}

void TopicMapDialog::store()
{
    const TopicRoute *route = current();
    if (!route)
        return;
    TopicRoute wanted = *route;
    wanted.line = static_cast<TopicFit>(m_line->currentData().toInt());
    wanted.individual = static_cast<TopicFit>(m_individual->currentData().toInt());
    const int target = m_target->currentData().toInt();
    wanted.target = target == Refuse ? std::nullopt : std::optional(static_cast<Service>(target));
    askDesk(
        m_desk, this, [wanted](Workplace &workplace) { return workplace.setTopicRoute(wanted); },
        [this](const Result<void> &stored) {
            if (!stored)
                m_note->setText(m_phrasebook.sentence(stored.error()));
        });
}

} // namespace hline

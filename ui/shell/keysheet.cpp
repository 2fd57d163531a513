// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keysheet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Groups{ActionGroup::Request, ActionGroup::Time, ActionGroup::View,
                            ActionGroup::Search,  ActionGroup::Reference, ActionGroup::Desk, ActionGroup::Help};
static_assert(Groups.size() == ActionGroupCount);

QTreeWidgetItem *addGroup(QTreeWidget &tree, const QString &name)
{
    auto *item = new QTreeWidgetItem(&tree, {name});
    QFont bold = tree.font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    return item;
}

} // namespace

QString groupName(ActionGroup group)
{
    switch (group) {
    case ActionGroup::Request: return KeySheet::tr("Requests");
    case ActionGroup::Time: return KeySheet::tr("Time");
    case ActionGroup::View: return KeySheet::tr("View");
    case ActionGroup::Search: return KeySheet::tr("Search");
    case ActionGroup::Reference: return KeySheet::tr("Reference");
    case ActionGroup::Desk: return KeySheet::tr("Desk");
    case ActionGroup::Help: return KeySheet::tr("Help");
    }
    return {};
}

KeySheet::KeySheet(const ActionRegistry &registry, QWidget *parent) : QDialog(parent), m_keys(new QTreeWidget(this))
{
    setWindowTitle(tr("Keys"));
    setObjectName(u"keySheet"_s);
    m_keys->setObjectName(u"keyList"_s);
    m_keys->setAccessibleName(tr("Keys of the program"));
    m_keys->setHeaderLabels({tr("What"), tr("Keys")});
    m_keys->setRootIsDecorated(false);
    m_keys->setSelectionMode(QAbstractItemView::SingleSelection);
    fill(registry);
    addFieldKeys();
    m_keys->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_keys);
    layout->addWidget(buttons);
    fit();
}

void KeySheet::fill(const ActionRegistry &registry)
{
    for (const ActionGroup group : Groups) {
        QList<QAction *> actions = registry.actions(group);
        actions.removeIf([](const QAction *action) { return action->shortcut().isEmpty(); });
        if (actions.isEmpty())
            continue;
        QTreeWidgetItem *heading = addGroup(*m_keys, groupName(group));
        for (const QAction *action : std::as_const(actions)) {
            auto *line = new QTreeWidgetItem(heading, {plainText(*action), keysText(*action)});
            line->setToolTip(0, action->statusTip());
        }
    }
}

void KeySheet::addFieldKeys()
{
    QTreeWidgetItem *heading = addGroup(*m_keys, tr("While writing"));
    const auto add = [heading](const QString &what, QKeyCombination keys) {
        new QTreeWidgetItem(heading, {what, QKeySequence(keys).toString(QKeySequence::NativeText).replace(u"Return"_s, u"Enter"_s)}); // as the buttons call it
    };
    add(tr("Save what is being written"), Qt::CTRL | Qt::Key_Return);
    add(tr("Register the request and start the timer"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    add(tr("Back; a draft is kept"), QKeyCombination(Qt::Key_Escape));
}

void KeySheet::fit()
{
    m_keys->header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_keys->setColumnWidth(0, letter * 52);
    const int wanted = fontMetrics().height() * 44;
    resize(letter * 84, parentWidget() ? std::min(wanted, parentWidget()->height()) : wanted);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actionregistry.h"

#include "theme/icons.h"

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) { }

QAction *ActionRegistry::add(ActionGroup group, const Spec &spec)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    if (!spec.keys.isEmpty())
        action->setShortcut(spec.keys);
    action->setStatusTip(spec.tip);
    if (!spec.icon.isEmpty())
        action->setIcon(themeIcon(spec.icon));
    adopt(group, action);
    return action;
}

void ActionRegistry::adopt(ActionGroup group, QAction *action)
{
    m_entries.push_back({action, group});
    tell(action);
    connect(action, &QObject::destroyed, this, [this, action] {
        std::erase_if(m_entries, [action](const Entry &entry) { return entry.action == action; });
        m_reasons.remove(action);
        m_barred.remove(action);
    });
}

QList<QAction *> ActionRegistry::actions(ActionGroup group) const
{
    QList<QAction *> found;
    for (const Entry &entry : m_entries) {
        if (entry.group == group)
            found += entry.action;
    }
    return found;
}

QAction *ActionRegistry::byId(QLatin1StringView id) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.action->objectName() == id; });
    return it == m_entries.end() ? nullptr : it->action;
}

QAction *ActionRegistry::byKeys(const QKeySequence &keys) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.action->shortcuts().contains(keys);
    });
    return it == m_entries.end() ? nullptr : it->action;
}

void ActionRegistry::allow(QAction *action, const QString &reasonWhyNot)
{
    keep(m_reasons, action, reasonWhyNot);
}

void ActionRegistry::bar(QAction *action, const QString &reason)
{
    keep(m_barred, action, reason);
}

void ActionRegistry::keep(Reasons &reasons, QAction *action, const QString &reason)
{
    if (reason.isEmpty())
        reasons.remove(action);
    else
        reasons.insert(action, reason);
    action->setEnabled(whyNot(action).isEmpty());
    tell(action);
}

void ActionRegistry::tell(QAction *action) const
{
    QStringList tip{action->shortcut().isEmpty() ? action->statusTip() : action->statusTip() + u"  "_s + keysText(*action)};
    if (const QString why = whyNot(action); !why.isEmpty())
        tip << tr("Not now: %1").arg(why);
    action->setToolTip(tip.join(u'\n'));
}

QString ActionRegistry::whyNot(const QAction *action) const
{
    return m_barred.value(action, m_reasons.value(action));
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(u"&&"_s, QString(QChar(1))).remove(u'&').replace(QChar(1), u'&');
    return text.section(u'\t', 0, 0);
}

QString keysText(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace hline {

/// Why a list has no row, where it has none: a line over all its columns that cannot be chosen.
inline void explainEmpty(QTreeWidget &tree, const QString &why)
{
    if (tree.topLevelItemCount() > 0)
        return;
    auto *line = new QTreeWidgetItem(&tree, {why});
    line->setFirstColumnSpanned(true);
    line->setFlags(Qt::NoItemFlags);
    line->setToolTip(0, why);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace hline {

/// Rows, or a sentence in their place that says why there are none. Its parts are named `nameList` and `nameMessage`.
class ListOrSentence final : public QStackedWidget
{
public:
    ListOrSentence(const QString &name, QWidget *parent);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /// A row that is read aloud with the titles of its columns.
    QTreeWidgetItem *addRow(const QStringList &cells);
    void say(const QString &sentence);
    void showList();

private:
    QTreeWidget *m_list;
    QLabel *m_sentence;
};

} // namespace hline

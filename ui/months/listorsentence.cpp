// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/listorsentence.h"

#include <QLabel>
#include <QTreeWidget>

namespace hline {

using namespace Qt::Literals::StringLiterals;

ListOrSentence::ListOrSentence(const QString &name, QWidget *parent)
    : QStackedWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_sentence(new QLabel(this))
{
    m_list->setObjectName(name + u"List"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_sentence->setObjectName(name + u"Message"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(24);
    addWidget(m_list);
    addWidget(m_sentence);
}

QTreeWidgetItem *ListOrSentence::addRow(const QStringList &cells)
{
    auto *item = new QTreeWidgetItem(m_list, cells);
    QStringList words;
    for (int column = 0; column < cells.size(); ++column)
        words += u"%1: %2"_s.arg(m_list->headerItem()->text(column), cells[column]);
    item->setData(0, Qt::AccessibleTextRole, words.join(u", "_s));
    return item;
}

void ListOrSentence::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    setCurrentWidget(m_sentence);
}

void ListOrSentence::showList()
{
    setCurrentWidget(m_list);
}

} // namespace hline

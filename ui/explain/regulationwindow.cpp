// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/regulationwindow.h"

#include "base/fold.h"
#include "domain/policy.h"
#include "text/regulation.h"
#include "theme/windowsize.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RuleRole = Qt::UserRole;
constexpr int SearchRole = Qt::UserRole + 1;

QTreeWidgetItem *addChapter(QTreeWidget &tree, const QString &title, const QByteArray &number)
{
    auto *item = new QTreeWidgetItem(&tree, {title});
    QFont bold = tree.font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setData(0, RuleRole, number.isEmpty() ? QByteArray() : "R-" + number);
    item->setFirstColumnSpanned(true);
    return item;
}

} // namespace

RegulationWindow::RegulationWindow(const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_phrasebook(phrasebook)
    , m_search(new QLineEdit(this))
    , m_rules(new QTreeWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_none(new QLabel(tr("No clause has these words. Try fewer of them, or the number of the clause."), this))
{
    setObjectName(u"regulationWindow"_s);
    setWindowTitle(tr("Regulation"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &RegulationWindow::filter);
    connect(m_rules, &QTreeWidget::currentItemChanged, this, &RegulationWindow::showCurrent);
    m_rules->setCurrentItem(m_rules->topLevelItem(0));
}

void RegulationWindow::build()
{
    m_search->setObjectName(u"regulationSearch"_s);
    m_search->setPlaceholderText(tr("Words or number of a clause"));
    m_search->setAccessibleName(tr("Search in the regulation"));
    m_search->setClearButtonEnabled(true);
    m_rules->setObjectName(u"regulationRules"_s);
    m_rules->setAccessibleName(tr("Clauses"));
    m_rules->setColumnCount(2);
    m_rules->setHeaderHidden(true);
    m_rules->setUniformRowHeights(true);
    m_rules->setRootIsDecorated(true);
    m_rules->header()->setStretchLastSection(true);
    m_text->setObjectName(u"regulationText"_s);
    m_text->setAccessibleName(tr("Text of the clause"));
    m_text->setReadOnly(true);
    m_none->setObjectName(u"regulationNone"_s);
    m_none->setWordWrap(true);
    m_none->hide();

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_rules);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(splitter, 1);
    resizeToText(*this, 110, 34);
}

void RegulationWindow::fill()
{
    for (const BookHeading &heading : regulation().outline) {
        const QString title = heading.number == "0" ? tr("Title") : heading.title; // the one that the regulation does not name
        addChapter(*m_rules, QString::fromLatin1(heading.number) + u"  "_s + title, heading.number);
    }
    m_implicit = addChapter(*m_rules, tr("What follows from the regulation"), {});
    m_algorithms = addChapter(*m_rules, tr("How it is reckoned"), {});
    for (const BookRule &rule : regulation().rules) {
        const RuleText text = ruleText(rule.id, m_phrasebook);
        const QString number = rule.id.startsWith("R-") ? QString::fromLatin1(rule.id.mid(2)) : QString::fromLatin1(rule.id);
        auto *item = new QTreeWidgetItem(chapterOf(rule.id), {number, text.text});
        item->setData(0, RuleRole, rule.id);
        item->setData(0, SearchRole, foldForSearch(number + u' ' + text.text + u' ' + rule.rule));
        item->setData(0, Qt::AccessibleTextRole, text.name + u": "_s + text.text);
        item->setToolTip(1, text.text);
    }
    for (int i = m_rules->topLevelItemCount() - 1; i >= 0; --i) {
        QTreeWidgetItem *chapter = m_rules->topLevelItem(i);
        chapter->setFirstColumnSpanned(true);
        chapter->setExpanded(true);
        if (chapter->childCount() == 0 && i > 0)
            delete m_rules->takeTopLevelItem(i);
    }
    m_rules->resizeColumnToContents(0);
    m_rules->setColumnWidth(0, fontMetrics().horizontalAdvance(u"2.4.1.3.5  S-ROUTE"_s) + m_rules->indentation() * 2);
}

/// The longest number of the outline that the rule's number begins with.
QTreeWidgetItem *RegulationWindow::chapterOf(const QByteArray &rule) const
{
    if (rule.startsWith("I-"))
        return m_implicit;
    if (rule.startsWith("S-"))
        return m_algorithms;
    QTreeWidgetItem *best = m_rules->topLevelItem(0);
    qsizetype length = 0;
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        const QByteArray number = m_rules->topLevelItem(i)->data(0, RuleRole).toByteArray();
        const bool isIn = !number.isEmpty() && rule.startsWith(number) && (rule.size() == number.size() || rule.at(number.size()) == '.');
        if (isIn && number.size() > length) {
            best = m_rules->topLevelItem(i);
            length = number.size();
        }
    }
    return best;
}

void RegulationWindow::filter(const QString &text)
{
    const QString wanted = foldForSearch(text);
    bool isAny = false;
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem *chapter = m_rules->topLevelItem(i);
        bool isAnyHere = false;
        for (int j = 0; j < chapter->childCount(); ++j) {
            const bool isHit = chapter->child(j)->data(0, SearchRole).toString().contains(wanted);
            chapter->child(j)->setHidden(!isHit);
            isAnyHere = isAnyHere || isHit;
        }
        chapter->setHidden(!isAnyHere);
        isAny = isAny || isAnyHere;
    }
    m_none->setVisible(!isAny);
}

void RegulationWindow::showRule(const QByteArray &rule)
{
    m_search->clear();
    const BookRule *known = rule.isEmpty() ? nullptr : regulation().find(rule);
    for (QTreeWidgetItemIterator it(m_rules); known && *it; ++it) {
        if ((*it)->data(0, RuleRole).toByteArray() == known->id && (*it)->parent()) {
            m_rules->setCurrentItem(*it);
            m_rules->scrollToItem(*it, QAbstractItemView::PositionAtCenter);
        }
    }
    show();
    raise();
    activateWindow();
    (known ? static_cast<QWidget *>(m_rules) : m_search)->setFocus();
}

QByteArray RegulationWindow::currentRule() const
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    return item ? item->data(0, RuleRole).toByteArray() : QByteArray();
}

void RegulationWindow::showCurrent()
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    const BookRule *rule = item && item->parent() ? regulation().find(currentRule()) : nullptr;
    if (!rule) {
        m_text->setPlainText(item ? item->text(0) : QString());
        return;
    }
    const RuleText text = ruleText(rule->id, m_phrasebook);
    QStringList lines{text.name, QString(), text.text};
    if (m_phrasebook.language() == Language::English && text.text != rule->rule && !rule->rule.isEmpty())
        lines << QString() << rule->rule;
    QStringList keys;
    for (const PolicyKey &key : policyKeys()) {
        if (rule->id == key.rule)
            keys << m_phrasebook.policyName(key.key);
    }
    if (!keys.isEmpty())
        lines << QString() << tr("Decided in the settings: %1").arg(keys.join(u", "_s));
    m_text->setPlainText(lines.join(u'\n'));
}

} // namespace hline

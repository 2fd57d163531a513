// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/policywindow.h"

#include "base/fold.h"
#include "settings/policyeditor.h"
#include "text/regulation.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int KeyRole = Qt::UserRole;
constexpr int WordsRole = Qt::UserRole + 1;

QLabel *plainText(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTreeWidget *makeTree(const QString &objectName, const QString &accessibleName, const QStringList &columns, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(objectName);
    tree->setAccessibleName(accessibleName);
    tree->setHeaderLabels(columns);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->header()->setStretchLastSection(true);
    tree->header()->setSectionsMovable(false);
    return tree;
}

} // namespace

PolicyWindow::PolicyWindow(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_search(new QLineEdit(this))
    , m_contract(new QLineEdit(this))
    , m_scope(plainText(u"policyScope"_s, this))
    , m_rules(makeTree(u"policyRules"_s, tr("Rules of the regulation"), {tr("Rule"), tr("In force"), tr("Otherwise"), tr("Since")}, this))
    , m_name(plainText(u"policyName"_s, this))
    , m_meaning(plainText(u"policyMeaning"_s, this))
    , m_clause(new QPushButton(this))
    , m_history(new QListWidget(this))
    , m_editor(new PolicyEditor(phrasebook, this))
    , m_ground(makeTree(u"policyGround"_s, tr("Calendars and packages"), {tr("What"), tr("State"), tr("Details")}, this))
{
    setObjectName(u"policyWindow"_s);
    setWindowTitle(tr("Rules of the regulation"));
    build();
    connect(m_search, &QLineEdit::textChanged, this, &PolicyWindow::filter);
    connect(m_contract, &QLineEdit::editingFinished, this, &PolicyWindow::load);
    connect(m_contract, &QLineEdit::textChanged, this, [this](const QString &number) {
        if (number.isEmpty())
            load();
    });
    connect(m_editor, &PolicyEditor::decided, this, &PolicyWindow::decide);
    connect(m_rules, &QTreeWidget::currentItemChanged, this, &PolicyWindow::showCurrent);
    connect(m_clause, &QPushButton::clicked, this, [this] { Q_EMIT ruleRequested(m_clause->text().section(u' ', 0, 0).toLatin1()); });
    connect(&m_desk, &DeskAccess::changed, this, [this](const Changes &changes) {
        if (isVisible() && (changes.reference || changes.everything))
            load();
    });
}

void PolicyWindow::build()
{
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"policyTabs"_s);
    tabs->setAccessibleName(tr("What the rules rest on"));
    tabs->addTab(rulesPage(), tr("Rules"));
    tabs->addTab(groundPage(), tr("Calendars and packages"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs);
    resizeToText(*this, 130, 38);
}

void PolicyWindow::nameParts()
{
    m_search->setObjectName(u"policySearch"_s);
    m_search->setPlaceholderText(tr("Words, key or rule"));
    m_search->setAccessibleName(tr("Search in the rules"));
    m_search->setClearButtonEnabled(true);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_clause->setObjectName(u"policyClause"_s);
    m_clause->setAutoDefault(false);
    m_history->setObjectName(u"policyHistory"_s);
    m_history->setAccessibleName(tr("What was decided about the rule"));
    m_history->setWordWrap(true);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contract->setObjectName(u"policyContract"_s);
    m_contract->setPlaceholderText(tr("Number of a contract: its own rules"));
    m_contract->setAccessibleName(tr("Contract whose rules are shown"));
    m_contract->setClearButtonEnabled(true);
}

QWidget *PolicyWindow::rulesPage()
{
    nameParts();
    QHeaderView *header = m_rules->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Stretch); // never sideways; what is cut has its tooltip
    for (const auto &[column, letters] : {std::pair{2, 18}, {3, 24}}) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, fontMetrics().averageCharWidth() * letters);
    }
    m_rules->setMinimumHeight(fontMetrics().lineSpacing() * 6);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_search, 3);
    choice->addWidget(m_contract, 2);
    column->addLayout(choice);
    column->addWidget(m_scope);
    column->addWidget(m_rules, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_clause);
    column->addLayout(head);
    column->addWidget(m_meaning);
    auto *decisions = new QHBoxLayout;
    decisions->addWidget(m_history, 1);
    decisions->addWidget(m_editor, 1);
    const int lines = fontMetrics().lineSpacing() * 10;
    m_history->setMaximumHeight(lines);
    m_editor->setMaximumHeight(lines);
    column->addLayout(decisions);
    return page;
}

QWidget *PolicyWindow::groundPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_ground);
    return page;
}

void PolicyWindow::showKey(const QByteArray &key)
{
    m_wanted = key;
    load();
    QDialog::show();
    raise();
    activateWindow();
    m_search->setFocus();
}

QByteArray PolicyWindow::currentKey() const
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    return item ? item->data(0, KeyRole).toByteArray() : QByteArray();
}

void PolicyWindow::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this,
        [number = m_contract->text().trimmed()](const Workplace &workplace) -> Result<PolicyRegister> {
            if (number.isEmpty())
                return workplace.policies({}, {});
            return workplace.store().findContract(number).map([&workplace](const ContractId &id) { return workplace.policies(id, {}); });
        },
        [this, asked](const Result<PolicyRegister> &loaded) {
            if (asked == m_asked)
                show(loaded);
        });
}

void PolicyWindow::show(const Result<PolicyRegister> &loaded)
{
    if (!loaded) {
        m_scope->setText(m_phrasebook.sentence(loaded.error()));
        return;
    }
    const QByteArray chosen = m_wanted.isEmpty() ? currentKey() : std::exchange(m_wanted, {});
    m_editor->show(m_all, nullptr);
    m_all = *loaded;
    m_scope->setText(scopeText());
    fillRules();
    fillGround();
    filter(m_search->text());
    QTreeWidgetItem *first = nullptr;
    for (QTreeWidgetItemIterator it(m_rules); *it; ++it) {
        const QByteArray key = (*it)->data(0, KeyRole).toByteArray();
        if (!key.isEmpty() && (!first || key == chosen))
            first = *it;
    }
    m_rules->setCurrentItem(first);
    showCurrent();
}

/// Whose rules these are.
QString PolicyWindow::scopeText() const
{
    if (!m_all.contract)
        return tr("Rules of the whole desk. A contract may have its own where the regulation leaves it to the contract.");
    return tr("Contract %1, %2: only rules that a contract may have of its own. The others are those of the desk.")
        .arg(m_all.contract->number, m_all.client);
}

void PolicyWindow::decide(const PolicyChange &change)
{
    askDesk(
        m_desk, this, [change](Workplace &workplace) { return workplace.setPolicy(change); },
        [this](const Result<void> &outcome) { m_editor->showOutcome(outcome); });
}

QTreeWidgetItem *PolicyWindow::groupFor(const QByteArray &key)
{
    const QString name = m_phrasebook.policyGroup(key);
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        if (m_rules->topLevelItem(i)->text(0) == name)
            return m_rules->topLevelItem(i);
    }
    auto *group = new QTreeWidgetItem(m_rules, {name});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    return group;
}

void PolicyWindow::fillRules()
{
    m_rules->clear();
    for (const PolicyRow &row : m_all.rows) {
        if (m_all.contract && !isContractKey(row.key))
            continue;
        const QString value = m_phrasebook.policyValue(row.key, row.value);
        const QString otherwise = row.value == row.withoutOwn ? QString() : m_phrasebook.policyValue(row.key, row.withoutOwn);
        auto *item = new QTreeWidgetItem(groupFor(row.key), {m_phrasebook.policyName(row.key), value, otherwise, sinceText(row)});
        item->setData(0, KeyRole, row.key);
        const QString words = m_phrasebook.policyName(row.key) + u' ' + m_phrasebook.policyMeaning(row.key) + u' ' + value + u' '
            + QString::fromLatin1(row.key) + u' ' + QString::fromLatin1(row.rule);
        item->setData(0, WordsRole, foldForSearch(words));
        item->setData(0, Qt::AccessibleTextRole, m_phrasebook.policyName(row.key) + u": "_s + value);
        for (int column = 0; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
        if (row.value != row.withoutOwn) {
            QFont strong = font();
            strong.setBold(true);
            item->setFont(1, strong);
        }
    }
    m_rules->expandAll();
}

QString PolicyWindow::sinceText(const PolicyRow &row) const
{
    const Day today = dayOf(m_all.asOf);
    QStringList parts;
    if (const PolicyDecision *now = row.inForce(today)) {
        parts << (now->from ? tr("from %1").arg(m_phrasebook.day(*now->from)) : tr("always"));
        if (!now->who.isEmpty())
            parts << now->who;
    }
    if (const PolicyDecision *later = row.upcoming(today))
        parts << tr("from %1: %2").arg(m_phrasebook.day(*later->from), valueText(row, *later));
    return parts.join(u", "_s);
}

QString PolicyWindow::valueText(const PolicyRow &row, const PolicyDecision &decision) const
{
    if (decision.value)
        return m_phrasebook.policyValue(row.key, *decision.value);
    return m_all.contract ? tr("as the desk has it") : tr("by default again: %1").arg(m_phrasebook.policyValue(row.key, row.defaultValue));
}

QString PolicyWindow::decisionText(const PolicyRow &row, const PolicyDecision &decision) const
{
    const QString from = decision.from ? tr("from %1").arg(m_phrasebook.day(*decision.from)) : tr("always");
    QStringList line{tr("%1: %2 · decided %3").arg(from, valueText(row, decision), m_phrasebook.moment(decision.made, OnPaper))};
    if (!decision.who.isEmpty())
        line << decision.who;
    if (decision.reversed)
        line << tr("taken back");
    else if (decision.from && *decision.from > dayOf(m_all.asOf))
        line << tr("waits for its day");
    return line.join(u" · "_s);
}

void PolicyWindow::fillGround()
{
    m_ground->clear();
    auto *years = new QTreeWidgetItem(m_ground, {tr("Production calendars")});
    for (const CalendarYearRecord &year : m_all.years) {
        const QString missing = tr("Not loaded: only the statutory holidays are off, deadlines are provisional.");
        new QTreeWidgetItem(years, {QString::number(year.year), m_phrasebook.name(year.status),
                                    year.status == YearStatus::Official ? year.source : missing});
    }
    auto *packages = new QTreeWidgetItem(m_ground, {tr("Packages")});
    for (const PackageRecord &package : m_all.packages) {
        const QString response = package.terms.response ? tr("response %1").arg(m_phrasebook.hoursMinutes(*package.terms.response))
                                                        : tr("no guaranteed response");
        new QTreeWidgetItem(packages, {package.terms.name, tr("%1 a month").arg(m_phrasebook.minutesText(package.terms.perMonth)), response});
    }
    m_ground->expandAll();
    m_ground->resizeColumnToContents(0);
    m_ground->resizeColumnToContents(1);
}

void PolicyWindow::filter(const QString &text)
{
    const QString wanted = foldForSearch(text);
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_rules->topLevelItem(i);
        bool isAny = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool isHit = group->child(j)->data(0, WordsRole).toString().contains(wanted);
            group->child(j)->setHidden(!isHit);
            isAny = isAny || isHit;
        }
        group->setHidden(!isAny);
    }
}

void PolicyWindow::showCurrent()
{
    const QByteArray key = currentKey();
    const auto row = std::ranges::find(m_all.rows, key, &PolicyRow::key);
    const bool any = row != m_all.rows.end();
    m_editor->show(m_all, any ? &*row : nullptr);
    m_clause->setVisible(any);
    m_history->setVisible(any);
    m_history->clear();
    if (!any) {
        m_name->clear();
        m_meaning->setText(tr("Choose a rule to see what it decides."));
        return;
    }
    m_name->setText(m_phrasebook.policyName(key));
    m_meaning->setText(tr("%1 Key: %2.").arg(m_phrasebook.policyMeaning(key), QString::fromLatin1(key)));
    const RuleText rule = ruleText(row->rule, m_phrasebook);
    m_clause->setText(QString::fromLatin1(row->rule));
    m_clause->setToolTip(rule.text);
    m_clause->setAccessibleName(tr("Open rule %1").arg(rule.name));
    for (const PolicyDecision &decision : row->history)
        m_history->addItem(decisionText(*row, decision));
    if (row->history.empty())
        m_history->addItem(m_all.contract ? tr("Nothing was decided for this contract: the desk's value holds.")
                                         : tr("Nothing was decided about it: the regulation's own value holds."));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importreportview.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t ShownIssues = 5000; // a person reads the first of them; the counts are always whole

QTreeWidget *table(
    const QString &objectName, const QString &accessibleName, const QStringList &columns, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    return table;
}

} // namespace

ImportReportView::ImportReportView(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_issues(
          table(u"importIssues"_s, tr("Lines with a remark"), {tr("Line"), tr("Result"), tr("Reason")}, this))
    , m_days(table(u"importDays"_s, tr("Days that change"), {tr("Day"), tr("Was"), tr("Becomes")}, this))
    , m_reason(new QLabel(this))
{
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->setAccessibleName(tr("Result of the import"));
    m_tabs->addTab(m_issues, tr("Lines"));
    m_tabs->addTab(m_days, tr("Calendar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_reason);
    m_reason->setObjectName(u"importReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    const int em = fontMetrics().averageCharWidth();
    m_issues->header()->resizeSection(0, em * 10);
    m_issues->header()->resizeSection(1, em * 22);
    m_days->header()->resizeSection(0, em * 16);
    m_days->header()->resizeSection(1, em * 22);
    connect(m_issues, &QTreeWidget::currentItemChanged, this, &ImportReportView::showReason);
    showText(tr("Choose a file: it is checked first, and nothing is stored until you say so."));
}

QString ImportReportView::summary() const
{
    return m_summary->text();
}

void ImportReportView::showText(const QString &text)
{
    m_summary->setText(text);
    m_issues->clear();
    m_days->clear();
    m_tabs->setVisible(false);
    m_reason->clear();
}

void ImportReportView::showReport(const ImportReport &report, ImportMode mode)
{
    m_summary->setText(counts(report, mode));
    showIssues(report);
    showDays(report);
    m_tabs->setTabVisible(1, report.kind == ImportKind::Calendar);
    m_tabs->setCurrentIndex(report.kind == ImportKind::Calendar && !report.calendarDiff.empty() ? 1 : 0);
    m_tabs->setVisible(m_issues->topLevelItemCount() + m_days->topLevelItemCount() > 0);
}

QString ImportReportView::counts(const ImportReport &report, ImportMode mode) const
{
    const QString figures = tr("new %1 · changed %2 · same %3 · refused %4 · with a remark %5")
                                .arg(report.created)
                                .arg(report.changed)
                                .arg(report.same)
                                .arg(report.refused.size())
                                .arg(report.warnings.size());
    QStringList lines{mode == ImportMode::DryRun ? tr("Checked, nothing stored yet: %1").arg(figures)
                                                 : tr("Stored: %1").arg(figures)};
    if (report.calendarYear) {
        lines += tr("Calendar of %1: %2")
                     .arg(report.calendarYear->year)
                     .arg(m_phrasebook.name(report.calendarYear->status));
    }
    if (report.refused.size() + report.warnings.size() > ShownIssues)
        lines += tr("Only the first %n line(s) are listed.", nullptr, static_cast<int>(ShownIssues));
    return lines.join(u'\n');
}

void ImportReportView::showIssues(const ImportReport &report)
{
    m_issues->clear();
    QList<QTreeWidgetItem *> rows;
    const auto add = [&](const std::vector<ImportIssue> &issues, const QString &result) {
        for (const ImportIssue &issue : issues) {
            if (static_cast<std::size_t>(rows.size()) >= ShownIssues)
                return;
            const QString reason = m_phrasebook.sentence(issue);
            auto *row = new QTreeWidgetItem({QString::number(issue.line), result, reason});
            row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
            row->setData(
                0, Qt::AccessibleTextRole, tr("Line %1, %2: %3").arg(issue.line).arg(result, reason));
            rows += row;
        }
    };
    add(report.refused, tr("refused"));
    add(report.warnings, tr("taken, remark"));
    m_issues->addTopLevelItems(rows);
}

void ImportReportView::showReason()
{
    const QTreeWidgetItem *row = m_issues->currentItem();
    m_reason->setText(row ? row->data(0, Qt::AccessibleTextRole).toString() : QString());
}

void ImportReportView::showDays(const ImportReport &report)
{
    m_days->clear();
    for (const CalendarDiff &diff : report.calendarDiff) {
        auto *row = new QTreeWidgetItem(
            m_days, {m_phrasebook.day(diff.day), dayName(diff.was), dayName(diff.becomes)});
        row->setData(0, Qt::AccessibleTextRole,
            tr("%1 was %2, becomes %3")
                .arg(m_phrasebook.day(diff.day), dayName(diff.was), dayName(diff.becomes)));
    }
}

QString ImportReportView::dayName(DayKind kind) const
{
    switch (kind) {
    case DayKind::Work:
        return tr("working day");
    case DayKind::Off:
        return tr("day off");
    case DayKind::Short:
        return tr("shortened day");
    }
    Q_UNREACHABLE();
}

} // namespace hline

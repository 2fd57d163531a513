// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importfile.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// What an import would do or did: counts, every refused or doubtful line with its reason, and the days a
/// calendar changes.
class ImportReportView final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReportView(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showReport(const ImportReport &report, ImportMode mode);
    void showText(
        const QString &text); ///< instead of a report: what is going on, or what is wrong with the file
    [[nodiscard]] QString summary() const;

private:
    void showIssues(const ImportReport &report);
    void showReason();
    void showDays(const ImportReport &report);
    [[nodiscard]] QString counts(const ImportReport &report, ImportMode mode) const;
    [[nodiscard]] QString dayName(DayKind kind) const;

    const Phrasebook &m_phrasebook;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QTreeWidget *m_issues;
    QTreeWidget *m_days;
    QLabel *m_reason; ///< of the current line, in full
};

} // namespace hline

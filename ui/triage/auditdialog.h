// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// «Журнал отказов и разрешений»: what a gate refused, what was allowed all the same and by whom, what was refused to a client; by
/// clause. Newest first, a page at a time. I-03, I-15.
class AuditDialog final : public QDialog
{
    Q_OBJECT
public:
    AuditDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);
    void failed(const hline::Error &error);

private:
    enum Page { ListPage, EmptyPage };
    struct Found { std::vector<AuditRecord> records; std::vector<std::pair<QByteArray, int>> clauses; };

    void build();
    void connectParts();
    void load();
    void loadMore();
    void showFound(const Found &found);
    void showClauses(const std::vector<std::pair<QByteArray, int>> &clauses);
    void addRows(const std::vector<AuditRecord> &records);
    void showDetail();
    void openRequest();
    [[nodiscard]] const AuditRecord *current() const;
    [[nodiscard]] QString kindText(const AuditRecord &record) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<AuditRecord> m_records;
    quint64 m_asked = 0;
    QComboBox *m_clause;
    QStackedWidget *m_pages;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPlainTextEdit *m_detail;
    QPushButton *m_more;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace hline

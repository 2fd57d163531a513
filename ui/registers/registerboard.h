// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/registermodel.h"
#include "workflow/deskaccess.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace hline {

/// «Пожелания» or «Ошибки»: what clients ask for, how many of them, and where it stands; entries that mean the same are merged,
/// and whoever asked is listed to be told. R-2.4.3.2a, R-2.4.3.2b, R-2.4.4.1b
class RegisterBoardPane final : public QWidget
{
    Q_OBJECT
public:
    RegisterBoardPane(RegisterKind kind, DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void open(); ///< with the cursor in the table
    [[nodiscard]] const RegisterModel &model() const { return m_model; }

Q_SIGNALS:
    void requestSelected(const hline::RequestId &id);
    void requestActivated(const hline::RequestId &id);
    void closed(); ///< Esc: back to the queue
    void done(const QString &what);
    void failed(const hline::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildLine();
    void connectParts();
    void load();
    void showBoard(const Result<RegisterBoard> &board);
    void choose(int row);
    void updateMessage();
    void applyFilter();
    void followCursor();
    void loadAskers(const RequestId &id);
    void showAskers(const std::vector<RegisterAsker> &askers);
    void merge();
    void copyAskers();
    void offer();
    [[nodiscard]] std::vector<RequestId> selected() const; ///< in the order of the table

    RegisterKind m_kind;
    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    RegisterModel m_model;
    QTimer m_slow; ///< says «reading» only when it takes long enough to be noticed
    quint64 m_asked = 0;
    bool m_stale = true;
    bool m_isRead = false;
    std::optional<RequestId> m_current;
    QString m_failure;
    QLabel *m_title;
    QLineEdit *m_filter;
    QComboBox *m_states;
    QLabel *m_message;
    QTableView *m_table;
    QLabel *m_askersTitle;
    QListWidget *m_askers;
    QPushButton *m_merge;
    QPushButton *m_copy;
    QPushButton *m_back;
};

} // namespace hline

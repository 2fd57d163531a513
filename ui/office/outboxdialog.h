// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officelink.h"
#include "office/outboxmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace hline {

/// «Не отправлено»: how the office stands, what waits, what it said of each record, and the ways out.
class OutboxDialog final : public QDialog
{
    Q_OBJECT
public:
    OutboxDialog(DeskAccess &desk, OfficeLink &link, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    [[nodiscard]] const OutboxModel &model() const { return *m_model; }
    void chooseFile(); ///< to save what is not sent

Q_SIGNALS:
    void requestChosen(const hline::RequestId &id);

private:
    enum Page { ListPage, MessagePage };

    void build();
    void connectParts();
    void showLink();
    void showRows();
    void showReason();
    void openRequest();
    void save(const QString &file);
    void chooseFileToTake();
    void take(const QString &file);

    OfficeLink &m_link;
    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    OfficeWords m_words;
    OutboxModel *m_model;
    QLabel *m_sign;
    QLabel *m_tip;
    QStackedWidget *m_pages;
    QTreeView *m_list;
    QLabel *m_message;
    QLabel *m_reason;
    QPushButton *m_send;
    QPushButton *m_save;
    QPushButton *m_take;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace hline

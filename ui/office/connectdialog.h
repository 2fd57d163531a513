// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officelink.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// «Подключение к офису»: the file that an administrator handed out, who goes where, the password. Kept only once the office was met.
class ConnectDialog final : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(OfficeLink &link, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void openFile(const QString &file);

private:
    void build();
    void connectParts();
    void chooseFile();
    void show(const OfficeCard &card);
    void showDisk(DiskEncryption disk);
    void meet();
    void say(const QString &sentence);
    void wait(const QString &sentence);

    OfficeLink &m_link;
    const Phrasebook &m_phrasebook;
    QString m_file;
    bool m_hasOffice = false;
    QPushButton *m_choose;
    QLabel *m_where;
    QLabel *m_who;
    QLineEdit *m_password;
    QLabel *m_message;
    QLabel *m_disk;
    QPushButton *m_connect;
    QPushButton *m_cancel;
};

} // namespace hline

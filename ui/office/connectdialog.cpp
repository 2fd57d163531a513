// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/connectdialog.h"

#include "office/wrappedlabel.h"
#include "text/officewords.h"
#include "text/phrasebook.h"
#include "theme/windowsize.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

ConnectDialog::ConnectDialog(OfficeLink &link, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_link(link)
    , m_phrasebook(phrasebook)
    , m_choose(new QPushButton(tr("Open the connection file…"), this))
    , m_where(wrappedLabel(u"connectWhere"_s, this))
    , m_who(wrappedLabel(u"connectWho"_s, this))
    , m_password(new QLineEdit(this))
    , m_message(wrappedLabel(u"connectMessage"_s, this))
    , m_disk(wrappedLabel(u"connectDisk"_s, this))
    , m_connect(new QPushButton(tr("Connect  Enter"), this))
    , m_cancel(new QPushButton(tr("Cancel  Esc"), this))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect to an office"));
    build();
    connectParts();
    show(m_link.office());
}

void ConnectDialog::build()
{
    m_choose->setObjectName(u"connectChoose"_s);
    m_choose->setAutoDefault(false);
    m_password->setObjectName(u"connectPassword"_s);
    m_password->setAccessibleName(tr("Password of the office"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_connect->setObjectName(u"connectConnect"_s);
    m_connect->setDefault(true);
    m_cancel->setObjectName(u"connectCancel"_s);
    m_cancel->setAutoDefault(false);
    m_message->setAccessibleName(tr("What happens"));
    m_message->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *form = new QFormLayout;
    form->addRow(m_choose);
    form->addRow(tr("Where"), m_where);
    form->addRow(tr("As whom"), m_who);
    form->addRow(tr("&Password"), m_password);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_message, 1);
    column->addWidget(m_disk);
    column->addLayout(buttons);
    m_disk->hide(); // mostly there is nothing to say of it
    resizeToText(*this, 70, 13);
}

void ConnectDialog::connectParts()
{
    connect(m_choose, &QPushButton::clicked, this, &ConnectDialog::chooseFile);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::meet);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_connect->setEnabled(m_hasOffice && !m_password->text().isEmpty()); });
    connect(&m_link, &OfficeLink::met, this, &QDialog::accept);
    connect(&m_link, &OfficeLink::notMet, this, [this](const Error &error) { say(m_phrasebook.sentence(error)); });
    m_link.askDisk([self = QPointer(this)](const DeskDisk &disk) {
        if (self)
            self->showDisk(disk.encryption);
    });
}

void ConnectDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open the connection file"), QString(), tr("Connection files (*.hline-office *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectDialog::openFile);
    dialog->open();
}

void ConnectDialog::openFile(const QString &file)
{
    m_link.readFile(file, [self = QPointer(this)](const Result<OfficeCard> &card) {
        if (!self)
            return;
        if (card)
            self->show(*card);
        else
            self->say(self->m_phrasebook.sentence(card.error()));
    });
}

void ConnectDialog::show(const OfficeCard &card)
{
    m_file = card.file;
    m_hasOffice = !card.host.isEmpty();
    m_where->setText(m_hasOffice ? tr("%1, database %2").arg(card.host, card.database) : tr("no office yet"));
    m_who->setText(m_hasOffice ? card.login : tr("no login yet"));
    m_password->setEnabled(m_hasOffice);
    m_connect->setEnabled(m_hasOffice && !m_password->text().isEmpty());
    say(m_hasOffice ? tr("The password came with the file, by another way. It is kept in the keychain of this computer and nowhere else.")
                    : tr("The administrator of the office gives you a connection file. Open it; everything this desk holds stays and goes along."));
    (m_hasOffice ? static_cast<QWidget *>(m_password) : m_choose)->setFocus();
}

void ConnectDialog::showDisk(DiskEncryption disk)
{
    const QString warning = OfficeWords(m_phrasebook).openDiskText(disk);
    m_disk->setText(warning.isEmpty() ? QString() : u"▲ "_s + warning);
    m_disk->setVisible(!warning.isEmpty());
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ConnectDialog::meet()
{
    wait(tr("Meeting the office… All records of this desk go there, and those of the others come here."));
    m_link.meet(m_file, m_password->text());
}

void ConnectDialog::wait(const QString &sentence)
{
    m_message->setText(sentence);
    for (QWidget *part : {static_cast<QWidget *>(m_connect), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_choose)})
        part->setEnabled(false);
}

void ConnectDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_choose->setEnabled(true);
    m_password->setEnabled(m_hasOffice);
    m_connect->setEnabled(m_hasOffice && !m_password->text().isEmpty());
}

} // namespace hline

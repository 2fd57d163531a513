// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/outboxdialog.h"

#include "office/wrappedlabel.h"
#include "text/phrasebook.h"
#include "text/unsentwords.h"
#include "theme/windowsize.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

OutboxDialog::OutboxDialog(DeskAccess &desk, OfficeLink &link, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_link(link)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_words(phrasebook)
    , m_model(new OutboxModel(desk, phrasebook, this))
    , m_sign(wrappedLabel(u"outboxSign"_s, this))
    , m_tip(wrappedLabel(u"outboxTip"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QTreeView(this))
    , m_message(wrappedLabel(u"outboxMessage"_s, this))
    , m_reason(wrappedLabel(u"outboxReason"_s, this))
    , m_send(new QPushButton(tr("Send now  F5"), this))
    , m_save(new QPushButton(tr("Save what is not sent…"), this))
    , m_take(new QPushButton(tr("Take in from a file…"), this))
    , m_open(new QPushButton(tr("Show the request  Enter"), this))
    , m_close(new QPushButton(tr("Close  Esc"), this))
{
    setObjectName(u"outboxDialog"_s);
    setWindowTitle(tr("Not sent"));
    build();
    connectParts();
    showLink();
    showRows();
}

void OutboxDialog::build()
{
    QFont strong = font();
    strong.setBold(true);
    m_sign->setFont(strong);
    m_list->setObjectName(u"outboxList"_s);
    m_list->setAccessibleName(tr("Records of this desk: first those that wait, then what the office said of the others"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair{OutboxModel::When, 16}, {OutboxModel::What, 21}, {OutboxModel::Request, 27}, {OutboxModel::State, 21}})
        m_list->header()->resizeSection(column, letter * letters);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_pages->insertWidget(ListPage, m_list);
    m_pages->insertWidget(MessagePage, m_message);
    m_reason->setAccessibleName(tr("Why, and what to do"));
    m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_send->setObjectName(u"outboxSend"_s);
    m_send->setShortcut(Qt::Key_F5);
    m_save->setObjectName(u"outboxSave"_s);
    m_take->setObjectName(u"outboxTake"_s);
    m_take->setToolTip(tr("Records that another desk file could not send go to the office through this desk"));
    m_open->setObjectName(u"outboxOpen"_s);
    m_open->setDefault(true);
    m_close->setObjectName(u"outboxClose"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_save);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sign);
    column->addWidget(m_tip);
    column->addWidget(m_pages, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    resizeToText(*this, 150, 30);
}

void OutboxDialog::connectParts()
{
    connect(&m_link, &OfficeLink::changed, this, &OutboxDialog::showLink);
    connect(m_model, &OutboxModel::loaded, this, &OutboxDialog::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxDialog::showReason);
    connect(m_list, &QTreeView::activated, this, &OutboxDialog::openRequest);
    connect(m_send, &QPushButton::clicked, &m_link, &OfficeLink::sendNow);
    connect(m_save, &QPushButton::clicked, this, &OutboxDialog::chooseFile);
    connect(m_take, &QPushButton::clicked, this, &OutboxDialog::chooseFileToTake);
    connect(m_open, &QPushButton::clicked, this, &OutboxDialog::openRequest);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void OutboxDialog::showLink()
{
    const bool isRunning = m_link.state() == OfficeLink::State::Running;
    m_send->setEnabled(isRunning);
    m_save->setEnabled(m_link.state() != OfficeLink::State::Lone);
    if (const auto parting = m_link.parting(); parting && !isRunning) {
        const OfficeSign sign = m_words.parted(parting->why, m_link.status().unsent);
        m_sign->setText(sign.text);
        m_tip->setText(sign.tip);
        return;
    }
    if (!isRunning) {
        m_sign->setText(m_link.state() == OfficeLink::State::NeedsPassword ? tr("The office asks for the password.") : tr("This desk works alone."));
        m_tip->setText(m_link.state() == OfficeLink::State::NeedsPassword ? tr("Enter it with Desk → Connect to an office.")
                                                                          : tr("There is no office; everything is stored here."));
        return;
    }
    const OfficeSign sign = m_words.sign(m_link.status(), m_desk.clock().instant());
    m_sign->setText(sign.text);
    m_tip->setText(sign.tip);
}

void OutboxDialog::showRows()
{
    switch (m_model->reading()) {
    case OutboxModel::Reading::Loading: m_message->setText(tr("Reading what waits…")); break;
    case OutboxModel::Reading::Empty:
        m_message->setText(tr("Nothing was recorded on this desk yet. Whatever you enter appears here until the office has it, and then what the office said."));
        break;
    case OutboxModel::Reading::Rows:
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
        break;
    }
    m_pages->setCurrentIndex(m_model->reading() == OutboxModel::Reading::Rows ? ListPage : MessagePage);
    showReason();
}

void OutboxDialog::showReason()
{
    const int row = m_list->currentIndex().row();
    const OutboxLine *line = m_model->line(row);
    m_reason->setText(m_model->reason(row));
    m_open->setEnabled(line && line->request);
}

void OutboxDialog::openRequest()
{
    const OutboxLine *line = m_model->line(m_list->currentIndex().row());
    if (!line || !line->request)
        return;
    Q_EMIT requestChosen(*line->request);
    accept();
}

void OutboxDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save what is not sent"), QString(), tr("Unsent records (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &OutboxDialog::save);
    dialog->open();
}

void OutboxDialog::save(const QString &file)
{
    m_link.saveUnsent(file, [self = QPointer(this), file](const Result<void> &saved) {
        if (self)
            self->m_tip->setText(saved ? tr("Saved to %1. Give the file to the administrator; it stays here too.").arg(file)
                                       : self->m_phrasebook.sentence(saved.error()));
    });
}

void OutboxDialog::chooseFileToTake()
{
    auto *dialog = new QFileDialog(this, tr("Take in what another desk has not sent"), QString(), tr("Unsent records (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OutboxDialog::take);
    dialog->open();
}

void OutboxDialog::take(const QString &file)
{
    m_link.takeUnsent(file, [self = QPointer(this)](const Result<TakenUnsent> &taken) {
        if (self)
            self->m_tip->setText(taken ? takenText(self->m_phrasebook, *taken) : self->m_phrasebook.sentence(taken.error()));
    });
}

} // namespace hline

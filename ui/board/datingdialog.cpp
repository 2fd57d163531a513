// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/datingdialog.h"

#include "text/boardwords.h"
#include "theme/moscowedit.h"
#include "theme/plaintext.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

DatingDialog::DatingDialog(Parts parts, const ClockDoubt &doubt, QWidget *parent)
    : QDialog(parent)
    , m_desk(parts.desk)
    , m_phrasebook(parts.phrasebook)
    , m_fact(doubt.fact)
    , m_at(new MoscowEdit(this))
    , m_reason(new QLineEdit(this))
    , m_failure(plainLine(this, u"datingFailure"_s))
    , m_date(new QPushButton(tr("&Date"), this))
{
    setObjectName(u"datingDialog"_s);
    setWindowTitle(tr("When it happened"));
    build(doubt);
    connect(m_reason, &QLineEdit::textChanged, this, &DatingDialog::offer);
    connect(m_date, &QPushButton::clicked, this, &DatingDialog::date);
    m_reason->setFocus();
    offer();
}

void DatingDialog::build(const ClockDoubt &doubt)
{
    m_at->setObjectName(u"datingAt"_s);
    m_at->setInstant(doubt.proposed);
    m_reason->setObjectName(u"datingReason"_s);
    m_reason->setPlaceholderText(tr("How you know it; it stays in the history"));
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_date->setObjectName(u"datingDate"_s);
    m_date->setDefault(true);
    auto *about = plainLine(this, u"datingAbout"_s);
    about->setText(BoardWords(m_phrasebook).line(doubt, m_desk.clock().instant()));
    about->setWordWrap(true);
    auto *hint = plainLine(this, u"datingHint"_s);
    hint->setText(doubt.kind == "request.new"
                      ? tr("From now on the request is there, and with it what was entered on it meanwhile (%1).").arg(m_phrasebook.clause("S-OFF-1"))
                      : tr("From now on the entry counts at this time; the length stays as it is (%1).").arg(m_phrasebook.clause("S-OFF-1")));
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Happened (Moscow)"), m_at);
    form->addRow(tr("&Reason"), m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_date, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addLayout(form);
    column->addWidget(hint);
    column->addStretch(1);
    column->addWidget(m_failure);
    column->addWidget(buttons);
    resizeToText(*this, 70, 12);
}

void DatingDialog::offer()
{
    m_date->setEnabled(!m_isBusy && !m_reason->text().trimmed().isEmpty());
}

void DatingDialog::date()
{
    m_isBusy = true;
    offer();
    askDesk(
        m_desk, this,
        [fact = m_fact, at = m_at->instant(), reason = m_reason->text()](Workplace &work) { return work.dateFact(fact, at, reason); },
        [this](const Result<int> &counted) {
            m_isBusy = false;
            if (counted) {
                Q_EMIT dated(*counted);
                accept();
                return;
            }
            m_failure->setText(m_phrasebook.sentence(counted.error()));
            m_failure->show();
            offer();
        });
}

} // namespace hline

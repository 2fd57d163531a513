// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/assigndialog.h"

#include "text/boardwords.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

AssignDialog::AssignDialog(Parts parts, const QueueRow &row, const std::vector<BoardPerson> &people, QWidget *parent)
    : QDialog(parent)
    , m_desk(parts.desk)
    , m_phrasebook(parts.phrasebook)
    , m_request(row.id)
    , m_list(new QListWidget(this))
    , m_reason(new QLineEdit(this))
    , m_failure(new QLabel(this))
    , m_hand(new QPushButton(tr("&Hand over"), this))
{
    setObjectName(u"assignDialog"_s);
    setWindowTitle(tr("Hand over No. %1").arg(row.number));
    build(row, people);
    connect(m_list, &QListWidget::currentRowChanged, this, &AssignDialog::offer);
    connect(m_list, &QListWidget::itemActivated, this, &AssignDialog::hand);
    connect(m_hand, &QPushButton::clicked, this, &AssignDialog::hand);
    m_list->setCurrentRow(m_people.empty() ? -1 : 0);
    offer();
}

void AssignDialog::build(const QueueRow &row, const std::vector<BoardPerson> &people)
{
    const Instant now = m_desk.clock().instant();
    for (const BoardPerson &person : people) {
        if (row.holder == person.id)
            continue;
        m_people.push_back(person);
        m_list->addItem(u"%1 · %2"_s.arg(person.name, BoardWords(m_phrasebook).doing(person, now)));
    }
    m_list->setObjectName(u"assignPeople"_s);
    m_list->setAccessibleName(tr("To whom"));
    m_reason->setObjectName(u"assignReason"_s);
    m_reason->setPlaceholderText(tr("Why; may be left out"));
    m_failure->setObjectName(u"assignFailure"_s);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_hand->setObjectName(u"assignHand"_s);
    m_hand->setDefault(true);
    auto *about = new QLabel(row.client.isEmpty() ? row.subject : u"%1 · %2"_s.arg(row.client, row.subject), this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto *hint = new QLabel(m_people.empty() ? tr("There is nobody else on this desk. People come with the office, or with an import.")
                                             : tr("The response clock goes on: only the beginning of work stops it (%1).").arg(m_phrasebook.clause("S-SLA-10")),
                            this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *reason = new QFormLayout;
    reason->addRow(tr("&Reason"), m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_hand, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_list, 1);
    column->addLayout(reason);
    column->addWidget(hint);
    column->addWidget(m_failure);
    column->addWidget(buttons);
    resizeToText(*this, 70, 20);
}

void AssignDialog::offer()
{
    m_hand->setEnabled(m_list->currentRow() >= 0);
}

void AssignDialog::hand()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const BoardPerson &person = m_people[static_cast<std::size_t>(row)];
    m_hand->setEnabled(false); // once is enough
    askDesk(
        m_desk, this,
        [id = m_request, to = person.id, reason = m_reason->text()](Workplace &work) { return work.assign(id, to, reason); },
        [this, name = person.name](const Result<RequestRef> &handed) {
            if (handed) {
                Q_EMIT assigned(*handed, name);
                accept();
                return;
            }
            m_failure->setText(m_phrasebook.sentence(handed.error()));
            m_failure->show();
            offer();
        });
}

} // namespace hline

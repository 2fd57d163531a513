// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/policyeditor.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "settings/policyfield.h"
#include "text/calendardate.h"
#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

PolicyEditor::PolicyEditor(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_field(new PolicyField(phrasebook, this))
    , m_from(new QDateEdit(this))
    , m_message(new QLabel(this))
    , m_decide(new QPushButton(tr("Decide  Ctrl+Enter"), this))
    , m_return(new QPushButton(this))
{
    setObjectName(u"policyEditor"_s);
    build();
    connect(m_field, &PolicyField::edited, this, &PolicyEditor::edit);
    connect(m_from, &QDateEdit::dateChanged, this, &PolicyEditor::edit);
    connect(m_decide, &QPushButton::clicked, this, [this] { decide(m_field->value()); });
    connect(m_return, &QPushButton::clicked, this, [this] { decide({}); });
}

void PolicyEditor::build()
{
    m_from->setObjectName(u"policyFrom"_s);
    m_from->setAccessibleName(tr("In force from"));
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_message->setObjectName(u"policyMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_decide->setObjectName(u"policyDecide"_s);
    m_decide->setAutoDefault(false);
    m_decide->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_return->setObjectName(u"policyReturn"_s);
    m_return->setAutoDefault(false);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("New value"), m_field);
    form->addRow(tr("In force from"), m_from);
    form->addRow(m_message);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_decide);
    buttons->addWidget(m_return);
    buttons->addStretch(1);
    form->addRow(buttons);
}

/// First of next month unless told: a change that moves nothing of the month people are looking at.
void PolicyEditor::show(const PolicyRegister &all, const PolicyRow *row)
{
    m_all = &all;
    m_row = row;
    setVisible(row);
    if (!row)
        return;
    if (row->key != m_decided)
        m_outcome.clear();
    const PolicyDecision *later = row->upcoming(dayOf(all.asOf));
    const QSignalBlocker quiet(m_from);
    m_from->setDate(dateOf(firstDay(next(monthOf(all.asOf)))));
    m_field->show(row->key, later && later->value ? *later->value : row->value);
    m_return->setText(all.contract ? tr("As the desk has it") : tr("Return to the default"));
    m_return->setToolTip(tr("From that day on: %1").arg(m_phrasebook.policyValue(row->key, row->withoutOwn)));
    for (QWidget *input : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_from)})
        input->setEnabled(!all.readOnly);
    judge();
}

Day PolicyEditor::from() const
{
    return dayOf(m_from->date());
}

Result<void> PolicyEditor::verdict() const
{
    if (m_all->readOnly)
        return failure(*m_all->readOnly);
    return withPolicy(m_all->inForce, m_row->key, m_field->value()).and_then([this](const Policy &changed) {
        return acceptableFrom(from(), changed, dayOf(m_all->asOf));
    });
}

void PolicyEditor::edit()
{
    m_outcome.clear();
    if (m_row)
        judge();
}

/// What would change, or why it cannot; after a decision, how it ended.
void PolicyEditor::judge()
{
    const Result<void> possible = verdict();
    const bool isBeforeToday = from() < dayOf(m_all->asOf);
    const bool isSomethingLater = m_row->upcoming(dayOf(m_all->asOf));
    m_decide->setEnabled(possible && (isSomethingLater || m_field->value() != m_row->value));
    m_return->setEnabled(!m_all->readOnly && !isBeforeToday && (isSomethingLater || m_row->isDecided(from())));
    m_message->setText(!m_outcome.isEmpty() ? m_outcome : possible ? preview() : m_phrasebook.sentence(possible.error()));
}

QString PolicyEditor::preview() const
{
    const QString now = m_phrasebook.policyValue(m_row->key, m_row->value);
    const QString then = m_phrasebook.policyValue(m_row->key, m_field->value());
    if (now == then)
        return tr("That is what is in force today: %1.").arg(now);
    return tr("From %1 on: %2. Until then: %3. Nothing before that day changes.").arg(m_phrasebook.day(from()), then, now);
}

void PolicyEditor::decide(const std::optional<QString> &value)
{
    if (!m_row || m_all->readOnly)
        return;
    m_decided = m_row->key;
    const auto contract = m_all->contract ? std::optional(m_all->contract->id) : std::nullopt;
    Q_EMIT decided({m_row->key, value, from(), contract});
}

void PolicyEditor::showOutcome(const Result<void> &outcome)
{
    m_outcome = outcome ? tr("Decided and stored. Ctrl+Z in the main window takes it back.") : m_phrasebook.sentence(outcome.error());
    m_message->setText(m_outcome);
}

} // namespace hline

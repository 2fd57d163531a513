// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include "request/panelkeys.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString codeOf(const QComboBox &box)
{
    return box.currentData().toString();
}

void choose(QComboBox &box, const QString &code)
{
    const int index = box.findData(code);
    box.setCurrentIndex(index < 0 ? 0 : index);
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            filled += part.trimmed();
    }
    return filled.join(separator);
}

bool isEmpty(const RequestChange &change)
{
    return !change.subject && !change.text && !change.subtype && !change.configBasis && !change.writtenTask
        && !change.jointUser && !change.task;
}

} // namespace

RequestFields::RequestFields(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout(this))
    , m_subject(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_subtype(new QComboBox(this))
    , m_basis(new QComboBox(this))
    , m_jointUser(new QLineEdit(this))
    , m_task(new QPlainTextEdit(this))
    , m_writtenTask(new QCheckBox(tr("The task is written and detailed enough"), this))
    , m_facts(plainLabel(this))
    , m_draft(plainLabel(this))
    , m_save(new QPushButton(tr("Save  Ctrl+Enter"), this))
    , m_revert(new QPushButton(tr("Discard changes"), this))
{
    build();
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    connect(m_subject, &QLineEdit::textEdited, this, &RequestFields::collect);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RequestFields::collect);
    connect(m_subtype, &QComboBox::currentIndexChanged, this, &RequestFields::collect);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &RequestFields::collect);
    connect(m_jointUser, &QLineEdit::textEdited, this, &RequestFields::collect);
    connect(m_task, &QPlainTextEdit::textChanged, this, &RequestFields::collect);
    connect(m_writtenTask, &QCheckBox::toggled, this, &RequestFields::collect);
    connect(m_save, &QPushButton::clicked, this, &RequestFields::save);
    connect(m_revert, &QPushButton::clicked, this, &RequestFields::revert);
}

void RequestFields::build()
{
    m_subject->setObjectName(u"subjectEdit"_s);
    m_subject->setMaxLength(20000);
    m_text->setObjectName(u"textEdit"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_subtype->setObjectName(u"subtypeBox"_s);
    m_basis->setObjectName(u"basisBox"_s);
    m_jointUser->setObjectName(u"jointUserEdit"_s);
    m_jointUser->setPlaceholderText(tr("With whom of the client"));
    m_jointUser->setMaxLength(200);
    m_task->setObjectName(u"taskEdit"_s);
    m_task->setAccessibleName(tr("Text of the written task"));
    m_task->setPlaceholderText(tr("The client's task, word by word. A letter or a message of the cabinet is written; the phone is not."));
    m_task->setTabChangesFocus(true);
    m_task->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    m_writtenTask->setObjectName(u"writtenTaskBox"_s);
    m_facts->setObjectName(u"requestFacts"_s);
    m_draft->setObjectName(u"draftNote"_s);
    m_save->setObjectName(u"saveFieldsButton"_s);
    m_revert->setObjectName(u"discardFieldsButton"_s);
    for (const auto &[code, text] :
        {std::pair{"OTHER", tr("Other")}, {"CONSULT_REMOTE", tr("Consultation with remote connection")},
            {"CONFIG", tr("Configuration")}, {"ERROR_SEARCH", tr("Search for an error")}})
        m_subtype->addItem(text, QString::fromLatin1(code));
    for (const auto &[code, text] : {std::pair{"NONE", tr("Not chosen")},
             {"JOINT", tr("Jointly with the client")}, {"WRITTEN", tr("By a written task")}})
        m_basis->addItem(text, QString::fromLatin1(code));
    for (QComboBox *box : {m_subtype, m_basis})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Subject"), m_subject);
    m_form->addRow(tr("Question"), m_text);
    m_form->addRow(tr("Kind of work"), m_subtype);
    m_form->addRow(tr("Basis"), m_basis);
    m_form->addRow(tr("Together with"), m_jointUser);
    m_form->addRow(tr("Task"), m_task);
    m_form->addRow(QString(), m_writtenTask);
    m_form->addRow(m_facts);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_draft, 1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    m_form->addRow(buttons);
}

void RequestFields::showRequest(const RequestView &view, Instant now)
{
    m_record = view.record;
    const auto draft = m_drafts.find(view.record.id);
    fill(draft == m_drafts.end() ? RequestChange() : draft->second);
    showFacts(view, now);
    const bool editable = isOpen(view.record.state);
    m_text->setPlaceholderText(view.record.areWordsGone
            ? tr("The words are no longer kept here: 90 days have passed since the request was closed, or they were erased on demand. "
                 "Minutes and history stay.")
            : QString());
    m_subject->setReadOnly(!editable);
    m_text->setReadOnly(!editable);
    m_subtype->setEnabled(editable);
    m_basis->setEnabled(editable);
    m_jointUser->setReadOnly(!editable);
    m_task->setReadOnly(!editable);
    m_writtenTask->setEnabled(editable);
    showState();
}

/// Field by field: what a person has typed stays, what somebody else stored meanwhile appears.
void RequestFields::fill(const RequestChange &draft)
{
    const QScopedValueRollback showing(m_showing, true);
    const QString subject = draft.subject.value_or(m_record->subject);
    const QString text = draft.text.value_or(m_record->text);
    // Setting equal text would move the cursor under the person's hands.
    if (m_subject->text() != subject)
        m_subject->setText(subject);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    choose(*m_subtype, draft.subtype.value_or(QString::fromLatin1(m_record->subtype)));
    choose(*m_basis, draft.configBasis.value_or(QString::fromLatin1(m_record->configBasis)));
    const QString joint = draft.jointUser.value_or(m_record->jointUser);
    const QString task = draft.task.value_or(m_record->task);
    if (m_jointUser->text() != joint)
        m_jointUser->setText(joint);
    if (m_task->toPlainText() != task)
        m_task->setPlainText(task);
    m_writtenTask->setChecked(draft.writtenTask.value_or(m_record->writtenTask));
}

void RequestFields::showFacts(const RequestView &view, Instant now)
{
    const RequestRecord &record = view.record;
    QStringList lines{tr("Arrived %1 · %2")
                          .arg(m_phrasebook.moment(record.arrival, now), m_phrasebook.name(record.channel))};
    const QString caller = joined({record.caller.last, record.caller.first, record.caller.middle}, u" "_s);
    const QString reach = joined({caller, record.caller.phone, record.caller.email}, u" · "_s);
    if (!reach.isEmpty())
        lines += tr("Caller: %1").arg(reach);
    const QString program = view.product ? view.product->program : record.intakeProgram;
    if (!program.isEmpty())
        lines += tr("Program: %1").arg(program);
    const QString said = joined({record.intakeContractNo, record.intakeOrg}, u" · "_s);
    if (!view.contract && !said.isEmpty())
        lines += tr("As the caller said: %1").arg(said);
    if (!isOpen(record.state))
        lines += joined(
            {m_phrasebook.name(record.state),
                record.state == WorkState::Refused && !record.closedCode.isEmpty()
                    ? m_phrasebook.refusalName(record.closedCode) : QString(),
                m_phrasebook.clause(record.closedClause), record.closedReason},
            u" · "_s);
    m_facts->setText(lines.join(u'\n'));
}

void RequestFields::edit()
{
    m_subject->setFocus(Qt::ShortcutFocusReason);
    m_subject->selectAll();
}

RequestChange RequestFields::difference() const
{
    RequestChange change;
    if (m_subject->text() != m_record->subject)
        change.subject = m_subject->text();
    if (m_text->toPlainText() != m_record->text)
        change.text = m_text->toPlainText();
    const auto stored = [](const QByteArray &code, const QComboBox &box) {
        return code.isEmpty() ? box.itemData(0).toString() : QString::fromLatin1(code);
    };
    if (codeOf(*m_subtype) != stored(m_record->subtype, *m_subtype))
        change.subtype = codeOf(*m_subtype);
    if (codeOf(*m_basis) != stored(m_record->configBasis, *m_basis))
        change.configBasis = codeOf(*m_basis);
    if (m_writtenTask->isChecked() != m_record->writtenTask)
        change.writtenTask = m_writtenTask->isChecked();
    if (m_jointUser->text() != m_record->jointUser)
        change.jointUser = m_jointUser->text();
    if (m_task->toPlainText() != m_record->task)
        change.task = m_task->toPlainText();
    return change;
}

void RequestFields::collect()
{
    if (m_showing || !m_record)
        return;
    const RequestChange change = difference();
    if (isEmpty(change))
        m_drafts.erase(m_record->id);
    else
        m_drafts[m_record->id] = change;
    showState();
}

void RequestFields::save()
{
    if (!m_record || !isOpen(m_record->state))
        return;
    const auto draft = m_drafts.find(m_record->id);
    if (draft != m_drafts.end())
        Q_EMIT changed(m_record->id, draft->second);
}

void RequestFields::settle(const RequestId &id, const RequestChange &change)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end())
        return;
    RequestChange &left = draft->second;
    const auto drop = [](auto &typed, const auto &stored) {
        if (stored && typed == stored)
            typed.reset();
    };
    drop(left.subject, change.subject);
    drop(left.text, change.text);
    drop(left.subtype, change.subtype);
    drop(left.configBasis, change.configBasis);
    drop(left.writtenTask, change.writtenTask);
    drop(left.jointUser, change.jointUser);
    drop(left.task, change.task);
    if (isEmpty(left))
        m_drafts.erase(draft);
    showState();
}

void RequestFields::revert()
{
    if (!m_record)
        return;
    m_drafts.erase(m_record->id);
    fill({});
    showState();
}

void RequestFields::showState()
{
    const bool draft = m_record && m_drafts.contains(m_record->id);
    m_draft->setText(draft ? tr("Not saved yet") : QString());
    m_save->setEnabled(draft && isOpen(m_record->state));
    m_revert->setEnabled(draft);
    const bool individual = m_record && m_record->service() == Service::Indiv;
    m_form->setRowVisible(m_subtype, individual);
    const bool configuration = individual && codeOf(*m_subtype) == u"CONFIG";
    m_form->setRowVisible(m_basis, configuration);
    m_form->setRowVisible(m_jointUser, configuration && codeOf(*m_basis) == u"JOINT");
    m_form->setRowVisible(m_task, configuration && codeOf(*m_basis) == u"WRITTEN");
    m_form->setRowVisible(m_writtenTask, configuration && codeOf(*m_basis) == u"WRITTEN");
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/registerview.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/flowlayout.h"
#include "request/panelkeys.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LinesOfAField = 3;

} // namespace

RegisterView::RegisterView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout)
    , m_intro(plainLabel(this))
    , m_state(new QComboBox(this))
    , m_release(new QLineEdit(this))
    , m_duplicateOf(new QLineEdit(this))
    , m_meter(new QProgressBar(this))
    , m_steps(textField(u"defectSteps"_s, tr("Steps to reproduce")))
    , m_expected(textField(u"defectExpected"_s, tr("What was expected")))
    , m_got(textField(u"defectGot"_s, tr("What came out")))
    , m_version(new QLineEdit(this))
    , m_answer(textField(u"authorAnswer"_s, tr("Answer to the author")))
    , m_suggest(new QPushButton(tr("Suggest an answer"), this))
    , m_copy(new QPushButton(tr("Copy the answer"), this))
    , m_save(new QPushButton(tr("Store  Ctrl+Enter"), this))
    , m_confirm(new QPushButton(tr("Confirm the defect"), this))
    , m_refusal(plainLabel(this))
    , m_askers(plainLabel(this))
{
    build();
    connectParts();
    showParts();
}

QPlainTextEdit *RegisterView::textField(const QString &objectName, const QString &accessibleName)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * LinesOfAField + 12);
    return field;
}

void RegisterView::build()
{
    m_intro->setObjectName(u"registerIntro"_s);
    m_state->setObjectName(u"registerState"_s);
    m_state->setAccessibleName(tr("State in the register"));
    m_release->setObjectName(u"registerRelease"_s);
    m_release->setAccessibleName(tr("Release"));
    m_duplicateOf->setObjectName(u"registerDuplicateOf"_s);
    m_duplicateOf->setAccessibleName(tr("Number of the request it repeats"));
    m_meter->setObjectName(u"defectMeter"_s);
    m_meter->setAccessibleName(tr("How complete the report is"));
    m_version->setObjectName(u"defectVersion"_s);
    m_version->setAccessibleName(tr("Version of the program"));
    m_suggest->setObjectName(u"suggestAnswerButton"_s);
    m_copy->setObjectName(u"copyAnswerButton"_s);
    m_save->setObjectName(u"registerSaveButton"_s);
    m_confirm->setObjectName(u"confirmDefectButton"_s);
    m_refusal->setObjectName(u"registerRefusal"_s);
    m_refusal->hide();
    m_askers->setObjectName(u"registerAskers"_s);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("State"), m_state);
    m_form->addRow(tr("Release"), m_release);
    m_form->addRow(tr("Repeats request"), m_duplicateOf);
    m_form->addRow(tr("Report"), m_meter);
    m_form->addRow(tr("Steps"), m_steps);
    m_form->addRow(tr("Expected"), m_expected);
    m_form->addRow(tr("Came out"), m_got);
    m_form->addRow(tr("Version"), m_version);
    m_form->addRow(tr("Answer to the author"), m_answer);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_save, m_confirm, m_suggest, m_copy}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_intro);
    column->addLayout(m_form);
    column->addWidget(m_refusal);
    column->addLayout(buttons);
    column->addWidget(m_askers);
    column->addStretch(1);
}

void RegisterView::connectParts()
{
    const auto typed = [this] {
        m_isTyped = true;
        showMeter();
    };
    for (const QPlainTextEdit *field : {m_steps, m_expected, m_got, m_answer})
        connect(field, &QPlainTextEdit::textChanged, this, typed);
    for (const QLineEdit *field : {m_version, m_release, m_duplicateOf})
        connect(field, &QLineEdit::textEdited, this, typed);
    connect(m_state, &QComboBox::activated, this, [this] {
        m_isTyped = true;
        showParts();
    });
    connect(m_save, &QPushButton::clicked, this, &RegisterView::save);
    connect(m_confirm, &QPushButton::clicked, this, &RegisterView::confirm);
    connect(m_suggest, &QPushButton::clicked, this,
        [this] { m_answer->setPlainText(m_phrasebook.answerTo(wanted(), m_release->text().trimmed())); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_answer->toPlainText());
        Q_EMIT done(tr("The answer is on the clipboard"));
    });
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(); });
}

RegisterKind RegisterView::kind() const
{
    return m_request.registerKind().value_or(RegisterKind::Defect);
}

RegisterState RegisterView::state() const
{
    return stateIn(kind(), m_request.entry.step);
}

RegisterState RegisterView::wanted() const
{
    return m_state->currentIndex() < 0 ? state() : static_cast<RegisterState>(m_state->currentData().toInt());
}

DefectReport RegisterView::report() const
{
    return {m_steps->toPlainText(), m_expected->toPlainText(), m_got->toPlainText(), m_version->text()};
}

QString RegisterView::title() const
{
    if (kind() == RegisterKind::Wish)
        return tr("Wish");
    return m_request.registerKind() ? tr("Defect") : tr("A defect?");
}

void RegisterView::showRequest(const RequestRecord &request)
{
    const bool isOther = request.id != m_request.id;
    if (isOther && m_isTyped)
        m_drafts.insert(m_request.id, typed());
    m_request = request;
    if (isOther || !m_isTyped) {
        const auto draft = m_drafts.constFind(request.id);
        const bool isDraft = draft != m_drafts.constEnd();
        fillStates();
        fill(isDraft ? *draft : known());
        m_refusal->hide();
        m_isTyped = isDraft;
    }
    showParts();
    if (isVisible())
        loadAskers();
}

void RegisterView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    loadAskers();
}

void RegisterView::fillStates()
{
    m_state->clear();
    m_state->addItem(m_phrasebook.name(state()), static_cast<int>(state()));
    for (const RegisterState next : nextStates(kind(), state()))
        m_state->addItem(u"→ "_s + m_phrasebook.name(next), static_cast<int>(next));
}

void RegisterView::fill(const Draft &draft)
{
    m_state->setCurrentIndex(std::max(0, m_state->findData(static_cast<int>(draft.to))));
    m_release->setText(draft.release);
    m_duplicateOf->setText(draft.duplicateOf);
    m_steps->setPlainText(draft.report.steps);
    m_expected->setPlainText(draft.report.expected);
    m_got->setPlainText(draft.report.got);
    m_version->setText(draft.report.version);
    m_answer->setPlainText(draft.answer);
}

RegisterView::Draft RegisterView::typed() const
{
    return {wanted(), m_release->text(), m_duplicateOf->text(), m_answer->toPlainText(), report()};
}

RegisterView::Draft RegisterView::known() const
{
    return {state(), m_request.entry.release, {}, m_request.entry.answer, m_request.entry.report};
}

void RegisterView::showParts()
{
    const bool isDefect = kind() == RegisterKind::Defect;
    const RegisterState to = wanted();
    const bool isIn = m_request.registerKind().has_value();
    const bool namesRelease = to == RegisterState::Accepted || isDelivered(to);
    m_form->setRowVisible(m_state, isIn);
    m_form->setRowVisible(m_release, isIn && namesRelease);
    m_form->setRowVisible(m_duplicateOf, isIn && to == RegisterState::Duplicate && state() != to);
    for (QWidget *field : std::initializer_list<QWidget *>{m_meter, m_steps, m_expected, m_got, m_version})
        m_form->setRowVisible(field, isDefect);
    m_form->setRowVisible(m_answer, isIn);
    for (QWidget *button : {m_save, m_copy})
        button->setVisible(isIn);
    m_suggest->setVisible(isIn && !m_phrasebook.answerTo(to, {}).isEmpty());
    m_confirm->setVisible(isDefect && nextStates(kind(), state()).contains(RegisterState::Confirmed));
    m_release->setPlaceholderText(isDelivered(to) ? tr("number of the update, for example 4.1.12") : tr("where it is meant to come"));
    m_intro->setText(isIn ? QString() : tr("Is it an error of the program? Describe the steps and confirm it: work on defects is free for the "
                                           "whole request, and minutes already charged return to the client (clause 2.4.4.2)."));
    m_intro->setVisible(!isIn);
    showMeter();
}

/// R-2.4.4.1b: the meter tells, nothing is blocked but the confirmation without steps.
void RegisterView::showMeter()
{
    const Completeness meter = completenessOf(report());
    m_meter->setValue(meter.percent);
    QStringList missing;
    for (const QByteArray &field : meter.missing)
        missing += m_phrasebook.reportField(field);
    m_meter->setToolTip(missing.isEmpty() ? tr("Everything is there.") : tr("Missing: %1").arg(missing.join(u", "_s)));
    m_copy->setEnabled(!m_answer->toPlainText().isEmpty());
}

void RegisterView::loadAskers()
{
    m_askers->hide();
    const quint64 asked = ++m_asked;
    if (!m_request.registerKind())
        return;
    askDesk(
        m_desk, this, [id = m_request.id](const Workplace &workplace) { return workplace.registerAskers(id); },
        [this, asked](const Result<std::vector<RegisterAsker>> &askers) {
            if (asked != m_asked || !askers || askers->size() < 2)
                return;
            QStringList lines{tr("Asked for in %n request(s):", nullptr, static_cast<int>(askers->size()))};
            for (const RegisterAsker &one : *askers)
                lines += u"• № %1 %2"_s.arg(one.number, one.client.isEmpty() ? one.person : one.client);
            m_askers->setText(lines.join(u'\n'));
            m_askers->show();
        });
}

void RegisterView::save()
{
    store(wanted());
}

void RegisterView::confirm()
{
    store(RegisterState::Confirmed);
}

void RegisterView::store(RegisterState to)
{
    const Draft draft = typed();
    RegisterChange change;
    change.to = to;
    change.release = to == RegisterState::Accepted || isDelivered(to) ? draft.release : QString();
    change.steps = draft.report.steps;
    change.expected = draft.report.expected;
    change.got = draft.report.got;
    change.version = draft.report.version;
    change.answer = draft.answer;
    const QString other = to == RegisterState::Duplicate ? draft.duplicateOf.trimmed() : QString();
    askDesk(
        m_desk, this,
        [id = m_request.id, change, other](Workplace &workplace) mutable -> Result<RegisterMoved> {
            if (!other.isEmpty()) {
                const auto found = workplace.store().findRequest(other);
                if (!found)
                    return failure(found.error());
                change.duplicateOf = *found;
            }
            return workplace.moveInRegister(id, change);
        },
        [this, id = m_request.id](const Result<RegisterMoved> &moved) { finish(id, moved); });
}

void RegisterView::finish(const RequestId &id, const Result<RegisterMoved> &moved)
{
    const bool isShown = id == m_request.id;
    if (!moved) {
        if (isShown)
            showRefusal(moved.error());
        else
            Q_EMIT failed(moved.error()); // its draft is kept
        return;
    }
    m_drafts.remove(id);
    if (isShown) {
        m_refusal->hide();
        fillStates();
        fill(known()); // the change may have come while it was still being typed
        m_isTyped = false;
        showParts();
    }
    const QString state = m_phrasebook.name(moved->state);
    Q_EMIT done(moved->returned > minutes(0) ? tr("%1. Returned to the client: %2").arg(state, m_phrasebook.minutesText(moved->returned))
                                             : tr("No. %1: %2").arg(moved->number, state));
}

/// Said where it was asked for, with the cursor where it can be mended.
void RegisterView::showRefusal(const Error &error)
{
    m_refusal->setText(m_phrasebook.sentence(error));
    m_refusal->show();
    if (error.code == "STEPS_NEEDED")
        m_steps->setFocus(Qt::OtherFocusReason);
    else if (error.code == "RELEASE_NEEDED" || error.code == "TARGET_RELEASE_NEEDED")
        m_release->setFocus(Qt::OtherFocusReason);
    else if (error.code == "DUPLICATE_OF_NEEDED")
        m_duplicateOf->setFocus(Qt::OtherFocusReason);
}

} // namespace hline

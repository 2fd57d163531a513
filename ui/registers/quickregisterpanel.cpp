// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/quickregisterpanel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/clientfinder.h"
#include "request/clienthint.h"
#include "request/flowlayout.h"
#include "request/panelkeys.h"
#include "request/verticalscroll.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

QuickRegisterPanel::QuickRegisterPanel(
    RegisterKind kind, DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout)
    , m_title(plainLabel(this))
    , m_finder(new ClientFinder(desk, phrasebook, this))
    , m_hint(new ClientHint(phrasebook, theme, this))
    , m_who(new QLineEdit(this))
    , m_channel(new QComboBox(this))
    , m_subject(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_steps(new QPlainTextEdit(this))
    , m_expected(new QLineEdit(this))
    , m_got(new QLineEdit(this))
    , m_version(new QLineEdit(this))
    , m_meter(new QProgressBar(this))
    , m_reminder(plainLabel(this))
    , m_failure(plainLabel(this))
    , m_save(new QPushButton(tr("Register  Ctrl+Enter"), this))
    , m_hide(new QPushButton(tr("Hide  Esc"), this))
{
    setObjectName(kind == RegisterKind::Wish ? u"quickWish"_s : u"quickDefect"_s);
    buildFields();
    build();
    connectParts();
}

void QuickRegisterPanel::buildFields()
{
    const std::initializer_list<std::pair<QWidget *, const char *>> names{{m_who, "quickWho"}, {m_channel, "quickChannel"},
        {m_subject, "quickSubject"}, {m_text, "quickText"}, {m_steps, "quickSteps"}, {m_expected, "quickExpected"}, {m_got, "quickGot"},
        {m_version, "quickVersion"}, {m_meter, "quickMeter"}, {m_reminder, "quickReminder"}, {m_failure, "quickFailure"},
        {m_save, "quickRegister"}, {m_hide, "quickHide"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    for (QPlainTextEdit *field : {m_text, m_steps}) {
        field->setTabChangesFocus(true);
        field->setFixedHeight(field->fontMetrics().lineSpacing() * 3 + 12);
    }
    // R-2.4.3.1, R-2.4.4.1a: by phone or e-mail; the cabinet and 1C-Connect are accepted.
    for (const Channel channel : {Channel::Phone, Channel::Email, Channel::Cabinet, Channel::Connect})
        m_channel->addItem(m_phrasebook.name(channel), static_cast<int>(channel));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Who"), m_who);
    m_form->addRow(tr("Channel"), m_channel);
    m_form->addRow(m_kind == RegisterKind::Wish ? tr("Wish") : tr("What is wrong"), m_subject);
    m_form->addRow(tr("Details"), m_text);
    if (m_kind == RegisterKind::Defect) {
        m_form->addRow(tr("Steps"), m_steps);
        m_form->addRow(tr("Expected"), m_expected);
        m_form->addRow(tr("Came out"), m_got);
        m_form->addRow(tr("Version"), m_version);
        m_form->addRow(tr("Report"), m_meter);
    }
    const bool isDefect = m_kind == RegisterKind::Defect;
    for (QWidget *field : std::initializer_list<QWidget *>{m_steps, m_expected, m_got, m_version, m_meter, m_reminder})
        field->setVisible(isDefect);
}

void QuickRegisterPanel::build()
{
    m_title->setText(m_kind == RegisterKind::Wish ? tr("New wish") : tr("New defect"));
    setAccessibleName(m_title->text());
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_who->setPlaceholderText(tr("last name, first name"));
    m_meter->setAccessibleName(tr("How complete the report is"));
    m_reminder->setText(tr("Screenshots of the error and of the settings help to solve it sooner: after registering, paste them on the tab "
                           "«Files» (clause 2.4.4.1)."));
    m_failure->hide();

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_finder, m_hint})
        column->addWidget(part);
    column->addLayout(m_form);
    column->addWidget(m_reminder);
    column->addStretch(1);
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(9, 0, 9, 9);
    for (QPushButton *button : {m_save, m_hide}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new VerticalScroll(body, this), 1);
    whole->addWidget(m_failure);
    whole->addLayout(buttons);
}

void QuickRegisterPanel::connectParts()
{
    connect(m_finder, &ClientFinder::chosen, this, &QuickRegisterPanel::choose);
    connect(m_finder, &ClientFinder::skipped, m_subject, qOverload<>(&QWidget::setFocus));
    connect(m_channel, &QComboBox::activated, this, &QuickRegisterPanel::showHints);
    connect(m_steps, &QPlainTextEdit::textChanged, this, &QuickRegisterPanel::showHints);
    for (const QLineEdit *field : {m_expected, m_got, m_version})
        connect(field, &QLineEdit::textChanged, this, &QuickRegisterPanel::showHints);
    connect(m_save, &QPushButton::clicked, this, &QuickRegisterPanel::save);
    connect(m_hide, &QPushButton::clicked, this, &QuickRegisterPanel::cancelled);
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { Q_EMIT cancelled(); });
}

Service QuickRegisterPanel::service() const
{
    return m_kind == RegisterKind::Wish ? Service::Wish : Service::Defect;
}

DefectReport QuickRegisterPanel::report() const
{
    return {m_steps->toPlainText(), m_expected->text(), m_got->text(), m_version->text()};
}

void QuickRegisterPanel::open()
{
    if (!m_begun) {
        m_begun = m_desk.clock().instant();
        m_reading = m_desk.clock().boot();
    }
    show();
    showHints();
    m_finder->focusField();
}

void QuickRegisterPanel::choose(const SearchHit &hit)
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [hit](const Workplace &workplace) { return readClientChoice(workplace, hit); },
        [this, asked](const Result<ClientChoice> &choice) {
            if (asked != m_asked)
                return;
            if (!choice) {
                Q_EMIT failed(choice.error());
                return;
            }
            m_choice = *choice;
            if (choice->contact && m_who->text().isEmpty())
                m_who->setText(u"%1 %2 %3"_s.arg(choice->contact->last, choice->contact->first, choice->contact->middle).simplified());
            showHints();
            m_subject->setFocus(Qt::OtherFocusReason);
        });
}

/// Warnings only: contract, ITS and balance never bar a wish or a defect.
void QuickRegisterPanel::showHints()
{
    const Completeness meter = completenessOf(report());
    m_meter->setValue(meter.percent);
    QStringList missing;
    for (const QByteArray &field : meter.missing)
        missing += m_phrasebook.reportField(field);
    m_meter->setToolTip(missing.isEmpty() ? tr("Everything is there.") : tr("Missing: %1").arg(missing.join(u", "_s)));
    const QString contract = m_choice && !m_choice->contracts.empty() ? m_choice->contracts.front().number : QString();
    const QString program = m_choice && m_choice->products.size() == 1 ? m_choice->products.front().program : QString();
    m_hint->showHint(m_choice, {contract, program, service(), static_cast<Channel>(m_channel->currentData().toInt()), m_desk.clock().instant()});
}

NewRequest QuickRegisterPanel::request() const
{
    NewRequest out;
    out.subject = m_subject->text().trimmed();
    out.text = m_text->toPlainText();
    if (out.subject.isEmpty())
        out.subject = out.text.trimmed().section(u'\n', 0, 0).left(200);
    out.channel = static_cast<Channel>(m_channel->currentData().toInt());
    out.service = service();
    out.arrival = m_begun;
    out.taken = m_reading;
    const QStringList name = m_who->text().simplified().split(u' ');
    out.caller.last = name.value(0);
    out.caller.first = name.value(1);
    out.caller.middle = QStringList(name.mid(2)).join(u' ');
    out.report = report();
    if (!m_choice)
        return out;
    if (m_choice->client)
        out.client = m_choice->client->id;
    if (!m_choice->contracts.empty())
        out.contract = m_choice->contracts.front().id;
    if (m_choice->products.size() == 1)
        out.product = m_choice->products.front().id;
    if (m_choice->contact)
        out.contact = m_choice->contact->id;
    return out;
}

void QuickRegisterPanel::save()
{
    if (m_isSaving)
        return;
    const NewRequest asked = request();
    if (asked.subject.isEmpty()) {
        m_failure->setText(tr("Nothing is typed yet: say in a few words what it is about."));
        m_failure->show();
        m_subject->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_isSaving = true;
    askDesk(
        m_desk, this, [asked](Workplace &workplace) { return workplace.registerRequest(asked); },
        [this](const Result<RequestRef> &result) { finish(result); });
}

void QuickRegisterPanel::finish(const Result<RequestRef> &result)
{
    m_isSaving = false;
    m_failure->setVisible(!result.has_value());
    if (!result) {
        m_failure->setText(tr("Not registered; what you typed is kept. %1").arg(m_phrasebook.sentence(result.error())));
        return;
    }
    clear();
    Q_EMIT registered(*result);
}

void QuickRegisterPanel::clear()
{
    ++m_asked; // a client still being read belongs to the draft that is gone
    m_begun.reset();
    m_choice.reset();
    m_finder->clear();
    for (QLineEdit *field : {m_who, m_subject, m_expected, m_got, m_version})
        field->clear();
    for (QPlainTextEdit *field : {m_text, m_steps})
        field->clear();
    m_channel->setCurrentIndex(0);
    m_failure->hide();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/intakeform.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "request/topicselector.h"
#include "text/phrasebook.h"
#include "theme/moscowedit.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).left(200);
}

} // namespace

IntakeForm::IntakeForm(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout(this))
    , m_contract(new QComboBox(this))
    , m_org(new QLineEdit(this))
    , m_last(new QLineEdit(this))
    , m_first(new QLineEdit(this))
    , m_middle(new QLineEdit(this))
    , m_program(new QComboBox(this))
    , m_subject(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_channel(new QComboBox(this))
    , m_topic(new TopicSelector(phrasebook, this))
    , m_route(plainLabel(this))
    , m_service(new QComboBox(this))
    , m_arrival(new MoscowEdit(this))
    , m_phone(new QLineEdit(this))
{
    nameFields();
    fillLists();
    addRows();
    connectFields();
    begin(Instant(), {});
}

void IntakeForm::nameFields()
{
    const std::initializer_list<std::pair<QWidget *, const char *>> names{{m_contract, "newContract"},
        {m_org, "newOrg"}, {m_last, "newLast"}, {m_first, "newFirst"}, {m_middle, "newMiddle"},
        {m_phone, "newPhone"}, {m_program, "newProgram"}, {m_subject, "newSubject"}, {m_text, "newText"},
        {m_channel, "newChannel"}, {m_topic, "newTopic"}, {m_route, "newRoute"}, {m_service, "newService"}, {m_arrival, "newArrival"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    for (QComboBox *box : {m_contract, m_program, m_channel, m_service}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setInsertPolicy(QComboBox::NoInsert);
    }
    m_contract->setEditable(true);
    m_program->setEditable(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 12);
}

void IntakeForm::fillLists()
{
    int digit = 0;
    for (const Channel channel : {Channel::Phone, Channel::Email, Channel::Cabinet, Channel::Connect})
        m_channel->addItem(
            tr("%1  Alt+%2").arg(m_phrasebook.name(channel)).arg(++digit), static_cast<int>(channel));
    m_service->addItem(m_phrasebook.name(std::optional<Service>()));
    for (const Service service : AllServices)
        m_service->addItem(m_phrasebook.name(service), static_cast<int>(service));
}

void IntakeForm::addRows()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Contract"), m_contract);
    m_form->addRow(tr("Organisation"), m_org);
    m_form->addRow(tr("Last name"), m_last);
    m_form->addRow(tr("First name"), m_first);
    m_form->addRow(tr("Middle name (if they wish)"), m_middle);
    m_form->addRow(tr("Program"), m_program);
    m_form->addRow(tr("Question"), m_subject);
    m_form->addRow(tr("Details"), m_text);
    m_form->addRow(tr("Channel"), m_channel);
    m_form->addRow(tr("Topic"), m_topic);
    m_form->addRow(m_route);
    m_form->addRow(tr("Service"), m_service);
    m_form->addRow(tr("Arrived (Moscow)"), m_arrival);
    m_form->addRow(tr("Phone"), m_phone);
}

void IntakeForm::connectFields()
{
    for (const QLineEdit *field : {m_org, m_last, m_first, m_middle, m_phone, m_subject})
        connect(field, &QLineEdit::textChanged, this, &IntakeForm::edited);
    for (const QComboBox *box : {m_contract, m_program})
        connect(box, &QComboBox::currentTextChanged, this, &IntakeForm::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &IntakeForm::edited);
    connect(m_service, &QComboBox::currentIndexChanged, this, &IntakeForm::edited);
    connect(m_topic, &TopicSelector::chosen, this, [this](const QByteArray &topic) {
        m_topic->showTopic(topic);
        showRoute();
        Q_EMIT edited();
    });
    connect(m_channel, &QComboBox::currentIndexChanged, this, &IntakeForm::edited);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &IntakeForm::showArrival);
}

void IntakeForm::begin(Instant now, const BootReading &reading)
{
    m_reading = reading;
    m_begun = now;
    m_choice = {};
    m_contract->clear();
    m_program->clear();
    for (QLineEdit *field : {m_org, m_last, m_first, m_middle, m_phone, m_subject})
        field->clear();
    m_text->clear();
    m_topic->showTopic({});
    showRoute();
    m_service->setCurrentIndex(0);
    m_arrival->setInstant(now);
    setChannel(Channel::Phone);
    showArrival();
}

void IntakeForm::setRoutes(const std::vector<TopicRoute> &routes)
{
    m_routes = routes;
    showRoute();
}

const TopicRoute *IntakeForm::route() const
{
    const auto found = std::ranges::find_if(m_routes, [this](const TopicRoute &one) { return m_topic->topic() == one.topic; });
    return found == m_routes.end() ? nullptr : &*found;
}

/// S-ROUTE: a topic sorts the request, unless somebody has named the service.
void IntakeForm::showRoute()
{
    const TopicRoute *chosen = route();
    m_form->setRowVisible(m_route, chosen != nullptr);
    m_route->setText(chosen ? m_phrasebook.routeSentence(*chosen) : QString());
}

void IntakeForm::showArrival()
{
    m_form->setRowVisible(
        m_arrival, channel() == Channel::Phone); // other channels bring their own instant (3.2)
}

void IntakeForm::fill(const ClientChoice &choice)
{
    m_choice = choice;
    m_contract->clear();
    for (const ContractRecord &contract : choice.contracts)
        m_contract->addItem(contract.number);
    m_org->setText(choice.client ? choice.client->name : QString());
    m_program->clear();
    for (const ProductRecord &product : choice.products)
        m_program->addItem(product.program);
    if (choice.contact) {
        m_last->setText(choice.contact->last);
        m_first->setText(choice.contact->first);
        m_middle->setText(choice.contact->middle);
        m_phone->setText(choice.contact->phone);
    }
    Q_EMIT edited();
}

void IntakeForm::focusFirstGap()
{
    const auto isGap = [](const QString &text) { return text.trimmed().isEmpty(); };
    QWidget *gap = m_subject;
    if (isGap(m_contract->currentText()))
        gap = m_contract;
    else if (isGap(m_org->text()))
        gap = m_org;
    else if (isGap(m_last->text()))
        gap = m_last;
    else if (isGap(m_first->text()))
        gap = m_first;
    else if (isGap(m_program->currentText()))
        gap = m_program;
    gap->setFocus(Qt::TabFocusReason);
}

void IntakeForm::setChannel(Channel channel)
{
    m_channel->setCurrentIndex(m_channel->findData(static_cast<int>(channel)));
}

Channel IntakeForm::channel() const
{
    return static_cast<Channel>(m_channel->currentData().toInt());
}

std::optional<Service> IntakeForm::service() const
{
    const QVariant chosen = m_service->currentData();
    if (chosen.isValid())
        return static_cast<Service>(chosen.toInt());
    const TopicRoute *routed = route();
    return routed ? firstService(*routed) : std::nullopt;
}

QString IntakeForm::contractText() const
{
    return m_contract->currentText().trimmed();
}

QString IntakeForm::programText() const
{
    return m_program->currentText().trimmed();
}

bool IntakeForm::isBlank() const
{
    return contractText().isEmpty() && m_org->text().isEmpty() && m_last->text().isEmpty()
        && m_first->text().isEmpty() && programText().isEmpty() && m_subject->text().isEmpty()
        && m_text->toPlainText().isEmpty();
}

bool IntakeForm::isUntouched() const
{
    return isBlank() && m_middle->text().isEmpty() && m_phone->text().isEmpty() && m_topic->topic().isEmpty() && m_service->currentIndex() == 0
        && channel() == Channel::Phone && m_arrival->instant() == m_begun;
}

QList<QByteArray> IntakeForm::missing() const
{
    return missingIntake(
        {contractText(), m_org->text(), m_last->text(), m_first->text(), m_middle->text(), programText()});
}

NewRequest IntakeForm::request(Instant now) const
{
    NewRequest request;
    request.text = m_text->toPlainText();
    request.subject
        = m_subject->text().trimmed().isEmpty() ? firstLine(request.text) : m_subject->text().trimmed();
    request.channel = channel();
    request.service = service();
    request.topic = m_topic->topic();
    request.caller = {m_last->text().trimmed(), m_first->text().trimmed(), m_middle->text().trimmed(),
        m_phone->text().trimmed(), {}};
    if (const ContractRecord *contract = m_choice.contract(contractText()))
        request.contract = contract->id;
    else
        request.contractNo = contractText();
    if (m_choice.client && m_org->text() == m_choice.client->name)
        request.client = m_choice.client->id;
    else
        request.org = m_org->text().trimmed();
    if (const ProductRecord *product = m_choice.product(programText()))
        request.product = product->id;
    else
        request.program = programText();
    if (m_choice.contact && request.caller.last == m_choice.contact->last
        && request.caller.first == m_choice.contact->first)
        request.contact = m_choice.contact->id;
    if (request.channel == Channel::Phone) {
        const bool untouched = m_arrival->instant() == m_begun;
        request.arrival = std::min(untouched ? m_begun : m_arrival->instant(), now);
        if (untouched)
            request.taken = m_reading;
    }
    return request;
}

} // namespace hline

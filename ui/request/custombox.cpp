// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/custombox.h"

#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "request/flowlayout.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Answer { NotAsked, Pays, DoesNotPay };

constexpr double LargestHours = 10'000;

} // namespace

CustomBox::CustomBox(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_application(new QCheckBox(tr("Written application received"), this))
    , m_agreed(new QCheckBox(tr("Volume agreed"), this))
    , m_settings(new QCheckBox(tr("Settings cannot do it"), this))
    , m_paysLabel(plainLabel(this))
    , m_pays(new QComboBox(this))
    , m_wish(plainLabel(this))
    , m_quote(new QWidget(this))
    , m_hours(new QDoubleSpinBox(this))
    , m_by(new QLineEdit(this))
    , m_agree(new QPushButton(tr("Record the agreement"), this))
    , m_history(plainLabel(this))
    , m_plan(plainLabel(this))
    , m_deliver(new QPushButton(tr("Deliver"), this))
{
    setObjectName(u"customBox"_s);
    setAccessibleName(tr("Customisation"));
    build();
    connectParts();
    hide();
}

void CustomBox::build()
{
    m_application->setObjectName(u"applicationReceived"_s);
    m_agreed->setObjectName(u"volumeAgreed"_s);
    m_agreed->setEnabled(false); // told by the agreements
    m_settings->setObjectName(u"settingsRuledOut"_s);
    m_paysLabel->setText(tr("Is the client ready to pay?"));
    m_pays->setObjectName(u"clientPays"_s);
    m_pays->setAccessibleName(tr("Is the client ready to pay?"));
    m_pays->addItems({tr("not asked yet"), tr("yes: customisation"), tr("no: a wish")});
    m_wish->setObjectName(u"wishHint"_s);
    m_wish->setText(tr("A wish is free of charge and may never be done: choose the service “Wish”."));
    m_hours->setObjectName(u"quoteHours"_s);
    m_hours->setAccessibleName(tr("Agreed hours"));
    m_hours->setRange(0, LargestHours);
    m_hours->setSingleStep(0.5);
    m_hours->setSuffix(tr(" h"));
    m_by->setObjectName(u"quoteBy"_s);
    m_by->setAccessibleName(tr("Who agreed for the client"));
    m_by->setPlaceholderText(tr("Who agreed for the client"));
    m_by->setMaxLength(200);
    m_agree->setObjectName(u"agreeButton"_s);
    m_history->setObjectName(u"quoteHistory"_s);
    m_plan->setObjectName(u"quotePlan"_s);
    m_deliver->setObjectName(u"deliverButton"_s);
    for (QPushButton *button : {m_agree, m_deliver})
        button->setAutoDefault(false);

    auto *quote = new QHBoxLayout(m_quote);
    quote->setContentsMargins(0, 0, 0, 0);
    quote->addWidget(m_hours);
    quote->addWidget(m_by, 1);
    quote->addWidget(m_agree);
    auto *checks = new FlowLayout;
    for (QWidget *check : std::initializer_list<QWidget *>{m_application, m_agreed, m_settings})
        checks->addWidget(check);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addLayout(checks, 0, 0, 1, 2);
    grid->addWidget(m_paysLabel, 1, 0);
    grid->addWidget(m_pays, 1, 1);
    grid->addWidget(m_wish, 2, 0, 1, 2);
    grid->addWidget(m_quote, 3, 0, 1, 2);
    grid->addWidget(m_history, 4, 0, 1, 2);
    grid->addWidget(m_plan, 5, 0);
    grid->addWidget(m_deliver, 5, 1);
}

void CustomBox::connectParts()
{
    connect(m_application, &QCheckBox::clicked, this, [this](bool received) {
        RequestChange change;
        change.writtenRequest = received;
        Q_EMIT changed(change);
    });
    connect(m_settings, &QCheckBox::clicked, this, [this](bool ruledOut) {
        RequestChange change;
        change.settingsRuledOut = ruledOut;
        Q_EMIT changed(change);
    });
    connect(m_pays, &QComboBox::activated, this, [this](int answer) {
        if (answer == NotAsked)
            return;
        RequestChange change;
        change.clientPays = answer == Pays;
        Q_EMIT changed(change);
    });
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &CustomBox::offerAgreement);
    connect(m_by, &QLineEdit::textChanged, this, &CustomBox::offerAgreement);
    connect(m_by, &QLineEdit::returnPressed, this, &CustomBox::agree);
    connect(m_agree, &QPushButton::clicked, this, &CustomBox::agree);
    connect(m_deliver, &QPushButton::clicked, this, &CustomBox::deliverClicked);
}

void CustomBox::showSheet(const RequestSheet &sheet, Instant now)
{
    const RequestRecord &record = sheet.view.record;
    if (m_id != record.id || m_agreements != record.quote.agreements.size()) {
        m_hours->setValue(0);
        m_by->clear();
    }
    m_id = record.id;
    m_agreements = record.quote.agreements.size();
    setVisible(record.service() == Service::Custom);
    if (isHidden())
        return;
    const bool open = isOpen(record.state);
    showChecks(record);
    m_mayAgree = open && record.quote.application && record.quote.settingsRuledOut;
    m_quote->setVisible(open);
    for (QWidget *field : std::initializer_list<QWidget *>{m_hours, m_by})
        field->setEnabled(m_mayAgree);
    offerAgreement();
    m_history->setText(historyText(record, now));
    m_history->setVisible(!record.quote.agreements.empty());
    QString plan = m_phrasebook.planAgainstFact(record);
    if (record.quote.delivered)
        plan += u' ' + tr("Delivered: %1 charged.").arg(m_phrasebook.span(record.quote.delivered->charged));
    m_plan->setText(plan);
    m_deliver->setVisible(open);
    m_deliver->setEnabled(!record.quote.agreements.empty() && !sheet.timerRuns);
    m_deliver->setToolTip(sheet.timerRuns ? tr("Stop the timer first.") : tr("Charges the agreed volume and closes the request"));
}

void CustomBox::showChecks(const RequestRecord &record)
{
    const bool open = isOpen(record.state);
    m_application->setChecked(record.quote.application.has_value());
    m_application->setEnabled(open && !isWritten(record.channel)); // what came in writing is the application itself
    m_agreed->setChecked(!record.quote.agreements.empty());
    m_settings->setChecked(record.quote.settingsRuledOut);
    m_settings->setEnabled(open);
    const auto &pays = record.quote.clientPays;
    m_pays->setCurrentIndex(pays ? (*pays ? Pays : DoesNotPay) : NotAsked);
    m_pays->setEnabled(open);
    m_wish->setVisible(open && pays == std::optional(false));
}

void CustomBox::offerAgreement()
{
    m_agree->setEnabled(m_mayAgree && m_hours->value() > 0 && !m_by->text().trimmed().isEmpty());
    m_agree->setToolTip(m_mayAgree ? QString()
                                   : tr("First the written application, and that settings cannot do it (%1).")
                                         .arg(m_phrasebook.clause("2.5")));
}

void CustomBox::agree()
{
    if (!m_agree->isEnabled())
        return;
    Q_EMIT agreeClicked({minutes(std::lround(m_hours->value() * 60)), m_by->text().trimmed()});
}

QString CustomBox::historyText(const RequestRecord &record, Instant now) const
{
    QStringList lines;
    for (const QuoteAgreed &each : record.quote.agreements)
        lines += u"• "_s + tr("%1: %2, agreed by %3").arg(m_phrasebook.moment(each.at, now), m_phrasebook.span(each.agreed), each.by);
    return lines.join(u'\n');
}

} // namespace hline

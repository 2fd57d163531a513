// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/normsdialog.h"

#include <cmath>

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "text/calendardate.h"
#include "text/phrasebook.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double MostHours = 100;

} // namespace

NormsDialog::NormsDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_table(new QTreeWidget(this))
    , m_service(new QComboBox(this))
    , m_hours(new QDoubleSpinBox(this))
    , m_minutes(new QLabel(this))
    , m_from(new QDateEdit(this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("Store the norm"), this))
{
    setWindowTitle(tr("Norms of time"));
    setObjectName(u"normsDialog"_s);
    build();
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &NormsDialog::showMinutes);
    connect(m_store, &QPushButton::clicked, this, &NormsDialog::store);
    connect(&m_desk, &DeskAccess::changed, this, &NormsDialog::load);
    showMinutes();
    load();
}

void NormsDialog::build()
{
    m_table->setObjectName(u"normTable"_s);
    m_table->setAccessibleName(tr("Norms by service and day"));
    m_table->setHeaderLabels({tr("Service"), tr("In force from"), tr("Norm")});
    m_table->setRootIsDecorated(false);
    m_table->setAlternatingRowColors(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_service->setObjectName(u"normService"_s);
    for (const Service service : AllServices) {
        if (isChargedByNorm(service))
            m_service->addItem(m_phrasebook.name(service), static_cast<int>(service));
    }
    m_hours->setObjectName(u"normHours"_s);
    m_hours->setRange(0, MostHours);
    m_hours->setDecimals(3);
    m_hours->setSingleStep(0.25);
    m_hours->setValue(0.5);
    m_minutes->setObjectName(u"normMinutes"_s);
    m_from->setObjectName(u"normFrom"_s);
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_from->setDate(dateOf(dayOf(m_desk.clock().instant())));
    m_message->setObjectName(u"normMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setText(tr("A norm acts from its day on; what was completed before keeps the norm of its day (%1).")
                           .arg(m_phrasebook.clause("2.3.3")));
    m_store->setObjectName(u"normStore"_s);
    m_store->setDefault(true);
    auto *close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(u"normClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *hours = new QHBoxLayout;
    hours->addWidget(m_hours);
    hours->addWidget(m_minutes, 1);
    auto *form = new QFormLayout;
    form->addRow(tr("Service"), m_service);
    form->addRow(tr("Norm-hours"), hours);
    static_cast<QLabel *>(form->labelForField(hours))->setBuddy(m_hours); // a layout has none by itself
    form->addRow(tr("In force from"), m_from);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_store);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);
    resizeToText(*this, 80, 22);
    m_service->setFocus();
}

minutes NormsDialog::norm() const
{
    return minutesOfNormHours(std::llround(m_hours->value() * 1000));
}

void NormsDialog::showMinutes()
{
    m_minutes->setText(u"= "_s + m_phrasebook.minutesText(norm()));
    m_store->setEnabled(norm() > minutes(0));
}

void NormsDialog::load()
{
    askDesk(
        m_desk, this, [](const Workplace &workplace) { return workplace.store().norms(); },
        [this](const std::vector<NormRecord> &norms) { showNorms(norms); });
}

void NormsDialog::showNorms(const std::vector<NormRecord> &norms)
{
    m_table->clear();
    for (const NormRecord &record : norms) {
        for (const NormFrom &norm : record.norms) {
            const QStringList cells{m_phrasebook.name(record.service), m_phrasebook.day(norm.from), m_phrasebook.normText(norm.norm)};
            auto *item = new QTreeWidgetItem(m_table, cells);
            item->setData(0, Qt::AccessibleTextRole, tr("%1: %3 from %2 on").arg(cells[0], cells[1], cells[2]));
        }
    }
    if (norms.empty())
        new QTreeWidgetItem(m_table, {tr("No norm is entered yet: services with a norm cannot be completed.")});
    m_table->setFirstColumnSpanned(0, {}, norms.empty());
}

void NormsDialog::store()
{
    const Day from = dayOf(m_from->date());
    askDesk(
        m_desk, this,
        [service = static_cast<Service>(m_service->currentData().toInt()), norm = norm(), from](
            Workplace &workplace) { return workplace.setNorm(service, norm, from); },
        [this](const Result<void> &result) {
            m_message->setText(result ? tr("Stored.") : m_phrasebook.sentence(result.error()));
            if (!result)
                Q_EMIT failed(result.error());
        });
}

} // namespace hline

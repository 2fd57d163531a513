// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/purchasepanel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include "text/calendardate.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostMinutes = 60'000;

} // namespace

PurchasePanel::PurchasePanel(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_minutes(new QSpinBox(this))
    , m_package(new QComboBox(this))
    , m_day(new QDateEdit(this))
    , m_reason(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_buy(new QPushButton(tr("Add the minutes"), this))
    , m_list(new QListWidget(this))
    , m_takeBack(new QPushButton(tr("Take the chosen one back"), this))
{
    setObjectName(u"purchasePanel"_s);
    setAccessibleName(tr("Minutes bought or granted"));
    build();
    connectParts();
    showNothing();
}

void PurchasePanel::build()
{
    m_kind->setObjectName(u"purchaseKind"_s);
    m_kind->addItems({tr("Top-up of this month"), tr("One-off tariff"), tr("Larger package"), tr("Adjustment"), tr("Minutes not provided")});
    m_minutes->setObjectName(u"purchaseMinutes"_s);
    m_minutes->setRange(0, MostMinutes);
    m_minutes->setSingleStep(10);
    m_minutes->setSuffix(tr(" min"));
    m_package->setObjectName(u"purchasePackage"_s);
    m_day->setObjectName(u"purchaseDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_reason->setObjectName(u"purchaseReason"_s);
    m_reason->setMaxLength(500);
    m_preview->setObjectName(u"purchasePreview"_s);
    m_preview->setAccessibleName(tr("What will change"));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_buy->setObjectName(u"purchaseButton"_s);
    m_buy->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_list->setObjectName(u"purchaseList"_s);
    m_list->setAccessibleName(tr("Minutes bought or granted so far"));
    m_list->setWordWrap(true);
    m_takeBack->setObjectName(u"purchaseUndo"_s);
    m_takeBack->setToolTip(tr("With the reason written above"));
    for (QPushButton *button : {m_buy, m_takeBack})
        button->setAutoDefault(false);

    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("What"), m_kind);
    m_form->addRow(tr("Minutes"), m_minutes);
    m_form->addRow(tr("Package"), m_package);
    m_form->addRow(tr("Paid on"), m_day);
    m_form->addRow(tr("Reason"), m_reason);
    m_form->addRow(m_preview);
    m_form->addRow(m_buy);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_list, 1);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
}

void PurchasePanel::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PurchasePanel::showFields);
    connect(m_minutes, &QSpinBox::valueChanged, this, &PurchasePanel::showPreview);
    connect(m_package, &QComboBox::currentIndexChanged, this, &PurchasePanel::showPreview);
    connect(m_day, &QDateEdit::dateChanged, this, &PurchasePanel::showPreview);
    connect(m_reason, &QLineEdit::textChanged, this, &PurchasePanel::showPreview);
    connect(m_buy, &QPushButton::clicked, this, &PurchasePanel::buy);
    connect(m_takeBack, &QPushButton::clicked, this, &PurchasePanel::takeBack);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_takeBack->setEnabled(current() && !current()->reversed); });
}

void PurchasePanel::showNothing()
{
    m_contract.reset();
    m_purchases.clear();
    showPurchases();
    showFields();
}

void PurchasePanel::showContract(const ContractSheet &contract)
{
    if (m_contract != contract.contract.id) {
        m_contract = contract.contract.id;
        m_minutes->setValue(0);
        m_reason->clear();
        m_day->setDate(dateOf(dayOf(m_desk.clock().instant())));
        loadPackages();
    }
    m_purchases = contract.purchases;
    showPurchases();
    showFields();
}

void PurchasePanel::loadPackages()
{
    askDesk(
        m_desk, this, [](const Workplace &workplace) { return workplace.store().packages(); },
        [this](const std::vector<PackageRecord> &packages) {
            const QSignalBlocker blocker(m_package);
            m_package->clear();
            for (const PackageRecord &package : packages) {
                if (!package.terms.oneOff)
                    m_package->addItem(tr("%1: %2 a month").arg(package.terms.name, m_phrasebook.minutesText(package.terms.perMonth)),
                        package.id.uuid());
            }
            showPreview();
        });
}

PurchasePanel::Kind PurchasePanel::kind() const
{
    return static_cast<Kind>(m_kind->currentIndex());
}

void PurchasePanel::showFields()
{
    setEnabled(m_contract.has_value());
    m_form->setRowVisible(m_minutes, kind() != Upgrade);
    m_form->setRowVisible(m_package, kind() == Upgrade);
    static_cast<QLabel *>(m_form->labelForField(m_day))->setText(kind() == NotProvided ? tr("Day of that month") : tr("Paid on"));
    m_reason->setPlaceholderText(
        kind() == Adjustment || kind() == NotProvided ? tr("Why, for the record: required") : tr("For the record, if there is one"));
    showPreview();
}

Purchase PurchasePanel::purchase() const
{
    Purchase out;
    out.amount = minutes(m_minutes->value());
    out.reason = m_reason->text().trimmed();
    const Day day = dayOf(m_day->date());
    if (day != dayOf(m_desk.clock().instant()) && kind() != NotProvided)
        out.from = startOf(day);
    switch (kind()) {
    case TopUp: out.kind = LotKind::TopUp; break;
    case OneOff: out.kind = LotKind::OneOff; break;
    case Upgrade:
        out.kind = LotKind::TopUp;
        out.upgradeTo = PackageId(m_package->currentData().toUuid());
        break;
    case Adjustment: out.kind = LotKind::Adjustment; break;
    case NotProvided:
        out.kind = LotKind::Adjustment;
        out.notProvidedIn = monthOf(day);
        break;
    }
    return out;
}

/// What it would change, asked of the desk: the button is offered only for what would be accepted.
void PurchasePanel::showPreview()
{
    const quint64 asked = ++m_asked;
    m_buy->setEnabled(false);
    if (!m_contract || (kind() != Upgrade && m_minutes->value() == 0)) {
        m_preview->setText(m_contract ? tr("Enter the minutes: what will change is said before anything is stored.")
                                      : tr("No contract is chosen."));
        return;
    }
    askDesk(
        m_desk, this,
        [id = *m_contract, purchase = purchase()](const Workplace &workplace) { return workplace.previewPurchase(id, purchase); },
        [this, asked](const Result<PurchasePreview> &preview) {
            if (asked != m_asked)
                return;
            m_preview->setText(preview ? m_phrasebook.sentence(*preview, m_desk.clock().instant()) : m_phrasebook.sentence(preview.error()));
            m_buy->setEnabled(preview && !m_busy);
        });
}

void PurchasePanel::buy()
{
    if (!m_contract || m_busy)
        return;
    m_busy = true;
    m_buy->setEnabled(false);
    askDesk(
        m_desk, this, [id = *m_contract, purchase = purchase()](Workplace &workplace) { return workplace.buy(id, purchase); },
        [this](const Result<BoughtLot> &bought) {
            m_busy = false;
            if (!bought) {
                m_preview->setText(m_phrasebook.sentence(bought.error()));
                Q_EMIT failed(bought.error());
                return;
            }
            m_minutes->setValue(0);
            m_reason->clear();
            Q_EMIT done(tr("%1 added").arg(m_phrasebook.minutesText(bought->lot.amount)));
        });
}

const PurchaseRecord *PurchasePanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_purchases.size() ? &m_purchases[static_cast<std::size_t>(row)] : nullptr;
}

void PurchasePanel::takeBack()
{
    const PurchaseRecord *record = current();
    if (!m_contract || !record)
        return;
    askDesk(
        m_desk, this,
        [id = *m_contract, fact = record->fact, reason = m_reason->text()](
            Workplace &workplace) { return workplace.takeBackPurchase(id, fact, reason); },
        [this](const Result<void> &result) {
            if (result) {
                m_reason->clear();
                Q_EMIT done(tr("The purchase is taken back"));
                return;
            }
            m_preview->setText(m_phrasebook.sentence(result.error()));
            if (result.error().code == "REASON_NEEDED")
                m_reason->setFocus(Qt::OtherFocusReason);
            Q_EMIT failed(result.error());
        });
}

void PurchasePanel::showPurchases()
{
    const std::optional<FactId> chosen = current() ? std::optional(current()->fact) : std::nullopt;
    const Instant now = m_desk.clock().instant();
    m_list->clear();
    for (const PurchaseRecord &record : m_purchases) {
        m_list->addItem(m_phrasebook.purchaseLine(record, now));
        if (chosen == record.fact)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    m_list->setVisible(!m_purchases.empty());
    m_takeBack->setVisible(!m_purchases.empty());
    m_takeBack->setEnabled(current() && !current()->reversed);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/intakegaps.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/flowlayout.h"
#include "request/panelkeys.h"
#include "text/replies.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

IntakeGaps::IntakeGaps(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_line(plainLabel(this))
    , m_copy(new QPushButton(tr("Copy a reply that asks for it"), this))
    , m_fill(new QPushButton(tr("Fill in"), this))
    , m_form(new QWidget(this))
    , m_rows(new QFormLayout(m_form))
    , m_store(new QPushButton(tr("Save  Ctrl+Enter"), this))
{
    m_line->setObjectName(u"missingLine"_s);
    m_copy->setObjectName(u"copyQuestionButton"_s);
    m_fill->setObjectName(u"fillGapsButton"_s);
    m_fill->setCheckable(true);
    m_store->setObjectName(u"storeGapsButton"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const QByteArray &field : {"contract_no"_ba, "org"_ba, "last_name"_ba, "first_name"_ba, "program"_ba})
        addField(field, m_phrasebook.missingField(field));
    m_rows->addRow(m_store);
    m_form->hide();
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_copy, m_fill}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addLayout(buttons);
    column->addWidget(m_form);
    auto *keys = new PanelKeys(m_form);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { store(); });
    connect(m_copy, &QPushButton::clicked, this, &IntakeGaps::copyQuestion);
    connect(m_fill, &QPushButton::toggled, m_form, &QWidget::setVisible);
    connect(m_store, &QPushButton::clicked, this, &IntakeGaps::store);
    hide();
}

void IntakeGaps::addField(const QByteArray &field, const QString &label)
{
    auto *edit = new QLineEdit(m_form);
    edit->setObjectName(u"gap_"_s + QString::fromLatin1(field));
    edit->setMaxLength(200);
    QString capital = label;
    capital[0] = capital[0].toUpper();
    m_rows->addRow(capital, edit);
    m_fields[field] = edit;
    connect(edit, &QLineEdit::returnPressed, this, &IntakeGaps::store);
}

void IntakeGaps::showMissing(const RequestId &id, const QList<QByteArray> &missing)
{
    if (id != m_request) { // what was typed for another request is not for this one
        m_fill->setChecked(false);
        for (auto &[field, edit] : m_fields)
            edit->clear();
    }
    m_request = id;
    m_missing = missing;
    QStringList names;
    for (const QByteArray &field : missing)
        names += m_phrasebook.missingField(field);
    m_line->setText(tr("Missing: %1 (%2)").arg(names.join(u", "_s), m_phrasebook.clause("3.3"_ba)));
    for (auto &[field, edit] : m_fields)
        m_rows->setRowVisible(edit, missing.contains(field));
    setVisible(!missing.isEmpty());
}

void IntakeGaps::copyQuestion()
{
    QGuiApplication::clipboard()->setText(Replies(m_phrasebook).askFor(m_missing));
    Q_EMIT questionCopied();
}

void IntakeGaps::store()
{
    RequestChange change;
    const auto take = [this](const QByteArray &field, std::optional<QString> &wanted) {
        const QString text = m_fields.at(field)->text().trimmed();
        if (m_missing.contains(field) && !text.isEmpty())
            wanted = text;
        return wanted.has_value();
    };
    bool any = take("contract_no", change.contractNo);
    any = take("org", change.org) || any;
    any = take("last_name", change.lastName) || any;
    any = take("first_name", change.firstName) || any;
    any = take("program", change.program) || any;
    if (any)
        Q_EMIT completed(change);
}

} // namespace hline

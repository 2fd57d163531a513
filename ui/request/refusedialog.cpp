// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/refusedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "domain/refusals.h"
#include "request/panelkeys.h"
#include "text/replies.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

RefuseDialog::RefuseDialog(const RequestView &view, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_phrasebook(phrasebook)
    , m_view(view)
    , m_reason(new QComboBox(this))
    , m_clause(plainLabel(this))
    , m_next(plainLabel(this))
    , m_answer(new QPlainTextEdit(this))
    , m_refuse(new QPushButton(tr("Refuse and copy the answer  Ctrl+Enter"), this))
{
    setObjectName(u"refuseDialog"_s);
    setWindowTitle(tr("Refuse request № %1").arg(view.record.number));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fillReasons();
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RefuseDialog::showReason);
    showReason();
    m_reason->setFocus();
}

void RefuseDialog::build()
{
    m_reason->setObjectName(u"refusalReason"_s);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clause->setObjectName(u"refusalClause"_s);
    m_next->setObjectName(u"refusalNext"_s);
    m_answer->setObjectName(u"refusalAnswer"_s);
    m_answer->setTabChangesFocus(true);
    m_answer->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    m_refuse->setObjectName(u"refuseAccept"_s);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Basis"), m_clause);
    form->addRow(tr("What next"), m_next);
    form->addRow(tr("Answer to the client"), m_answer);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_refuse, QDialogButtonBox::AcceptRole);
    auto *cancel = new QPushButton(tr("Cancel  Esc"), this);
    cancel->setObjectName(u"refuseCancel"_s);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QGuiApplication::clipboard()->setText(m_answer->toPlainText());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { m_refuse->click(); });
}

void RefuseDialog::fillReasons()
{
    for (const RefusalReason &reason : refusalReasons())
        m_reason->addItem(u"%1 (%2)"_s.arg(m_phrasebook.refusalName(reason.code), m_phrasebook.clause(reason.clause)),
            QByteArray(reason.code));
    const auto likely = likelyRefusal(m_view.topic, m_view.timerGate.reasons);
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(QByteArray(likely ? likely->code : "OUT_OF_SCOPE"))));
}

void RefuseDialog::showReason()
{
    const auto reason = refusalReason(m_reason->currentData().toByteArray());
    m_clause->setText(reason ? m_phrasebook.clause(reason->clause) : QString());
    m_next->setText(reason ? m_phrasebook.refusalNext(reason->code) : QString());
    m_answer->setPlainText(
        Replies(m_phrasebook).refusal(m_reason->currentData().toByteArray(), replyAbout(m_view, m_phrasebook)));
}

RefusedRequest RefuseDialog::refusal() const
{
    return {m_reason->currentData().toByteArray(), m_answer->toPlainText().trimmed()};
}

} // namespace hline

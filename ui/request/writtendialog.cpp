// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/writtendialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/panelkeys.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

WrittenDialog::WrittenDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_words(new QPlainTextEdit(this))
    , m_accept(new QPushButton(question.accept, this))
{
    setObjectName(u"writtenDialog"_s);
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *explanation = plainLabel(this);
    explanation->setText(question.explanation);
    explanation->setObjectName(u"writtenExplanation"_s);
    auto *label = new QLabel(question.label, this);
    label->setBuddy(m_words);
    m_words->setObjectName(u"writtenWords"_s);
    m_words->setAccessibleName(question.label);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_accept->setObjectName(u"writtenAccept"_s);
    m_accept->setEnabled(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *cancel = new QPushButton(tr("Cancel  Esc"), this);
    cancel->setObjectName(u"writtenCancel"_s);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(label);
    column->addWidget(m_words, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] { m_accept->setEnabled(!words().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] {
        if (m_accept->isEnabled())
            accept();
    });
    m_words->setFocus();
}

QString WrittenDialog::words() const
{
    return m_words->toPlainText().trimmed();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/consentpanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include "request/flowlayout.h"
#include "request/panelkeys.h"
#include "request/timeentry.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "theme/theme.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

ConsentPanel::ConsentPanel(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_title(plainLabel(this))
    , m_cost(plainLabel(this))
    , m_how(new QComboBox(this))
    , m_by(new QLineEdit(this))
    , m_when(new QLineEdit(this))
    , m_agree(new QPushButton(tr("Client agrees  Ctrl+Enter"), this))
    , m_decline(new QPushButton(tr("Declined"), this))
    , m_letter(new QPushButton(tr("Ask by letter"), this))
{
    setObjectName(u"consentPanel"_s);
    setAccessibleName(tr("The client's consent to paid work"));
    build();
    connectParts();
    hide();
}

void ConsentPanel::build()
{
    m_title->setObjectName(u"consentTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Waiting for the client's consent to paid work · %1").arg(m_phrasebook.clause("2.4.2.1")));
    m_cost->setObjectName(u"consentCost"_s);
    m_cost->setAccessibleName(tr("What the consent would cost"));
    m_agree->setObjectName(u"consentAgree"_s);
    m_decline->setObjectName(u"consentDecline"_s);
    m_decline->setToolTip(tr("The request returns to the free service it came from"));
    m_letter->setObjectName(u"consentLetter"_s);
    m_letter->setToolTip(tr("Copies the text of a letter that asks the client"));

    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_agree, m_decline, m_letter}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    const Sizes sizes = sizesOf(fontMetrics());
    column->setContentsMargins(sizes.padding + sizes.gap, sizes.gap, sizes.padding, sizes.gap);
    column->setSpacing(sizes.gap);
    column->addWidget(m_title);
    column->addWidget(m_cost);
    column->addWidget(fields());
    column->addLayout(buttons);
}

QWidget *ConsentPanel::fields()
{
    for (const Channel how : {Channel::Phone, Channel::Email, Channel::Cabinet, Channel::Connect})
        m_how->addItem(m_phrasebook.name(how), static_cast<int>(how));
    m_how->setObjectName(u"consentHow"_s);
    m_how->setAccessibleName(tr("How the client agreed"));
    m_how->setToolTip(m_how->accessibleName());
    m_by->setObjectName(u"consentBy"_s);
    m_by->setAccessibleName(tr("Who agreed"));
    m_by->setPlaceholderText(tr("Who agreed"));
    m_by->setMaxLength(200);
    m_when->setObjectName(u"consentWhen"_s);
    m_when->setAccessibleName(tr("When the client agreed; empty: now"));
    m_when->setPlaceholderText(tr("now, or 14:10"));
    m_when->setMaxLength(40);
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_how);
    line->addWidget(m_by, 3);
    line->addWidget(m_when, 2);
    return box;
}

void ConsentPanel::connectParts()
{
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { agree(); });
    connect(m_agree, &QPushButton::clicked, this, &ConsentPanel::agree);
    connect(m_by, &QLineEdit::returnPressed, this, &ConsentPanel::agree);
    connect(m_when, &QLineEdit::returnPressed, this, &ConsentPanel::agree);
    connect(m_decline, &QPushButton::clicked, this, &ConsentPanel::decline);
    connect(m_letter, &QPushButton::clicked, this, &ConsentPanel::copyLetter);
    connect(m_when, &QLineEdit::textChanged, this, &ConsentPanel::preview);
}

void ConsentPanel::showSheet(const RequestSheet &sheet, const QString &caller)
{
    const std::optional<ReclassView> &consent = sheet.view.consent;
    if (consent && (!m_view || m_view->request != consent->request)) { // what was typed is of that request
        m_by->setText(caller);
        m_when->clear();
        m_how->setCurrentIndex(std::max(0, m_how->findData(static_cast<int>(sheet.view.record.channel))));
    }
    m_view = consent;
    setVisible(consent.has_value());
    if (consent)
        preview();
}

void ConsentPanel::focusAnswer()
{
    m_by->setFocus(Qt::ShortcutFocusReason);
    m_by->selectAll();
}

/// «14:10», «вчера 14:10»: the words of a time entry, with a length that is not asked for.
Result<std::optional<Instant>> ConsentPanel::typedTime() const
{
    const QString typed = m_when->text().trimmed();
    if (typed.isEmpty())
        return std::optional<Instant>();
    const auto entry = parseTimeEntry(u"1m "_s + typed, m_desk.clock().instant() + minutes(1));
    if (!entry)
        return failure(Error::Kind::Invalid, u"no such time"_s, "USAGE_INSTANT", {}, {typed});
    return std::optional(entry->from);
}

void ConsentPanel::preview()
{
    if (!m_view)
        return;
    const auto at = typedTime();
    m_agree->setEnabled(at.has_value());
    if (!at) {
        m_cost->setText(tr("“%1” is not understood. For example 14:10 or yesterday 14:10.").arg(m_when->text()));
        return;
    }
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this,
        [id = m_view->request, at = *at](const Workplace &workplace) {
            return workplace.previewClass(id, {{}, at.value_or(workplace.clock().instant())});
        },
        [this, asked](const Result<ReclassView> &view) {
            if (asked == m_asked)
                showPreview(view);
        });
}

void ConsentPanel::showPreview(const Result<ReclassView> &view)
{
    if (!view) {
        m_cost->setText(m_phrasebook.sentence(view.error()));
        return;
    }
    const Instant now = m_desk.clock().instant();
    QStringList lines{m_phrasebook.costText(view->cost), tr("From the consent on each minute begun is charged.")};
    const minutes left = view->cost.balanceAfter;
    lines += left > minutes(0) ? tr("Prepaid time then: %1.").arg(m_phrasebook.minutesText(left))
                               : tr("No prepaid time is left: the work goes beyond the package.");
    if (view->response.deadline)
        lines += tr("Response until %1.").arg(m_phrasebook.moment(*view->response.deadline, now));
    m_cost->setText(lines.join(u' '));
}

template <typename Job>
void ConsentPanel::perform(Job job, const QString &what)
{
    if (!m_view)
        return;
    askDesk(
        m_desk, this, [id = m_view->request, job = std::move(job)](Workplace &workplace) { return job(workplace, id); },
        [this, what](const Result<void> &result) {
            if (result)
                Q_EMIT done(what);
            else
                Q_EMIT failed(result.error());
        });
}

void ConsentPanel::agree()
{
    const auto at = typedTime();
    if (!at) {
        preview();
        return;
    }
    const ConsentGiven given{static_cast<Channel>(m_how->currentData().toInt()), m_by->text().trimmed(), *at};
    perform([given](Workplace &workplace, const RequestId &id) { return workplace.recordConsent(id, given); },
        tr("Consent recorded"));
}

void ConsentPanel::decline()
{
    perform([by = m_by->text().trimmed()](Workplace &workplace, const RequestId &id) { return workplace.declinePaid(id, by); },
        tr("The client declined paid work: the request is free of charge again"));
}

void ConsentPanel::copyLetter()
{
    if (!m_view)
        return;
    QGuiApplication::clipboard()->setText(m_phrasebook.consentLetter(*m_view));
    Q_EMIT done(tr("The letter is on the clipboard"));
}

void ConsentPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    painter.fillRect(QRect(0, 0, sizesOf(fontMetrics()).gap / 2 + 2, height()), m_theme.caution);
}

} // namespace hline

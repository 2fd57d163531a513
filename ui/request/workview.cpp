// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/workview.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

WorkView::WorkView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_state(plainLabel(this))
    , m_list(new QListWidget(this))
    , m_why(new QToolButton(this))
    , m_reason(new QLineEdit(this))
    , m_void(new QPushButton(tr("Void the entry"), this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &WorkView::offerVoid);
    connect(m_reason, &QLineEdit::textChanged, this, &WorkView::offerVoid);
    connect(m_reason, &QLineEdit::returnPressed, this, &WorkView::voidCurrent);
    connect(m_void, &QPushButton::clicked, this, &WorkView::voidCurrent);
    connect(m_why, &QToolButton::clicked, this, [this] {
        if (const auto question = questionAt(m_why))
            Q_EMIT whyClicked(*question);
    });
}

void WorkView::build()
{
    m_state->setObjectName(u"workState"_s);
    m_list->setObjectName(u"workList"_s);
    m_list->setAccessibleName(tr("Time entries"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_why->setObjectName(u"workWhy"_s);
    m_why->setText(tr("Why so much?"));
    m_why->setFocusPolicy(Qt::StrongFocus);
    m_reason->setObjectName(u"voidReason"_s);
    m_reason->setPlaceholderText(tr("Why is the entry wrong?"));
    m_reason->setAccessibleName(tr("Reason for voiding the entry"));
    m_void->setObjectName(u"voidButton"_s);
    m_void->setAutoDefault(false);

    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_state, 0, 0, 1, 2);
    grid->addWidget(m_list, 1, 0, 1, 2);
    grid->addWidget(m_why, 2, 0, 1, 2, Qt::AlignLeft);
    grid->addWidget(m_reason, 3, 0);
    grid->addWidget(m_void, 3, 1);
    offerVoid();
}

void WorkView::showRequest(const std::optional<RequestId> &id)
{
    m_id = id;
    m_stale = true;
    if (isVisible())
        load();
}

std::optional<Question> WorkView::questionAt(const QWidget *) const
{
    if (!m_shown || m_sheet.lines.empty())
        return std::nullopt;
    const WorkLine *line = currentLine();
    return Question{Question::About::Charged, m_shown, {}, line ? std::optional(line->session) : std::nullopt};
}

void WorkView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void WorkView::load()
{
    m_stale = false;
    const quint64 asked = ++m_asked;
    if (m_shown != m_id) {
        m_list->clear();
        m_sheet = {};
        m_reason->clear();
        m_state->setText(m_id ? tr("Reading…") : QString());
        m_state->show();
    }
    if (!m_id)
        return;
    askDesk(
        m_desk, this, [id = *m_id](const Workplace &workplace) { return readWorkSheet(workplace, id); },
        [this, asked](const Result<WorkSheet> &sheet) {
            if (asked != m_asked)
                return;
            if (sheet)
                showSheet(*sheet);
            else
                showFailure(sheet.error());
        });
}

void WorkView::showFailure(const Error &error)
{
    m_state->setText(m_phrasebook.sentence(error));
    m_state->show();
}

void WorkView::showSheet(const WorkSheet &sheet)
{
    const int current = m_shown == m_id ? m_list->currentRow() : -1;
    m_shown = m_id;
    m_sheet = sheet;
    m_list->clear();
    for (const WorkLine &line : sheet.lines) {
        auto *item = new QListWidgetItem(lineText(line, sheet), m_list);
        QFont font = item->font();
        font.setStrikeOut(line.voided);
        item->setFont(font);
    }
    m_list->setCurrentRow(current);
    if (const WorkLine *line = currentLine(); line && line->voided)
        m_reason->clear(); // it has done its work; before that it stays, even if storing failed
    m_why->setEnabled(!sheet.lines.empty());
    m_state->setText(tr("No time yet. F8 starts the timer, Ctrl+L logs time afterwards."));
    m_state->setVisible(sheet.lines.empty());
    offerVoid();
}

QString WorkView::billedText(const WorkLine &line, const WorkSheet &sheet) const
{
    if (sheet.free)
        return tr("free");
    const ChargeResult &charge = line.charge;
    if (charge.overlimit > minutes(0)) {
        return tr("billed %1, of it %2 beyond the package")
            .arg(m_phrasebook.minutesText(charge.billed), m_phrasebook.minutesText(charge.overlimit));
    }
    return tr("billed %1").arg(m_phrasebook.minutesText(charge.billed));
}

QString WorkView::lineText(const WorkLine &line, const WorkSheet &sheet) const
{
    QStringList head{
        m_phrasebook.moment(line.from, m_desk.clock().instant()), m_phrasebook.stopwatch(line.length)};
    if (line.voided)
        head += tr("void");
    else if (line.closesSession)
        head += billedText(line, sheet);
    if (!line.who.isEmpty())
        head += line.who;
    const QString text = head.join(u" · "_s);
    return line.note.isEmpty() ? text : text + u'\n' + line.note;
}

const WorkLine *WorkView::currentLine() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_sheet.lines.size()
        ? &m_sheet.lines[static_cast<std::size_t>(row)]
        : nullptr;
}

void WorkView::offerVoid()
{
    const WorkLine *line = currentLine();
    const bool own = line && line->mine && !line->voided;
    m_reason->setEnabled(own);
    m_void->setEnabled(own && !m_reason->text().trimmed().isEmpty());
    m_void->setToolTip(own ? tr("The entry stays visible, struck out, with the reason.")
                           : tr("Choose an own entry that is not void yet."));
}

void WorkView::voidCurrent()
{
    const WorkLine *line = currentLine();
    const QString reason = m_reason->text().trimmed();
    if (!line || !line->mine || line->voided || reason.isEmpty())
        return;
    Q_EMIT voidRequested(line->fact, reason);
}

} // namespace hline

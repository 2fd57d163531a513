// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/candidateslist.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/panelkeys.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

CandidatesList::CandidatesList(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_share(plainLabel(this))
    , m_message(plainLabel(this))
    , m_list(new QListWidget(this))
    , m_copy(new QPushButton(tr("Copy the list"), this))
    , m_back(new QPushButton(tr("To the queue  Esc"), this))
{
    setObjectName(u"articleCandidates"_s);
    setAccessibleName(tr("Candidates for the knowledge base"));
    build();
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        if (isVisible())
            load();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        const int row = m_list->currentRow();
        if (row >= 0 && static_cast<std::size_t>(row) < m_candidates.size())
            Q_EMIT requestActivated(m_candidates[static_cast<std::size_t>(row)].request);
    });
    connect(m_copy, &QPushButton::clicked, this, &CandidatesList::copy);
    connect(m_back, &QPushButton::clicked, this, &CandidatesList::closed);
    auto *keys = new PanelKeys(this);
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { Q_EMIT closed(); });
}

void CandidatesList::build()
{
    QLabel *title = plainLabel(this);
    title->setText(accessibleName());
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    title->setFont(large);
    m_share->setObjectName(u"linkShare"_s);
    m_message->setObjectName(u"candidatesMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_list->setObjectName(u"candidatesList"_s);
    m_list->setAccessibleName(accessibleName());
    m_list->setWordWrap(true);
    m_copy->setObjectName(u"copyCandidatesButton"_s);
    m_back->setObjectName(u"candidatesBack"_s);

    auto *line = new QHBoxLayout;
    line->addWidget(title, 1);
    line->addWidget(m_copy);
    line->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_share);
    column->addWidget(m_message, 1);
    column->addWidget(m_list, 1);
}

void CandidatesList::open()
{
    show();
    m_list->setFocus(Qt::OtherFocusReason);
}

void CandidatesList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void CandidatesList::load()
{
    askDesk(
        m_desk, this,
        [](const Workplace &workplace) -> Result<Sheet> {
            const Day today = dayOf(workplace.clock().instant());
            return workplace.articleCandidates().map([&](const std::vector<ArticleCandidate> &candidates) {
                return Sheet{candidates, workplace.answerShare(firstDay(monthOf(today)), today)};
            });
        },
        [this](const Result<Sheet> &sheet) { showSheet(sheet); });
}

void CandidatesList::showSheet(const Result<Sheet> &sheet)
{
    m_list->clear();
    m_candidates = sheet ? sheet->candidates : std::vector<ArticleCandidate>();
    for (const ArticleCandidate &one : m_candidates) {
        QStringList parts{u"№ "_s + one.number, m_phrasebook.name(one.gap), one.subject, one.note, one.url};
        parts.removeAll(QString());
        m_list->addItem(parts.join(u" · "_s));
    }
    m_message->setText(!sheet ? m_phrasebook.sentence(sheet.error())
                              : tr("Nothing was missing so far. «An article is needed» is marked on the tab «Knowledge base» of a request."));
    m_message->setVisible(m_candidates.empty());
    m_list->setVisible(!m_candidates.empty());
    m_copy->setEnabled(!m_candidates.empty());
    if (sheet && sheet->share.percent) {
        m_share->setText(tr("Answers of the line with a link this month: %1 of %2 (%3 %)")
                             .arg(sheet->share.counts.withLink)
                             .arg(sheet->share.counts.answers)
                             .arg(*sheet->share.percent));
    } else {
        m_share->setText(tr("No answers of the line this month yet."));
    }
}

void CandidatesList::copy()
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row)
        lines += m_list->item(row)->text();
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT done(tr("The list is on the clipboard"));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer/workwords.h"

#include "text/phrasebook.h"
#include "workflow/askdesk.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Undescribed { SessionId session; QString number; seconds worked{0}; };

std::optional<Undescribed> newestWithoutWords(const Workplace &work)
{
    const std::vector<WorkRecord> entries = work.store().workWithoutNote(work.me(), 1);
    if (entries.empty())
        return std::nullopt;
    const WorkRecord &entry = entries.front();
    const Result<RequestRecord> request = work.store().request(entry.request);
    if (!request)
        return std::nullopt;
    return Undescribed{entry.session, request->number, entry.length};
}

} // namespace

WorkWords::WorkWords(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_about(new QLabel(this))
    , m_words(new QLineEdit(this))
    , m_save(new QPushButton(tr("Save  Ctrl+Enter"), this))
    , m_later(new QPushButton(tr("Later  Esc"), this))
{
    build();
    connect(m_save, &QPushButton::clicked, this, &WorkWords::save);
    connect(m_later, &QPushButton::clicked, this, &WorkWords::postpone);
    connect(m_words, &QLineEdit::returnPressed, this, &WorkWords::save);
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &WorkWords::save);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &WorkWords::postpone);
    hide();
}

void WorkWords::build()
{
    setObjectName(u"workWords"_s);
    setAccessibleName(tr("What was done"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setObjectName(u"workWordsAbout"_s);
    m_about->setBuddy(m_words);
    m_words->setObjectName(u"workWordsLine"_s);
    m_words->setAccessibleName(tr("What was done, for the client"));
    m_words->setPlaceholderText(tr("What was done? The client reads it in the detailed report"));
    m_save->setObjectName(u"saveWords"_s);
    m_later->setObjectName(u"wordsLater"_s);
    m_later->setToolTip(tr("The time is stored already; the words can be added later"));
    const Sizes sizes = sizesOf(fontMetrics());
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(sizes.padding, sizes.gap, sizes.padding, sizes.gap);
    line->setSpacing(sizes.gap);
    line->addWidget(m_about);
    line->addWidget(m_words, 1);
    line->addWidget(m_save);
    line->addWidget(m_later);
}

void WorkWords::ask(const SessionId &session, const QString &about)
{
    if (m_session && *m_session != session && !m_words->text().trimmed().isEmpty())
        store(*m_session, m_words->text().trimmed());
    if (m_session != session)
        m_words->setText(m_drafts.value(session));
    m_session = session;
    m_about->setText(about);
    show();
    m_words->setFocus(Qt::OtherFocusReason);
}

void WorkWords::askForNewest()
{
    askDesk(
        m_desk, this, [](Workplace &work) { return newestWithoutWords(work); },
        [this](const std::optional<Undescribed> &entry) {
            if (entry)
                ask(entry->session, tr("№ %1, %2:").arg(entry->number, m_phrasebook.stopwatch(entry->worked)));
            else
                Q_EMIT nothingLeft();
        });
}

void WorkWords::withdraw(const SessionId &session)
{
    if (m_session == session)
        close();
}

void WorkWords::save()
{
    const QString words = m_words->text().trimmed();
    if (!m_session || words.isEmpty())
        return postpone();
    m_drafts.remove(*m_session);
    store(*m_session, words);
    close();
}

void WorkWords::postpone()
{
    if (m_session)
        m_drafts.insert(*m_session, m_words->text());
    close();
}

void WorkWords::close()
{
    m_session.reset();
    m_words->clear();
    hide();
    Q_EMIT closed();
}

void WorkWords::store(const SessionId &session, const QString &words)
{
    askDesk(
        m_desk, this, [session, words](Workplace &work) { return work.describe(session, words); },
        [this, session, words](const Result<void> &stored) {
            if (stored) {
                Q_EMIT described();
                return;
            }
            ask(session, m_about->text()); // the words come back: they are not stored
            m_words->setText(words);
            Q_EMIT failed(stored.error());
        });
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/logtimepanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/panelkeys.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *labelOf(QLineEdit &line, const QString &text)
{
    auto *label = new QLabel(text, line.parentWidget());
    label->setBuddy(&line);
    return label;
}

} // namespace

LogTimePanel::LogTimePanel(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_title(plainLabel(this))
    , m_line(new QLineEdit(this))
    , m_understood(plainLabel(this))
    , m_note(new QLineEdit(this))
    , m_save(new QPushButton(tr("Log time  Ctrl+Enter"), this))
    , m_hide(new QPushButton(tr("Hide  Esc"), this))
{
    setObjectName(u"logTimePanel"_s);
    setAccessibleName(tr("Time worked without the timer"));
    build();
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { cancel(); });
    connect(m_line, &QLineEdit::textChanged, this, &LogTimePanel::showUnderstood);
    connect(m_line, &QLineEdit::returnPressed, m_note, qOverload<>(&QLineEdit::setFocus));
    connect(m_save, &QPushButton::clicked, this, &LogTimePanel::save);
    connect(m_hide, &QPushButton::clicked, this, &LogTimePanel::cancel);
}

void LogTimePanel::build()
{
    m_title->setObjectName(u"logTitle"_s);
    m_line->setObjectName(u"logLine"_s);
    m_line->setMaxLength(200);
    m_line->setPlaceholderText(tr("35m yesterday 14:10 · 1h 30m · 1.5h · 10:15-11:00"));
    m_understood->setObjectName(u"logUnderstood"_s);
    m_understood->setAccessibleName(tr("What was understood"));
    m_note->setObjectName(u"logNote"_s);
    m_note->setPlaceholderText(tr("What was done, for the client's report"));
    m_save->setObjectName(u"logSaveButton"_s);
    m_hide->setObjectName(u"logHideButton"_s);

    // Three lines: it stands below the queue, of which something must be left on a small screen.
    auto *fields = new QHBoxLayout;
    fields->addWidget(labelOf(*m_line, tr("Time")));
    fields->addWidget(m_line, 2);
    fields->addWidget(labelOf(*m_note, tr("Note")));
    fields->addWidget(m_note, 3);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_save);
    answer->addWidget(m_hide);
    answer->addWidget(m_understood, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(fields);
    column->addLayout(answer);
}

void LogTimePanel::keepDraft()
{
    if (!m_id)
        return;
    if (m_line->text().isEmpty() && m_note->text().isEmpty())
        m_drafts.erase(*m_id);
    else
        m_drafts[*m_id] = {m_line->text(), m_note->text()};
}

void LogTimePanel::open(const RequestId &id)
{
    keepDraft();
    m_id = id;
    const auto draft = m_drafts.find(id);
    m_line->setText(draft == m_drafts.end() ? QString() : draft->second.line);
    m_note->setText(draft == m_drafts.end() ? QString() : draft->second.note);
    m_title->setText(tr("Log time afterwards"));
    load();
    showUnderstood();
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void LogTimePanel::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [id = *m_id](const Workplace &workplace) { return workplace.request(id); },
        [this, asked](const Result<RequestView> &view) {
            if (asked != m_asked)
                return;
            if (view)
                m_title->setText(tr("Log time: № %1 %2").arg(view->record.number, view->row.client));
            else
                Q_EMIT failed(view.error());
        });
}

void LogTimePanel::showUnderstood()
{
    const Instant now = m_desk.clock().instant();
    const auto entry = parseTimeEntry(m_line->text(), now);
    m_understood->setText(entry ? sentence(*entry, now) : sentence(entry.error()));
    m_save->setEnabled(entry && !m_saving);
}

QString LogTimePanel::sentence(const TimeEntry &entry, Instant now) const
{
    const Instant end = entry.from + entry.length;
    const QString until
        = dayOf(entry.from) == dayOf(end) ? m_phrasebook.time(end) : m_phrasebook.moment(end, now);
    return tr("%1: %2 – %3")
        .arg(m_phrasebook.minutesText(entry.length), m_phrasebook.moment(entry.from, now), until);
}

QString LogTimePanel::sentence(const TimeEntryFault &fault) const
{
    switch (fault.kind) {
    case TimeEntryFault::Kind::Empty:
        return tr("How long, and when did it begin? Without a start it ended just now.");
    case TimeEntryFault::Kind::NoLength:
        return tr("How long did it take? For example 35m or 1:30.");
    case TimeEntryFault::Kind::UnknownWord:
        return tr("“%1” is not understood.").arg(fault.word);
    case TimeEntryFault::Kind::NoSuchTime:
        return tr("There is no time or date “%1”.").arg(fault.word);
    case TimeEntryFault::Kind::StartMissing:
        return tr("When did it begin on that day? For example 14:10.");
    case TimeEntryFault::Kind::EndBeforeStart:
        return tr("The end lies before the beginning.");
    case TimeEntryFault::Kind::Future:
        return tr("This would end later than now. Name the day: yesterday, Mon, 3.11.");
    case TimeEntryFault::Kind::TooLong:
        return tr("One entry is at most 24 hours long.");
    }
    Q_UNREACHABLE();
}

void LogTimePanel::save()
{
    const auto entry = parseTimeEntry(m_line->text(), m_desk.clock().instant());
    if (m_saving || !m_id || !entry) {
        showUnderstood();
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    askDesk(
        m_desk, this,
        [id = *m_id, entry = *entry, note = m_note->text().trimmed()](
            Workplace &workplace) { return workplace.logWork(id, entry.from, entry.length, note); },
        [this, id = *m_id](const Result<StoppedWork> &result) { finish(id, result); });
}

void LogTimePanel::finish(const RequestId &id, const Result<StoppedWork> &result)
{
    m_saving = false;
    if (!result) {
        m_understood->setText(m_phrasebook.sentence(result.error()));
        m_save->setEnabled(true);
        Q_EMIT failed(result.error());
        return;
    }
    m_drafts.erase(id);
    if (m_id == id) {
        m_line->clear();
        m_note->clear();
        hide();
    }
    Q_EMIT logged(*result);
}

void LogTimePanel::cancel()
{
    keepDraft();
    hide();
    Q_EMIT cancelled();
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "months/officedesks.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "domain/quietdesks.h"
#include "months/monthchooser.h"
#include "months/warningline.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowsShown = 4;

/// The person's name, or the login while nobody has said whose it is.
QString ownerOf(const DeskContact &desk, const std::vector<ConsultantRecord> &people)
{
    const auto known = std::ranges::find(people, desk.login, &ConsultantRecord::login);
    return known == people.end() || known->name.isEmpty() ? desk.login : known->name;
}

} // namespace

OfficeDesks::OfficeDesks(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_warning(new QWidget(this))
    , m_quiet(new QLabel(m_warning))
    , m_list(new QTreeWidget(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"officeDesks"_s);
    build();
    hide();
}

void OfficeDesks::build()
{
    for (const auto &[label, name] : {std::pair{m_quiet, u"desksQuiet"_s}, {m_message, u"desksMessage"_s}}) {
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    warn(m_warning, m_quiet);
    m_list->setObjectName(u"desksList"_s);
    m_list->setAccessibleName(tr("Desks of the office"));
    m_list->setHeaderLabels({tr("Desk"), tr("Person"), tr("Not sent"), tr("Last contact"), tr("Program")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFixedHeight(fontMetrics().lineSpacing() * 3 / 2 * (RowsShown + 1));
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair{0, 10}, {2, 15}, {3, 20}, {4, 18}})
        m_list->header()->resizeSection(column, letter * letters);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch); // the person
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_warning);
    column->addWidget(m_list);
    column->addWidget(m_message);
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    connect(&m_slow, &QTimer::timeout, this, [this] { say(tr("The office is asked for its desks…")); });
}

void OfficeDesks::askBy(Ask ask)
{
    m_ask = std::move(ask);
    setVisible(static_cast<bool>(m_ask));
    say({});
    askAgain();
}

void OfficeDesks::askAgain()
{
    if (!m_ask)
        return;
    m_slow.start();
    m_ask([self = QPointer(this), asked = ++m_asked](const List &list) {
        if (self && asked == self->m_asked)
            self->take(list);
    });
}

void OfficeDesks::take(const List &list)
{
    if (!list) {
        m_slow.stop();
        say(tr("Which desks have not sent everything cannot be said now. %1").arg(m_phrasebook.sentence(list.error())));
        return;
    }
    askDesk(
        m_desk, this, [](const Workplace &work) { return work.store().consultants(); },
        [this, desks = *list, asked = m_asked](const std::vector<ConsultantRecord> &people) {
            if (asked == m_asked)
                showDesks(desks, people);
        });
}

void OfficeDesks::showDesks(const std::vector<DeskContact> &desks, const std::vector<ConsultantRecord> &people)
{
    m_slow.stop();
    const Instant now = m_desk.clock().instant();
    QStringList quiet;
    m_list->clear();
    for (const DeskContact &desk : desks) {
        const QString person = ownerOf(desk, people);
        const QString seen = m_phrasebook.moment(desk.seen, now);
        new QTreeWidgetItem(m_list, {QString::number(desk.number), person, QString::number(desk.unsent), seen, desk.program});
        if (mayHoldLateEntries(desk.unsent, std::chrono::duration_cast<seconds>(now - desk.seen)))
            quiet += tr("%1 (not sent: %2, last contact %3)").arg(person).arg(desk.unsent).arg(seen);
    }
    say(desks.empty() ? tr("The office has no desks but this one yet.") : QString());
    m_quiet->setText(tr("Not all desks are in step with the office: %1. What they bring after the closing counts when it comes; "
                        "the month may be closed all the same.").arg(quiet.join(u"; "_s)));
    m_warning->setVisible(!quiet.isEmpty());
}

/// The list, or what stands in its place.
void OfficeDesks::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_list->setVisible(message.isEmpty());
    m_warning->hide();
}

} // namespace hline

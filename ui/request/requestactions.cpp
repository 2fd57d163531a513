// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestactions.h"

#include <algorithm>

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "request/flowlayout.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

RequestActions::RequestActions(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_take(new QPushButton(this))
    , m_start(new QPushButton(this))
    , m_connect(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_reasons(plainLabel(this))
    , m_allow(new QPushButton(tr("Allow with a reason…"), this))
{
    build();
    fillMenu();
    connect(m_take, &QPushButton::clicked, this, &RequestActions::takeClicked);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_timerRuns)
            Q_EMIT stopClicked();
        else
            Q_EMIT startClicked();
    });
    connect(m_connect, &QPushButton::clicked, this, &RequestActions::connectClicked);
    connect(m_allow, &QPushButton::clicked, this, &RequestActions::overrideClicked);
}

void RequestActions::build()
{
    m_take->setText(tr("Take  F4"));
    m_take->setObjectName(u"takeButton"_s);
    m_start->setText(tr("Start  F8"));
    m_start->setObjectName(u"startButton"_s);
    m_connect->setText(tr("1C-Connect  F12"));
    m_connect->setObjectName(u"connectButton"_s);
    m_again->setText(tr("Contacted again"));
    m_again->setObjectName(u"againButton"_s);
    m_again->setToolTip(tr("Registers a new request linked to this one, with its own arrival"));
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &RequestActions::againClicked);
    m_more->setText(tr("More"));
    m_more->setObjectName(u"moreButton"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setAccessibleName(tr("More actions with the request"));
    m_reasons->setObjectName(u"whyNot"_s);
    m_reasons->setAccessibleName(tr("What cannot be done now and why"));
    m_allow->setObjectName(u"overrideButton"_s);
    m_allow->setAutoDefault(false);
    m_allow->hide();

    auto *flow = new FlowLayout;
    for (QPushButton *button : {m_take, m_start, m_connect, m_again}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    flow->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(flow);
    column->addWidget(m_reasons);
    column->addWidget(m_allow, 0, Qt::AlignLeft);
}

void RequestActions::fillMenu()
{
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    QAction *log = menu->addAction(tr("Log time afterwards\tCtrl+L"));
    log->setObjectName(u"logTimeEntry"_s);
    connect(log, &QAction::triggered, this, &RequestActions::logClicked);
    m_release = menu->addAction(tr("Return to the queue"));
    m_release->setObjectName(u"releaseEntry"_s);
    connect(m_release, &QAction::triggered, this, &RequestActions::releaseClicked);
    menu->addSeparator();
    addEnding(tr("Done"), u"endDone"_s, {WorkState::Done, {}, {}});
    addEnding(tr("Cancelled by the client"), u"endCancelled"_s,
        {WorkState::Cancelled, tr("Cancelled by the client"), {}});
    QAction *refuse = menu->addAction(tr("Refuse…"));
    refuse->setObjectName(u"refuseEntry"_s);
    connect(refuse, &QAction::triggered, this, &RequestActions::refuseClicked);
}

void RequestActions::addEnding(const QString &text, const QString &objectName, const Ending &ending)
{
    QAction *action = m_more->menu()->addAction(text);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, [this, ending] { Q_EMIT endClicked(ending); });
}

void RequestActions::showSheet(const RequestSheet &sheet)
{
    m_timerRuns = sheet.timerRuns;
    m_start->setText(m_timerRuns ? tr("Stop  F8") : tr("Start  F8"));
    const bool open = isOpen(sheet.view.record.state);
    m_allow->setVisible(open && std::ranges::any_of(sheet.view.timerGate.reasons, isOverridable, &GateReason::code)); // I-03
    m_more->setEnabled(open);
    m_again->setEnabled(true);
    m_again->setVisible(!open);
    m_allow->setEnabled(open);
    m_release->setEnabled(sheet.view.record.holder == sheet.me);
    if (!open) {
        const QString closed = tr("The request is closed. A repeated contact is a new request linked to it.");
        for (QPushButton *button : {m_take, m_start, m_connect})
            offer(*button, closed);
        m_start->setEnabled(m_timerRuns);
        m_reasons->setText(closed);
        m_reasons->show();
        return;
    }
    const QString take = whyNotTake(sheet);
    const QString start = m_timerRuns ? QString() : whyNot(sheet.view.timerGate);
    const QString remote = whyNot(sheet.view.remoteGate);
    offer(*m_take, take);
    offer(*m_start, start);
    offer(*m_connect, remote);
    QStringList lines;
    if (!start.isEmpty())
        lines += (remote == start ? tr("Start and 1C-Connect:") : tr("Start:")) + u'\n' + start;
    if (!remote.isEmpty() && remote != start)
        lines += tr("1C-Connect:") + u'\n' + remote;
    m_reasons->setText(lines.join(u'\n'));
    m_reasons->setVisible(!lines.isEmpty());
}

void RequestActions::addToMenu(QAction *action)
{
    m_more->menu()->insertAction(m_release, action);
}

void RequestActions::disable()
{
    for (QWidget *button : std::initializer_list<QWidget *>{m_take, m_start, m_connect, m_again, m_more, m_allow})
        button->setEnabled(false);
}

QString RequestActions::whyNotTake(const RequestSheet &sheet) const
{
    const auto &holder = sheet.view.record.holder;
    if (!holder)
        return {};
    return *holder == sheet.me ? tr("You have taken it already.")
                               : tr("Taken by %1.").arg(sheet.view.row.assignee);
}

QString RequestActions::whyNot(const StartGate &gate) const
{
    if (gate.allowed)
        return {};
    QStringList sentences;
    for (const GateReason &reason : gate.reasons)
        sentences += u"• "_s + m_phrasebook.sentence(reason);
    return sentences.join(u'\n');
}

void RequestActions::offer(QPushButton &button, const QString &whyNot)
{
    button.setEnabled(whyNot.isEmpty());
    button.setToolTip(plainToolTip(whyNot));
    button.setAccessibleDescription(whyNot);
}

} // namespace hline

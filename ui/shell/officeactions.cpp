// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/officeactions.h"

#include "office/connectdialog.h"
#include "office/officechip.h"
#include "office/outboxdialog.h"
#include "office/verdictbar.h"
#include "queue/noticebar.h"
#include "shell/deskview.h"
#include "shell/workactions.h"
#include "text/officewords.h"
#include "text/phrasebook.h"
#include "workflow/askdesk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace hline {

using namespace Qt::Literals::StringLiterals;

OfficeActions::OfficeActions(DeskAccess &desk, OfficeLink &link, DeskView &view, const Phrasebook &phrasebook, const Theme &theme, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_link(link)
    , m_view(view)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_window(window)
    , m_chip(new OfficeChip(link, desk.clock(), phrasebook, theme, &window))
{
    connect(m_chip, &QPushButton::clicked, this, &OfficeActions::chipPressed);
    connect(&m_link, &OfficeLink::met, this, [this](const QString &title) { m_view.tell(tr("Met with the office %1").arg(title)); });
    connect(&m_link, &OfficeLink::notMet, this, [this](const Error &error) {
        if (!m_connecting) // else it says so where the person looks
            m_view.fail(error);
    });
    connect(&m_link, &OfficeLink::passwordNotKept, this, [this](const Error &error) { m_view.tellFailure(m_phrasebook.sentence(error)); });
    makeVerdicts();
    makeRescue();
    makeUnread();
    makeReading();
    makeParting();
}

void OfficeActions::makeActions(ActionRegistry &registry)
{
    const auto add = [&](const ActionRegistry::Spec &spec, auto slot) {
        connect(registry.add(ActionGroup::Desk, spec), &QAction::triggered, this, slot);
    };
    add({u"outbox"_s, tr("Not s&ent…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), tr("Line by line: what waits for the office and what it said"), u"mail-folder-outbox"_s},
        [this] { openOutbox(); });
    add({u"connectOffice"_s, tr("&Connect to an office…"), {}, tr("Opens a connection file and asks for the password"), u"network-connect"_s},
        [this] { openConnect(); });
}

void OfficeActions::makeVerdicts()
{
    auto *bar = new VerdictBar(m_theme, &m_view);
    m_view.addBar(bar);
    auto *watch = new VerdictWatch(m_desk, m_phrasebook, this);
    connect(watch, &VerdictWatch::noticed, bar, &VerdictBar::add);
    connect(bar, &VerdictBar::requestChosen, &m_view, &DeskView::showRequest);
    connect(bar, &VerdictBar::stopWanted, this, &OfficeActions::stop);
    connect(bar, &VerdictBar::handoverWanted, this, &OfficeActions::handOver);
}

/// A file that takes nothing more may still be read: what the office lacks leaves it by another way.
void OfficeActions::makeRescue()
{
    m_rescue = new NoticeBar(NoticeBar::Kind::Failure, tr("Save what is not sent…"), m_theme, &m_view);
    m_rescue->setObjectName(u"rescueBar"_s);
    m_view.addBar(m_rescue);
    connect(m_rescue->button(), &QPushButton::clicked, this, [this] { openOutbox(Then::SaveToFile); });
    connect(&m_view, &DeskView::deskFileRefused, this, &OfficeActions::offerRescue);
    connect(&m_link, &OfficeLink::changed, this, [this] {
        if (m_link.status().trouble == Trouble::StoreFailing && m_rescue->isHidden())
            offerRescue();
    });
    connect(&m_desk, &DeskAccess::changed, m_rescue, &QWidget::hide); // it takes what is stored again
}

void OfficeActions::offerRescue()
{
    if (m_link.state() == OfficeLink::State::Lone)
        return; // nobody else would have it
    m_link.askDisk([this](const DeskDisk &disk) {
        m_rescue->say(disk.free < 0 ? tr("The desk file %1 takes no more records.").arg(disk.path)
                                    : tr("The desk file %1 takes no more records; %2 are free on its disk.")
                                          .arg(disk.path, QLocale().formattedDataSize(disk.free)));
    });
}

/// Figures go on without what only a newer program can read, and say so (reliability.md D13).
void OfficeActions::makeUnread()
{
    auto *bar = new NoticeBar(NoticeBar::Kind::Notice, {}, m_theme, &m_view);
    bar->setObjectName(u"unreadBar"_s);
    m_view.addBar(bar);
    struct Known { bool isWhole, isUnderstood; };
    const auto look = [this, bar] {
        askDesk(
            m_desk, bar, [](const Workplace &work) { return Known{work.store().isWhole(), work.store().isUnderstood()}; },
            [this, bar](const Known &known) {
                if (!known.isUnderstood)
                    bar->say(tr("The office has records of a newer version; balances are incomplete. Update Hline: nothing is lost."));
                else if (!known.isWhole && !m_isReading) // a reading that goes on has a bar of its own
                    bar->say(tr("The office's records are not read to the end; balances are incomplete until the office is there again."));
                else
                    bar->say({});
            });
    };
    connect(&m_desk, &DeskAccess::changed, bar, look);
    connect(&m_link, &OfficeLink::changed, bar, [this, look] {
        if (std::exchange(m_isReading, m_link.status().reading.has_value()) != m_isReading)
            look();
    });
    look();
}

/// The office has ended the person's access: what that means here, and what is left to do (reliability.md F10).
void OfficeActions::makeParting()
{
    auto *bar = new NoticeBar(NoticeBar::Kind::Notice, tr("Save what is not sent…"), m_theme, &m_view);
    bar->setObjectName(u"partingBar"_s);
    m_view.addBar(bar);
    connect(&m_link, &OfficeLink::changed, bar, [this, bar] {
        const OfficeWords words(m_phrasebook);
        const int unsent = m_link.status().unsent;
        const auto parting = m_link.parting();
        const bool isSending = m_link.state() == OfficeLink::State::Running && m_link.status().dismissal == SyncStatus::Dismissal::Sends;
        bar->button()->setVisible(unsent > 0);
        bar->say(isSending && unsent > 0 ? words.leaving(m_link.status()).tip
                 : parting               ? words.parted(parting->why, unsent).tip
                                         : QString());
    });
    connect(bar->button(), &QPushButton::clicked, this, [this] { openOutbox(Then::SaveToFile); });
}

/// A new desk reads the office's records: how far it is, what can be worked with meanwhile, and a way out (sync.md 4.12).
void OfficeActions::makeReading()
{
    auto *bar = new NoticeBar(NoticeBar::Kind::Notice, tr("Stop reading"), m_theme, &m_view);
    bar->setObjectName(u"readingBar"_s);
    m_view.addBar(bar);
    connect(&m_link, &OfficeLink::changed, bar, [this, bar] {
        const bool isUnread = m_link.state() == OfficeLink::State::Unread;
        bar->button()->setText(isUnread ? tr("Read again") : tr("Stop reading"));
        const auto &reading = m_link.status().reading;
        bar->say(isUnread ? tr("The reading was stopped: only records of this desk are here, and they do not go to the office yet.")
                          : reading ? OfficeWords(m_phrasebook).readingText(*reading) : QString());
    });
    connect(bar->button(), &QPushButton::clicked, this, [this] {
        if (m_link.state() == OfficeLink::State::Unread)
            m_link.sendNow();
        else
            m_link.cancelReading();
    });
}

void OfficeActions::sendNow()
{
    switch (m_link.state()) {
    case OfficeLink::State::Unknown:
    case OfficeLink::State::Lone:
        m_view.tell(tr("This desk works alone: there is no office to synchronise with, and everything is stored here."));
        return;
    case OfficeLink::State::NeedsPassword: openConnect(); return;
    case OfficeLink::State::Parted: openOutbox(); return;
    case OfficeLink::State::Unread:
    case OfficeLink::State::Running:
        m_link.sendNow();
        m_view.tell(tr("Meeting the office…"));
        return;
    }
}

void OfficeActions::chipPressed()
{
    switch (m_link.state()) {
    case OfficeLink::State::Unknown: return;
    case OfficeLink::State::Lone:
    case OfficeLink::State::NeedsPassword: openConnect(); return;
    case OfficeLink::State::Unread: m_link.sendNow(); return;
    case OfficeLink::State::Parted:
    case OfficeLink::State::Running: openOutbox(); return;
    }
}

void OfficeActions::openOutbox(Then then)
{
    auto *dialog = new OutboxDialog(m_desk, m_link, m_phrasebook, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutboxDialog::requestChosen, &m_view, &DeskView::showRequest);
    dialog->open();
    if (then == Then::SaveToFile)
        dialog->chooseFile();
}

void OfficeActions::openConnect()
{
    m_connecting = new ConnectDialog(m_link, m_phrasebook, &m_window);
    m_connecting->setAttribute(Qt::WA_DeleteOnClose);
    m_connecting->open();
}

/// Another goes on with the request; a timer on any other one is nobody's business here.
void OfficeActions::stop(const RequestId &id)
{
    const std::optional<TimerView> &timer = m_view.timer().timer();
    if (timer && timer->request == id)
        m_view.work().stop();
    else
        m_view.tell(tr("No timer of yours runs on this request."));
}

void OfficeActions::handOver(const RequestId &id)
{
    askDesk(
        m_desk, this,
        [id](const Workplace &work) {
            QStringList notes;
            if (const auto request = work.store().request(id)) {
                for (const WorkRecord &piece : request->work) {
                    if (piece.who == work.me() && !piece.voided && !piece.note.isEmpty())
                        notes += u"№ %1: %2"_s.arg(request->number, piece.note);
                }
            }
            return notes;
        },
        [this, id](const QStringList &notes) {
            if (notes.isEmpty()) {
                m_view.showRequest(id);
                m_view.askForWords();
                m_view.tell(tr("Write what you did; the one who goes on reads it in the history of the request."));
                return;
            }
            QGuiApplication::clipboard()->setText(notes.join(u'\n'));
            m_view.tell(tr("Your notes are on the clipboard and in the history of the request."));
        });
}

} // namespace hline

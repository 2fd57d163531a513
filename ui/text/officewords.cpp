// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/officewords.h"

#include "base/correctedclock.h"
#include "text/phrasebook.h"
#include "text/phrases.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace hline {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Tone = OfficeSign::Tone;

constexpr auto Amber = 10min;
constexpr auto Red = 1h;
constexpr auto RestoreIsNews = 1h;

constexpr std::array Kinds{
    Phrase{"request.new", QT_TRANSLATE_NOOP("Hline", "Registration"), nullptr},
    Phrase{"request.set", QT_TRANSLATE_NOOP("Hline", "Change of details"), nullptr},
    Phrase{"request.class", QT_TRANSLATE_NOOP("Hline", "Choice of service"), nullptr},
    Phrase{"request.consent", QT_TRANSLATE_NOOP("Hline", "Consent of the client"), nullptr},
    Phrase{"request.event", QT_TRANSLATE_NOOP("Hline", "Note of an event"), nullptr},
    Phrase{"request.attach", QT_TRANSLATE_NOOP("Hline", "Attached file"), nullptr},
    Phrase{"request.finish", QT_TRANSLATE_NOOP("Hline", "Closing of a request"), nullptr},
    Phrase{"claim", QT_TRANSLATE_NOOP("Hline", "Taking into work"), nullptr},
    Phrase{"release", QT_TRANSLATE_NOOP("Hline", "Return to the queue"), nullptr},
    Phrase{"assign", QT_TRANSLATE_NOOP("Hline", "Assignment"), nullptr},
    Phrase{"timer.start", QT_TRANSLATE_NOOP("Hline", "Start of the timer"), nullptr},
    Phrase{"timer.end", QT_TRANSLATE_NOOP("Hline", "Stop of the timer"), nullptr},
    Phrase{"work", QT_TRANSLATE_NOOP("Hline", "Time entry"), nullptr},
    Phrase{"work.words", QT_TRANSLATE_NOOP("Hline", "Description of work"), nullptr},
    Phrase{"reverse", QT_TRANSLATE_NOOP("Hline", "Taking back an entry"), nullptr},
    Phrase{"norm", QT_TRANSLATE_NOOP("Hline", "Completion by the norm"), nullptr},
    Phrase{"quote.agree", QT_TRANSLATE_NOOP("Hline", "Agreed volume"), nullptr},
    Phrase{"quote.deliver", QT_TRANSLATE_NOOP("Hline", "Delivery"), nullptr},
    Phrase{"connect.start", QT_TRANSLATE_NOOP("Hline", "Start of a 1C-Connect session"), nullptr},
    Phrase{"connect.end", QT_TRANSLATE_NOOP("Hline", "End of a 1C-Connect session"), nullptr},
    Phrase{"override", QT_TRANSLATE_NOOP("Hline", "Permission with a reason"), nullptr},
    Phrase{"refusal", QT_TRANSLATE_NOOP("Hline", "Note of a refusal"), nullptr},
    Phrase{"register", QT_TRANSLATE_NOOP("Hline", "Step in a register"), nullptr},
    Phrase{"purchase", QT_TRANSLATE_NOOP("Hline", "Purchase of minutes"), nullptr},
    Phrase{"payment", QT_TRANSLATE_NOOP("Hline", "Payment"), nullptr},
    Phrase{"close", QT_TRANSLATE_NOOP("Hline", "Closing of a month"), nullptr},
    Phrase{"close.reverse", QT_TRANSLATE_NOOP("Hline", "Reopening of a month"), nullptr},
    Phrase{"ref", QT_TRANSLATE_NOOP("Hline", "Reference record"), nullptr},
    Phrase{"import", QT_TRANSLATE_NOOP("Hline", "Import of a file"), nullptr},
    Phrase{"policy.set", QT_TRANSLATE_NOOP("Hline", "Rule of the regulation"), nullptr},
};

/// Of requests and records; the rest is «another detail».
constexpr std::array Fields{
    Phrase{"subject", QT_TRANSLATE_NOOP("Hline", "subject"), nullptr},
    Phrase{"text", QT_TRANSLATE_NOOP("Hline", "text"), nullptr},
    Phrase{"topic", QT_TRANSLATE_NOOP("Hline", "topic"), nullptr},
    Phrase{"contract", QT_TRANSLATE_NOOP("Hline", "contract"), nullptr},
    Phrase{"org", QT_TRANSLATE_NOOP("Hline", "client"), nullptr},
    Phrase{"product", QT_TRANSLATE_NOOP("Hline", "program"), nullptr},
    Phrase{"contact", QT_TRANSLATE_NOOP("Hline", "contact"), nullptr},
    Phrase{"caller", QT_TRANSLATE_NOOP("Hline", "who asks"), nullptr},
    Phrase{"intake", QT_TRANSLATE_NOOP("Hline", "how the client named itself"), nullptr},
    Phrase{"waiting_client", QT_TRANSLATE_NOOP("Hline", "wait for the client"), nullptr},
    Phrase{"kb_url", QT_TRANSLATE_NOOP("Hline", "link to an article"), nullptr},
    Phrase{"links", QT_TRANSLATE_NOOP("Hline", "linked requests"), nullptr},
    Phrase{"minutes", QT_TRANSLATE_NOOP("Hline", "norm"), nullptr},
    Phrase{"value", QT_TRANSLATE_NOOP("Hline", "rule"), nullptr},
    Phrase{"edition", QT_TRANSLATE_NOOP("Hline", "edition of the contract"), nullptr},
    Phrase{"name", QT_TRANSLATE_NOOP("Hline", "name"), nullptr},
    Phrase{"role", QT_TRANSLATE_NOOP("Hline", "role"), nullptr},
    Phrase{"login", QT_TRANSLATE_NOOP("Hline", "login"), nullptr},
};

// State of a line, then why and what to do for the words that name nobody.
constexpr std::array Verdicts{
    Phrase{"ok", QT_TRANSLATE_NOOP("Hline", "accepted"), QT_TRANSLATE_NOOP("Hline", "The office has it. There is nothing to do.")},
    Phrase{"same", QT_TRANSLATE_NOOP("Hline", "known already"),
           QT_TRANSLATE_NOOP("Hline", "The office had the same record from elsewhere; it counts once. There is nothing to do.")},
    Phrase{"late", QT_TRANSLATE_NOOP("Hline", "accepted late"), nullptr},
    Phrase{"claim_lost", QT_TRANSLATE_NOOP("Hline", "taken earlier by another"), nullptr},
    Phrase{"not_holder", QT_TRANSLATE_NOOP("Hline", "held by another"),
           QT_TRANSLATE_NOOP("Hline", "The request was in another's hands by then, so it was not returned to the queue. Speak with the one who has it.")},
    Phrase{"no_target", QT_TRANSLATE_NOOP("Hline", "nothing to refer to"),
           QT_TRANSLATE_NOOP("Hline", "The office does not know the record to which this one belongs. Nothing is lost here; tell the administrator.")},
    Phrase{"already_reversed", QT_TRANSLATE_NOOP("Hline", "taken back already"), nullptr},
    Phrase{"already_closed", QT_TRANSLATE_NOOP("Hline", "closed already"),
           QT_TRANSLATE_NOOP("Hline", "Somebody closed it before. Reload it and check whether anything is missing.")},
    Phrase{"forbidden", QT_TRANSLATE_NOOP("Hline", "not allowed"),
           QT_TRANSLATE_NOOP("Hline", "Your role at the office does not allow this. It does not count; ask the supervisor to do it.")},
    Phrase{"clock", QT_TRANSLATE_NOOP("Hline", "date to be confirmed"),
           QT_TRANSLATE_NOOP("Hline", "The clock of this computer differed from the office's. The length is right; the supervisor has to confirm when it "
                                      "began. Set the clock of the computer.")},
    Phrase{"malformed", QT_TRANSLATE_NOOP("Hline", "not understood"),
           QT_TRANSLATE_NOOP("Hline", "The office could not read this record. It is kept here and does not count; report it to the developers.")},
    Phrase{"unknown_kind", QT_TRANSLATE_NOOP("Hline", "of a newer version"),
           QT_TRANSLATE_NOOP("Hline", "The office is older than this program. It is kept and counts once the administrator has updated the office.")},
    Phrase{"unknown_version", QT_TRANSLATE_NOOP("Hline", "of a newer version"),
           QT_TRANSLATE_NOOP("Hline", "The office is older than this program. It is kept and counts once the administrator has updated the office.")},
};

Tone toneOfAge(std::chrono::seconds age)
{
    if (age >= Red)
        return Tone::Bad;
    return age >= Amber ? Tone::Caution : Tone::Quiet;
}

} // namespace

OfficeSign OfficeWords::sign(const SyncStatus &status, Instant now) const
{
    switch (status.trouble) {
    case Trouble::None:
    case Trouble::NoLink:
    case Trouble::Overdue:
    case Trouble::Busy:
    case Trouble::OfficeChanged: break;
    case Trouble::Password:
    case Trouble::Certificate:
    case Trouble::Refused:
    case Trouble::Dismissed:
    case Trouble::OfficeTooOld:
    case Trouble::Unexpected:
    case Trouble::StoreFailing:
    case Trouble::LogBroken: return troubleSign(status, now);
    }
    if (status.dismissal == SyncStatus::Dismissal::Sends && status.link == SyncStatus::Link::Connected)
        return leaving(status);
    if (status.isForkOpen || status.isTooOld)
        return troubleSign(status, now);
    if (status.reading) {
        const auto &[stored, folded, whole, isQueueUsable] = *status.reading;
        return {Tone::Quiet, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "○ Reading the office's records: %1 %"),
                                              {QString::number(50 * (stored + folded) / std::max<std::int64_t>(1, whole))}),
                readingText(*status.reading)};
    }
    if (status.link == SyncStatus::Link::Away || (status.link == SyncStatus::Link::Connecting && status.awaySince))
        return awaySign(status, now);
    if (const auto odd = oddSign(status, now))
        return *odd;
    if (status.unsent > 0)
        return waitingSign(status, now);
    if (status.link == SyncStatus::Link::Connected && status.readAt) {
        return {Tone::Good, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "● Everything is sent")),
                m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office has everything of this desk; its data was read at %1."),
                                 {m_phrasebook.moment(toInstant(*status.readAt), now)})};
    }
    return {Tone::Quiet, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "○ Reaching the office…")),
            m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Everything is stored here and can be worked on meanwhile."))};
}

QString OfficeWords::unsentText(const SyncStatus &status) const
{
    return status.unsent > 0 ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Not sent: %1"), {QString::number(status.unsent)}) : QString();
}

/// What does not go away by waiting.
OfficeSign OfficeWords::troubleSign(const SyncStatus &status, Instant) const
{
    const auto bad = [&](const char *text, const char *tip) {
        QString said = m_phrasebook.say(text);
        if (status.unsent > 0)
            said += u" · "_s + unsentText(status);
        return OfficeSign{Tone::Bad, said, m_phrasebook.say(tip)};
    };
    switch (status.trouble) {
    case Trouble::Password:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The office does not accept the password"),
                   QT_TRANSLATE_NOOP("Hline", "Everything is kept here. Ask the administrator for a new password and enter it: Desk → Connect to an office."));
    case Trouble::Certificate:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ What answers is not proven to be the office"),
                   QT_TRANSLATE_NOOP("Hline", "Nothing was sent; everything is kept here. Ask the administrator for a new connection file: the certificate of "
                                              "the office has changed, or somebody else answers in its place."));
    case Trouble::Refused:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The office does not know this desk"),
                   QT_TRANSLATE_NOOP("Hline", "Everything is kept here. Ask the administrator whether this desk was taken off the list."));
    case Trouble::Dismissed: return parted(Parting::Why::TooLate, status.unsent);
    case Trouble::OfficeTooOld:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The office is older than this program"),
                   QT_TRANSLATE_NOOP("Hline", "Everything is kept here and goes out once the administrator has updated the office: hlinectl office migrate."));
    case Trouble::StoreFailing:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The desk file cannot be written"),
                   QT_TRANSLATE_NOOP("Hline", "The disk is full or read-only. Make room; until then save what is not sent: press, then “Save what is not sent…”."));
    case Trouble::Unexpected:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The office answers what cannot be"),
                   QT_TRANSLATE_NOOP("Hline", "Everything is kept here. Report it to the administrator with the log of the program: "
                                              "the .log file beside the desk's file."));
    case Trouble::LogBroken:
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ The office's records do not continue those here"),
                   QT_TRANSLATE_NOOP("Hline", "Everything is kept here. Tell the administrator to check the office: hlinectl office verify."));
    case Trouble::None:
    case Trouble::NoLink:
    case Trouble::Overdue:
    case Trouble::Busy:
    case Trouble::OfficeChanged: break;
    }
    if (status.isForkOpen)
        return bad(QT_TRANSLATE_NOOP("Hline", "◆ There is another copy of this desk"),
                   QT_TRANSLATE_NOOP("Hline", "The file was copied or restored. Its records get numbers of their own; work with one of the copies only."));
    return bad(QT_TRANSLATE_NOOP("Hline", "◆ Records of a newer version; the balance is not complete"),
               QT_TRANSLATE_NOOP("Hline", "What is entered here still goes to the office. Update the program to see everything."));
}

OfficeSign OfficeWords::leaving(const SyncStatus &status) const
{
    if (status.unsent == 0)
        return parted(Parting::Why::Dismissed, 0);
    QStringList tip;
    if (!status.isSent())
        tip << m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office reads nothing out to you any more and takes what you entered, for 30 days. Leave the program on until "
                                                           "everything is sent; then what others wrote is removed from this computer."));
    if (status.unsendable > 0)
        tip << unsendableText(status.unsendable);
    return {status.isSent() ? Tone::Bad : Tone::Caution,
            m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ You have left the office · Not sent: %1"), {QString::number(status.unsent)}), tip.join(u' ')};
}

QString OfficeWords::unsendableText(int count) const
{
    return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Cannot be sent from here, since this file was copied, restored or made anew and the office's records are closed to it: %1. "
                                                       "Save what is not sent to a file now and hand it to the supervisor."), {QString::number(count)});
}

OfficeSign OfficeWords::parted(Parting::Why why, int unsent) const
{
    const QString gone = m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "What others wrote, clients' data and files are removed from this computer. Your entries of work and minutes stay, "
                                                                     "without their texts."));
    const QString kept = unsent == 0 ? QString()
                                     : u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Kept whole, since only this desk has them: %1. Save what is not sent to a file and hand it to the "
                                                                                         "supervisor."), {QString::number(unsent)});
    switch (why) {
    case Parting::Why::Dismissed:
        return {unsent == 0 ? Tone::Quiet : Tone::Caution, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "○ You have left the office")),
                m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office has ended your access.")) + u' '
                    + (unsent == 0 ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "It has everything that you entered.")) + u' ' : QString()) + gone + kept};
    case Parting::Why::TooLate:
        return {Tone::Bad, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "◆ You have left the office, and it takes nothing more")),
                m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office has ended your access.")) + u' ' + gone + kept};
    case Parting::Why::Left:
        return {unsent == 0 ? Tone::Quiet : Tone::Caution, m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "○ This desk has left its office")),
                gone + kept};
    }
    Q_UNREACHABLE();
}

QString OfficeWords::readingText(const SyncStatus::Reading &reading) const
{
    if (!reading.isQueueUsable)
        return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office's records are being read, open requests first."));
    const QString far = reading.stored < reading.whole
        ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office's records are being read: %1 of %2."),
                           {QLocale().toString(qlonglong(reading.stored)), QLocale().toString(qlonglong(reading.whole))})
        : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The office's records are all here and are being sorted: %1 of %2."),
                           {QLocale().toString(qlonglong(reading.folded)), QLocale().toString(qlonglong(reading.whole))});
    return far + u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Open requests can be worked with; balances are incomplete until the end."));
}

OfficeSign OfficeWords::awaySign(const SyncStatus &status, Instant now) const
{
    QString text = status.awaySince ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ Working without a link since %1."),
                                                       {m_phrasebook.moment(toInstant(*status.awaySince), now)})
                                    : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ Working without a link."));
    if (const auto known = status.dataFrom())
        text += u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Data of %1."), {m_phrasebook.moment(toInstant(*known), now)});
    if (status.unsent > 0)
        text += u' ' + unsentText(status);
    QString tip = m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Everything works but the closing of a month; what you enter is kept here and goes out by itself. "
                                                             "Check the network if it lasts."));
    if (status.nextTry) {
        tip += u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Next attempt at %1; F5 tries at once."),
                                       {m_phrasebook.time(toInstant(*status.nextTry))});
    }
    const QString brief = status.unsent > 0
        ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ No link · %1"), {unsentText(status).toLower()})
        : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ Working without a link."));
    return {Tone::Caution, text, tip, brief};
}

/// Clock, restored office and desk: worth a word while everything else is well.
std::optional<OfficeSign> OfficeWords::oddSign(const SyncStatus &status, Instant now) const
{
    if (status.restoredOffice && now - toInstant(status.restoredOffice->at) < RestoreIsNews) {
        const QString count = QString::number(status.restoredOffice->facts);
        return OfficeSign{Tone::Caution,
                          status.unsent > 0 ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ The office was restored from a copy; sending %1 records again"), {count})
                                            : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ The office was restored from a copy; %1 records were sent again"), {count}),
                          m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Nothing of this desk is lost and there is nothing to do. The supervisor compares the acts: “Closing of months”, “Acts to compare”."))};
    }
    if (status.restoredDesk && dayOf(toInstant(status.restoredDesk->at)) == dayOf(now))
        return restoredSign(*status.restoredDesk);
    if (status.clock && std::chrono::abs(status.clock->ahead) > MarkedOffset + status.clock->error) {
        const seconds apart = std::chrono::duration_cast<seconds>(std::chrono::abs(status.clock->ahead));
        return OfficeSign{Tone::Caution,
                          m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "▲ The clock of this computer differs from the office's by %1"), {m_phrasebook.span(apart)}),
                          m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Lengths are right whatever the clock says; beginnings may need to be confirmed. Set the clock of the computer."))};
    }
    return std::nullopt;
}

OfficeSign OfficeWords::restoredSign(const SyncStatus::Repeated &desk) const
{
    const int count = static_cast<int>(desk.facts);
    if (desk.isOfDamage)
        return {Tone::Caution, m_phrasebook.say(QT_TRANSLATE_N_NOOP("Hline", "▲ This desk was made anew after its file was damaged; %n record(s) sent anew"), count),
                m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Check whether the last entries of today are there."))};
    return {Tone::Caution, m_phrasebook.say(QT_TRANSLATE_N_NOOP("Hline", "▲ This desk was restored from a copy; %n record(s) sent anew"), count),
            m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Check whether the last entries of today are there; work with one copy of the desk only."))};
}

OfficeSign OfficeWords::waitingSign(const SyncStatus &status, Instant now) const
{
    const Tone tone = status.oldestUnsent ? toneOfAge(now - toInstant(*status.oldestUnsent)) : Tone::Quiet;
    QString mark = u"○"_s, tip = m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "It is stored here and goes out by itself."));
    if (tone == Tone::Caution || tone == Tone::Bad) {
        mark = tone == Tone::Bad ? u"◆"_s : u"▲"_s;
        tip = m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The oldest record waits since %1 although the office is there. F5 tries at once; if it stays, tell the "
                                                          "administrator."),
                               {m_phrasebook.moment(toInstant(*status.oldestUnsent), now)});
    }
    return {tone, mark + u' ' + unsentText(status), tip};
}

QString OfficeWords::kind(const QByteArray &kind) const
{
    const Phrase *phrase = find(Kinds, kind);
    return phrase ? m_phrasebook.say(phrase->what) : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Record"));
}

QString OfficeWords::state(const OutboxLine &line) const
{
    if (!line.record.verdict)
        return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "↑ waits to be sent"));
    if (line.clash)
        return m_phrasebook.say(line.clash->isMine ? QT_TRANSLATE_NOOP("Hline", "▲ changed by two, yours is in force")
                                                      : QT_TRANSLATE_NOOP("Hline", "▲ changed by two, yours is not in force"));
    const Phrase *phrase = find(Verdicts, code(*line.record.verdict));
    return phrase ? m_phrasebook.say(phrase->what) : QString::fromLatin1(code(*line.record.verdict));
}

QString OfficeWords::clashText(const OutboxLine &line, Instant now) const
{
    QStringList fields;
    for (const QString &field : line.clash->fields) {
        const Phrase *phrase = find(Fields, field.section(u'@', 0, 0).toUtf8());
        const QString name = m_phrasebook.say(phrase ? phrase->what : QT_TRANSLATE_NOOP("Hline", "another detail"));
        if (!fields.contains(name))
            fields += name;
    }
    const QStringList values{line.other, m_phrasebook.moment(line.otherAt.value_or(now), now), fields.join(u", "_s)};
    return m_phrasebook.say(line.clash->isMine
                                ? QT_TRANSLATE_NOOP("Hline", "Changed by you and by %1 (%2), who did not know of each other: %3. What you said is in force; agree what is right.")
                                : QT_TRANSLATE_NOOP("Hline", "Changed by you and by %1 (%2), who did not know of each other: %3. What %1 said is in force; agree what is right."),
                            values);
}

QString OfficeWords::claimText(const OutboxLine &line, Instant now) const
{
    const QString number = line.number.isEmpty() ? u"…"_s : line.number;
    QString text = line.other.isEmpty()
        ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 was taken earlier by another."), {number})
        : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Request No. %1 was taken earlier by %2 (%3)."),
                           {number, line.other, m_phrasebook.moment(line.otherAt.value_or(now), now)});
    if (line.kept > seconds(0))
        text += u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Your time of %1 is kept."), {m_phrasebook.span(line.kept)});
    return text + u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Agree who goes on; stop your timer or hand over your notes."));
}

QString OfficeWords::lateText(const OutboxLine &line) const
{
    const Instant posted = line.record.posted.value_or(line.record.made);
    const QStringList values{m_phrasebook.monthName(monthOf(line.record.at)), line.closedAt ? m_phrasebook.day(dayOf(*line.closedAt)) : QString(),
                             m_phrasebook.span(line.record.length), m_phrasebook.monthName(monthOf(posted)), m_phrasebook.day(dayOf(line.record.at))};
    const QString text = line.closedAt
        ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The month %1 was closed on %2; %3 count in %4, date of work %5."), values)
        : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The month %1 was closed; %3 count in %4, date of work %5."), values);
    return text + u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "There is nothing to do; the supervisor sees it among the late entries (%1)."), {m_phrasebook.clause("S-OFF-2")});
}

QString OfficeWords::reason(const OutboxLine &line, Instant now) const
{
    if (!line.record.verdict)
        return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "It is stored here and goes out by itself as soon as the office is there."));
    if (line.clash)
        return clashText(line, now);
    if (*line.record.verdict == Verdict::ClaimLost)
        return claimText(line, now);
    if (*line.record.verdict == Verdict::Late)
        return lateText(line);
    if (*line.record.verdict == Verdict::AlreadyReversed) {
        const QString text = line.other.isEmpty()
            ? m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The entry is taken back already."))
            : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The entry is taken back already by %1 (%2)."),
                               {line.other, m_phrasebook.moment(line.otherAt.value_or(now), now)});
        return text + u' ' + m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "It counts once; there is nothing to do."));
    }
    const Phrase *phrase = find(Verdicts, code(*line.record.verdict));
    return phrase && phrase->next ? m_phrasebook.say(phrase->next) : QString();
}

QString OfficeWords::notice(const OutboxLine &line, Instant now) const
{
    if (*line.record.verdict == Verdict::ClaimLost) // names its request itself
        return reason(line, now);
    const QString about = line.number.isEmpty() ? kind(line.record.kind)
                                                : m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "No. %1, %2"), {line.number, kind(line.record.kind).toLower()});
    return u"%1: %2. %3"_s.arg(about, state(line), reason(line, now));
}

QString OfficeWords::openDiskText(DiskEncryption disk) const
{
    if (disk != DiskEncryption::Off)
        return {};
    return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "The disk of this computer is not encrypted: whoever takes the computer reads clients' names and "
                                                       "questions. Have its encryption switched on (BitLocker, LUKS)."));
}

QString OfficeWords::timerElsewhere(const OutboxLine &line, Instant now) const
{
    return m_phrasebook.say(QT_TRANSLATE_NOOP("Hline", "Your timer runs at another desk too: No. %1, %2, since %3. Both times are kept; stop the one that is wrong (%4)."),
                            {line.number, line.client, m_phrasebook.moment(line.record.at, now), m_phrasebook.clause("S-OFF-3")});
}

} // namespace hline

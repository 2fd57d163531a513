// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "support/fakeclock.h"
#include "support/faultystore.h"

#include <QTemporaryDir>

#include <memory>

namespace hline::test {

/// An instant of Moscow time, "2026-09-14T10:00:00".
[[nodiscard]] Instant msk(const QString &text);

/// Prints the error of a failed result and says whether there was none.
template<typename T>
[[nodiscard]] bool done(const Result<T> &result)
{
    if (!result)
        qWarning().noquote() << result.error().code << result.error().detail << result.error().about;
    return result.has_value();
}

/// A support desk of one: a real desk file, a clock that a test moves, the consultant's workplace over a store that can fail.
class Helpdesk
{
public:
    explicit Helpdesk(const QString &opensAt = QStringLiteral("2026-09-14T10:00:00"), const QString &consultant = QStringLiteral("Анна Иванова"));

    FakeClock clock;

    [[nodiscard]] Workplace &anna() { return *m_workplace; }
    [[nodiscard]] FaultyStore &disk() { return *m_disk; }
    [[nodiscard]] DeskStore &store() { return m_desk->store(); }
    [[nodiscard]] Desk &desk() { return *m_desk; }

    /// The process dies and the desk is opened again.
    void crash();
    /// The process dies without closing anything; the desk goes on from the bytes that are on disk.
    void pullPlug();
    /// The desk file as it lies on disk now, copied aside: for a second reader.
    [[nodiscard]] QString copyOfFile() const;

    // ---- what the department has agreed with its clients
    /// A subscription of «ТСЖ «Заречье»» with a 1C program, its ITS until the end of 2027. Not paid yet.
    [[nodiscard]] ContractId signsContract(const QString &number, minutes perMonth, std::optional<minutes> response);
    /// A payment that covers `month` in full.
    void pays(const ContractId &contract, const QString &month, const QString &day);
    /// The program of the contract loses its ITS subscription after `last`.
    void itsEnds(const ContractId &contract, const QString &last);
    void topsUp(const ContractId &contract, minutes amount);
    /// A rule of section 3 is decided for the whole department.
    void decides(const QByteArray &key, const QString &value);

    // ---- what the consultant does
    [[nodiscard]] RequestId registers(const ContractId &contract, std::optional<Service> service = Service::Indiv,
                                      const QString &arrival = {}, const QString &subject = QStringLiteral("Не закрывается месяц"));
    /// Asks the client first where no prepaid minute is left (R-2.4.2.5b).
    [[nodiscard]] Result<StartedWork> startsTimer(const RequestId &request, TimerRow::Keeper keeper = TimerRow::Keeper::Window,
                                                  Switching switching = Switching::Refuse);
    [[nodiscard]] Result<StoppedWork> stopsTimer() { return anna().stop({}); }

    // ---- what is then so
    [[nodiscard]] minutes balance(const ContractId &contract);
    [[nodiscard]] Response promise(const RequestId &request);
    /// Time in force on a request, all sessions.
    [[nodiscard]] seconds workedOn(const RequestId &request);
    [[nodiscard]] int openSessions();
    /// Facts of a kind on a request, reversed ones left out.
    [[nodiscard]] int facts(const RequestId &request, const QByteArray &kind);

private:
    void openDesk(const QString &consultant);
    void tell(const QByteArray &type, const QUuid &id, const QJsonObject &set, const QJsonObject &words, const QString &from = {});
    void commit(FactDraft fact);

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FaultyStore> m_disk;
    std::unique_ptr<Workplace> m_workplace;
};

} // namespace hline::test

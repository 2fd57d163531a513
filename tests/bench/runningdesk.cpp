// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/runningdesk.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

RunningDesk::RunningDesk(BenchOffice &office, const QString &name)
    : m_access(std::make_unique<DeskAccess>(m_storage, [this]() -> Workplace & { return *m_workplace; }, m_clock))
{
    auto gateway = office.login(name);
    PgOffice *source = gateway.get();
    m_runner = std::make_unique<SyncRunner>(SyncRunner::Parts{
        m_storage, [this]() -> FeedStore & { return *m_store; }, m_clock, std::move(gateway), 1, source,
        [this]() -> SnapshotStore & { return *m_store; }});
    QObject::connect(m_runner.get(), &SyncRunner::statusChanged, m_access.get(), [this](const SyncStatus &status) { m_status = status; });
    m_storage.run([this] {
        m_store = openedDesk(m_folder.filePath(u"desk.hline"_s), m_clock);
        m_workplace = std::make_unique<Workplace>(*m_store, m_clock, seedConsultant());
        m_told = m_runner.get();
        m_store->onCommitted([this](const Changes &changes) {
            m_access->announce(changes);
            if (m_told)
                m_told->ownFactsStored();
        });
    }).waitForFinished();
    m_runner->start();
    m_runner->show(Visibility::Shown);
    waitFor("the desk meets its office", [this] { return isMet(); });
}

RunningDesk::~RunningDesk()
{
    m_storage.run([this] { m_told = nullptr; }).waitForFinished();
    m_runner.reset();
    m_storage.run([this] {
        m_workplace.reset();
        m_store.reset();
    }).waitForFinished();
}

void waitFor(const char *what, const std::function<bool()> &isSo)
{
    const QDeadlineTimer patience(60s);
    QTimer wake; // else a silent loop would not see that its time is over
    wake.start(100ms);
    while (!isSo()) {
        if (patience.hasExpired())
            qFatal("bench: in vain: %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

} // namespace hline::bench

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papergateway.h"
#include "support/helpdesk.h"
#include "sync/syncrunner.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds Patience = 10s; ///< of a test that fails

/// A paper office behind a link that a test watches and cuts.
class WatchedGateway final : public PaperGateway, public DeskListSource
{
public:
    explicit WatchedGateway(PaperOffice &office, QSemaphore &pushed) : PaperGateway(office), m_pushed(pushed) { }

    [[nodiscard]] Event push(const action::Push &request, const std::vector<SentFact> &facts, const BootReading &now) override
    {
        if (isCut)
            return event::LinkLost{};
        Event out = PaperGateway::push(request, facts, now);
        m_pushed.release(static_cast<int>(facts.size()));
        return out;
    }
    [[nodiscard]] Desks desks(const QUuid &) override
    {
        if (isCut)
            return tl::unexpected<Event>(event::LinkLost{});
        return std::vector{DeskContact{1, u"anna"_s, u"hline/0.1.0"_s, 0, {}}};
    }
    [[nodiscard]] std::optional<Event> waitFor(std::chrono::microseconds) override
    {
        m_woken.acquire();
        return {};
    }
    void wake() override { m_woken.release(); }
    void giveUp() override { m_woken.release(); }

    std::atomic<bool> isCut = false;

private:
    QSemaphore &m_pushed, m_woken;
};

} // namespace

/// The thread that runs the engine, between a desk's file on its storage thread and an office.
class TestSyncRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void commitIsSentWhileItsThreadIsBusy();
    void whatALostLinkKeptBackIsReadFromTheFile();
    void desksAreNotToldWithoutALink();

private:
    void meetsTheOffice();
    void registers(const QString &subject);
    [[nodiscard]] QStringList subjectsAtTheOffice() const;

    FakeClock m_clock{msk(u"2026-09-14T10:00:00"_s)};
    std::unique_ptr<Executor> m_storage;
    std::unique_ptr<Helpdesk> m_anna;
    std::unique_ptr<PaperOffice> m_office;
    std::unique_ptr<SyncRunner> m_runner;
    WatchedGateway *m_way = nullptr;
    std::unique_ptr<QSemaphore> m_pushed;
};

void TestSyncRunner::init()
{
    m_pushed = std::make_unique<QSemaphore>();
    m_storage = std::make_unique<Executor>(u"storage"_s);
    m_office = std::make_unique<PaperOffice>(m_clock);
    m_storage->run([this] { m_anna = std::make_unique<Helpdesk>(); }).waitForFinished();
    auto way = std::make_unique<WatchedGateway>(*m_office, *m_pushed);
    m_way = way.get();
    m_runner = std::make_unique<SyncRunner>(SyncRunner::Parts{
        *m_storage, [this]() -> FeedStore & { return m_anna->desk().feed(); }, m_clock, std::move(way), 1, nullptr, {}, m_way});
}

void TestSyncRunner::cleanup()
{
    m_runner.reset();
    m_storage->run([this] { m_anna.reset(); }).waitForFinished();
    m_storage.reset();
}

/// All is sent and read, and the sync thread rests.
void TestSyncRunner::meetsTheOffice()
{
    m_runner->start();
    m_runner->sendLast(Patience);
    m_pushed->acquire(m_pushed->available());
}

/// On the storage thread, as a window's command is.
void TestSyncRunner::registers(const QString &subject)
{
    NewRequest request;
    request.subject = subject;
    QVERIFY(done(m_anna->anna().registerRequest(request)));
    m_runner->ownFactsStored();
}

QStringList TestSyncRunner::subjectsAtTheOffice() const
{
    QStringList out;
    for (const FeedRow &row : m_office->log()) {
        if (row.fact.envelope.kind == "request.new")
            out += QJsonDocument::fromJson(*row.fact.words)[u"subject"].toString();
    }
    return out;
}

void TestSyncRunner::commitIsSentWhileItsThreadIsBusy()
{
    meetsTheOffice();

    m_storage->run([this] {
        registers(u"Не печатается квитанция"_s);
        // Nobody can ask this thread for anything until the office has it.
        QVERIFY(m_pushed->tryAcquire(1, Patience.count()));
    }).waitForFinished();

    m_runner.reset();
    QCOMPARE(subjectsAtTheOffice(), QStringList{u"Не печатается квитанция"_s});
}

void TestSyncRunner::whatALostLinkKeptBackIsReadFromTheFile()
{
    meetsTheOffice();

    m_way->isCut = true;
    m_storage->run([this] { registers(u"Первая"_s); }).waitForFinished();
    m_storage->run([this] { registers(u"Вторая"_s); }).waitForFinished();
    m_way->isCut = false;
    m_runner->hurry();
    m_storage->run([this] { registers(u"Третья"_s); }).waitForFinished();
    QVERIFY(m_pushed->tryAcquire(3, Patience.count()));

    m_runner.reset();
    QCOMPARE(subjectsAtTheOffice(), (QStringList{u"Первая"_s, u"Вторая"_s, u"Третья"_s}));
}

/// Neither before the link is there nor when it breaks under the question; the runner notices the break.
void TestSyncRunner::desksAreNotToldWithoutALink()
{
    std::optional<SyncRunner::DeskList> list;
    const auto asks = [&] {
        list.reset();
        m_runner->askDesks([&list](const SyncRunner::DeskList &told) { list = told; });
    };
    SyncStatus status;
    connect(m_runner.get(), &SyncRunner::statusChanged, this, [&status](const SyncStatus &now) { status = now; });

    asks();
    m_runner->start();
    QTRY_VERIFY(list);
    QVERIFY(!*list);
    m_runner->sendLast(Patience);
    asks();
    QTRY_VERIFY(list);
    QCOMPARE((*list)->size(), 1U);
    m_way->isCut = true;
    asks();
    QTRY_VERIFY(list);
    QCOMPARE(list->error().code, QByteArray("OFFICE_UNREACHABLE"));
    QTRY_COMPARE(status.link, SyncStatus::Link::Away);
}

QTEST_GUILESS_MAIN(TestSyncRunner)
#include "tst_syncrunner.moc"

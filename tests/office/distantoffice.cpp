// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "distantoffice.h"

#include "officefacts.h"
#include "support/chaosproxy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimer>

#include <csignal>
#include <numeric>
#include <set>

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto FactEvery = 200ms;
constexpr auto FreezeEvery = 200ms; ///< a desk that comes in anew gets a new backend
constexpr int PostgresPort = 5432;
constexpr std::uint64_t Seed = 1;   ///< decides nothing: every fault is forced

std::unique_ptr<OfficeDatabase> administratorOf(const QString &connection)
{
    auto opened = OfficeDatabase::open(connection);
    if (!opened)
        qFatal("the office does not let its administrator in: %s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

} // namespace

/// The way of one login to the office, and the processes at its end.
class DistantOffice::Network final : public QObject
{
public:
    Network(const QString &host, const QString &administrator, QString login);
    ~Network() override { ends(); }

    [[nodiscard]] quint16 port() const { return m_proxy.serverPort(); }
    void begins(Trouble trouble);
    int ends();

private:
    void freezes();

    QString m_login;
    ChaosProxy::Hits m_hits{};
    ChaosProxy m_proxy;
    std::unique_ptr<OfficeDatabase> m_administrator;
    QTimer m_freezer;
    std::set<qint64> m_frozen; ///< backends
    Trouble m_trouble = Trouble::None;
};

DistantOffice::Network::Network(const QString &host, const QString &administrator, QString login)
    : m_login(std::move(login)), m_proxy(host, Seed, m_hits), m_administrator(administratorOf(administrator))
{
    m_freezer.setInterval(FreezeEvery);
    connect(&m_freezer, &QTimer::timeout, this, &Network::freezes);
}

void DistantOffice::Network::begins(Trouble trouble)
{
    m_trouble = trouble;
    switch (trouble) {
    case Trouble::None: return;
    case Trouble::CutLink: return m_proxy.forces(ChaosProxy::Fault::Cut);
    case Trouble::HalfOpenLink: return m_proxy.forces(ChaosProxy::Fault::HalfOpen);
    case Trouble::SlowLink: return m_proxy.forces(ChaosProxy::Fault::Delay);
    case Trouble::FrozenBackend:
        freezes();
        m_freezer.start();
        return;
    }
    Q_UNREACHABLE();
}

void DistantOffice::Network::freezes()
{
    const auto backends = m_administrator->rows(
        OfficeSql("SELECT pid FROM pg_stat_activity WHERE usename = ? AND backend_type = 'client backend'"), m_login);
    if (!backends)
        qFatal("no list of backends: %s", qPrintable(backends.error().detail));
    for (const OfficeDatabase::Row &row : *backends) {
        const qint64 pid = row.front().toLongLong();
        if (m_frozen.insert(pid).second)
            ::kill(static_cast<pid_t>(pid), SIGSTOP);
    }
}

int DistantOffice::Network::ends()
{
    if (std::exchange(m_trouble, Trouble::None) == Trouble::None)
        return 0; // a good link stays open
    const int struck = std::accumulate(m_hits.begin(), m_hits.end(), static_cast<int>(m_frozen.size()));
    m_freezer.stop();
    for (const qint64 pid : std::exchange(m_frozen, {}))
        ::kill(static_cast<pid_t>(pid), SIGCONT);
    m_proxy.heal();
    m_hits = {};
    return struck;
}

/// Somebody else at work: every second fact is a new request, the next one takes it.
class DistantOffice::Colleague final : public QObject
{
public:
    explicit Colleague(const QString &connection);
    [[nodiscard]] RequestId newest() const { return idCast<RequestId>(m_newest); }
    [[nodiscard]] QByteArrayList heard() const { return m_heard.values(); }

private:
    void works();
    void registers();
    QByteArray enters(const FactDraft &fact);

    OfficeDesk m_desk;
    QTimer m_timer;
    FactId m_newest;
    int m_requests = 0;
    bool m_isTaken = true; ///< the newest request
    QSet<QByteArray> m_heard;
};

DistantOffice::Colleague::Colleague(const QString &connection) : m_desk(connection)
{
    connect(&m_timer, &QTimer::timeout, this, &Colleague::works);
    m_timer.start(FactEvery);
}

void DistantOffice::Colleague::works()
{
    if (std::exchange(m_isTaken, !m_isTaken))
        registers();
    else
        enters(m_desk.fact("claim", m_newest));
}

void DistantOffice::Colleague::registers()
{
    FactDraft request = m_desk.fact("request.new");
    request.data.insert(u"n"_s, ++m_requests);
    request.words = QJsonObject{{u"subject"_s, u"Вопрос по телефону, %1"_s.arg(m_requests)}};
    if (enters(request) == "ok")
        m_newest = request.id;
}

/// Whoever waits too long behind a frozen backend is told to try again, which is no refusal.
QByteArray DistantOffice::Colleague::enters(const FactDraft &fact)
{
    const QByteArray word = m_desk.says(fact);
    if (word != "SQL_55P03")
        m_heard.insert(word);
    return word;
}

DistantOffice::DistantOffice(const QString &login)
    : m_login(login), m_address(ownLoopback()), m_certificate({u"IP:127.0.0.1"_s, u"IP:"_s + m_address}),
      m_cluster(m_certificate.settings() + QStringList{listensOn(m_address)}), m_office(m_cluster.makesOffice()),
      m_networkThread(u"network"_s), m_colleagueThread(u"colleague"_s)
{
    m_cluster.hires(m_office, m_login, u"supervisor"_s);
    m_networkThread.run([this] {
        m_network = std::make_unique<Network>(m_address, m_cluster.server().connection(m_office), m_login);
        m_port = m_network->port();
    }).waitForFinished();
}

/// First the network: what it froze may be what the colleague waits for.
DistantOffice::~DistantOffice()
{
    m_networkThread.run([this] { m_network.reset(); }).waitForFinished();
    m_colleagueThread.run([this] { m_colleague.reset(); }).waitForFinished();
}

QByteArray DistantOffice::directWay() const
{
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_address}, {u"port"_s, PostgresPort}, {u"database"_s, m_office},
                           {u"login"_s, m_login}, {u"sslrootcert"_s, QString::fromLatin1(m_certificate.authority())}};
    return QJsonDocument(file).toJson();
}

QByteArray DistantOffice::longWay() const
{
    QJsonObject file = QJsonDocument::fromJson(directWay()).object();
    file[u"host"_s] = u"127.0.0.1"_s;
    file[u"port"_s] = m_port;
    return QJsonDocument(file).toJson();
}

void DistantOffice::getsColleague()
{
    const QString login = u"boris"_s;
    m_cluster.hires(m_office, login, u"supervisor"_s);
    m_colleagueThread.run([this, connection = m_cluster.connectionOf(m_office, login)] {
        m_colleague = std::make_unique<Colleague>(connection);
    }).waitForFinished();
}

RequestId DistantOffice::newestOfColleague()
{
    return m_colleagueThread.run([this] { return m_colleague->newest(); }).result();
}

QByteArrayList DistantOffice::wordsToColleague()
{
    return m_colleagueThread.run([this] { return m_colleague->heard(); }).result();
}

int DistantOffice::requestsOfLogin()
{
    const QString count = u"SELECT count(*) FROM hl.fact WHERE kind = 'request.new' AND author = '%1'"_s.arg(m_login);
    return m_cluster.rows(m_office, count).front().front().toInt();
}

void DistantOffice::begins(Trouble trouble)
{
    m_networkThread.post([this, trouble] { m_network->begins(trouble); });
}

int DistantOffice::ends()
{
    return m_networkThread.run([this] { return m_network->ends(); }).result();
}

} // namespace hline::test

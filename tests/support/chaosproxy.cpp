// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/chaosproxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <deque>

#include <sys/socket.h>

namespace hline::test {

using namespace std::chrono_literals;

namespace {

constexpr quint16 PostgresPort = 5432;
constexpr int MostBytesBefore = 16'000; ///< a round of a small desk with its TLS handshake
constexpr int LongestDelayMs = 2'000;
constexpr qsizetype ThrottledBytes = 600;
constexpr auto ThrottleTick = 40ms;
constexpr auto ForgottenAfter = 4s;     ///< the office hears so much later that a half-open desk has gone

/// RST instead of FIN.
void reset(QTcpSocket &socket)
{
    const linger now{1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

/// One link through the proxy.
class ChaosLink final : public QObject
{
    Q_OBJECT
public:
    ChaosLink(ChaosProxy &proxy, QTcpSocket *desk);
    void meets(ChaosProxy::Fault fault);
    void close();

private:
    using Fault = ChaosProxy::Fault;
    using Queue = std::deque<QByteArray>; ///< what waits to go on in one direction
    void pass(QTcpSocket &from, QTcpSocket &to);
    [[nodiscard]] bool strikes(qint64 bytes);
    void strike(QTcpSocket &from, QTcpSocket &to, QByteArray bytes);
    void send(QTcpSocket &from, QTcpSocket &to, const QByteArray &bytes);
    void sendFirst(Queue &queue, QTcpSocket &to);
    void trickle(Queue &queue, QTcpSocket &to);
    [[nodiscard]] bool isSwallowed(const QTcpSocket &from) const;

    ChaosProxy &m_proxy;
    QTcpSocket *m_desk;
    QTcpSocket *m_office;
    std::optional<Fault> m_fault;
    qint64 m_before = 0;   ///< bytes that still get through well
    bool m_isStruck = false, m_isClosing = false;
    int m_delayMs = 0;
    Queue m_questions, m_answers;
};

ChaosLink::ChaosLink(ChaosProxy &proxy, QTcpSocket *desk) : QObject(&proxy), m_proxy(proxy), m_desk(desk), m_office(new QTcpSocket(this))
{
    m_desk->setParent(this);
    if (proxy.m_forced) {
        meets(*proxy.m_forced);
    } else if (proxy.below(100) < proxy.m_percent) {
        m_fault = proxy.nextFault();
        m_before = *m_fault == Fault::Garbage ? 0 : proxy.below(MostBytesBefore);
        m_delayMs = 1 + proxy.below(LongestDelayMs);
    }
    connect(m_desk, &QTcpSocket::readyRead, this, [this] { pass(*m_desk, *m_office); });
    connect(m_office, &QTcpSocket::readyRead, this, [this] { pass(*m_office, *m_desk); });
    connect(m_office, &QTcpSocket::connected, this, [this] { pass(*m_desk, *m_office); });
    connect(m_desk, &QTcpSocket::disconnected, this, [this] {
        const bool isForgotten = m_isStruck && (m_fault == Fault::HalfOpen || m_fault == Fault::SilentDesk);
        QTimer::singleShot(isForgotten ? std::chrono::milliseconds(ForgottenAfter) : 0ms, this, &ChaosLink::close);
    });
    connect(m_office, &QTcpSocket::disconnected, this, [this] {
        if (!m_isStruck || m_fault != Fault::HalfOpen)
            close();
    });
    connect(m_office, &QTcpSocket::errorOccurred, this, &ChaosLink::close);
    m_office->connectToHost(proxy.m_host, PostgresPort);
}

/// At once and at its worst.
void ChaosLink::meets(Fault fault)
{
    m_fault = fault;
    m_before = 0;
    m_delayMs = LongestDelayMs;
}

void ChaosLink::close()
{
    if (std::exchange(m_isClosing, true))
        return;
    m_desk->flush();
    m_office->flush();
    m_desk->abort();
    m_office->abort();
    deleteLater();
}

bool ChaosLink::isSwallowed(const QTcpSocket &from) const
{
    return m_isStruck && (m_fault == Fault::HalfOpen || (m_fault == Fault::SilentOffice && &from == m_office)
                          || (m_fault == Fault::SilentDesk && &from == m_desk));
}

void ChaosLink::pass(QTcpSocket &from, QTcpSocket &to)
{
    if (m_isClosing || m_office->state() != QAbstractSocket::ConnectedState)
        return; // what has come waits until the office is there
    const QByteArray bytes = from.readAll();
    if (bytes.isEmpty() || isSwallowed(from))
        return;
    if (strikes(bytes.size()))
        strike(from, to, bytes);
    else
        send(from, to, bytes);
}

bool ChaosLink::strikes(qint64 bytes)
{
    if (!m_fault || m_isStruck)
        return false;
    m_before -= bytes;
    return m_before < 0;
}

void ChaosLink::strike(QTcpSocket &from, QTcpSocket &to, QByteArray bytes)
{
    m_isStruck = true;
    m_proxy.hit(*m_fault);
    const qsizetype whole = bytes.size() + m_before;
    switch (*m_fault) {
    case Fault::Cut:
    case Fault::Reset:
        to.write(bytes.first(std::clamp<qsizetype>(whole, 0, bytes.size())));
        to.flush();
        if (*m_fault == Fault::Reset) {
            reset(*m_desk);
            reset(*m_office);
        }
        close();
        return;
    case Fault::Garbage:
        m_desk->write("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n");
        m_desk->flush();
        m_desk->disconnectFromHost();
        return;
    case Fault::HalfOpen:
    case Fault::SilentOffice:
    case Fault::SilentDesk:
        if (!isSwallowed(from))
            to.write(bytes);
        return;
    case Fault::Delay:
    case Fault::Throttle:
        send(from, to, bytes);
        return;
    }
}

void ChaosLink::send(QTcpSocket &from, QTcpSocket &to, const QByteArray &bytes)
{
    Queue &queue = &from == m_desk ? m_questions : m_answers;
    if (m_isStruck && m_fault == Fault::Delay) {
        queue.push_back(bytes);
        QTimer::singleShot(m_delayMs, this, [this, &queue, &to] { sendFirst(queue, to); });
    } else if (m_isStruck && m_fault == Fault::Throttle) {
        const bool isMoving = !queue.empty();
        for (qsizetype at = 0; at < bytes.size(); at += ThrottledBytes)
            queue.push_back(bytes.sliced(at, std::min(ThrottledBytes, bytes.size() - at)));
        if (!isMoving)
            trickle(queue, to);
    } else {
        to.write(bytes);
    }
}

void ChaosLink::sendFirst(Queue &queue, QTcpSocket &to)
{
    if (m_isClosing || queue.empty())
        return;
    to.write(queue.front());
    queue.pop_front();
}

void ChaosLink::trickle(Queue &queue, QTcpSocket &to)
{
    QTimer::singleShot(ThrottleTick, this, [this, &queue, &to] {
        sendFirst(queue, to);
        if (!queue.empty())
            trickle(queue, to);
    });
}

const char *ChaosProxy::nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Cut: return "link cut";
    case Fault::Reset: return "link reset";
    case Fault::HalfOpen: return "half-open link";
    case Fault::SilentOffice: return "answers lost";
    case Fault::SilentDesk: return "questions lost";
    case Fault::Delay: return "delay";
    case Fault::Throttle: return "throttled link";
    case Fault::Garbage: return "captive portal";
    }
    Q_UNREACHABLE();
}

ChaosProxy::ChaosProxy(QString host, std::uint64_t seed, Hits &hits) : m_host(std::move(host)), m_random(seed), m_hits(hits)
{
    connect(this, &QTcpServer::newConnection, this, &ChaosProxy::acceptOne);
    if (!listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen: %s", qPrintable(errorString()));
}

ChaosProxy::Fault ChaosProxy::nextFault() const
{
    return static_cast<Fault>(std::min_element(m_hits.begin(), m_hits.end()) - m_hits.begin());
}

void ChaosProxy::acceptOne()
{
    while (QTcpSocket *desk = nextPendingConnection())
        new ChaosLink(*this, desk); // owned by the proxy, ends with its link
}

void ChaosProxy::forces(Fault fault)
{
    m_forced = fault;
    for (ChaosLink *link : findChildren<ChaosLink *>())
        link->meets(fault);
}

void ChaosProxy::heal()
{
    m_percent = 0;
    m_forced.reset();
    for (ChaosLink *link : findChildren<ChaosLink *>())
        link->close();
}

} // namespace hline::test

#include "chaosproxy.moc"

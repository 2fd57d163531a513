// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/windowdesk.h"
#include "shell/claimwatch.h"
#include "support/paperoffice.h"
#include "workflow/factmaker.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Whose a request is that was taken here (sync.md 4.7): sure at once without an office, when the office grants it, or not within two seconds.
class TestClaimWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deskWithoutAnOfficeIsSure();
    void officeGrants();
    void officeIsAway();
    void somebodyElseWasFirst();
    void personWentOn();

private:
    /// The desk has met the office, which then is away.
    void joins();
    /// The desk and the office exchange everything.
    [[nodiscard]] bool meets();
    [[nodiscard]] RequestRef takes();
    [[nodiscard]] QStringList told() const;

    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<PaperOffice> m_office;
    std::unique_ptr<ClaimWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestClaimWatch::init()
{
    m_told.reset();
    m_watch.reset();
    m_desk = std::make_unique<WindowDesk>();
    m_office = std::make_unique<PaperOffice>(m_desk->clock());
    m_watch = std::make_unique<ClaimWatch>(m_desk->access());
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &ClaimWatch::told);
}

void TestClaimWatch::joins()
{
    QVERIFY(m_desk->runWithDesk([](Desk &desk) { return desk.feed().joinOffice(1).has_value(); }));
    QVERIFY(meets());
}

bool TestClaimWatch::meets()
{
    return m_desk->runWithDesk([this](Desk &desk) { return m_office->meets(desk.feed()).has_value(); });
}

RequestRef TestClaimWatch::takes()
{
    const RequestRef request = m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s);
    const bool isTaken = m_desk->run([id = request.id](Workplace &work) { return work.take(id).has_value(); });
    if (!isTaken)
        qFatal("not taken");
    m_watch->taken(request);
    return request;
}

QStringList TestClaimWatch::told() const
{
    QStringList out;
    for (const QList<QVariant> &one : *m_told)
        out += one.front().toString();
    return out;
}

void TestClaimWatch::deskWithoutAnOfficeIsSure()
{
    const RequestRef request = takes();

    QTRY_COMPARE(told(), QStringList{u"№ %1 is yours"_s.arg(request.number)});
}

void TestClaimWatch::officeGrants()
{
    joins();
    const RequestRef request = takes();

    QVERIFY(meets());

    QTRY_COMPARE(told(), QStringList{u"№ %1 is yours"_s.arg(request.number)});
}

void TestClaimWatch::officeIsAway()
{
    joins();
    const RequestRef request = takes();

    QTRY_COMPARE(told(), QStringList{u"№ %1 is taken (not confirmed)"_s.arg(request.number)});
    QVERIFY(meets()); // too late for a word, the request itself shows it
    QVERIFY(m_desk->run([id = request.id](Workplace &work) { return work.store().request(id)->isHeldForSure; }));
    QCOMPARE(told().size(), 1);
}

void TestClaimWatch::somebodyElseWasFirst()
{
    joins();
    const RequestRef request = m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s);
    QVERIFY(meets());
    const ConsultantId boris(QUuid::createUuid());
    const FactMaker facts(m_desk->clock(), boris);
    FactDraft claim = facts.about("claim", idCast<FactId>(request.id), {});
    SentFact sent;
    sent.envelope = claim;
    sent.data = "{\"who\":\"" + boris.toString().toLatin1() + "\"}";
    sent.bodySha = bodySha({});
    m_office->hears(sent, DeviceId(QUuid::createUuid()));
    QVERIFY(m_desk->run([id = request.id](Workplace &work) { return work.take(id).has_value(); }));
    m_watch->taken(request);

    QVERIFY(meets());

    QVERIFY(m_desk->run([id = request.id, boris](Workplace &work) { return work.store().request(id)->holder == boris; }));
    QCOMPARE(told(), QStringList());
}

void TestClaimWatch::personWentOn()
{
    joins();
    static_cast<void>(takes());

    m_watch->forget();
    QVERIFY(meets());

    QCOMPARE(told(), QStringList());
}

QTEST_MAIN(TestClaimWatch)
#include "tst_claimwatch.moc"

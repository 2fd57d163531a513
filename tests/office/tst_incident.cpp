// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "office/officeincident.h"
#include "officer.h"
#include "support/privatecluster.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A login is stolen: which words could it have shown? (152-ФЗ art. 21 p. 3.1, reliability.md 6.4)
class TestIncident : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void roleDecidesWhatIsReadable_data();
    void roleDecidesWhatIsReadable();
    void whatCameLaterIsNotCounted();
    void erasedWordsCountUntilTheyWent();
    void computersKeepLess();
    void whoLeftReadsNothingMore();
    void endedLoginIsTakenForASupervisor();
    void unknownLoginIsNamed();
    void commandTellsEachRecord();

private:
    /// A request of Anna's; its id.
    QString tells(const QString &subject, const QByteArray &scope = "all");
    [[nodiscard]] QStringList exposed(const QString &login, Micros from, Micros to, bool onDesk = false);
    [[nodiscard]] Micros now() { return fromUs(m_cluster->rows(m_office, u"SELECT hl.now_us()"_s).front().front().toLongLong()); }

    std::unique_ptr<PrivateCluster> m_cluster;
    std::unique_ptr<OfficeAdministration> m_admin;
    std::unique_ptr<OfficeDesk> m_anna;
    QString m_office;
    int m_offices = 0;
    QString login(const QString &name) const { return name + QString::number(m_offices); }
};

void TestIncident::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
}

void TestIncident::init()
{
    m_office = m_cluster->makesOffice();
    ++m_offices;
    for (const auto &[name, role] : {std::pair{u"anna"_s, u"consultant"_s}, {u"boris"_s, u"consultant"_s}, {u"vera"_s, u"supervisor"_s}})
        m_cluster->hires(m_office, login(name), role);
    m_anna = std::make_unique<OfficeDesk>(m_cluster->connectionOf(m_office, login(u"anna"_s)));
    auto admin = OfficeAdministration::open(connectionTo(m_cluster->server().connection(), m_office));
    QVERIFY(admin.has_value());
    m_admin = std::make_unique<OfficeAdministration>(*std::move(admin));
}

QString TestIncident::tells(const QString &subject, const QByteArray &scope)
{
    FactDraft said = request(*m_anna, subject);
    said.scope = scope;
    const QString id = said.id.toString();
    if (m_anna->says(said) != "ok")
        qFatal("the office refuses %s", qPrintable(subject));
    return id;
}

QStringList TestIncident::exposed(const QString &login, Micros from, Micros to, bool onDesk)
{
    const auto told = exposedBy(*m_admin, login, from, to);
    if (!told)
        return {QString::fromLatin1(told.error().code)};
    QStringList out;
    for (const ExposedWords &one : told->words) {
        if (!onDesk || one.isOnDesk)
            out.append(one.fact.toString(QUuid::WithoutBraces));
    }
    return out;
}

void TestIncident::roleDecidesWhatIsReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("seesAnnasOwn");
    QTest::newRow("their own words") << u"anna"_s << true;
    QTest::newRow("a colleague") << u"boris"_s << false;
    QTest::newRow("a supervisor") << u"vera"_s << true;
}

void TestIncident::roleDecidesWhatIsReadable()
{
    QFETCH(const QString, name);
    QFETCH(const bool, seesAnnasOwn);
    const Micros before = now();
    const QString shared = tells(u"Звонила Орлова"_s), own = tells(u"Только для себя"_s, "own");

    QCOMPARE(exposed(login(name), before, now()), (seesAnnasOwn ? QStringList{shared, own} : QStringList{shared}));
}

void TestIncident::whatCameLaterIsNotCounted()
{
    const Micros before = now();
    const QString first = tells(u"Раньше"_s);
    const Micros between = now();
    const QString second = tells(u"Позже"_s);

    QCOMPARE(exposed(login(u"boris"_s), before, between), QStringList{first});
    QCOMPARE(exposed(login(u"boris"_s), between, now()), (QStringList{first, second})); // the older words could be read then, too
}

void TestIncident::erasedWordsCountUntilTheyWent()
{
    m_cluster->hires(m_office, login(u"olga"_s), u"dpo"_s);
    const Micros before = now();
    const QString gone = tells(u"Орлова"_s), kept = tells(u"Сверка"_s);
    QVERIFY(Officer(m_cluster->connectionOf(m_office, login(u"olga"_s))).erase({gone}).has_value());
    const Micros after = now();

    QCOMPARE(exposed(login(u"boris"_s), before, after), (QStringList{gone, kept}));
    QCOMPARE(exposed(login(u"boris"_s), after, now()), QStringList{kept});
}

/// A stolen computer shows what it keeps: words of the last 90 days, and those that were written on it.
void TestIncident::computersKeepLess()
{
    const QString told = tells(u"Давно"_s), open = tells(u"Ещё не решено"_s);
    QCOMPARE(m_anna->says(m_anna->onContract(m_anna->fact("request.finish", FactId(QUuid::fromString(told))))), "ok");
    const Micros later = now() + std::chrono::days(91);

    QCOMPARE(exposed(login(u"boris"_s), later, later + 24h), (QStringList{told, open}));
    QCOMPARE(exposed(login(u"boris"_s), later, later + 24h, true), QStringList{open});
    QCOMPARE(exposed(login(u"boris"_s), later - std::chrono::days(91), later, true), (QStringList{told, open}));
    QCOMPARE(exposed(login(u"anna"_s), later, later + 24h, true), (QStringList{told, open}));
    const OfficeDesk boris(m_cluster->connectionOf(m_office, login(u"boris"_s))); // a laptop that has not been on since
    QCOMPARE(exposed(login(u"boris"_s), later, later + 24h, true), (QStringList{told, open}));
}

void TestIncident::whoLeftReadsNothingMore()
{
    const Micros before = now();
    const QString told = tells(u"Раньше"_s);
    QVERIFY(m_admin->dismissLogin(login(u"anna"_s)).has_value());
    const Micros after = now();
    OfficeDesk vera(m_cluster->connectionOf(m_office, login(u"vera"_s)));
    QCOMPARE(vera.says(request(vera, u"Позже"_s)), "ok");

    QCOMPARE(exposed(login(u"anna"_s), before, now()), QStringList{told});
    QCOMPARE(exposed(login(u"anna"_s), after, now()), QStringList{told}); // on her computer, and nothing that came later
    QCOMPARE(exposedBy(*m_admin, login(u"anna"_s), after, now())->trade, u"consultant"_s);
}

void TestIncident::endedLoginIsTakenForASupervisor()
{
    const Micros before = now();
    const QString own = tells(u"Только для себя"_s, "own");
    QVERIFY(m_admin->revokeLogin(login(u"boris"_s)).has_value());

    const auto told = exposedBy(*m_admin, login(u"boris"_s), before, now());

    QVERIFY(told.has_value());
    QVERIFY(told->trade.isEmpty());
    QCOMPARE(exposed(login(u"boris"_s), before, now()), QStringList{own});
}

void TestIncident::unknownLoginIsNamed()
{
    QCOMPARE(exposed(u"nobody"_s, now(), now()), QStringList{u"LOGIN_UNKNOWN"_s});
}

void TestIncident::commandTellsEachRecord()
{
    const QString told = tells(u"Звонила Орлова"_s);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const CtlDesk place;
    const QStringList command{u"office"_s, u"incident"_s, login(u"anna"_s), u"--from"_s, today, u"--connection"_s, m_cluster->server().connection(),
                              u"--database"_s, m_office};

    const CtlResult json = place.json(command), text = place.run(command, u"ru_RU.UTF-8"_s);

    QVERIFY2(json.exit == 0, json.everything());
    QCOMPARE(json[u"words"_s].toArray().size(), 1);
    QCOMPARE(json[u"words"_s][0][u"id"_s].toString(), told);
    QCOMPARE(json[u"role"_s].toString(), u"consultant"_s);
    QCOMPARE(json[u"desks"_s].toArray().size(), 1);
    QVERIFY2(text.out.contains("мог прочитать"), text.everything());
    QVERIFY(!json.everything().contains("Орлова")); // which words, not the words
    QCOMPARE(place.json({u"office"_s, u"incident"_s, u"anna"_s})[u"code"_s].toString(), u"USAGE_FROM"_s);
}

QTEST_GUILESS_MAIN(TestIncident)
#include "tst_incident.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officer.h"
#include "support/privatecluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// What a data officer may do at an office, and finds there.
class TestOfficer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void wordsAreFoundAsWritten_data();
    void wordsAreFoundAsWritten();
    void wordsNameTheirRequest();
    void wordsAreTheNewestThousand();
    void erasuresAreListedByTime();
    void onlyTheOfficerMay_data();
    void onlyTheOfficerMay();
    void officerMayNothingElse();
    void anotherOfficeIsRefused();

private:
    [[nodiscard]] OfficeDesk desk(const QString &login) const { return OfficeDesk(m_cluster->connectionOf(m_office, login)); }
    [[nodiscard]] Officer officer() const { return Officer(m_cluster->connectionOf(m_office, u"officer"_s)); }

    std::unique_ptr<PrivateCluster> m_cluster;
    QString m_office;
};

void TestOfficer::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    for (const auto &[login, role] : std::initializer_list<std::pair<QString, QString>>{{u"anna"_s, u"consultant"_s},
             {u"vera"_s, u"supervisor"_s}, {u"mail"_s, u"intake"_s}, {u"analyst"_s, u"report"_s}, {u"officer"_s, u"dpo"_s}, {u"gone"_s, u"dpo"_s}})
        m_cluster->hires(m_office, login, role);
}

void TestOfficer::init()
{
    m_office = m_cluster->makesOffice();
}

void TestOfficer::wordsAreFoundAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const QString all = u"Ольга \"Лёля\" Орлова\n+7 900 555-35-35, 100% C:\\temp_1"_s;
    for (const char *text : {"Орлова", "орлова", "ОРЛОВА", "\"Лёля\"", "Орлова\n+7", "555-35-35", "100%", "C:\\temp_1", "c:\\TEMP"})
        QTest::newRow(text) << QString::fromUtf8(text) << all;
    QTest::newRow("by marks") << u"Ле\u0308ля"_s << all;
    for (const char *text : {"Иванова", "Орл%", "Орл_ва", "subject", "salt", "n+7", "\\n", "temp\\_1", "\\\"", "%"})
        QTest::newRow(text) << QString::fromUtf8(text) << (qstrcmp(text, "%") == 0 ? all : QString());
    QTest::newRow("an array") << u"в массиве"_s << u"второе"_s;
}

void TestOfficer::wordsAreFoundAsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга \"Лёля\" Орлова\n+7 900 555-35-35, 100% C:\\temp_1"_s);
    FactDraft other = request(anna, u"второе"_s);
    other.words->insert(u"caller"_s, QJsonObject{{u"names"_s, QJsonArray{u"В массиве"_s}}});
    QCOMPARE(anna.says(told), QByteArray("ok"));
    QCOMPARE(anna.says(other), QByteArray("ok"));

    const auto rows = officer().words(text);

    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QStringList subjects;
    for (const QString &words : column(rows, 5))
        subjects.append(QJsonDocument::fromJson(words.toUtf8())[u"subject"_s].toString());
    QCOMPARE(subjects, found.isEmpty() ? QStringList() : QStringList{found});
}

void TestOfficer::wordsNameTheirRequest()
{
    OfficeDesk anna = desk(u"anna"_s), vera = desk(u"vera"_s);
    const FactDraft first = request(anna, u"Орлова"_s);
    FactDraft second = request(vera, u"Орлова"_s), note = vera.fact("request.event", second.id), org = vera.fact("ref", FactId(QUuid::createUuid()), {{u"type"_s, u"org"_s}});
    second.data[u"n"_s] = 17;
    note.scope = "own";
    note.words = QJsonObject{{u"text"_s, u"звонила Орлова"_s}};
    org.words = QJsonObject{{u"set"_s, QJsonObject{{u"name"_s, u"ИП Орлова"_s}}}};
    QCOMPARE(anna.says(first), QByteArray("ok"));
    for (const FactDraft &fact : {second, note, org})
        QCOMPARE(vera.says(fact), QByteArray("ok"));

    Officer dpo = officer();
    const auto rows = dpo.words(u"орлова"_s);

    QCOMPARE(column(rows, 0), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(column(rows, 1), (QStringList{org.id.toString(), note.id.toString(), second.id.toString(), first.id.toString()}));
    QCOMPARE(column(rows, 2), (QStringList{u"ref"_s, u"request.event"_s, u"request.new"_s, u"request.new"_s}));
    QCOMPARE(column(rows, 3).last().toLongLong(), toUs(first.made));
    QCOMPARE(column(rows, 4), (QStringList{QString(), u"2-17"_s, u"2-17"_s, u"1"_s}));
    QVERIFY(dpo.erase({first.id.toString()}, u"Орлова"_s).has_value());
    QCOMPARE(column(dpo.words(u"орлова"_s), 0), (QStringList{u"4"_s, u"3"_s, u"2"_s})); // nor those of the erasure
    for (const QString &text : {QString(u""_s), u" \n"_s})
        QCOMPARE(dpo.words(text).error().code, QByteArray("SQL_HL016"));
}

void TestOfficer::wordsAreTheNewestThousand()
{
    OfficeDesk anna = desk(u"anna"_s);
    static_cast<void>(pushes(anna, 1010));

    const auto rows = officer().words(u"Орлова"_s);

    QVERIFY(rows && rows->size() == 1000U);
    QCOMPARE(rows->front()[0].toInt(), 1010);
    QCOMPARE(rows->back()[0].toInt(), 11);
}

void TestOfficer::erasuresAreListedByTime()
{
    OfficeDesk anna = desk(u"anna"_s);
    const QStringList ids = pushes(anna, 4);
    Officer dpo = officer();
    QVERIFY(dpo.erase({ids[2], ids[0]}, u"раз"_s).has_value());
    QVERIFY(dpo.erase({ids[3]}, u"два\n\"три\""_s).has_value());
    const std::vector<FeedRow> log = anna.log();
    const std::int64_t second = log[5].word.effectiveUs;

    const auto all = dpo.erasures();

    QCOMPARE(column(all, 0), (QStringList{u"5"_s, u"5"_s, u"6"_s}));
    QCOMPARE(column(all, 1).last().toLongLong(), second);
    QCOMPARE(column(all, 2), QStringList(3, u"officer"_s));
    QCOMPARE(column(all, 3), (QStringList{u"раз"_s, u"раз"_s, u"два\n\"три\""_s}));
    QCOMPARE(column(all, 4), (QStringList{u"1"_s, u"3"_s, u"4"_s}));
    QCOMPARE(column(all, 5), (QStringList{ids[0], ids[2], ids[3]}));
    QCOMPARE(column(dpo.erasures(0, second), 0), (QStringList{u"5"_s, u"5"_s}));
    QCOMPARE(column(dpo.erasures(second, second + 1), 0), QStringList{u"6"_s});
}

void TestOfficer::onlyTheOfficerMay_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"anna", "vera", "mail", "analyst"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void TestOfficer::onlyTheOfficerMay()
{
    QFETCH(QString, login);
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    const QString incarnation = anna.hello.incarnation.toString(QUuid::WithoutBraces);
    OfficeLogin other(m_cluster->connectionOf(m_office, login));

    for (const QString &call : {u"incarnation_v1()"_s, u"erase_v1('%1', ARRAY['%2'::uuid], 'by hand')"_s.arg(incarnation, told.id.toString()),
                                u"words_v1('%1', 'Орлова')"_s.arg(incarnation), u"erasures_v1('%1', 0, 9007199254740992)"_s.arg(incarnation)})
        QCOMPARE(other.database().runScript(u"SELECT * FROM hl_api."_s + call).error().kind, Error::Kind::Denied);

    QCOMPARE(anna.log().size(), 1U);
    QVERIFY(anna.log().front().fact.words);
}

void TestOfficer::officerMayNothingElse()
{
    Officer dpo = officer();
    for (const QString &call : {u"hello_v1(gen_random_uuid(), 1, 'x', 0)"_s, u"hello_v1(gen_random_uuid(), 1, 'x', 0, 5)"_s,
                                u"push_v1(gen_random_uuid(), '%1', 'b', 1, '[]')"_s, u"pull_v1('%1', 0, sha256(''), 5)"_s,
                                u"snapshot_v1('%1', 0, 5)"_s, u"snapshot_v1('%1', 5)"_s})
        QCOMPARE(dpo.database().runScript(u"SELECT * FROM hl_api."_s + QString(call).replace(u"%1"_s, dpo.incarnation)).error().kind, Error::Kind::Denied);

    const QStringList granted = column(m_cluster->rows(m_office, u"SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname IN ('hl', 'hl_api', 'hl_report') AND has_function_privilege('officer', p.oid, 'EXECUTE') ORDER BY 1"_s), 0);
    QCOMPARE(granted, (QStringList{u"erase_v1"_s, u"erasures_v1"_s, u"incarnation_v1"_s, u"words_v1"_s}));

    Officer gone(m_cluster->connectionOf(m_office, u"gone"_s));
    m_cluster->rows(m_office, u"REVOKE hl_dpo FROM gone"_s);
    const Error::Kind word = gone.words(u"Орлова"_s).error().kind;
    m_cluster->rows(m_office, u"GRANT hl_dpo TO gone"_s);
    QCOMPARE(word, Error::Kind::Denied);
}

void TestOfficer::anotherOfficeIsRefused()
{
    OfficeDesk anna = desk(u"anna"_s);
    const FactDraft told = request(anna, u"Ольга Орлова"_s);
    QCOMPARE(anna.says(told), QByteArray("ok"));
    Officer dpo = officer();
    dpo.incarnation = QUuid::createUuid().toString(QUuid::WithoutBraces);

    QCOMPARE(dpo.erase({told.id.toString()}).error().code, QByteArray("SQL_HL001"));
    QCOMPARE(dpo.words(u"Орлова"_s).error().code, QByteArray("SQL_HL001"));
    QCOMPARE(dpo.erasures().error().code, QByteArray("SQL_HL001"));
    QVERIFY(anna.log().front().fact.words);
}

QTEST_GUILESS_MAIN(TestOfficer)
#include "tst_officer.moc"

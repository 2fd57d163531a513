// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/canonicaljson.h"
#include "workflow/facthash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Contract = u"7d1c8a52-0b7e-5f3a-9c41-5a0e8f2b1170"_s;
const QString Who = u"0199a0c0-0000-7000-8000-0000000000a1"_s;

QString factId(int n)
{
    return u"019a95e4-0000-7000-8000-0000000001%1"_s.arg(n, 2, 10, QLatin1Char('0'));
}
QString salt(int n)
{
    return u"%1"_s.arg(n, 32, 10, QLatin1Char('0'));
}
/// 2026-11-18, seconds after 10:05:00 Moscow time.
Micros at(int secondsAfter)
{
    return fromUs(1794985500000000 + std::int64_t(secondsAfter) * 1000000);
}

} // namespace

class TestFactHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExampleGivesItsHashes_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("ofContract");
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("secs");
        QTest::addColumn<int>("atSecond");
        QTest::addColumn<int>("madeSecond");
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<QJsonObject>("words");
        QTest::addColumn<QByteArray>("expected");

        const QJsonObject none;
        QTest::newRow("request.new") << 1 << QByteArray("request.new") << true << 0 << 0 << -170 << -115
            << QJsonObject{{u"channel"_s, u"PHONE"_s}, {u"n"_s, 131}, {u"service"_s, u"INDIV"_s}, {u"who"_s, Who}}
            << QJsonObject{{u"caller"_s, QJsonObject{{u"first"_s, u"Ольга"_s}, {u"last"_s, u"Орлова"_s}}},
                           {u"intake"_s, QJsonObject{{u"program"_s, u"Инфокрафт ЖКХ 365. Бухгалтерия"_s}}},
                           {u"salt"_s, salt(1)}, {u"subject"_s, u"Не закрывается месяц"_s}}
            << QByteArray("6728bc087da446ad");
        QTest::newRow("claim") << 2 << QByteArray("claim") << false << 1 << 0 << -30 << -30 << QJsonObject{{u"who"_s, Who}} << none
                               << QByteArray("c5876123137400ea");
        QTest::newRow("timer.start") << 3 << QByteArray("timer.start") << true << 1 << 0 << 0 << 0
            << QJsonObject{{u"service"_s, u"INDIV"_s}, {u"who"_s, Who}} << none << QByteArray("aba2e9058ad534e8");
        QTest::newRow("work until a pause") << 4 << QByteArray("work") << true << 1 << 460 << 0 << 460
            << QJsonObject{{u"ended"_s, u"pause"_s}, {u"session"_s, factId(3)}, {u"start"_s, factId(3)}, {u"who"_s, Who}} << none
            << QByteArray("1ecce7df405d9343");
        QTest::newRow("timer.start of the same session") << 5 << QByteArray("timer.start") << true << 1 << 0 << 900 << 900
            << QJsonObject{{u"service"_s, u"INDIV"_s}, {u"session"_s, factId(3)}, {u"who"_s, Who}} << none << QByteArray("f8aeeb8b2ec66415");
        QTest::newRow("work until the stop") << 6 << QByteArray("work") << true << 1 << 310 << 900 << 1210
            << QJsonObject{{u"ended"_s, u"stop"_s}, {u"session"_s, factId(3)}, {u"start"_s, factId(5)}, {u"who"_s, Who}} << none
            << QByteArray("2e6f8579328f9adc");
        QTest::newRow("work.words") << 7 << QByteArray("work.words") << false << 3 << 0 << 1240 << 1240 << QJsonObject{{u"who"_s, Who}}
            << QJsonObject{{u"note"_s, u"Перепроведены документы октября, месяц закрыт"_s}, {u"salt"_s, salt(7)}}
            << QByteArray("f8dc8e092b24f16d");
        QTest::newRow("request.finish") << 8 << QByteArray("request.finish") << false << 1 << 0 << 1260 << 1260
            << QJsonObject{{u"state"_s, u"DONE"_s}, {u"who"_s, Who}} << none << QByteArray("261f01090e5da71b");
    }
    void workedExampleGivesItsHashes()
    {
        QFETCH(int, id);
        QFETCH(QByteArray, kind);
        QFETCH(bool, ofContract);
        QFETCH(int, target);
        QFETCH(int, secs);
        QFETCH(int, atSecond);
        QFETCH(int, madeSecond);
        QFETCH(QJsonObject, data);
        QFETCH(QJsonObject, words);
        QFETCH(QByteArray, expected);
        FactDraft fact;
        fact.id = FactId(QUuid::fromString(factId(id)));
        fact.kind = kind;
        if (ofContract)
            fact.contract = ContractId::fromString(Contract);
        if (target > 0)
            fact.target = FactId::fromString(factId(target));
        if (secs > 0)
            fact.secs = secs;
        fact.at = at(atSecond);
        fact.made = at(madeSecond);

        const auto json = canonicalJson(data);
        const auto text = words.isEmpty() ? Result<QByteArray>(QByteArray()) : canonicalJson(words);
        QVERIFY(json && text);
        const QByteArray sha = envelopeSha(fact, *json, bodySha(*text));

        QCOMPARE(sha.toHex().first(16), expected);
    }

    void chainLinksDependOnEveryPart()
    {
        const DeviceId device(QUuid::fromString(factId(91)));
        const FactId fact(QUuid::fromString(factId(1)));
        const QByteArray sha = bodySha("envelope");
        const QByteArray link = chainLink(chainStart(), device, 1, fact, sha);

        QCOMPARE(link.size(), 32);
        QCOMPARE(chainStart().toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QVERIFY(link != chainLink(link, device, 1, fact, sha));
        QVERIFY(link != chainLink(chainStart(), DeviceId(fact.uuid()), 1, fact, sha));
        QVERIFY(link != chainLink(chainStart(), device, 2, fact, sha));
        QVERIFY(link != chainLink(chainStart(), device, 1, FactId(device.uuid()), sha));
        QVERIFY(link != chainLink(chainStart(), device, 1, fact, bodySha("other")));
    }

    void canonicalFormIsWrittenByHandToo()
    {
        const QJsonObject object{{u"b"_s, QJsonArray{1, u"«ё»\n\t\"\\/"_s, true}}, {u"a_1"_s, qint64(9007199254740991)}, {u"set"_s, QJsonObject{{u"x"_s, QJsonValue::Null}}}};

        const auto json = canonicalJson(object);

        QVERIFY(json.has_value());
        QCOMPARE(*json, QByteArray("{\"a_1\":9007199254740991,\"b\":[1,\"«ё»\\n\\t\\\"\\\\/\",true],\"set\":{\"x\":null}}"));
    }

    void compactJsonOfACleanObjectIsItsCanonicalForm_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("nested") << QJsonObject{{u"z"_s, QJsonObject{{u"b"_s, 2}, {u"a"_s, -1}}}, {u"a"_s, QJsonArray{QJsonArray{}}}};
        QTest::newRow("beyond the basic plane") << QJsonObject{{u"t"_s, u"\U0001F600 ок"_s}};
        QTest::newRow("delete character") << QJsonObject{{u"t"_s, u"a\x7f b"_s}};
    }
    void compactJsonOfACleanObjectIsItsCanonicalForm()
    {
        QFETCH(QJsonObject, object);

        QCOMPARE(canonicalJson(object).value(), QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    void stringsAreComposedAndFreeOfControls()
    {
        const QJsonObject object{{u"t"_s, u"и\u0306\u0001\u0000x\r"_s}};

        QCOMPARE(canonicalJson(object).value(), u"{\"t\":\"йx\"}"_s.toUtf8());
    }

    void whatHasNoCanonicalFormIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("fraction") << QJsonObject{{u"n"_s, 1.5}};
        QTest::newRow("too large") << QJsonObject{{u"n"_s, 9007199254740992.0}};
        QTest::newRow("capital in a key") << QJsonObject{{u"Who"_s, 1}};
        QTest::newRow("Cyrillic key") << QJsonObject{{u"кто"_s, 1}};
        QTest::newRow("null outside of set") << QJsonObject{{u"n"_s, QJsonValue::Null}};
        QTest::newRow("null in a list") << QJsonObject{{u"set"_s, QJsonObject{{u"l"_s, QJsonArray{QJsonValue::Null}}}}};
    }
    void whatHasNoCanonicalFormIsRefused()
    {
        QFETCH(QJsonObject, object);

        QCOMPARE(canonicalJson(object).error().kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestFactHash)
#include "tst_facthash.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What is done so that the desk says no; the answer that says it.
using Attempt = std::function<CtlResult(const CtlDesk &)>;

QString registered(const CtlDesk &desk, const QStringList &words)
{
    return desk.json(QStringList{u"request"_s, u"new"_s, u"--subject"_s, u"Вопрос"_s} + words)[u"id"_s].toString();
}

QString onContract(const CtlDesk &desk, const QString &contract, const QString &service)
{
    return registered(desk, {u"--contract"_s, contract, u"--service"_s, service});
}

CtlResult start(const CtlDesk &desk, const QString &id)
{
    return desk.json({u"start"_s, id});
}

QStringList texts(const QJsonArray &array, const QString &key)
{
    QStringList out;
    for (const QJsonValue &value : array)
        out += key.isEmpty() ? value.toString() : value[key].toString();
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Attempt)

/// Every no through the real hlinectl: what, why and what next, and a line in the list of refusals. R-1.1b, I-15.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNoIsExplainedAndListed_data();
    void everyNoIsExplainedAndListed();
    void overrideOpensTheWay();
    void refusalAnswersTheClient();
    void topicGoesWhereTheMapSays();
    void replyAsksForExactlyWhatIsMissing();
    void wrongWordsAreUsageErrors_data();
    void wrongWordsAreUsageErrors();
    void projectionsEqualTheirRebuild();

private:
    CtlDesk m_desk;
};

void TestRefusals::initTestCase()
{
    m_desk.prepare();
    const QString head = u"Код;Наименование;ИНН;КПП;Номер договора;Дата договора;Вид договора;Программа;Платформа 1С;Коробочная;"
                         "ИТС до;Обновления до;Пакет;Контактное лицо;Телефон;E-mail;Действует до\n"_s;
    const QString lines = u"000000002;УК «Север»;7736050003;773601001;118/2026;01.09.2024;Абонентский;Инфокрафт ЖКХ 365;Да;Нет;13.09.2024;;"
                          "Стандарт;Белов Иван;84957654321;belov@client.example;\n"
                          "000000003;ЖСК «Парус»;7707083893;770701002;119/2026;01.09.2024;Абонентский;Инфокрафт ЖКХ;Нет;Да;;31.08.2024;"
                          "Стандарт;Ким Вера;84951112233;kim@client.example;\n"
                          "000000004;ТСЖ «Лада»;7736050003;773601002;120/2026;01.09.2022;Абонентский;Инфокрафт ЖКХ 365 Старая;Нет;Нет;;;"
                          "Стандарт;Лис Анна;84951112244;lis@client.example;31.12.2023\n"_s;
    m_desk.write(u"others.csv"_s, (head + lines).toUtf8());
    const CtlResult imported = m_desk.run({u"import"_s, u"clients"_s, u"others.csv"_s});
    QVERIFY2(imported.exit == 0, imported.everything().constData());
}

void TestRefusals::everyNoIsExplainedAndListed_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("clause");
    const auto row = [](const char *name, const QString &code, const QString &clause, const Attempt &attempt) {
        QTest::newRow(name) << attempt << code << clause;
    };
    row("R-1.1: NO_CONTRACT", u"NO_CONTRACT"_s, u"1.1"_s,
        [](const CtlDesk &d) { return start(d, registered(d, {u"--client"_s, u"Никому не известное ТСЖ"_s, u"--service"_s, u"TECH"_s})); });
    row("R-1.1: CONTRACT_INACTIVE", u"CONTRACT_INACTIVE"_s, u"1.1"_s,
        [](const CtlDesk &d) { return start(d, onContract(d, u"120/2026"_s, u"LINE"_s)); });
    row("R-1.3: ITS_MISSING", u"ITS_MISSING"_s, u"1.3"_s,
        [](const CtlDesk &d) { return start(d, onContract(d, u"118/2026"_s, u"INDIV"_s)); });
    row("R-1.4: UPDATES_MISSING", u"UPDATES_MISSING"_s, u"1.4"_s,
        [](const CtlDesk &d) { return start(d, onContract(d, u"119/2026"_s, u"LINE"_s)); });
    row("R-2.0: UNCLASSIFIED", u"UNCLASSIFIED"_s, u"2.0"_s,
        [](const CtlDesk &d) { return start(d, registered(d, {u"--contract"_s, u"117/2026"_s})); });
    row("R-2.4.2.4: TOPIC_REFUSED", u"TOPIC_REFUSED"_s, u"2.4.2.4"_s, [](const CtlDesk &d) {
        const QString id = onContract(d, u"117/2026"_s, u"INDIV"_s);
        return d.json({u"request"_s, u"topic"_s, id, u"LAW"_s}).exit == 0 ? start(d, id) : CtlResult();
    });
    row("R-2.4.1.3.2: TOPIC_APPROVAL_REQUIRED", u"TOPIC_APPROVAL_REQUIRED"_s, u"2.4.1.3.2"_s, [](const CtlDesk &d) {
        const QString id = onContract(d, u"117/2026"_s, u"INDIV"_s);
        return d.json({u"request"_s, u"topic"_s, id, u"trade_equipment"_s}).exit == 0 ? start(d, id) : CtlResult();
    });
    row("R-2.4.1.3.1: TOPIC_NOT_FOR_LINE", u"TOPIC_NOT_FOR_LINE"_s, u"2.4.1.3.1"_s, [](const CtlDesk &d) {
        const QString id = onContract(d, u"117/2026"_s, u"LINE"_s);
        return d.json({u"request"_s, u"topic"_s, id, u"IB_SETUP"_s}).exit == 0 ? d.json({u"close"_s, id}) : CtlResult();
    });
    row("I-08: CONSENT_REQUIRED", u"CONSENT_REQUIRED"_s, u"2.4.2.1"_s, [](const CtlDesk &d) {
        const QString id = onContract(d, u"117/2026"_s, u"LINE"_s);
        return d.json({u"request"_s, u"topic"_s, id, u"IB_SETUP"_s, u"--move"_s}).exit == 0 ? start(d, id) : CtlResult();
    });
    row("R-2.5.2b: WRITTEN_REQUEST_REQUIRED", u"WRITTEN_REQUEST_REQUIRED"_s, u"2.5.2"_s, [](const CtlDesk &d) {
        return start(d, registered(d, {u"--contract"_s, u"117/2026"_s, u"--service"_s, u"CUSTOM"_s, u"--channel"_s, u"phone"_s}));
    });
    row("R-2.5.3: VOLUME_NOT_AGREED", u"VOLUME_NOT_AGREED"_s, u"2.5.3"_s, [](const CtlDesk &d) {
        return start(d, registered(d, {u"--contract"_s, u"117/2026"_s, u"--service"_s, u"CUSTOM"_s, u"--channel"_s, u"email"_s}));
    });
    row("R-2.4.1.1b: REMOTE_FORBIDDEN_FOR_SERVICE", u"REMOTE_FORBIDDEN_FOR_SERVICE"_s, u"2.4.1.1"_s, [](const CtlDesk &d) {
        return d.json({u"connect"_s, u"start"_s, onContract(d, u"117/2026"_s, u"LINE"_s)});
    });
}

void TestRefusals::everyNoIsExplainedAndListed()
{
    QFETCH(Attempt, attempt);
    QFETCH(QString, code);
    QFETCH(QString, clause);

    const CtlResult no = attempt(m_desk);

    QVERIFY2(no.exit == 1, no.everything().constData());
    const QStringList reasons = texts(no[u"reasons"_s].toArray(), {});
    QVERIFY2(reasons.contains(code), no.out.constData());
    QCOMPARE(texts(no[u"clauses"_s].toArray(), {}).value(reasons.indexOf(code)), clause);
    QVERIFY2(no[u"sentence"_s].toString().contains(u"clause "_s + clause), no.out.constData()); // why
    QVERIFY2(!no[u"next"_s].toString().isEmpty(), no.out.constData());                            // what next
    QVERIFY(no[u"sentence"_s].toString().contains(no[u"next"_s].toString()));

    const QJsonArray listed = m_desk.json({u"audit"_s, u"--clause"_s, clause}).json().array();
    QVERIFY(!listed.isEmpty());
    QCOMPARE(listed[0][u"kind"_s].toString(), u"refusal"_s);
    QVERIFY(texts(listed[0][u"reasons"_s].toArray(), u"code"_s).contains(code));
    QVERIFY(!listed[0][u"number"_s].toString().isEmpty());
}

/// I-03
void TestRefusals::overrideOpensTheWay()
{
    const QString id = onContract(m_desk, u"118/2026"_s, u"LINE"_s);
    QCOMPARE(start(m_desk, id).exit, 1);
    QCOMPARE(m_desk.run({u"override"_s, id}).exit, 1); // no reason, no permission

    const CtlResult allowed = m_desk.run({u"override"_s, id, u"--reason"_s, u"ИТС оплачена сегодня"_s});

    QVERIFY2(allowed.exit == 0, allowed.everything().constData());
    const CtlResult card = m_desk.json({u"request"_s, u"show"_s, id});
    QCOMPARE(card[u"overrides"_s][0][u"reason"_s].toString(), u"ИТС оплачена сегодня"_s);
    QVERIFY(card[u"start_gate"_s].toArray().isEmpty());
    QCOMPARE(start(m_desk, id).exit, 0);
    QCOMPARE(m_desk.run({u"stop"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"audit"_s, u"--clause"_s, u"1.3"_s}).json()[0][u"kind"_s].toString(), u"override"_s);
}

/// I-15
void TestRefusals::refusalAnswersTheClient()
{
    const QString id = onContract(m_desk, u"117/2026"_s, u"LINE"_s);

    const CtlResult refused = m_desk.json({u"refuse"_s, id, u"--reason"_s, u"out_of_scope"_s, u"--note"_s, u"Драйвер принтера"_s});

    QVERIFY2(refused.exit == 0, refused.everything().constData());
    QCOMPARE(refused[u"clause"_s].toString(), u"1.2"_s);
    QVERIFY(refused[u"answer"_s].toString().contains(u"Драйвер принтера"_s));
    const CtlResult card = m_desk.json({u"request"_s, u"show"_s, id});
    QCOMPARE(card[u"closed"_s][u"reason"_s].toString(), u"OUT_OF_SCOPE"_s);
    QCOMPARE(card[u"closed"_s][u"clause"_s].toString(), u"1.2"_s);
    QCOMPARE(m_desk.json({u"audit"_s, u"--clause"_s, u"1.2"_s}).json()[0][u"kind"_s].toString(), u"closing"_s);
    const CtlResult why = m_desk.run({u"explain"_s, u"refusal"_s, id});
    QVERIFY2(why.out.contains("is refused. The question is not about") && why.out.contains("clause 1.2"), why.out.constData());
    QVERIFY(m_desk.run({u"refuse"_s, u"--list"_s}, u"ru_RU.UTF-8"_s).out.contains("OUT_OF_SCOPE"));
    QCOMPARE(m_desk.json({u"refuse"_s, onContract(m_desk, u"117/2026"_s, u"LINE"_s), u"--reason"_s, u"BAD_MOOD"_s})[u"code"_s].toString(),
             u"REFUSAL_UNKNOWN"_s);
}

/// S-ROUTE
void TestRefusals::topicGoesWhereTheMapSays()
{
    const QJsonArray map = m_desk.json({u"topic"_s, u"list"_s}).json().array();
    QCOMPARE(map.size(), 19);
    const QString made = registered(m_desk, {u"--contract"_s, u"117/2026"_s, u"--topic"_s, u"reports"_s});
    QCOMPARE(m_desk.json({u"request"_s, u"show"_s, made})[u"service"_s].toString(), u"LINE"_s);

    const CtlResult changed = m_desk.json({u"topic"_s, u"set"_s, u"reports"_s, u"--line"_s, u"no"_s, u"--target"_s, u"INDIV"_s});

    QVERIFY2(changed.exit == 0, changed.everything().constData());
    QCOMPARE(m_desk.json({u"request"_s, u"show"_s, made})[u"goes_to"_s].toString(), u"INDIV"_s);
    QCOMPARE(m_desk.run({u"topic"_s, u"set"_s, u"reports"_s, u"--line"_s, u"yes"_s, u"--target"_s, u"LINE"_s}).exit, 0);
    QCOMPARE(m_desk.run({u"contract"_s, u"edition"_s, u"117/2026"_s, u"2018"_s}).exit, 0);
    QCOMPARE(texts(m_desk.json({u"request"_s, u"show"_s, made})[u"eligibility"_s][u"reasons"_s].toArray(), u"code"_s),
             QStringList{u"OLD_REGULATION"_s});
    QCOMPARE(m_desk.run({u"contract"_s, u"edition"_s, u"117/2026"_s, u"auto"_s}).exit, 0);
}

///
void TestRefusals::replyAsksForExactlyWhatIsMissing()
{
    const QString id = registered(m_desk, {u"--contract"_s, u"117/2026"_s, u"--service"_s, u"LINE"_s});

    const CtlResult ask = m_desk.json({u"request"_s, u"ask"_s, id});

    QCOMPARE(texts(ask[u"missing"_s].toArray(), {}), QStringList({u"last_name"_s, u"first_name"_s}));
    const CtlResult russian = m_desk.run({u"request"_s, u"ask"_s, id}, u"ru_RU.UTF-8"_s);
    QVERIFY(russian.out.contains("фамилию"));
    QVERIFY(!russian.out.contains("номер Договора"));
    QVERIFY(!russian.out.contains("отчество")); // I-14
}

void TestRefusals::wrongWordsAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("refuse without a reason") << QStringList{u"refuse"_s, u"1"_s};
    QTest::newRow("refuse without a request") << QStringList{u"refuse"_s, u"--reason"_s, u"LAW"_s};
    QTest::newRow("a topic that is taken perhaps") << QStringList{u"topic"_s, u"set"_s, u"LAW"_s, u"--line"_s, u"perhaps"_s};
    QTest::newRow("a service that is none") << QStringList{u"topic"_s, u"set"_s, u"LAW"_s, u"--target"_s, u"NOBODY"_s};
}

void TestRefusals::wrongWordsAreUsageErrors()
{
    QFETCH(QStringList, words);

    QCOMPARE(m_desk.run(words).exit, 2);
}

void TestRefusals::projectionsEqualTheirRebuild()
{
    const CtlResult verified = m_desk.json({u"desk"_s, u"verify"_s});

    QVERIFY2(verified.exit == 0, verified.everything().constData());
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"

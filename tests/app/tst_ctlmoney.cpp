// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Norms, agreed work, bought minutes and closed months through the real hlinectl., S-BAL-6, S-ONE-1, S-OFF-2,
/// I-11, I-17, I-20.
class TestCtlMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_desk.prepare(); }
    void normIsSetAndCompleted();
    void customizationIsAgreedAndDelivered();
    void minutesAreBoughtAndTakenBack();
    void notProvidedMinutesAreAReportLine();
    void monthIsClosedAndOpenedAgain();
    void monthThatIsNotOverIsRefused();
    void lateEntriesAreListed();
    void rulesAreDecidedForDeskAndContract();
    void ruleIsNotDecidedForThePast();
    void badWordsAreUsageFailures_data();
    void badWordsAreUsageFailures();

private:
    [[nodiscard]] QString newRequest(const QString &service, const QString &channel = u"phone"_s) const;
    [[nodiscard]] qint64 balance() const { return m_desk.json({u"balance"_s, u"117/2026"_s})[u"balance_min"_s].toInteger(-1); }

    /// How many months ago.
    [[nodiscard]] static Month month(int ago) { return monthOf(SystemClock().instant()) - std::chrono::months(ago); }
    /// The line of that key in `policy list`.
    [[nodiscard]] QJsonObject rule(const QString &key, const QStringList &options) const;

    CtlDesk m_desk;
};

QJsonObject TestCtlMoney::rule(const QString &key, const QStringList &options) const
{
    for (const QJsonValue &line : m_desk.json(QStringList{u"policy"_s, u"list"_s} + options).json().array()) {
        if (line[u"key"_s] == key)
            return line.toObject();
    }
    return {};
}

QString TestCtlMoney::newRequest(const QString &service, const QString &channel) const
{
    return m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Тонкий клиент"_s, u"--contract"_s, u"117/2026"_s, u"--service"_s, service,
                        u"--channel"_s, channel})[u"id"_s].toString();
}

void TestCtlMoney::normIsSetAndCompleted()
{
    const QString id = newRequest(u"SVC_THIN"_s);
    const CtlResult missing = m_desk.run({u"norm"_s, u"complete"_s, id});
    QCOMPARE(missing.exit, 1);
    QVERIFY2(missing.err.contains("2.3.3") && missing.err.contains("norm set"), missing.err);
    QCOMPARE(m_desk.run({u"norm"_s, u"set"_s, u"SVC_THIN"_s, u"--minutes"_s, u"30"_s, u"--from"_s, u"2026-01-01"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"norm"_s, u"list"_s}).json().array().at(0)[u"minutes"_s].toInteger(), 30);
    const CtlResult listed = m_desk.run({u"norm"_s, u"list"_s}, u"ru_RU.UTF-8"_s);
    QVERIFY2(QString::fromUtf8(listed.out).contains(u"0,5 нормочаса"_s), listed.out);
    QCOMPARE(m_desk.run({u"close"_s, id}).exit, 1);
    const qint64 before = balance();

    const CtlResult completed = m_desk.json({u"norm"_s, u"complete"_s, id, u"--count"_s, u"2"_s});

    QCOMPARE(completed.exit, 0);
    QCOMPARE(completed[u"billed_min"_s].toInteger(), 60);
    QCOMPARE(completed[u"balance_min"_s].toInteger(), before - 60);
    QCOMPARE(balance(), before - 60);
    const CtlResult why = m_desk.run({u"explain"_s, u"balance"_s, u"117/2026"_s});
    QVERIFY2(why.out.contains("norm of a service"), why.out);
}

void TestCtlMoney::customizationIsAgreedAndDelivered()
{
    const QString id = newRequest(u"CUSTOM"_s);
    const QStringList agree{u"quote"_s, u"agree"_s, id, u"--minutes"_s, u"300"_s, u"--by"_s, u"Орлова Ольга"_s};
    QCOMPARE(m_desk.run({u"start"_s, id}).exit, 1);
    QCOMPARE(m_desk.run(agree).exit, 1);
    QCOMPARE(m_desk.run({u"quote"_s, u"check"_s, id, u"--application"_s, u"--no-settings"_s, u"--client-pays"_s}).exit, 0);

    const CtlResult agreed = m_desk.json(agree);

    QCOMPARE(agreed.exit, 0);
    QCOMPARE(agreed[u"agreements"_s].toArray().at(0)[u"by"_s].toString(), u"Орлова Ольга"_s);
    QVERIFY(m_desk.json({u"quote"_s, u"show"_s, id})[u"settings_ruled_out"_s].toBool());
    QCOMPARE(m_desk.run({u"close"_s, id}).exit, 1);
    const CtlResult delivered = m_desk.json({u"quote"_s, u"deliver"_s, id});
    QCOMPARE(delivered[u"invoice_min"_s].toInteger(), 300);
    QCOMPARE(m_desk.run({u"quote"_s, u"deliver"_s, id}).exit, 1);
}

void TestCtlMoney::minutesAreBoughtAndTakenBack()
{
    const qint64 before = balance();
    const QStringList buy{u"purchase"_s, u"117/2026"_s, u"--kind"_s, u"oneoff"_s, u"--minutes"_s, u"45"_s, u"--reason"_s, u"Разовый тариф"_s};
    const CtlResult preview = m_desk.json(buy + QStringList{u"--dry-run"_s});
    QCOMPARE(preview[u"after_min"_s].toInteger(), before + 45);
    QCOMPARE(balance(), before);

    const CtlResult bought = m_desk.json(buy);

    QCOMPARE(bought[u"balance_min"_s].toInteger(), before + 45);
    const QString id = bought[u"id"_s].toString();
    QCOMPARE(m_desk.run({u"purchase"_s, u"undo"_s, u"117/2026"_s, id}).exit, 1); // I-11: no reason
    QCOMPARE(m_desk.run({u"purchase"_s, u"undo"_s, u"117/2026"_s, id, u"--reason"_s, u"Не оплачен"_s}).exit, 0);
    QCOMPARE(balance(), before);
    QVERIFY(m_desk.json({u"purchase"_s, u"list"_s, u"117/2026"_s}).json().array().at(0)[u"reversed"_s].toBool());
    QCOMPARE(m_desk.run({u"purchase"_s, u"117/2026"_s, u"--kind"_s, u"adjustment"_s, u"--minutes"_s, u"5"_s}).exit, 1);
}

void TestCtlMoney::notProvidedMinutesAreAReportLine()
{
    const qint64 before = balance();
    const CtlResult granted = m_desk.json({u"purchase"_s, u"117/2026"_s, u"--kind"_s, u"not-provided"_s, u"--minutes"_s, u"40"_s, u"--reason"_s,
                                           u"Консультанты были заняты"_s});
    QCOMPARE(granted.exit, 0);
    QCOMPARE(balance(), before); // of the next month

    const CtlResult listed = m_desk.run({u"purchase"_s, u"list"_s, u"117/2026"_s}, u"ru_RU.UTF-8"_s);

    QVERIFY2(QString::fromUtf8(listed.out).contains(u"не предоставлено"_s), listed.out);
}

/// R-2.4.2.6b, S-OFF-2: the month before the last one can be closed on any day.
void TestCtlMoney::monthIsClosedAndOpenedAgain()
{
    const QString month = isoMonth(TestCtlMoney::month(2));
    const QStringList reopen{u"month"_s, u"reopen"_s, u"117/2026"_s, month};
    const CtlResult shown = m_desk.json({u"month"_s, u"show"_s, month});
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown[u"contracts"_s].toArray().size(), 1);
    QVERIFY(shown[u"contracts"_s].toArray().at(0)[u"closed_at"_s].isNull());
    QCOMPARE(m_desk.run(reopen + QStringList{u"--reason"_s, u"Ошибка"_s}).exit, 1); // nothing to open

    const CtlResult closed = m_desk.json({u"month"_s, u"close"_s, month});

    QCOMPARE(closed.exit, 0);
    QCOMPARE(closed[u"closed_now"_s].toInteger(), 1);
    QVERIFY(closed[u"contracts"_s].toArray().at(0)[u"closed_at"_s].isString());
    const CtlResult again = m_desk.run({u"month"_s, u"close"_s, month}, u"ru_RU.UTF-8"_s);
    QCOMPARE(again.exit, 0);
    QVERIFY2(QString::fromUtf8(again.out).contains(u"уже закрыт"_s), again.out);
    QCOMPARE(m_desk.run(reopen).exit, 1); // I-11: no reason
    const CtlResult opened = m_desk.run(reopen + QStringList{u"--reason"_s, u"Ошибка"_s});
    QVERIFY2(opened.exit == 0, opened.everything());
    QVERIFY2(opened.out.contains("is open again for contract 117/2026"), opened.out);
    QCOMPARE(m_desk.json({u"month"_s, u"close"_s, month})[u"closed_now"_s].toInteger(), 1); // the act is issued anew
}

/// S-OFF-2: what, why and from when on.
void TestCtlMoney::monthThatIsNotOverIsRefused()
{
    const QString month = isoMonth(TestCtlMoney::month(0));

    const CtlResult refused = m_desk.run({u"month"_s, u"close"_s, month});

    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.err.contains("S-OFF-2"), refused.err);
    const QString begins = QString::number(static_cast<int>(TestCtlMoney::month(-1).year()));
    const QString closes = u".%1.%2"_s.arg(static_cast<unsigned>(TestCtlMoney::month(-1).month()), 2, 10, QChar(u'0')).arg(begins);
    QVERIFY2(QString::fromUtf8(refused.err).contains(closes), refused.err);
    QVERIFY2(refused.err.contains("18:00"), refused.err);
    const CtlResult russian = m_desk.run({u"month"_s, u"show"_s, month}, u"ru_RU.UTF-8"_s);
    QCOMPARE(russian.exit, 1);
    QVERIFY2(QString::fromUtf8(russian.err).contains(u"ещё не закончился"_s), russian.err);
    QVERIFY2(QString::fromUtf8(russian.err).contains(closes), russian.err);
}

void TestCtlMoney::lateEntriesAreListed()
{
    const QString before = isoMonth(month(2));
    const QString id = m_desk.json({u"request"_s, u"new"_s, u"--subject"_s, u"Перепроведение"_s, u"--contract"_s, u"117/2026"_s, u"--service"_s,
                                    u"INDIV"_s, u"--channel"_s, u"phone"_s, u"--arrival"_s, before + u"-10T09:00"_s})[u"id"_s].toString();
    QCOMPARE(m_desk.run({u"month"_s, u"late"_s}).exit, 0);
    QVERIFY(m_desk.json({u"month"_s, u"late"_s}).json().array().isEmpty());
    QCOMPARE(m_desk.run({u"month"_s, u"close"_s, before}).exit, 0);
    const CtlResult logged = m_desk.run({u"log"_s, id, u"--from"_s, before + u"-10T10:00"_s, u"--minutes"_s, u"5"_s});
    QVERIFY2(logged.exit == 0, logged.everything());

    const CtlResult late = m_desk.json({u"month"_s, u"late"_s, u"--month"_s, isoMonth(month(0))});

    QCOMPARE(late.exit, 0);
    QCOMPARE(late.json().array().size(), 1);
    const QJsonValue entry = late.json().array().at(0);
    QCOMPARE(entry[u"at"_s].toString(), before + u"-10T10:00:00"_s);
    QCOMPARE(entry[u"seconds"_s].toInteger(), 300);
    QCOMPARE(entry[u"contract"_s].toString(), u"117/2026"_s);
    const QString fact = late.json().array().at(0)[u"id"_s].toString();
    const qint64 charged = balance();
    QCOMPARE(m_desk.run({u"waive"_s, fact}).exit, 1); // without a reason
    QCOMPARE(m_desk.run({u"waive"_s, fact, u"--reason"_s, u"по нашей вине"_s}).exit, 0);
    QVERIFY(m_desk.json({u"month"_s, u"late"_s}).json().array().at(0)[u"waived"_s].toBool());
    QVERIFY(balance() >= charged);
    QCOMPARE(m_desk.run({u"waive"_s, fact, u"--undo"_s, u"--reason"_s, u"клиент согласен"_s}).exit, 0);
    QCOMPARE(balance(), charged);
    QVERIFY(m_desk.json({u"month"_s, u"differ"_s}).json().array().isEmpty());
    const CtlResult russian = m_desk.run({u"month"_s, u"late"_s}, u"ru_RU.UTF-8"_s);
    QVERIFY2(QString::fromUtf8(russian.out).contains(u"запись пришла"_s), russian.out);
}

/// Rule book, section 3: from a date; a contract may have its own.
void TestCtlMoney::rulesAreDecidedForDeskAndContract()
{
    const QString key = u"billing.unit_min"_s;
    const QStringList later{u"--as-of"_s, u"2090-02-01"_s};
    const QStringList ofContract{u"--contract"_s, u"117/2026"_s};

    QCOMPARE(m_desk.run({u"policy"_s, u"set"_s, key, u"5"_s, u"--from"_s, u"2090-01-01"_s}).exit, 0);
    QCOMPARE(m_desk.run(QStringList{u"policy"_s, u"set"_s, key, u"15"_s, u"--from"_s, u"2090-01-01"_s} + ofContract).exit, 0);

    QCOMPARE(rule(key, {})[u"value"_s], u"1"_s);
    QCOMPARE(rule(key, later)[u"value"_s], u"5"_s);
    QCOMPARE(rule(key, later)[u"default"_s], u"1"_s);
    QCOMPARE(rule(key, later)[u"own"_s], false);
    QCOMPARE(rule(key, later + ofContract)[u"value"_s], u"15"_s);
    QCOMPARE(rule(key, later + ofContract)[u"own"_s], true);
    QCOMPARE(rule(u"billing.round"_s, later + ofContract)[u"own"_s], false);
    QCOMPARE(m_desk.run(QStringList{u"policy"_s, u"set"_s, key, u"default"_s, u"--from"_s, u"2090-01-15"_s} + ofContract).exit, 0);
    QCOMPARE(rule(key, later + ofContract)[u"value"_s], u"5"_s);
    QCOMPARE(rule(key, later + ofContract)[u"own"_s], false);
}

void TestCtlMoney::ruleIsNotDecidedForThePast()
{
    const CtlResult past = m_desk.json({u"policy"_s, u"set"_s, u"billing.round"_s, u"floor"_s, u"--from"_s, u"2020-01-01"_s});
    const CtlResult ofContract = m_desk.json({u"policy"_s, u"set"_s, u"sla.clock"_s, u"calendar"_s, u"--contract"_s, u"117/2026"_s});

    QCOMPARE(past.exit, 1);
    QCOMPARE(past[u"code"_s].toString(), u"POLICY_PAST_DAY"_s);
    QVERIFY(!past[u"next"_s].toString().isEmpty());
    QCOMPARE(ofContract[u"code"_s].toString(), u"POLICY_NOT_OF_CONTRACT"_s);
}

void TestCtlMoney::badWordsAreUsageFailures_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a service that is none") << QStringList{u"norm"_s, u"set"_s, u"THIN"_s, u"--minutes"_s, u"30"_s, u"--from"_s, u"2026-01-01"_s};
    QTest::newRow("no minutes") << QStringList{u"norm"_s, u"set"_s, u"SVC_THIN"_s, u"--from"_s, u"2026-01-01"_s};
    QTest::newRow("no day") << QStringList{u"norm"_s, u"set"_s, u"SVC_THIN"_s, u"--minutes"_s, u"30"_s};
    QTest::newRow("no kind") << QStringList{u"purchase"_s, u"117/2026"_s, u"--minutes"_s, u"30"_s};
    QTest::newRow("a month that is none") << QStringList{u"purchase"_s, u"117/2026"_s, u"--kind"_s, u"not-provided"_s, u"--minutes"_s, u"30"_s, u"--month"_s, u"май"_s};
    QTest::newRow("a month to close that is none") << QStringList{u"month"_s, u"close"_s, u"2026-13"_s};
    QTest::newRow("no month to show") << QStringList{u"month"_s, u"show"_s};
    QTest::newRow("half a workplace") << QStringList{u"norm"_s, u"complete"_s, u"1"_s, u"--count"_s, u"0.5"_s};
}

void TestCtlMoney::badWordsAreUsageFailures()
{
    QFETCH(QStringList, words);

    QCOMPARE(m_desk.run(words).exit, 2);
}

QTEST_GUILESS_MAIN(TestCtlMoney)
#include "tst_ctlmoney.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The department's sample files through hlinectl on a new desk: counts, every dirty line by its number, nothing twice.
class TestSampleImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clientsNameEveryDirtyLine();
    void workbookGivesTheSameClients();
    void paymentsListWhatAPersonMustSee();
    void repeatChangesNothing_data();
    void repeatChangesNothing();
    void trialRunStoresNothing();
    void everyReasonIsARussianSentence();

private:
    [[nodiscard]] CtlResult import(const QString &kind, const QString &file, const QStringList &more = {}) const;

    CtlDesk m_desk;
    CtlResult m_clients, m_payments;
};

namespace {

QSet<int> linesOf(const QJsonValue &issues)
{
    QSet<int> lines;
    for (const QJsonValue &issue : issues.toArray())
        lines.insert(issue[u"line"_s].toInt());
    return lines;
}

} // namespace

CtlResult TestSampleImports::import(const QString &kind, const QString &file, const QStringList &more) const
{
    return m_desk.json(QStringList{u"import"_s, kind, QStringLiteral(HLINE_TEST_DATA "/inputs/") + file} + more);
}

void TestSampleImports::initTestCase()
{
    QCOMPARE(m_desk.run({u"desk"_s, u"init"_s}).exit, 0);
    QCOMPARE(import(u"packages"_s, u"packages.csv"_s)[u"new"_s].toInt(), 5);
    m_clients = import(u"clients"_s, u"clients-1c-export.csv"_s);
    m_payments = import(u"payments"_s, u"kl_to_1c.txt"_s);
    QVERIFY2(m_clients.exit == 0 && m_payments.exit == 0, (m_clients.err + m_payments.err).constData());
}

void TestSampleImports::clientsNameEveryDirtyLine()
{
    QCOMPARE(m_clients[u"new"_s].toInt(), 300);
    QCOMPARE(linesOf(m_clients[u"refused"_s]), QSet<int>{304});
    QCOMPARE(linesOf(m_clients[u"warnings"_s]), (QSet<int>{6, 8, 10, 12, 16, 17, 302, 303}));
}

void TestSampleImports::workbookGivesTheSameClients()
{
    const CtlResult workbook = import(u"clients"_s, u"clients-1c-export.xlsx"_s);

    QCOMPARE(workbook[u"new"_s].toInt(-1), 0);
    QCOMPARE(workbook[u"changed"_s].toInt(-1), 0);
    QCOMPARE(workbook[u"refused"_s].toArray().size(), 1);
}

void TestSampleImports::paymentsListWhatAPersonMustSee()
{
    QCOMPARE(m_payments[u"new"_s].toInt(), 749);
    QCOMPARE(m_payments[u"refused"_s].toArray().size(), 0);
    QCOMPARE(m_payments[u"warnings"_s].toArray().size(), 34 + 32 + 6); // no month named, half the price, found by number
}

void TestSampleImports::repeatChangesNothing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("file");

    QTest::newRow("packages") << u"packages"_s << u"packages.csv"_s;
    QTest::newRow("clients") << u"clients"_s << u"clients-1c-export.csv"_s;
    QTest::newRow("payments") << u"payments"_s << u"kl_to_1c.txt"_s;
    QTest::newRow("calendar") << u"calendar"_s << u"calendar-2025.xml"_s;
}

void TestSampleImports::repeatChangesNothing()
{
    QFETCH(QString, kind);
    QFETCH(QString, file);
    QCOMPARE(import(kind, file).exit, 0);

    const CtlResult again = import(kind, file);

    QCOMPARE(again[u"new"_s].toInt(-1), 0);
    QCOMPARE(again[u"changed"_s].toInt(-1), 0);
    QVERIFY(again[u"same"_s].toInt() > 0);
    QVERIFY(again[u"batch"_s].isNull());
}

void TestSampleImports::trialRunStoresNothing()
{
    const CtlDesk fresh;
    QCOMPARE(fresh.run({u"desk"_s, u"init"_s}).exit, 0);
    const QStringList words{u"import"_s, u"clients"_s, QStringLiteral(HLINE_TEST_DATA "/inputs/clients-1c-export.csv"), u"--dry-run"_s};

    const CtlResult first = fresh.json(words);
    const CtlResult second = fresh.json(words);

    QCOMPARE(first[u"new"_s].toInt(), 300);
    QCOMPARE(second.out, first.out);
    QCOMPARE(fresh.json({u"search"_s, u"жилсервис"_s}).json().array().size(), 0);
}

void TestSampleImports::everyReasonIsARussianSentence()
{
    const CtlResult russian = m_desk.run({u"import"_s, u"clients"_s, QStringLiteral(HLINE_TEST_DATA "/inputs/clients-1c-export.csv"),
                                          u"--dry-run"_s, u"--json"_s}, u"ru_RU.UTF-8"_s);

    QCOMPARE(russian[u"refused"_s][0][u"reason"_s].toString(), u"Это итоговая строка («Итого»), а не запись."_s);
    for (const QJsonValue &issue : russian[u"warnings"_s].toArray())
        QVERIFY2(issue[u"reason"_s].toString().endsWith(u'.'), qPrintable(issue[u"reason"_s].toString()));
}

QTEST_GUILESS_MAIN(TestSampleImports)
#include "tst_sampleimports.moc"

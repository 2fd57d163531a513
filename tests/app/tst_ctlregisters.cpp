// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// Wishes, defects, files and the knowledge base through the real hlinectl.
class TestCtlRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wishesAreMergedAndReleased();
    void defectIsConfirmedWithItsSteps();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void refusalIsARussianSentenceWithItsClause();
    void fileIsAttachedListedAndSaved();
    void dataCopyOnTheLineIsWarnedOf();
    void articlesAreImportedFoundAndCounted();
    void demoDeskHasArticles();
    void projectionsEqualTheirRebuild();

private:
    [[nodiscard]] QString made(const QStringList &words) const
    {
        return m_desk.json(words + QStringList{u"--contract"_s, u"117/2026"_s})[u"number"_s].toString();
    }
    [[nodiscard]] QJsonObject first(const QStringList &words) const { return m_desk.json(words).json().array().first().toObject(); }

    CtlDesk m_desk;
};

void TestCtlRegisters::initTestCase()
{
    m_desk.prepare();
}

/// R-2.4.3.1, R-2.4.3.2a, R-2.4.3.2b
void TestCtlRegisters::wishesAreMergedAndReleased()
{
    const QString wish = made({u"wish"_s, u"new"_s, u"--subject"_s, u"Квитанции в мессенджер"_s});
    const CtlResult other = m_desk.json({u"wish"_s, u"new"_s, u"--subject"_s, u"Квитанции в чат"_s, u"--client"_s, u"ТСЖ «Незнакомое»"_s});
    QVERIFY(!wish.isEmpty() && other.exit == 0);
    QVERIFY(!other[u"warnings"_s].toArray().isEmpty()); // no contract: told, not blocked

    QCOMPARE(m_desk.run({u"register"_s, other[u"number"_s].toString(), u"--duplicate-of"_s, wish}).exit, 0);
    const CtlResult board = m_desk.json({u"wish"_s, u"list"_s});
    QCOMPARE(board.json().array().size(), 1);
    QCOMPARE(board.json().array().first()[u"asking"_s].toInt(), 2);
    QCOMPARE(first({u"wish"_s, u"list"_s, u"--state"_s, u"duplicate"_s})[u"duplicate_of"_s].toString(), wish);
    QCOMPARE(m_desk.json({u"askers"_s, wish}).json().array().size(), 2);

    QCOMPARE(m_desk.json({u"register"_s, wish, u"--state"_s, u"released"_s})[u"code"_s].toString(), u"STEP_NOT_POSSIBLE"_s);
    QCOMPARE(m_desk.run({u"register"_s, wish, u"--state"_s, u"analysis"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"register"_s, wish, u"--state"_s, u"accepted"_s})[u"code"_s].toString(), u"TARGET_RELEASE_NEEDED"_s);
    QCOMPARE(m_desk.run({u"register"_s, wish, u"--state"_s, u"accepted"_s, u"--release"_s, u"4.2"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"register"_s, wish, u"--state"_s, u"released"_s})[u"code"_s].toString(), u"RELEASE_NEEDED"_s);
    QCOMPARE(m_desk.run({u"register"_s, wish, u"--state"_s, u"released"_s, u"--release"_s, u"4.1.12"_s, u"--answer"_s, u"Вошло в 4.1.12"_s}).exit, 0);
    const QJsonObject released = first({u"wish"_s, u"list"_s, u"--state"_s, u"released"_s});
    QCOMPARE(released[u"release"_s].toString(), u"4.1.12"_s);
    QCOMPARE(released[u"answered"_s].toBool(), true);
}

/// R-2.4.4.1b, R-2.4.4.2
void TestCtlRegisters::defectIsConfirmedWithItsSteps()
{
    const QString defect = made({u"defect"_s, u"new"_s, u"--subject"_s, u"Отчёт теряет строку"_s, u"--got"_s, u"30 строк"_s});
    QCOMPARE(m_desk.json({u"register"_s, defect, u"--state"_s, u"confirmed"_s})[u"clause"_s].toString(), u"2.4.4.1"_s);
    QCOMPARE(m_desk.run({u"register"_s, defect, u"--steps"_s, u"Открыть отчёт по 31 дому"_s}).exit, 0);
    QCOMPARE(m_desk.json({u"register"_s, defect, u"--state"_s, u"confirmed"_s})[u"state"_s].toString(), u"CONFIRMED"_s);
    QCOMPARE(first({u"defect"_s, u"list"_s})[u"complete_percent"_s].toInt(), 50);

    const QString paid = made({u"request"_s, u"new"_s, u"--subject"_s, u"Не считает"_s, u"--service"_s, u"INDIV"_s});
    QVERIFY(m_desk.run({u"start"_s, paid}).exit == 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.json({u"timer"_s})[u"running"_s].toObject()[u"elapsed_s"_s].toInteger() > 0, 10000);
    const qint64 billed = m_desk.json({u"stop"_s, u"--note"_s, u"Поиск"_s})[u"billed_min"_s].toInteger();
    QVERIFY(billed > 0);
    QCOMPARE(m_desk.json({u"register"_s, paid, u"--state"_s, u"confirmed"_s, u"--steps"_s, u"Нажать"_s})[u"returned_min"_s].toInteger(), billed);
}

void TestCtlRegisters::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::newRow("unknown state") << QStringList{u"register"_s, u"1"_s, u"--state"_s, u"deleted"_s} << 2;
    QTest::newRow("unknown slot") << QStringList{u"attach"_s, u"1"_s, u"a.txt"_s, u"--slot"_s, u"photo"_s} << 2;
    QTest::newRow("no day") << QStringList{u"report"_s, u"kb-share"_s, u"--from"_s, u"вчера"_s, u"--to"_s, u"2026-09-30"_s} << 2;
    QTest::newRow("no gap") << QStringList{u"kb"_s, u"flag"_s, u"1"_s, u"bad"_s} << 2;
    QTest::newRow("no subject") << QStringList{u"wish"_s, u"new"_s} << 2;
    QTest::newRow("no request") << QStringList{u"askers"_s, u"999"_s} << 1;
    QTest::newRow("no file") << QStringList{u"attach"_s, u"1"_s, u"nowhere.png"_s} << 1;
    QTest::newRow("no such attachment") << QStringList{u"attachment"_s, u"save"_s, u"1"_s, u"7"_s, u"out.png"_s} << 1;
    QTest::newRow("no link") << QStringList{u"kb"_s, u"link"_s, u"1"_s, u"javascript:alert(1)"_s} << 1;
}

void TestCtlRegisters::mistakesAreTold()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);

    const CtlResult told = m_desk.run(words, u"ru_RU.UTF-8"_s);

    QCOMPARE(told.exit, exit);
    QVERIFY(!told.err.isEmpty());
    QVERIFY(told.out.isEmpty());
}

void TestCtlRegisters::refusalIsARussianSentenceWithItsClause()
{
    const QString defect = made({u"defect"_s, u"new"_s, u"--subject"_s, u"Не печатает"_s});

    const CtlResult told = m_desk.run({u"register"_s, defect, u"--state"_s, u"confirmed"_s}, u"ru_RU.UTF-8"_s);

    QVERIFY2(told.err.startsWith("Опишите шаги воспроизведения (п. 2.4.4.1)."), told.err.constData());
}

/// R-2.4.4.1c
void TestCtlRegisters::fileIsAttachedListedAndSaved()
{
    const QString defect = made({u"defect"_s, u"new"_s, u"--subject"_s, u"Окно пустое"_s});
    const QByteArray bytes = "\x89PNG\r\n\x1a\n and the rest";
    m_desk.write(u"окно.png"_s, bytes);

    const CtlResult attached = m_desk.json({u"attach"_s, defect, u"окно.png"_s, u"--slot"_s, u"error_screenshot"_s});

    QVERIFY2(attached.exit == 0, attached.everything().constData());
    const QJsonObject listed = first({u"attachments"_s, defect});
    QCOMPARE(listed[u"name"_s].toString(), u"окно.png"_s);
    QCOMPARE(listed[u"slot"_s].toString(), u"ERROR_SCREENSHOT"_s);
    QCOMPARE(listed[u"size"_s].toInteger(), bytes.size());
    QCOMPARE(listed[u"missing"_s].toBool(true), false);
    QCOMPARE(m_desk.run({u"attachment"_s, u"save"_s, defect, u"1"_s, u"copy.png"_s}).exit, 0);
    QFile copy(m_desk.file(u"copy.png"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), bytes);
}

/// R-2.4.1.1c
void TestCtlRegisters::dataCopyOnTheLineIsWarnedOf()
{
    const QString line = made({u"request"_s, u"new"_s, u"--subject"_s, u"Как закрыть счёт"_s, u"--service"_s, u"LINE"_s});
    m_desk.write(u"1Cv8.dt"_s, "dump");

    const CtlResult attached = m_desk.json({u"attach"_s, line, u"1Cv8.dt"_s});

    QCOMPARE(attached.exit, 0);
    QCOMPARE(attached[u"warnings"_s].toArray().first()[u"code"_s].toString(), u"USER_DATA_ON_LINE"_s);
}

/// R-2.2.1a, R-2.2.1b, R-2.4.1.1d
void TestCtlRegisters::articlesAreImportedFoundAndCounted()
{
    const QString file = QStringLiteral(HLINE_TEST_DATA "/inputs/articles.csv");
    QCOMPARE(m_desk.json({u"import"_s, u"articles"_s, file, u"--dry-run"_s})[u"new"_s].toInt(), 10);
    QCOMPARE(m_desk.json({u"import"_s, u"articles"_s, file})[u"new"_s].toInt(), 10);
    QCOMPARE(m_desk.json({u"import"_s, u"articles"_s, file})[u"same"_s].toInt(), 10);
    const QJsonObject found = first({u"kb"_s, u"search"_s, u"закрыть месяц"_s});
    QCOMPARE(found[u"title"_s].toString(), u"Как закрыть месяц"_s);

    const QString line = made({u"request"_s, u"new"_s, u"--subject"_s, u"Не закрывается месяц"_s, u"--service"_s, u"LINE"_s});
    QCOMPARE(m_desk.run({u"kb"_s, u"link"_s, line, found[u"link"_s].toString()}).exit, 0);
    QCOMPARE(m_desk.run({u"kb"_s, u"flag"_s, line, u"outdated"_s, u"--note"_s, u"Меню переименовано"_s}).exit, 0);
    QCOMPARE(m_desk.run({u"close"_s, line}).exit, 0);

    QCOMPARE(first({u"kb"_s, u"search"_s, u"закрыть месяц"_s})[u"uses"_s].toInt(), 1);
    QCOMPARE(first({u"kb"_s, u"candidates"_s})[u"note"_s].toString(), u"Меню переименовано"_s);
    const CtlResult share = m_desk.json({u"report"_s, u"kb-share"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2099-12-31"_s});
    QCOMPARE(share[u"answers"_s].toInt(), 1);
    QCOMPARE(share[u"percent"_s].toInt(), 100);
    QVERIFY(m_desk.json({u"report"_s, u"kb-share"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2020-12-31"_s})[u"percent"_s].isNull());
}

void TestCtlRegisters::demoDeskHasArticles()
{
    const CtlDesk demo;
    QCOMPARE(demo.run({u"desk"_s, u"init"_s, u"--demo"_s}).exit, 0);

    QCOMPARE(demo.json({u"kb"_s, u"search"_s, u"штрихкод"_s}).json().array().size(), 1);
    QCOMPARE(demo.json({u"wish"_s, u"list"_s}).json().array().size(), 1);
    QCOMPARE(demo.json({u"defect"_s, u"list"_s}).json().array().size(), 1);
}

void TestCtlRegisters::projectionsEqualTheirRebuild()
{
    const CtlResult verified = m_desk.json({u"desk"_s, u"verify"_s});

    QVERIFY2(verified.exit == 0, verified.everything().constData());
}

QTEST_GUILESS_MAIN(TestCtlRegisters)
#include "tst_ctlregisters.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauses/clauseindex.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

/// Every rule of the rule book has code and a test, or stands in openrules.txt with what it waits for.
class TestClauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleIsFoundInTheText();
    void marksAreRead();
    void everyRuleHasCodeAndATest();
};

namespace {

std::set<QString> openRules()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/tests/lint/openrules.txt"));
    std::set<QString> rules;
    if (!file.open(QIODevice::ReadOnly))
        return rules;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString id = line.section(u'#', 0, 0).trimmed();
        if (!id.isEmpty())
            rules.insert(id);
    }
    return rules;
}

} // namespace

void TestClauses::everyRuleIsFoundInTheText()
{
    const std::vector<Clause> clauses = readClauses(QStringLiteral(HLINE_SOURCE_DIR));

    std::set<QString> ids;
    for (const Clause &clause : clauses) {
        QVERIFY2(ids.insert(clause.id).second, qPrintable(clause.id));
        QVERIFY2(!clause.title.isEmpty(), qPrintable(clause.id));
    }
    QCOMPARE(clauses.front().id, u"R-0.1"_s);
    QCOMPARE(clauses.back().id, u"S-CAP-6"_s);
    for (const char *id : {"R-2.4.1.3.3", "R-2.4.2.2.2", "R-3.3.4", "I-21", "S-ROUTE", "S-UI-1"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
    QVERIFY(clauses.size() >= 149);
}

void TestClauses::marksAreRead()
{
    std::vector<Clause> clauses = clausesOf(u"**R-1.3** «…»\n**R-1.4** «…»\n**S-CRY-1 Rollover.** text\n**S-CRY-2 Hops.** text\n**S-CRY-3 On time.** text\n| I-02 | **Never blocked.** | why |"_s);

    QCOMPARE(idsIn(u"// Regulation 1.3, 1.4"_s, clauses), QStringList({u"R-1.3"_s, u"R-1.4"_s}));
    QCOMPARE(idsIn(u"/// S-CRY-1 … S-CRY-3, I-02"_s, clauses), QStringList({u"S-CRY-1"_s, u"S-CRY-2"_s, u"S-CRY-3"_s, u"I-02"_s}));
    QCOMPARE(idsIn(u"S-CRY-12, R-1.33"_s, clauses), QStringList());

    addTestMarks(clauses, u"tests/x/tst_x.cpp"_s, {u"// Left out: R-1.4"_s, u"#include <QTest>"_s, u"void TestX::pays_data()"_s, u"    newRow(\"R-1.3: in time\");"_s, u"void TestX::pays()"_s, u"{ // I-02"_s});
    QCOMPARE(clauses[0].tests, QStringList{u"tst_x: R-1.3: in time"_s});
    QCOMPARE(clauses[1].tests, QStringList());
    QCOMPARE(clauses[5].tests, QStringList{u"tst_x: pays"_s});
}

void TestClauses::everyRuleHasCodeAndATest()
{
    std::set<QString> open = openRules();
    QStringList findings;
    for (const Clause &clause : readClauses(QStringLiteral(HLINE_SOURCE_DIR))) {
        const bool isDone = !clause.code.isEmpty() && !clause.tests.isEmpty();
        const bool isListed = open.erase(clause.id) > 0;
        if (!isDone && !isListed)
            findings.append(u"%1 has no %2"_s.arg(clause.id, clause.code.isEmpty() ? u"code that names it"_s : u"test that names it"_s));
        if (isDone && isListed)
            findings.append(u"%1 has code and a test: take it out of tests/lint/openrules.txt"_s.arg(clause.id));
    }
    for (const QString &id : open)
        findings.append(u"%1 in tests/lint/openrules.txt is no rule"_s.arg(id));

    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestClauses)
#include "tst_clauses.moc"

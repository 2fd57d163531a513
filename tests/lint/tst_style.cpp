// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hline::lint;
using namespace Qt::Literals::StringLiterals;

/// The rules of CONTRIBUTING.md that a program can check.
class TestStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileNamesItsLicence();
    void filesStaySmall();
    void headersStaySmall();
    void functionsStaySmall();
    void includesStayFew();
    void forbiddenWords_data();
    void forbiddenWords();
    void coreIsTestedAtLength();

private:
    std::vector<SourceFile> m_files;
};

namespace {

// Written in halves, or licence scanners would read this file's licence here.
const QString Copyright = u"SPDX-FileCopyright"_s + u"Text: 2026 Hline contributors"_s;
const QString Licence = u"SPDX-License-"_s + u"Identifier: GPL-3.0-or-later"_s;

constexpr qsizetype FileLimit = 600;
constexpr qsizetype FunctionLimit = 60;
constexpr qsizetype HeaderLimit = 160;
constexpr qsizetype IncludeLimit = 30;

/// Catalogues of names that are one list by nature.
const QStringList LongHeaders{u"core/domain/policy.h"_s, u"core/domain/ledger.h"_s, u"core/workflow/ports/deskstore.h"_s,
                              u"core/workflow/ports/records.h"_s, u"core/workflow/workplace.h"_s, u"ui/text/phrasebook.h"_s};

/// Lines that say something to the compiler.
qsizetype linesOfCode(const SourceFile &file)
{
    return std::count_if(file.lines.begin(), file.lines.end(),
                         [](const QString &line) { return !withoutTextAndComments(line).trimmed().isEmpty(); });
}

/// Bodies in Qt's brace style begin with `{` and end with `}` in the first column.
QStringList longFunctions(const SourceFile &file)
{
    QStringList findings;
    qsizetype opened = -1;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (file.lines[i] == u"{" && i > 0 && !file.lines[i - 1].startsWith(u"class ") && !file.lines[i - 1].startsWith(u"struct "))
            opened = i;
        if (file.lines[i] == u"}" && opened >= 0) {
            if (i - opened - 1 > FunctionLimit)
                findings += finding(file, opened, u"function of %1 lines"_s.arg(i - opened - 1));
            opened = -1;
        }
    }
    return findings;
}

} // namespace

void TestStyle::initTestCase()
{
    m_files = readTree({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"cmake"_s, u"resources"_s, u"packaging"_s, u"translations"_s},
                       {u".h"_s, u".cpp"_s, u"CMakeLists.txt"_s, u".cmake"_s, u".sql"_s, u".sh"_s, u".svg"_s});
    QVERIFY(m_files.size() > 50);
}

void TestStyle::everyFileNamesItsLicence()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        const QString head = file.lines.mid(0, 6).join(u'\n');
        if (!head.contains(Copyright) || !head.contains(Licence))
            findings += file.path;
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::filesStaySmall()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        if (file.isCode() && file.lines.size() > FileLimit)
            findings += u"%1: %2 lines, at most %3"_s.arg(file.path).arg(file.lines.size()).arg(FileLimit);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::headersStaySmall()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        if (file.path.endsWith(u".h") && file.lines.size() > HeaderLimit && !LongHeaders.contains(file.path))
            findings += u"%1: %2 lines, at most %3"_s.arg(file.path).arg(file.lines.size()).arg(HeaderLimit);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::functionsStaySmall()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        if (file.path.endsWith(u".cpp"))
            findings += longFunctions(file);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::includesStayFew()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        const auto count = file.lines.filter(QRegularExpression(u"^#include "_s)).size();
        if (file.isCode() && count > IncludeLimit)
            findings += u"%1: %2 includes, at most %3"_s.arg(file.path).arg(count).arg(IncludeLimit);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::forbiddenWords_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QStringList>("allowed");
    const QStringList program{u"core"_s, u"ui"_s, u"app"_s};
    const QStringList all{u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};

    QTest::newRow("only SystemClock asks for the time")
        << u"currentDateTime|currentSecsSinceEpoch|currentMSecsSinceEpoch|currentDate\\(|system_clock::now|steady_clock::now"_s
        << program << QStringList{u"core/base/clock.cpp"_s, u"core/base/threadtime.cpp"_s};
    QTest::newRow("nobody sleeps in a test or out of it") << u"\\bq(Sleep|Wait)\\(|\\bsleep_for\\(|QThread::m?sleep|\\busleep\\("_s << all
                                                          << QStringList{};
    QTest::newRow("no nested event loops") << u"QEventLoop|processEvents\\(|\\bmsgBox\\.exec\\("_s << program << QStringList{};
    QTest::newRow("no singletons") << u"\\binstance\\(\\)"_s << program << QStringList{};
    QTest::newRow("answers come through deliver()") << u"\\.then\\("_s << all << QStringList{};
    QTest::newRow("no string connections") << u"\\b(SIGNAL|SLOT)\\(|findChild|\\bproperty\\("_s << program << QStringList{};
    QTest::newRow("links open in one place") << u"QDesktopServices"_s << program
                                             << QStringList{u"ui/shell/openlink.cpp"_s, u"core/connect"_s};
    QTest::newRow("programs start with a list of arguments") << u"startCommand|(^|[^:])\\bsystem\\("_s << program << QStringList{};
    QTest::newRow("files are written through writeFileSafely")
        << u"\\bQSaveFile\\b"_s << program << QStringList{u"core/base/files.cpp"_s};
    QTest::newRow("no test is skipped") << u"QSKIP|QEXPECT_FAIL"_s << all << QStringList{};
    QTest::newRow("no unexplained debts") << u"\\b(FIXME|XXX|HACK)\\b"_s << all << QStringList{};
}

void TestStyle::forbiddenWords()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, folders);
    QFETCH(QStringList, allowed);
    const QRegularExpression expression(pattern);

    QStringList findings;
    for (const SourceFile &file : m_files) {
        const auto isIn = [&file](const QString &place) { return file.isUnder(place) || file.path == place; };
        if (!file.isCode() || file.isUnder(u"tests/lint"_s) || !std::any_of(folders.begin(), folders.end(), isIn)
            || std::any_of(allowed.begin(), allowed.end(), isIn))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (expression.match(withoutTextAndComments(file.lines[i])).hasMatch())
                findings += finding(file, i, file.lines[i].trimmed());
        }
    }

    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestStyle::coreIsTestedAtLength()
{
    qsizetype code = 0;
    qsizetype tests = 0;
    for (const SourceFile &file : m_files) {
        if (file.isCode() && file.isUnder(u"core"_s))
            code += linesOfCode(file);
        const bool ofScreens = file.isUnder(u"tests/ui"_s) || file.isUnder(u"tests/bench"_s) || file.isUnder(u"tests/lint"_s);
        if (file.isCode() && file.isUnder(u"tests"_s) && !ofScreens)
            tests += linesOfCode(file);
    }
    QVERIFY2(tests >= code, qPrintable(u"core has %1 lines, its tests %2"_s.arg(code).arg(tests)));
}

QTEST_GUILESS_MAIN(TestStyle)
#include "tst_style.moc"

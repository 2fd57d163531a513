// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace hline::lint;
using namespace Qt::Literals::StringLiterals;

/// The house as drawn in core/README.md: who may include whom.
class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void includesFollowTheGraph();
    void modulesHaveNoCycles();
    void headersHaveNoCycles();
    void coreKnowsNoWidgets();
    void operatingSystemCallsStayInBase();
    void sqlStaysInStorage();
    void settingsHaveOneOwner();

private:
    /// Lines of code (no text, no comments) outside `allowed` that match `pattern`.
    QStringList linesWith(const QString &pattern, const QStringList &folders, const QStringList &allowed) const;

    std::vector<SourceFile> m_files;
    QStringList m_headers;
};

namespace {

const QMap<QString, QSet<QString>> &graph()
{
    static const QSet<QString> screens{u"ui/models"_s, u"ui/explain"_s, u"ui/text"_s, u"ui/theme"_s, u"core/workflow"_s, u"core/domain"_s,
                                       u"core/base"_s, u"core/exchange"_s};
    static const QSet<QString> adapters{u"core/workflow"_s, u"core/domain"_s, u"core/base"_s};
    static const QMap<QString, QSet<QString>> allowed{
        {u"core/base"_s, {}},
        {u"core/domain"_s, {u"core/base"_s}},
        {u"core/workflow"_s, {u"core/domain"_s, u"core/base"_s}},
        {u"core/storage"_s, adapters},
        {u"core/exchange"_s, adapters},
        {u"core/connect"_s, adapters},
        {u"core/settings"_s, adapters},
        {u"core/documents"_s, adapters},
        {u"core/sync"_s, adapters},
        {u"core/office"_s, adapters},
        {u"core/secrets"_s, adapters},
        {u"ui/text"_s, adapters + QSet<QString>{u"core/exchange"_s, u"core/sync"_s}},
        {u"ui/theme"_s, {u"core/base"_s, u"core/domain"_s}},
        {u"ui/models"_s, adapters + QSet<QString>{u"ui/text"_s}},
        {u"ui/explain"_s, {u"ui/text"_s, u"ui/theme"_s, u"core/workflow"_s, u"core/domain"_s, u"core/base"_s}},
        {u"ui/queue"_s, screens},
        {u"ui/request"_s, screens + QSet<QString>{u"ui/client"_s}},
        {u"ui/registers"_s, screens + QSet<QString>{u"ui/request"_s}},
        {u"ui/client"_s, screens},
        {u"ui/timer"_s, screens},
        {u"ui/settings"_s, screens},
        {u"ui/triage"_s, screens},
        {u"ui/months"_s, screens},
        {u"ui/office"_s, screens + QSet<QString>{u"core/sync"_s}},
        {u"ui/board"_s, screens},
        {u"ui/shell"_s,
         screens + QSet<QString>{u"ui/queue"_s, u"ui/request"_s, u"ui/registers"_s, u"ui/client"_s, u"ui/timer"_s, u"ui/triage"_s, u"ui/months"_s, u"ui/board"_s,
                                 u"ui/settings"_s, u"ui/office"_s, u"core/settings"_s, u"core/connect"_s, u"core/documents"_s}},
    };
    return allowed;
}

/// Depth-first search for a way back; the path is the finding.
QStringList cycleFrom(const QString &node, const QHash<QString, QSet<QString>> &edges, QStringList path, QSet<QString> &done)
{
    if (path.contains(node))
        return path.mid(path.indexOf(node)) + QStringList{node};
    if (done.contains(node))
        return {};
    path += node;
    for (const QString &to : edges.value(node)) {
        const QStringList cycle = cycleFrom(to, edges, path, done);
        if (!cycle.isEmpty())
            return cycle;
    }
    done.insert(node);
    return {};
}

QString firstCycle(const QHash<QString, QSet<QString>> &edges)
{
    QSet<QString> done;
    for (auto it = edges.begin(); it != edges.end(); ++it) {
        const QStringList cycle = cycleFrom(it.key(), edges, {}, done);
        if (!cycle.isEmpty())
            return cycle.join(u" -> "_s);
    }
    return {};
}

} // namespace

void TestLayers::initTestCase()
{
    m_files = readTree({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}, {u".h"_s, u".cpp"_s});
    for (const SourceFile &file : m_files) {
        if (file.path.endsWith(u".h"))
            m_headers += file.path;
    }
    QVERIFY(m_headers.size() > 20);
}

void TestLayers::includesFollowTheGraph()
{
    QStringList findings;
    for (const SourceFile &file : m_files) {
        const QString from = file.module();
        if (!graph().contains(from))
            continue; // app and tests know everything
        for (const QString &header : file.includes(m_headers)) {
            const QString to = SourceFile{header, {}}.module();
            if (to != from && !graph()[from].contains(to))
                findings += u"%1 includes %2: %3 must not know %4"_s.arg(file.path, header, from, to);
        }
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestLayers::modulesHaveNoCycles()
{
    QHash<QString, QSet<QString>> edges;
    for (const SourceFile &file : m_files) {
        for (const QString &header : file.includes(m_headers)) {
            const QString to = SourceFile{header, {}}.module();
            if (to != file.module())
                edges[file.module()].insert(to);
        }
    }
    QCOMPARE(firstCycle(edges), QString());
}

void TestLayers::headersHaveNoCycles()
{
    QHash<QString, QSet<QString>> edges;
    for (const SourceFile &file : m_files) {
        if (!file.path.endsWith(u".h"))
            continue;
        for (const QString &header : file.includes(m_headers))
            edges[file.path].insert(header);
    }
    QCOMPARE(firstCycle(edges), QString());
}

QStringList TestLayers::linesWith(const QString &pattern, const QStringList &folders, const QStringList &allowed) const
{
    const QRegularExpression expression(pattern);
    QStringList findings;
    for (const SourceFile &file : m_files) {
        const auto isIn = [&file](const QString &place) { return file.isUnder(place) || file.path == place; };
        if (!std::any_of(folders.begin(), folders.end(), isIn) || std::any_of(allowed.begin(), allowed.end(), isIn))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (expression.match(withoutTextAndComments(file.lines[i])).hasMatch())
                findings += finding(file, i, file.lines[i].trimmed());
        }
    }
    return findings;
}

void TestLayers::coreKnowsNoWidgets()
{
    QStringList findings = linesWith(u"#include <(QtWidgets|QWidget|QApplication|QAction|QMessageBox|QDialog)"_s,
                                     {u"core"_s, u"ui/text"_s}, {});
    // Pages need fonts: the one folder that may link Qt6::Gui.
    findings += linesWith(u"#include <(QtGui|QGuiApplication|QIcon|QPainter|QColor|QFont)"_s, {u"core"_s, u"ui/text"_s},
                          {u"core/documents"_s});
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestLayers::operatingSystemCallsStayInBase()
{
    const QStringList findings
        = linesWith(u"#include <(unistd|fcntl|signal|dlfcn|pthread|time|qt_windows|windows|sys/.*)\\.h>"_s,
                    {u"core"_s, u"ui"_s, u"app"_s}, {u"core/base"_s});
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestLayers::sqlStaysInStorage()
{
    const QStringList findings
        = linesWith(u"QSql(Database|Query|Driver|Error)\\b|\\bsqlite3_"_s, {u"core"_s, u"ui"_s, u"app"_s}, {u"core/storage"_s, u"core/office"_s});
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));

    const QStringList libpq = linesWith(u"\\bPQ[a-z]\\w*\\(|libpq-fe|sync/libpq"_s, {u"core"_s, u"ui"_s, u"app"_s},
                                        {u"core/sync/libpq.cpp"_s, u"core/sync/libpq.h"_s, u"core/sync/officeservers.cpp"_s,
                                         u"core/sync/pgoffice.cpp"_s, u"core/sync/pgrows.cpp"_s});
    QVERIFY2(libpq.isEmpty(), qPrintable(libpq.join(u'\n')));

    const QStringList raw = linesWith(u"\\bsqlite3_"_s, {u"core"_s},
                                      {u"core/storage/bulkwriter.cpp"_s, u"core/storage/bulkwriter.h"_s, u"core/storage/database.cpp"_s,
                                       u"core/storage/database.h"_s, u"core/storage/sqlvalues.cpp"_s, u"core/storage/sqlvalues.h"_s});
    QVERIFY2(raw.isEmpty(), qPrintable(raw.join(u'\n')));
}

void TestLayers::settingsHaveOneOwner()
{
    const QStringList findings = linesWith(u"\\bQSettings\\b"_s, {u"core"_s, u"ui"_s, u"app"_s}, {u"core/settings"_s});
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"

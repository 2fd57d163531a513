// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace hline::lint;
using namespace Qt::Literals::StringLiterals;

/// What must stay true of files that are not code: migrations, catalogues, documents.
class TestRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void migrationsAreNumberedWithoutHoles();
    void releasedMigrationsNeverChange();
    void documentsPointAtWhatExists();
    void theReadmeNamesTheTwoCommands();
};

namespace {

QStringList migrationFiles()
{
    return QDir(QStringLiteral(HLINE_SOURCE_DIR "/resources/sql/desk")).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(QDir(QStringLiteral(HLINE_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestRepository::migrationsAreNumberedWithoutHoles()
{
    const QStringList files = migrationFiles();
    QVERIFY(!files.isEmpty());
    for (qsizetype i = 0; i < files.size(); ++i)
        QVERIFY2(files[i].startsWith(u"%1_"_s.arg(i + 1, 4, 10, QLatin1Char('0'))), qPrintable(files[i]));
}

void TestRepository::releasedMigrationsNeverChange()
{
    // resources/sql/desk/RELEASED lists "sha256  file" of every migration that left the house in a release.
    const QList<QByteArray> released = bytesOf(u"resources/sql/desk/RELEASED"_s).split('\n');
    for (const QByteArray &line : released) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> parts = line.simplified().split(' ');
        QCOMPARE(parts.size(), 2);
        const QByteArray sql = bytesOf(u"resources/sql/desk/"_s + QString::fromUtf8(parts[1]));
        QVERIFY2(!sql.isEmpty(), parts[1].constData());
        QCOMPARE(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex(), parts[0]);
    }
}

void TestRepository::documentsPointAtWhatExists()
{
    static const QRegularExpression link(u"\\]\\(([^)#:]+)\\)"_s);
    QStringList findings;
    for (const QString &document : {u"README.md"_s, u"CONTRIBUTING.md"_s, u"core/README.md"_s, u"CHANGELOG.md"_s}) {
        const QString text = QString::fromUtf8(bytesOf(document));
        QVERIFY2(!text.isEmpty(), qPrintable(document));
        const QDir folder = QFileInfo(QDir(QStringLiteral(HLINE_SOURCE_DIR)).filePath(document)).dir();
        auto it = link.globalMatch(text);
        while (it.hasNext()) {
            const QString target = it.next().captured(1);
            if (!folder.exists(target))
                findings += u"%1 points at %2"_s.arg(document, target);
        }
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestRepository::theReadmeNamesTheTwoCommands()
{
    const QByteArray readme = bytesOf(u"README.md"_s);
    QVERIFY(readme.contains("./run.sh"));
    QVERIFY(readme.contains("./test.sh"));
    QVERIFY(bytesOf(u".ci/run"_s).contains("./test.sh"));
}

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"

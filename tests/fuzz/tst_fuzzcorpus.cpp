// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alltargets.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QDir corpus()
{
    return QDir(QStringLiteral(HLINE_SOURCE_DIR "/tests/fuzz/corpus"));
}

} // namespace

/// What the fuzzers start from and what they have found, met by the ordinary build: each input ends, soon, with a result or with an
/// error that a person can be told.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderHasItsTarget();
    void inputEndsWell_data();
    void inputEndsWell();
};

void TestFuzzCorpus::everyFolderHasItsTarget()
{
    QStringList names;
    for (const fuzz::Target &target : fuzz::Targets)
        names += QString::fromLatin1(target.name);
    QCOMPARE(corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
}

void TestFuzzCorpus::inputEndsWell_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("target");
    for (int i = 0; i < int(fuzz::Targets.size()); ++i) {
        const QDir folder(corpus().filePath(QString::fromLatin1(fuzz::Targets[std::size_t(i)].name)));
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(!files.isEmpty(), qPrintable(folder.path()));
        for (const QString &file : files)
            QTest::addRow("%s/%s", fuzz::Targets[std::size_t(i)].name, qPrintable(file)) << folder.filePath(file) << i;
    }
}

void TestFuzzCorpus::inputEndsWell()
{
    constexpr qint64 Patience = 2000; // generous: what hangs takes for ever, and the machine has other work
    QFETCH(QString, path);
    QFETCH(int, target);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QElapsedTimer timer;
    timer.start();

    const QString complaint = fuzz::Targets[std::size_t(target)].run(bytes);

    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    QVERIFY2(timer.elapsed() < Patience, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"

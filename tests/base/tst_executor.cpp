// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/executor.h"

#include <QSemaphore>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestExecutor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsRunInOrderOnTheThread();
    void answerOfAFastJobWaitsForTheCaller();
    void answerOfASlowJobComesToo();
};

void TestExecutor::jobsRunInOrderOnTheThread()
{
    Executor thread(u"test"_s);
    QString order;
    thread.post([&order] { order += u'1'; });
    thread.post([&order] { order += u'2'; });
    const bool isOnThread = thread.run([&order, &thread] {
        order += u'3';
        return thread.isCurrent();
    }).result();

    QVERIFY(isOnThread);
    QVERIFY(!thread.isCurrent());
    QCOMPARE(order, u"123"_s);
}

/// A desk that was open before the window was made crashed the program.
void TestExecutor::answerOfAFastJobWaitsForTheCaller()
{
    Executor thread(u"test"_s);
    QFuture<int> job = thread.run([] { return 7; });
    job.waitForFinished();
    int answer = 0;

    deliver(job, this, [&answer](int value) { answer = value; });

    QCOMPARE(answer, 0);
    QTRY_COMPARE(answer, 7);
}

void TestExecutor::answerOfASlowJobComesToo()
{
    Executor thread(u"test"_s);
    QSemaphore mayEnd;
    int answer = 0;
    deliver(thread.run([&mayEnd] {
        mayEnd.acquire();
        return 7;
    }), this, [&answer](int value) { answer = value; });

    mayEnd.release();

    QTRY_COMPARE(answer, 7);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"

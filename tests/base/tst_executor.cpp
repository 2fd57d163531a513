// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/executor.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

class TestExecutor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsRunInOrderOnTheThread();
    void answerOfAFastJobWaitsForTheCaller();
    void answerOfASlowJobComesToo();
    void answersComeOnceWheneverJobsEnd();
    void nobodyAnswersWhoHasGone();
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

/// A job that ended while its answer was asked for was answered twice, the second time from memory that was gone.
void TestExecutor::answersComeOnceWheneverJobsEnd()
{
    constexpr int Jobs = 20'000;
    Executor thread(u"test"_s);
    std::vector<int> answers(Jobs);
    int count = 0;

    for (int i = 0; i < Jobs; ++i)
        deliver(thread.run([i] { return i; }), this, [&](int value) {
            ++answers[std::size_t(value)];
            ++count;
        });

    QTRY_COMPARE(count, Jobs);
    QVERIFY(std::ranges::all_of(answers, [](int times) { return times == 1; }));
}

void TestExecutor::nobodyAnswersWhoHasGone()
{
    Executor thread(u"test"_s);
    bool isAnswered = false;
    {
        QObject window;
        deliver(thread.run([] { return 7; }), &window, [&isAnswered](int) { isAnswered = true; });
    }
    thread.run([] { return 0; }).waitForFinished();
    QCoreApplication::processEvents();

    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"

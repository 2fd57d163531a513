// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ledger and the response clock against a second implementation that shares no line with the first (support/naive*.h), on random
// histories over all policy keys of sections billing, ledger, grant, carryover, payment, oneoff, topup, norm, quoted, late, period, reclass and sla.
// HLINE_HISTORIES=100000 runs more, HLINE_SEED others. A difference is shrunk and printed as a line for `hlinectl conform`.

#include "exchange/conform/conform.h"
#include "regulation/rulebook.h"
#include "support/naiveclock.h"
#include "support/randomquestion.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Groups of several payers that begin together come in no certain order.
QJsonObject inOrder(QJsonObject answer, const QJsonObject &question)
{
    if (question.value(u"policy"_s).toObject().value(u"billing.multi_consultant"_s) != u"sum"_s || !answer.contains(u"groups"_s))
        return answer;
    QByteArrayList groups;
    for (const QJsonValue group : answer.value(u"groups"_s).toArray())
        groups.append(lineOf(group.toObject()));
    std::sort(groups.begin(), groups.end());
    answer[u"groups"_s] = QString::fromUtf8(groups.join());
    return answer;
}

/// The first difference, empty if there is none.
QString difference(const QJsonObject &question)
{
    const QJsonObject given = QJsonDocument::fromJson(conformLine(lineOf(question))).object();
    if (given.contains(u"error"_s))
        return given.value(u"error"_s).toString();
    return differs(inOrder(given, question), inOrder(naive::naiveAnswer(question), question));
}

bool isRealDifference(const QJsonObject &question)
{
    const QString found = difference(question);
    return found.startsWith(u"out"_s);
}

int historyCount()
{
    const int wanted = qEnvironmentVariableIntValue("HLINE_HISTORIES");
    return wanted > 0 ? wanted : 2000;
}

} // namespace

class TestGroundTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothImplementationsAgree_data();
    void bothImplementationsAgree();
};

void TestGroundTruth::bothImplementationsAgree_data()
{
    QTest::addColumn<int>("share"); // of all histories, in eighths
    QTest::newRow("bill") << 1;
    QTest::newRow("ledger") << 3;
    QTest::newRow("sla") << 2;
    QTest::newRow("scenario") << 2;
}

void TestGroundTruth::bothImplementationsAgree()
{
    // S-SLA-1 … S-SLA-8, S-RCL-1 … S-RCL-5, S-BIL-1 … S-BIL-5, S-BAL-1 … S-BAL-6, S-CRY-1 … S-CRY-4, S-ONE-1 … S-ONE-2,
    // S-NRM-1 … S-NRM-2, S-QUO-1, S-OFF-2
    QFETCH(int, share);
    const QString function = QString::fromLatin1(QTest::currentDataTag());
    const auto count = static_cast<unsigned>(historyCount() * share / 8);
    const unsigned first = qEnvironmentVariableIsSet("HLINE_SEED") ? static_cast<unsigned>(qEnvironmentVariableIntValue("HLINE_SEED")) : 20'260'914U;
    QElapsedTimer timer;
    timer.start();

    for (unsigned i = 0; i < count; ++i) {
        const QJsonObject question = randomQuestion(function, first + i);
        if (difference(question).isEmpty())
            continue;
        const QJsonObject smallest = isRealDifference(question) ? shrunk(question, isRealDifference) : question;
        const QString report = u"seed %1: %2\n%3\nexpected: %4"_s.arg(first + i).arg(difference(smallest), QString::fromUtf8(lineOf(smallest)),
                                                                       QString::fromUtf8(lineOf(naive::naiveAnswer(smallest))));
        QFAIL(qPrintable(report));
    }
    qInfo("%u random histories agree (%s), %lld ms", count, qPrintable(function), timer.elapsed());
}

QTEST_GUILESS_MAIN(TestGroundTruth)
#include "tst_groundtruth.moc"

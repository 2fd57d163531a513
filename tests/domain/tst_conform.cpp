// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "exchange/conform/conform.h"

using namespace Qt::Literals::StringLiterals;

namespace hline {

namespace {

struct Example
{
    QString name; ///< heading above it and its number
    QJsonObject in;
    QJsonObject out;
};

/// The ```json example``` blocks of the rule book, from its text.
std::vector<Example> rulebookExamples()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/core/domain/REGULATION.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Example> examples;
    QString heading;
    bool inside = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'#'))
            heading = line.section(u' ', 1);
        if (line.startsWith(u"```")) {
            inside = line == u"```json example";
            continue;
        }
        if (!inside)
            continue;
        const QJsonObject block = QJsonDocument::fromJson(line.toUtf8()).object();
        const QString name = u"%1. %2"_s.arg(examples.size() + 1).arg(heading.left(60));
        examples.push_back({name, block.value(u"in"_s).toObject(), block.value(u"out"_s).toObject()});
    }
    return examples;
}

QJsonObject ask(const QJsonObject &in)
{
    return QJsonDocument::fromJson(conformLine(QJsonDocument(in).toJson(QJsonDocument::Compact))).object();
}

/// Section 10: only the keys of `expected` are compared, objects inside likewise, lists completely.
QString difference(const QJsonValue &actual, const QJsonValue &expected, const QString &where)
{
    if (expected.isObject() && actual.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto key = wanted.begin(); key != wanted.end(); ++key) {
            const QString found = difference(actual.toObject().value(key.key()), key.value(), where + u'.' + key.key());
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (actual == expected)
        return {};
    const auto text = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    };
    return u"%1: %2 instead of %3"_s.arg(where, text(actual), text(expected));
}

bool isUnsupported(const QJsonObject &answer)
{
    return answer == QJsonObject{{u"error"_s, u"unsupported"_s}};
}

} // namespace

class TestConform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOfTheRuleBookHolds_data();
    void everyExampleOfTheRuleBookHolds();
    void countsThePassedExamples();
    void malformedInputNamesWhatIsWrong_data();
    void malformedInputNamesWhatIsWrong();
    void answersAreOneLine();
    void policyIsReadExactly();
    void topicsGoWhereTheTableSays_data();
    void topicsGoWhereTheTableSays();
};

void TestConform::everyExampleOfTheRuleBookHolds_data()
{
    QTest::addColumn<QJsonObject>("in");
    QTest::addColumn<QJsonObject>("out");

    for (const Example &example : rulebookExamples())
        QTest::newRow(example.name.toUtf8().constData()) << example.in << example.out;
}

void TestConform::everyExampleOfTheRuleBookHolds()
{
    QFETCH(QJsonObject, in);
    QFETCH(QJsonObject, out);

    const QJsonObject answer = ask(in);

    QVERIFY(!isUnsupported(answer));
    QVERIFY(!out.isEmpty());
    QCOMPARE(difference(answer, out, u"out"_s), QString());
}

void TestConform::countsThePassedExamples()
{
    const std::vector<Example> examples = rulebookExamples();
    int passed = 0;
    int unsupported = 0;
    for (const Example &example : examples) {
        const QJsonObject answer = ask(example.in);
        passed += difference(answer, example.out, {}).isEmpty() ? 1 : 0;
        unsupported += isUnsupported(answer) ? 1 : 0;
    }

    qInfo("rule book examples: %d passed, %d unsupported", passed, unsupported);

    QVERIFY2(examples.size() >= 33, "the rule book has lost examples, or they are no longer found");
    QCOMPARE(passed, static_cast<int>(examples.size()));
    QCOMPARE(unsupported, 0);
}

void TestConform::malformedInputNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("named");

    QTest::newRow("not JSON") << QByteArray("{") << u"not a JSON object"_s;
    QTest::newRow("empty") << QByteArray() << u"not a JSON object"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"expected an object"_s;
    QTest::newRow("no fn") << QByteArray("{}") << u"fn"_s;
    QTest::newRow("unknown fn") << QByteArray(R"({"fn":"guess"})") << u"guess"_s;
    QTest::newRow("missing instant") << QByteArray(R"({"fn":"working_time","from":"2026-09-14"})") << u"to"_s;
    QTest::newRow("impossible date") << QByteArray(R"({"fn":"working_time","from":"2026-02-30","to":"2026-03-01"})") << u"from"_s;
    QTest::newRow("instant as a number") << QByteArray(R"({"fn":"oneoff_term","activated_at":5})") << u"activated_at"_s;
    QTest::newRow("half a minute") << QByteArray(R"({"fn":"deadline","base":"2026-09-14","target_min":0.5})") << u"target_min"_s;
    QTest::newRow("negative target") << QByteArray(R"({"fn":"deadline","base":"2026-09-14","target_min":-5})") << u"target_min"_s;
    QTest::newRow("unknown policy") << QByteArray(R"({"fn":"due","month":"2026-10","policy":{"x.y":1}})") << u"x.y"_s;
    QTest::newRow("bad policy value") << QByteArray(R"({"fn":"due","month":"2026-10","policy":{"payment.due":"day:40"}})")
                                      << u"payment.due"_s;
    QTest::newRow("closes before it opens")
        << QByteArray(R"({"fn":"due","month":"2026-10","policy":{"calendar.close":"07:00"}})") << u"closes before"_s;
    QTest::newRow("month thirteen") << QByteArray(R"({"fn":"due","month":"2026-13"})") << u"month"_s;
    QTest::newRow("unknown service") << QByteArray(R"({"fn":"sla","arrival":"2026-09-14","now":"2026-09-14","service":"X"})")
                                     << u"service"_s;
    QTest::newRow("segments are no list") << QByteArray(R"({"fn":"bill","segments":{}})") << u"segments"_s;
    QTest::newRow("segment is no object") << QByteArray(R"({"fn":"bill","segments":[1]})") << u"segments[0]"_s;
    QTest::newRow("charge of unknown type")
        << QByteArray(R"({"fn":"ledger","as_of":"2026-09-14","charges":[{"id":"c","type":"TIP"}]})") << u"TIP"_s;
    QTest::newRow("lot of unknown kind")
        << QByteArray(R"({"fn":"ledger","as_of":"2026-09-14","lots":[{"id":"l","kind":"GIFT","minutes":1,"active_from":"2026-09-01"}]})")
        << u"GIFT"_s;
    QTest::newRow("unknown state") << QByteArray(R"({"fn":"queue","requests":[{"id":"1","state":"LOST","arrival":"2026-09-14"}]})")
                                   << u"LOST"_s;
    QTest::newRow("unknown topic") << QByteArray(R"({"fn":"route","topic":"WEATHER"})") << u"WEATHER"_s;
}

void TestConform::malformedInputNamesWhatIsWrong()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, named);

    const QJsonObject answer = QJsonDocument::fromJson(conformLine(line)).object();

    const QString error = answer.value(u"error"_s).toString();
    QCOMPARE(answer.size(), 1);
    QVERIFY2(error.contains(named), qPrintable(error));
}

void TestConform::answersAreOneLine()
{
    const QByteArray answer = conformLine(R"({"fn":"format_remaining","remaining_s":-61})");

    QCOMPARE(answer, QByteArray(R"({"text":"-0:02"})"));
}

void TestConform::policyIsReadExactly()
{
    // 0.1 of 100 minutes is 10 minutes exactly: critical at 600 s left, not at 601
    QJsonObject in{{u"fn"_s, u"sla"_s},
                   {u"arrival"_s, u"2026-09-14T08:00"_s},
                   {u"target_min"_s, 100},
                   {u"policy"_s, QJsonObject{{u"sla.critical_fraction"_s, 0.1}, {u"sla.warn_min_minutes"_s, 0}}}};

    in.insert(u"now"_s, u"2026-09-14T09:30:00"_s);
    QCOMPARE(ask(in).value(u"level"_s).toString(), u"CRITICAL"_s);

    in.insert(u"now"_s, u"2026-09-14T09:29:59"_s);
    QCOMPARE(ask(in).value(u"level"_s).toString(), u"WARN"_s);

    in.insert(u"now"_s, u"2026-09-14T09:14:59"_s);
    QCOMPARE(ask(in).value(u"level"_s).toString(), u"OK"_s);
}

void TestConform::topicsGoWhereTheTableSays_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QJsonObject>("expected");

    // The rows of table S-ROUTE, taken from the rule book.
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/core/domain/REGULATION.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll()).section(u"**S-ROUTE**"_s, 1, 1).section(u"**R-2.4.1.4**"_s, 0, 0);
    for (const QString &line : table.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 6 || cells[1].contains(u"Topic") || cells[1].startsWith(u'-'))
            continue;
        for (const QString &topic : cells[1].split(u',')) {
            const QJsonObject row{{u"line"_s, cells[2].trimmed()}, {u"individual"_s, cells[3].trimmed()}, {u"target"_s, cells[4].trimmed()}};
            QTest::newRow(topic.trimmed().toUtf8().constData()) << topic.trimmed() << row;
        }
    }
}

void TestConform::topicsGoWhereTheTableSays()
{
    QFETCH(QString, topic);
    QFETCH(QJsonObject, expected);

    QCOMPARE(ask({{u"fn"_s, u"route"_s}, {u"topic"_s, topic}}), expected);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestConform)
#include "tst_conform.moc"

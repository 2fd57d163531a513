// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What an answer to a client may hold: nothing that could become a date.
const QStringList Places{u"{contract}"_s, u"{organisation}"_s, u"{topic}"_s, u"{program}"_s};

/// Words with which people promise when something will be solved (R-4.2.2, I-16). Periods and dates of any kind are among them.
QString promiseIn(const QString &text)
{
    static const std::array promises{
        QRegularExpression(u"срок\\w*\\s+(?:решени|исправлени|выполнени|устранени|ответ)\\w*"_s),
        QRegularExpression(u"(?:реш|исправ|устран|сдела|выполн|ответ|подготов)\\w*\\s+(?:до|к|в течение|через)\\s"_s),
        QRegularExpression(u"(?:будет|будут)\\s+(?:\\w+\\s+)?(?:реш|исправл|устран|выполн|готов)\\w*"_s),
        QRegularExpression(u"\\b(?:в течение|через|не позднее|не позже)\\s+(?:\\d|[а-яё]+\\s+(?:час|дн|день|минут|недел))"_s),
        QRegularExpression(u"(?:сегодня|завтра|послезавтра)"_s),
        QRegularExpression(u"\\b(?:will|shall) be (?:\\w+ )?(?:solved|fixed|answered|ready|done|resolved)\\b"_s),
        QRegularExpression(u"\\b(?:solve|fix|answer|resolve|finish)\\w* (?:it |this |them )?(?:by|within|before|until|in \\d)"_s),
        QRegularExpression(u"\\b(?:within|no later than|at the latest)\\b"_s),
        QRegularExpression(u"\\b(?:today|tomorrow|deadline|due date)\\b"_s),
        QRegularExpression(u"\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}"_s),
        QRegularExpression(u"\\b\\d+\\s*(?:час|дн|день|минут|недел|hour|day|minute|week)"_s),
    };
    const QString lower = text.toLower();
    for (QRegularExpression promise : promises) {
        promise.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
        if (const auto match = promise.match(lower); match.hasMatch())
            return match.captured();
    }
    static const QRegularExpression place(u"\\{[^}]*\\}"_s);
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured();
        if (!Places.contains(name))
            return name;
    }
    return {};
}

/// Every text of the file with the path that leads to it.
QMap<QString, QString> textsOf(const QJsonObject &object, const QString &path = {})
{
    QMap<QString, QString> out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path + u'/' + it.key();
        if (it.value().isObject())
            out.insert(textsOf(it.value().toObject(), here));
        else
            out.insert(here, it.value().toString());
    }
    return out;
}

} // namespace

/// I-16: what clients are sent never promises when their question will be solved.
class TestClientTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesPromiseNothing();
    void everyTextIsThereTwice();
    void promisesAreFound_data();
    void promisesAreFound();

private:
    [[nodiscard]] static QMap<QString, QString> shipped();
};

QMap<QString, QString> TestClientTexts::shipped()
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR "/resources/regulation/replies.json"));
    return file.open(QIODevice::ReadOnly) ? textsOf(QJsonDocument::fromJson(file.readAll()).object()) : QMap<QString, QString>();
}

void TestClientTexts::templatesPromiseNothing()
{
    // I-16, R-4.2.2
    const auto texts = shipped();
    QVERIFY(texts.size() > 30);
    QStringList findings;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (const QString promise = promiseIn(it.value()); !promise.isEmpty())
            findings += u"%1 promises: «%2»"_s.arg(it.key(), promise);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestClientTexts::everyTextIsThereTwice()
{
    const auto texts = shipped();
    static const QRegularExpression cyrillic(u"[А-Яа-яЁё]"_s);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const bool isRussian = it.key().endsWith(u"/ru");
        QVERIFY2(!it.value().trimmed().isEmpty(), qPrintable(it.key()));
        QVERIFY2(it.value().contains(cyrillic) == isRussian, qPrintable(it.key()));
        QVERIFY2(texts.contains(it.key().chopped(2) + (isRussian ? u"en"_s : u"ru"_s)), qPrintable(it.key()));
    }
}

void TestClientTexts::promisesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("promises");
    const auto row = [](const char *name, const QString &text, bool promises) { QTest::newRow(name) << text << promises; };
    row("a day", u"Решим до пятницы"_s, true);
    row("a term", u"Срок решения вопроса зависит от нас"_s, true);
    row("a period", u"Исправим в течение двух дней"_s, true);
    row("hours", u"Ответим через 4 часа"_s, true);
    row("a date", u"Обновление выйдет 30.09.2026"_s, true);
    row("will be", u"Ошибка будет исправлена"_s, true);
    row("tomorrow", u"Позвоним завтра"_s, true);
    row("a place for a date", u"Ваш вопрос решён {date}"_s, true);
    row("English, by", u"It will be solved by Friday"_s, true);
    row("English, within", u"We answer within 2 hours"_s, true);
    row("English, deadline", u"The deadline is ours to keep"_s, true);
    row("a clause is no date", u"п. 2.4.1.3 Регламента сопровождения"_s, false);
    row("a renewed contract is no promise", u"Как только договор будет продлён, мы к вашим услугам"_s, false);
    row("a known place", u"Договор {contract} сейчас не действует"_s, false);
    row("English without a promise", u"Please renew the subscription and write to us again."_s, false);
}

void TestClientTexts::promisesAreFound()
{
    QFETCH(QString, text);
    QFETCH(bool, promises);

    QCOMPARE(!promiseIn(text).isEmpty(), promises);
}

QTEST_GUILESS_MAIN(TestClientTexts)
#include "tst_clienttexts.moc"

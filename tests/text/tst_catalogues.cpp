// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context, source, type;
    QStringList translations; ///< one, or one for each plural form
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.type = xml.attributes().value(u"type"_s).toString();
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)) {
                if (xml.isStartElement())
                    message.translations << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readCatalogue(const QString &name)
{
    QFile file(QStringLiteral(HLINE_SOURCE_DIR) + u"/translations/"_s + name);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message"_s)
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[1-9]|n)"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestCatalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void russianIsComplete_data();
    void russianIsComplete();
    void englishHasItsPlurals();
};

void TestCatalogues::russianIsComplete_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("isPlural");
    const std::vector<Message> messages = readCatalogue(u"hline_ru.ts"_s);
    QVERIFY(messages.size() > 300);
    for (const Message &message : messages)
        QTest::newRow(qPrintable(message.context + u": "_s + message.source))
            << message.source << message.type << message.translations << message.isPlural;
}

void TestCatalogues::russianIsComplete()
{
    QFETCH(QString, source);
    QFETCH(QString, type);
    QFETCH(QStringList, translations);
    QFETCH(bool, isPlural);

    QCOMPARE(type, QString()); // neither unfinished nor vanished
    QCOMPARE(translations.size(), isPlural ? 3 : 1);
    for (const QString &text : translations) {
        QVERIFY(!text.isEmpty());
        QCOMPARE(places(text), places(source));
        QVERIFY2(!text.contains(u'"') && !text.contains(u'“'), "use « »");
        QVERIFY2(!text.contains(u"  "_s) || source.contains(u"  "_s), "two blanks");
        QVERIFY2(!text.contains(u"..."_s), "use …");
        const bool isWholeSentence = source.contains(u' ') && source.endsWith(u'.');
        QVERIFY2(text.endsWith(u'.') || !isWholeSentence, "the sentence has lost its full stop");
        QCOMPARE(text.contains(u"&&"_s), source.contains(u"&&"_s));
    }
}

void TestCatalogues::englishHasItsPlurals()
{
    const std::vector<Message> russian = readCatalogue(u"hline_ru.ts"_s);
    const std::vector<Message> english = readCatalogue(u"hline_en.ts"_s);
    const auto plurals = std::ranges::count_if(russian, &Message::isPlural);

    QVERIFY(plurals > 0);
    QCOMPARE(std::ssize(english), plurals);
    for (const Message &message : english) {
        QCOMPARE(message.type, QString());
        QCOMPARE(message.translations.size(), 2);
        QVERIFY(!message.translations.contains(QString()));
    }
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"

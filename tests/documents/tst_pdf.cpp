// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

Paper::Table threeColumns(int rows)
{
    Paper::Table table;
    table.columns = {{u"Дата"_s, Paper::Column::Align::Left, 1},
                     {u"Тема, что сделано"_s, Paper::Column::Align::Left, 3},
                     {u"К списанию, мин"_s, Paper::Column::Align::Right, 1}};
    for (int row = 1; row <= rows; ++row)
        table.rows.push_back({u"14.09.2026"_s, u"Строка номер %1"_s.arg(row), QString::number(row)});
    table.total = {u"Итого"_s, {}, QString::number(rows * (rows + 1) / 2)};
    return table;
}

} // namespace

/// Pages of a document in words: nothing is lost on the way to paper.
class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPartIsOnThePage();
    void headingsStandAboveWhatTheyHead();
    void tableGoesOnWithItsHeadOnTheNextPage();
    void pagesAreNumbered_data();
    void pagesAreNumbered();
    void paperIsA4_data();
    void paperIsA4();
    void fontsAreEmbedded();
    void textFromOutsideIsPlain_data();
    void textFromOutsideIsPlain();
    void longWordsStayOnThePage();
    void oldFileIsReplacedWhole();
    void placeThatCannotBeWrittenIsAnError();

private:
    [[nodiscard]] bool print(const Paper &paper);
    [[nodiscard]] QString words(const QStringList &options = {}) const;
    [[nodiscard]] int pages() const;
    [[nodiscard]] static Paper blank();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestPdf::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"paper.pdf"_s);
}

Paper TestPdf::blank()
{
    Paper paper;
    paper.title = u"Дело обращения № 131"_s;
    paper.footing = u"Обращение № 131, время московское"_s;
    paper.pageOf = u"страница %1 из %2"_s;
    return paper;
}

bool TestPdf::print(const Paper &paper)
{
    const Result<void> done = writePdf(paper, m_file);
    if (!done)
        qWarning().noquote() << done.error().code << done.error().detail;
    return done.has_value();
}

QString TestPdf::words(const QStringList &options) const
{
    return QString::fromUtf8(output(u"pdftotext"_s, options + QStringList{u"-layout"_s, m_file, u"-"_s})).replace(u'\u00a0', u' ');
}

int TestPdf::pages() const
{
    static const QRegularExpression count(u"Pages:\\s+([0-9]+)"_s);
    return count.match(QString::fromUtf8(output(u"pdfinfo"_s, {m_file}))).captured(1).toInt();
}

void TestPdf::everyPartIsOnThePage()
{
    Paper paper = blank();
    paper.subtitle = u"Не закрывается месяц"_s;
    paper.head = {{u"Клиент"_s, u"ТСЖ «Заречье»"_s}, {u"Договор"_s, u"117/2026"_s}};
    paper.parts.push_back({u"Время отклика"_s, u"Отклик дан за 0:22 из 1:00."_s, {u"Первый шаг"_s, u"Второй шаг"_s}, {}});
    paper.parts.push_back({u"Записи"_s, {}, {}, threeColumns(2)});

    QVERIFY(print(paper));

    const QString page = words();
    for (const QString &text : {u"Дело обращения № 131"_s, u"Не закрывается месяц"_s, u"Клиент"_s, u"ТСЖ «Заречье»"_s, u"117/2026"_s,
                                u"Время отклика"_s, u"Отклик дан за 0:22 из 1:00."_s, u"Первый шаг"_s, u"Второй шаг"_s, u"Тема, что сделано"_s,
                                u"Строка номер 2"_s, u"Итого"_s, u"Обращение № 131, время московское"_s})
        QVERIFY2(page.contains(text), qPrintable(text + u'\n' + page));
    QCOMPARE(pages(), 1);
}

void TestPdf::headingsStandAboveWhatTheyHead()
{
    Paper paper = blank();
    paper.parts.push_back({u"Раздел первый"_s, u"Текст первого"_s, {}, {}});
    paper.parts.push_back({u"Раздел второй"_s, u"Текст второго"_s, {}, {}});

    QVERIFY(print(paper));

    const QString page = words();
    QVERIFY(page.indexOf(u"Раздел первый"_s) < page.indexOf(u"Текст первого"_s));
    QVERIFY(page.indexOf(u"Текст первого"_s) < page.indexOf(u"Раздел второй"_s));
    QVERIFY(page.indexOf(u"Раздел второй"_s) < page.indexOf(u"Текст второго"_s));
}

void TestPdf::tableGoesOnWithItsHeadOnTheNextPage()
{
    Paper paper = blank();
    paper.parts.push_back({u"Записи"_s, {}, {}, threeColumns(150)});

    QVERIFY(print(paper));

    const QString all = words();
    QVERIFY2(pages() > 1, qPrintable(QString::number(pages())));
    QCOMPARE(all.count(u"Тема, что сделано"_s), pages());
    for (int row = 1; row <= 150; ++row)
        QVERIFY2(all.contains(u"Строка номер %1"_s.arg(row)), qPrintable(QString::number(row)));
    QVERIFY(all.contains(u"11325"_s)); // the sum stands once, at the end
}

void TestPdf::pagesAreNumbered_data()
{
    QTest::addColumn<int>("items");
    QTest::newRow("one page") << 3;
    QTest::newRow("several pages") << 200;
}

void TestPdf::pagesAreNumbered()
{
    QFETCH(int, items);
    Paper paper = blank();
    QStringList list;
    for (int i = 0; i < items; ++i)
        list << u"Пункт %1"_s.arg(i);
    paper.parts.push_back({u"Список"_s, {}, list, {}});

    QVERIFY(print(paper));

    const QString all = words();
    for (int page = 1; page <= pages(); ++page)
        QVERIFY2(all.contains(u"страница %1 из %2"_s.arg(page).arg(pages())), qPrintable(all));
    QVERIFY(all.contains(u"Пункт %1"_s.arg(items - 1)));
}

void TestPdf::paperIsA4_data()
{
    QTest::addColumn<Paper::Orientation>("orientation");
    QTest::addColumn<QString>("size");
    QTest::newRow("upright") << Paper::Orientation::Portrait << u"595 x 842 pts (A4)"_s;
    QTest::newRow("across") << Paper::Orientation::Landscape << u"842 x 595 pts (A4)"_s;
}

void TestPdf::paperIsA4()
{
    QFETCH(Paper::Orientation, orientation);
    QFETCH(QString, size);
    Paper paper = blank();
    paper.orientation = orientation;

    QVERIFY(print(paper));

    const QString info = QString::fromUtf8(output(u"pdfinfo"_s, {m_file}));
    QVERIFY2(info.contains(size), qPrintable(info));
    QVERIFY2(info.contains(u"Дело обращения № 131"_s), qPrintable(info));
}

/// A page looks the same at the client's, whatever fonts they have.
void TestPdf::fontsAreEmbedded()
{
    QVERIFY(print(blank()));

    const QStringList fonts = QString::fromUtf8(output(u"pdffonts"_s, {m_file})).split(u'\n', Qt::SkipEmptyParts).mid(2);

    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        const QStringList columns = font.simplified().split(u' ');
        QVERIFY2(columns.size() > 6 && columns.at(columns.size() - 5) == u"yes"_s, qPrintable(font));
    }
}

void TestPdf::textFromOutsideIsPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"<b>жирно</b> & <img src=\"file:///etc/passwd\">"_s;
    QTest::newRow("place holder") << u"50 %1 и %2"_s;
    QTest::newRow("line end") << u"первая\nвторая"_s;
    QTest::newRow("quotes") << u"«ёлочки» \"лапки\" 'апостроф'"_s;
    QTest::newRow("tail of a number") << u"№ 1 — до 30.09.2026…"_s;
}

void TestPdf::textFromOutsideIsPlain()
{
    QFETCH(QString, text);
    Paper paper = blank();
    paper.head = {{u"Вопрос"_s, text}};
    paper.parts.push_back({u"Раздел"_s, text, {text}, {}});

    QVERIFY(print(paper));

    const QString page = words().simplified();
    QVERIFY2(page.count(text.simplified()) >= 3, qPrintable(page));
}

void TestPdf::longWordsStayOnThePage()
{
    Paper paper = blank();
    paper.parts.push_back({u"Раздел"_s, QString(600, u'ж'), {}, {}});

    QVERIFY(print(paper));

    QCOMPARE(words().count(u'ж'), 600);
}

void TestPdf::oldFileIsReplacedWhole()
{
    QFile old(m_file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(1'000'000, 'x'));
    old.close();

    QVERIFY(print(blank()));

    QVERIFY(QFileInfo(m_file).size() < 1'000'000);
    QCOMPARE(pages(), 1);
}

void TestPdf::placeThatCannotBeWrittenIsAnError()
{
    m_file = m_folder->filePath(u"no/such/folder/paper.pdf"_s);

    const Result<void> done = writePdf(blank(), m_file);

    QVERIFY(!done);
    QVERIFY(!done.error().code.isEmpty());
    QVERIFY(!QFileInfo::exists(m_file));
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book: files on requests (R-2.4.1.1c, R-2.4.4.1c, R-2.4.2.3) and the knowledge base (R-2.2.1, R-2.4.1.1d) on a real desk.

#include "regulation/registerday.h"
#include "workflow/attachfile.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Articles = "Заголовок;Ссылка;Текст\n"
                            "Закрытие месяца;https://help.gkh365.ru/close;Перед закрытием проверьте статьи затрат.\n"
                            "Пени по капитальному ремонту;https://help.gkh365.ru/fines;Ставка меняется с 91-го дня. Смотрите счёт оплаты.\n"
                            "Печать квитанций;https://help.gkh365.ru/print;Штрихкод печатается на второй странице, если включён режим.\n";

} // namespace

class TestPapersOfRequests final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dataCopyOnTheLineIsWarnedOf();
    void screenshotsAreKeptWithTheirKind();
    void taskInAFileIsAWrittenTask_data();
    void taskInAFileIsAWrittenTask();
    void applicationInAFileIsAWrittenOne();
    void otherFilesAreNoPapers();
    void attachedBytesAreThoseThatCame();
    void missingAndChangedFilesAreTold();
    void hugeAndEmptyFilesAreRefused();
    void nameOfAFileIsNoPath();
    void articlesAreImportedOnceAndUndone();
    void articlesOfEveryFormat_data();
    void articlesOfEveryFormat();
    void dirtyLinesAreNamed();
    void articlesAreFoundAsPeopleType_data();
    void articlesAreFoundAsPeopleType();
    void usesOfAnArticleAreCounted();
    void shareOfAnswersWithALink();
    void badLinksAreRefused();
    void candidatesForTheKnowledgeBase();
};

/// R-2.4.1.1c
void TestPapersOfRequests::dataCopyOnTheLineIsWarnedOf()
{
    RegisterDay day;
    const RequestId line = day.office.arrives(day.contract, Service::Line);

    const auto copy = day.anna().attach(line, {AttachmentSlot::Other, u"1Cv8.dt"_s, "1CDBMSV8"});
    const auto picture = day.anna().attach(line, {AttachmentSlot::Other, u"окно.png"_s, "\x89PNG"});

    QVERIFY(done(copy) && done(picture));
    QVERIFY(copy->warning);
    QCOMPARE(copy->warning->code, QByteArray("USER_DATA_ON_LINE"));
    QCOMPARE(copy->warning->clause, QByteArray("2.4.1.1"));
    QVERIFY(!picture->warning);
    QVERIFY(day.office.classified(line, Service::Indiv)); // the one-click escalation
    QCOMPARE(day.office.card(line).record.attachments.size(), std::size_t(2));
}

/// R-2.4.4.1c: a reminder, and the request is saved.
void TestPapersOfRequests::screenshotsAreKeptWithTheirKind()
{
    RegisterDay day;
    const RequestId defect = day.office.arrives(day.contract, Service::Defect);
    const auto slots_ = [&] {
        QList<AttachmentSlot> out;
        for (const AttachmentRecord &file : day.office.card(defect).record.attachments)
            out.append(file.slot);
        return out;
    };
    QCOMPARE(screenshotsToAskFor(Service::Defect, slots_()).size(), 2);

    const auto attached = day.anna().attach(defect, {AttachmentSlot::ErrorScreenshot, u"ошибка.png"_s, "\x89PNG\r\n\x1a\n"});

    QVERIFY(done(attached));
    QCOMPARE(attached->file.mime, QByteArray("image/png"));
    QCOMPARE(slots_(), QList<AttachmentSlot>{AttachmentSlot::ErrorScreenshot});
    QCOMPARE(screenshotsToAskFor(Service::Defect, slots_()), QList<AttachmentSlot>{AttachmentSlot::SettingsScreenshot});
    QVERIFY(done(day.anna().undo()));
    QVERIFY(slots_().isEmpty());
}

void TestPapersOfRequests::taskInAFileIsAWrittenTask_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::newRow("R-2.4.2.3: to a letter") << Channel::Email;
    QTest::newRow("R-2.4.2.3: to a request by telephone") << Channel::Phone;
    QTest::newRow("R-2.4.2.3: to a message in 1C-Connect") << Channel::Connect;
}

/// R-2.4.2.3: after the client's e-mail with the task is attached, work by a written task may begin.
void TestPapersOfRequests::taskInAFileIsAWrittenTask()
{
    QFETCH(Channel, channel);
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv, {}, channel);
    RequestChange change;
    change.subtype = u"CONFIG"_s;
    change.configBasis = u"WRITTEN"_s;
    QVERIFY(done(day.anna().changeRequest(request, change)));
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"WRITTEN_TASK_REQUIRED"});

    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Task, u"задание.eml"_s, "Subject: task"})));

    QVERIFY(day.office.blocks(request).isEmpty());
    QVERIFY(done(day.anna().undo()));
    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"WRITTEN_TASK_REQUIRED"});
}

/// R-2.5.2a, R-2.5.2b: a customisation asked for by telephone gets its written application as a file.
void TestPapersOfRequests::applicationInAFileIsAWrittenOne()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Custom, {}, Channel::Phone);
    QCOMPARE(day.office.blocks(request), QList<QByteArray>({"VOLUME_NOT_AGREED", "WRITTEN_REQUEST_REQUIRED"}));

    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Application, u"заявка.pdf"_s, "%PDF-1.7"})));

    QCOMPARE(day.office.blocks(request), QList<QByteArray>{"VOLUME_NOT_AGREED"});
    QVERIFY(day.office.card(request).record.quote.application);
    QVERIFY(done(day.anna().undo()));
    QCOMPARE(day.office.blocks(request), QList<QByteArray>({"VOLUME_NOT_AGREED", "WRITTEN_REQUEST_REQUIRED"}));
}

/// R-2.4.2.3, R-2.5.2b: the slot says what a file is meant to show.
void TestPapersOfRequests::otherFilesAreNoPapers()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Custom, {}, Channel::Phone);

    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Task, u"задание.txt"_s, "task"})));
    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Other, u"заявка.pdf"_s, "%PDF-1.7"})));

    QCOMPARE(day.office.blocks(request), QList<QByteArray>({"VOLUME_NOT_AGREED", "WRITTEN_REQUEST_REQUIRED"}));
}

void TestPapersOfRequests::attachedBytesAreThoseThatCame()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    const QByteArray bytes(300000, 'x');

    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Other, u"a.bin"_s, bytes})));
    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Other, u"b.bin"_s, bytes})));

    const auto files = day.office.card(request).record.attachments;
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(files[0].sha256, files[1].sha256);
    QCOMPARE(files[1].name, u"b.bin"_s);
    const auto read = day.anna().attachmentBytes(files[0]);
    QVERIFY(done(read));
    QVERIFY(*read == bytes);
    day.office.desk.crash();
    QVERIFY(done(day.anna().attachmentBytes(files[0])));
}

void TestPapersOfRequests::missingAndChangedFilesAreTold()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Other, u"a.txt"_s, "bytes"})));
    const AttachmentRecord file = day.office.card(request).record.attachments.front();
    const QString sha = QString::fromLatin1(file.sha256);
    QFile stored(u"%1.files/%2/%3"_s.arg(day.office.desk.desk().path(), sha.first(2), sha.sliced(2)));
    QVERIFY(stored.exists());

    QVERIFY(stored.open(QIODevice::WriteOnly));
    QCOMPARE(stored.write("other"), 5);
    stored.close();
    const auto changed = day.anna().attachmentBytes(file);
    QCOMPARE(refusalOf(changed), QByteArray("ATTACHMENT_DAMAGED"));
    QCOMPARE(changed.error().about, QStringList{u"a.txt"_s});
    QVERIFY(done(day.anna().attach(request, {AttachmentSlot::Other, u"a.txt"_s, "bytes"}))); // sent again: mended
    QVERIFY(done(day.anna().attachmentBytes(file)));

    QVERIFY(stored.remove());
    QCOMPARE(refusalOf(day.anna().attachmentBytes(file)), QByteArray("ATTACHMENT_MISSING"));
    QVERIFY(!day.office.desk.store().attachments().has(file.sha256));
    QVERIFY(!day.office.desk.store().attachments().has("../../etc/passwd"));
}

void TestPapersOfRequests::hugeAndEmptyFilesAreRefused()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);

    const auto huge = day.anna().attach(request, {AttachmentSlot::Other, u"base.dt"_s, QByteArray(AttachmentStore::LargestFile + 1, 'x')});

    QCOMPARE(refusalOf(huge), QByteArray("ATTACHMENT_TOO_LARGE"));
    QCOMPARE(huge.error().about, (QStringList{u"base.dt"_s, u"25"_s}));
    QCOMPARE(refusalOf(day.anna().attach(request, {AttachmentSlot::Other, u"a.txt"_s, {}})), QByteArray("ATTACHMENT_EMPTY"));
    QCOMPARE(refusalOf(AttachFile::fromFile(u"/nowhere/a.txt"_s, AttachmentSlot::Other)), QByteArray("FILE_NOT_FOUND"));
    QVERIFY(day.office.card(request).record.attachments.empty());
}

void TestPapersOfRequests::nameOfAFileIsNoPath()
{
    RegisterDay day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    for (const QString &name : {u"../../evil.sh"_s, u"C:\\Users\\a\\evil.sh"_s, u"a/evil.sh"_s, u"evil.sh\n"_s}) {
        const auto attached = day.anna().attach(request, {AttachmentSlot::Other, name, "x"});
        QVERIFY(done(attached));
        QCOMPARE(attached->file.name, u"evil.sh"_s);
    }
    const auto nameless = day.anna().attach(request, {AttachmentSlot::Other, u"../.."_s, "x"});
    QVERIFY(done(nameless));
    QCOMPARE(nameless->file.name, u"file"_s);
}

/// R-2.2.1a: the offline index is filled from a file; a second time changes nothing, and it can be taken back.
void TestPapersOfRequests::articlesAreImportedOnceAndUndone()
{
    RegisterDay day;
    QCOMPARE(day.imports(Articles, u"articles.csv"_s, ImportMode::DryRun).created, 3);
    QVERIFY(day.found(u"квитанций"_s).isEmpty());

    const ImportReport first = day.imports(Articles, u"articles.csv"_s);
    const ImportReport again = day.imports(Articles, u"articles.csv"_s);
    QByteArray changed = Articles;
    const ImportReport third = day.imports(changed.replace("Перед закрытием", "До закрытия"), u"articles.csv"_s);

    QCOMPARE(first.created, 3);
    QCOMPARE(again.created + again.changed, 0);
    QCOMPARE(again.same, 3);
    QVERIFY(!again.batch);
    QCOMPARE(third.changed, 1);
    QVERIFY(done(day.anna().undoImport(*third.batch)));
    QVERIFY(done(day.anna().undoImport(*first.batch)));
    QVERIFY(day.found(u"квитанций"_s).isEmpty());
}

void TestPapersOfRequests::articlesOfEveryFormat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV, Russian headers in another order")
        << QByteArray("Текст;Ссылка;Название\nСлова;https://help.gkh365.ru/1;Пени\n") << u"a.csv"_s;
    QTest::newRow("CSV, English") << QByteArray("title,link,text\nПени,https://help.gkh365.ru/1,Слова\n") << u"a.csv"_s;
    QTest::newRow("JSON") << QByteArray("[{\"title\":\"Пени\",\"link\":\"https://help.gkh365.ru/1\",\"text\":\"Слова\"}]") << u"a.json"_s;
    QTest::newRow("JSON with url and without text") << QByteArray(" [ {\"url\":\"https://help.gkh365.ru/1\",\"title\":\"Пени\"} ]") << u"a.json"_s;
}

void TestPapersOfRequests::articlesOfEveryFormat()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, name);
    RegisterDay day;

    QCOMPARE(day.imports(file, name).created, 1);

    const std::vector<ArticleRecord> found = day.anna().articles(u"пени"_s, 5);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().url, u"https://help.gkh365.ru/1"_s);
}

void TestPapersOfRequests::dirtyLinesAreNamed()
{
    RegisterDay day;

    const ImportReport report = day.imports("Заголовок;Ссылка;Текст\nБез ссылки;;а\nСтарая;http://help.gkh365.ru/1;а\n;https://help.gkh365.ru/2;а\n"
                                            "Первая;https://help.gkh365.ru/3;а\nПовтор;https://help.gkh365.ru/3;а\n",
                                            u"a.csv"_s);

    QCOMPARE(report.created, 1);
    QStringList codes;
    for (const ImportIssue &issue : report.refused)
        codes += u"%1 %2"_s.arg(issue.line).arg(QString::fromLatin1(issue.code));
    QCOMPARE(codes, (QStringList{u"2 LINK_MISSING"_s, u"3 LINK_ODD"_s, u"4 TITLE_MISSING"_s, u"6 LINK_REPEATED"_s}));
    const auto broken = ImportFile(day.office.desk.store(), day.office.desk.clock, day.anna().me())
                            .run(ImportKind::Articles, "[{\"title\":", u"a.json"_s, ImportMode::Apply);
    QCOMPARE(refusalOf(broken), QByteArray("JSON_BAD"));
}

void TestPapersOfRequests::articlesAreFoundAsPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("word of the title") << u"квитанций"_s << u"Печать квитанций"_s;
    QTest::newRow("other case of the word") << u"квитанцию"_s << u"Печать квитанций"_s;
    QTest::newRow("capital letters") << u"ЗАКРЫТИЕ МЕСЯЦА"_s << u"Закрытие месяца"_s;
    QTest::newRow("е for ё") << u"счет оплаты"_s << u"Пени по капитальному ремонту"_s;
    QTest::newRow("word of the text") << u"штрихкод"_s << u"Печать квитанций"_s;
    QTest::newRow("wrong layout") << u"gtyb"_s << u"Пени по капитальному ремонту"_s;
    QTest::newRow("a whole question") << u"как закрыть месяц в программе"_s << u"Закрытие месяца"_s;
    QTest::newRow("two letters") << u"пе"_s << u"Закрытие месяца"_s;
    QTest::newRow("nothing like it") << u"бухгалтерия зарплата"_s << QString();
}

void TestPapersOfRequests::articlesAreFoundAsPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    RegisterDay day;
    QCOMPARE(day.imports(Articles, u"articles.csv"_s).created, 3);

    const QStringList found = day.found(text);

    if (text.size() == 2)
        QVERIFY(!found.isEmpty());
    else
        QCOMPARE(found.isEmpty() ? QString() : found.front(), first);
    for (const SearchHit &hit : day.anna().search(text, 50))
        QVERIFY(!hit.title.contains(u"квитанций"_s)); // the search of clients and requests has none
}

void TestPapersOfRequests::usesOfAnArticleAreCounted()
{
    RegisterDay day;
    QCOMPARE(day.imports(Articles, u"articles.csv"_s).created, 3);
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(day.answers(u"https://help.gkh365.ru/print"_s));
    QVERIFY(done(day.anna().citeArticle(request, u"https://help.gkh365.ru/print"_s)));

    QCOMPARE(day.anna().articles({}, 3).front().title, u"Печать квитанций"_s); // the most used one first
    QCOMPARE(day.anna().articles({}, 3).front().uses, 2);
    QVERIFY(done(day.anna().citeArticle(request, {})));
    QCOMPARE(day.anna().articles({}, 3).front().uses, 1);
}

/// R-2.4.1.1d, R-2.2.1a: 10 closed LINE requests in September, 7 with links → 70 %.
void TestPapersOfRequests::shareOfAnswersWithALink()
{
    RegisterDay day;
    const Day from = *makeDay(2026, 9, 1), to = *makeDay(2026, 9, 30);
    QVERIFY(!day.anna().answerShare(from, to).percent);
    for (int i = 0; i < 10; ++i)
        QVERIFY(day.answers(i < 7 ? u"https://help.gkh365.ru/articles/%1"_s.arg(i) : QString()));
    QVERIFY(day.answers(u"https://help.gkh365.ru/articles/1"_s, WorkState::Refused)); // no answer
    QVERIFY(done(day.anna().citeArticle(day.office.arrives(day.contract, Service::Line), u"https://help.gkh365.ru/articles/2"_s))); // open
    const RequestId paid = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.anna().close(paid, WorkState::Done, {}, {}))); // of another service
    QVERIFY(day.office.comes(u"2026-10-01T00:00"_s));
    QVERIFY(day.answers({})); // of another month

    const AnswerShare share = day.anna().answerShare(from, to);

    QCOMPARE(share.counts.answers, 10);
    QCOMPARE(share.counts.withLink, 7);
    QCOMPARE(share.percent, std::optional(70));
    QCOMPARE(day.anna().answerShare(to, to).counts.answers, 0);
}

void TestPapersOfRequests::badLinksAreRefused()
{
    RegisterDay day;
    const RequestId line = day.office.arrives(day.contract, Service::Line);

    QCOMPARE(refusalOf(day.anna().citeArticle(line, u"смотрите статью"_s)), QByteArray("LINK_BAD"));
    QCOMPARE(refusalOf(day.anna().citeArticle(line, u"javascript:alert(1)"_s)), QByteArray("LINK_BAD"));
    QCOMPARE(day.office.desk.facts(line, "request.set"), 0);
}

/// R-2.2.1b: given two requests flagged, both are listed.
void TestPapersOfRequests::candidatesForTheKnowledgeBase()
{
    RegisterDay day;
    const RequestId first = day.office.arrives(day.contract, Service::Line);
    const RequestId second = day.office.arrives(day.contract, Service::Line);
    RequestChange change;
    change.articleGap = ArticleGap::Missing;
    change.articleNote = u"Как закрыть лицевой счёт"_s;
    QVERIFY(done(day.anna().changeRequest(first, change)));
    QVERIFY(done(day.anna().close(second, WorkState::Done, {}, {})));
    change.articleGap = ArticleGap::Outdated;
    QVERIFY(done(day.anna().changeRequest(second, change))); // also on a closed request

    const auto listed = day.anna().articleCandidates();
    QVERIFY(done(listed));
    QCOMPARE(listed->size(), std::size_t(2));
    QCOMPARE(listed->back().note, u"Как закрыть лицевой счёт"_s);

    change.articleGap = std::optional<ArticleGap>();
    QVERIFY(done(day.anna().changeRequest(first, change)));
    QCOMPARE(day.anna().articleCandidates()->size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestPapersOfRequests)
#include "tst_filesandarticles.moc"

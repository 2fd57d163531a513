// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/attachmentview.h"
#include "request/knowledgeview.h"
#include "request/picture.h"
#include "request/registerview.h"
#include "request/windowdesk.h"
#include "text/phrasebook.h"
#include "workflow/factmaker.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

/// The papers of a request: files, articles, and its place in the registers.
class TestPapers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void picturesAreDecodedWithinBounds_data();
    void picturesAreDecodedWithinBounds();
    void defectRemindsOfScreenshots();
    void pastedScreenshotIsAttached();
    void dataCopyOnTheLineOffersEscalation();
    void missingFileIsShownAsMissing();
    void articleIsFoundForTheQuestionItself();
    void insertedLinkIsKeptAndCopied();
    void gapIsNotedWithItsWords();
    void meterAndRefusalTellWhatIsMissing();
    void confirmedConsultationReturnsMinutes();
    void wishAsksForItsRelease();
    void suggestedAnswersPromiseNoDate();

private:
    [[nodiscard]] RequestRecord record(const RequestId &id)
    {
        return *m_desk->run([id](const Workplace &w) { return w.store().request(id); });
    }
    template <typename Widget>
    [[nodiscard]] static Widget *part(const QWidget &view, const char *name)
    {
        return view.findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Shows the view of a new request, again whenever the request changes.
    template <typename View>
    RequestId show(View &view, Service service, const QString &subject = u"Не закрывается месяц"_s)
    {
        const RequestId id = m_desk->registerRequest(subject, service, u"117/2026"_s).id;
        view.showRequest(record(id));
        QObject::connect(&m_desk->access(), &DeskAccess::changed, &view, [this, &view, id] { view.showRequest(record(id)); });
        view.resize(420, 640);
        view.show();
        return QTest::qWaitForWindowExposed(&view) ? id : RequestId();
    }
    void attach(const RequestId &id, const NewAttachment &file)
    {
        QVERIFY(m_desk->run([id, file](Workplace &w) { return w.attach(id, file); }).has_value());
    }

    Phrasebook m_words{Language::Russian};
    std::unique_ptr<WindowDesk> m_desk;
};

namespace {

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return encodePicture(image);
}

} // namespace

void TestPapers::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
}

void TestPapers::init()
{
    m_desk = std::make_unique<WindowDesk>();
}

void TestPapers::picturesAreDecodedWithinBounds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("small as it is") << picture(20, 10) << QSize(20, 10);
    QTest::newRow("large to its bound") << picture(400, 200) << QSize(100, 50);
    QTest::newRow("a line stays visible") << picture(3000, 1) << QSize(100, 1);
    QTest::newRow("markup is no picture") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QSize();
    QTest::newRow("cut off") << picture(400, 200).first(20) << QSize();
    QTest::newRow("nothing") << QByteArray() << QSize();
}

void TestPapers::picturesAreDecodedWithinBounds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);

    const QImage image = decodePicture(bytes, QSize(100, 100));

    QCOMPARE(image.isNull() ? QSize() : image.size(), size);
}

/// R-2.4.4.1c: a reminder, no block.
void TestPapers::defectRemindsOfScreenshots()
{
    AttachmentView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Defect);
    const auto *hint = part<QLabel>(view, "attachmentHint");
    QVERIFY(hint->text().contains(u"скриншот ошибки, скриншот настроек"_s));

    attach(id, {AttachmentSlot::ErrorScreenshot, u"ошибка.png"_s, picture(40, 30)});

    auto *list = part<QListWidget>(view, "attachmentList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(hint->text().contains(u"скриншот настроек"_s) && !hint->text().contains(u"скриншот ошибки"_s));
    QTRY_VERIFY(!list->item(0)->icon().isNull());
}

void TestPapers::pastedScreenshotIsAttached()
{
    AttachmentView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Defect);
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(picture(60, 40)));
    QApplication::clipboard()->setMimeData(data);

    part<QPushButton>(view, "pasteButton")->click();

    QTRY_COMPARE(record(id).attachments.size(), std::size_t(1));
    QCOMPARE(record(id).attachments.front().slot, AttachmentSlot::ErrorScreenshot);
    QCOMPARE(record(id).attachments.front().mime, QByteArray("image/png"));
    QApplication::clipboard()->setText(u"слова"_s);
    QSignalSpy told(&view, &AttachmentView::done);
    part<QPushButton>(view, "pasteButton")->click();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(u"neither a picture"_s));
}

/// R-2.4.1.1c: the warning with its one-click escalation.
void TestPapers::dataCopyOnTheLineOffersEscalation()
{
    AttachmentView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Line);
    QVERIFY(!part<QPushButton>(view, "escalateButton")->isVisible());

    attach(id, {AttachmentSlot::Other, u"1Cv8.dt"_s, "dump"});

    QTRY_VERIFY(part<QPushButton>(view, "escalateButton")->isVisible());
    QVERIFY(part<QLabel>(view, "attachmentHint")->text().contains(u"Работа с данными — индивидуальная консультация"_s));
    QSignalSpy asked(&view, &AttachmentView::escalateRequested);
    part<QPushButton>(view, "escalateButton")->click();
    QCOMPARE(asked.size(), 1);
}

void TestPapers::missingFileIsShownAsMissing()
{
    AttachmentView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Indiv);
    m_desk->run([id](Workplace &w) { // named by another desk, whose bytes never came
        FactDraft fact = FactMaker(w.clock(), w.me()).about("request.attach", idCast<FactId>(id),
            {{u"slot"_s, u"OTHER"_s}, {u"sha256"_s, QString(64, u'a')}, {u"size"_s, 5}, {u"mime"_s, u"image/png"_s}});
        fact.words = QJsonObject{{u"name"_s, u"чужой.png"_s}};
        return w.store().commit({{fact}, {}, {}});
    });

    auto *list = part<QListWidget>(view, "attachmentList");
    QTRY_COMPARE(list->count(), 1);
    QTRY_VERIFY(list->item(0)->text().contains(u"missing or damaged"_s));
}

/// R-2.2.1a: the question is the first search.
void TestPapers::articleIsFoundForTheQuestionItself()
{
    m_desk->run([](Workplace &w) {
        return ImportFile(w.store(), w.clock(), w.me())
            .run(ImportKind::Articles, "title,link,text\nЗакрытие месяца,https://help.gkh365.ru/close,Проверьте статьи затрат\n", u"a.csv"_s,
                ImportMode::Apply);
    });
    KnowledgeView view(m_desk->access(), m_words);
    show(view, Service::Line);

    auto *list = part<QListWidget>(view, "articleList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(part<QPlainTextEdit>(view, "articleText")->toPlainText().contains(u"статьи затрат"_s));
    part<QLineEdit>(view, "articleSearch")->setText(u"зарплата"_s);
    QTRY_COMPARE(list->count(), 0);
    QVERIFY(part<QLabel>(view, "articleState")->isVisible());
    part<QLineEdit>(view, "articleSearch")->setText(u"pfrhsnbt"_s); // закрытие under the other layout
    QTRY_COMPARE(list->count(), 1);
}

void TestPapers::insertedLinkIsKeptAndCopied()
{
    m_desk->run([](Workplace &w) {
        return ImportFile(w.store(), w.clock(), w.me())
            .run(ImportKind::Articles, "title,link\nЗакрытие месяца,https://help.gkh365.ru/close\n", u"a.csv"_s, ImportMode::Apply);
    });
    KnowledgeView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Line);
    QTRY_COMPARE(part<QListWidget>(view, "articleList")->count(), 1);

    QTest::keyClick(part<QLineEdit>(view, "articleSearch"), Qt::Key_Return);

    QTRY_COMPARE(record(id).kbUrl, u"https://help.gkh365.ru/close"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"https://help.gkh365.ru/close"_s);
    QTRY_VERIFY(part<QLabel>(view, "articleLink")->text().contains(u"help.gkh365.ru/close"_s));
    QTRY_VERIFY(part<QListWidget>(view, "articleList")->item(0)->text().contains(u"used 1 time"_s));
    part<QPushButton>(view, "removeLinkButton")->click();
    QTRY_VERIFY(record(id).kbUrl.isEmpty());
}

/// R-2.2.1b
void TestPapers::gapIsNotedWithItsWords()
{
    KnowledgeView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Line);
    auto *gap = part<QComboBox>(view, "articleGap");
    QVERIFY(!part<QLineEdit>(view, "articleNote")->isVisible());

    gap->setCurrentIndex(1);
    Q_EMIT gap->activated(1);
    QTRY_COMPARE(record(id).articleGap, std::optional(ArticleGap::Missing));
    auto *note = part<QLineEdit>(view, "articleNote");
    QTRY_VERIFY(note->isVisible());
    note->setText(u"Как закрыть лицевой счёт"_s);
    Q_EMIT note->editingFinished();

    QTRY_COMPARE(record(id).articleNote, u"Как закрыть лицевой счёт"_s);
}

/// R-2.4.4.1b
void TestPapers::meterAndRefusalTellWhatIsMissing()
{
    RegisterView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Defect);
    QCOMPARE(part<QProgressBar>(view, "defectMeter")->value(), 0);

    part<QPushButton>(view, "confirmDefectButton")->click();

    auto *refusal = part<QLabel>(view, "registerRefusal");
    QTRY_VERIFY(refusal->isVisible());
    QVERIFY2(refusal->text().startsWith(u"Опишите шаги воспроизведения (п. 2.4.4.1)"_s), qPrintable(refusal->text()));
    part<QPlainTextEdit>(view, "defectSteps")->setPlainText(u"Открыть отчёт"_s);
    QCOMPARE(part<QProgressBar>(view, "defectMeter")->value(), 25);
    part<QPushButton>(view, "confirmDefectButton")->click();
    QTRY_COMPARE(record(id).entry.step, std::optional(RegisterState::Confirmed));
    QTRY_VERIFY(!refusal->isVisible());
}

/// R-2.4.4.2: «Возвращено клиенту: 23 мин».
void TestPapers::confirmedConsultationReturnsMinutes()
{
    RegisterView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Indiv);
    QVERIFY(part<QLabel>(view, "registerIntro")->isVisible());
    QCOMPARE(view.title(), u"A defect?"_s);
    m_desk->clock().advance(std::chrono::minutes(30));
    QVERIFY(m_desk->run([id](Workplace &w) { return w.logWork(id, w.clock().instant() - std::chrono::minutes(25), minutes(23), u"Поиск"_s); }));
    part<QPlainTextEdit>(view, "defectSteps")->setPlainText(u"Открыть отчёт"_s);
    QSignalSpy told(&view, &RegisterView::done);

    part<QPushButton>(view, "confirmDefectButton")->click();

    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.front().front().toString().contains(u"Returned to the client: 23"_s), qPrintable(told.front().front().toString()));
    QCOMPARE(record(id).service(), std::optional(Service::Defect));
}

/// R-2.4.3.2b
void TestPapers::wishAsksForItsRelease()
{
    RegisterView view(m_desk->access(), m_words);
    const RequestId id = show(view, Service::Wish);
    QVERIFY(!part<QPushButton>(view, "confirmDefectButton")->isVisible());
    QVERIFY(!part<QPlainTextEdit>(view, "defectSteps")->isVisible());
    auto *state = part<QComboBox>(view, "registerState");
    const auto choose = [&](RegisterState to) {
        state->setCurrentIndex(state->findData(static_cast<int>(to)));
        Q_EMIT state->activated(state->currentIndex());
    };
    choose(RegisterState::Analysis);
    part<QPushButton>(view, "registerSaveButton")->click();
    QTRY_COMPARE(record(id).entry.step, std::optional(RegisterState::Analysis));
    QTRY_VERIFY(state->findData(static_cast<int>(RegisterState::Accepted)) >= 0);

    choose(RegisterState::Accepted);
    QVERIFY(part<QLineEdit>(view, "registerRelease")->isVisible());
    part<QPushButton>(view, "registerSaveButton")->click();
    QTRY_VERIFY(part<QLabel>(view, "registerRefusal")->text().contains(u"Заполните поле «Релиз»"_s));
    part<QLineEdit>(view, "registerRelease")->setText(u"4.2"_s);
    part<QPushButton>(view, "suggestAnswerButton")->click();
    QVERIFY(part<QPlainTextEdit>(view, "authorAnswer")->toPlainText().contains(u"4.2"_s));
    part<QPushButton>(view, "registerSaveButton")->click();

    QTRY_COMPARE(record(id).entry.release, u"4.2"_s);
    QVERIFY(!record(id).entry.answer.isEmpty());
}

/// Texts to clients never promise a date.
void TestPapers::suggestedAnswersPromiseNoDate()
{
    static const QRegularExpression date(u"\\d{1,2}\\.\\d{1,2}\\.|завтра|сегодня|недел|месяц|срок|дней"_s);
    for (const RegisterState state : AllRegisterStates) {
        const QString answer = m_words.answerTo(state, u"«релиз»"_s);
        QVERIFY2(!answer.contains(date), qPrintable(answer));
        QCOMPARE(answer.isEmpty(), state == RegisterState::Recorded || state == RegisterState::Analysis || state == RegisterState::Duplicate);
    }
}

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"

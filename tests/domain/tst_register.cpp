// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachments.h"
#include "domain/knowledge.h"
#include "domain/register.h"

#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;
using enum hline::RegisterState;

Q_DECLARE_METATYPE(hline::RegisterStep)

/// Wishes and defects as registers, files on requests, links to the knowledge base: the rules alone.
class TestRegister final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesAreReadBack();
    void stepsByTheBook_data();
    void stepsByTheBook();
    void everyPromisedNextStepIsPossible_data();
    void everyPromisedNextStepIsPossible();
    void nothingIsEverDeleted();
    void registerFollowsTheService_data();
    void registerFollowsTheService();
    void stateOfTheOtherRegisterBeginsAnew();
    void completenessOfAReport_data();
    void completenessOfAReport();
    void copiesOfDataOnTheLine_data();
    void copiesOfDataOnTheLine();
    void screenshotsAreAskedForWithDefects_data();
    void screenshotsAreAskedForWithDefects();
    void linksOfArticles_data();
    void linksOfArticles();
    void shareOfAnswersWithALink_data();
    void shareOfAnswersWithALink();
};

void TestRegister::codesAreReadBack()
{
    for (const RegisterState state : AllRegisterStates)
        QCOMPARE(registerStateFromCode(code(state)), std::optional(state));
    for (const AttachmentSlot slot : AllAttachmentSlots)
        QCOMPARE(attachmentSlotFromCode(code(slot)), std::optional(slot));
    for (const ArticleGap gap : {ArticleGap::Missing, ArticleGap::Outdated})
        QCOMPARE(articleGapFromCode(code(gap)), std::optional(gap));
    QVERIFY(!registerStateFromCode("DELETED"));
    QVERIFY(!attachmentSlotFromCode(""));
    QVERIFY(!articleGapFromCode("NONE"));
}

void TestRegister::stepsByTheBook_data()
{
    QTest::addColumn<RegisterStep>("step");
    QTest::addColumn<QByteArray>("refusal");
    const DefectReport steps{u"Открыть отчёт, нажать «Сформировать»"_s, {}, {}, {}};
    const auto wish = [](const char *name, RegisterState from, RegisterState to, const QString &release, const QByteArray &refusal) {
        QTest::newRow(name) << RegisterStep{RegisterKind::Wish, from, to, release, {}, to == Duplicate} << refusal;
    };
    const auto defect = [](const char *name, RegisterState from, RegisterState to, const DefectReport &report, const QByteArray &refusal) {
        QTest::newRow(name) << RegisterStep{RegisterKind::Defect, from, to, u"4.1.12"_s, report, to == Duplicate} << refusal;
    };

    wish("R-2.4.3.2a: analysis comes first", Recorded, Analysis, {}, {});
    wish("R-2.4.3.2a: no decision without analysis", Recorded, Accepted, u"4.2"_s, "STEP_NOT_POSSIBLE");
    wish("R-2.4.3.2a: declined after analysis", Analysis, Declined, {}, {});
    wish("R-2.4.3.2a: deferred after analysis", Analysis, Deferred, {}, {});
    wish("R-2.4.3.2a: a deferred one is analysed again", Deferred, Analysis, {}, {});
    wish("R-2.4.3.2a: merged as a duplicate", Recorded, Duplicate, {}, {});
    wish("R-2.4.3.2a: taken apart again", Duplicate, Recorded, {}, {});
    wish("R-2.4.3.2a: what is released is not merged away", Released, Duplicate, {}, "STEP_NOT_POSSIBLE");
    wish("R-2.4.3.2b: accepted names its target release", Analysis, Accepted, u"весеннее обновление"_s, {});
    wish("R-2.4.3.2b: accepted without a target release", Analysis, Accepted, u"  "_s, "TARGET_RELEASE_NEEDED");
    wish("R-2.4.3.2b: released with its number", Accepted, Released, u"4.1.12"_s, {});
    wish("R-2.4.3.2b: released without a release", Accepted, Released, {}, "RELEASE_NEEDED");
    wish("R-2.4.3.2b: a target is no release number", Accepted, Released, u"весеннее обновление"_s, "RELEASE_NEEDED");
    wish("R-2.4.3.2b: what was not accepted is not released", Analysis, Released, u"4.1.12"_s, "STEP_NOT_POSSIBLE");
    wish("a wish is not confirmed", Recorded, Confirmed, {}, "STATE_NOT_OF_REGISTER");
    wish("words may be added in the same state", Declined, Declined, {}, {});

    defect("R-2.4.4.1b: confirmed with steps", Recorded, Confirmed, steps, {});
    defect("R-2.4.4.1b: confirmed without steps", Recorded, Confirmed, {}, "STEPS_NEEDED");
    defect("R-2.4.4.1b: blanks are no steps", NeedInfo, Confirmed, {u" \n "_s, u"а"_s, u"б"_s, u"в"_s}, "STEPS_NEEDED");
    defect("R-2.4.4.1b: waits for data without steps", Recorded, NeedInfo, {}, {});
    defect("R-2.4.4.1b: not confirmed without steps", NeedInfo, NotConfirmed, {}, {});
    defect("confirmed after all", NotConfirmed, Confirmed, steps, {});
    defect("fixed in a release", Confirmed, Fixed, steps, {});
    defect("what was not confirmed is not fixed", Recorded, Fixed, steps, "STEP_NOT_POSSIBLE");
    defect("a fixed one comes back", Fixed, Confirmed, steps, {});
    defect("a defect is not accepted", Recorded, Accepted, steps, "STATE_NOT_OF_REGISTER");
    QTest::newRow("a duplicate names the other") << RegisterStep{RegisterKind::Defect, Recorded, Duplicate, {}, {}, false}
                                                 << QByteArray("DUPLICATE_OF_NEEDED");
}

void TestRegister::stepsByTheBook()
{
    QFETCH(RegisterStep, step);
    QFETCH(QByteArray, refusal);

    const auto reason = whyNotStep(step);

    QCOMPARE(reason ? reason->code : QByteArray(), refusal);
    if (reason)
        QCOMPARE(reason->clause, step.kind == RegisterKind::Wish ? QByteArray("2.4.3.2") : QByteArray("2.4.4.1"));
}

void TestRegister::everyPromisedNextStepIsPossible_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("R-2.4.3.2a: wishes") << static_cast<int>(RegisterKind::Wish);
    QTest::newRow("R-2.4.4.1b: defects") << static_cast<int>(RegisterKind::Defect);
}

void TestRegister::everyPromisedNextStepIsPossible()
{
    QFETCH(int, kind);
    const auto of = static_cast<RegisterKind>(kind);
    for (const RegisterState from : statesOf(of)) {
        const QList<RegisterState> next = nextStates(of, from);
        for (const RegisterState to : AllRegisterStates) {
            const RegisterStep step{of, from, to, u"4.1.12"_s, {u"шаги"_s, {}, {}, {}}, true};
            if (from != to)
                QCOMPARE(next.contains(to), !whyNotStep(step).has_value());
        }
    }
}

/// R-2.4.3.2a: every state but delivery has a way on, and no state means "gone".
void TestRegister::nothingIsEverDeleted()
{
    for (const RegisterKind kind : {RegisterKind::Wish, RegisterKind::Defect}) {
        for (const RegisterState state : statesOf(kind))
            QVERIFY(state == Released || !nextStates(kind, state).isEmpty());
    }
    QVERIFY(isSettled(Declined) && isSettled(Released) && isSettled(Fixed) && isSettled(NotConfirmed) && isSettled(Duplicate));
    QVERIFY(!isSettled(Accepted) && !isSettled(Deferred) && !isSettled(NeedInfo));
    QVERIFY(isDelivered(Released) && isDelivered(Fixed) && !isDelivered(Accepted));
}

void TestRegister::registerFollowsTheService_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("register_");
    QTest::newRow("wish") << QByteArray("WISH") << QByteArray() << u"WISH"_s;
    QTest::newRow("defect") << QByteArray("DEFECT") << QByteArray() << u"DEFECT"_s;
    QTest::newRow("a wish is not confirmed as a defect") << QByteArray("WISH") << QByteArray("CONFIRMED") << u"WISH"_s;
    QTest::newRow("R-2.4.4.2: a suspicion during a paid consultation") << QByteArray("INDIV") << QByteArray("NEED_INFO") << u"DEFECT"_s;
    QTest::newRow("R-2.4.4.2: a paid consultation is confirmed") << QByteArray("INDIV") << QByteArray("CONFIRMED") << u"DEFECT"_s;
    QTest::newRow("an answer on the line") << QByteArray("LINE") << QByteArray() << QString();
    QTest::newRow("a bare duplicate is neither") << QByteArray("LINE") << QByteArray("DUPLICATE") << QString();
    QTest::newRow("unsorted") << QByteArray() << QByteArray() << QString();
    QTest::newRow("unsorted, analysed as a wish") << QByteArray() << QByteArray("ANALYSIS") << u"WISH"_s;
}

void TestRegister::registerFollowsTheService()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, step);
    QFETCH(QString, register_);

    const auto kind = registerKind(serviceFromCode(service), registerStateFromCode(step));

    QCOMPARE(kind ? QString::fromLatin1(code(*kind)) : QString(), register_);
}

void TestRegister::stateOfTheOtherRegisterBeginsAnew()
{
    QCOMPARE(stateIn(RegisterKind::Wish, {}), Recorded);
    QCOMPARE(stateIn(RegisterKind::Wish, Accepted), Accepted);
    QCOMPARE(stateIn(RegisterKind::Defect, Accepted), Recorded);
    QCOMPARE(stateIn(RegisterKind::Wish, Fixed), Recorded);
}

void TestRegister::completenessOfAReport_data()
{
    QTest::addColumn<QStringList>("report");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("R-2.4.4.1b: nothing said") << QStringList{{}, {}, {}, {}} << 0 << QStringList{u"steps"_s, u"expected"_s, u"got"_s, u"version"_s};
    QTest::newRow("R-2.4.4.1b: half") << QStringList{u"шаги"_s, {}, u"ошибка"_s, u" "_s} << 50 << QStringList{u"expected"_s, u"version"_s};
    QTest::newRow("R-2.4.4.1b: complete") << QStringList{u"шаги"_s, u"сумма"_s, u"ноль"_s, u"4.1"_s} << 100 << QStringList{};
}

void TestRegister::completenessOfAReport()
{
    QFETCH(QStringList, report);
    QFETCH(int, percent);
    QFETCH(QStringList, missing);

    const Completeness meter = completenessOf({report[0], report[1], report[2], report[3]});

    QCOMPARE(meter.percent, percent);
    QStringList names;
    for (const QByteArray &name : meter.missing)
        names += QString::fromLatin1(name);
    QCOMPARE(names, missing);
}

void TestRegister::copiesOfDataOnTheLine_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("warned");
    const auto line = [](const char *name, const QString &file, bool warned) {
        QTest::newRow(name) << QByteArray("LINE") << QStringList{file} << warned;
    };
    line("R-2.4.1.1c: dump", u"base.dt"_s, true);
    line("R-2.4.1.1c: database file, any case", u"1Cv8.1CD"_s, true);
    line("R-2.4.1.1c: zip", u"выгрузка.zip"_s, true);
    line("R-2.4.1.1c: rar", u"a.RAR"_s, true);
    line("R-2.4.1.1c: 7z with a blank behind", u"a.7z "_s, true);
    line("R-2.4.1.1c: a screenshot is no work with data", u"screen.png"_s, false);
    line("R-2.4.1.1c: the name ends otherwise", u"base.dt.png"_s, false);
    QTest::newRow("R-2.4.1.1c: one among many") << QByteArray("LINE") << QStringList{u"a.png"_s, u"b.zip"_s} << true;
    QTest::newRow("R-2.4.1.1c: an individual consultation may") << QByteArray("INDIV") << QStringList{u"base.dt"_s} << false;
    QTest::newRow("R-2.4.1.1c: no service yet") << QByteArray() << QStringList{u"base.dt"_s} << false;
}

void TestRegister::copiesOfDataOnTheLine()
{
    QFETCH(QByteArray, service);
    QFETCH(QStringList, files);
    QFETCH(bool, warned);

    const auto warning = dataCopyWarning(serviceFromCode(service), files);

    QCOMPARE(warning.has_value(), warned);
    if (warning)
        QCOMPARE(*warning, (GateReason{"USER_DATA_ON_LINE", "2.4.1.1", {}}));
}

void TestRegister::screenshotsAreAskedForWithDefects_data()
{
    using enum AttachmentSlot;
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QList<AttachmentSlot>>("present");
    QTest::addColumn<QList<AttachmentSlot>>("asked");
    QTest::newRow("R-2.4.4.1c: none") << QByteArray("DEFECT") << QList<AttachmentSlot>{Other}
                                      << QList<AttachmentSlot>{ErrorScreenshot, SettingsScreenshot};
    QTest::newRow("R-2.4.4.1c: one") << QByteArray("DEFECT") << QList<AttachmentSlot>{ErrorScreenshot}
                                     << QList<AttachmentSlot>{SettingsScreenshot};
    QTest::newRow("R-2.4.4.1c: both") << QByteArray("DEFECT") << QList<AttachmentSlot>{SettingsScreenshot, ErrorScreenshot}
                                      << QList<AttachmentSlot>{};
    QTest::newRow("R-2.4.4.1c: no reminder for a wish") << QByteArray("WISH") << QList<AttachmentSlot>{} << QList<AttachmentSlot>{};
}

void TestRegister::screenshotsAreAskedForWithDefects()
{
    QFETCH(QByteArray, service);
    QFETCH(QList<AttachmentSlot>, present);
    QFETCH(QList<AttachmentSlot>, asked);

    QCOMPARE(screenshotsToAskFor(serviceFromCode(service), present), asked);
}

void TestRegister::linksOfArticles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    QTest::newRow("R-2.2.1a: as copied") << u" https://help.gkh365.ru/articles/12 "_s << u"https://help.gkh365.ru/articles/12"_s;
    QTest::newRow("with its place in the page") << u"https://help.gkh365.ru/a#b"_s << u"https://help.gkh365.ru/a#b"_s;
    QTest::newRow("Cyrillic is encoded") << u"https://help.gkh365.ru/пени"_s << u"https://help.gkh365.ru/%D0%BF%D0%B5%D0%BD%D0%B8"_s;
    QTest::newRow("no plain http") << u"http://help.gkh365.ru/"_s << QString();
    QTest::newRow("no script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("no file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("no password in it") << u"https://user:secret@help.gkh365.ru/"_s << QString();
    QTest::newRow("no words") << u"смотрите статью"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("endless") << u"https://help.gkh365.ru/"_s + QString(3000, u'a') << QString();
}

void TestRegister::linksOfArticles()
{
    QFETCH(QString, text);
    QFETCH(QString, link);

    QCOMPARE(articleLink(text), link);
    QCOMPARE(articleLink(articleLink(text)), link);
}

void TestRegister::shareOfAnswersWithALink_data()
{
    QTest::addColumn<int>("answers");
    QTest::addColumn<int>("withLink");
    QTest::addColumn<int>("percent"); // -1: none
    QTest::newRow("R-2.4.1.1d: 7 of 10") << 10 << 7 << 70;
    QTest::newRow("R-2.4.1.1d: no answers") << 0 << 0 << -1;
    QTest::newRow("two of three") << 3 << 2 << 67;
    QTest::newRow("one of eight: a half goes up") << 8 << 1 << 13;
    QTest::newRow("all") << 5 << 5 << 100;
}

void TestRegister::shareOfAnswersWithALink()
{
    QFETCH(int, answers);
    QFETCH(int, withLink);
    QFETCH(int, percent);

    QCOMPARE(linkShare(answers, withLink).value_or(-1), percent);
}

QTEST_GUILESS_MAIN(TestRegister)
#include "tst_register.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rule book, group F (wishes and defects), attachments (R-2.4.1.1c, R-2.4.4.1c) and the knowledge base (R-2.2.1, R-2.4.1.1d) on a
// real desk.

#include "regulation/regulationdesk.h"
#include "workflow/attachfile.h"

#include "exchange/importfile.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using enum hline::RegisterState;

namespace {

/// Two clients on a Monday: one with a hundred minutes, one whose contract ended in August.
struct Monday
{
    RegulationDesk office;
    ContractId contract;
    ContractId former;

    Monday()
        : contract(office.signs({.perMonth = 100min, .response = 240min})),
          former(office.signs({.number = u"9/2024"_s, .perMonth = 60min, .validTo = u"2026-08-31"_s}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        if (!office.comes(u"2026-09-14T11:40"_s))
            qFatal("the Monday lies behind");
    }

    [[nodiscard]] Workplace &anna() { return office.anna(); }
    [[nodiscard]] RequestId wishes(const ContractId &who, const QString &what)
    {
        return office.desk.registers(who, Service::Wish, {}, what);
    }
    [[nodiscard]] Result<RegisterMoved> moves(const RequestId &id, RegisterState to, const QString &release = {})
    {
        RegisterChange change;
        change.to = to;
        change.release = release;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] Result<RegisterMoved> merges(const RequestId &id, const RequestId &into)
    {
        RegisterChange change;
        change.to = Duplicate;
        change.duplicateOf = into;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] Result<RegisterMoved> confirms(const RequestId &id, const QString &steps)
    {
        RegisterChange change;
        change.to = Confirmed;
        change.steps = steps;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] std::vector<RegisterEntry> board(RegisterKind kind)
    {
        const auto board = anna().registerBoard(kind);
        return done(board) ? board->entries : std::vector<RegisterEntry>();
    }
    [[nodiscard]] RegisterEntry entry(RegisterKind kind, const RequestId &id)
    {
        for (const RegisterEntry &one : board(kind)) {
            if (one.row.id == id)
                return one;
        }
        return {};
    }
    /// A request of the line that is answered at once, with or without a link.
    [[nodiscard]] bool answers(const QString &link, WorkState how = WorkState::Done)
    {
        const RequestId id = office.arrives(contract, Service::Line);
        const bool isLinked = link.isEmpty() || done(anna().citeArticle(id, link));
        return isLinked && done(anna().close(id, how, {}, how == WorkState::Refused ? "1.2" : ""));
    }
    [[nodiscard]] ImportReport imports(const QByteArray &file, const QString &name, ImportMode mode = ImportMode::Apply)
    {
        const auto report = ImportFile(office.desk.store(), office.desk.clock, anna().me()).run(ImportKind::Articles, file, name, mode);
        return done(report) ? *report : ImportReport();
    }
    [[nodiscard]] QStringList found(const QString &text)
    {
        QStringList titles;
        for (const ArticleRecord &article : anna().articles(text, 10))
            titles += article.title;
        return titles;
    }
};

const QByteArray Articles = "Заголовок;Ссылка;Текст\n"
                            "Закрытие месяца;https://help.gkh365.ru/close;Перед закрытием проверьте статьи затрат.\n"
                            "Пени по капитальному ремонту;https://help.gkh365.ru/fines;Ставка меняется с 91-го дня. Смотрите счёт оплаты.\n"
                            "Печать квитанций;https://help.gkh365.ru/print;Штрихкод печатается на второй странице, если включён режим.\n";

} // namespace

class TestRegisters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wishIsRecordedDuringACall();
    void wishGoesItsWay();
    void equalWishesAreMerged();
    void mergedWishesAreTakenApart();
    void circlesOfDuplicatesAreRefused();
    void sameClientAsksOnce();
    void registerOutlivesTheRequest();
    void releaseListsWhomToTell();
    void defectOfAFormerClientIsKept();
    void defectNeedsStepsToBeConfirmed();
    void confirmedDefectReturnsItsMinutes();
    void confirmationIsUndoneAsOneStep();
    void suspicionDuringAConsultationIsOnTheBoard();
    void otherRequestsHaveNoRegister();
    void reportAndAnswerAreKeptTogether();
    void boardsSurviveARebuild();
    void registrationTakenBackIsNoWish();
    void dataCopyOnTheLineIsWarnedOf();
    void screenshotsAreKeptWithTheirKind();
    void taskInAFileIsAWrittenTask();
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

/// R-2.4.3.1, I-04: no balance check, no timer, no money.
void TestRegisters::wishIsRecordedDuringACall()
{
    Monday day;

    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);

    const RequestView card = day.office.card(wish);
    QCOMPARE(card.record.channel, Channel::Phone);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T11:40"_s));
    QCOMPARE(card.record.service(), std::optional(Service::Wish));
    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Recorded);
    QVERIFY(done(day.office.works(wish, u"2026-09-14T11:40"_s, u"2026-09-14T11:50"_s)));
    QCOMPARE(day.office.balance(day.contract), 100min); // I-04: WISH 10 min → billed 0
}

/// R-2.4.3.2a, R-2.4.3.2b
void TestRegisters::wishGoesItsWay()
{
    Monday day;
    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);

    QCOMPARE(refusalOf(day.moves(wish, Accepted, u"4.2"_s)), QByteArray("STEP_NOT_POSSIBLE"));
    QVERIFY(done(day.moves(wish, Analysis)));
    QCOMPARE(refusalOf(day.moves(wish, Accepted)), QByteArray("TARGET_RELEASE_NEEDED"));
    QVERIFY(done(day.moves(wish, Accepted, u"весеннее обновление"_s)));
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.release, u"весеннее обновление"_s);
    const auto early = day.moves(wish, Released);
    QCOMPARE(refusalOf(early), QByteArray("RELEASE_NEEDED"));
    QCOMPARE(clauseOf(early), QByteArray("2.4.3.2"));
    QVERIFY(done(day.moves(wish, Released, u"4.1.12"_s)));

    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Released);
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.release, u"4.1.12"_s);
    QCOMPARE(day.office.desk.facts(wish, "register"), 3);
}

/// R-2.4.3.2a: given two equal wishes, when merged, then one remains with counter 2 and links to both clients.
void TestRegisters::equalWishesAreMerged()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QCOMPARE(day.board(RegisterKind::Wish).size(), std::size_t(2));

    QVERIFY(done(day.merges(second, first)));

    const RegisterEntry kept = day.entry(RegisterKind::Wish, first);
    QCOMPARE(kept.asking, 2);
    QCOMPARE(kept.clients.size(), 2);
    QCOMPARE(day.board(RegisterKind::Wish).front().row.id, first);
    const RegisterEntry merged = day.entry(RegisterKind::Wish, second);
    QCOMPARE(merged.row.state, Duplicate);
    QCOMPARE(merged.duplicateNumber, kept.row.number);
}

void TestRegisters::mergedWishesAreTakenApart()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QVERIFY(done(day.merges(second, first)));

    QVERIFY(done(day.moves(second, Recorded)));

    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 1);
    QCOMPARE(day.entry(RegisterKind::Wish, second).row.state, Recorded);
    QVERIFY(!day.entry(RegisterKind::Wish, second).row.duplicateOf);
}

void TestRegisters::circlesOfDuplicatesAreRefused()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Первое"_s);
    const RequestId second = day.wishes(day.former, u"Второе"_s);
    const RequestId third = day.wishes(day.former, u"Третье"_s);
    const RequestId defect = day.office.arrives(day.contract, Service::Defect);

    QCOMPARE(refusalOf(day.merges(first, first)), QByteArray("DUPLICATE_OF_ITSELF"));
    QCOMPARE(refusalOf(day.merges(first, defect)), QByteArray("DUPLICATE_OF_OTHER_KIND"));
    QVERIFY(done(day.merges(second, first)));
    QCOMPARE(refusalOf(day.merges(first, second)), QByteArray("DUPLICATE_OF_ITSELF"));
    QVERIFY(done(day.merges(third, second))); // joins the one that goes on
    QCOMPARE(day.entry(RegisterKind::Wish, third).row.duplicateOf, std::optional(first));
    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 2);
    QCOMPARE(refusalOf(day.moves(first, Duplicate)), QByteArray("DUPLICATE_OF_NEEDED"));
}

void TestRegisters::sameClientAsksOnce()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.merges(day.wishes(day.contract, u"Ещё раз о том же"_s), first)));

    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 1);
    const auto askers = day.anna().registerAskers(first);
    QVERIFY(done(askers));
    QCOMPARE(askers->size(), std::size_t(2)); // both letters are answered all the same
}

/// R-2.4.3.2a: a wish cannot be deleted; a closed request stays on the board.
void TestRegisters::registerOutlivesTheRequest()
{
    Monday day;
    const RequestId wish = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.anna().close(wish, WorkState::Cancelled, u"Передумали"_s, {})));

    QVERIFY(done(day.moves(wish, Analysis)));
    QCOMPARE(day.entry(RegisterKind::Wish, wish).row.state, Analysis);
}

/// R-2.4.3.2b: clients can be listed for notice.
void TestRegisters::releaseListsWhomToTell()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    const RequestId second = day.wishes(day.former, u"Отправлять квитанции в чат"_s);
    QVERIFY(done(day.merges(second, first)));
    RegisterChange told;
    told.to = Duplicate;
    told.answer = u"Пожелание учтено"_s;
    QVERIFY(done(day.anna().moveInRegister(second, told)));

    const auto askers = day.anna().registerAskers(second);

    QVERIFY(done(askers));
    QCOMPARE(askers->size(), std::size_t(2));
    QCOMPARE(askers->front().request, first);
    QCOMPARE(askers->front().person, u"Орлова Ольга"_s);
    QVERIFY(!askers->front().answered);
    QVERIFY(askers->back().answered);
}

/// R-2.4.4.1a: a call at 16:05 from a client whose contract ended on 31.08.2026.
void TestRegisters::defectOfAFormerClientIsKept()
{
    Monday day;
    QVERIFY(day.office.comes(u"2026-09-14T16:05"_s));

    const RequestId defect = day.office.desk.registers(day.former, Service::Defect, {}, u"Отчёт теряет строку"_s);

    const RequestView card = day.office.card(defect);
    QCOMPARE(card.record.arrival, msk(u"2026-09-14T16:05"_s));
    QCOMPARE(card.eligibility.decision, Decision::Warn);
    QCOMPARE(card.eligibility.reasons.front().code, QByteArray("CONTRACT_INACTIVE"));
    QCOMPARE(day.entry(RegisterKind::Defect, defect).row.state, Recorded);
}

/// R-2.4.4.1b
void TestRegisters::defectNeedsStepsToBeConfirmed()
{
    Monday day;
    const RequestId defect = day.office.arrives(day.contract, Service::Defect);

    const auto empty = day.moves(defect, Confirmed);

    QCOMPARE(refusalOf(empty), QByteArray("STEPS_NEEDED"));
    QCOMPARE(clauseOf(empty), QByteArray("2.4.4.1"));
    QCOMPARE(day.office.desk.facts(defect, "register"), 0);
    QVERIFY(done(day.moves(defect, NeedInfo))); // saving is never blocked
    QVERIFY(done(day.confirms(defect, u"Открыть отчёт по 31 дому"_s)));
    QCOMPARE(day.entry(RegisterKind::Defect, defect).row.percent, 25);
}

/// R-2.4.4.2: 23 minutes charged, confirmed on the next day, the balance grows by 23.
void TestRegisters::confirmedDefectReturnsItsMinutes()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.office.works(request, u"2026-09-14T12:00"_s, u"2026-09-14T12:23"_s)));
    QCOMPARE(day.office.balance(day.contract), 77min);
    QVERIFY(day.office.comes(u"2026-09-15T09:00"_s));

    const auto moved = day.confirms(request, u"Открыть отчёт по 31 дому"_s);

    QVERIFY(done(moved));
    QCOMPARE(moved->returned, 23min);
    QCOMPARE(day.office.balance(day.contract), 100min);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Defect));
    QCOMPARE(day.entry(RegisterKind::Defect, request).row.state, Confirmed);
}

void TestRegisters::confirmationIsUndoneAsOneStep()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
    QVERIFY(done(day.office.works(request, u"2026-09-14T12:00"_s, u"2026-09-14T12:23"_s)));
    QVERIFY(done(day.confirms(request, u"Открыть отчёт"_s)));

    const auto undone = day.anna().undo();

    QVERIFY(done(undone));
    QCOMPARE(undone->what, QByteArray("registry"));
    QCOMPARE(day.office.balance(day.contract), 77min);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Indiv));
    QVERIFY(day.board(RegisterKind::Defect).empty());
}

void TestRegisters::suspicionDuringAConsultationIsOnTheBoard()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);

    QVERIFY(done(day.moves(request, NeedInfo)));

    QCOMPARE(day.entry(RegisterKind::Defect, request).row.state, NeedInfo);
    QCOMPARE(day.office.card(request).record.service(), std::optional(Service::Indiv)); // charged until it is confirmed
}

void TestRegisters::otherRequestsHaveNoRegister()
{
    Monday day;
    const RequestId line = day.office.arrives(day.contract, Service::Line);

    QCOMPARE(refusalOf(day.moves(line, Recorded)), QByteArray("NOT_IN_REGISTER"));
    QCOMPARE(refusalOf(day.anna().registerAskers(line)), QByteArray("NOT_IN_REGISTER"));
    QVERIFY(day.board(RegisterKind::Wish).empty() && day.board(RegisterKind::Defect).empty());
}

void TestRegisters::reportAndAnswerAreKeptTogether()
{
    Monday day;
    NewRequest asked;
    asked.subject = u"Отчёт теряет строку"_s;
    asked.contract = day.contract;
    asked.service = Service::Defect;
    asked.report = {u"Открыть отчёт"_s, u"31 строка"_s, {}, u"4.1.11"_s};
    const auto made = day.anna().registerRequest(asked);
    QVERIFY(done(made));
    RegisterChange change;
    change.to = Confirmed;
    change.got = u"30 строк"_s;
    change.answer = u"Ошибка подтверждена, работа не тарифицируется."_s;

    QVERIFY(done(day.anna().moveInRegister(made->id, change)));

    const RegisterRecord entry = day.office.card(made->id).record.entry;
    QCOMPARE(entry.report.steps, u"Открыть отчёт"_s);
    QCOMPARE(entry.report.got, u"30 строк"_s);
    QCOMPARE(entry.answer, change.answer.value());
    QCOMPARE(completenessOf(entry.report).percent, 100);
    QVERIFY(day.entry(RegisterKind::Defect, made->id).row.answered);
}

void TestRegisters::boardsSurviveARebuild()
{
    Monday day;
    const RequestId first = day.wishes(day.contract, u"Квитанции в мессенджер"_s);
    QVERIFY(done(day.merges(day.wishes(day.former, u"То же"_s), first)));
    QVERIFY(day.answers(u"https://help.gkh365.ru/close"_s));
    (void)day.imports(Articles, u"articles.csv"_s);

    const auto equal = day.office.desk.desk().verify();

    QVERIFY(done(equal) && *equal);
    QCOMPARE(day.entry(RegisterKind::Wish, first).asking, 2);
    QCOMPARE(day.anna().articles(u"закрытие"_s, 5).front().uses, 1);
}

void TestRegisters::registrationTakenBackIsNoWish()
{
    Monday day;
    QVERIFY(!day.wishes(day.contract, u"Не туда нажали"_s).isNull());

    QVERIFY(done(day.anna().undo()));

    QVERIFY(day.board(RegisterKind::Wish).empty());
}

/// R-2.4.1.1c
void TestRegisters::dataCopyOnTheLineIsWarnedOf()
{
    Monday day;
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
void TestRegisters::screenshotsAreKeptWithTheirKind()
{
    Monday day;
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

/// R-2.4.2.3: after the client's e-mail with the task is attached, work by a written task may begin.
void TestRegisters::taskInAFileIsAWrittenTask()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);
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

void TestRegisters::attachedBytesAreThoseThatCame()
{
    Monday day;
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

void TestRegisters::missingAndChangedFilesAreTold()
{
    Monday day;
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

void TestRegisters::hugeAndEmptyFilesAreRefused()
{
    Monday day;
    const RequestId request = day.office.arrives(day.contract, Service::Indiv);

    const auto huge = day.anna().attach(request, {AttachmentSlot::Other, u"base.dt"_s, QByteArray(AttachmentStore::LargestFile + 1, 'x')});

    QCOMPARE(refusalOf(huge), QByteArray("ATTACHMENT_TOO_LARGE"));
    QCOMPARE(huge.error().about, (QStringList{u"base.dt"_s, u"25"_s}));
    QCOMPARE(refusalOf(day.anna().attach(request, {AttachmentSlot::Other, u"a.txt"_s, {}})), QByteArray("ATTACHMENT_EMPTY"));
    QCOMPARE(refusalOf(AttachFile::fromFile(u"/nowhere/a.txt"_s, AttachmentSlot::Other)), QByteArray("FILE_NOT_FOUND"));
    QVERIFY(day.office.card(request).record.attachments.empty());
}

void TestRegisters::nameOfAFileIsNoPath()
{
    Monday day;
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
void TestRegisters::articlesAreImportedOnceAndUndone()
{
    Monday day;
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

void TestRegisters::articlesOfEveryFormat_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV, Russian headers in another order")
        << QByteArray("Текст;Ссылка;Название\nСлова;https://help.gkh365.ru/1;Пени\n") << u"a.csv"_s;
    QTest::newRow("CSV, English") << QByteArray("title,link,text\nПени,https://help.gkh365.ru/1,Слова\n") << u"a.csv"_s;
    QTest::newRow("JSON") << QByteArray("[{\"title\":\"Пени\",\"link\":\"https://help.gkh365.ru/1\",\"text\":\"Слова\"}]") << u"a.json"_s;
    QTest::newRow("JSON with url and without text") << QByteArray(" [ {\"url\":\"https://help.gkh365.ru/1\",\"title\":\"Пени\"} ]") << u"a.json"_s;
}

void TestRegisters::articlesOfEveryFormat()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, name);
    Monday day;

    QCOMPARE(day.imports(file, name).created, 1);

    const std::vector<ArticleRecord> found = day.anna().articles(u"пени"_s, 5);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().url, u"https://help.gkh365.ru/1"_s);
}

void TestRegisters::dirtyLinesAreNamed()
{
    Monday day;

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

void TestRegisters::articlesAreFoundAsPeopleType_data()
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

void TestRegisters::articlesAreFoundAsPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    Monday day;
    QCOMPARE(day.imports(Articles, u"articles.csv"_s).created, 3);

    const QStringList found = day.found(text);

    if (text.size() == 2)
        QVERIFY(!found.isEmpty());
    else
        QCOMPARE(found.isEmpty() ? QString() : found.front(), first);
    for (const SearchHit &hit : day.anna().search(text, 50))
        QVERIFY(!hit.title.contains(u"квитанций"_s)); // the search of clients and requests has none
}

void TestRegisters::usesOfAnArticleAreCounted()
{
    Monday day;
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
void TestRegisters::shareOfAnswersWithALink()
{
    Monday day;
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

void TestRegisters::badLinksAreRefused()
{
    Monday day;
    const RequestId line = day.office.arrives(day.contract, Service::Line);

    QCOMPARE(refusalOf(day.anna().citeArticle(line, u"смотрите статью"_s)), QByteArray("LINK_BAD"));
    QCOMPARE(refusalOf(day.anna().citeArticle(line, u"javascript:alert(1)"_s)), QByteArray("LINK_BAD"));
    QCOMPARE(day.office.desk.facts(line, "request.set"), 0);
}

/// R-2.2.1b: given two requests flagged, both are listed.
void TestRegisters::candidatesForTheKnowledgeBase()
{
    Monday day;
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

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"

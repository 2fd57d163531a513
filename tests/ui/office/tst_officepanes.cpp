// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/connectdialog.h"
#include "office/officechip.h"
#include "support/fakelink.h"
#include "support/helpdesk.h"
#include "sync/papergateway.h"
#include "sync/syncround.h"
#include "text/phrasebook.h"
#include "workflow/outboxquery.h"
#include "workflow/unsentfile.h"

#include <QLabel>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

SyncStatus connected(Micros now)
{
    SyncStatus status;
    status.link = SyncStatus::Link::Connected;
    status.readAt = now;
    return status;
}

} // namespace

/// The chip and the outbox, as sync.md 4.10 says them.
class TestOfficePanes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void chipSays_data();
    void chipSays();
    void chipGrowsAmberAndRed_data();
    void chipGrowsAmberAndRed();
    void chipIsNamedForScreenReaders();
    void whoLeftReadsWhatIsKept();
    void waitingRecordNamesItsRequest();
    void lostClaimNamesTheFirstAndKeepsTheTime();
    void secondReversalSaysWhoWasFirst();
    void twoWhoChangedOneDetailHearOfIt();
    void knownChangeIsNoClash();
    void unsentRecordsGoToAFile();
    void openDiskIsToldToWhoConnects_data();
    void openDiskIsToldToWhoConnects();

private:
    [[nodiscard]] SyncStatus meets(Helpdesk &desk, int number);
    [[nodiscard]] bool saysTopic(Helpdesk &desk, const RequestId &id, const QString &topic);
    [[nodiscard]] static std::optional<OutboxLine> changeOf(std::vector<OutboxLine> lines);
    [[nodiscard]] std::vector<OutboxLine> outbox(Helpdesk &desk) { return OutboxQuery(desk.store(), desk.anna().me()).lines(50); }

    Phrasebook m_russian{Language::Russian};
    OfficeWords m_words{m_russian};
    Theme m_theme = lightTheme();
    std::unique_ptr<Helpdesk> m_anna, m_boris;
    std::unique_ptr<PaperOffice> m_office;
    std::unique_ptr<PaperGateway> m_way;
    ContractId m_contract;
};

void TestOfficePanes::init()
{
    m_boris.reset();
    m_way.reset();
    m_office.reset();
    m_anna = std::make_unique<Helpdesk>();
    m_boris = std::make_unique<Helpdesk>(u"2026-09-14T10:00:00"_s, u"Борис Петров"_s);
    m_office = std::make_unique<PaperOffice>(m_anna->clock);
    m_way = std::make_unique<PaperGateway>(*m_office);
    m_contract = m_anna->signsContract(u"117/2026"_s, 120min, 30min);
    m_anna->pays(m_contract, u"2026-09"_s, u"2026-08-28"_s);
}

SyncStatus TestOfficePanes::meets(Helpdesk &desk, int number)
{
    m_way->deskNumber = number;
    return SyncRound(desk.desk().feed(), *m_way, desk.clock, 1).meet();
}

void TestOfficePanes::chipSays_data()
{
    QTest::addColumn<SyncStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBad");
    const Micros now = toMicros(msk(u"2026-09-14T11:00:00"_s));
    SyncStatus status = connected(now);
    QTest::newRow("everything is sent") << status << u"● Всё отправлено"_s << false;
    status.unsent = 3;
    status.oldestUnsent = now;
    QTest::newRow("three wait") << status << u"○ Не отправлено: 3"_s << false;
    status = {};
    status.link = SyncStatus::Link::Away;
    status.awaySince = toMicros(msk(u"2026-09-14T10:42:00"_s));
    status.readAt = toMicros(msk(u"2026-09-14T10:41:00"_s));
    QTest::newRow("away") << status << u"▲ Работаем без связи с 10:42. Данные на 10:41."_s << false;
    status.readAt.reset();
    status.newest = toMicros(msk(u"2026-09-11T18:05:00"_s));
    QTest::newRow("away since the start") << status << u"▲ Работаем без связи с 10:42. Данные на пт 18:05."_s << false;
    status = connected(now);
    status.clock = ClockOffset::Estimate{2h + 3min, 1ms};
    QTest::newRow("clock") << status << u"▲ Часы компьютера расходятся с сервером на 2 ч 3 мин"_s << false;
    status = connected(now);
    status.restoredOffice = SyncStatus::Repeated{14, now};
    status.unsent = 14;
    QTest::newRow("office restored") << status << u"▲ Сервер восстановлен из копии; отправляем повторно, записей: 14"_s << false;
    status = connected(now);
    status.restoredDesk = SyncStatus::Repeated{3, now - 10h};
    QTest::newRow("desk restored this morning") << status << u"▲ Рабочее место восстановлено из копии; 3 записи отправлены заново"_s << false;
    status.restoredDesk->isOfDamage = true;
    status.restoredDesk->facts = 1;
    QTest::newRow("… made anew") << status << u"▲ Рабочее место собрано заново: его файл был повреждён; 1 запись отправлена заново"_s << false;
    status.restoredDesk->at = now - 12h;
    QTest::newRow("… yesterday") << status << u"● Всё отправлено"_s << false;
    status = connected(now);
    status.isTooOld = true;
    QTest::newRow("newer records") << status << u"◆ Есть записи новой версии; баланс неполный"_s << true;
    status = connected(now);
    status.reading = SyncStatus::Reading{150'000, 0, 200'000, true};
    QTest::newRow("first reading") << status << u"○ Читаем записи офиса: 37 %"_s << false;
    status = connected(now);
    status.dismissal = SyncStatus::Dismissal::Sends;
    status.unsent = 2;
    QTest::newRow("who left sends what is there") << status << u"▲ Доступ к офису закрыт · Не отправлено: 2"_s << false;
    status.unsendable = 2;
    status.isForkOpen = true;
    QTest::newRow("… and may not") << status << u"▲ Доступ к офису закрыт · Не отправлено: 2"_s << true;
    status = connected(now);
    status.dismissal = SyncStatus::Dismissal::Sends;
    QTest::newRow("… and has sent it") << status << u"○ Доступ к офису закрыт"_s << false;
    const auto trouble = [&](const char *row, Trouble what, const QString &text) {
        status = connected(now);
        status.trouble = what;
        QTest::newRow(row) << status << text << true;
    };
    trouble("wrong password", Trouble::Password, u"◆ Офис не принимает пароль"_s);
    trouble("somebody else", Trouble::Certificate, u"◆ Отвечает не тот сервер: подлинность офиса не подтверждена"_s);
    trouble("unknown desk", Trouble::Refused, u"◆ Офис не знает это рабочее место"_s);
    trouble("too late", Trouble::Dismissed, u"◆ Доступ к офису закрыт, он больше ничего не принимает"_s);
    trouble("office older", Trouble::OfficeTooOld, u"◆ Офис старее программы"_s);
    trouble("disk full", Trouble::StoreFailing, u"◆ Файл рабочего места не пишется"_s);
}

void TestOfficePanes::chipSays()
{
    QFETCH(SyncStatus, status);
    QFETCH(QString, text);
    QFETCH(bool, isBad);

    const OfficeSign sign = m_words.sign(status, msk(u"2026-09-14T11:00:00"_s));

    QCOMPARE(QString(sign.text).replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' '), text);
    QCOMPARE(sign.tone == OfficeSign::Tone::Bad, isBad);
    QVERIFY2(sign.tip.size() > 20, "the tip says what to do");
}

void TestOfficePanes::chipGrowsAmberAndRed_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("tone");
    QTest::newRow("nine minutes") << 9 << int(OfficeSign::Tone::Quiet);
    QTest::newRow("amber after ten minutes") << 10 << int(OfficeSign::Tone::Caution);
    QTest::newRow("fifty-nine minutes") << 59 << int(OfficeSign::Tone::Caution);
    QTest::newRow("red after an hour") << 60 << int(OfficeSign::Tone::Bad);
}

void TestOfficePanes::chipGrowsAmberAndRed()
{
    QFETCH(int, age);
    QFETCH(int, tone);
    const Instant now = msk(u"2026-09-14T11:00:00"_s);
    SyncStatus status = connected(toMicros(now));
    status.unsent = 1;
    status.oldestUnsent = toMicros(now - minutes(age));

    QCOMPARE(int(m_words.sign(status, now).tone), tone);
}

void TestOfficePanes::chipIsNamedForScreenReaders()
{
    FakeLink link;
    link.said = connected(m_anna->clock.now());
    OfficeChip chip(link, m_anna->clock, m_russian, m_theme);

    QVERIFY(chip.accessibleName().contains(u"Всё отправлено"_s));
    QVERIFY(!chip.toolTip().isEmpty());
    link.said.trouble = Trouble::Password;
    Q_EMIT link.changed();
    QVERIFY(chip.text().contains(u"пароль"_s));
    QCOMPARE(chip.palette().color(QPalette::ButtonText), m_theme.negative);
}

/// What happened, what went from this computer, what is kept and what to do with it.
void TestOfficePanes::whoLeftReadsWhatIsKept()
{
    FakeLink link;
    link.is = OfficeLink::State::Parted;
    link.parted = Parting{};
    OfficeChip chip(link, m_anna->clock, m_russian, m_theme);
    for (const auto &[why, text] : {std::pair{Parting::Why::Dismissed, u"○ Доступ к офису закрыт"_s},
                                    std::pair{Parting::Why::TooLate, u"◆ Доступ к офису закрыт, он больше ничего не принимает"_s},
                                    std::pair{Parting::Why::Left, u"○ Рабочее место отключено от офиса"_s}}) {
        link.parted = Parting{why, {}, 7};
        link.said.unsent = 0;
        Q_EMIT link.changed();
        QCOMPARE(chip.text(), text);
        QVERIFY(chip.toolTip().contains(u"удалены с этого компьютера"_s));
        QVERIFY(!chip.toolTip().contains(u"Сохраните"_s));
        link.said.unsent = 3;
        Q_EMIT link.changed();
        QVERIFY(chip.toolTip().contains(u"есть только здесь: 3. Сохраните неотправленное в файл"_s));
    }
}

void TestOfficePanes::waitingRecordNamesItsRequest()
{
    static_cast<void>(meets(*m_anna, 1));
    const RequestId request = m_anna->registers(m_contract);

    const std::vector<OutboxLine> lines = outbox(*m_anna);

    QVERIFY(!lines.empty());
    QVERIFY(!lines.front().record.verdict);
    QCOMPARE(lines.front().request, std::optional(request));
    QCOMPARE(m_words.state(lines.front()), u"↑ ждёт отправки"_s);
    static_cast<void>(meets(*m_anna, 1));
    QCOMPARE(outbox(*m_anna).front().record.verdict, std::optional(Verdict::Ok));
}

/// sync.md 4.7: who came first keeps it, and nobody's minute is lost.
void TestOfficePanes::lostClaimNamesTheFirstAndKeepsTheTime()
{
    const RequestId request = m_anna->registers(m_contract);
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));
    QVERIFY(done(m_anna->anna().take(request)));
    QVERIFY(done(m_boris->startsTimer(request)));
    m_boris->clock.advance(12min);
    QVERIFY(done(m_boris->stopsTimer()));
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(meets(*m_boris, 2));

    const std::vector<OutboxLine> lines = outbox(*m_boris);
    const auto lost = std::ranges::find_if(lines, [](const OutboxLine &line) { return line.record.verdict == Verdict::ClaimLost; });

    QVERIFY(lost != lines.end());
    QCOMPARE(lost->other, u"Анна Иванова"_s);
    QCOMPARE(lost->kept, seconds(12min));
    const QString said = m_words.notice(*lost, m_boris->clock.instant()).replace(QChar::Nbsp, u' ');
    QVERIFY2(said.contains(u"раньше взял(а) Анна Иванова"_s) && said.contains(u"Ваше время 12 мин сохранено"_s), qPrintable(said));
}

void TestOfficePanes::secondReversalSaysWhoWasFirst()
{
    OutboxLine line;
    line.record.verdict = Verdict::AlreadyReversed;
    line.other = u"Петров"_s;
    line.otherAt = msk(u"2026-10-04T09:00:00"_s);

    QVERIFY(m_words.reason(line, msk(u"2026-10-06T09:00:00"_s)).startsWith(u"Запись уже сторнирована: Петров"_s));
}

bool TestOfficePanes::saysTopic(Helpdesk &desk, const RequestId &id, const QString &topic)
{
    desk.clock.advance(1min);
    RequestChange change;
    change.subject = topic;
    return done(desk.anna().changeRequest(id, change));
}

std::optional<OutboxLine> TestOfficePanes::changeOf(std::vector<OutboxLine> lines)
{
    const auto found = std::ranges::find_if(lines, [](const OutboxLine &line) { return line.record.kind == "request.set"; });
    return found == lines.end() ? std::nullopt : std::optional(std::move(*found));
}

/// «Изменено и вами, и …» (facts.md 2, `seen`)
void TestOfficePanes::twoWhoChangedOneDetailHearOfIt()
{
    const RequestId id = m_anna->registers(m_contract);
    for (const auto &[desk, number] : {std::pair(m_anna.get(), 1), {m_boris.get(), 2}})
        QCOMPARE(meets(*desk, number).trouble, Trouble::None);
    QVERIFY(saysTopic(*m_anna, id, u"Не закрывается октябрь"_s));
    QVERIFY(saysTopic(*m_boris, id, u"Не закрывается ноябрь"_s));

    for (const auto &[desk, number] : {std::pair(m_anna.get(), 1), {m_boris.get(), 2}, {m_anna.get(), 1}})
        QCOMPARE(meets(*desk, number).trouble, Trouble::None);

    const auto annas = changeOf(outbox(*m_anna)), borises = changeOf(outbox(*m_boris));
    QVERIFY(annas && annas->clash && borises && borises->clash);
    QVERIFY(borises->clash->isMine && !annas->clash->isMine);
    const QString text = m_words.reason(*annas, m_anna->clock.instant());
    QVERIFY2(text.contains(u"Борис Петров"_s) && text.contains(u"тема обращения"_s) && text.contains(u"не ваше"_s), qPrintable(text));
    QVERIFY(m_words.reason(*borises, m_anna->clock.instant()).contains(u"Анна Иванова"_s));
}

void TestOfficePanes::knownChangeIsNoClash()
{
    const RequestId id = m_anna->registers(m_contract);
    for (const auto &[desk, number] : {std::pair(m_anna.get(), 1), {m_boris.get(), 2}})
        QCOMPARE(meets(*desk, number).trouble, Trouble::None);
    QVERIFY(saysTopic(*m_anna, id, u"Не закрывается октябрь"_s));
    for (const auto &[desk, number] : {std::pair(m_anna.get(), 1), {m_boris.get(), 2}})
        QCOMPARE(meets(*desk, number).trouble, Trouble::None);

    QVERIFY(saysTopic(*m_boris, id, u"Не закрывается ноябрь"_s));
    for (const auto &[desk, number] : {std::pair(m_boris.get(), 2), {m_anna.get(), 1}})
        QCOMPARE(meets(*desk, number).trouble, Trouble::None);

    const auto annas = changeOf(outbox(*m_anna)), borises = changeOf(outbox(*m_boris));
    QVERIFY(annas && !annas->clash && borises && !borises->clash);
}

void TestOfficePanes::unsentRecordsGoToAFile()
{
    static_cast<void>(meets(*m_anna, 1));
    static_cast<void>(m_anna->registers(m_contract));
    const int waiting = m_anna->desk().feed().outbox().waiting;

    const auto file = unsentFile(m_anna->desk().unsent(), m_anna->desk().feed().device());

    QVERIFY(done(file));
    QVERIFY(waiting > 0);
    const auto read = readUnsentFile(*file);
    QVERIFY(done(read));
    QVERIFY(read->damaged.empty());
    QCOMPARE(std::ssize(read->facts), waiting);
}

void TestOfficePanes::openDiskIsToldToWhoConnects_data()
{
    QTest::addColumn<DiskEncryption>("disk");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("open") << DiskEncryption::Off << true;
    QTest::newRow("encrypted") << DiskEncryption::On << false;
    QTest::newRow("not known") << DiskEncryption::Unknown << false;
}

void TestOfficePanes::openDiskIsToldToWhoConnects()
{
    QFETCH(DiskEncryption, disk);
    FakeLink link;
    link.disk.encryption = disk;

    ConnectDialog dialog(link, m_russian);
    dialog.setVisible(true);

    const auto labels = dialog.findChildren<QLabel *>(u"connectDisk"_s);
    QCOMPARE(labels.size(), 1);
    QTEST(labels.front()->isVisible(), "isTold");
    QCOMPARE(labels.front()->text().contains(m_words.openDiskText(DiskEncryption::Off)), labels.front()->isVisible());
    QVERIFY(labels.front()->height() >= labels.front()->heightForWidth(labels.front()->width()) || !labels.front()->isVisible());
}

QTEST_MAIN(TestOfficePanes)
#include "tst_officepanes.moc"

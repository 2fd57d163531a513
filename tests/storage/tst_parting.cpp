// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/firstreader.h"
#include "support/twodesks.h"

#include <QDirIterator>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Name = "анарейк"; // of Канарейкина, whatever her case

/// Is the name anywhere beside the desk: in its file, the write-ahead log, copies, attached files?
bool isNamed(const QString &folder)
{
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(Name))
            return true;
    }
    return false;
}

} // namespace

/// A desk and its office part: what others wrote goes from its disk, minutes stay, and so does what only this desk has
/// (reliability.md F10, G12; 6.3 14.2.7).
class TestParting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsAreGoneFromTheDisk();
    void minutesStay();
    void whatTheOfficeLacksIsKept();
    void whatItHasByItsWordGoes();
    void filesGoWithTheirNames();
    void copyOfTheFileGoes();
    void workGoesOn();
    void itIsRemembered();
    void whoMeetsAgainReadsAllAnew();
    void partingTwiceTakesWhatCameBetween();
    void whatIsStillOnItsWayComesWithoutWords();
    void whatTheOfficeHasByItsWordIsNotHandedOver();

private:
    [[nodiscard]] Helpdesk &boris() { return m_both->boris; }
    [[nodiscard]] std::int64_t lastOwn() { return boris().desk().feed().outbox().lastOwn; }
    [[nodiscard]] bool parts(std::int64_t confirmed, Parting::Why why = Parting::Why::Dismissed)
    {
        return done(boris().desk().part({why, boris().clock.now(), confirmed}));
    }
    [[nodiscard]] QString folder() { return QFileInfo(boris().desk().path()).path(); }
    [[nodiscard]] QString subjectOf(const RequestId &request) { return boris().store().request(request)->subject; }

    std::unique_ptr<TwoDesks> m_both;
    RequestId m_annas, m_own;
};

void TestParting::init()
{
    m_both = std::make_unique<TwoDesks>();
    m_annas = m_both->anna.registers(m_both->contract, Service::Indiv, {}, u"Звонила Ольга Канарейкина"_s);
    m_own = boris().registers(m_both->contract, Service::Indiv, {}, u"Канарейкина снова"_s);
    const auto started = boris().startsTimer(m_own);
    m_both->pass(17min);
    QVERIFY(done(started) && done(boris().anna().stop({.note = u"Канарейкиной объяснено"_s, .until = {}, .at = {}, .cutSleep = {}})));
    m_both->meet();
    QVERIFY(isNamed(folder()));
}

void TestParting::wordsAreGoneFromTheDisk()
{
    QCOMPARE(boris().anna().search(u"канарейкина"_s, 10).size(), 2U);

    QVERIFY(parts(lastOwn()));

    QVERIFY(!isNamed(folder()) && !boris().desk().isWipeDue());
    QCOMPARE(boris().anna().search(u"канарейкина"_s, 10).size(), 0U);
    QCOMPARE(subjectOf(m_annas), QString());
    QVERIFY(boris().desk().verify().value_or(false));
}

void TestParting::minutesStay()
{
    QVERIFY(parts(lastOwn()));

    QCOMPARE(boris().workedOn(m_own), 17min);
    QCOMPARE(boris().balance(m_both->contract), 103min);
    QCOMPARE(boris().store().history(m_own).size(), m_both->anna.store().history(m_own).size());
}

void TestParting::whatTheOfficeLacksIsKept()
{
    const std::int64_t sent = lastOwn();
    const RequestId unsent = boris().registers(m_both->contract, Service::Indiv, {}, u"Канарейкина, третий раз"_s);

    QVERIFY(parts(sent, Parting::Why::TooLate));

    QCOMPARE(subjectOf(unsent), u"Канарейкина, третий раз"_s);
    QCOMPARE(subjectOf(m_own), QString());
    const auto facts = boris().desk().feed().ownFacts(sent + 1, 100, 1'000'000);
    QVERIFY(facts && !facts->empty());
    QVERIFY(facts->front().words.has_value());
    m_both->meet(); // one day the office takes it after all
    QCOMPARE(m_both->anna.store().request(unsent)->subject, u"Канарейкина, третий раз"_s);
}

/// A desk that reads no more is not told by the feed what the office has.
void TestParting::whatItHasByItsWordGoes()
{
    static_cast<void>(boris().registers(m_both->contract, Service::Indiv, {}, u"Канарейкина, третий раз"_s));
    QVERIFY(m_both->office.collects(boris().desk().feed()) > 0);

    QVERIFY(parts(lastOwn()));

    QVERIFY(!isNamed(folder()));
    QCOMPARE(boris().desk().feed().outbox().unsent(boris().desk().parting()->confirmed), 0);
}

void TestParting::filesGoWithTheirNames()
{
    const auto sent = boris().anna().attach(m_own, {AttachmentSlot::Other, u"квитанция.png"_s, "Канарейкина, снимок"});
    m_both->meet();
    const auto kept = boris().anna().attach(m_own, {AttachmentSlot::Other, u"журнал.txt"_s, "lines"});
    QVERIFY(done(sent) && done(kept));

    QVERIFY(parts(lastOwn() - 1));

    QVERIFY(!isNamed(folder()));
    QCOMPARE(boris().anna().attachmentBytes(sent->file).error().code, QByteArray("ATTACHMENT_MISSING"));
    QCOMPARE(boris().anna().attachmentBytes(kept->file).value_or(QByteArray()), QByteArray("lines"));
}

void TestParting::copyOfTheFileGoes()
{
    QVERIFY(done(boris().desk().checkpoint())); // else the words are in the write-ahead log
    // From before an update; of a damaged file that was made anew, whole or broken off.
    for (const QString &beside : {u".before-0012"_s, u".damaged-1"_s, u".damaged-1-wal"_s, u".damaged-2-shm"_s, u".rebuilt-copy"_s, u".rebuilt-draft"_s})
        QVERIFY(QFile::copy(boris().desk().path(), boris().desk().path() + beside));
    QFile copy(boris().desk().path() + u".damaged-1"_s);
    QVERIFY(copy.open(QIODevice::ReadOnly) && copy.readAll().contains(Name));
    copy.close();

    QVERIFY(parts(lastOwn()));

    QVERIFY(!isNamed(folder()));
}

void TestParting::workGoesOn()
{
    QVERIFY(parts(lastOwn()));

    const RequestId request = boris().registers(m_both->contract, Service::Indiv, {}, u"Новое обращение"_s);

    QCOMPARE(subjectOf(request), u"Новое обращение"_s);
    QVERIFY(boris().desk().feed().outbox().unsent(boris().desk().parting()->confirmed) > 0);
    QVERIFY(boris().desk().verify().value_or(false));
}

void TestParting::itIsRemembered()
{
    QCOMPARE(boris().desk().parting(), std::nullopt);
    for (const Parting::Why why : {Parting::Why::Dismissed, Parting::Why::TooLate, Parting::Why::Left}) {
        QVERIFY(parts(lastOwn(), why));
        boris().crash();
        QCOMPARE(boris().desk().parting(), (Parting{why, boris().clock.now(), lastOwn()}));
    }
}

void TestParting::whoMeetsAgainReadsAllAnew()
{
    QVERIFY(parts(lastOwn()));

    QVERIFY(done(boris().desk().meetAgain()));
    m_both->meet();

    QCOMPARE(boris().desk().parting(), std::nullopt);
    QCOMPARE(subjectOf(m_annas), u"Звонила Ольга Канарейкина"_s);
    QCOMPARE(subjectOf(m_own), u"Канарейкина снова"_s);
    QCOMPARE(boris().balance(m_both->contract), 103min);
    QVERIFY(boris().desk().verify().value_or(false));
}

void TestParting::partingTwiceTakesWhatCameBetween()
{
    QVERIFY(parts(lastOwn()));
    static_cast<void>(boris().registers(m_both->contract, Service::Indiv, {}, u"Канарейкина, третий раз"_s));
    QVERIFY(isNamed(folder()));

    QVERIFY(m_both->office.collects(boris().desk().feed()) > 0);
    QVERIFY(parts(lastOwn()));

    QVERIFY(!isNamed(folder()));
}

/// The window has asked for a page, and the desk leaves before it is stored (sync.md 4.3).
void TestParting::whatIsStillOnItsWayComesWithoutWords()
{
    static_cast<void>(m_both->anna.registers(m_both->contract, Service::Indiv, {}, u"Канарейкина, после обеда"_s));
    m_both->office.collects(m_both->anna.desk().feed());
    QVERIFY(parts(lastOwn(), Parting::Why::Left));

    QVERIFY(done(m_both->office.delivers(boris().desk().feed())));

    QVERIFY(!isNamed(folder()));
    QCOMPARE(boris().anna().search(u"канарейкина"_s, 10).size(), 0U);
    QVERIFY(boris().desk().verify().value_or(false));

    QVERIFY(done(boris().desk().feed().dropFeed()));
    const auto &log = m_both->office.log();
    QVERIFY(readsFirst(boris().desk().snapshot(), log, m_both->office.cursorAt(std::ssize(log))));
    QVERIFY(!isNamed(folder()));
    QCOMPARE(boris().anna().search(u"канарейкина"_s, 10).size(), 0U);
}

void TestParting::whatTheOfficeHasByItsWordIsNotHandedOver()
{
    static_cast<void>(boris().registers(m_both->contract, Service::Indiv, {}, u"Канарейкина, третий раз"_s));
    QVERIFY(m_both->office.collects(boris().desk().feed()) > 0);
    QVERIFY(parts(lastOwn()));
    const RequestId later = boris().registers(m_both->contract, Service::Indiv, {}, u"Ещё одно"_s);

    const auto unsent = boris().desk().unsent().unsent();

    QVERIFY(unsent && !unsent->empty());
    QCOMPARE(qint64(unsent->size()), lastOwn() - boris().desk().parting()->confirmed);
    QCOMPARE(unsent->front().fact.envelope.id.uuid(), later.uuid());
}

QTEST_GUILESS_MAIN(TestParting)
#include "tst_parting.moc"

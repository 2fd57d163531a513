// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl.h"
#include "officefacts.h"
#include "support/privatecluster.h"
#include "workflow/facthash.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 120'000;
const QString Means = u"средствами СУБД"_s;

QStringList idsIn(const QJsonValue &list)
{
    QStringList out;
    for (const QJsonValue &one : list.toArray())
        out.append(one[u"id"_s].toString());
    return out;
}

} // namespace

/// What a data officer does with words, with the real hlinectl over the officer's own login.
class TestErasureCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void wordsAreShown();
    void dryRunChangesNothing();
    void foundWordsAreErased();
    void namedWordsAreErased();
    void moreThanAreToldAtOnce();
    void erasuresAreListedByDay();
    void statusKnowsNoDeskOfTheOffice();
    void restoredOfficeIsErasedAgain();
    void badCommandsChangeNothing_data();
    void badCommandsChangeNothing();
    void othersAreNoOfficers();
    void olderOfficeCannotErase();
    void officerNeedsNoConnectionFile();
    void desksLoseTheirCopies();
    void answersAreRussianToo();

private:
    [[nodiscard]] CtlResult run(const QStringList &words, const QString &locale = u"C.UTF-8"_s) const;
    /// … of the officer, with --json.
    [[nodiscard]] CtlResult officer(const QStringList &words) const { return run(asOfficer(words) + QStringList{u"--json"_s}); }
    [[nodiscard]] QStringList asOfficer(const QStringList &words) const
    {
        return QStringList{u"office"_s} + words + QStringList{u"--connection"_s, m_cluster->connectionOf(m_office, u"officer"_s)};
    }
    /// … of the administrator, on a database.
    [[nodiscard]] CtlResult admin(const QStringList &words, const QString &database) const
    {
        return run(QStringList{u"office"_s} + words + QStringList{u"--connection"_s, m_cluster->server().connection(), u"--database"_s, database, u"--json"_s});
    }
    /// A request of Anna's; its id.
    QString tells(const QString &subject);
    [[nodiscard]] int bodies() { return m_cluster->rows(m_office, u"SELECT count(*) FROM hl.body"_s)[0][0].toInt(); }

    std::unique_ptr<PrivateCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeDesk> m_anna;
    QString m_office;
};

void TestErasureCommands::initTestCase()
{
    m_cluster = std::make_unique<PrivateCluster>();
    m_office = m_cluster->makesOffice();
    m_cluster->hires(m_office, u"anna"_s, u"consultant"_s);
    m_cluster->hires(m_office, u"officer"_s, u"dpo"_s);
}

void TestErasureCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_office = m_cluster->makesOffice();
    m_anna = std::make_unique<OfficeDesk>(m_cluster->connectionOf(m_office, u"anna"_s));
}

CtlResult TestErasureCommands::run(const QStringList &words, const QString &locale) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(ctlProgram(), words);
    if (!process.waitForFinished(Patience))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestErasureCommands::tells(const QString &subject)
{
    FactDraft request = m_anna->fact("request.new");
    request.data[u"n"_s] = qint64(m_anna->next);
    request.words = QJsonObject{{u"subject"_s, subject}, {u"caller"_s, QJsonObject{{u"last"_s, u"Орлова"_s}, {u"phone"_s, u"+7 900 555-35-35"_s}}}};
    if (m_anna->says(request) != "ok")
        qFatal("the office does not take a request");
    return request.id.toString();
}

void TestErasureCommands::wordsAreShown()
{
    const QString first = tells(u"Не закрывается месяц"_s), second = tells(u"Ещё раз"_s);

    const CtlResult found = officer({u"words"_s, u"орлова"_s});
    const CtlResult shown = run(asOfficer({u"words"_s, u"555-35"_s}));

    QVERIFY2(found.exit == 0, found.everything().constData());
    QCOMPARE(idsIn(found[u"words"_s]), (QStringList{second, first}));
    QCOMPARE(found[u"more"_s].toBool(true), false);
    const QJsonValue one = found[u"words"_s][1];
    QCOMPARE(one[u"seq"_s].toInt(), 1);
    QCOMPARE(one[u"number"_s].toString(), u"1"_s);
    QCOMPARE(one[u"kind"_s].toString(), u"request.new"_s);
    QCOMPARE(one[u"made"_s].toString().size(), 19);
    QCOMPARE(one[u"words"_s][u"caller"_s][u"last"_s].toString(), u"Орлова"_s);
    QVERIFY(one[u"words"_s][u"salt"_s].isString());
    QVERIFY2(shown.out.startsWith("Records whose words hold the text: 2.\n"), shown.everything().constData());
    QVERIFY2(shown.out.contains("Registration"), shown.out.constData());
    QVERIFY2(shown.out.contains("Орлова · +7 900 555-35-35 · Не закрывается месяц"), shown.out.constData());
    QCOMPARE(run(asOfficer({u"words"_s, u"Иванова"_s})).out, QByteArray("Records whose words hold the text: 0.\n"));
}

void TestErasureCommands::dryRunChangesNothing()
{
    tells(u"раз"_s);
    tells(u"два"_s);

    const CtlResult tried = officer({u"erase"_s, u"Орлова"_s, u"--dry-run"_s});

    QVERIFY2(tried.exit == 0, tried.everything().constData());
    QCOMPARE(tried[u"named"_s].toInt(), 2);
    QCOMPARE(tried[u"dry_run"_s].toBool(), true);
    QCOMPARE(idsIn(tried[u"erased"_s]), QStringList());
    QCOMPARE(bodies(), 2);
    QCOMPARE(m_anna->log().size(), 2U);
}

void TestErasureCommands::foundWordsAreErased()
{
    const QString told = tells(u"Не закрывается месяц"_s);
    FactDraft kept = m_anna->fact("request.new");
    kept.words = QJsonObject{{u"subject"_s, u"без имён"_s}};
    QCOMPARE(m_anna->says(kept), QByteArray("ok"));

    const CtlResult erased = officer({u"erase"_s, u"ОРЛОВА"_s, u"--means"_s, u"по \"обращению\"\nсубъекта"_s});

    QVERIFY2(erased.exit == 0, erased.everything().constData());
    QCOMPARE(erased[u"named"_s].toInt(), 1);
    QCOMPARE(idsIn(erased[u"erased"_s]), QStringList{told});
    QCOMPARE(erased[u"erased"_s][0][u"seq"_s].toInt(), 1);
    const std::vector<FeedRow> log = m_anna->log();
    QVERIFY(!log[0].fact.words && log[1].fact.words);
    QCOMPARE(log.size(), 3U);
    QCOMPARE(idsIn(officer({u"words"_s, u"орлова"_s})[u"words"_s]), QStringList());
    const CtlResult again = officer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means});
    QCOMPARE(again.exit, 0);
    QCOMPARE(again[u"named"_s].toInt(-1), 0);
    const QJsonValue listed = officer({u"erasures"_s})[u"erasures"_s];
    QCOMPARE(listed.toArray().size(), 1);
    QCOMPARE(listed[0][u"author"_s].toString(), u"officer"_s);
    QCOMPARE(listed[0][u"means"_s].toString(), u"по \"обращению\"\nсубъекта"_s);
    QCOMPARE(idsIn(listed[0][u"facts"_s]), QStringList{told});
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasureCommands::namedWordsAreErased()
{
    const QString first = tells(u"раз"_s), second = tells(u"два"_s), third = tells(u"три"_s);

    const CtlResult erased = run(asOfficer({u"erase"_s, u"--facts"_s, third + u", "_s + first + u','
                                                + QUuid::createUuid().toString(QUuid::WithoutBraces), u"--means"_s, Means}));

    QVERIFY2(erased.exit == 0, erased.everything().constData());
    QVERIFY2(erased.out.startsWith("Records named: 3. Records whose words were erased now: 2.\nDesks erase"), erased.out.constData());
    QCOMPARE(idsIn(officer({u"words"_s, u"орлова"_s})[u"words"_s]), QStringList{second});
}

/// The office tells the newest thousand; what is left is said, never forgotten.
void TestErasureCommands::moreThanAreToldAtOnce()
{
    for (int done = 0; done < 1050; done += 150) {
        std::vector<SentFact> batch;
        for (int i = 0; i < 150; ++i) {
            FactDraft request = m_anna->fact("request.new");
            request.words = QJsonObject{{u"subject"_s, u"Орлова"_s}};
            batch.push_back(sentFact(request, m_anna->next++));
        }
        QVERIFY(m_anna->login.push(m_anna->id, m_anna->hello.incarnation, batch).has_value());
    }

    const CtlResult first = officer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means});
    const CtlResult second = officer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means});

    QVERIFY2(first.exit == 0, first.err.constData());
    QCOMPARE(first[u"named"_s].toInt(), 1000);
    QCOMPARE(first[u"more"_s].toBool(), true);
    QCOMPARE(second[u"named"_s].toInt(), 50);
    QCOMPARE(second[u"more"_s].toBool(true), false);
    QCOMPARE(m_cluster->rows(m_office, u"SELECT count(*) FROM hl.fact WHERE kind = 'erased'"_s)[0][0].toInt(), 11);
    QCOMPARE(bodies(), 11);
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasureCommands::erasuresAreListedByDay()
{
    const QString told = tells(u"раз"_s);
    QCOMPARE(officer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means}).exit, 0);
    const QDate today = QDateTime::currentDateTimeUtc().addSecs(3 * 3600).date();
    const auto day = [&today](int days) { return today.addDays(days).toString(Qt::ISODate); };
    const auto count = [this](const QStringList &days) { return officer(QStringList{u"erasures"_s} + days)[u"erasures"_s].toArray().size(); };

    QCOMPARE(count({u"--from"_s, day(-1), u"--to"_s, day(1)}), 1);
    QCOMPARE(count({u"--from"_s, day(2)}), 0);
    QCOMPARE(count({u"--to"_s, day(-2)}), 0);
    const CtlResult shown = run(asOfficer({u"erasures"_s}));
    QVERIFY2(shown.out.startsWith("Records whose words were erased: 1.\n"), shown.everything().constData());
    for (const QString &part : {told, u"officer"_s, Means})
        QVERIFY2(shown.out.contains(part.toUtf8()), shown.out.constData());
}

void TestErasureCommands::statusKnowsNoDeskOfTheOffice()
{
    tells(u"раз"_s);
    QCOMPARE(officer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means}).exit, 0);

    const CtlResult status = admin({u"status"_s}, m_office);

    QVERIFY2(status.exit == 0, status.everything().constData());
    QCOMPARE(status[u"desks"_s].toArray().size(), 1);
    QCOMPARE(status[u"seq"_s].toInt(), 2);
}

/// A backup brings words back that were erased after it; the list that was kept erases them anew.
void TestErasureCommands::restoredOfficeIsErasedAgain()
{
    const QString first = tells(u"раз"_s), second = tells(u"два"_s), third = tells(u"три"_s);
    QCOMPARE(officer({u"erase"_s, u"--facts"_s, third, u"--means"_s, u"прежде копии"_s}).exit, 0);
    const CtlResult kept = admin({u"backup"_s, u"monday"_s}, m_office);
    QVERIFY2(kept.exit == 0, kept.everything().constData());
    QCOMPARE(officer({u"erase"_s, u"--facts"_s, first, u"--means"_s, u"первый \"способ\"\n"_s}).exit, 0);
    QCOMPARE(officer({u"erase"_s, u"--facts"_s, second, u"--means"_s, Means}).exit, 0);
    QFile list(m_folder->filePath(u"list.json"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(officer({u"erasures"_s}).out);
    list.close();
    const QString copy = m_office + u"_restored"_s;

    const CtlResult restored = run({u"office"_s, u"restore"_s, u"monday"_s, u"--connection"_s, m_cluster->server().connection(), u"--database"_s, copy});

    QVERIFY2(restored.exit == 0, restored.everything().constData());
    QVERIFY2(restored.out.contains("hlinectl office erase --again FILE"), restored.out.constData());
    m_anna.reset();
    m_office = copy;
    QCOMPARE(idsIn(officer({u"words"_s, u"орлова"_s})[u"words"_s]), (QStringList{second, first}));
    const CtlResult tried = officer({u"erase"_s, u"--again"_s, u"list.json"_s, u"--dry-run"_s});
    QCOMPARE(tried[u"named"_s].toInt(), 3);
    const CtlResult again = officer({u"erase"_s, u"--again"_s, u"list.json"_s});
    QVERIFY2(again.exit == 0, again.everything().constData());
    QCOMPARE(again[u"named"_s].toInt(), 3);
    QStringList gone = idsIn(again[u"erased"_s]), both{first, second};
    gone.sort();
    both.sort();
    QCOMPARE(gone, both);
    QCOMPARE(idsIn(officer({u"words"_s, u"орлова"_s})[u"words"_s]), QStringList());
    QStringList means;
    for (const QJsonValue &one : officer({u"erasures"_s})[u"erasures"_s].toArray())
        means.append(one[u"means"_s].toString());
    means.sort();
    QCOMPARE(means, (QStringList{u"первый \"способ\""_s, u"прежде копии"_s, Means}));
    QCOMPARE(idsIn(officer({u"erase"_s, u"--again"_s, u"list.json"_s})[u"erased"_s]), QStringList());
    QCOMPARE(m_cluster->brokenInvariants(copy), QStringList());
    QCOMPARE(m_cluster->rows(copy, u"SELECT count(DISTINCT device_id) FROM hl.fact WHERE kind = 'erased'"_s)[0][0].toInt(), 2);
}

void TestErasureCommands::badCommandsChangeNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QTest::newRow("no facts") << QStringList{u"erase"_s, u"--means"_s, u"m"_s} << u"USAGE_ARGUMENTS"_s;
    QTest::newRow("two ways") << QStringList{u"erase"_s, u"Орлова"_s, u"--facts"_s, id, u"--means"_s, u"m"_s} << u"USAGE_ARGUMENTS"_s;
    QTest::newRow("two texts") << QStringList{u"erase"_s, u"Ольга"_s, u"Орлова"_s, u"--means"_s, u"m"_s} << u"USAGE_ARGUMENTS"_s;
    QTest::newRow("empty text") << QStringList{u"erase"_s, u" "_s, u"--means"_s, u"m"_s} << u"USAGE_TEXT"_s;
    QTest::newRow("nothing to find") << QStringList{u"words"_s, u""_s} << u"USAGE_TEXT"_s;
    QTest::newRow("no means") << QStringList{u"erase"_s, u"Орлова"_s} << u"USAGE_MEANS"_s;
    QTest::newRow("empty means") << QStringList{u"erase"_s, u"Орлова"_s, u"--means"_s, u" "_s} << u"USAGE_MEANS"_s;
    QTest::newRow("means too long") << QStringList{u"erase"_s, u"Орлова"_s, u"--means"_s, u"х"_s.repeated(5000)} << u"ERASE_MEANS"_s;
    QTest::newRow("no id") << QStringList{u"erase"_s, u"--facts"_s, id + u",x"_s, u"--means"_s, u"m"_s} << u"USAGE_FACTS"_s;
    QTest::newRow("no file") << QStringList{u"erase"_s, u"--again"_s, u"nowhere.json"_s} << u"FILE_NOT_FOUND"_s;
    QTest::newRow("no list") << QStringList{u"erase"_s, u"--again"_s, u"other.json"_s} << u"ERASURES_FILE"_s;
    QTest::newRow("list of no ids") << QStringList{u"erase"_s, u"--again"_s, u"damaged.json"_s} << u"ERASURES_FILE"_s;
    QTest::newRow("no day") << QStringList{u"erasures"_s, u"--from"_s, u"вчера"_s} << u"USAGE_DAY"_s;
}

void TestErasureCommands::badCommandsChangeNothing()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    tells(u"раз"_s);
    for (const auto &[name, bytes] : std::initializer_list<std::pair<QString, QByteArray>>{
             {u"other.json"_s, "{\"words\":[]}"}, {u"damaged.json"_s, "{\"erasures\":[{\"means\":\"m\",\"facts\":[{\"id\":\"x\"}]}]}"}}) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    const CtlResult refused = officer(words);

    QVERIFY2(refused.exit == 1 || refused.exit == 2, refused.everything().constData());
    QCOMPARE(refused[u"code"_s].toString(), code);
    QVERIFY(!refused[u"sentence"_s].toString().isEmpty() && !refused[u"next"_s].toString().isEmpty());
    QCOMPARE(bodies(), 1);
}

void TestErasureCommands::othersAreNoOfficers()
{
    tells(u"раз"_s);
    for (const QStringList &words : {QStringList{u"words"_s, u"Орлова"_s}, QStringList{u"erase"_s, u"Орлова"_s, u"--means"_s, u"m"_s}, QStringList{u"erasures"_s}}) {
        const CtlResult refused = run(QStringList{u"office"_s} + words + QStringList{u"--connection"_s, m_cluster->connectionOf(m_office, u"anna"_s), u"--json"_s});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_NOT_OFFICER"_s);
        QVERIFY(refused[u"sentence"_s].toString().startsWith(u"anna "_s));
    }
    QCOMPARE(bodies(), 1);
    const CtlResult beyond = officer({u"status"_s});
    QCOMPARE(beyond[u"code"_s].toString(), u"OFFICE_NOT_SUPERUSER"_s);
}

void TestErasureCommands::olderOfficeCannotErase()
{
    std::vector<OfficeMigration> older = officeMigrations();
    std::erase_if(older, [](const OfficeMigration &one) { return one.number >= 15; });
    m_office = m_cluster->makesOffice(older);

    const CtlResult refused = officer({u"words"_s, u"Орлова"_s});

    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused[u"code"_s].toString(), u"OFFICE_NO_ERASURE"_s);
    QCOMPARE(refused[u"about"_s][0].toString(), m_office);
}

void TestErasureCommands::officerNeedsNoConnectionFile()
{
    const CtlResult added = admin({u"consultant"_s, u"add"_s, u"second"_s, u"--role"_s, u"dpo"_s}, m_office);

    QVERIFY2(added.exit == 0, added.everything().constData());
    QCOMPARE(added.json().object().keys(), (QStringList{u"login"_s, u"password"_s, u"role"_s}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    tells(u"раз"_s);
    const QString connection = m_cluster->server().connectionOf(u"second"_s, added[u"password"_s].toString(), m_office);
    const CtlResult found = run({u"office"_s, u"words"_s, u"Орлова"_s, u"--connection"_s, connection, u"--json"_s});
    QCOMPARE(found[u"words"_s].toArray().size(), 1);
    const CtlResult told = run({u"office"_s, u"consultant"_s, u"add"_s, u"third"_s, u"--role"_s, u"dpo"_s, u"--connection"_s,
                                m_cluster->server().connection(), u"--database"_s, m_office});
    QVERIFY2(told.out.contains("Password: ") && !told.out.contains("Connection file"), told.everything().constData());
}

/// A desk that has the words loses them with its next contact, one that comes new never sees them.
void TestErasureCommands::desksLoseTheirCopies()
{
    m_cluster->hires(m_office, u"vera%1"_s.arg(m_office), u"supervisor"_s);
    const QString login = u"vera%1"_s.arg(m_office);
    const QJsonObject file{{u"hline_office"_s, 1}, {u"host"_s, m_cluster->server().folder()}, {u"database"_s, m_office}, {u"login"_s, login}};
    const auto connects = [&](const CtlDesk &desk) {
        desk.write(u"desk.hline.office"_s, QJsonDocument(file).toJson());
        desk.write(u"password"_s, m_cluster->passwordOf(login).toUtf8());
    };
    const QStringList sync{u"sync"_s, u"--password-file"_s, u"password"_s};
    const CtlDesk desk, late;
    for (const CtlDesk *one : {&desk, &late}) {
        one->prepare();
        connects(*one);
    }
    const QString told = tells(u"Не закрывается месяц"_s);
    const CtlResult before = desk.json(sync);
    QVERIFY2(before.exit == 0, before.everything().constData());
    const QStringList show{u"request"_s, u"show"_s, told};
    QCOMPARE(desk.json(show)[u"subject"_s].toString(), u"Не закрывается месяц"_s);
    QCOMPARE(officer({u"erase"_s, u"--facts"_s, told, u"--means"_s, Means}).exit, 0);

    for (const CtlDesk *one : {&desk, &late}) {
        const CtlResult after = one->json(sync);
        QVERIFY2(after.exit == 0, after.everything().constData());
        const CtlResult request = one->json(show);
        QVERIFY2(request[u"words_gone"_s].toBool(), request.everything().constData());
        QCOMPARE(request[u"subject"_s].toString(), QString());
        const CtlResult verified = one->json({u"desk"_s, u"verify"_s});
        QVERIFY2(verified.exit == 0, verified.everything().constData());
    }
    QCOMPARE(m_cluster->brokenInvariants(m_office), QStringList());
}

void TestErasureCommands::answersAreRussianToo()
{
    tells(u"раз"_s);

    const CtlResult found = run(asOfficer({u"words"_s, u"Орлова"_s}), u"ru_RU.UTF-8"_s);
    const CtlResult erased = run(asOfficer({u"erase"_s, u"Орлова"_s, u"--means"_s, Means}), u"ru_RU.UTF-8"_s);
    const CtlResult listed = run(asOfficer({u"erasures"_s}), u"ru_RU.UTF-8"_s);

    QVERIFY2(found.out.startsWith("Записей, в словах которых есть этот текст: 1."), found.everything().constData());
    QVERIFY2(erased.out.startsWith("Записей названо: 1. Из них слова уничтожены сейчас: 1."), erased.everything().constData());
    QVERIFY2(listed.out.startsWith("Записей, слова которых уничтожены: 1."), listed.everything().constData());
}

QTEST_GUILESS_MAIN(TestErasureCommands)
#include "tst_erasurecommands.moc"

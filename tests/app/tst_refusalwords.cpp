// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every refusal says what, why (clause) and what to do next: in the window, in hlinectl and in the list of refusals. Rule book,
// section 9 (message rule), I-15, R-1.1b.

#include "commands/command.h"
#include "commands/outcome.h"
#include "domain/refusals.h"
#include "support/helpdesk.h"
#include "text/phrasebook.h"
#include "workflow/startrules.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Codes that the domain gives a GateReason, read from the source.
QSet<QByteArray> gateCodesInSource()
{
    static const QRegularExpression made(u"(?:GateReason\\{|reasons\\.append\\(\\{|StartGate\\{false, \\{\\{)\"([A-Z_]+)\""_s);
    QSet<QByteArray> codes;
    for (const QString &folder : {u"/core/domain"_s, u"/core/workflow"_s}) {
        QDirIterator files(QStringLiteral(HLINE_SOURCE_DIR) + folder, {u"*.cpp"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = made.globalMatch(text); match.hasNext();)
                codes.insert(match.next().captured(1).toLatin1());
        }
    }
    return codes;
}

struct Row { const char *name, *code, *clause; };
constexpr std::array Gates{
    Row{"R-1.1: no contract", "NO_CONTRACT", "1.1"},
    Row{"R-1.1: not in force", "CONTRACT_INACTIVE", "1.1"},
    Row{"R-1.3: ITS", "ITS_MISSING", "1.3"},
    Row{"R-1.4: updates", "UPDATES_MISSING", "1.4"},
    Row{"R-0.1: older edition", "OLD_REGULATION", "0"},
    Row{"I-03: the right in one word", "NOT_ELIGIBLE", "1"},
    Row{"R-2.0: not sorted", "UNCLASSIFIED", "2.0"},
    Row{"R-2.1.1b: not in the cloud", "NOT_CLOUD", "2.1.1"},
    Row{"R-2.4.1.1b: no remote connection", "REMOTE_FORBIDDEN_FOR_SERVICE", "2.4.1.1"},
    Row{"R-2.4.1.1c: data of the client on the line", "USER_DATA_ON_LINE", "2.4.1.1"},
    Row{"R-2.4.1.3: not for the line", "TOPIC_NOT_FOR_LINE", "2.4.1.3.1"},
    Row{"R-2.4.1.3: needs an approval", "TOPIC_APPROVAL_REQUIRED", "2.4.1.3.2"},
    Row{"S-ROUTE: another service", "TOPIC_OTHER_SERVICE", "2.4.2.2"},
    Row{"R-2.4.2.4: law and audit", "TOPIC_REFUSED", "2.4.2.4"},
    Row{"I-08: consent", "CONSENT_REQUIRED", "2.4.2.1"},
    Row{"R-2.4.2.3: basis", "CONFIG_BASIS_REQUIRED", "2.4.2.3"},
    Row{"R-2.4.2.3: written task", "WRITTEN_TASK_REQUIRED", "2.4.2.3"},
    Row{"R-2.4.2.5b: nothing beyond the package", "OVERLIMIT_NOT_ALLOWED", "2.4.2.5b"},
    Row{"R-2.4.2.5b: only with consent", "OVERLIMIT_CONFIRM_REQUIRED", "2.4.2.5b"},
    Row{"R-2.5.2b: written application", "WRITTEN_REQUEST_REQUIRED", "2.5.2"},
    Row{"R-2.5.3: volume", "VOLUME_NOT_AGREED", "2.5.3"},
    Row{"R-3.2: channel", "CHANNEL_NOT_LISTED", "3.2"},
    Row{"R-4.1b: another tool", "TOOL_FORBIDDEN", "4.1"},
};

/// RegisterSteps in the registers that are not taken: said at once, and in no list.
constexpr std::array RegisterSteps{
    Row{"R-2.4.3: state of the other register", "STATE_NOT_OF_REGISTER", "2.4.3"},
    Row{"R-2.4.3: no such step", "STEP_NOT_POSSIBLE", "2.4.3"},
    Row{"R-2.4.3: duplicate of what", "DUPLICATE_OF_NEEDED", "2.4.3"},
    Row{"R-2.4.3: planned release", "TARGET_RELEASE_NEEDED", "2.4.3"},
    Row{"R-2.4.4: release", "RELEASE_NEEDED", "2.4.4"},
    Row{"R-2.4.4: steps", "STEPS_NEEDED", "2.4.4"},
};

/// What is said about a reason: the sentence, its clause and its next step as they must stand in it.
struct Said { QString clause, next; };

QString withoutBreaks(const QByteArray &text)
{
    return QString::fromUtf8(text).replace(u'\n', u' ');
}

} // namespace

class TestRefusalWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyGateIsListedHere();
    void gateSaysWhatWhyAndWhatNext_data();
    void gateSaysWhatWhyAndWhatNext();
    void stepSaysWhatWhyAndWhatNext_data();
    void stepSaysWhatWhyAndWhatNext();
    void refusalSaysWhatWhyAndWhatNext_data();
    void refusalSaysWhatWhyAndWhatNext();

private:
    [[nodiscard]] CommandOutput ctl(const QStringList &words, Language language)
    {
        const QString locale = language == Language::Russian ? u"ru_RU.UTF-8"_s : u"en_US.UTF-8"_s;
        return runCommand({words, {}, locale, {}}, m_desk->desk());
    }
    void isSaid(const QString &where, const QString &text, const Said &said)
    {
        QVERIFY2(text.contains(said.clause), qPrintable(where + u": no clause in "_s + text));
        QVERIFY2(!said.next.isEmpty() && text.contains(said.next), qPrintable(where + u": no next step in "_s + text));
        QVERIFY2(text.indexOf(said.clause) > 10, qPrintable(where + u": nothing before the clause in "_s + text));
    }

    void isSaidAtOnce(const Error &error, const Phrasebook &words, const Said &said)
    {
        isSaid(u"window"_s, words.sentence(error), said);
        isSaid(u"hlinectl"_s, withoutBreaks(refused(error, words, Format::Text).err), said);
        const QJsonObject json = QJsonDocument::fromJson(refused(error, words, Format::Json).out).object();
        QCOMPARE(json[u"next"_s].toString(), said.next);
        QCOMPARE(json[u"clause"_s].toString(), QString::fromLatin1(error.clause));
    }

    std::unique_ptr<Helpdesk> m_desk;
    ContractId m_contract;
};

void TestRefusalWords::initTestCase()
{
    m_desk = std::make_unique<Helpdesk>();
    m_contract = m_desk->signsContract(u"117/2026"_s, minutes(100), {});
}

void TestRefusalWords::everyGateIsListedHere()
{
    QSet<QByteArray> listed;
    for (const Row &row : Gates)
        listed.insert(row.code);
    for (const Row &row : RegisterSteps)
        listed.insert(row.code);
    const QSet<QByteArray> made = gateCodesInSource();
    QVERIFY2(made.size() > 20, "the source was not found");

    const QList<QByteArray> forgotten = (made - listed).values();

    QVERIFY2(forgotten.isEmpty(), forgotten.join(' ').constData());
}

void TestRefusalWords::gateSaysWhatWhyAndWhatNext_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("clause");
    QTest::addColumn<Language>("language");
    for (const Row &row : Gates) {
        QTest::addRow("%s, Russian", row.name) << QByteArray(row.code) << QByteArray(row.clause) << Language::Russian;
        QTest::addRow("%s, English", row.name) << QByteArray(row.code) << QByteArray(row.clause) << Language::English;
    }
}

void TestRefusalWords::gateSaysWhatWhyAndWhatNext()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, clause);
    QFETCH(Language, language);
    const Phrasebook words(language);
    const auto request = m_desk->anna().request(m_desk->registers(m_contract));
    Workbench bench(m_desk->desk().store(), m_desk->clock, m_desk->anna().me());

    const Result<void> denied = deny(bench, request->record, {{code, clause, {}}}, "TIMER");

    QVERIFY(!denied);
    const Said said{words.clause(clause), words.nextStep(denied.error())};
    isSaidAtOnce(denied.error(), words, said);
    const AuditRecord listed = m_desk->desk().store().audit({clause, 1}).front();
    QCOMPARE(listed.reasons, QList<QByteArray>{code});
    isSaid(u"list in the window"_s, words.auditReasons(listed).first(), said);
    isSaid(u"hlinectl audit"_s, withoutBreaks(ctl({u"audit"_s, u"--clause"_s, QString::fromLatin1(clause)}, language).out), said);
}

void TestRefusalWords::stepSaysWhatWhyAndWhatNext_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("clause");
    QTest::addColumn<Language>("language");
    for (const Row &row : RegisterSteps) {
        QTest::addRow("%s, Russian", row.name) << QByteArray(row.code) << QByteArray(row.clause) << Language::Russian;
        QTest::addRow("%s, English", row.name) << QByteArray(row.code) << QByteArray(row.clause) << Language::English;
    }
}

void TestRefusalWords::stepSaysWhatWhyAndWhatNext()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, clause);
    QFETCH(Language, language);
    const Phrasebook words(language);
    const Error error{Error::Kind::Denied, {}, code, clause, {u"14"_s}, {code}, {clause}};

    isSaidAtOnce(error, words, {words.clause(clause), words.nextStep(error)});
}

void TestRefusalWords::refusalSaysWhatWhyAndWhatNext_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Language>("language");
    for (const RefusalReason &reason : refusalReasons()) {
        QTest::addRow("I-15: %s, Russian", reason.code) << QByteArray(reason.code) << Language::Russian;
        QTest::addRow("I-15: %s, English", reason.code) << QByteArray(reason.code) << Language::English;
    }
}

void TestRefusalWords::refusalSaysWhatWhyAndWhatNext()
{
    QFETCH(QByteArray, code);
    QFETCH(Language, language);
    const Phrasebook words(language);
    const QString clause = QString::fromLatin1(refusalReason(code)->clause);
    const RequestId request = m_desk->registers(m_contract);

    const CommandOutput done = ctl({u"refuse"_s, request.toString(), u"--reason"_s, QString::fromLatin1(code)}, language);

    QVERIFY2(done.exit == 0, done.err.constData());
    const Said said{words.clause(clause.toLatin1()), words.refusalNext(code)};
    QVERIFY(!words.refusalName(code).isEmpty());
    isSaid(u"hlinectl"_s, withoutBreaks(done.out), said);
    const AuditRecord listed = m_desk->desk().store().audit({clause.toLatin1(), 1}).front();
    isSaid(u"list in the window"_s, words.auditReasons(listed).first(), said);
    isSaid(u"hlinectl audit"_s, withoutBreaks(ctl({u"audit"_s, u"--clause"_s, clause}, language).out), said);
}

QTEST_GUILESS_MAIN(TestRefusalWords)
#include "tst_refusalwords.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importfile.h"
#include "storedfacts.h"
#include "support/helpdesk.h"

#include <QTest>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString units(std::initializer_list<char16_t> list)
{
    return QString(reinterpret_cast<const QChar *>(list.begin()), qsizetype(list.size()));
}

struct Nasty { const char *name; QString text; };

std::vector<Nasty> brokenCharacters()
{
    return {{"NUL inside", units({u'a', 0, u'b'})},
            {"NUL first", units({0, u'a'})},
            {"only NUL", units({0})},
            {"bell and escape", units({u'a', 7, 27, u'b'})},
            {"all control characters", units({1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, u'x'})},
            {"carriage returns", u"a\r\nb\rc"_s},
            {"delete", units({u'a', 127, u'b'})},
            {"C1 control characters", units({u'a', 0x80, 0x85, 0x9f, u'b'})},
            {"high surrogate alone", units({u'a', 0xd83d, u'b'})},
            {"low surrogate alone", units({u'a', 0xde00, u'b'})},
            {"surrogates in the wrong order", units({0xde00, 0xd83d})},
            {"high surrogate at the end", units({u'a', 0xd83d})},
            {"noncharacters", units({0xfffe, 0xffff, 0xfdd0})},
            {"byte order mark", units({0xfeff, u'a'})},
            {"replacement character", units({0xfffd})},
            {"private use", units({0xe000, 0xf8ff})},
            {"unassigned plane", units({0xdbff, 0xdffd})}};
}

std::vector<Nasty> directions()
{
    return {{"right-to-left override", units({u'a', 0x202e, u'b', u'c'})},
            {"unclosed embedding", units({0x202b, u'a'})},
            {"isolates", units({0x2066, u'a', 0x2067, u'b', 0x2069})},
            {"Arabic letter mark", units({0x061c, u'1', u'2'})},
            {"Hebrew and digits", u"שלום 123 עולם"_s},
            {"zero width joiner and space", units({u'a', 0x200b, 0x200d, 0xfeff, u'b'})},
            {"line and paragraph separator", units({u'a', 0x2028, u'b', 0x2029, u'c'})},
            {"soft hyphens", units({u'М', 0xad, u'о', 0xad, u'с'})},
            {"no-break spaces", units({0xa0, u'a', 0x202f, u'b', 0x2007})},
            {"combining bomb", u"З"_s + QString(500, QChar(0x0335))},
            {"combining mark first", units({0x0301, u'a'})},
            {"decomposed й", units({u'и', 0x0306})},
            {"decomposed ё", units({u'е', 0x0308})},
            {"Hangul in parts", units({0x1112, 0x1161, 0x11ab})},
            {"ångström sign", units({0x212b})},
            {"ligature", units({0xfb01})},
            {"emoji family", u"👨‍👩‍👧‍👦"_s},
            {"flag", u"🇷🇺"_s},
            {"skin tone", u"👍🏽"_s},
            {"fullwidth", u"ＡＢＣ１２３"_s},
            {"mathematical letters", u"𝔘𝔫𝔦𝔠𝔬𝔡𝔢"_s}};
}

std::vector<Nasty> languages()
{
    return {{"HTML", u"<img src=file:///etc/passwd><b>x</b>"_s},
            {"script", u"<script>alert(1)</script>"_s},
            {"entity", u"&lt;&amp;&#0;"_s},
            {"formula", u"=cmd|' /C calc'!A0"_s},
            {"formula plus", u"+1+1"_s},
            {"formula minus", u"-2+3"_s},
            {"formula at", u"@SUM(A1)"_s},
            {"tab first", u"\tтекст"_s},
            {"SQL", u"'; DROP TABLE fact; --"_s},
            {"LIKE wildcards", u"%_\\%"_s},
            {"full text search syntax", u"\"a\" OR NEAR(b c) * ^ - AND NOT"_s},
            {"JSON", u"{\"who\":\"другой\",\"salt\":\"0\"}"_s},
            {"quotes and backslashes", u"\\\"\\\\\"'`«»"_s},
            {"escape sequences as text", u"\\u0000\\n\\t%s%n%1%2"_s},
            {"path", u"..\\..\\C:/con/nul|<>?*"_s},
            {"file name of a device", u"/dev/zero"_s},
            {"link", u"javascript:alert(1) \\\\host\\share"_s},
            {"many lines", u"a\nb\n\n\nc\n"_s},
            {"line break and tab", u"раз\n\tдва"_s},
            {"one letter", u"ё"_s},
            {"a very long word", QString(5000, u'щ')},
            {"ten thousand line breaks", u"x"_s + QString(10000, u'\n') + u"y"_s},
            {"only spaces", u"     "_s},
            {"only line breaks", u"\n\n\t\n"_s},
            {"only no-break spaces", units({0xa0, 0xa0})},
            {"nothing", QString()},
            {"a megabyte", QString(1024 * 1024, u'ж')},
            {"a megabyte of emoji", u"😀"_s.repeated(256 * 1024)},
            {"a megabyte of quotes", QString(1024 * 1024, u'"')}};
}

std::vector<Nasty> nastyTexts()
{
    std::vector<Nasty> out = brokenCharacters();
    for (const auto &more : {directions(), languages()})
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

/// What facts.md 1 leaves of a text that is not too long: NFC, no C0 but line break and tab, no lone surrogates.
QString cleaned(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if ((c >= u' ' || c == u'\n' || c == u'\t') && c != QChar::ByteOrderMark)
            out += c;
    }
    QString plain;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const bool pair = out[i].isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate();
        if (pair)
            plain += out[i++];
        const bool lost = (out[i].isSurrogate() && !pair) || out[i].unicode() >= 0xfffe;
        plain += lost ? QChar(QChar::ReplacementCharacter) : out[i];
    }
    return plain.normalized(QString::NormalizationForm_C);
}

/// Is `shown` the text, or as much of it as fits?
bool isKept(const QString &shown, const QString &text)
{
    const QString whole = cleaned(text);
    const auto bare = [](QString s) { return s.remove(QChar(QChar::ReplacementCharacter)).trimmed(); }; // half a pair may go, too
    if (bare(shown) == bare(whole))
        return true;
    const QString crlf = cleaned(QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n')).trimmed();
    if (shown.trimmed() == crlf)
        return true;
    // A text longer than a field holds is cut: never changed, never emptied.
    return text.size() > 1000 && shown.size() >= 200 && whole.startsWith(shown.left(shown.size() - 2).trimmed());
}

bool isWellFormed(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

} // namespace

/// reliability.md F14: hostile strings through every text field, into the file and back. Stored, cleaned or refused with a reason;
/// never half, never a desk that cannot be read.
class TestNastyTexts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void requestKeepsWhatWasTyped_data() { addRows(); }
    void requestKeepsWhatWasTyped();
    void notesReasonsAndWitnesses_data() { addRows(); }
    void notesReasonsAndWitnesses();
    void searchesAndLookUps_data() { addRows(); }
    void searchesAndLookUps();
    void importedCells_data() { addRows(); }
    void importedCells();
    void nameOfTheConsultant_data() { addRows(); }
    void nameOfTheConsultant();

private:
    static void addRows();
    void staysWhole();

    std::unique_ptr<Helpdesk> m_desk;
    ContractId m_contract;
};

void TestNastyTexts::addRows()
{
    QTest::addColumn<QString>("text");
    for (const Nasty &nasty : nastyTexts())
        QTest::newRow(nasty.name) << nasty.text;
}

void TestNastyTexts::init()
{
    m_desk = std::make_unique<Helpdesk>();
    m_contract = m_desk->signsContract(u"117/2026"_s, 120min, 60min);
    m_desk->pays(m_contract, u"2026-09"_s, u"2026-08-25"_s);
}

/// The file is whole and canonical, opens again, and folds to the same rows.
void TestNastyTexts::staysWhole()
{
    const std::vector<StoredFact> facts = readFacts(m_desk->copyOfFile());
    QCOMPARE(brokenChain(facts), QString());
    for (const StoredFact &fact : facts) {
        QCOMPARE(notCanonical(fact.data), QString());
        QVERIFY(fact.data.size() <= 8 * 1024);
        if (fact.words) {
            QCOMPARE(notCanonical(*fact.words), QString());
            QVERIFY(fact.words->size() <= 64 * 1024);
        }
    }
    m_desk->crash();
    QVERIFY(*m_desk->desk().verify());
}

void TestNastyTexts::requestKeepsWhatWasTyped()
{
    QFETCH(QString, text);
    NewRequest fresh;
    fresh.subject = fresh.text = fresh.contractNo = fresh.org = fresh.program = text;
    fresh.caller = {text, text, text, text, text};

    const auto made = m_desk->anna().registerRequest(fresh);

    if (!made) {
        QVERIFY2(!made.error().code.isEmpty() && made.error().kind == Error::Kind::Invalid, made.error().code.constData());
        QVERIFY2(text.size() > 1000, "registration is never blocked (I-02)");
        return staysWhole();
    }
    for (const bool reopened : {false, true}) {
        if (reopened)
            m_desk->pullPlug();
        const auto record = m_desk->store().request(made->id);
        QVERIFY(done(record));
        for (const QString &field : {record->subject, record->text, record->caller.last, record->caller.first, record->caller.middle,
                                     record->caller.phone, record->caller.email, record->intakeContractNo, record->intakeOrg, record->intakeProgram}) {
            QVERIFY(isWellFormed(field));
            QVERIFY2(isKept(field, text), qPrintable(field.left(200)));
        }
        const auto rows = m_desk->store().queueRows({made->id}, m_desk->clock.instant());
        QVERIFY(done(rows));
        QCOMPARE(rows->size(), 1U);
        QVERIFY(isKept(rows->front().subject, text));
    }
    RequestChange change;
    change.subject = change.text = text + u"!"_s;
    const auto changed = m_desk->anna().changeRequest(made->id, change);
    QVERIFY(changed || text.size() > 1000);
    if (changed)
        QVERIFY(isKept(m_desk->store().request(made->id)->text, text + u"!"_s));
    staysWhole();
}

void TestNastyTexts::notesReasonsAndWitnesses()
{
    QFETCH(QString, text);
    Workplace &anna = m_desk->anna();
    const RequestId request = m_desk->registers(m_contract, Service::Line);
    QVERIFY(done(anna.classify(request, Service::Indiv)));
    const auto known = [](const auto &result) { return result || !result.error().code.isEmpty(); };
    QVERIFY(known(anna.recordConsent(request, {Channel::Phone, text, {}})));
    if (!m_desk->store().request(request)->classes.back().consentAt)
        QVERIFY(done(anna.recordConsent(request, {Channel::Phone, u"Орлова"_s, {}})));
    m_desk->clock.advance(30min);
    QVERIFY(done(m_desk->startsTimer(request)));
    m_desk->clock.advance(90s);
    const auto stopped = anna.stop({text, {}, {}, {}, "stop"});
    const bool isCounted = stopped.has_value();
    if (!isCounted) { // the note is too long: no minute may hang on it
        QVERIFY(text.size() > 1000);
        QCOMPARE(m_desk->openSessions(), 1);
        QVERIFY(done(m_desk->stopsTimer()));
    }
    QCOMPARE(m_desk->workedOn(request), 90s);
    const WorkRecord work = m_desk->store().request(request)->work.front();
    if (isCounted)
        QVERIFY2(isKept(work.note, text), qPrintable(work.note.left(100)));
    QVERIFY(known(anna.describe(work.session, text)));
    const auto logged = anna.logWork(request, m_desk->clock.instant() - 20min, 5min, text);
    QVERIFY(known(logged));
    if (logged) {
        QVERIFY(known(anna.voidWork(logged->work, text)));
    }
    const auto closed = anna.close(request, WorkState::Done, text, {});
    QVERIFY(known(closed));
    if (closed)
        QVERIFY(isKept(m_desk->store().request(request)->closedReason, text));
    staysWhole();
}

void TestNastyTexts::searchesAndLookUps()
{
    QFETCH(QString, text);
    const RequestId request = m_desk->registers(m_contract, Service::Indiv, {}, u"Не закрывается месяц"_s);
    const std::vector<SearchHit> hits = m_desk->anna().search(text, 20);
    QVERIFY(hits.size() <= 20);
    if (text.trimmed().isEmpty())
        QVERIFY(hits.empty());
    const auto found = m_desk->store().findRequest(text);
    QVERIFY(!found);
    QVERIFY(!found.error().code.isEmpty());
    const auto contract = m_desk->store().findContract(text);
    QVERIFY(!contract);
    QVERIFY(!m_desk->store().findRef("org", text));
    QVERIFY(m_desk->store().contractsByInn(text).empty());
    QCOMPARE(m_desk->anna().search(u"закрывается"_s, 5).front().request, std::optional(request));
    staysWhole();
}

void TestNastyTexts::importedCells()
{
    QFETCH(QString, text);
    QByteArray cell = text.toUtf8();
    cell.replace('"', "\"\"");
    const QByteArray file = "Наименование;ИНН;Номер договора;Дата договора;Программа;Контактное лицо\n"
                            "УК «Первая»;7707083893;1/2023;16.05.2023;Бухгалтерия;\n"
                            "УК «Вторая»;;2/2023;16.05.2023;Бухгалтерия;\"" + cell + "\"\n"
                            "УК «Третья»;7727563778;3/2023;16.05.2023;Бухгалтерия;\n";

    const auto report = ImportFile(m_desk->store(), m_desk->clock, m_desk->anna().me()).run(ImportKind::Clients, file, u"c.csv"_s, ImportMode::Apply);

    if (!report) { // as a whole, with a reason: only a line or a file beyond its limits
        QVERIFY2(text.size() > 1000 || text.contains(QChar(u'\0')), report.error().code.constData());
        QVERIFY(!report.error().code.isEmpty());
        QVERIFY(!m_desk->store().findContract(u"1/2023"_s));
        return staysWhole();
    }
    for (const QString &number : {u"1/2023"_s, u"3/2023"_s})
        QVERIFY(done(m_desk->store().findContract(number))); // a bad cell never takes its neighbours along
    const auto second = m_desk->store().findContract(u"2/2023"_s);
    if (second) {
        for (const ContactRecord &person : m_desk->store().contactsOf(*m_desk->store().contract(*second)->client)) {
            for (const QString &part : {person.last, person.first, person.middle})
                QVERIFY(isWellFormed(part));
        }
    }
    staysWhole();
}

void TestNastyTexts::nameOfTheConsultant()
{
    QFETCH(QString, text);
    QTemporaryDir folder;
    DeskOptions options;
    options.path = folder.filePath(u"desk.hline"_s);
    options.clock = &m_desk->clock;
    options.create = true;
    options.consultant = text;
    const auto desk = Desk::open(options);
    if (!desk) {
        QVERIFY(!desk.error().code.isEmpty() || desk.error().kind == Error::Kind::Invalid);
        return;
    }
    for (const ConsultantRecord &person : (*desk)->store().consultants())
        QVERIFY(isWellFormed(person.name) && (isKept(person.name, text) || text.trimmed().isEmpty()));
    QVERIFY(*(*desk)->verify());
}

QTEST_GUILESS_MAIN(TestNastyTexts)
#include "tst_nastytexts.moc"

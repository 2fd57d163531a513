// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <rapidcheck.h>

#include "base/uuid7.h"
#include "exchange/importfile.h"
#include "exchange/issuecodes.h"
#include "storage/sqlitedeskstore.h"
#include "../support/fakeclock.h"

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Kinds{ImportKind::Clients, ImportKind::Packages, ImportKind::Payments, ImportKind::Calendar,
                           ImportKind::Articles};

QByteArray readInput(const QString &name)
{
    QFile file(QStringLiteral(HLINE_TEST_DATA "/inputs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Some bytes of the file changed, cut, doubled or replaced by troublemakers.
QByteArray mutated(QByteArray bytes, quint32 seed)
{
    static const std::array<QByteArray, 12> Troublemakers{QByteArray(1, '\0'), "\xFF\xFE", "\"", ";;;;;;;;", "\r", "=cmd|' /C calc'!A0", "\xE2\x80\xAE",
                                                          "99999999999999999999", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "КонецДокумента\r\n", "\xD0", "-1"};
    quint32 state = seed * 2654435761U + 1;
    const auto next = [&state](quint32 below) {
        state = state * 1664525U + 1013904223U;
        return below == 0 ? 0 : (state >> 8) % below;
    };
    for (quint32 n = 0; n < 1 + seed % 12; ++n) {
        const auto at = static_cast<qsizetype>(next(static_cast<quint32>(bytes.size() + 1)));
        switch (next(5)) {
        case 0: bytes.insert(at, Troublemakers[next(Troublemakers.size())]); break;
        case 1: bytes.remove(at, next(200)); break;
        case 2: bytes.truncate(std::max<qsizetype>(at, bytes.size() / 2)); break;
        case 3: bytes.insert(at, bytes.mid(at, next(500))); break;
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(next(256));
        }
    }
    return bytes;
}

} // namespace

/// Whatever the bytes are: no crash, no endless work, an error with a listed code or a report with listed ones.
class TestHostileFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void randomBytesAreSurvived();
    void damagedSamplesAreSurvived_data();
    void damagedSamplesAreSurvived();
    void controlCharactersAreNotStored();

private:
    [[nodiscard]] bool isAnswered(ImportKind kind, const QByteArray &bytes, const QString &name);
    QTemporaryDir m_folder;
    test::FakeClock m_clock{*parseIsoMoscow(u"2026-11-22T12:00:00")};
    std::unique_ptr<SqliteDeskStore> m_store;
    ConsultantId m_who{makeUuid5("consultant", u"test"_s)};
};

void TestHostileFiles::initTestCase()
{
    auto opened = SqliteDeskStore::open({m_folder.filePath(u"desk.hline"_s), m_clock, StoreOptions::Missing::Create, StoreMode::Normal});
    QVERIFY(opened);
    m_store = std::move(*opened);
    for (const auto &[kind, name] : {std::pair(ImportKind::Clients, u"clients-1c-export.csv"_s), std::pair(ImportKind::Packages, u"packages.csv"_s)})
        QVERIFY(ImportFile(*m_store, m_clock, m_who).run(kind, readInput(name), name, ImportMode::Apply));
}

bool TestHostileFiles::isAnswered(ImportKind kind, const QByteArray &bytes, const QString &name)
{
    const auto listed = [](const auto &codes, const QByteArray &code) {
        return std::any_of(codes.begin(), codes.end(), [&code](const ImportCode &c) { return code == c.code; });
    };
    const Result<ImportReport> report = ImportFile(*m_store, m_clock, m_who).run(kind, bytes, name, ImportMode::DryRun);
    if (!report)
        return listed(ImportErrorCodes, report.error().code);
    const auto known = [&listed](const ImportIssue &issue) { return listed(ImportIssueCodes, issue.code); };
    return std::all_of(report->warnings.begin(), report->warnings.end(), known) && std::all_of(report->refused.begin(), report->refused.end(), known);
}

void TestHostileFiles::randomBytesAreSurvived()
{
    const bool held = rc::check("any bytes, any kind", [this](const std::vector<std::uint8_t> &soup) {
        const QByteArray bytes(reinterpret_cast<const char *>(soup.data()), static_cast<qsizetype>(soup.size()));
        for (const ImportKind kind : Kinds) {
            RC_ASSERT(isAnswered(kind, bytes, u"soup"_s));
            RC_ASSERT(isAnswered(kind, "PK\x03\x04" + bytes, u"soup.xlsx"_s));
            RC_ASSERT(isAnswered(kind, "1CClientBankExchange\r\n" + bytes, u"soup.txt"_s));
        }
    });
    QVERIFY(held);
}

void TestHostileFiles::damagedSamplesAreSurvived_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rounds");
    QTest::newRow("clients as text") << ImportKind::Clients << u"clients-1c-export.csv"_s << 60;
    QTest::newRow("clients as workbook") << ImportKind::Clients << u"clients-1c-export.xlsx"_s << 60;
    QTest::newRow("packages") << ImportKind::Packages << u"packages.csv"_s << 400;
    QTest::newRow("bank statement") << ImportKind::Payments << u"kl_to_1c.txt"_s << 40;
    QTest::newRow("calendar") << ImportKind::Calendar << u"calendar-2025.xml"_s << 400;
}

void TestHostileFiles::damagedSamplesAreSurvived()
{
    QFETCH(ImportKind, kind);
    QFETCH(QString, name);
    QFETCH(int, rounds);
    const QByteArray good = readInput(name);
    QVERIFY(!good.isEmpty());
    for (int seed = 0; seed < rounds; ++seed)
        QVERIFY2(isAnswered(kind, mutated(good, static_cast<quint32>(seed)), name), qPrintable(u"seed %1"_s.arg(seed)));
}

void TestHostileFiles::controlCharactersAreNotStored()
{
    QByteArray file = "Наименование;Номер договора;Контактное лицо;Телефон\n"
                      "УК «Но@ль»;9@99/2023;Ив@анова Анна;84@75\n";
    file.replace('@', QByteArray("\0\x01\x1B", 3));

    const Result<ImportReport> report = ImportFile(*m_store, m_clock, m_who).run(ImportKind::Clients, file, u"a\x01.csv"_s, ImportMode::Apply);

    QVERIFY(report);
    QCOMPARE(report->created, 1);
    const std::optional<QUuid> id = m_store->findRef("contract", u"999/2023"_s);
    QVERIFY(id);
    const ContractRecord contract = *m_store->contract(ContractId(*id));
    QCOMPARE(contract.number, u"999/2023"_s);
    QCOMPARE(m_store->client(*contract.client)->name, u"УК «Ноль»"_s);
    QCOMPARE(m_store->contactsOf(*contract.client).front().last, u"Иванова"_s);
    QCOMPARE(m_store->batches().front().fileName, u"a.csv"_s);
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"

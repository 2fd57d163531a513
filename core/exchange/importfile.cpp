// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importfile.h"

#include <algorithm>
#include <iterator>

#include <QCryptographicHash>

#include "base/fold.h"
#include "base/uuid7.h"
#include "exchange/articlesimport.h"
#include "exchange/calendarfile.h"
#include "exchange/calendarimport.h"
#include "exchange/clientsimport.h"
#include "exchange/packagesimport.h"
#include "exchange/paymentsimport.h"
#include "exchange/tablefile.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t FactsPerCommit = 5000; // facts.md 5

QString what(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Clients:
        return u"clients"_s;
    case ImportKind::Packages:
        return u"packages"_s;
    case ImportKind::Payments:
        return u"payments"_s;
    case ImportKind::Calendar:
        return u"calendar"_s;
    case ImportKind::Articles:
        return u"articles"_s;
    }
    Q_UNREACHABLE();
}

struct Source
{
    ImportKind kind;
    const QByteArray &bytes;
    QString fileName;
    std::optional<int> year;
};

Result<ImportDraft> draftOf(const DeskStore &store, const ImportStamp &stamp, const Source &source)
{
    switch (source.kind) {
    case ImportKind::Clients:
        return readTable(source.bytes, source.fileName).and_then([&](const Table &table) { return draftClients(store, stamp, table); });
    case ImportKind::Packages:
        return readTable(source.bytes, source.fileName).and_then([&](const Table &table) { return draftPackages(store, stamp, table); });
    case ImportKind::Payments:
        return readBankStatement(source.bytes).map([&](const BankStatement &statement) { return draftPayments(store, stamp, statement); });
    case ImportKind::Calendar:
        return readCalendarFile(source.bytes, source.fileName).and_then([&](const std::vector<CalendarYear> &years) {
            return draftCalendar(store, stamp, years, source.year);
        });
    case ImportKind::Articles:
        return readArticles(source.bytes, source.fileName).and_then([&](const Table &table) { return draftArticles(store, stamp, table); });
    }
    Q_UNREACHABLE();
}

FactDraft importFact(const ImportStamp &stamp, const Source &source, const ImportDraft &draft)
{
    const ImportReport &report = draft.report;
    FactDraft fact;
    fact.id = stamp.batch;
    fact.kind = "import";
    fact.at = stamp.now;
    fact.made = stamp.now;
    fact.boot = stamp.boot;
    fact.data = {{u"who"_s, stamp.who.toString()},
                 {u"what"_s, what(source.kind)},
                 {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256).toHex())},
                 {u"lines"_s, draft.lines},
                 {u"new"_s, report.created},
                 {u"changed"_s, report.changed},
                 {u"same"_s, report.same},
                 {u"refused"_s, static_cast<int>(report.refused.size())}};
    fact.words = QJsonObject{{u"file"_s, source.fileName}};
    return fact;
}

/// One transaction, or several with the import fact in the last one: a batch without it is void.
Result<void> commitBatch(DeskStore &store, std::vector<FactDraft> facts)
{
    for (std::size_t from = 0; from < facts.size(); from += FactsPerCommit) {
        const auto first = facts.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = facts.begin() + static_cast<std::ptrdiff_t>(std::min(from + FactsPerCommit, facts.size()));
        CommandFacts command;
        command.facts.assign(std::make_move_iterator(first), std::make_move_iterator(last));
        if (Result<Committed> committed = store.commit(command); !committed)
            return failure(std::move(committed).error());
    }
    return {};
}

/// Every code of a refused file has the file's name as its first argument.
Error named(Error error, const QString &fileName)
{
    error.about.prepend(fileName);
    return error;
}

} // namespace

ImportFile::ImportFile(DeskStore &store, const Clock &clock, ConsultantId who) : m_store(store), m_clock(clock), m_who(who) { }

Result<ImportReport> ImportFile::run(ImportKind kind, const QByteArray &bytes, const QString &fileName, ImportMode mode,
                                     std::optional<int> year)
{
    const Source source{kind, bytes, cleanText(fileName, 255), year};
    if (bytes.size() > MaxFileBytes)
        return failure(Error::Kind::Invalid, u"file too large"_s, "TOO_LARGE", {}, {source.fileName, QString::number(MaxFileBytes / 1024 / 1024)});
    if (bytes.isEmpty())
        return failure(Error::Kind::Invalid, u"empty file"_s, "EMPTY_FILE", {}, {source.fileName});

    const Micros now = m_clock.now();
    const ImportStamp stamp{m_who, now, FactId(makeUuid7(now)), m_clock.boot()};
    Result<ImportDraft> draft = draftOf(m_store, stamp, source);
    if (!draft)
        return failure(named(std::move(draft).error(), source.fileName));
    if (mode == ImportMode::DryRun || draft->facts.empty())
        return std::move(draft->report);

    draft->facts.push_back(importFact(stamp, source, *draft));
    if (Result<void> stored = commitBatch(m_store, std::move(draft->facts)); !stored)
        return failure(std::move(stored).error());
    draft->report.batch = stamp.batch;
    if (draft->report.calendarYear)
        draft->report.calendarYear->status = YearStatus::Official;
    return std::move(draft->report);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefeedstore.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace hline::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString FileName = u"desk.hline"_s;

/// As a power cut of the program, not of the disk: the file, and what the write-ahead log holds beside it.
void copyDesk(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        qFatal("cannot copy a desk");
    if (QFile::exists(from + u"-wal"_s) && !QFile::copy(from + u"-wal"_s, to + u"-wal"_s))
        qFatal("cannot copy the log of a desk");
}

FactDraft draftOf(const SentFact &fact)
{
    FactDraft out = fact.envelope;
    out.data = QJsonDocument::fromJson(fact.data).object();
    if (fact.words)
        out.words = QJsonDocument::fromJson(*fact.words).object();
    return out;
}

} // namespace

SqliteFeedStore::SqliteFeedStore(const Clock &clock, const DeviceId &device) : m_clock(clock)
{
    open();
    // The file takes an id of chance; a simulation may have none.
    if (!m_store->renumber(device))
        qFatal("a new desk cannot take a device");
}

SqliteFeedStore::SqliteFeedStore(const Clock &clock, const Image &image) : m_clock(clock)
{
    restore(image);
}

QString SqliteFeedStore::path() const
{
    return m_folder.filePath(QString::number(m_life) + u'-' + FileName);
}

void SqliteFeedStore::open()
{
    auto opened = SqliteDeskStore::open({path(), m_clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!opened)
        qFatal("cannot open a desk: %s %s", opened.error().code.constData(), qPrintable(opened.error().detail));
    m_store = *std::move(opened);
    const std::vector<FactId> facts = own();
    m_own = FactSet(facts.begin(), facts.end());
}

void SqliteFeedStore::openCopyOf(const QString &from)
{
    const QString former = path();
    ++m_life;
    copyDesk(from, path());
    m_store.reset();
    for (const QString &name : {former, QString(former + u"-wal"_s), QString(former + u"-shm"_s)})
        QFile::remove(name);
    open();
}

void SqliteFeedStore::crash()
{
    openCopyOf(path());
}

void SqliteFeedStore::restore(const Image &image)
{
    openCopyOf(static_cast<const Files &>(image).folder.filePath(FileName));
}

DeskMemory::SharedImage SqliteFeedStore::image() const
{
    auto out = std::make_shared<Files>();
    copyDesk(path(), out->folder.filePath(FileName));
    return out;
}

bool SqliteFeedStore::commit(const std::vector<SharedFact> &facts)
{
    if (isFull())
        return false;
    CommandFacts command;
    for (const SharedFact &fact : facts)
        command.facts.push_back(draftOf(*fact));
    const auto done = m_store->commit(command);
    if (!done)
        qFatal("a command is refused: %s %s", done.error().code.constData(), qPrintable(done.error().detail));
    for (const SharedFact &fact : facts)
        m_own.insert(fact->envelope.id);
    return true;
}

/// The file is locked while the desk is open, so a copy of it is read.
template<typename Value>
std::vector<Value> SqliteFeedStore::read(const Sql &sql, const std::function<Value(const Rows &)> &valueOf) const
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(FileName);
    copyDesk(path(), copy);
    const auto database = Database::open(copy);
    if (!database)
        qFatal("cannot read a desk: %s", database.error().code.constData());
    std::vector<Value> out;
    Rows rows = (*database)->select(sql);
    while (rows.next())
        out.push_back(valueOf(rows));
    return out;
}

/// Facts ever numbered here, under whatever device.
std::vector<FactId> SqliteFeedStore::own() const
{
    return read<FactId>(Sql("SELECT DISTINCT fact_id FROM numbering"), [](const Rows &rows) { return rows.id<FactId>(0); });
}

bool SqliteFeedStore::isInFeed(const FactId &fact) const
{
    const auto feed = read<FactId>(Sql("SELECT fact_id FROM feed"), [](const Rows &rows) { return rows.id<FactId>(0); });
    return std::ranges::find(feed, fact) != feed.end();
}

std::vector<QByteArray> SqliteFeedStore::links() const
{
    return read<QByteArray>(Sql("SELECT chain FROM feed ORDER BY seq"), [](const Rows &rows) { return rows.bytes(0); });
}

FactSet SqliteFeedStore::withWords() const
{
    const auto facts = read<FactId>(Sql("SELECT fact_id FROM words"), [](const Rows &rows) { return rows.id<FactId>(0); });
    return {facts.begin(), facts.end()};
}

std::optional<std::map<ContractId, std::int64_t>> SqliteFeedStore::used() const
{
    using Used = std::pair<const ContractId, std::int64_t>;
    const auto used = read<Used>(Sql("SELECT contract, SUM(secs) FROM work w WHERE voided_us IS NULL AND NOT EXISTS "
                                     "(SELECT 1 FROM waiver v WHERE v.work = w.fact_id AND v.until_us IS NULL) GROUP BY contract"),
                                 [](const Rows &rows) { return Used(rows.id<ContractId>(0), rows.number(1)); });
    return std::map<ContractId, std::int64_t>(used.begin(), used.end());
}

QString SqliteFeedStore::flaw()
{
    if (const auto good = m_store->verify(); !good)
        return QString::fromLatin1(good.error().code) + u' ' + good.error().detail;
    const auto isSame = m_store->rebuildAndCompare();
    return isSame && *isSame ? QString() : u"I14: what was folded row by row is not what a refold gives"_s;
}

Result<Changes> SqliteFeedStore::receive(std::span<const FeedRow> rows, const FeedCursor &after)
{
    if (isFull())
        return noRoom();
    return m_store->receive(rows, after);
}

Result<Changes> SqliteFeedStore::dropFeed()
{
    if (isFull())
        return noRoom();
    return m_store->dropFeed();
}

Result<int> SqliteFeedStore::renumber(const DeviceId &device)
{
    if (isFull())
        return noRoom();
    return m_store->renumber(device);
}

Result<void> SqliteFeedStore::joinOffice(int deskNumber)
{
    if (isFull())
        return noRoom();
    return m_store->joinOffice(deskNumber);
}

} // namespace hline::sim

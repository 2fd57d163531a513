// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitedeskstore.h"

#include "storage/deskfold.h"
#include "storage/feedlog.h"
#include "storage/migrator.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Reasons{"dismissed"_L1, "too late"_L1, "left"_L1}; // in the order of Parting::Why

/// What a rebuilding of a damaged desk (deskrebuild.h), or a file that was taken away, has left: whole files with everybody's words.
void dropAsides(const QString &path)
{
    const QFileInfo desk(path);
    for (const QFileInfo &aside : desk.dir().entryInfoList({desk.fileName() + u".damaged-*"_s, desk.fileName() + u".rebuilt*"_s}, QDir::Files) + savedAsides(path))
        QFile::remove(aside.filePath());
}

} // namespace

std::optional<Parting> SqliteDeskStore::parting() const
{
    Rows rows = m_database->select(Sql("SELECT why, at_us, confirmed FROM parting WHERE one = 1"));
    if (!rows.next())
        return {};
    const QString said = rows.text(0);
    const auto why = std::ranges::find_if(Reasons, [&said](QLatin1StringView reason) { return reason == said; });
    return Parting{static_cast<Parting::Why>(why - Reasons.begin()), rows.micros(1), rows.number(2)};
}

/// Envelopes stay: they are what was charged, and name nobody. So do the words of what the office has not, here is their only place.
/// By which means words were erased before is evidence and says nothing of anybody.
Result<void> SqliteDeskStore::part(const Parting &how)
{
    m_database->clearFailure();
    if (m_mode == StoreMode::ReadOnlyRescue)
        return failure(Error::Kind::Denied, u"desk opened for rescue"_s, "DESK_READ_ONLY", {}, {m_path});
    if (readingTo()) {
        if (auto cancelled = cancelReading(); !cancelled)
            return cancelled;
    }
    {
        Transaction transaction(*m_database);
        m_database->run(Sql("INSERT INTO parting (one, why, at_us, confirmed) VALUES (1, :why, :at, :confirmed) ON CONFLICT (one) DO UPDATE "
                            "SET why = excluded.why, at_us = excluded.at_us, confirmed = excluded.confirmed"),
                        QString(Reasons.at(static_cast<std::size_t>(how.why))), how.at, how.confirmed);
        m_database->run(Sql("DELETE FROM words WHERE EXISTS (SELECT 1 FROM fact f WHERE f.fact_id = words.fact_id AND f.kind <> 'erased') "
                            "AND fact_id NOT IN (SELECT n.fact_id FROM numbering n LEFT JOIN feed e ON e.fact_id = n.fact_id WHERE e.seq IS NULL "
                            "GROUP BY n.fact_id HAVING NOT max(n.device = :device AND n.dseq <= :confirmed))"), m_identity.device, how.confirmed);
        m_database->run(Sql("INSERT INTO wipe_due (one) VALUES (1) ON CONFLICT (one) DO NOTHING"));
        m_fold->reset();
        if (auto done = transaction.commit(); !done) {
            m_fold->forget();
            return done;
        }
    }
    if (auto folded = m_fold->catchUp(m_clock.instant()); !folded)
        return folded;
    dropCopies(m_path);
    dropAsides(m_path);
    Changes changes;
    changes.everything = true;
    for (const auto &listener : m_listeners)
        listener(changes);
    return checkpoint();
}

/// What is gone from here comes with the log again. Both at once: whoever hears of the one finds the other done.
Result<void> SqliteDeskStore::meetAgain()
{
    const auto begun = refolded([this]() -> Result<void> {
        FeedLog(*m_database).clear();
        m_database->run(Sql("DELETE FROM parting"));
        return {};
    }, Durable::AtOnce);
    return begun ? Result<void>() : failure(begun.error());
}

} // namespace hline

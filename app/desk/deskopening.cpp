// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskopening.h"

#include "settings/connectionfile.h"
#include "storage/damagemark.h"
#include "storage/deskrebuild.h"
#include "sync/officeservers.h"

#include <QLockFile>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

using Store = std::unique_ptr<SqliteDeskStore>;

/// One process at a time moves files; the desk's own lock goes with the file.
class RebuildLock
{
public:
    explicit RebuildLock(const QString &path) : m_path(path), m_lock(path + u".rebuilding"_s) { m_lock.setStaleLockTime(0); }
    [[nodiscard]] Result<void> take()
    {
        if (m_lock.tryLock(0))
            return {};
        return failure(Error::Kind::Busy, u"another program makes the desk anew"_s, "DESK_OPEN_ELSEWHERE", {}, {m_path});
    }

private:
    QString m_path;
    QLockFile m_lock;
};

Result<void> endBrokenRebuilding(const QString &path, Instant now)
{
    if (!isRebuildingBegun(path))
        return {};
    RebuildLock lock(path);
    return lock.take().and_then([&path, now] { return finishRebuilding(path, now); });
}

/// Ready to be shown, and whole if damage was met before.
Result<Store> openChecked(const StoreOptions &options)
{
    auto store = SqliteDeskStore::open(options);
    if (!store || options.mode == StoreMode::ReadOnlyRescue)
        return store;
    if (isMarkedDamaged(options.path)) {
        if (const auto whole = (*store)->verify(); !whole)
            return failure(whole.error());
        unmarkDamaged(options.path);
    }
    dropOldAsides(options.path, options.clock.instant());
    if (const auto current = (*store)->refreshQueue(options.clock.instant()); !current)
        return failure(current.error());
    return store;
}

/// Until its office answers, what can still be read of a damaged desk is worth more than an empty one.
bool isOfficeThere(const QString &path)
{
    const auto office = officeOf(path);
    return office && answers(office->host.toUtf8(), office->port, office->database.toUtf8());
}

bool isDamage(const Error &error)
{
    return error.code == "DESK_DAMAGED" || error.code == "CHAIN_BROKEN" || error.code == "FEED_BROKEN";
}

} // namespace

Result<OpenedDesk> openDeskFile(const StoreOptions &options, DamagedDesk damaged)
{
    if (const auto ended = endBrokenRebuilding(options.path, options.clock.instant()); !ended)
        return failure(ended.error());
    auto store = openChecked(options);
    const bool isToRebuild = !store && damaged == DamagedDesk::Rebuild && options.mode == StoreMode::Normal && isDamage(store.error())
        && isOfficeThere(options.path);
    if (!isToRebuild)
        return std::move(store).map([](Store opened) { return OpenedDesk{std::move(opened), {}}; });

    RebuildLock lock(options.path);
    if (const auto taken = lock.take(); !taken)
        return failure(taken.error());
    store = openChecked(options); // somebody may have done it meanwhile
    if (store || !isDamage(store.error()))
        return std::move(store).map([](Store opened) { return OpenedDesk{std::move(opened), {}}; });
    auto rebuilt = rebuildDesk(options.path, options.clock);
    if (!rebuilt)
        return failure(rebuilt.error());
    return openChecked(options).map([&rebuilt](Store opened) { return OpenedDesk{std::move(opened), *std::move(rebuilt)}; });
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/libpq.h"

#include "base/logging.h"

#include <QLibrary>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Loaded once and never unloaded: connections live in several threads.
QLibrary &library()
{
#ifdef Q_OS_WIN
    static QLibrary out(u"libpq"_s); // Windows adds no prefix and no version
#else
    constexpr int Version = 5; // libpq.so.5, of every PostgreSQL since 8.2
    static QLibrary out(u"pq"_s, Version);
#endif
    return out;
}

} // namespace

bool hasLibPq()
{
    static const bool isThere = [] {
        const bool isLoaded = library().load();
        if (!isLoaded)
            qCCritical(lcSync) << "libpq cannot be loaded, so no office can be reached:" << library().errorString();
        return isLoaded;
    }();
    return isThere;
}

QFunctionPointer libPqFunction(const char *name)
{
    const QFunctionPointer function = hasLibPq() ? library().resolve(name) : nullptr;
    if (!function)
        qFatal("libpq has no %s", name);
    return function;
}

} // namespace hline

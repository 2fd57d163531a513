// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libpq-fe.h>

#include <QFunctionPointer>

#include <atomic>

namespace hline {

/// False, with a line in the log: libpq is not on this computer, and none of its functions may be called.
[[nodiscard]] bool hasLibPq();
/// A function of libpq, which is loaded by the first who asks for one. Linked, it would be loaded before the first line of main(), and
/// with it twenty libraries of LDAP, Kerberos and TLS: a tenth of the way to the first paint, for a window that may never have an office.
[[nodiscard]] QFunctionPointer libPqFunction(const char *name);

template <typename> class LateFunction;

template <typename Answer, typename... Arguments> class LateFunction<Answer(Arguments...)>
{
public:
    explicit constexpr LateFunction(const char *name) : m_name(name) { }

    Answer operator()(Arguments... arguments) const
    {
        auto *function = m_function.load(std::memory_order_relaxed); // who finds none looks it up, and finds the same
        if (!function) {
            function = reinterpret_cast<Answer (*)(Arguments...)>(libPqFunction(m_name));
            m_function.store(function, std::memory_order_relaxed);
        }
        return function(arguments...);
    }

private:
    const char *m_name;
    mutable std::atomic<Answer (*)(Arguments...)> m_function = nullptr;
};

// In this namespace the names of libpq's functions mean these.
#define HLINE_LATE(name) inline const LateFunction<decltype(::name)> name(#name)
HLINE_LATE(PQbackendPID);
HLINE_LATE(PQclear);
HLINE_LATE(PQconnectPoll);
HLINE_LATE(PQconnectStartParams);
HLINE_LATE(PQconnectionNeedsPassword);
HLINE_LATE(PQconninfoFree);
HLINE_LATE(PQconninfoParse);
HLINE_LATE(PQconsumeInput);
HLINE_LATE(PQerrorMessage);
HLINE_LATE(PQescapeLiteral);
HLINE_LATE(PQfinish);
HLINE_LATE(PQflush);
HLINE_LATE(PQfreemem);
HLINE_LATE(PQgetCopyData);
HLINE_LATE(PQgetResult);
HLINE_LATE(PQgetisnull);
HLINE_LATE(PQgetlength);
HLINE_LATE(PQgetvalue);
HLINE_LATE(PQisBusy);
HLINE_LATE(PQnotifies);
HLINE_LATE(PQntuples);
HLINE_LATE(PQparameterStatus);
HLINE_LATE(PQpingParams);
HLINE_LATE(PQresultErrorField);
HLINE_LATE(PQresultStatus);
HLINE_LATE(PQsendQuery);
HLINE_LATE(PQsetErrorVerbosity);
HLINE_LATE(PQsetNoticeProcessor);
HLINE_LATE(PQsetnonblocking);
HLINE_LATE(PQsocket);
HLINE_LATE(PQstatus);
#undef HLINE_LATE

} // namespace hline

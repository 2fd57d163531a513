// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace hline {

/// Beside the SQLSTATEs of the office: it did not prove that it is the one (reliability.md C8).
inline constexpr const char *UnprovenOffice = "HLTLS";
/// A server that may not be written to.
inline constexpr const char *ReadOnlyOffice = "25006";

/// What libpq's message says about a connection that failed: an SQLSTATE, UnprovenOffice, or nothing: a lost link. The message is to be
/// untranslated and of verbosity "sqlstate".
[[nodiscard]] QByteArray stateOfFailure(const QByteArray &message);

/// libpq tells a bad certificate from a bad link by words only: in English while this lives, for this thread.
class UntranslatedMessages
{
public:
    UntranslatedMessages();
    ~UntranslatedMessages();
    UntranslatedMessages(const UntranslatedMessages &) = delete;
    UntranslatedMessages &operator=(const UntranslatedMessages &) = delete;

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

} // namespace hline

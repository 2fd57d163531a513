// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/describework.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

Result<void> DescribeWork::operator()(const SessionId &session, const QString &note) const
{
    const auto record = m_bench.store.session(session);
    if (!record)
        return failure(record.error());
    if (note.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"the note is empty"_s, "EMPTY_NOTE");
    return m_bench.store.commit({{m_bench.facts.note(session, note)}, {}, {}}).map([](const Committed &) { });
}

} // namespace hline

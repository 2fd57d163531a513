// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/connectfailure.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <clocale>
#include <string>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QByteArray stateOfFailure(const QByteArray &message)
{
    static const QRegularExpression state(u":\\s+([0-9A-Z]{5})\\s*$"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = state.match(QString::fromUtf8(message));
    if (match.hasMatch())
        return match.captured(1).toLatin1();
    // Another authority, another name, expired; no TLS at all; a login that is not bound to this TLS link.
    constexpr std::array Unproven{"certificate", "does not support SSL", "channel binding"};
    const bool isUnproven = std::any_of(Unproven.begin(), Unproven.end(), [&](const char *words) { return message.contains(words); });
    return isUnproven ? QByteArray(UnprovenOffice) : QByteArray();
}

#ifdef Q_OS_WIN

struct UntranslatedMessages::Before
{
    int perThread = 0;
    std::string locale;
};

UntranslatedMessages::UntranslatedMessages() : m_before(std::make_unique<Before>())
{
    m_before->perThread = _configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
    m_before->locale = setlocale(LC_ALL, nullptr);
    setlocale(LC_ALL, "C");
}

UntranslatedMessages::~UntranslatedMessages()
{
    setlocale(LC_ALL, m_before->locale.c_str());
    _configthreadlocale(m_before->perThread);
}

#else

struct UntranslatedMessages::Before
{
    locale_t plain = newlocale(LC_MESSAGES_MASK, "C", locale_t(0));
    locale_t locale = uselocale(plain);
};

UntranslatedMessages::UntranslatedMessages() : m_before(std::make_unique<Before>()) { }

UntranslatedMessages::~UntranslatedMessages()
{
    uselocale(m_before->locale);
    if (m_before->plain)
        freelocale(m_before->plain);
}

#endif

} // namespace hline

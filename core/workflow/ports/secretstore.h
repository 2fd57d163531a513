// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace hline {

/// Where passwords lie: the keychain of the person's session and nowhere else (architecture.md 40). Answers come later, on the thread
/// that asked, which needs an event loop; none takes longer than two seconds.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// NotFound: nothing is kept under that name. Denied, code NO_KEYCHAIN: no safe place here, ask the person at each start.
    virtual void read(const QString &name, std::function<void(Result<QString>)> answer) = 0;
    virtual void write(const QString &name, const QString &secret, std::function<void(Result<void>)> answer) = 0;
    virtual void erase(const QString &name, std::function<void(Result<void>)> answer) = 0;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/secretstore.h"

namespace hline {

/// The system's keychain: Secret Service or KWallet on Linux, Credential Manager on Windows. A service that is locked or does not
/// answer counts as none.
class Keychain final : public SecretStore
{
public:
    void read(const QString &name, std::function<void(Result<QString>)> answer) override;
    void write(const QString &name, const QString &secret, std::function<void(Result<void>)> answer) override;
    void erase(const QString &name, std::function<void(Result<void>)> answer) override;
};

} // namespace hline

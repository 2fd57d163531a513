// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/clientchoice.h"

#include <QWidget>

class QLabel;

namespace hline {

class ChipRow;
class Phrasebook;
struct Theme;

/// What a consultant should know of the caller while registering: minutes left, guaranteed response,
/// entitlement, channel. Warns, never blocks (I-02). Regulation 1.3, 1.4, 3.2, 4.2.
class ClientHint final : public QWidget
{
    Q_OBJECT
public:
    struct Asked
    {
        QString contract;
        QString program;
        std::optional<Service> service;
        Channel channel = Channel::Phone;
        Instant now;
    };

    ClientHint(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void showHint(const std::optional<ClientChoice> &choice, const Asked &asked);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QStringList lines(
        const ClientChoice &choice, const ContractRecord *contract, const Asked &asked) const;
    [[nodiscard]] QString guarantee(const BalanceView *balance, Service service) const;

    const Phrasebook &m_phrasebook;
    QLabel *m_text;
    ChipRow *m_chips;
};

} // namespace hline

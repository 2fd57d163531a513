// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace hline {

/// A UUID that knows what it names. Made by the desk, so it works without the office. Text form: lower case, no braces.
template<typename Tag>
class StrongId
{
public:
    constexpr StrongId() noexcept = default; ///< the nil id: names nothing, never stored
    explicit constexpr StrongId(const QUuid &uuid) noexcept : m_uuid(uuid) { }

    [[nodiscard]] static std::optional<StrongId> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional<StrongId>(StrongId(uuid));
    }

    [[nodiscard]] const QUuid &uuid() const noexcept { return m_uuid; }
    [[nodiscard]] bool isNull() const noexcept { return m_uuid.isNull(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QByteArray toBytes() const { return m_uuid.toRfc4122(); }

    friend bool operator==(const StrongId &a, const StrongId &b) noexcept { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const StrongId &a, const StrongId &b) noexcept { return a.m_uuid < b.m_uuid; }
    friend std::size_t qHash(const StrongId &id, std::size_t seed = 0) noexcept { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using FactId = StrongId<struct FactTag>;
using DeviceId = StrongId<struct DeviceTag>;
using RequestId = StrongId<struct RequestTag>;       ///< id of its request.new fact
using SessionId = StrongId<struct SessionTag>;       ///< id of the first timer.start (or hand-typed work) fact
using ContractId = StrongId<struct ContractTag>;
using ClientId = StrongId<struct ClientTag>;         ///< organisation
using ContactId = StrongId<struct ContactTag>;
using ProductId = StrongId<struct ProductTag>;
using PackageId = StrongId<struct PackageTag>;
using ConsultantId = StrongId<struct ConsultantTag>;
using PaymentId = StrongId<struct PaymentTag>;
using LotId = StrongId<struct LotTag>;

/// The same UUID under another name: an object is named by the fact that made it.
template<typename To, typename From>
[[nodiscard]] To idCast(const From &id) noexcept
{
    return To(id.uuid());
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace hline::test {

/// One row of the desk file as any program would read it: bytes, not Hline's types.
struct StoredFact
{
    QByteArray device, id, kind, contract, target; ///< empty = NULL
    std::int64_t dseq = 0, version = 0, at = 0, made = 0;
    std::optional<std::int64_t> secs, bootUs;
    QByteArray boot, data, bodySha, envSha, chain;
    std::optional<QByteArray> words;
    QByteArray scope;

    [[nodiscard]] QJsonObject dataObject() const;
    [[nodiscard]] QJsonObject wordsObject() const;
};

/// All facts of a closed (or copied) desk file in the order of their numbers, read by a connection of its own.
[[nodiscard]] std::vector<StoredFact> readFacts(const QString &path);
/// The facts of one kind.
[[nodiscard]] std::vector<StoredFact> ofKind(const std::vector<StoredFact> &facts, const QByteArray &kind);
/// Runs one statement on the file; the message of the engine, empty if it did it.
[[nodiscard]] QByteArray runOn(const QString &path, const QByteArray &statement);
/// The first column of the first row.
[[nodiscard]] std::int64_t numberFrom(const QString &path, const QByteArray &query);

/// The chain as facts.md 1 writes it, computed without a line of the program's own hashing. Empty if it is whole, else what is wrong.
[[nodiscard]] QString brokenChain(const std::vector<StoredFact> &facts);
/// Why these bytes are not canonical JSON; empty if they are.
[[nodiscard]] QString notCanonical(const QByteArray &bytes);

} // namespace hline::test

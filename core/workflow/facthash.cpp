// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/facthash.h"

#include <array>

#include <QCryptographicHash>
#include <QtEndian>

namespace hline {

namespace {

constexpr auto Sha256 = QCryptographicHash::Sha256;

QByteArray bigEndian(std::int64_t number)
{
    std::array<char, sizeof(std::int64_t)> bytes;
    qToBigEndian(qint64(number), bytes.data());
    return {bytes.data(), qsizetype(bytes.size())};
}

template<typename Id>
QByteArray idOrDash(const std::optional<Id> &id)
{
    return id ? id->toString().toLatin1() : QByteArray("-");
}

} // namespace

QByteArray bodySha(const QByteArray &words)
{
    return QCryptographicHash::hash(words, Sha256);
}

QByteArray envelopeSha(const FactDraft &fact, const QByteArray &data, const QByteArray &bodySha)
{
    QByteArray text = "hline1|" + fact.kind + '|' + QByteArray::number(fact.version) + '|' + idOrDash(fact.contract) + '|'
        + idOrDash(fact.target) + '|' + (fact.secs ? QByteArray::number(qint64(*fact.secs)) : QByteArray("-")) + '|'
        + QByteArray::number(qint64(toUs(fact.at))) + '|' + QByteArray::number(qint64(toUs(fact.made))) + '|';
    text += QCryptographicHash::hash(data, Sha256);
    text += bodySha;
    return QCryptographicHash::hash(text, Sha256);
}

QByteArray chainStart()
{
    return QCryptographicHash::hash(QByteArray(), Sha256);
}

QByteArray chainLink(const QByteArray &previous, const DeviceId &device, std::int64_t dseq, const FactId &fact,
                     const QByteArray &envelopeSha)
{
    QByteArray text;
    text.reserve(104); // two hashes, two ids, one number
    text.append(previous).append(device.toBytes()).append(bigEndian(dseq)).append(fact.toBytes()).append(envelopeSha);
    return QCryptographicHash::hash(text, Sha256);
}

QByteArray officeLink(const QByteArray &previous, const FactId &fact, const DeviceId &device, std::int64_t dseq,
                      const QByteArray &envelopeSha, const OfficeWord &word)
{
    QByteArray text = previous + bigEndian(word.seq);
    text.append(fact.toBytes()).append(device.toBytes()).append(bigEndian(dseq)).append(envelopeSha).append(word.verdict);
    text.append(bigEndian(word.effectiveUs)).append(bigEndian(word.postedUs));
    return QCryptographicHash::hash(text, Sha256);
}

} // namespace hline

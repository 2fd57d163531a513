// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/facthash.h"

#include "base/uuidtext.h"

#include <array>
#include <charconv>
#include <memory>

#include <QtEndian>

#include <openssl/evp.h>

namespace hline {

namespace {

/// SHA-256 of pieces laid end to end. OpenSSL uses the processor's own instructions for it, and a log of a million facts takes four
/// million of them.
class Sha256
{
public:
    Sha256() { EVP_DigestInit_ex2(context(), algorithm(), nullptr); }

    Sha256 &add(QByteArrayView bytes)
    {
        EVP_DigestUpdate(context(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        return *this;
    }
    Sha256 &add(char byte) { return add(QByteArrayView(&byte, 1)); }
    Sha256 &addBigEndian(std::int64_t number)
    {
        std::array<char, sizeof(std::int64_t)> bytes;
        qToBigEndian(qint64(number), bytes.data());
        return add(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }
    Sha256 &addDecimal(std::int64_t number)
    {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return add(QByteArrayView(digits.data(), end));
    }
    template<typename Id>
    Sha256 &addIdOrDash(const std::optional<Id> &id)
    {
        return id ? add(UuidText(id->uuid()).view()) : add('-');
    }
    [[nodiscard]] QByteArray result()
    {
        QByteArray out(32, Qt::Uninitialized);
        EVP_DigestFinal_ex(context(), reinterpret_cast<unsigned char *>(out.data()), nullptr);
        return out;
    }

private:
    struct FreeContext { void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); } };
    static EVP_MD_CTX *context()
    {
        static thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
        return context.get();
    }
    static const EVP_MD *algorithm()
    {
        static const EVP_MD *fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        return fetched;
    }
};

} // namespace

QByteArray bodySha(const QByteArray &words)
{
    return Sha256().add(words).result();
}

QByteArray envelopeSha(const FactDraft &fact, const QByteArray &data, const QByteArray &bodySha)
{
    const QByteArray dataSha = Sha256().add(data).result(); // before the other begins: a thread has one at a time
    Sha256 sha;
    sha.add("hline1|").add(fact.kind).add('|').addDecimal(fact.version).add('|').addIdOrDash(fact.contract).add('|');
    sha.addIdOrDash(fact.target).add('|');
    if (fact.secs)
        sha.addDecimal(*fact.secs);
    else
        sha.add('-');
    return sha.add('|').addDecimal(toUs(fact.at)).add('|').addDecimal(toUs(fact.made)).add('|').add(dataSha).add(bodySha).result();
}

QByteArray chainStart()
{
    return Sha256().result();
}

QByteArray chainLink(const QByteArray &previous, const DeviceId &device, std::int64_t dseq, const FactId &fact,
                     const QByteArray &envelopeSha)
{
    return Sha256().add(previous).add(device.toBytes()).addBigEndian(dseq).add(fact.toBytes()).add(envelopeSha).result();
}

QByteArray officeLink(const QByteArray &previous, const FactId &fact, const DeviceId &device, std::int64_t dseq,
                      const QByteArray &envelopeSha, const OfficeWord &word)
{
    return Sha256().add(previous).addBigEndian(word.seq).add(fact.toBytes()).add(device.toBytes()).addBigEndian(dseq).add(envelopeSha)
        .add(word.verdict).addBigEndian(word.effectiveUs).addBigEndian(word.postedUs).result();
}

} // namespace hline

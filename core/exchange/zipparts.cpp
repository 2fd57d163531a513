// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zipparts.h"

#include <array>

#include <zip.h>

#include "base/logging.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Below this an archive may be as dense as it likes: it cannot do harm.
constexpr qint64 HarmlessBytes = 1024 * 1024;

struct CloseArchive { void operator()(zip_t *archive) const { zip_discard(archive); } };
struct CloseFile { void operator()(zip_file_t *file) const { zip_fclose(file); } };

tl::unexpected<Error> notAZip(const QString &detail)
{
    return failure(Error::Kind::Invalid, detail, "NOT_A_ZIP");
}

tl::unexpected<Error> zipBomb(const QString &part)
{
    return failure(Error::Kind::Invalid, u"unpacks to too much"_s, "ZIP_BOMB", {}, {part});
}

bool isOutside(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':') || name.split(u'/').contains(u".."_s);
}

} // namespace

struct ZipParts::Archive
{
    QByteArray bytes; // libzip reads from it as long as the archive is open
    std::unique_ptr<zip_t, CloseArchive> zip;
    qint64 unpacked = 0;

    [[nodiscard]] Result<void> check() const;
};

Result<void> ZipParts::Archive::check() const
{
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > MaxParts)
        return zipBomb(QString::number(count));
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return notAZip(u"unreadable directory"_s);
        const QString name = QString::fromUtf8(stat.name);
        if (isOutside(name))
            return failure(Error::Kind::Invalid, u"part name leads outside"_s, "ZIP_BAD_NAME", {}, {name});
        if (stat.valid & ZIP_STAT_SIZE) {
            if (stat.size > static_cast<zip_uint64_t>(MaxUnpacked))
                return zipBomb(name);
            total += static_cast<qint64>(stat.size);
        }
        if (total > MaxUnpacked)
            return zipBomb(name);
    }
    return {};
}

ZipParts::ZipParts(std::unique_ptr<Archive> archive) : m_archive(std::move(archive)) { }
ZipParts::~ZipParts() = default;
ZipParts::ZipParts(ZipParts &&) noexcept = default;
ZipParts &ZipParts::operator=(ZipParts &&) noexcept = default;

Result<ZipParts> ZipParts::open(const QByteArray &bytes)
{
    auto archive = std::make_unique<Archive>();
    archive->bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(archive->bytes.constData(), static_cast<zip_uint64_t>(archive->bytes.size()), 0, &error);
    if (source)
        archive->zip.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive->zip) {
        zip_source_free(source); // an opened archive would own it
        return notAZip(detail);
    }
    if (Result<void> fine = archive->check(); !fine)
        return failure(std::move(fine).error());
    return ZipParts(std::move(archive));
}

bool ZipParts::has(const QString &name) const
{
    return zip_name_locate(m_archive->zip.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<QByteArray> ZipParts::read(const QString &name)
{
    zip_t *zip = m_archive->zip.get();
    const zip_int64_t index = zip_name_locate(zip, name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return notAZip(u"no part %1"_s.arg(name));
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return notAZip(QString::fromUtf8(zip_strerror(zip)));

    const qint64 packed = static_cast<qint64>(stat.comp_size);
    QByteArray out;
    std::array<char, 64 * 1024> chunk;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0)
            return notAZip(u"damaged part %1"_s.arg(name));
        if (got == 0)
            return out;
        m_archive->unpacked += got;
        out.append(chunk.data(), static_cast<qsizetype>(got));
        const bool dense = out.size() > HarmlessBytes && out.size() / MaxRatio > packed;
        if (dense || m_archive->unpacked > MaxUnpacked) {
            qCInfo(lcExchange, "refused an archive that unpacks to too much");
            return zipBomb(name);
        }
    }
}

} // namespace hline

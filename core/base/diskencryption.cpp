// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diskencryption.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#include <shobjidl.h>
#endif

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DeepestStack = 8; // volumes on RAID on LUKS on partitions: a few; a ring of them is no description

DiskEncryption encryptionOf(const QString &device, const QString &sysfs, int depth)
{
    const QDir about(sysfs + u"/class/block/"_s + device);
    if (depth > DeepestStack || !about.exists())
        return DiskEncryption::Unknown;
    QFile kind(about.filePath(u"dm/uuid"_s)); // of the device mapper; who made it comes first
    if (kind.open(QIODevice::ReadOnly) && kind.readLine().startsWith("CRYPT-"))
        return DiskEncryption::On;
    if (about.exists(u"partition"_s)) // of a disk, or of a RAID: what lies below is said of the whole
        return encryptionOf(QFileInfo(QFileInfo(about.path()).canonicalPath()).fileName(), sysfs, depth + 1);
    const QStringList below = QDir(about.filePath(u"slaves"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System);
    if (below.isEmpty())
        return DiskEncryption::Off;
    DiskEncryption out = DiskEncryption::On;
    for (const QString &part : below) {
        const DiskEncryption one = encryptionOf(part, sysfs, depth + 1);
        if (one == DiskEncryption::Off)
            return one; // what lies there is open
        out = one == DiskEncryption::Unknown ? one : out;
    }
    return out;
}

#ifdef Q_OS_WIN
/// What Explorer knows about a drive; administrators alone may ask BitLocker itself. In System.Volume.BitLockerProtection 1 is on,
/// 2 off, 3 being encrypted, 4 being decrypted, 5 suspended (the key lies open on the disk), 6 locked.
DiskEncryption encryptionOfDrive(const QString &root)
{
    constexpr PROPERTYKEY BitLockerProtection{{0x2D152B40, 0xCA39, 0x40DB, {0xB2, 0xCC, 0x57, 0x37, 0x25, 0xB2, 0xFE, 0xC5}}, 0x64};
    constexpr int IsOn = 1, IsLocked = 6;
    const bool hasCom = SUCCEEDED(CoInitializeEx(nullptr, COINIT_MULTITHREADED));
    DiskEncryption out = DiskEncryption::Unknown;
    IShellItem2 *drive = nullptr;
    const std::wstring name = QDir::toNativeSeparators(root).toStdWString();
    if (SUCCEEDED(SHCreateItemFromParsingName(name.c_str(), nullptr, IID_PPV_ARGS(&drive)))) {
        int state = 0;
        if (SUCCEEDED(drive->GetInt32(BitLockerProtection, &state)) && state != 0)
            out = state == IsOn || state == IsLocked ? DiskEncryption::On : DiskEncryption::Off;
        drive->Release();
    }
    if (hasCom)
        CoUninitialize();
    return out;
}
#endif

} // namespace

DiskEncryption encryptionOfDevice(const QString &device, const QString &sysfs)
{
    return encryptionOf(device, sysfs, 0);
}

DiskEncryption diskEncryption(const QString &path)
{
    const QStorageInfo volume(QFileInfo(path).absolutePath());
    if (!volume.isValid())
        return DiskEncryption::Unknown;
#ifdef Q_OS_WIN
    return encryptionOfDrive(volume.rootPath());
#else
    // A link of the device mapper leads to its own name; shares and memory have no device.
    const QFileInfo device(QFileInfo(QFile::decodeName(volume.device())).canonicalFilePath());
    return device.filePath().startsWith(u"/dev/"_s) ? encryptionOfDevice(device.fileName(), u"/sys"_s) : DiskEncryption::Unknown;
#endif
}

} // namespace hline

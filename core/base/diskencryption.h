// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hline {

/// What the system says of the volume below a file; a drive that encrypts by itself, and folders encrypted one by one, are not seen.
enum class DiskEncryption { On, Off, Unknown };

/// Is the volume encrypted that a file lies on, so that a stolen disk tells nothing (reliability.md G12)? Linux: LUKS and its kin, also
/// below LVM and RAID. Windows: BitLocker. Reads a few small files; nothing is mounted or opened.
[[nodiscard]] DiskEncryption diskEncryption(const QString &path);

/// … of a block device, "dm-0", by the description of devices under `sysfs` (Linux).
[[nodiscard]] DiskEncryption encryptionOfDevice(const QString &device, const QString &sysfs);

} // namespace hline

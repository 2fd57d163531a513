// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diskencryption.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The system's description of its block devices, as far as it is read.
class Devices
{
public:
    /// A disk, a partition or a volume on others.
    Devices &has(const QString &name, const QStringList &below = {}, const QByteArray &mapper = {})
    {
        const QString about = m_folder.filePath(u"class/block/"_s + name);
        QDir().mkpath(about + u"/slaves"_s);
        for (const QString &part : below)
            QFile::link(u"../../"_s + part, about + u"/slaves/"_s + part);
        if (!mapper.isEmpty()) {
            QDir().mkpath(about + u"/dm"_s);
            QFile uuid(about + u"/dm/uuid"_s);
            if (uuid.open(QIODevice::WriteOnly))
                uuid.write(mapper + '\n');
        }
        return *this;
    }
    [[nodiscard]] DiskEncryption encryption(const QString &device) const { return encryptionOfDevice(device, m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestDiskEncryption : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void volumes_data();
    void volumes();
    void folderOfThisComputer();
};

void TestDiskEncryption::volumes_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<DiskEncryption>("expected");
    QTest::newRow("partition of a disk") << "sda2" << DiskEncryption::Off;
    QTest::newRow("LUKS on a partition") << "dm-0" << DiskEncryption::On;
    QTest::newRow("volume of LVM on LUKS") << "dm-1" << DiskEncryption::On;
    QTest::newRow("volume of LVM on a bare partition") << "dm-2" << DiskEncryption::Off;
    QTest::newRow("volume of which one part is bare") << "dm-3" << DiskEncryption::Off;
    QTest::newRow("RAID on two that are encrypted") << "md0" << DiskEncryption::On;
    QTest::newRow("on something not described") << "dm-5" << DiskEncryption::Unknown;
    QTest::newRow("described in a ring") << "dm-6" << DiskEncryption::Unknown;
    QTest::newRow("not described") << "nvme9n9" << DiskEncryption::Unknown;
}

void TestDiskEncryption::volumes()
{
    QFETCH(QString, device);
    Devices devices;
    devices.has(u"sda2"_s).has(u"sdb2"_s);
    devices.has(u"dm-0"_s, {u"sda2"_s}, "CRYPT-LUKS2-5f0c-home").has(u"dm-4"_s, {u"sdb2"_s}, "CRYPT-LUKS1-77aa-more");
    devices.has(u"dm-1"_s, {u"dm-0"_s}, "LVM-a1").has(u"dm-2"_s, {u"sda2"_s}, "LVM-b2").has(u"dm-3"_s, {u"dm-0"_s, u"sdb2"_s}, "LVM-c3");
    devices.has(u"md0"_s, {u"dm-0"_s, u"dm-4"_s});
    devices.has(u"dm-5"_s, {u"gone"_s}, "LVM-d4").has(u"dm-6"_s, {u"dm-7"_s}, "LVM-e5").has(u"dm-7"_s, {u"dm-6"_s}, "LVM-f6");

    QTEST(devices.encryption(device), "expected");
}

/// Whatever it is here: asked twice it says the same, and a folder that is not there says nothing.
void TestDiskEncryption::folderOfThisComputer()
{
    const QTemporaryDir folder;
    QCOMPARE(diskEncryption(folder.filePath(u"desk.hline"_s)), diskEncryption(folder.path() + u"/other.hline"_s));
    QCOMPARE(diskEncryption(u"/no/such/folder/desk.hline"_s), DiskEncryption::Unknown);
}

QTEST_GUILESS_MAIN(TestDiskEncryption)
#include "tst_diskencryption.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachments.h"

#include <QStringList>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

QByteArray code(AttachmentSlot slot)
{
    switch (slot) {
    case AttachmentSlot::ErrorScreenshot: return "ERROR_SCREENSHOT";
    case AttachmentSlot::SettingsScreenshot: return "SETTINGS_SCREENSHOT";
    case AttachmentSlot::Task: return "TASK";
    case AttachmentSlot::Application: return "APPLICATION";
    case AttachmentSlot::Other: return "OTHER";
    }
    Q_UNREACHABLE();
}

std::optional<AttachmentSlot> attachmentSlotFromCode(const QByteArray &text)
{
    const auto found = std::find_if(AllAttachmentSlots.begin(), AllAttachmentSlots.end(),
                                    [&text](AttachmentSlot slot) { return code(slot) == text; });
    return found == AllAttachmentSlots.end() ? std::nullopt : std::optional(*found);
}

bool isDataCopy(const QString &fileName)
{
    static const QStringList endings{u".dt"_s, u".1cd"_s, u".zip"_s, u".rar"_s, u".7z"_s};
    const QString name = fileName.trimmed().toLower();
    return std::any_of(endings.begin(), endings.end(), [&name](const QString &ending) { return name.endsWith(ending); });
}

std::optional<GateReason> dataCopyWarning(std::optional<Service> service, const QStringList &fileNames)
{
    if (service != Service::Line || !std::any_of(fileNames.begin(), fileNames.end(), isDataCopy))
        return std::nullopt;
    return GateReason{"USER_DATA_ON_LINE", "2.4.1.1", {}};
}

QList<AttachmentSlot> screenshotsToAskFor(std::optional<Service> service, const QList<AttachmentSlot> &present)
{
    QList<AttachmentSlot> out;
    if (service != Service::Defect)
        return out;
    for (const AttachmentSlot slot : {AttachmentSlot::ErrorScreenshot, AttachmentSlot::SettingsScreenshot}) {
        if (!present.contains(slot))
            out.append(slot);
    }
    return out;
}

} // namespace hline

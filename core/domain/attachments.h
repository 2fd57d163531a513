// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gates.h"

#include <QString>

#include <array>

namespace hline {

/// What a file on a request is meant to show. Regulation 2.4.4.1, 2.4.2.3, 2.5.2
enum class AttachmentSlot { ErrorScreenshot, SettingsScreenshot, Task, Application, Other };
inline constexpr std::array AllAttachmentSlots{AttachmentSlot::ErrorScreenshot, AttachmentSlot::SettingsScreenshot,
                                               AttachmentSlot::Task, AttachmentSlot::Application, AttachmentSlot::Other};

/// ERROR_SCREENSHOT, SETTINGS_SCREENSHOT, TASK, APPLICATION, OTHER
[[nodiscard]] QByteArray code(AttachmentSlot slot);
[[nodiscard]] std::optional<AttachmentSlot> attachmentSlotFromCode(const QByteArray &code);

/// A copy of the client's database or an archive that may hold one (.dt, .1CD, .zip, .rar, .7z).
[[nodiscard]] bool isDataCopy(const QString &fileName);

/// USER_DATA_ON_LINE if a copy of the client's data lies on a request of the consultation line, where no work with user data is
/// done; a warning only. R-2.4.1.1c
[[nodiscard]] std::optional<GateReason> dataCopyWarning(std::optional<Service> service, const QStringList &fileNames);

/// Screenshots that would help with a defect and are not there; a reminder, never a block. R-2.4.4.1c
[[nodiscard]] QList<AttachmentSlot> screenshotsToAskFor(std::optional<Service> service, const QList<AttachmentSlot> &present);

} // namespace hline

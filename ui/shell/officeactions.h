// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/officelink.h"
#include "shell/actionregistry.h"
#include "workflow/deskaccess.h"

#include <QPointer>

namespace hline {

class ConnectDialog;
class DeskView;
class NoticeBar;
class OfficeChip;
class Phrasebook;
struct Theme;

/// Office and window: chip, «Не отправлено», connecting, and what the office said of this desk's records.
class OfficeActions final : public QObject
{
    Q_OBJECT
public:
    OfficeActions(DeskAccess &desk, OfficeLink &link, DeskView &view, const Phrasebook &phrasebook, const Theme &theme, QWidget &window);

    void makeActions(ActionRegistry &registry);
    [[nodiscard]] OfficeChip &chip() const { return *m_chip; }
    void sendNow();
    enum class Then { Look, SaveToFile };
    void openOutbox(Then then = Then::Look);
    void openConnect();

private:
    void makeVerdicts();
    void makeRescue();
    void offerRescue();
    void makeUnread();
    void makeReading();
    void makeParting();
    void chipPressed();
    void stop(const RequestId &id);
    void handOver(const RequestId &id);

    DeskAccess &m_desk;
    OfficeLink &m_link;
    DeskView &m_view;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    QWidget &m_window;
    OfficeChip *m_chip;
    NoticeBar *m_rescue = nullptr;
    QPointer<ConnectDialog> m_connecting; ///< while it is open
    bool m_isReading = false; ///< the office's log, for the first time
};

} // namespace hline

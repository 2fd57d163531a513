// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/views.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QPushButton;

namespace hline {

class Phrasebook;

/// The service of a request with the rule that bills it; its menu says what another service would cost.
/// Regulation 2.0, 2.4.1.5. A menu, not a combo box: the arrow keys and the wheel must not reclassify a
/// request on their way.
class ClassSelector final : public QWidget
{
    Q_OBJECT
public:
    explicit ClassSelector(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    enum class Access { ReadOnly, Editable };
    /// `note`: what the service has done to the minutes, «Возвращено клиенту: 23 мин»; may be empty.
    void showService(const std::optional<Service> &service, const QString &note, Access access);
    void openMenu();
    /// What becoming this service would do to the minutes, beside its name in the open menu.
    void showCost(Service service, const QString &cost);

Q_SIGNALS:
    void classified(hline::Service service);
    void costsWanted(); ///< the menu is open

private:
    void fillServices();

    const Phrasebook &m_phrasebook;
    QPushButton *m_service;
    QActionGroup *m_services;
    QLabel *m_note;
};

} // namespace hline

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

/// The service of a request with the rule that bills it, and the client's consent when paid work needs it.
/// Regulation 2, I-08. A menu, not a combo box: the arrow keys and the wheel must not reclassify a request on
/// their way.
class ClassSelector final : public QWidget
{
    Q_OBJECT
public:
    explicit ClassSelector(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    enum class Consent { NotNeeded, Needed };
    enum class Access { ReadOnly, Editable };
    void showService(const std::optional<Service> &service, Consent consent, Access access);

Q_SIGNALS:
    void classified(hline::Service service);
    void consentGiven(hline::Channel how);

private:
    void fillServices();
    void fillConsents();

    const Phrasebook &m_phrasebook;
    QPushButton *m_service;
    QActionGroup *m_services;
    QPushButton *m_consent;
    QLabel *m_consentNote;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/views.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace hline {

class FlowLayout;
class Phrasebook;

/// Where the topic of a request goes and why, and, if its service does not take the topic, the ways out that the regulation leaves.
/// R-2.1.1c, R-2.4.1.1a, R-2.4.1.1b, R-2.4.1.3, R-2.4.2.4, R-3.2; S-ROUTE.
class BoundaryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BoundaryPanel(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showRequest(const RequestView &view);

Q_SIGNALS:
    void wayChosen(hline::WayOut way);
    void thinClientInstallChosen();

private:
    void showText(const RequestView &view);
    void showWays(const RequestView &view);
    void addButton(const QString &text, const QString &objectName, const std::function<void()> &chosen);
    [[nodiscard]] QString titleFor(const RequestView &view) const;
    [[nodiscard]] QString textFor(WayOut way, const RequestView &view) const;

    const Phrasebook &m_phrasebook;
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_buttons;
    FlowLayout *m_flow;
    QStringList m_shown; ///< what the buttons say, so that nobody loses the cursor without need
};

} // namespace hline

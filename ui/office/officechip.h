// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ticker.h"
#include "office/officelink.h"
#include "text/officewords.h"
#include "theme/theme.h"

#include <QPushButton>

namespace hline {

class Phrasebook;

/// «● Всё отправлено», «▲ Не отправлено: 3»: how desk and office stand, always in sight, never in the way. Press: line by line.
class OfficeChip final : public QPushButton
{
    Q_OBJECT
public:
    OfficeChip(OfficeLink &link, const Clock &clock, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const OfficeSign &sign() const { return m_sign; }
    /// Longer words must not make a small window grow: they are cut.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void load();
    void applyColours();
    [[nodiscard]] OfficeSign signOf() const;

    OfficeLink &m_link;
    const Clock &m_clock;
    OfficeWords m_words;
    const Theme &m_theme;
    Ticker m_ticker;
    OfficeSign m_sign;
    bool m_isColouring = false;
};

} // namespace hline

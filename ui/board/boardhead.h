// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/boardmodel.h"
#include "models/dataage.h"
#include "theme/theme.h"

#include <optional>

#include <QWidget>

class QLabel;

namespace hline {

/// Colours a label like a chip; without a fill only its words.
void tint(QLabel &label, const ChipColours &colours);

/// The line above the board: how many are overdue, how many in time, the general queue and its age, the age of what is shown.
class BoardHead final : public QWidget
{
    Q_OBJECT
public:
    BoardHead(const BoardModel &model, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent);

    void setGeneral(const GeneralQueue &general);
    void setAge(const DataAge &age);
    void say(Instant now); ///< all of it, in the colours of the theme

private:
    void sayAge(Instant now);

    const BoardModel &m_model;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    std::optional<GeneralQueue> m_general; ///< nothing, and no calendar, before the board was read
    DataAge m_age;
    QLabel *m_missed, *m_waiting, *m_queue, *m_ageLabel;
};

} // namespace hline

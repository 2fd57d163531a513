// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QDateTimeEdit>

namespace hline {

/// An instant as Moscow's wall clock shows it, whatever the zone of the computer is (I-06). To the minute.
class MoscowEdit final : public QDateTimeEdit
{
public:
    explicit MoscowEdit(QWidget *parent = nullptr);

    [[nodiscard]] Instant instant() const;
    void setInstant(Instant at);
    void setRange(Instant from, Instant to);
};

} // namespace hline

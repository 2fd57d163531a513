// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linehint.h"

namespace hline {

bool isLongForLine(std::optional<Service> service, seconds worked, std::optional<minutes> limit)
{
    return service == Service::Line && limit && worked >= *limit;
}

} // namespace hline

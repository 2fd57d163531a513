// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/planted.h"

namespace hline {

namespace {

std::uint64_t planted = 0;

} // namespace

void plant(std::uint64_t defects)
{
    planted = defects;
}

bool isPlanted(Defect defect)
{
    return (planted >> static_cast<unsigned>(defect)) & 1u;
}

} // namespace hline

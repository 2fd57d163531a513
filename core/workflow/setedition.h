// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/workbench.h"

namespace hline {

/// A supervisor says which edition of the regulation a contract is under; without that the day of signing does., I-01.
class SetEdition
{
public:
    explicit SetEdition(Workbench &bench) : m_bench(bench) { }

    [[nodiscard]] Result<void> operator()(const ContractId &contract, const QString &edition) const;

private:
    Workbench &m_bench;
};

} // namespace hline

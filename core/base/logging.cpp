// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace hline {

Q_LOGGING_CATEGORY(lcStorage, "hline.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorkflow, "hline.workflow", QtInfoMsg)
Q_LOGGING_CATEGORY(lcExchange, "hline.exchange", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "hline.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "hline.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "hline.sync", QtInfoMsg)

} // namespace hline

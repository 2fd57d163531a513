// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ports/paper.h"

#include <QFont>
#include <QPaintDevice>
#include <QTextDocument>

#include <memory>

namespace hline {

/// The house's paper font, with Cyrillic.
[[nodiscard]] QFont paperFont(double points);

/// The document laid out for a device, page by page of the given size in its dots.
[[nodiscard]] std::unique_ptr<QTextDocument> layOut(const Paper &paper, QPaintDevice &device, const QSizeF &page);

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hline {

/// A printed document in words: what it says, not how it looks. Texts are plain.
struct Paper
{
    enum class Orientation { Portrait, Landscape };
    struct Field { QString name, value; };
    struct Column
    {
        enum class Align { Left, Right };
        QString title;
        Align align = Align::Left;
        int share = 1; ///< of the width
    };
    struct Table
    {
        std::vector<Column> columns;
        std::vector<QStringList> rows;
        QStringList total; ///< a last row in bold; empty = none
    };
    struct Part
    {
        QString heading;
        QString text;      ///< a paragraph before the items
        QStringList items;
        std::optional<Table> table;
    };

    QString title, subtitle;
    std::vector<Field> head;
    std::vector<Part> parts;
    QString footing;       ///< at the foot of every page, beside «page 1 of 3»
    QString pageOf;        ///< "page %1 of %2"
    Orientation orientation = Orientation::Portrait;
};

} // namespace hline

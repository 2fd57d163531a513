// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace hline {

/// The hidden header that places the rows of a long table. Qt makes an entry for each row before anything is painted: here the
/// first screens get theirs at once and the others after the first frame, so that first paint does not grow with the table.
class RowHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit RowHeader(QWidget *parent);

    /// Places every row; before anything that may move beyond the first ones.
    void takeAllRows();

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *) override { } // nothing is selected in a header that nobody sees

private:
    QAbstractItemModel *m_rows = nullptr; ///< of the table, while this header knows only the first of them
};

} // namespace hline

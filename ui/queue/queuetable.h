// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/queuemodel.h"
#include "queue/queuedelegate.h"
#include "queue/rowheader.h"

#include <QTableView>

namespace hline {

/// The table of the queue. Fixed row heights, columns from font metrics; columns that do not fit the width step back.
class QueueTable final : public QTableView
{
    Q_OBJECT
public:
    QueueTable(QueueModel &model, const Theme &theme, QWidget *parent = nullptr);

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    /// Left out of the first paint.
    void loadIcons();
    /// What an empty table says: what is the case, and what to do first.
    void setMessage(const QString &headline, const QString &advice);
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString advice() const { return m_advice; }

    [[nodiscard]] std::optional<RequestId> currentRequest() const;
    void setCurrentRow(int row);
    /// Time has passed: repaints the visible part of the countdown column and nothing else.
    void repaintCountdowns();

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void currentRequestChanged(std::optional<hline::RequestId> id);
    void requestActivated(hline::RequestId id);
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /// Ctrl+C copies the number, pressed again the subject too, once more the link.
    void copyCurrent() const;
    void setRowHeight();
    void applyLook();
    void fitColumns();
    void keepCursorInPlace(int first, int last);
    void followCursor();
    void paintMessage();

    QueueModel &m_model;
    const Theme &m_theme;
    QueueDelegate *m_delegate;
    RowHeader *m_rows;
    Density m_density = Density::Regular;
    QString m_headline, m_advice;
    bool m_isCursorMoving = false; ///< the row one is looking at gets another place
};

} // namespace hline

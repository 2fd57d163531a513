// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace hline {

/// One line above the table that says what happened and offers one way on, if there is one. Never modal, never over the rows.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Notice, Failure };
    NoticeBar(Kind kind, const QString &buttonText, const Theme &theme, QWidget *parent = nullptr);

    void say(const QString &text); ///< empty = hide
    [[nodiscard]] QString text() const { return m_label->text(); }
    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] const ChipColours &colours() const;
    void applyColours();

    Kind m_kind;
    const Theme &m_theme;
    QLabel *m_label;
    QPushButton *m_button;
};

} // namespace hline

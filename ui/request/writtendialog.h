// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hline {

/// Asks for a few words without which something is not done: the reason of a permission, the address of an article. The button
/// says what will happen and stays closed until there are words.
class WrittenDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Question { QString title, explanation, label, accept; };
    WrittenDialog(const Question &question, QWidget *parent);

    [[nodiscard]] QString words() const;

private:
    QPlainTextEdit *m_words;
    QPushButton *m_accept;
};

} // namespace hline

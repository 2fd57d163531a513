// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QStackedLayout;
class QTimeEdit;

namespace hline {

class Phrasebook;

/// One value of a key of section 3, asked for as its kind wants it: a choice, a time of day, a number with its unit, a per cent,
/// a list to tick. Says and takes it as withPolicy() reads it.
class PolicyField final : public QWidget
{
    Q_OBJECT
public:
    PolicyField(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void show(const QByteArray &key, const QString &value);
    [[nodiscard]] QString value() const;

Q_SIGNALS:
    void edited();

private:
    void listenTo();
    void prepare(QWidget *field, const QString &objectName);
    void showChoices(const QStringList &choices, const QString &value);
    void showWords(const QStringList &words, const QString &value);
    void showNumber(const QString &value);
    [[nodiscard]] QString unit() const;

    const Phrasebook &m_phrasebook;
    QByteArray m_key;
    QStackedLayout *m_stack;
    QComboBox *m_choice;
    QTimeEdit *m_time;
    QSpinBox *m_number;
    QDoubleSpinBox *m_percent;
    QListWidget *m_words;
    QLineEdit *m_text;
};

} // namespace hline

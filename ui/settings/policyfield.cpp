// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/policyfield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTimeEdit>

#include <array>
#include <cmath>

#include "domain/policytext.h"
#include "text/phrasebook.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NoLimit = -1;
constexpr int MostMinutes = 100000;
constexpr int PerTenThousand = 10000; // two decimals of a per cent

enum class Unit { None, Minutes, Seconds, Month, Day };
struct NumberShape
{
    const char *key;
    int least, most;
    Unit unit;
    const char *leastMeans; ///< what the least number says as a word; nothing: it is a number
};

constexpr std::array Numbers{
    NumberShape{"calendar.short_day_cut_min", 0, 240, Unit::Minutes, nullptr},
    NumberShape{"sla.warn_min_minutes", 0, MostMinutes, Unit::Minutes, nullptr},
    NumberShape{"billing.min_charge_min", 0, 60, Unit::Minutes, nullptr},
    NumberShape{"billing.discard_below_s", 0, 120, Unit::Seconds, nullptr},
    NumberShape{"carryover.max_hops", NoLimit, 1000, Unit::Month, "-1"},
    NumberShape{"carryover.cap_min", NoLimit, MostMinutes, Unit::Minutes, "none"},
    NumberShape{"payment.due", 0, 31, Unit::Day, "prev_month_end"},
    NumberShape{"period.close_working_day", 1, 15, Unit::None, nullptr},
    NumberShape{"timer.max_concurrent", 1, 5, Unit::None, nullptr},
    NumberShape{"capacity.client_parallel", 1, 5, Unit::None, nullptr},
};

const NumberShape *numberShape(const QByteArray &key)
{
    const auto shape = std::ranges::find_if(Numbers, [&key](const NumberShape &known) { return key == known.key; });
    return shape == Numbers.end() ? nullptr : &*shape;
}

bool isFraction(const QByteArray &key)
{
    return key == "sla.warn_fraction" || key == "sla.critical_fraction" || key == "capacity.utilisation";
}

bool isTimeOfDay(const QByteArray &key)
{
    return key == "calendar.open" || key == "calendar.close";
}

QString numberText(const NumberShape &shape, int number)
{
    if (shape.leastMeans && number == shape.least)
        return QString::fromLatin1(shape.leastMeans);
    return shape.unit == Unit::Day ? u"day:%1"_s.arg(number) : QString::number(number);
}

/// As every value of the desk is written, so that an unchanged field says what it was given.
QString canonical(const QByteArray &key, const QString &text)
{
    const auto policy = withPolicy({}, key, text);
    return policy ? policyText(*policy, key) : text;
}

} // namespace

PolicyField::PolicyField(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_stack(new QStackedLayout(this))
    , m_choice(new QComboBox(this))
    , m_time(new QTimeEdit(this))
    , m_number(new QSpinBox(this))
    , m_percent(new QDoubleSpinBox(this))
    , m_words(new QListWidget(this))
    , m_text(new QLineEdit(this))
{
    setObjectName(u"policyField"_s);
    m_stack->setContentsMargins(0, 0, 0, 0);
    prepare(m_choice, u"policyChoice"_s);
    prepare(m_time, u"policyTime"_s);
    prepare(m_number, u"policyNumber"_s);
    prepare(m_percent, u"policyPercent"_s);
    prepare(m_words, u"policyWords"_s);
    prepare(m_text, u"policyText"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_percent->setRange(0, 100);
    m_percent->setSuffix(u"\u00a0%"_s);
    listenTo();
}

void PolicyField::prepare(QWidget *field, const QString &objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(tr("New value"));
    m_stack->addWidget(field);
}

void PolicyField::listenTo()
{
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PolicyField::edited);
    connect(m_time, &QTimeEdit::timeChanged, this, &PolicyField::edited);
    connect(m_number, &QSpinBox::valueChanged, this, &PolicyField::edited);
    connect(m_percent, &QDoubleSpinBox::valueChanged, this, &PolicyField::edited);
    connect(m_words, &QListWidget::itemChanged, this, &PolicyField::edited);
    connect(m_text, &QLineEdit::textChanged, this, &PolicyField::edited);
}

void PolicyField::show(const QByteArray &key, const QString &value)
{
    const QSignalBlocker quiet(this);
    m_key = key;
    if (const QStringList choices = policyChoices(key); !choices.isEmpty()) {
        showChoices(choices, value);
    } else if (const QStringList words = policyWords(key); !words.isEmpty()) {
        showWords(words, value);
    } else if (numberShape(key)) {
        showNumber(value);
    } else if (isTimeOfDay(key)) {
        m_time->setTime(QTime::fromString(value, u"HH:mm"_s));
        m_stack->setCurrentWidget(m_time);
    } else if (isFraction(key)) {
        m_percent->setValue(value.toDouble() * 100);
        m_stack->setCurrentWidget(m_percent);
    } else {
        m_text->setText(value);
        m_text->setToolTip(m_phrasebook.policyOptions(key));
        m_text->setPlaceholderText(m_phrasebook.policyOptions(key));
        m_stack->setCurrentWidget(m_text);
    }
    setFocusProxy(m_stack->currentWidget());
    setMaximumHeight(m_stack->currentWidget() == m_words ? QWIDGETSIZE_MAX : m_stack->currentWidget()->sizeHint().height());
}

void PolicyField::showChoices(const QStringList &choices, const QString &value)
{
    m_choice->clear();
    for (const QString &choice : choices) {
        m_choice->addItem(m_phrasebook.policyValue(m_key, choice), choice);
        m_choice->setItemData(m_choice->count() - 1, m_phrasebook.policyValue(m_key, choice), Qt::ToolTipRole);
    }
    m_choice->setCurrentIndex(m_choice->findData(value));
    m_stack->setCurrentWidget(m_choice);
}

void PolicyField::showWords(const QStringList &words, const QString &value)
{
    m_words->clear();
    const QStringList chosen = value.split(u", "_s);
    for (const QString &word : words) {
        auto *item = new QListWidgetItem(m_phrasebook.policyValue(m_key, word), m_words);
        item->setData(Qt::UserRole, word);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(word) ? Qt::Checked : Qt::Unchecked);
    }
    m_words->setCurrentRow(0);
    m_stack->setCurrentWidget(m_words);
}

void PolicyField::showNumber(const QString &value)
{
    const NumberShape &shape = *numberShape(m_key);
    m_number->setRange(shape.least, shape.most);
    m_number->setSuffix(unit());
    m_number->setSpecialValueText(shape.leastMeans ? m_phrasebook.policyValue(m_key, QString::fromLatin1(shape.leastMeans)) : QString());
    const bool isLeast = shape.leastMeans && value == QLatin1StringView(shape.leastMeans);
    m_number->setValue(isLeast ? shape.least : value.section(u':', -1).toInt());
    m_stack->setCurrentWidget(m_number);
}

QString PolicyField::unit() const
{
    switch (numberShape(m_key)->unit) {
    case Unit::None: return {};
    case Unit::Minutes: return u"\u00a0"_s + tr("min");
    case Unit::Seconds: return u"\u00a0"_s + tr("s");
    case Unit::Month: return u"\u00a0"_s + tr("month(s)");
    case Unit::Day: return u"\u00a0"_s + tr("day of the month");
    }
    Q_UNREACHABLE();
}

QString PolicyField::value() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (shown == m_choice)
        return m_choice->currentData().toString();
    if (shown == m_time)
        return m_time->time().toString(u"HH:mm"_s);
    if (shown == m_number)
        return numberText(*numberShape(m_key), m_number->value());
    if (shown == m_percent) {
        const double share = static_cast<double>(std::llround(m_percent->value() * PerTenThousand / 100)) / PerTenThousand;
        return canonical(m_key, QString::number(share, 'f', 4));
    }
    if (shown == m_text)
        return canonical(m_key, m_text->text().trimmed());
    QStringList words;
    for (int row = 0; row < m_words->count(); ++row) {
        if (m_words->item(row)->checkState() == Qt::Checked)
            words << m_words->item(row)->data(Qt::UserRole).toString();
    }
    return canonical(m_key, words.join(u", "_s));
}

} // namespace hline

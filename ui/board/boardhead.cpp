// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardhead.h"

#include "text/boardwords.h"
#include "theme/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double Large = 1.35; ///< than the font of the window
constexpr int Margin = 6;

QLabel *figure(QWidget *parent, const char *name)
{
    QLabel *label = plainLine(parent, QString::fromLatin1(name));
    label->setMargin(Margin);
    return label;
}

} // namespace

void tint(QLabel &label, const ChipColours &colours)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colours.text);
    if (colours.fill.isValid())
        palette.setColor(QPalette::Window, colours.fill);
    if (palette != label.palette())
        label.setPalette(palette);
    label.setAutoFillBackground(colours.fill.isValid());
}

BoardHead::BoardHead(const BoardModel &model, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_missed(figure(this, "boardMissed"))
    , m_waiting(figure(this, "boardWaiting"))
    , m_queue(figure(this, "boardQueue"))
    , m_ageLabel(figure(this, "boardAge"))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * Large);
    m_queue->setFont(large);
    m_queue->setWordWrap(true);
    large.setBold(true);
    m_missed->setFont(large);
    m_waiting->setFont(large);
    auto *line = new QHBoxLayout;
    line->addWidget(m_missed, 0, Qt::AlignVCenter);
    line->addWidget(m_waiting, 0, Qt::AlignVCenter);
    line->addWidget(m_queue, 1);
    m_ageLabel->setMargin(0);
    auto *column = new QVBoxLayout(this); // at 150 % one line is too short for all of it
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_ageLabel, 0, Qt::AlignRight);
}

void BoardHead::setGeneral(const GeneralQueue &general)
{
    m_general = general;
}

void BoardHead::setAge(const DataAge &age)
{
    m_age = age;
}

void BoardHead::say(Instant now)
{
    const auto missed = static_cast<int>(m_model.missed());
    m_missed->setText(tr("Overdue: %1").arg(missed));
    m_waiting->setText(tr("In time: %1").arg(m_model.rowCount() - missed));
    m_queue->setText(m_general ? BoardWords(m_phrasebook).general(*m_general, m_model.calendar(), now) : QString());
    tint(*m_missed, missed > 0 ? m_theme.chip(ClockFace::Overdue) : ChipColours{{}, m_theme.mutedText, {}});
    tint(*m_waiting, {{}, m_theme.text, {}});
    sayAge(now);
}

void BoardHead::sayAge(Instant now)
{
    const QString at = m_age.readAt ? m_phrasebook.moment(*m_age.readAt, now) : u"–"_s;
    switch (m_age.reach) {
    case DataAge::Reach::Lone: m_ageLabel->setText(tr("This desk works alone: only what is recorded here")); break;
    case DataAge::Reach::Connected: m_ageLabel->setText(tr("Connected · data of %1").arg(at)); break;
    case DataAge::Reach::Away: m_ageLabel->setText(tr("No connection · data of %1").arg(at)); break;
    }
    tint(*m_ageLabel, m_age.reach == DataAge::Reach::Away ? m_theme.notice : ChipColours{{}, m_theme.mutedText, {}});
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office/officechip.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FewestLetters = 12;

} // namespace

OfficeChip::OfficeChip(OfficeLink &link, const Clock &clock, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_link(link)
    , m_clock(clock)
    , m_words(phrasebook)
    , m_theme(theme)
    , m_ticker(clock)
{
    setObjectName(u"officeChip"_s);
    setFlat(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // long words give way, the window does not
    connect(&m_link, &OfficeLink::changed, this, &OfficeChip::load);
    connect(&m_ticker, &Ticker::ticked, this, &OfficeChip::load); // it grows amber and red by itself
    m_ticker.setPace(Ticker::Pace::Quarters);
    load();
}

OfficeSign OfficeChip::signOf() const
{
    using Tone = OfficeSign::Tone;
    switch (m_link.state()) {
    case OfficeLink::State::Unknown:
    case OfficeLink::State::Lone:
        return {Tone::Quiet, tr("● one desk, no server"),
                tr("Everything is stored in the desk's own file on this computer; nothing waits to be sent. To work with others: Desk → Connect to an office.")};
    case OfficeLink::State::NeedsPassword:
        return {Tone::Caution, tr("▲ The office asks for the password"),
                tr("No password is kept on this computer. Press to enter it; everything is stored here meanwhile.")};
    case OfficeLink::State::Parted: return m_words.parted(m_link.parting()->why, m_link.status().unsent);
    case OfficeLink::State::Unread:
        return {Tone::Caution, tr("▲ The office's records are not read"),
                tr("Only records of this desk are here, and they do not go to the office before its records are read. Press to read them.")};
    case OfficeLink::State::Running: return m_words.sign(m_link.status(), m_clock.instant());
    }
    Q_UNREACHABLE();
}

void OfficeChip::load()
{
    const OfficeSign sign = signOf();
    if (sign == m_sign)
        return;
    m_sign = sign;
    setText(sign.text);
    setToolTip(sign.tip);
    setAccessibleName(tr("Office: %1").arg(sign.text));
    setAccessibleDescription(sign.tip);
    applyColours();
}

void OfficeChip::applyColours()
{
    const auto colour = [this] {
        switch (m_sign.tone) {
        case OfficeSign::Tone::Good: return m_theme.positive;
        case OfficeSign::Tone::Quiet: return m_theme.text;
        case OfficeSign::Tone::Caution: return m_theme.caution;
        case OfficeSign::Tone::Bad: return m_theme.negative;
        }
        Q_UNREACHABLE();
    };
    QPalette colours = palette();
    if (const QColor wanted = colour(); wanted.isValid())
        colours.setColor(QPalette::ButtonText, wanted);
    m_isColouring = true;
    setPalette(colours);
    m_isColouring = false;
}

QSize OfficeChip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), FewestLetters * fontMetrics().averageCharWidth()), whole.height()};
}

void OfficeChip::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    if (!m_sign.brief.isEmpty() && option.fontMetrics.horizontalAdvance(option.text) > room)
        option.text = m_sign.brief;
    option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

void OfficeChip::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (!m_isColouring && event->type() == QEvent::StyleChange)
        applyColours();
}

} // namespace hline

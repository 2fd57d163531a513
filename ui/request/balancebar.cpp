// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/balancebar.h"

#include <QPainter>
#include <QPainterPath>

#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "theme/theme.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QBrush brushOf(const BalanceColours &colours, BalanceBar::Segment::Kind kind)
{
    switch (kind) {
    case BalanceBar::Segment::Kind::Package:
        return colours.left;
    case BalanceBar::Segment::Kind::Other:
        return QBrush(colours.left, Qt::Dense4Pattern);
    case BalanceBar::Segment::Kind::Carried:
        return QBrush(colours.carried, Qt::BDiagPattern);
    case BalanceBar::Segment::Kind::Used:
        return colours.used;
    case BalanceBar::Segment::Kind::Overlimit:
        return colours.overlimit;
    }
    Q_UNREACHABLE();
}

} // namespace

BalanceBar::BalanceBar(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    showNothing();
}

void BalanceBar::showNothing()
{
    m_segments.clear();
    m_lines = {tr("No prepaid minutes: no contract")};
    setToolTip({});
    publish();
}

void BalanceBar::showBalance(const BalanceView &balance, minutes overlimit)
{
    const BalanceFigures figures = balanceFigures(balance, overlimit);
    m_segments.clear();
    const auto add = [this](Segment::Kind kind, minutes amount) {
        if (amount > minutes(0))
            m_segments.push_back({kind, amount});
    };
    add(Segment::Kind::Package, figures.package);
    add(Segment::Kind::Other, figures.other);
    add(Segment::Kind::Carried, figures.carried);
    add(Segment::Kind::Used, figures.used);
    add(Segment::Kind::Overlimit, figures.overlimit);
    m_lines = wordsFor(balance, figures);
    setToolTip(plainToolTip(sumLine(balance)));
    publish();
}

void BalanceBar::publish()
{
    setAccessibleName(tr("Prepaid minutes: %1").arg(m_lines.join(u"; "_s)));
    updateGeometry();
    update();
}

QStringList BalanceBar::wordsFor(const BalanceView &balance, const BalanceFigures &figures) const
{
    QStringList lines{tr("%1 left of %2")
                          .arg(m_phrasebook.minutesText(balance.ledger.balance),
                              m_phrasebook.minutesText(figures.total()))};
    for (const LotState &lot : balance.ledger.lots) {
        if (lot.kind != LotKind::Package)
            lines += lotLine(lot);
    }
    if (figures.overlimit > minutes(0))
        lines += tr("%1 beyond the package this month").arg(m_phrasebook.minutesText(figures.overlimit));
    if (figures.pending > minutes(0)) {
        const QString amount = m_phrasebook.minutesText(figures.pending);
        const auto &due = balance.ledger.pendingDue;
        lines += due ? tr("%1 will be carried over if paid by %2").arg(amount, m_phrasebook.day(*due))
                     : tr("%1 will be carried over if paid in time").arg(amount);
    }
    return lines;
}

QString BalanceBar::lotLine(const LotState &lot) const
{
    const QString left = m_phrasebook.minutesText(lot.left);
    const QString until = lastDay(lot.validTo);
    if (lot.kind == LotKind::Carry)
        return tr("of it %1 carried over from %2, expire after %3")
            .arg(left, m_phrasebook.monthName(lot.originMonth), until);
    return tr("of it %1 %2, until %3").arg(left, m_phrasebook.name(lot.kind), until);
}

/// «120 = 40 перенос (сгорит 30.09) + 80 пакет»
QString BalanceBar::sumLine(const BalanceView &balance) const
{
    QStringList parts;
    for (const LotState &lot : balance.ledger.lots)
        parts += tr("%1 %2 (until %3)")
                     .arg(lot.left.count())
                     .arg(m_phrasebook.name(lot.kind), lastDay(lot.validTo));
    const qint64 sum = balance.ledger.balance.count();
    return parts.isEmpty() ? QString::number(sum) : u"%1 = %2"_s.arg(sum).arg(parts.join(u" + "_s));
}

QString BalanceBar::lastDay(Instant exclusive) const
{
    return m_phrasebook.day(dayOf(exclusive - seconds(1)));
}

int BalanceBar::barHeight() const
{
    return fontMetrics().height() * 3 / 4;
}

int BalanceBar::heightForWidth(int width) const
{
    const QRect text = fontMetrics().boundingRect(
        QRect(0, 0, std::max(1, width), 10000), Qt::TextWordWrap, m_lines.join(u'\n'));
    return barHeight() + sizesOf(fontMetrics()).gap + text.height();
}

QSize BalanceBar::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

QSize BalanceBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, barHeight() + fontMetrics().height()};
}

void BalanceBar::paintBar(QPainter &painter, const QRectF &bar) const
{
    const qreal radius = sizesOf(fontMetrics()).radius;
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.fillPath(outline, m_theme.balance.track);
    minutes total{0};
    for (const Segment &segment : m_segments)
        total += segment.amount;
    painter.save();
    painter.setClipPath(outline);
    qreal left = bar.left();
    for (const Segment &segment : m_segments) {
        const qreal width
            = bar.width() * static_cast<qreal>(segment.amount.count()) / static_cast<qreal>(total.count());
        const QRectF piece(left, bar.top(), width, bar.height());
        painter.fillRect(piece, brushOf(m_theme.balance, segment.kind));
        if (left > bar.left()) // a line of its own, so that neighbours differ without colour
            painter.fillRect(QRectF(left - 0.5, bar.top(), 1.0, bar.height()), m_theme.surface);
        left += width;
    }
    painter.restore();
    painter.setPen(m_theme.border);
    painter.drawPath(outline);
}

void BalanceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(painter, QRectF(0.5, 0.5, width() - 1.0, barHeight() - 1.0));
    painter.setPen(m_theme.text);
    const QRect words = rect().adjusted(0, barHeight() + sizesOf(fontMetrics()).gap, 0, 0);
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_lines.join(u'\n'));
}

} // namespace hline

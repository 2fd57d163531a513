// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/trayicon.h"

#include "shell/actionregistry.h"
#include "text/phrasebook.h"
#include "theme/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype RecentKept = 5;
constexpr int IconSize = 64;

QPainterPath triangle(const QRectF &box)
{
    QPainterPath path;
    path.addPolygon(QPolygonF({box.topLeft(), QPointF(box.right(), box.center().y()), box.bottomLeft()}));
    return path;
}

QPainterPath twoBars(const QRectF &box)
{
    const QSizeF bar(box.width() / 3, box.height());
    QPainterPath path;
    path.addRect(QRectF(box.topLeft(), bar));
    path.addRect(QRectF(box.topRight() - QPointF(bar.width(), 0), bar));
    return path;
}

/// The program's icon with a sign on a plate of its own, so that it is seen on light and on dark panels.
QIcon signedIcon(QPainterPath (*sign)(const QRectF &), const QColor &plate, const QColor &ink)
{
    QPixmap pixmap = programIcon().pixmap(IconSize, IconSize);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc(IconSize * 0.42, IconSize * 0.42, IconSize * 0.56, IconSize * 0.56);
    painter.setPen(QPen(ink, IconSize / 20.0));
    painter.setBrush(plate);
    painter.drawEllipse(disc);
    const double inset = disc.width() * 0.3;
    painter.fillPath(sign(disc.adjusted(inset, inset, -inset, -inset)), ink);
    return pixmap;
}

QAction *named(const ActionRegistry &registry, const QString &id)
{
    for (const ActionRegistry::Entry &entry : registry.entries()) {
        if (entry.action->objectName() == id)
            return entry.action;
    }
    return nullptr;
}

} // namespace

TrayIcon::TrayIcon(const TimerWatch &timer, const Phrasebook &phrasebook, const Theme &theme, const ActionRegistry &registry,
                   QObject *parent)
    : QObject(parent)
    , m_timer(timer)
    , m_phrasebook(phrasebook)
    , m_theme(theme)
    , m_registry(registry)
    , m_menu(std::make_unique<QMenu>())
{
    setObjectName(u"trayIcon"_s);
    m_menu->setObjectName(u"trayMenu"_s);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showRequested();
    });
    connect(&timer, &TimerWatch::changed, this, &TrayIcon::follow);
    follow();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isThere()
{
    const bool isAvailable = QSystemTrayIcon::isSystemTrayAvailable();
    if (m_icon.isVisible() != isAvailable)
        m_icon.setVisible(isAvailable);
    return isAvailable;
}

QString TrayIcon::text() const
{
    const std::optional<TimerView> &timer = m_timer.timer();
    if (!timer)
        return tr("Hline: no timer is running");
    QStringList parts{timer->client.isEmpty() ? tr("№ %1").arg(timer->number) : timer->client, m_phrasebook.minutesText(timer->toBill)};
    if (timer->balanceAfter)
        parts += tr("left %1").arg(m_phrasebook.minutesText(*timer->balanceAfter));
    if (timer->paused)
        parts += tr("paused");
    return parts.join(u" · "_s);
}

void TrayIcon::follow()
{
    const std::optional<TimerView> &timer = m_timer.timer();
    if (timer) {
        m_recent.removeIf([&timer](const Recent &one) { return one.id == timer->request; });
        m_recent.prepend({timer->request, tr("№ %1, %2").arg(timer->number, timer->client)});
        m_recent = m_recent.first(qMin(m_recent.size(), RecentKept));
    }
    const Face face = !timer ? Face::Idle : m_timer.isRunning() ? Face::Running : Face::Stands;
    if (std::exchange(m_face, face) != face)
        m_icon.setIcon(iconOf(face));
    m_icon.setToolTip(text());
    fillMenu();
    static_cast<void>(isThere());
}

/// A triangle runs, two bars stand: told without a colour too.
QIcon TrayIcon::iconOf(Face face) const
{
    switch (face) {
    case Face::Running: return signedIcon(triangle, m_theme.accent, m_theme.accentText);
    case Face::Stands: return signedIcon(twoBars, m_theme.raised, m_theme.text);
    case Face::Unset:
    case Face::Idle: break;
    }
    return programIcon();
}

void TrayIcon::fillMenu()
{
    m_menu->clear();
    const QAction *show = m_menu->addAction(tr("Show the window"));
    connect(show, &QAction::triggered, this, &TrayIcon::showRequested);
    m_menu->addSeparator();
    for (const QString &id : {u"toggleTimer"_s, u"newRequest"_s}) {
        if (QAction *action = named(m_registry, id))
            m_menu->addAction(action);
    }
    if (!m_recent.isEmpty())
        m_menu->addSeparator();
    for (const Recent &one : m_recent) {
        QAction *action = m_menu->addAction(QString(one.title).replace(u'&', u"&&"_s)); // a name, no mnemonic
        connect(action, &QAction::triggered, this, [this, id = one.id] { Q_EMIT requestChosen(id); });
    }
    m_menu->addSeparator();
    const QAction *quit = m_menu->addAction(tr("Quit"));
    connect(quit, &QAction::triggered, this, &TrayIcon::quitRequested);
}

} // namespace hline

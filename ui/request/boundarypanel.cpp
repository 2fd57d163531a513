// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/boundarypanel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/flowlayout.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString objectNameOf(WayOut way)
{
    switch (way) {
    case WayOut::OtherService: return u"wayOtherService"_s;
    case WayOut::Individual: return u"wayIndividual"_s;
    case WayOut::Approval: return u"wayApproval"_s;
    case WayOut::Refusal: return u"wayRefusal"_s;
    case WayOut::KnowledgeBase: return u"wayKnowledgeBase"_s;
    }
    Q_UNREACHABLE();
}

bool isGate(const GateReason &reason)
{
    return reason.code == "TOPIC_REFUSED" || reason.code == "TOPIC_APPROVAL_REQUIRED";
}

/// R-2.1.1c: settings are free, an installation is not; which one it is has to be asked.
bool asksForInstallation(const RequestView &view)
{
    const QByteArray &topic = view.record.topic;
    return isOpen(view.record.state) && view.record.service() == Service::Tech && (topic.isEmpty() || topic == "THIN_SETTINGS");
}

} // namespace

BoundaryPanel::BoundaryPanel(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_phrasebook(phrasebook)
    , m_title(plainLabel(this))
    , m_text(plainLabel(this))
    , m_buttons(new QWidget(this))
    , m_flow(new FlowLayout(m_buttons))
{
    setObjectName(u"boundaryPanel"_s);
    m_title->setObjectName(u"boundaryTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setObjectName(u"boundaryText"_s);
    m_text->setAccessibleName(tr("Where the topic goes and why"));
    m_buttons->setObjectName(u"boundaryWays"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_buttons})
        column->addWidget(part);
}

void BoundaryPanel::showRequest(const RequestView &view)
{
    showText(view);
    showWays(view);
    setVisible(!m_text->text().isEmpty() || !m_shown.isEmpty());
}

QString BoundaryPanel::titleFor(const RequestView &view) const
{
    const auto service = view.record.service();
    if (!view.topic || isPlaced(service, *view.topic, view.topicApproval))
        return {};
    const bool isForLine = !service || service == Service::Line;
    if (isForLine && view.topic->line == TopicFit::No && (!view.topic->target || view.topic->target == Service::Indiv))
        return tr("The consultation line does not solve this");
    if (!view.topic->target)
        return tr("Support does not answer this");
    if (service == Service::Indiv && view.topic->individual == TopicFit::Approval)
        return tr("The supervisor has to approve this");
    return service ? tr("The topic belongs to another service") : QString();
}

void BoundaryPanel::showText(const RequestView &view)
{
    const QString title = titleFor(view);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    QStringList lines;
    if (view.topic)
        lines += m_phrasebook.routeSentence(*view.topic);
    for (const GateReason &warning : view.warnings) {
        if (!isGate(warning)) // what stops the work is told beside the button it stops
            lines += m_phrasebook.sentence(warning);
    }
    if (isOpen(view.record.state) && view.record.service() == Service::Line && title.isEmpty()) // R-2.4.1.1a
        lines += tr("Is the question a simple one? If not, offer an individual consultation.");
    if (asksForInstallation(view))
        lines += tr("Is an installation or update of the thin client needed? It is charged by standard hours (%1).")
                     .arg(m_phrasebook.clause("2.3.1"_ba));
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
}

void BoundaryPanel::showWays(const RequestView &view)
{
    QList<WayOut> ways;
    if (view.topic && isOpen(view.record.state))
        ways = waysOut(view.record.service(), *view.topic, view.topicApproval);
    const bool asks = asksForInstallation(view);
    QStringList shown;
    for (const WayOut way : ways)
        shown += textFor(way, view);
    if (asks)
        shown += tr("Installation is needed");
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const WayOut way : ways)
        addButton(textFor(way, view), objectNameOf(way), [this, way] { Q_EMIT wayChosen(way); });
    if (asks)
        addButton(shown.last(), u"thinInstallButton"_s, [this] { Q_EMIT thinClientInstallChosen(); });
    m_buttons->setVisible(!shown.isEmpty());
}

void BoundaryPanel::addButton(const QString &text, const QString &objectName, const std::function<void()> &chosen)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, chosen);
    m_flow->addWidget(button);
    button->show();
}

QString BoundaryPanel::textFor(WayOut way, const RequestView &view) const
{
    switch (way) {
    case WayOut::OtherService:
        return view.topic->target ? tr("Move to: %1").arg(m_phrasebook.name(*view.topic->target)) : QString();
    case WayOut::Individual: return tr("Offer an individual consultation");
    case WayOut::Approval: return tr("Approve the topic…");
    case WayOut::Refusal: return tr("Refuse (%1)…").arg(m_phrasebook.clause(view.topic->target ? view.topic->lineClause : view.topic->clause));
    case WayOut::KnowledgeBase: return tr("Link to the knowledge base…");
    }
    Q_UNREACHABLE();
}

} // namespace hline

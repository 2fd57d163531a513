// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/linkrow.h"

#include <algorithm>

#include <QAction>
#include <QLabel>
#include <QToolButton>

#include "request/flowlayout.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

LinkRow::LinkRow(DeskAccess &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_flow(new FlowLayout(this))
{
    setObjectName(u"linkRow"_s);
    setAccessibleName(tr("Linked requests"));
    hide();
}

void LinkRow::showLinks(const RequestId &request, const std::vector<RequestRef> &links)
{
    std::vector<RequestId> ids;
    for (const RequestRef &link : links)
        ids.push_back(link.id);
    setVisible(!ids.empty());
    if (m_request == request && m_shown == ids)
        return; // the cursor may stand on one of them
    m_request = request;
    m_shown = ids;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!links.empty()) {
        auto *label = new QLabel(tr("Linked:"), this);
        label->setTextFormat(Qt::PlainText);
        m_flow->addWidget(label);
    }
    for (const RequestRef &link : links)
        m_flow->addWidget(linkButton(link));
}

QWidget *LinkRow::linkButton(const RequestRef &link)
{
    auto *button = new QToolButton(this);
    button->setText(tr("№ %1").arg(link.number));
    button->setObjectName(u"link"_s + link.number);
    button->setAccessibleName(tr("Go to the linked request № %1").arg(link.number));
    button->setToolTip(tr("Go to it; the menu takes the link back"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto *unlink = new QAction(tr("Take the link back"), button);
    unlink->setObjectName(u"unlink"_s + link.number);
    button->addAction(unlink);
    connect(button, &QToolButton::clicked, this, [this, id = link.id] { Q_EMIT requestRequested(id); });
    connect(unlink, &QAction::triggered, this, [this, id = link.id] { this->unlink(id); });
    return button;
}

void LinkRow::unlink(const RequestId &other)
{
    askDesk(
        m_desk, this, [id = m_request, other](Workplace &workplace) { return workplace.unlinkRequests(id, other); },
        [this](const Result<void> &result) {
            if (result)
                Q_EMIT done(tr("The requests are no longer linked"));
            else
                Q_EMIT failed(result.error());
        });
}

} // namespace hline

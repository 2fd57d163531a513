// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/requestquestion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "request/panelkeys.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestLine = 2000;

QByteArray eventType(RequestQuestion::Kind kind)
{
    switch (kind) {
    case RequestQuestion::Kind::Reply:
        return "MANUAL_REPLY";
    case RequestQuestion::Kind::Call:
        return "CALL_TO_CLIENT";
    case RequestQuestion::Kind::DataRequest:
        return "INFO_REQUEST";
    case RequestQuestion::Kind::Split:
    case RequestQuestion::Kind::Link:
    case RequestQuestion::Kind::VoidEvent:
        return {};
    }
    Q_UNREACHABLE();
}

QString title(RequestQuestion::Kind kind)
{
    switch (kind) {
    case RequestQuestion::Kind::Reply:
        return RequestQuestion::tr("Replied to the client: what was said?");
    case RequestQuestion::Kind::Call:
        return RequestQuestion::tr("Called the client: what was agreed?");
    case RequestQuestion::Kind::DataRequest:
        return RequestQuestion::tr("Asked for missing data: which? This does not begin the work.");
    case RequestQuestion::Kind::Split:
        return RequestQuestion::tr("The letter's other question: a linked request with the same arrival");
    case RequestQuestion::Kind::Link:
        return RequestQuestion::tr("Number of the request this one belongs to");
    case RequestQuestion::Kind::VoidEvent:
        return RequestQuestion::tr("Why was it no event? The response time is counted as if it had never happened.");
    }
    Q_UNREACHABLE();
}

/// Runs on the storage thread; the words of what was done.
Result<QString> linked(Workplace &workplace, const RequestId &id, const QString &number)
{
    const auto other = workplace.store().findRequest(number);
    if (!other)
        return failure(other.error());
    return workplace.linkRequests(id, *other).map([] { return RequestQuestion::tr("The requests are linked"); });
}

} // namespace

RequestQuestion::RequestQuestion(DeskAccess &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(plainLabel(this))
    , m_line(new QLineEdit(this))
    , m_save(new QPushButton(tr("Note  Enter"), this))
    , m_hide(new QPushButton(tr("Hide  Esc"), this))
{
    setObjectName(u"requestQuestion"_s);
    setAccessibleName(tr("A line about the request"));
    build();
    hide();
}

void RequestQuestion::build()
{
    m_title->setObjectName(u"questionTitle"_s);
    m_line->setObjectName(u"questionLine"_s);
    m_line->setAccessibleName(accessibleName());
    m_line->setMaxLength(LongestLine);
    m_save->setObjectName(u"questionSave"_s);
    m_hide->setObjectName(u"questionHide"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->addWidget(m_line, 1);
    for (QPushButton *button : {m_save, m_hide}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    column->addLayout(line);
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { cancel(); });
    connect(m_line, &QLineEdit::returnPressed, this, &RequestQuestion::save);
    connect(m_save, &QPushButton::clicked, this, &RequestQuestion::save);
    connect(m_hide, &QPushButton::clicked, this, &RequestQuestion::cancel);
}

void RequestQuestion::ask(Kind kind, const RequestId &request)
{
    if (m_kind != kind || m_request != request)
        m_line->clear();
    m_kind = kind;
    m_request = request;
    m_title->setText(title(kind));
    m_line->setAccessibleName(m_title->text());
    show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void RequestQuestion::askWhyVoid(const RequestId &request, const FactId &event)
{
    m_event = event;
    ask(Kind::VoidEvent, request);
}

void RequestQuestion::save()
{
    if (!m_request)
        return;
    const auto job = [id = *m_request, kind = m_kind, event = m_event, text = m_line->text().trimmed(), what = tr("Noted"),
                         voided = tr("Taken back")](Workplace &workplace) -> Result<std::pair<QString, std::optional<RequestId>>> {
        using Done = std::pair<QString, std::optional<RequestId>>;
        if (kind == Kind::Split)
            return workplace.splitRequest(id, text).map([](const RequestRef &part) { return Done(tr("№ %1 is registered").arg(part.number), part.id); });
        if (kind == Kind::Link)
            return linked(workplace, id, text).map([](const QString &words) { return Done(words, {}); });
        if (kind == Kind::VoidEvent)
            return workplace.voidEvent(id, event, text).map([&voided] { return Done(voided, {}); });
        return workplace.recordEvent(id, {eventType(kind), text, {}}).map([&what] { return Done(what, {}); });
    };
    askDesk(m_desk, this, job, [this](const Result<std::pair<QString, std::optional<RequestId>>> &result) {
        finish(result.map([](const auto &done) { return done.first; }));
        if (result && result->second)
            Q_EMIT requestMade(*result->second);
    });
}

void RequestQuestion::finish(const Result<QString> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    m_line->clear();
    hide();
    Q_EMIT done(*result);
    Q_EMIT closed();
}

void RequestQuestion::cancel()
{
    hide();
    Q_EMIT closed();
}

} // namespace hline

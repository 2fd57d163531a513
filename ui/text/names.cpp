// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"

namespace hline {

namespace {

const char *textOf(Service service)
{
    switch (service) {
    case Service::Tech: return QT_TRANSLATE_NOOP("Hline", "Technical question");
    case Service::Kb: return QT_TRANSLATE_NOOP("Hline", "Knowledge base");
    case Service::SvcThin: return QT_TRANSLATE_NOOP("Hline", "Thin client installation and update");
    case Service::SvcIts: return QT_TRANSLATE_NOOP("Hline", "Help with 1C:ITS services");
    case Service::Line: return QT_TRANSLATE_NOOP("Hline", "Consultation line");
    case Service::Indiv: return QT_TRANSLATE_NOOP("Hline", "Individual consultation");
    case Service::Wish: return QT_TRANSLATE_NOOP("Hline", "Wish");
    case Service::Defect: return QT_TRANSLATE_NOOP("Hline", "Defect");
    case Service::Custom: return QT_TRANSLATE_NOOP("Hline", "Customisation");
    }
    return "";
}

const char *textOf(BillingRule rule)
{
    switch (rule) {
    case BillingRule::NotBilled: return QT_TRANSLATE_NOOP("Hline", "Not charged");
    case BillingRule::StandardHours: return QT_TRANSLATE_NOOP("Hline", "By standard hours");
    case BillingRule::PerMinute: return QT_TRANSLATE_NOOP("Hline", "By the minute");
    case BillingRule::AgreedScope: return QT_TRANSLATE_NOOP("Hline", "By agreed scope");
    }
    return "";
}

const char *textOf(Channel channel)
{
    switch (channel) {
    case Channel::Cabinet: return QT_TRANSLATE_NOOP("Hline", "Client portal");
    case Channel::Email: return QT_TRANSLATE_NOOP("Hline", "E-mail");
    case Channel::Connect: return QT_TRANSLATE_NOOP("Hline", "1C-Connect");
    case Channel::Phone: return QT_TRANSLATE_NOOP("Hline", "Phone");
    }
    return "";
}

const char *textOf(WorkState state)
{
    switch (state) {
    case WorkState::New: return QT_TRANSLATE_NOOP("Hline", "New");
    case WorkState::Queued: return QT_TRANSLATE_NOOP("Hline", "In the queue");
    case WorkState::InWork: return QT_TRANSLATE_NOOP("Hline", "In work");
    case WorkState::WaitingClient: return QT_TRANSLATE_NOOP("Hline", "Waiting for the client");
    case WorkState::Done: return QT_TRANSLATE_NOOP("Hline", "Done");
    case WorkState::Refused: return QT_TRANSLATE_NOOP("Hline", "Refused");
    case WorkState::Cancelled: return QT_TRANSLATE_NOOP("Hline", "Cancelled");
    }
    return "";
}

const char *textOf(GuaranteeState state)
{
    switch (state) {
    case GuaranteeState::NotApplicable: return QT_TRANSLATE_NOOP("Hline", "No guarantee on this service");
    case GuaranteeState::AwaitingConsent: return QT_TRANSLATE_NOOP("Hline", "Waiting for consent");
    case GuaranteeState::AwaitingInfo: return QT_TRANSLATE_NOOP("Hline", "Waiting for data");
    case GuaranteeState::GeneralQueue: return QT_TRANSLATE_NOOP("Hline", "General queue");
    case GuaranteeState::Running: return QT_TRANSLATE_NOOP("Hline", "Guarantee in force");
    case GuaranteeState::Breached: return QT_TRANSLATE_NOOP("Hline", "Overdue");
    case GuaranteeState::Met: return QT_TRANSLATE_NOOP("Hline", "Response given in time");
    case GuaranteeState::Unguaranteed: return QT_TRANSLATE_NOOP("Hline", "Started without a guarantee");
    }
    return "";
}

const char *textOf(ResponseLevel level)
{
    switch (level) {
    case ResponseLevel::Ok: return QT_TRANSLATE_NOOP("Hline", "In time");
    case ResponseLevel::Warn: return QT_TRANSLATE_NOOP("Hline", "Soon");
    case ResponseLevel::Critical: return QT_TRANSLATE_NOOP("Hline", "Urgent");
    }
    return "";
}

const char *textOf(QueueView view)
{
    switch (view) {
    case QueueView::Guaranteed: return QT_TRANSLATE_NOOP("Hline", "Guaranteed");
    case QueueView::Mine: return QT_TRANSLATE_NOOP("Hline", "Mine");
    case QueueView::General: return QT_TRANSLATE_NOOP("Hline", "General");
    case QueueView::Line: return QT_TRANSLATE_NOOP("Hline", "Line");
    case QueueView::Tech: return QT_TRANSLATE_NOOP("Hline", "Technical");
    case QueueView::Defects: return QT_TRANSLATE_NOOP("Hline", "Defects");
    case QueueView::Wishes: return QT_TRANSLATE_NOOP("Hline", "Wishes");
    case QueueView::Waiting: return QT_TRANSLATE_NOOP("Hline", "Waiting for clients");
    case QueueView::All: return QT_TRANSLATE_NOOP("Hline", "All");
    case QueueView::Unsorted: return QT_TRANSLATE_NOOP("Hline", "Unsorted");
    }
    return "";
}

const char *textOf(LotKind kind)
{
    switch (kind) {
    case LotKind::Carry: return QT_TRANSLATE_NOOP("Hline", "Carry-over");
    case LotKind::Package: return QT_TRANSLATE_NOOP("Hline", "Package");
    case LotKind::OneOff: return QT_TRANSLATE_NOOP("Hline", "One-off tariff");
    case LotKind::TopUp: return QT_TRANSLATE_NOOP("Hline", "Top-up");
    case LotKind::Adjustment: return QT_TRANSLATE_NOOP("Hline", "Adjustment");
    }
    return "";
}

const char *textOf(YearStatus status)
{
    switch (status) {
    case YearStatus::Official: return QT_TRANSLATE_NOOP("Hline", "official calendar");
    case YearStatus::Statutory: return QT_TRANSLATE_NOOP("Hline", "calculated by the Labour Code, not confirmed");
    case YearStatus::Missing: return QT_TRANSLATE_NOOP("Hline", "no calendar");
    }
    return "";
}

} // namespace

QString Phrasebook::name(Service service) const { return say(textOf(service)); }
QString Phrasebook::name(BillingRule rule) const { return say(textOf(rule)); }
QString Phrasebook::name(Channel channel) const { return say(textOf(channel)); }
QString Phrasebook::name(WorkState state) const { return say(textOf(state)); }
QString Phrasebook::name(GuaranteeState state) const { return say(textOf(state)); }
QString Phrasebook::name(ResponseLevel level) const { return say(textOf(level)); }
QString Phrasebook::name(QueueView view) const { return say(textOf(view)); }
QString Phrasebook::name(LotKind kind) const { return say(textOf(kind)); }
QString Phrasebook::name(YearStatus status) const { return say(textOf(status)); }

QString Phrasebook::name(const std::optional<Service> &service) const
{
    return service ? name(*service) : say(QT_TRANSLATE_NOOP("Hline", "Not sorted yet"));
}

QString Phrasebook::missingField(const QByteArray &field) const
{
    if (field == "contract_no")
        return say(QT_TRANSLATE_NOOP("Hline", "contract number"));
    if (field == "org")
        return say(QT_TRANSLATE_NOOP("Hline", "organisation"));
    if (field == "last_name")
        return say(QT_TRANSLATE_NOOP("Hline", "last name"));
    if (field == "first_name")
        return say(QT_TRANSLATE_NOOP("Hline", "first name"));
    if (field == "program")
        return say(QT_TRANSLATE_NOOP("Hline", "program"));
    return QString::fromUtf8(field);
}

} // namespace hline

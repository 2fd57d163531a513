// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

/// One line asked inside the card: what was answered to the client, which other question the letter holds,
/// to which request this one belongs, why an event was no event. S-SLA-4, R-2.0.
class RequestQuestion final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Reply, Call, DataRequest, Split, Link, VoidEvent };

    explicit RequestQuestion(DeskAccess &desk, QWidget *parent = nullptr);

    void ask(Kind kind, const RequestId &request);
    void askWhyVoid(const RequestId &request, const FactId &event);

Q_SIGNALS:
    void done(const QString &what);
    void failed(const hline::Error &error);
    void requestMade(const hline::RequestId &id); ///< of the letter's other question
    void closed();

private:
    void build();
    void save();
    void cancel();
    void finish(const Result<QString> &result);

    DeskAccess &m_desk;
    std::optional<RequestId> m_request;
    FactId m_event;
    Kind m_kind = Kind::Reply;
    QLabel *m_title;
    QLineEdit *m_line;
    QPushButton *m_save;
    QPushButton *m_hide;
};

} // namespace hline

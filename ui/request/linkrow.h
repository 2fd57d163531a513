// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

namespace hline {

class FlowLayout;

/// The requests that belong to this one, whichever end the link was made at: Enter or a click goes there, the
/// menu of a link takes it back. I-18, R-2.0.
class LinkRow final : public QWidget
{
    Q_OBJECT
public:
    explicit LinkRow(DeskAccess &desk, QWidget *parent = nullptr);

    void showLinks(const RequestId &request, const std::vector<RequestRef> &links);

Q_SIGNALS:
    void requestRequested(const hline::RequestId &id);
    void done(const QString &what);
    void failed(const hline::Error &error);

private:
    [[nodiscard]] QWidget *linkButton(const RequestRef &link);
    void unlink(const RequestId &other);

    DeskAccess &m_desk;
    RequestId m_request;
    std::vector<RequestId> m_shown;
    FlowLayout *m_flow;
};

} // namespace hline

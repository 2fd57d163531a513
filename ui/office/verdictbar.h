// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office/verdictwatch.h"
#include "theme/theme.h"

#include <QFrame>

#include <deque>

class QLabel;
class QPushButton;

namespace hline {

/// One of the office's words at a time, above the work and never over it; the ways on are buttons. Never modal: the timer goes on.
class VerdictBar final : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictBar(const Theme &theme, QWidget *parent = nullptr);

    void add(const VerdictNotice &notice);

Q_SIGNALS:
    void stopWanted(const hline::RequestId &id);     ///< stop the timer if it runs on this request
    void handoverWanted(const hline::RequestId &id); ///< the notes, for the one who goes on
    void requestChosen(const hline::RequestId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showFirst();
    void next();
    void applyColours();
    [[nodiscard]] RequestId request() const { return m_notices.front().request.value_or(RequestId()); }

    const Theme &m_theme;
    std::deque<VerdictNotice> m_notices;
    QLabel *m_text;
    QPushButton *m_stop;
    QPushButton *m_handover;
    QPushButton *m_show;
    QPushButton *m_done;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "request/requestsheet.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hline {

class BalanceBar;
class ChipRow;
class ClassSelector;
class GuaranteeLine;
class Phrasebook;
struct Theme;

/// The head of the request pane: who it is, what they have left, what was promised and why, what they are
/// entitled to, and which service this is. Answers are on the screen before they are asked for.
class RequestSummary final : public QWidget, public Explainable
{
    Q_OBJECT
public:
    RequestSummary(const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void showSheet(const RequestSheet &sheet, Instant now);
    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;
    [[nodiscard]] ClassSelector &service() const { return *m_service; }

Q_SIGNALS:
    void clientRequested(const hline::ClientId &id);
    void findClientClicked(); ///< the request has no client yet
    void classified(hline::Service service);
    void whyClicked(const hline::Question &question);
    void costsWanted();

private:
    void build();
    void showClient(const RequestSheet &sheet);
    void showChips(const RequestView &view);

    const Phrasebook &m_phrasebook;
    std::optional<ClientId> m_client;
    std::optional<RequestId> m_request; ///< that is shown
    QLabel *m_number;
    QLabel *m_name;
    QLabel *m_contract;
    QPushButton *m_card;
    BalanceBar *m_balance;
    GuaranteeLine *m_guarantee;
    ChipRow *m_eligibility;
    ClassSelector *m_service;
};

} // namespace hline

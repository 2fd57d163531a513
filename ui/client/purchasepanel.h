// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/clientsheet.h"
#include "workflow/deskaccess.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace hline {

class Phrasebook;

/// Minutes bought or granted: top-up, one-off tariff, larger package, adjustment, minutes that could not be provided. Says what the
/// balance will be before anything is stored, and lists what was bought. Regulation 2.4.2.5a, 2.4.2.6c; S-BAL-6, S-ONE-1, I-11, I-20.
class PurchasePanel final : public QWidget
{
    Q_OBJECT
public:
    PurchasePanel(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// What is being typed for the same contract stays.
    void showContract(const ContractSheet &contract);
    void showNothing();

Q_SIGNALS:
    void done(const QString &what);
    void failed(const hline::Error &error);

private:
    enum Kind { TopUp, OneOff, Upgrade, Adjustment, NotProvided };

    void build();
    void connectParts();
    void showFields();
    void showPreview();
    void loadPackages();
    void buy();
    void takeBack();
    void showPurchases();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Purchase purchase() const;
    [[nodiscard]] const PurchaseRecord *current() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<ContractId> m_contract;
    std::vector<PurchaseRecord> m_purchases;
    quint64 m_asked = 0;
    bool m_busy = false;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QSpinBox *m_minutes;
    QComboBox *m_package;
    QDateEdit *m_day;
    QLineEdit *m_reason;
    QLabel *m_preview;
    QPushButton *m_buy;
    QListWidget *m_list;
    QPushButton *m_takeBack;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "client/clientsheet.h"
#include "workflow/deskaccess.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace hline {

class EditionBox;
class Phrasebook;
class PurchasePanel;

/// One client: contracts, programs, package, lots with expiry, every month's minutes, and the lines that add
/// up to the balance. Regulation, section 9 «Клиент»; S-BAL-7.
class ClientCard final : public QWidget, public Explainable
{
    Q_OBJECT
public:
    ClientCard(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showClient(const std::optional<ClientId> &id);
    [[nodiscard]] std::optional<ClientId> client() const { return m_id; }
    /// The contract whose minutes are on the screen.
    [[nodiscard]] std::optional<ContractId> contract() const;
    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;

Q_SIGNALS:
    void done(const QString &what);
    void failed(const hline::Error &error);
    void left(); ///< Esc: back to where one came from

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Page { EmptyPage, ContentPage, FailedPage };

    void build();
    [[nodiscard]] QWidget *content();
    [[nodiscard]] QTreeWidget *table(
        const QString &objectName, const QString &accessibleName, const QStringList &columns);
    void load();
    void showSheet(const ClientSheet &sheet);
    void showContract();
    void setEdition(const QString &edition);
    void showLots(const ContractSheet &contract);
    void showMonths(const ContractSheet &contract);
    void showLines(const ContractSheet &contract);
    [[nodiscard]] QString contractText(const ContractSheet &contract) const;
    [[nodiscard]] QString lotsText(const BalanceView &balance) const;
    [[nodiscard]] QString productText(const ProductRecord &product) const;
    [[nodiscard]] QString peopleText(const ClientSheet &sheet) const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<ClientId> m_id;
    quint64 m_asked = 0;
    ClientSheet m_sheet;
    QStackedWidget *m_pages;
    QLabel *m_failure;
    QLabel *m_name;
    QLabel *m_facts;
    QComboBox *m_contract;
    QLabel *m_contractFacts;
    EditionBox *m_edition;
    QTreeWidget *m_lots;
    QTreeWidget *m_months;
    QListWidget *m_lines;
    QLabel *m_sum;
    PurchasePanel *m_purchases;
};

} // namespace hline

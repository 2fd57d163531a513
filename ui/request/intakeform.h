// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/clientchoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace hline {

class MoscowEdit;
class Phrasebook;
class TopicSelector;

/// What must be asked of a client, in the regulation's order; nothing in it is ever obligatory (I-02).
/// Regulation 3.2, 3.3.
class IntakeForm final : public QWidget
{
    Q_OBJECT
public:
    explicit IntakeForm(const Phrasebook &phrasebook, QWidget *parent = nullptr);

    /// Begins a new request: `now` is when the call began, `reading` what the boot clock said then.
    void begin(Instant now, const BootReading &reading);
    void fill(const ClientChoice &choice);
    void focusFirstGap();
    void setChannel(Channel channel);
    void setRoutes(const std::vector<TopicRoute> &routes); ///< table S-ROUTE as it is on this desk

    [[nodiscard]] NewRequest request(Instant now) const;
    [[nodiscard]] QList<QByteArray> missing() const;
    [[nodiscard]] Channel channel() const;
    [[nodiscard]] std::optional<Service> service() const;
    [[nodiscard]] QString contractText() const;
    [[nodiscard]] QString programText() const;
    [[nodiscard]] bool isBlank() const;
    /// Nothing in it was written or chosen since it was begun: a blank form may hold a phone number.
    [[nodiscard]] bool isUntouched() const;

Q_SIGNALS:
    void edited();

private:
    void nameFields();
    void addRows();
    void fillLists();
    void connectFields();
    void showArrival();
    void showRoute();
    [[nodiscard]] const TopicRoute *route() const;

    const Phrasebook &m_phrasebook;
    ClientChoice m_choice;
    Instant m_begun;
    BootReading m_reading; ///< at m_begun
    std::vector<TopicRoute> m_routes;
    QFormLayout *m_form;
    // in the order in which they stand, which is that of the Tab key
    QComboBox *m_contract;
    QLineEdit *m_org;
    QLineEdit *m_last;
    QLineEdit *m_first;
    QLineEdit *m_middle;
    QComboBox *m_program;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QComboBox *m_channel;
    TopicSelector *m_topic;
    QLabel *m_route;
    QComboBox *m_service;
    MoscowEdit *m_arrival;
    QLineEdit *m_phone;
};

} // namespace hline

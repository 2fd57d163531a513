// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace hline {

class Phrasebook;

/// Table S-ROUTE as the supervisor keeps it: which service takes a topic, and where it goes. R-2.4.1.3: the map is editable.
class TopicMapDialog final : public QDialog
{
    Q_OBJECT
public:
    TopicMapDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

private:
    void build();
    void fillChoices();
    void load();
    void showRoutes(const std::vector<TopicRoute> &routes);
    void showCurrent();
    void store();
    [[nodiscard]] const TopicRoute *current() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<TopicRoute> m_routes;
    QTreeWidget *m_list;
    QComboBox *m_line;
    QComboBox *m_individual;
    QComboBox *m_target;
    QLabel *m_note;
    QPushButton *m_store;
    QPushButton *m_reset;
};

} // namespace hline

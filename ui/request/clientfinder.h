// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace hline {

class Phrasebook;

/// One field: any part of a contract number, a name, an ИНН or a phone finds the client while it is typed.
/// The arrow keys move in the list without leaving the field, Enter chooses.
class ClientFinder final : public QWidget
{
    Q_OBJECT
public:
    ClientFinder(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void clear();
    void focusField();

Q_SIGNALS:
    void chosen(const hline::SearchHit &hit);
    void skipped(); ///< Enter without a hit: the person goes on by hand

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void search();
    void showHits(const QString &searched, const std::vector<SearchHit> &hits);
    void move(int rows);
    void choose();
    void pick();
    void setListVisible(int rows);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<SearchHit> m_hits;
    bool m_searching = false; ///< one question at a time; the newest text is asked next
    QString m_shownFor; ///< the text whose hits the list holds
    bool m_pickWhenFound = false; ///< Enter was pressed before the answer came
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_state;
};

} // namespace hline

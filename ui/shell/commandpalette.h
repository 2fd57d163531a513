// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"
#include "workflow/deskaccess.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace hline {

class Phrasebook;

/// Actions whose words contain every word of `text`; the same keys under the other layout are tried when nothing does.
[[nodiscard]] QList<QAction *> matchingActions(const ActionRegistry &registry, const QString &text);

/// Ctrl+K: one line, one list. Commands, requests and clients; what cannot be used now is listed with the reason.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(DeskAccess &desk, const ActionRegistry &registry, const Phrasebook &phrasebook, QWidget *window);

    void open();

Q_SIGNALS:
    void requestChosen(hline::RequestId id);
    void clientChosen(hline::ClientId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Hit { QAction *action = nullptr; std::optional<RequestId> request; std::optional<ClientId> client; };

    void build();
    void place();
    void search(const QString &text);
    void showHits(const QString &text, const std::vector<SearchHit> &hits);
    void addCommands(const QString &text);
    void addFound(const QString &heading, const std::vector<SearchHit> &hits);
    QTreeWidgetItem *addHeading(const QString &text);
    void addLine(const QString &title, const QString &detail, const Hit &hit);
    void chooseFirst();
    void move(int by);
    void accept();
    void close();

    DeskAccess &m_desk;
    const ActionRegistry &m_registry;
    const Phrasebook &m_phrasebook;
    QLineEdit *m_text;
    QTreeWidget *m_list;
    QPointer<QWidget> m_focusBefore;
    quint64 m_asked = 0;
    std::vector<Hit> m_hits; ///< by the number kept in each line
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace hline {

class Phrasebook;

/// «Кандидаты в базу знаний»: answers that lacked an article or found an outdated one, and the share of answers with a link this
/// month. R-2.2.1b, R-2.4.1.1d
class CandidatesList final : public QWidget
{
    Q_OBJECT
public:
    CandidatesList(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    void requestActivated(const hline::RequestId &id);
    void closed();
    void done(const QString &what);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What the pane shows, read in one turn.
    struct Sheet { std::vector<ArticleCandidate> candidates; AnswerShare share; };

    void build();
    void load();
    void showSheet(const Result<Sheet> &sheet);
    void copy();

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<ArticleCandidate> m_candidates;
    QLabel *m_share;
    QLabel *m_message;
    QListWidget *m_list;
    QPushButton *m_copy;
    QPushButton *m_back;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace hline {

class Phrasebook;

/// The knowledge base beside a request: found while it is typed, without a network; one button gives the answer its link and puts
/// it on the clipboard. What was missing is noted for its authors. R-2.2.1a, R-2.2.1b, R-2.4.1.1d
class KnowledgeView final : public QWidget
{
    Q_OBJECT
public:
    KnowledgeView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showRequest(const RequestRecord &request);

Q_SIGNALS:
    void linkOpened(const QString &url);
    void done(const QString &what);
    void failed(const hline::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void search();
    void showArticles(const QString &searched, const std::vector<ArticleRecord> &articles);
    void showArticle();
    void insertLink();
    void keepLink(const QString &url, const QString &said);
    void storeGap();
    void showLink();
    [[nodiscard]] const ArticleRecord *current() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    QString m_link, m_note;
    std::optional<ArticleGap> m_gap;
    std::vector<ArticleRecord> m_articles;
    QTimer m_typing;
    bool m_searching = false;
    bool m_stale = true;
    QLineEdit *m_field;
    QLabel *m_state;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_insert;
    QPushButton *m_open;
    QLabel *m_linkLine;
    QPushButton *m_remove;
    QComboBox *m_gapBox;
    QLineEdit *m_noteField;
};

} // namespace hline

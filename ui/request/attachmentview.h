// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/deskaccess.h"

#include <QImage>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QMimeData;
class QPushButton;

namespace hline {

class Phrasebook;

/// Files of one request: added by a dialog, by dropping them here or by pasting a screenshot; pictures are shown, everything is
/// saved, nothing is ever run. Reminds of screenshots and warns of copies of data, never blocks. R-2.4.4.1c, R-2.4.1.1c
class AttachmentView final : public QWidget
{
    Q_OBJECT
public:
    AttachmentView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void showRequest(const RequestRecord &request);

Q_SIGNALS:
    void escalateRequested(); ///< into an individual consultation, by one click
    void done(const QString &what);
    void failed(const hline::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void fill();
    void showHints();
    void loadPictures();
    void showPicture(int row, const QImage &picture, bool isHere);
    void browse();
    void addFiles(const QStringList &paths);
    void paste();
    void takePasted(const QMimeData &clip);
    void open();
    void saveAs();
    void tell(const Result<Attached> &attached);
    void offer();
    [[nodiscard]] AttachmentSlot slot() const;
    [[nodiscard]] const AttachmentRecord *current() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    RequestRecord m_request;
    quint64 m_round = 0; ///< of the list that is shown
    bool m_stale = false;
    QLabel *m_hint;
    QPushButton *m_escalate;
    QListWidget *m_list;
    QComboBox *m_slot;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_open;
    QPushButton *m_save;
};

} // namespace hline

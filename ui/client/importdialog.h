// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importfile.h"
#include "workflow/deskaccess.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace hline {

class ImportReportView;
class Phrasebook;

/// Files of 1C, the bank and the calendar: checked first, then stored as one batch, and taken back as one
/// batch. Works on the storage thread, so the window goes on; remembers nothing between two openings.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent = nullptr);

    void choose(ImportKind kind, const QString &path); ///< as if chosen by hand: checks the file at once

Q_SIGNALS:
    void imported(const hline::ImportReport &report);
    void failed(const hline::Error &error);

private:
    void build();
    void connectParts();
    void browse();
    void forget();
    void run(ImportMode mode);
    void finish(const Result<ImportReport> &report, ImportMode mode);
    void setBusy(const QString &what);
    void loadBatches();
    void showBatches(const std::vector<DeskStore::BatchRecord> &batches);
    void undoBatch();
    [[nodiscard]] std::optional<FactId> currentBatch() const;
    [[nodiscard]] ImportKind kind() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::vector<DeskStore::BatchRecord> m_batches;
    quint64 m_asked = 0;
    bool m_running = false;
    QTimer m_slow; ///< says «checking» only when it takes long enough to be noticed
    QString m_busy;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QSpinBox *m_year;
    QPushButton *m_check;
    QPushButton *m_apply;
    ImportReportView *m_report;
    QTreeWidget *m_list;
    QPushButton *m_undo;
    QPushButton *m_close;
};

} // namespace hline

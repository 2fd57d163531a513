// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importdialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

#include "base/files.h"
#include "client/importreportview.h"
#include "text/phrasebook.h"
#include "theme/emptytree.h"
#include "theme/windowsize.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 64 * 1024 * 1024;
constexpr int AnyYear = 2012; // the calendar begins in 2013
constexpr int LastYear = 2060;

struct Order
{
    ImportKind kind;
    QString path;
    ImportMode mode;
    std::optional<int> year;
};

Result<ImportReport> carryOut(Workplace &workplace, const Order &order)
{
    const auto bytes = readFileLimited(order.path, LargestFile);
    if (!bytes)
        return failure(bytes.error());
    ImportFile import(workplace.store(), workplace.clock(), workplace.me());
    return import.run(order.kind, *bytes, QFileInfo(order.path).fileName(), order.mode, order.year);
}

} // namespace

ImportDialog::ImportDialog(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Choose…  Ctrl+O"), this))
    , m_year(new QSpinBox(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_apply(new QPushButton(tr("Store"), this))
    , m_report(new ImportReportView(phrasebook, this))
    , m_list(new QTreeWidget(this))
    , m_undo(new QPushButton(tr("Take the import back"), this))
    , m_close(new QPushButton(tr("Close  Esc"), this))
{
    setWindowTitle(tr("Import"));
    setObjectName(u"importDialog"_s);
    build();
    connectParts();
    forget();
    loadBatches();
}

void ImportDialog::build()
{
    m_kind->setObjectName(u"importKind"_s);
    for (const auto &[kind, text] :
        {std::pair{ImportKind::Clients, tr("Clients and contracts from 1C (CSV, XLSX)")},
            {ImportKind::Packages, tr("Packages (CSV)")},
            {ImportKind::Payments, tr("Payments from the bank statement of 1C")},
            {ImportKind::Calendar, tr("Production calendar (XML, JSON, CSV)")},
            {ImportKind::Articles, tr("Articles of the knowledge base (CSV, XLSX, JSON)")}})
        m_kind->addItem(text, static_cast<int>(kind));
    m_file->setObjectName(u"importFile"_s);
    m_browse->setObjectName(u"importBrowse"_s);
    m_browse->setShortcut(Qt::CTRL | Qt::Key_O);
    m_year->setObjectName(u"importYear"_s);
    m_year->setRange(AnyYear, LastYear);
    m_year->setSpecialValueText(tr("any"));
    m_check->setObjectName(u"importCheck"_s);
    m_check->setDefault(true);
    m_apply->setObjectName(u"importApply"_s);
    m_list->setObjectName(u"importBatches"_s);
    m_list->setAccessibleName(tr("Earlier imports"));
    m_list->setHeaderLabels({tr("Earlier imports"), tr("When"), tr("Records")});
    m_list->setRootIsDecorated(false);
    m_list->header()->resizeSection(0, fontMetrics().averageCharWidth() * 60);
    m_list->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_undo->setObjectName(u"importUndo"_s);
    m_close->setObjectName(u"importClose"_s);

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    m_form->addRow(tr("What"), m_kind);
    m_form->addRow(tr("File"), file);
    static_cast<QLabel *>(m_form->labelForField(file))->setBuddy(m_file); // a layout has none by itself
    m_form->addRow(tr("Year"), m_year);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    for (QPushButton *button : {m_check, m_apply, m_close})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_report, 1);
    column->addWidget(m_list);
    column->addLayout(buttons);
    resizeToText(*this, 110, 34);
}

void ImportDialog::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(300));
    connect(&m_slow, &QTimer::timeout, this, [this] { m_report->showText(m_busy); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportDialog::forget);
    connect(m_file, &QLineEdit::textChanged, this, &ImportDialog::forget);
    connect(m_year, &QSpinBox::valueChanged, this, &ImportDialog::forget);
    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::browse);
    connect(m_check, &QPushButton::clicked, this, [this] { run(ImportMode::DryRun); });
    connect(m_apply, &QPushButton::clicked, this, [this] { run(ImportMode::Apply); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undoBatch);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this] { m_undo->setEnabled(currentBatch().has_value()); });
    connect(&m_desk, &DeskAccess::changed, this, &ImportDialog::loadBatches);
}

ImportKind ImportDialog::kind() const
{
    return static_cast<ImportKind>(m_kind->currentData().toInt());
}

void ImportDialog::choose(ImportKind kind, const QString &path)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_file->setText(path);
    run(ImportMode::DryRun);
}

void ImportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("File to import"), QFileInfo(m_file->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { choose(kind(), path); });
    dialog->open();
}

/// What was checked is no longer what would be stored.
void ImportDialog::forget()
{
    ++m_asked;
    m_slow.stop();
    m_running = false;
    m_form->setRowVisible(m_year, kind() == ImportKind::Calendar);
    m_check->setEnabled(!m_file->text().trimmed().isEmpty());
    m_apply->setEnabled(false);
    m_report->showText(tr("Choose a file: it is checked first, and nothing is stored until you say so."));
}

void ImportDialog::setBusy(const QString &what)
{
    m_running = true;
    m_busy = what;
    m_slow.start();
    m_check->setEnabled(false);
    m_apply->setEnabled(false);
}

void ImportDialog::run(ImportMode mode)
{
    if (m_running)
        return;
    setBusy(mode == ImportMode::DryRun ? tr("Checking the file…") : tr("Storing…"));
    const quint64 asked = ++m_asked;
    const std::optional<int> year = kind() == ImportKind::Calendar && m_year->value() != AnyYear
        ? std::optional(m_year->value())
        : std::nullopt;
    askDesk(
        m_desk, this,
        [order = Order{kind(), m_file->text().trimmed(), mode, year}](
            Workplace &workplace) { return carryOut(workplace, order); },
        [this, asked, mode](const Result<ImportReport> &report) {
            if (asked == m_asked)
                finish(report, mode);
            else if (report && mode == ImportMode::Apply)
                Q_EMIT imported(*report); // stored, although another file is chosen by now
        });
}

void ImportDialog::finish(const Result<ImportReport> &report, ImportMode mode)
{
    m_slow.stop();
    m_running = false;
    m_check->setEnabled(true);
    if (!report) {
        m_report->showText(m_phrasebook.sentence(report.error()));
        Q_EMIT failed(report.error());
        return;
    }
    m_report->showReport(*report, mode);
    m_apply->setEnabled(mode == ImportMode::DryRun && report->created + report->changed > 0);
    if (mode == ImportMode::Apply)
        Q_EMIT imported(*report);
}

void ImportDialog::loadBatches()
{
    askDesk(
        m_desk, this, [](const Workplace &workplace) { return workplace.store().batches(); },
        [this](const std::vector<DeskStore::BatchRecord> &batches) { showBatches(batches); });
}

void ImportDialog::showBatches(const std::vector<DeskStore::BatchRecord> &batches)
{
    const auto current = currentBatch();
    m_batches = batches;
    m_list->clear();
    for (const DeskStore::BatchRecord &batch : m_batches) {
        const QString when = m_phrasebook.moment(batch.at, m_desk.clock().instant());
        const QString name = batch.reversed ? tr("%1 (taken back)").arg(batch.fileName) : batch.fileName;
        auto *item = new QTreeWidgetItem(m_list, {name, when, QString::number(batch.facts)});
        item->setData(
            0, Qt::AccessibleTextRole, tr("%1, %2, %n record(s)", nullptr, batch.facts).arg(name, when));
        item->setDisabled(batch.reversed);
        if (current == batch.import)
            m_list->setCurrentItem(item);
    }
    explainEmpty(*m_list, tr("Nothing was loaded yet. Begin with the clients from 1C."));
    m_undo->setEnabled(currentBatch().has_value());
}

std::optional<FactId> ImportDialog::currentBatch() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || static_cast<std::size_t>(row) >= m_batches.size()
        || m_batches[static_cast<std::size_t>(row)].reversed)
        return std::nullopt;
    return m_batches[static_cast<std::size_t>(row)].import;
}

void ImportDialog::undoBatch()
{
    const auto batch = currentBatch();
    if (!batch)
        return;
    askDesk(
        m_desk, this, [batch = *batch](Workplace &workplace) { return workplace.undoImport(batch); },
        [this](const Result<void> &result) {
            if (result) {
                m_report->showText(tr("The import is taken back."));
                loadBatches();
                return;
            }
            m_report->showText(m_phrasebook.sentence(result.error()));
            Q_EMIT failed(result.error());
        });
}

} // namespace hline

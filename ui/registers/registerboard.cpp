// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/registerboard.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "base/fold.h"
#include "request/panelkeys.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds NoticeableWait{300}; // experience.md: states every screen has
constexpr int PendingEntry = -1;
constexpr int AllEntry = -2;

QString objectNameOf(RegisterKind kind)
{
    return kind == RegisterKind::Wish ? u"wishBoard"_s : u"defectBoard"_s;
}

} // namespace

RegisterBoardPane::RegisterBoardPane(RegisterKind kind, DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_model(phrasebook)
    , m_title(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_states(new QComboBox(this))
    , m_message(plainLabel(this))
    , m_table(new QTableView(this))
    , m_askersTitle(plainLabel(this))
    , m_askers(new QListWidget(this))
    , m_merge(new QPushButton(tr("Merge the selected"), this))
    , m_copy(new QPushButton(tr("Copy the list"), this))
    , m_back(new QPushButton(tr("To the queue  Esc"), this))
{
    setObjectName(objectNameOf(kind));
    build();
    connectParts();
    offer();
}

void RegisterBoardPane::buildLine()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setText(m_kind == RegisterKind::Wish ? tr("Wishes") : tr("Defects"));
    setAccessibleName(m_title->text());
    m_filter->setObjectName(u"registerFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the board"));
    m_filter->setPlaceholderText(tr("Number, subject, client or release"));
    m_filter->setClearButtonEnabled(true);
    m_states->setObjectName(u"registerStates"_s);
    m_states->setAccessibleName(tr("Which entries are shown"));
    m_states->addItem(tr("Not settled yet"), PendingEntry);
    for (const RegisterState state : statesOf(m_kind))
        m_states->addItem(m_phrasebook.name(state), static_cast<int>(state));
    m_states->addItem(tr("All"), AllEntry);
    m_back->setObjectName(u"registerBack"_s);
    m_back->setAutoDefault(false);
}

void RegisterBoardPane::build()
{
    buildLine();
    m_message->setObjectName(u"registerMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_table->setObjectName(u"registerTable"_s);
    m_table->setAccessibleName(m_title->text());
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{7, 6, 17, 34, 26, 11, 9};
    for (int column = 0; column < RegisterModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, letter * widths[static_cast<std::size_t>(column)]);
    for (const int column : {RegisterModel::SubjectColumn, RegisterModel::ClientColumn}) // never sideways, also at 150 %
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_askersTitle->setObjectName(u"askersTitle"_s);
    m_askers->setObjectName(u"askersList"_s);
    m_askers->setAccessibleName(tr("Who asks for it"));
    m_askers->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_merge->setObjectName(u"mergeButton"_s);
    m_copy->setObjectName(u"copyAskersButton"_s);
    m_merge->setAutoDefault(false);
    m_copy->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addWidget(m_filter, 1);
    line->addWidget(m_states);
    line->addWidget(m_back);
    auto *below = new QHBoxLayout;
    below->addWidget(m_askersTitle, 1);
    below->addWidget(m_merge);
    below->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_message, 1);
    column->addWidget(m_table, 1);
    column->addLayout(below);
    column->addWidget(m_askers);
}

void RegisterBoardPane::connectParts()
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeableWait);
    connect(&m_slow, &QTimer::timeout, this, &RegisterBoardPane::updateMessage);
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            load();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &RegisterBoardPane::applyFilter);
    connect(m_states, &QComboBox::currentIndexChanged, this, &RegisterBoardPane::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegisterBoardPane::followCursor);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RegisterEntry *entry = m_model.entry(index.row()))
            Q_EMIT requestActivated(entry->row.id);
    });
    connect(m_merge, &QPushButton::clicked, this, &RegisterBoardPane::merge);
    connect(m_copy, &QPushButton::clicked, this, &RegisterBoardPane::copyAskers);
    connect(m_back, &QPushButton::clicked, this, &RegisterBoardPane::closed);
    auto *keys = new PanelKeys(this);
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { Q_EMIT closed(); });
}

void RegisterBoardPane::open()
{
    show();
    m_table->setFocus(Qt::OtherFocusReason);
}

void RegisterBoardPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void RegisterBoardPane::load()
{
    m_stale = false;
    if (!m_isRead)
        m_slow.start();
    askDesk(
        m_desk, this, [kind = m_kind](const Workplace &workplace) { return workplace.registerBoard(kind); },
        [this](const Result<RegisterBoard> &board) { showBoard(board); });
}

void RegisterBoardPane::showBoard(const Result<RegisterBoard> &board)
{
    m_slow.stop();
    m_isRead = true;
    m_failure = board ? QString() : m_phrasebook.sentence(board.error());
    const std::optional<RequestId> current = m_current;
    if (board)
        m_model.setBoard(*board);
    if (const auto row = current ? m_model.rowOf(*current) : std::nullopt)
        choose(*row);
    else if (m_model.rowCount() > 0)
        choose(0);
    else
        followCursor();
    updateMessage();
}

/// Not by selectRow(): that one looks at the keys held down, and a shortcut opens the board.
void RegisterBoardPane::choose(int row)
{
    m_table->selectionModel()->setCurrentIndex(
        m_model.index(row, RegisterModel::SubjectColumn), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RegisterBoardPane::updateMessage()
{
    const bool hasRows = m_model.rowCount() > 0 && m_failure.isEmpty();
    m_message->setVisible(!hasRows);
    m_table->setVisible(hasRows);
    if (!m_failure.isEmpty())
        m_message->setText(m_failure);
    else if (!m_isRead)
        m_message->setText(tr("Reading the board…"));
    else if (m_model.hasEntries())
        m_message->setText(tr("Nothing here is like that. Choose «All» above, or clear the filter."));
    else if (m_kind == RegisterKind::Wish)
        m_message->setText(tr("No wishes yet. Shift+F7 records one while the client speaks."));
    else
        m_message->setText(tr("No defects yet. Ctrl+F7 records one while the client speaks."));
}

void RegisterBoardPane::applyFilter()
{
    RegisterFilter filter;
    filter.text = foldForSearch(m_filter->text());
    const int chosen = m_states->currentData().toInt();
    if (chosen == AllEntry)
        filter.which = RegisterFilter::Which::All;
    else if (chosen != PendingEntry) {
        filter.which = RegisterFilter::Which::One;
        filter.state = static_cast<RegisterState>(chosen);
    }
    m_model.setFilter(filter);
    if (m_model.rowCount() > 0)
        choose(0);
    else
        followCursor();
    updateMessage();
}

std::vector<RequestId> RegisterBoardPane::selected() const
{
    std::vector<RequestId> out;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_table->selectionModel()->isRowSelected(row))
            out.push_back(m_model.entry(row)->row.id);
    }
    return out;
}

void RegisterBoardPane::followCursor()
{
    const std::vector<RequestId> ids = selected();
    offer();
    if (ids.empty()) {
        m_askers->clear();
        m_askersTitle->setText(tr("Choose an entry to see who asked for it."));
        m_copy->setEnabled(false);
        return;
    }
    m_current = ids.front();
    Q_EMIT requestSelected(ids.front());
    loadAskers(ids.front());
}

void RegisterBoardPane::offer()
{
    const std::size_t count = m_table->selectionModel() ? selected().size() : 0;
    m_merge->setEnabled(count > 1);
    m_merge->setToolTip(tr("Select two or more entries (Ctrl or Shift): the first one stays, the others become its duplicates. "
                           "Nothing is deleted."));
}

void RegisterBoardPane::loadAskers(const RequestId &id)
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [id](const Workplace &workplace) { return workplace.registerAskers(id); },
        [this, asked](const Result<std::vector<RegisterAsker>> &askers) {
            if (asked == m_asked)
                showAskers(askers ? *askers : std::vector<RegisterAsker>());
        });
}

/// R-2.4.3.2b: whom to tell once it is released.
void RegisterBoardPane::showAskers(const std::vector<RegisterAsker> &askers)
{
    m_askers->clear();
    for (const RegisterAsker &one : askers) {
        QStringList parts{u"№ "_s + one.number, one.client, one.person, one.phone, one.email};
        parts.removeAll(QString());
        if (one.answered)
            parts += tr("has been told");
        m_askers->addItem(parts.join(u" · "_s));
    }
    m_askersTitle->setText(tr("To be told about the result: %n", nullptr, static_cast<int>(askers.size())));
    m_copy->setEnabled(!askers.empty());
}

/// The first one of the table is asked for most or oldest: it stays.
void RegisterBoardPane::merge()
{
    std::vector<RequestId> ids = selected();
    if (ids.size() < 2)
        return;
    const RequestId stays = ids.front();
    ids.erase(ids.begin());
    askDesk(
        m_desk, this,
        [stays, ids](Workplace &workplace) -> Result<int> {
            for (const RequestId &id : ids) {
                RegisterChange change;
                change.to = RegisterState::Duplicate;
                change.duplicateOf = stays;
                if (const auto moved = workplace.moveInRegister(id, change); !moved)
                    return failure(moved.error());
            }
            return static_cast<int>(ids.size());
        },
        [this](const Result<int> &merged) {
            if (merged)
                Q_EMIT done(tr("%n merged; the clients are counted together", nullptr, *merged));
            else
                Q_EMIT failed(merged.error());
        });
}

void RegisterBoardPane::copyAskers()
{
    QStringList lines;
    for (int row = 0; row < m_askers->count(); ++row)
        lines += m_askers->item(row)->text();
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT done(tr("The list is on the clipboard"));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/clientfinder.h"

#include <algorithm>
#include <utility>

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int AskedHits = 24; // requests among them are not shown here
constexpr std::size_t ShownHits = 8;
constexpr qsizetype ShortestQuery = 2;

} // namespace

ClientFinder::ClientFinder(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_state(plainLabel(this))
{
    build();
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_pickWhenFound = false;
        search();
    });
    connect(m_list, &QListWidget::itemClicked, this, &ClientFinder::pick);
}

void ClientFinder::build()
{
    m_field->setObjectName(u"clientSearch"_s);
    m_field->setAccessibleName(tr("Find the client"));
    m_field->setPlaceholderText(tr("Contract, name, INN or phone"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"clientHits"_s);
    m_list->setAccessibleName(tr("Clients found"));
    m_list->setFocusPolicy(
        Qt::NoFocus); // the field keeps the cursor; the arrow keys reach the list through it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->hide();
    m_state->setObjectName(u"clientSearchState"_s);
    m_state->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_state);
    setFocusProxy(m_field);
}

void ClientFinder::clear()
{
    m_field->clear();
    showHits({}, {});
}

void ClientFinder::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ClientFinder::search()
{
    const QString text = m_field->text().trimmed();
    if (text.size() < ShortestQuery) {
        showHits({}, {});
        return;
    }
    if (m_searching)
        return;
    m_searching = true;
    askDesk(
        m_desk, this, [text](const Workplace &workplace) { return workplace.search(text, AskedHits); },
        [this, text](const std::vector<SearchHit> &hits) {
            m_searching = false;
            if (text != m_field->text().trimmed()) {
                search();
                return;
            }
            showHits(text, hits);
            if (std::exchange(m_pickWhenFound, false))
                pick();
        });
}

void ClientFinder::showHits(const QString &searched, const std::vector<SearchHit> &hits)
{
    m_shownFor = searched;
    m_hits.clear();
    std::ranges::copy_if(hits, std::back_inserter(m_hits),
        [](const SearchHit &hit) { return hit.kind != SearchHit::Kind::Request; });
    if (m_hits.size() > ShownHits)
        m_hits.resize(ShownHits);
    m_list->clear();
    for (const SearchHit &hit : m_hits)
        m_list->addItem(hit.detail.isEmpty() ? hit.title : u"%1 · %2"_s.arg(hit.title, hit.detail));
    m_list->setCurrentRow(m_hits.empty() ? -1 : 0);
    setListVisible(static_cast<int>(m_hits.size()));
    m_state->setText(tr("Nobody found. Fill in the fields below; the request is registered anyway."));
    m_state->setVisible(m_hits.empty() && !searched.isEmpty());
}

void ClientFinder::setListVisible(int rows)
{
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * rows + 2 * m_list->frameWidth());
}

void ClientFinder::move(int rows)
{
    if (!m_hits.empty())
        m_list->setCurrentRow(
            std::clamp(m_list->currentRow() + rows, 0, static_cast<int>(m_hits.size()) - 1));
}

/// Enter may be faster than the answer; what was found for fewer letters must not be taken for it.
void ClientFinder::choose()
{
    const QString text = m_field->text().trimmed();
    m_pickWhenFound = text.size() >= ShortestQuery && text != m_shownFor;
    if (m_pickWhenFound)
        search();
    else
        pick();
}

void ClientFinder::pick()
{
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_hits.size()) {
        Q_EMIT skipped();
        return;
    }
    const SearchHit hit = m_hits[static_cast<std::size_t>(row)];
    m_field->setText(hit.title);
    showHits({}, {});
    m_shownFor = hit.title.trimmed();
    Q_EMIT chosen(hit);
}

bool ClientFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &press = *static_cast<QKeyEvent *>(event);
    const bool plain = !(press.modifiers() & ~Qt::KeypadModifier);
    switch (press.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        move(press.key() == Qt::Key_Down ? 1 : -1);
        return !m_hits.empty();
    case Qt::Key_Return:
    case Qt::Key_Enter: // with Ctrl it saves the request, and then nobody is to be chosen
        if (plain)
            choose();
        return plain;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hline

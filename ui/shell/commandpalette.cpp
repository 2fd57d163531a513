// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "base/fold.h"
#include "text/phrasebook.h"
#include "theme/emptytree.h"
#include "theme/theme.h"
#include "workflow/askdesk.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LinesASection = 9;
constexpr int SearchLimit = 3 * LinesASection;
constexpr int HitRole = Qt::UserRole;

QList<QAction *> containing(const ActionRegistry &registry, const QString &folded)
{
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    QList<QAction *> found;
    for (const ActionRegistry::Entry &entry : registry.entries()) {
        const QString text = foldForSearch(plainText(*entry.action));
        if (std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); }))
            found += entry.action;
    }
    return found;
}

} // namespace

QList<QAction *> matchingActions(const ActionRegistry &registry, const QString &text)
{
    const QList<QAction *> found = containing(registry, foldForSearch(text));
    return found.isEmpty() ? containing(registry, foldForSearch(swapLayout(text))) : found;
}

CommandPalette::CommandPalette(DeskAccess &desk, const ActionRegistry &registry, const Phrasebook &phrasebook,
                               QWidget *window)
    : QFrame(window), m_desk(desk), m_registry(registry), m_phrasebook(phrasebook), m_text(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    build();
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::accept);
    window->installEventFilter(this);
    m_text->installEventFilter(this);
    hide();
}

void CommandPalette::build()
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Search or command"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(u"paletteText"_s);
    m_text->setAccessibleName(tr("What to find or do"));
    m_text->setPlaceholderText(tr("Number, client, ИНН, phone, words of a request, or a command"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    const Sizes sizes = sizesOf(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes.padding, sizes.padding, sizes.padding, sizes.padding);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
}

void CommandPalette::open()
{
    m_focusBefore = window()->focusWidget();
    m_text->clear();
    search({});
    place();
    show();
    raise();
    m_text->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(window->width() * 4 / 5, fontMetrics().averageCharWidth() * 110);
    const int height = std::min(window->height() * 2 / 3, fontMetrics().height() * 30);
    m_list->header()->resizeSection(1, width * 2 / 5);
    setGeometry((window->width() - width) / 2, window->height() / 10, width, height);
}

void CommandPalette::search(const QString &text)
{
    const quint64 asked = ++m_asked;
    showHits(text, {}); // commands need no storage: they are there at once
    if (text.trimmed().isEmpty())
        return;
    explainEmpty(*m_list, tr("Searching…"));
    askDesk(
        m_desk, this, [text](Workplace &work) { return work.search(text, SearchLimit); },
        [this, asked, text](const std::vector<SearchHit> &found) {
            if (asked != m_asked)
                return;
            showHits(text, found);
            explainEmpty(*m_list, tr("Nothing is found. A number, a client, ИНН, phone, words of a request and commands of the menus can be found."));
        });
}

void CommandPalette::showHits(const QString &text, const std::vector<SearchHit> &hits)
{
    m_list->clear();
    m_hits.clear();
    std::vector<SearchHit> requests, clients;
    for (const SearchHit &hit : hits)
        (hit.request ? requests : clients).push_back(hit);
    addFound(tr("Requests"), requests);
    addFound(tr("Clients"), clients);
    addCommands(text);
    m_list->expandAll();
    chooseFirst();
}

void CommandPalette::addFound(const QString &heading, const std::vector<SearchHit> &hits)
{
    if (hits.empty())
        return;
    addHeading(heading);
    for (const SearchHit &hit : std::span(hits).first(std::min<std::size_t>(hits.size(), LinesASection)))
        addLine(hit.title, hit.detail, {nullptr, hit.request, hit.client});
}

void CommandPalette::addCommands(const QString &text)
{
    const QList<QAction *> actions = matchingActions(m_registry, text);
    if (actions.isEmpty())
        return;
    addHeading(tr("Commands"));
    for (QAction *action : actions.first(std::min<qsizetype>(actions.size(), text.isEmpty() ? SearchLimit : LinesASection))) {
        const QString whyNot = m_registry.whyNot(action);
        addLine(plainText(*action), whyNot.isEmpty() ? keysText(*action) : tr("not now: %1").arg(whyNot), {action, {}, {}});
        if (!action->isEnabled())
            m_list->topLevelItem(m_list->topLevelItemCount() - 1)->setDisabled(true);
    }
}

QTreeWidgetItem *CommandPalette::addHeading(const QString &text)
{
    auto *item = new QTreeWidgetItem(m_list, {text});
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void CommandPalette::addLine(const QString &title, const QString &detail, const Hit &hit)
{
    auto *item = new QTreeWidgetItem(m_list, {u"    "_s + title, detail});
    item->setData(0, HitRole, static_cast<int>(m_hits.size()));
    item->setData(0, Qt::AccessibleTextRole, u"%1, %2"_s.arg(title, detail));
    item->setToolTip(0, title);
    item->setToolTip(1, detail);
    m_hits.push_back(hit);
}

void CommandPalette::chooseFirst()
{
    m_list->setCurrentItem(nullptr);
    move(1);
}

/// On to the next line that can be chosen; the ends hold.
void CommandPalette::move(int by)
{
    int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    for (row += by; row >= 0 && row < m_list->topLevelItemCount(); row += by) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const bool canBeChosen = item->data(0, HitRole).isValid() && !item->isDisabled();
        if (!canBeChosen)
            continue;
        m_list->setCurrentItem(item);
        return;
    }
}

void CommandPalette::accept()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !item->data(0, HitRole).isValid())
        return;
    const Hit hit = m_hits.at(static_cast<std::size_t>(item->data(0, HitRole).toInt()));
    close();
    if (hit.action)
        hit.action->trigger();
    else if (hit.request)
        Q_EMIT requestChosen(*hit.request);
    else if (hit.client)
        Q_EMIT clientChosen(*hit.client);
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_text)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace hline

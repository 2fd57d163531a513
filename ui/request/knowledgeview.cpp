// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/knowledgeview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/flowlayout.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ArticleLimit = 30;
constexpr std::chrono::milliseconds BetweenKeys{120};

} // namespace

KnowledgeView::KnowledgeView(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_field(new QLineEdit(this))
    , m_state(plainLabel(this))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_insert(new QPushButton(tr("Insert the link  Enter"), this))
    , m_open(new QPushButton(tr("Open in the browser"), this))
    , m_linkLine(plainLabel(this))
    , m_remove(new QPushButton(tr("Remove the link"), this))
    , m_gapBox(new QComboBox(this))
    , m_noteField(new QLineEdit(this))
{
    build();
    connectParts();
    showArticle();
    showLink();
}

void KnowledgeView::build()
{
    m_field->setObjectName(u"articleSearch"_s);
    m_field->setAccessibleName(tr("Search the knowledge base"));
    m_field->setPlaceholderText(tr("What is the question about?"));
    m_field->setClearButtonEnabled(true);
    m_state->setObjectName(u"articleState"_s);
    m_list->setObjectName(u"articleList"_s);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_text->setObjectName(u"articleText"_s);
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_insert->setObjectName(u"insertLinkButton"_s);
    m_open->setObjectName(u"openArticleButton"_s);
    m_linkLine->setObjectName(u"articleLink"_s);
    m_remove->setObjectName(u"removeLinkButton"_s);
    m_gapBox->setObjectName(u"articleGap"_s);
    m_gapBox->setAccessibleName(tr("What the knowledge base lacks"));
    m_gapBox->addItem(tr("The knowledge base was enough"));
    for (const ArticleGap gap : {ArticleGap::Missing, ArticleGap::Outdated})
        m_gapBox->addItem(m_phrasebook.name(gap), static_cast<int>(gap));
    m_noteField->setObjectName(u"articleNote"_s);
    m_noteField->setAccessibleName(tr("What the article should say"));
    m_noteField->setPlaceholderText(tr("What should it say?"));

    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_insert, m_open, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_state);
    column->addWidget(m_list, 2);
    column->addWidget(m_text, 3);
    column->addLayout(buttons);
    column->addWidget(m_linkLine);
    column->addWidget(m_gapBox);
    column->addWidget(m_noteField);
}

void KnowledgeView::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(BetweenKeys);
    connect(&m_typing, &QTimer::timeout, this, &KnowledgeView::search);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &KnowledgeView::insertLink);
    connect(m_list, &QListWidget::currentRowChanged, this, &KnowledgeView::showArticle);
    connect(m_list, &QListWidget::itemActivated, this, &KnowledgeView::insertLink);
    connect(m_insert, &QPushButton::clicked, this, &KnowledgeView::insertLink);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const ArticleRecord *article = current())
            Q_EMIT linkOpened(article->url);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { keepLink({}, tr("The link is taken away")); });
    connect(m_gapBox, &QComboBox::activated, this, &KnowledgeView::storeGap);
    connect(m_noteField, &QLineEdit::editingFinished, this, &KnowledgeView::storeGap);
}

void KnowledgeView::showRequest(const RequestRecord &request)
{
    const bool isOther = m_id != request.id;
    m_id = request.id;
    m_link = request.kbUrl;
    m_gap = request.articleGap;
    m_note = request.articleNote;
    showLink();
    if (isOther || !m_noteField->hasFocus()) // what is being typed stays
        m_noteField->setText(m_note);
    m_gapBox->setCurrentIndex(m_gap ? m_gapBox->findData(static_cast<int>(*m_gap)) : 0);
    m_noteField->setVisible(m_gap.has_value());
    if (!isOther)
        return;
    m_field->setText(request.subject.left(100)); // the question itself is the first search
    m_stale = true;
    if (isVisible())
        search();
}

void KnowledgeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        search();
}

/// One question at a time; the newest text is asked next.
void KnowledgeView::search()
{
    if (m_searching || !isVisible())
        return;
    m_typing.stop();
    m_searching = true;
    m_stale = false;
    const QString text = m_field->text();
    askDesk(
        m_desk, this, [text](const Workplace &workplace) { return workplace.articles(text, ArticleLimit); },
        [this, text](const std::vector<ArticleRecord> &articles) {
            m_searching = false;
            showArticles(text, articles);
            if (m_field->text() != text)
                search();
        });
}

void KnowledgeView::showArticles(const QString &searched, const std::vector<ArticleRecord> &articles)
{
    m_articles = articles;
    m_list->clear();
    for (const ArticleRecord &article : m_articles) {
        const QString title = article.uses > 0 ? tr("%1 · used %n time(s)", nullptr, article.uses).arg(article.title) : article.title;
        auto *item = new QListWidgetItem(title, m_list);
        item->setToolTip(plainToolTip(article.url));
    }
    if (!m_articles.empty())
        m_list->setCurrentRow(0);
    else if (searched.trimmed().isEmpty())
        m_state->setText(tr("No articles on this desk yet. Desk → Import… takes them from a file; «Knowledge base» opens the site."));
    else
        m_state->setText(tr("Nothing is found. Try one word, or note below that an article is needed."));
    m_state->setVisible(m_articles.empty());
    showArticle();
}

const ArticleRecord *KnowledgeView::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_articles.size() ? &m_articles[static_cast<std::size_t>(row)] : nullptr;
}

void KnowledgeView::showArticle()
{
    const ArticleRecord *article = current();
    m_text->setPlainText(article ? article->title + u"\n\n"_s + article->text : QString());
    m_insert->setEnabled(article);
    m_open->setEnabled(article);
}

void KnowledgeView::insertLink()
{
    const ArticleRecord *article = current();
    if (!article)
        return;
    QApplication::clipboard()->setText(article->url);
    keepLink(article->url, tr("The link is copied and kept with the request"));
}

void KnowledgeView::keepLink(const QString &url, const QString &said)
{
    if (!m_id)
        return;
    askDesk(
        m_desk, this, [id = *m_id, url](Workplace &workplace) { return workplace.citeArticle(id, url); },
        [this, said](const Result<void> &kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            Q_EMIT done(said);
            search(); // how often it was used has changed
        });
}

void KnowledgeView::storeGap()
{
    const QVariant chosen = m_gapBox->currentData();
    const auto gap = chosen.isValid() ? std::optional(static_cast<ArticleGap>(chosen.toInt())) : std::nullopt;
    const QString note = gap ? m_noteField->text().trimmed() : QString();
    m_noteField->setVisible(gap.has_value());
    if (!m_id || (gap == m_gap && note == m_note))
        return;
    RequestChange change;
    change.articleGap = gap;
    change.articleNote = note;
    askDesk(
        m_desk, this, [id = *m_id, change](Workplace &workplace) { return workplace.changeRequest(id, change); },
        [this](const Result<void> &stored) {
            if (stored)
                Q_EMIT done(tr("Noted for the authors of the knowledge base"));
            else
                Q_EMIT failed(stored.error());
        });
}

void KnowledgeView::showLink()
{
    m_linkLine->setText(m_link.isEmpty() ? tr("The answer has no link yet.") : tr("Link of the answer: %1").arg(m_link));
    m_remove->setVisible(!m_link.isEmpty());
}

} // namespace hline

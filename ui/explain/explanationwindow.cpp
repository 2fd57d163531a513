// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanationwindow.h"

#include "theme/windowsize.h"
#include "workflow/askdesk.h"

#include <array>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array OfRequest{Question::About::Response, Question::About::Charged, Question::About::Balance,
                               Question::About::Eligibility, Question::About::Refusal};

QString tabText(Question::About about)
{
    switch (about) {
    case Question::About::Response: return ExplanationWindow::tr("Response");
    case Question::About::Charged: return ExplanationWindow::tr("Charge");
    case Question::About::Balance: return ExplanationWindow::tr("Balance");
    case Question::About::Eligibility: return ExplanationWindow::tr("Right");
    case Question::About::Refusal: return ExplanationWindow::tr("May begin?");
    case Question::About::Timer: return ExplanationWindow::tr("Timer");
    }
    return {};
}

/// Writes the sections one below the other; what people typed goes in as plain text.
class SectionWriter
{
public:
    explicit SectionWriter(QTextBrowser &view) : m_cursor(view.document()), m_link(view.palette().color(QPalette::Link)) { }

    void write(const ExplainedText &text)
    {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        block(0, strong);
        m_cursor.insertText(text.answer, strong);
        for (const ExplainedText::Section &section : text.sections) {
            block(10, strong);
            m_cursor.insertText(section.heading, strong);
            for (const ExplainedText::Line &line : section.lines)
                write(line);
        }
        QTextCharFormat faint;
        faint.setFontItalic(true);
        block(10, faint);
        m_cursor.insertText(text.footing, faint);
    }

private:
    void write(const ExplainedText::Line &line)
    {
        QTextBlockFormat shape;
        shape.setLeftMargin(14);
        shape.setTextIndent(-12);
        shape.setTopMargin(2);
        m_cursor.insertBlock(shape, {});
        m_cursor.insertText(u"•\u2002"_s + line.text, {});
        if (line.rule.isEmpty())
            return;
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(u"rule:"_s + QString::fromLatin1(line.rule));
        link.setForeground(m_link);
        m_cursor.insertText(u"\u00a0"_s, {});
        m_cursor.insertText(QString::fromLatin1(line.rule), link);
    }

    void block(int above, const QTextCharFormat &format)
    {
        QTextBlockFormat shape;
        shape.setTopMargin(above);
        if (std::exchange(m_isFirst, false))
            m_cursor.setBlockFormat(shape);
        else
            m_cursor.insertBlock(shape, format);
    }

    QTextCursor m_cursor;
    QColor m_link;
    bool m_isFirst = true;
};

} // namespace

ExplanationWindow::ExplanationWindow(DeskAccess &desk, const Phrasebook &phrasebook, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_tabs(new QTabBar(this))
    , m_title(new QLabel(this))
    , m_view(new QTextBrowser(this))
    , m_copy(new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this))
    , m_print(new QPushButton(QIcon::fromTheme(u"document-save"_s), tr("Save as PDF…"), this))
{
    setObjectName(u"explanationWindow"_s);
    setWindowTitle(tr("Why?"));
    build();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        const QVariant about = m_tabs->tabData(index);
        if (about.isValid() && m_question)
            ask({static_cast<Question::About>(about.toInt()), m_question->request, m_question->contract, {}});
    });
    connect(m_view, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { Q_EMIT ruleRequested(url.path().toLatin1()); });
    connect(m_copy, &QPushButton::clicked, this, &ExplanationWindow::copy);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(m_text, m_name); });
    connect(&m_desk, &DeskAccess::changed, this, [this] {
        if (isVisible() && m_question)
            load();
    });
}

void ExplanationWindow::build()
{
    m_tabs->setObjectName(u"questionTabs"_s);
    m_tabs->setAccessibleName(tr("What is asked about"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_title->setObjectName(u"explanationTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_view->setObjectName(u"explanation"_s);
    m_view->setAccessibleName(tr("Derivation of the figure"));
    m_view->setOpenLinks(false);
    m_copy->setObjectName(u"copyExplanation"_s);
    m_print->setObjectName(u"printExplanation"_s);
    auto *book = new QPushButton(QIcon::fromTheme(u"help-contents"_s), tr("Regulation"), this);
    book->setObjectName(u"openRegulation"_s);
    connect(book, &QPushButton::clicked, this, [this] { Q_EMIT ruleRequested({}); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeExplanation"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_copy, m_print, book}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    close->setAutoDefault(false);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    resizeToText(*this, 96, 34);
}

void ExplanationWindow::ask(const Question &question)
{
    const bool isNew = m_question != question;
    m_question = question;
    offerOthers();
    if (isNew) {
        m_view->setPlainText(tr("Reading…"));
        m_copy->setEnabled(false);
        m_print->setEnabled(false);
    }
    load();
    show();
    raise();
    activateWindow();
}

/// The same request has other figures; a timer and a contract without a request stand alone.
void ExplanationWindow::offerOthers()
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    std::vector<Question::About> offered;
    if (m_question->request && m_question->about != Question::About::Timer)
        offered.assign(OfRequest.begin(), OfRequest.end());
    else
        offered.push_back(m_question->about);
    for (const Question::About about : offered) {
        const int index = m_tabs->addTab(tabText(about));
        m_tabs->setTabData(index, static_cast<int>(about));
        if (about == m_question->about)
            m_tabs->setCurrentIndex(index);
    }
}

void ExplanationWindow::load()
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [question = *m_question](const Workplace &workplace) { return workplace.explain(question, {}); },
        [this, asked](const Result<Explanation> &explanation) {
            if (asked == m_asked)
                takeAnswer(explanation);
        });
}

void ExplanationWindow::takeAnswer(const Result<Explanation> &explanation)
{
    m_copy->setEnabled(explanation.has_value());
    m_print->setEnabled(explanation.has_value());
    if (!explanation) {
        m_text = {};
        m_title->setText(Explainer(m_phrasebook).question(m_question->about));
        m_view->setPlainText(m_phrasebook.sentence(explanation.error()));
        return;
    }
    m_text = Explainer(m_phrasebook)(*explanation);
    m_name = explanation->request ? explanation->request->number : explanation->contract;
    m_title->setText(m_text.title);
    write();
}

void ExplanationWindow::write()
{
    m_view->clear();
    SectionWriter(*m_view).write(m_text);
    m_view->moveCursor(QTextCursor::Start);
}

/// Everything, in plain text, as hlinectl says it.
void ExplanationWindow::copy()
{
    QGuiApplication::clipboard()->setText(m_text.plain());
}

void ExplanationWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !m_view->textCursor().hasSelection() && m_copy->isEnabled()) {
        copy();
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace hline

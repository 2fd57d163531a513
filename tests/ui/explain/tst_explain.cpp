// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explainable.h"
#include "explain/explanationwindow.h"
#include "explain/regulationwindow.h"
#include "request/windowdesk.h"
#include "text/regulation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace hline;
using namespace hline::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Pane : public QWidget, public Explainable
{
public:
    std::optional<Question> question;
    std::optional<Question> questionAt(const QWidget *) const override { return question; }
};

} // namespace

/// «Почему?» in the window: one action, one place, the whole derivation. Regulation 1.1, R-1.1b.
class TestExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theInnermostPaneIsAsked();
    void everyFigureOfARequestIsOneTabAway();
    void whatIsShownIsWhatIsCopied();
    void aRuleLeadsToItsClause();
    void theRegulationIsSearched();
    void everyClauseIsInTheBook();

private:
    [[nodiscard]] RequestId anyRequest();

    Phrasebook m_phrasebook{Language::Russian};
    std::unique_ptr<WindowDesk> m_desk;
};

void TestExplain::init()
{
    m_desk = std::make_unique<WindowDesk>();
}

void TestExplain::cleanup()
{
    m_desk.reset();
}

RequestId TestExplain::anyRequest()
{
    return m_desk->registerRequest(u"Не закрывается месяц"_s, Service::Indiv, u"117/2026"_s).id;
}

void TestExplain::theInnermostPaneIsAsked()
{
    Pane outer;
    auto *inner = new Pane;
    inner->setParent(&outer);
    auto *field = new QLineEdit(inner);
    outer.question = Question{Question::About::Response, {}, {}, {}};
    QCOMPARE(questionAround(field)->about, Question::About::Response);

    inner->question = Question{Question::About::Charged, {}, {}, {}};

    QCOMPARE(questionAround(field)->about, Question::About::Charged);
    QVERIFY(!questionAround(nullptr));
}

void TestExplain::everyFigureOfARequestIsOneTabAway()
{
    ExplanationWindow window(m_desk->access(), m_phrasebook);
    window.ask({Question::About::Response, anyRequest(), {}, {}});
    QTRY_VERIFY(!window.text().answer.isEmpty());
    auto *tabs = window.findChild<QTabBar *>(u"questionTabs"_s);
    QCOMPARE(tabs->count(), 5);

    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        const auto about = static_cast<Question::About>(tabs->tabData(tab).toInt());
        QTRY_VERIFY(window.text().title.startsWith(Explainer(m_phrasebook).question(about)));
        const QString shown = window.findChild<QTextBrowser *>(u"explanation"_s)->toPlainText();
        for (const ExplainedText::Section &section : window.text().sections)
            QVERIFY2(shown.contains(section.heading), qPrintable(shown));
    }
}

void TestExplain::whatIsShownIsWhatIsCopied()
{
    ExplanationWindow window(m_desk->access(), m_phrasebook);
    window.ask({Question::About::Response, anyRequest(), {}, {}});
    QTRY_VERIFY(!window.text().answer.isEmpty());

    QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(), window.text().plain());
    QSignalSpy printed(&window, &ExplanationWindow::printRequested);
    window.findChild<QPushButton *>(u"printExplanation"_s)->click();
    QCOMPARE(printed.count(), 1);
}

void TestExplain::aRuleLeadsToItsClause()
{
    ExplanationWindow window(m_desk->access(), m_phrasebook);
    QSignalSpy asked(&window, &ExplanationWindow::ruleRequested);
    window.ask({Question::About::Response, anyRequest(), {}, {}});
    QTRY_VERIFY(!window.text().answer.isEmpty());

    Q_EMIT window.findChild<QTextBrowser *>(u"explanation"_s)->anchorClicked(QUrl(u"rule:R-4.2.3"_s));

    QCOMPARE(asked.count(), 1);
    RegulationWindow book(m_phrasebook);
    book.showRule(asked.first().first().toByteArray());
    QCOMPARE(book.currentRule(), QByteArray("R-4.2.3"));
    book.showRule("R-2.4.1.1"); // a gate names the clause without its letter
    QCOMPARE(book.currentRule(), QByteArray("R-2.4.1.1a"));
}

void TestExplain::theRegulationIsSearched()
{
    RegulationWindow book(m_phrasebook);
    book.showRule({});
    auto *rules = book.findChild<QTreeWidget *>(u"regulationRules"_s);
    const auto visible = [rules] {
        QStringList found;
        for (QTreeWidgetItemIterator it(rules); *it; ++it) {
            if ((*it)->parent() && !(*it)->isHidden())
                found << (*it)->text(0);
        }
        return found;
    };

    book.findChild<QLineEdit *>(u"regulationSearch"_s)->setText(u"удаленное подключение"_s);
    QVERIFY(visible().contains(u"2.4.1.1b"_s));
    QVERIFY(visible().size() < 10);

    book.findChild<QLineEdit *>(u"regulationSearch"_s)->setText(u"такого слова нет"_s);
    QVERIFY(visible().isEmpty());
    QVERIFY(!book.findChild<QWidget *>(u"regulationNone"_s)->isHidden());
}

void TestExplain::everyClauseIsInTheBook()
{
    RegulationWindow book(m_phrasebook);
    book.showRule({});
    for (const BookRule &rule : regulation().rules) {
        book.showRule(rule.id);
        QCOMPARE(book.currentRule(), rule.id);
    }
}

QTEST_MAIN(TestExplain)
#include "tst_explain.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/troublepage.h"

#include "text/phrasebook.h"
#include "theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double TitleScale = 1.6;
constexpr int TextWidth = 60; // characters a line, for reading

} // namespace

TroublePage::TroublePage(const Phrasebook &phrasebook, QWidget *parent)
    : QWidget(parent), m_phrasebook(phrasebook), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_file(new QLabel(this)), m_retry(new QPushButton(tr("Try again"), this)),
      m_new(new QPushButton(tr("Make a desk here"), this))
{
    setObjectName(u"troublePage"_s);
    auto *other = new QPushButton(tr("Open another desk…"), this);
    auto *quit = new QPushButton(tr("Quit"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * TitleScale);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_sentence, m_file}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMaximumWidth(fontMetrics().averageCharWidth() * TextWidth);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * TextWidth);
    }
    m_sentence->setObjectName(u"troubleSentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *ways = new QHBoxLayout;
    for (QPushButton *button : {m_retry, m_new, other, quit})
        ways->addWidget(button);
    ways->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(sizesOf(fontMetrics()).gap * 2);
    column->addStretch(1);
    for (QLabel *label : {m_title, m_sentence, m_file})
        column->addWidget(label);
    column->addLayout(ways);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &TroublePage::retryRequested);
    connect(m_new, &QPushButton::clicked, this, &TroublePage::newDeskRequested);
    connect(other, &QPushButton::clicked, this, &TroublePage::otherDeskRequested);
    connect(quit, &QPushButton::clicked, this, &TroublePage::quitRequested);
}

void TroublePage::show(const Error &error, const QString &deskPath)
{
    const bool isMissing = error.code == "NO_DESK";
    m_title->setText(isMissing ? tr("There is no desk here yet") : tr("The desk could not be opened"));
    m_sentence->setText(isMissing ? tr("A desk is one file in which everything you do is stored. Make a new one, or open one "
                                       "that you have.")
                                  : m_phrasebook.sentence(error));
    m_file->setText(QDir::toNativeSeparators(deskPath));
    m_new->setVisible(isMissing);
    m_retry->setVisible(!isMissing);
    (isMissing ? m_new : m_retry)->setFocus(Qt::OtherFocusReason);
    setAccessibleName(m_title->text());
}

} // namespace hline

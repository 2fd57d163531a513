// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/closequestion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hline {

using namespace Qt::Literals::StringLiterals;

CloseQuestion::CloseQuestion(const QString &whatRuns, Hideaway hideaway, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"closeQuestion"_s);
    setWindowTitle(tr("A timer is running"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel(tr("The timer of %1 is running.").arg(whatRuns), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *stop = new QPushButton(tr("Stop it and quit"), this);
    stop->setObjectName(u"stopAndQuit"_s);
    auto *hide = new QPushButton(hideaway == Hideaway::Tray ? tr("Leave it running in the tray")
                                                            : tr("Leave it running, minimise"), this);
    hide->setObjectName(u"leaveRunning"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelClosing"_s);
    hide->setDefault(true); // the safe one: nothing ends
    auto *ways = new QHBoxLayout;
    for (QPushButton *button : {stop, hide, cancel})
        ways->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(ways);
    connect(stop, &QPushButton::clicked, this, [this] {
        Q_EMIT stopAndQuitChosen();
        accept();
    });
    connect(hide, &QPushButton::clicked, this, [this] {
        Q_EMIT hideChosen();
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace hline

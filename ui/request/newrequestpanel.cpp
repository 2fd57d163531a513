// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/newrequestpanel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "request/chiprow.h"
#include "request/clientfinder.h"
#include "request/clienthint.h"
#include "request/eligibilitychips.h"
#include "request/flowlayout.h"
#include "request/intakeform.h"
#include "request/panelkeys.h"
#include "request/verticalscroll.h"
#include "text/phrasebook.h"
#include "theme/plaintext.h"
#include "workflow/askdesk.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A contract number typed by hand may be known although nobody was chosen in the search.
NewRequest withKnownContract(const DeskStore &store, NewRequest request)
{
    if (request.contract || request.contractNo.isEmpty())
        return request;
    const auto found = store.findContract(request.contractNo);
    const auto contract = found ? store.contract(*found) : failure(found.error());
    if (!contract)
        return request;
    request.contract = contract->id;
    request.client = contract->client;
    request.contractNo.clear();
    return request;
}

} // namespace

NewRequestPanel::NewRequestPanel(
    DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_title(plainLabel(this))
    , m_finder(new ClientFinder(desk, phrasebook, this))
    , m_hint(new ClientHint(phrasebook, theme, this))
    , m_form(new IntakeForm(phrasebook, this))
    , m_missing(new ChipRow(theme, this))
    , m_failure(plainLabel(this))
    , m_save(new QPushButton(tr("Register  Ctrl+Enter"), this))
    , m_saveAndStart(new QPushButton(tr("Register and start  Ctrl+Shift+Enter"), this))
    , m_hide(new QPushButton(tr("Hide  Esc"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
{
    setObjectName(u"newRequestPanel"_s);
    setAccessibleName(tr("New request"));
    build();
    connectParts();
    bindKeys();
}

void NewRequestPanel::build()
{
    m_title->setText(tr("New request"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_missing->setObjectName(u"newMissing"_s);
    m_failure->setObjectName(u"newFailure"_s);
    m_failure->hide();
    m_save->setObjectName(u"registerButton"_s);
    m_saveAndStart->setObjectName(u"registerAndStartButton"_s);
    m_hide->setObjectName(u"hideButton"_s);
    m_discard->setObjectName(u"discardButton"_s);

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_finder, m_hint, m_form})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new VerticalScroll(body, this);
    auto *missing = new QVBoxLayout; // in sight, however long the form is
    missing->setContentsMargins(9, 0, 9, 0);
    missing->addWidget(m_missing);
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(9, 0, 9, 9);
    for (QPushButton *button : {m_save, m_saveAndStart, m_hide, m_discard})
        buttons->addWidget(button);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll, 1);
    whole->addLayout(missing);
    whole->addWidget(m_failure);
    whole->addLayout(buttons);
}

void NewRequestPanel::connectParts()
{
    connect(m_finder, &ClientFinder::chosen, this, &NewRequestPanel::choose);
    connect(m_finder, &ClientFinder::skipped, m_form, &IntakeForm::focusFirstGap);
    connect(m_form, &IntakeForm::edited, this, &NewRequestPanel::showHints);
    connect(m_save, &QPushButton::clicked, this, [this] { save(Then::Nothing); });
    connect(m_saveAndStart, &QPushButton::clicked, this, [this] { save(Then::Start); });
    connect(m_hide, &QPushButton::clicked, this, &NewRequestPanel::cancel);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        discard();
        m_begun = true;
        m_form->begin(m_desk.clock().instant(), m_desk.clock().boot());
        m_finder->focusField();
    });
}

void NewRequestPanel::bindKeys()
{
    auto *keys = new PanelKeys(this);
    keys->add(Qt::CTRL | Qt::Key_Return, [this] { save(Then::Nothing); });
    keys->add(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [this] { save(Then::Start); });
    keys->add(QKeyCombination(Qt::Key_Escape), [this] { cancel(); });
    int key = Qt::Key_1;
    for (const Channel channel : {Channel::Phone, Channel::Email, Channel::Cabinet, Channel::Connect}) {
        auto *action = new QAction(m_phrasebook.name(channel), this);
        action->setObjectName(u"channel"_s + QString::fromLatin1(code(channel)));
        action->setShortcut(Qt::ALT | static_cast<Qt::Key>(key++));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, channel] { m_form->setChannel(channel); });
        addAction(action);
    }
}

void NewRequestPanel::open()
{
    if (!m_begun) {
        m_begun = true;
        m_form->begin(m_desk.clock().instant(), m_desk.clock().boot());
    }
    askDesk(m_desk, this, [](const Workplace &workplace) { return workplace.topics(); },
        [this](const std::vector<TopicRoute> &routes) { m_form->setRoutes(routes); });
    show();
    showHints();
    m_finder->focusField();
}

bool NewRequestPanel::hasDraft() const
{
    return m_begun && !m_form->isBlank();
}

void NewRequestPanel::choose(const SearchHit &hit)
{
    const quint64 asked = ++m_asked;
    askDesk(
        m_desk, this, [hit](const Workplace &workplace) { return readClientChoice(workplace, hit); },
        [this, asked](const Result<ClientChoice> &choice) {
            if (asked != m_asked)
                return;
            if (!choice) {
                Q_EMIT failed(choice.error());
                return;
            }
            m_choice = *choice;
            m_form->fill(*choice);
            m_form->focusFirstGap();
        });
}

void NewRequestPanel::showHints()
{
    m_missing->showChips(EligibilityChips(m_phrasebook).missingIntake(m_form->missing()));
    m_hint->showHint(m_choice,
        {m_form->contractText(), m_form->programText(), m_form->service(), m_form->channel(),
            m_desk.clock().instant()});
}

void NewRequestPanel::save(Then then)
{
    if (m_saving)
        return;
    if (m_form->isBlank()) {
        m_failure->setText(tr("Nothing is typed yet: find the client or write the question."));
        m_failure->show();
        m_finder->focusField();
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    m_saveAndStart->setEnabled(false);
    askDesk(
        m_desk, this,
        [request = m_form->request(m_desk.clock().instant())](Workplace &workplace) {
            return workplace.registerRequest(withKnownContract(workplace.store(), request));
        },
        [this, then](const Result<RequestRef> &result) { finish(result, then); });
}

void NewRequestPanel::finish(const Result<RequestRef> &result, Then then)
{
    m_saving = false;
    m_save->setEnabled(true);
    m_saveAndStart->setEnabled(true);
    m_failure->setVisible(!result.has_value());
    if (!result) {
        m_failure->setText(
            tr("Not registered; what you typed is kept. %1").arg(m_phrasebook.sentence(result.error())));
        Q_EMIT failed(result.error());
        return;
    }
    discard();
    hide();
    if (then == Then::Start)
        Q_EMIT registeredAndStart(*result);
    else
        Q_EMIT registered(*result);
}

void NewRequestPanel::discard()
{
    ++m_asked; // a client still being read belongs to the draft that is gone
    m_begun = false;
    m_choice.reset();
    m_finder->clear();
    m_form->begin(m_desk.clock().instant(), m_desk.clock().boot());
    m_failure->hide();
}

/// Opened for nothing: the next call has its own arrival.
void NewRequestPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_begun && m_form->isUntouched())
        discard();
}

void NewRequestPanel::cancel()
{
    hide();
    Q_EMIT cancelled();
}

} // namespace hline

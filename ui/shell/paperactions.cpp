// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/paperactions.h"

#include "documents/pdf.h"
#include "shell/actionregistry.h"
#include "text/papers.h"
#include "workflow/askdesk.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int OfferedMonths = 12;

/// What no file system forbids.
QString fileName(const QString &name)
{
    QString safe = name;
    for (QChar &letter : safe) {
        if (u"/\\:*?\"<>|"_s.contains(letter) || letter.unicode() < 32)
            letter = u'-';
    }
    return safe;
}

Result<Paper> statementOf(Workplace &work, const Phrasebook &words, const RequestId &id, Month month)
{
    const Result<RequestRecord> request = work.store().request(id);
    if (!request)
        return failure(request.error());
    if (!request->contract)
        return failure(Error::Kind::NotFound, u"the request has no contract"_s, "REQUEST_NO_CONTRACT", "3.3.1", {request->number});
    return work.statement(*request->contract, month).map([&words](const Statement &statement) { return Papers(words).statement(statement); });
}

} // namespace

PaperActions::PaperActions(DeskAccess &desk, const Phrasebook &phrasebook, ActionRegistry &registry, QWidget &view)
    : QObject(&view)
    , m_desk(desk)
    , m_phrasebook(phrasebook)
    , m_registry(registry)
    , m_view(view)
    , m_dossier(registry.add(ActionGroup::Request, {u"dossier"_s, tr("&Dossier of the request…"), {},
                                                    tr("Everything of the request as PDF, for a dispute"), u"document-export"_s}))
    , m_statement(registry.add(ActionGroup::Request, {u"statement"_s, tr("Minutes charged in de&tail…"), {},
                                                      tr("Minutes of the contract in one month as PDF"), u"view-list-details"_s}))
{
    connect(m_dossier, &QAction::triggered, this, &PaperActions::saveDossier);
    connect(m_statement, &QAction::triggered, this, &PaperActions::chooseMonth);
    setCurrent(std::nullopt);
}

void PaperActions::setCurrent(const std::optional<RequestId> &id)
{
    m_current = id;
    for (QAction *action : {m_dossier, m_statement})
        m_registry.allow(action, id ? QString() : tr("no request is selected"));
}

void PaperActions::print(const ExplainedText &text, const QString &name)
{
    askFile(tr("Why %1").arg(name), [text](Workplace &, const Phrasebook &words) -> Result<Paper> { return Papers(words).explained(text); });
}

void PaperActions::saveDossier()
{
    if (!m_current)
        return;
    const auto draft = [id = *m_current](Workplace &work, const Phrasebook &words) -> Result<Paper> {
        const Instant now = work.clock().instant();
        return work.dossier(id).map([&](const Dossier &dossier) { return Papers(words).dossier(dossier, now); });
    };
    askDesk(
        m_desk, this, [id = *m_current](const Workplace &work) { return work.store().request(id); },
        [this, draft](const Result<RequestRecord> &request) {
            if (request)
                askFile(tr("Dossier %1").arg(request->number), draft);
            else
                Q_EMIT failed(request.error());
        });
}

/// The last months, the newest first: one more key press to the file.
void PaperActions::chooseMonth()
{
    if (!m_current)
        return;
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Month month = monthOf(m_desk.clock().instant());
    for (int i = 0; i < OfferedMonths; ++i, month -= std::chrono::months(1)) {
        QAction *entry = menu->addAction(m_phrasebook.monthName(month));
        entry->setObjectName(u"month"_s + isoMonth(month));
        connect(entry, &QAction::triggered, this, [this, id = *m_current, month] {
            saveStatement(id, month);
        });
    }
    menu->popup(m_view.mapToGlobal(m_view.rect().center() - QPoint(menu->sizeHint().width() / 2, menu->sizeHint().height() / 2)));
    menu->setActiveAction(menu->actions().constFirst());
}

/// Named by the contract too: the next client's would take the place of this one's.
void PaperActions::saveStatement(const RequestId &id, Month month)
{
    askDesk(
        m_desk, this,
        [id](const Workplace &work) {
            const Result<RequestRecord> request = work.store().request(id);
            if (!request || !request->contract)
                return QString();
            return work.store().contract(*request->contract).map([](const ContractRecord &one) { return one.number; }).value_or(QString());
        },
        [this, id, month](const QString &contract) {
            askFile(tr("Minutes %1").arg((isoMonth(month) + u' ' + contract).trimmed()),
                    [id, month](Workplace &work, const Phrasebook &words) { return statementOf(work, words, id, month); });
        });
}

void PaperActions::askFile(const QString &name, Draft draft)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_view, tr("Save as PDF"), folder, tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileName(name) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, draft = std::move(draft)](const QString &file) { write(file, draft); });
    dialog->open();
}

void PaperActions::write(const QString &file, Draft draft)
{
    askDesk(
        m_desk, this,
        [file, draft = std::move(draft), language = m_phrasebook.language()](Workplace &work) -> Result<void> {
            const Phrasebook words(language); // a phrasebook serves one thread at a time
            const Result<Paper> paper = draft(work, words);
            return paper ? writePdf(*paper, file) : Result<void>(failure(paper.error()));
        },
        [this, file](const Result<void> &done) {
            if (done)
                Q_EMIT written(tr("Written: %1").arg(file));
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace hline

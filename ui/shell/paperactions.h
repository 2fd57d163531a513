// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/explained.h"
#include "workflow/deskaccess.h"
#include "workflow/ports/paper.h"

#include <functional>

class QAction;
class QWidget;

namespace hline {

class ActionRegistry;

/// Documents of a dispute: the dossier of a request, «Детализация списания минут» of a month, any derivation. Read and written on the
/// storage thread. Regulation 1.1, R-1.1b, S-BAL-7.
class PaperActions final : public QObject
{
    Q_OBJECT
public:
    PaperActions(DeskAccess &desk, const Phrasebook &phrasebook, ActionRegistry &registry, QWidget &view);

    void setCurrent(const std::optional<RequestId> &id);
    void print(const ExplainedText &text, const QString &name);

Q_SIGNALS:
    void written(const QString &sentence);
    void failed(const hline::Error &error);

private:
    /// Made on the storage thread, with words of its own.
    using Draft = std::function<Result<Paper>(Workplace &, const Phrasebook &)>;
    void saveDossier();
    void chooseMonth();
    void saveStatement(const RequestId &id, Month month);
    void askFile(const QString &name, Draft draft);
    void write(const QString &file, Draft draft);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    ActionRegistry &m_registry;
    QWidget &m_view;
    QAction *m_dossier;
    QAction *m_statement;
    std::optional<RequestId> m_current;
};

} // namespace hline

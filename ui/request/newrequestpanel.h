// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/clientchoice.h"
#include "workflow/deskaccess.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hline {

class ChipRow;
class ClientFinder;
class ClientHint;
class IntakeForm;
class Phrasebook;
struct Theme;

/// F7: a request is registered while the client speaks. Part of the window, never a dialog; Esc hides it and
/// keeps the draft. Registration is never blocked (I-02); what is missing is listed (3.3).
class NewRequestPanel final : public QWidget
{
    Q_OBJECT
public:
    NewRequestPanel(
        DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    /// Shows the panel with the cursor in the search field; an unfinished draft is still there.
    void open();
    [[nodiscard]] bool hasDraft() const;

Q_SIGNALS:
    void registered(const hline::RequestRef &request);
    void registeredAndStart(const hline::RequestRef &request);
    void cancelled();
    void failed(const hline::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Then { Nothing, Start };

    void build();
    void connectParts();
    void bindKeys();
    void choose(const SearchHit &hit);
    void showHints();
    void save(Then then);
    void finish(const Result<RequestRef> &result, Then then);
    void discard();
    void cancel();

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<ClientChoice> m_choice;
    quint64 m_asked = 0;
    bool m_begun = false; ///< a draft is open; its arrival is when it was begun
    bool m_saving = false;
    QLabel *m_title;
    ClientFinder *m_finder;
    ClientHint *m_hint;
    IntakeForm *m_form;
    ChipRow *m_missing;
    QLabel *m_failure;
    QPushButton *m_save;
    QPushButton *m_saveAndStart;
    QPushButton *m_hide;
    QPushButton *m_discard;
};

} // namespace hline

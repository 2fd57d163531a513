// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explainable.h"
#include "request/requestactions.h"
#include "workflow/deskaccess.h"

#include <functional>

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace hline {

class ClientFinder;
class AttachmentView;
class HistoryView;
class KnowledgeView;
class ConsentPanel;
class CustomBox;
class HistoryView;
class LinkRow;
class NormBox;
class Phrasebook;
class RegisterView;
class RequestFields;
class RequestQuestion;
class RequestSummary;
struct Theme;
class TriageActions;
class TriageView;
class WorkView;

/// The right-hand pane: one request with its client, balance, guarantee and why, eligibility, words, time and
/// history. Reads itself again when the desk changes; what is being typed survives that and every other
/// request shown meanwhile.
class RequestPane final : public QWidget, public Explainable
{
    Q_OBJECT
public:
    RequestPane(
        DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    void showRequest(const std::optional<RequestId> &id);
    [[nodiscard]] std::optional<RequestId> request() const { return m_id; }
    /// F2 and Ctrl+L for the window's registry, which says when they can be used. F4, F8 and F12 are the
    /// window's own: they act without the pane, too.
    [[nodiscard]] QList<QAction *> globalActions() const;
    [[nodiscard]] std::optional<Question> questionAt(const QWidget *part) const override;
    /// F8 or F12 was refused for want of the client's consent: the cursor goes where it is noted.
    void askForConsent();

Q_SIGNALS:
    void whyAsked(const hline::Question &question);
    void takeRequested(const hline::RequestId &id);
    void startRequested(const hline::RequestId &id);
    void stopRequested(); ///< the shown request's own timer runs
    void connectRequested(const hline::RequestId &id);
    void logTimeRequested(const hline::RequestId &id);
    void clientRequested(const hline::ClientId &id);
    void linkOpened(const QString &url);
    void requestRequested(const hline::RequestId &id); ///< a linked one
    void failed(const hline::Error &error);
    void done(const QString &what);

private:
    enum Page { EmptyPage, LoadingPage, ContentPage, FailedPage };

    void build();
    [[nodiscard]] QWidget *content();
    void connectParts();
    void connectPapers();
    void connectCharges();
    void makeActions();
    void makeQuestions();
    void connectPaidWork();
    void classify(Service service);
    void showCosts();
    void contactAgain();
    void load();
    void takeAnswer(const Result<RequestSheet> &sheet);
    void showSheet(const RequestSheet &sheet);
    void showFailure(const Error &error);
    void follow(const Changes &changes);
    void setCurrent(Page page);
    /// Runs a command for the request shown now and tells how it ended.
    template <typename Job>
    void perform(Job job, const QString &what);
    void store(const RequestId &id, const RequestChange &change);
    void assignClient(const SearchHit &hit);
    using RequestSignal = void (RequestPane::*)(const RequestId &);
    /// Emits `signal` for the request shown, if it is known what is shown.
    [[nodiscard]] std::function<void()> forShown(RequestSignal signal);

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    std::optional<RequestId> m_id;
    std::optional<RequestId> m_loaded; ///< whose content the page holds
    std::optional<ContractId> m_contract;
    quint64 m_asked = 0;
    QTimer m_slow; ///< says «reading» only when it takes long enough to be noticed
    QTimer m_refresh; ///< the guarantee moves with time alone (S-UI-1)
    QStackedWidget *m_pages;
    QLabel *m_failure = nullptr;
    RequestSummary *m_summary;
    ClientFinder *m_finder; ///< for a request registered before its client was known
    LinkRow *m_links;
    ConsentPanel *m_consent;
    RequestQuestion *m_question;
    TriageView *m_triage;
    RequestActions *m_actions;
    NormBox *m_norm; ///< services charged by their norm
    CustomBox *m_custom; ///< customization
    RequestFields *m_fields;
    WorkView *m_work;
    HistoryView *m_history;
    KnowledgeView *m_knowledge;
    AttachmentView *m_files;
    RegisterView *m_register;
    QTabWidget *m_tabs;
    QAction *m_edit;
    QAction *m_log;
    QList<QAction *> m_questions; ///< what is noted by hand, split and linked
    bool m_consentAsked = false;
    TriageActions *m_triageActions;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/requestsheet.h"
#include "workflow/deskaccess.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hline {

class Phrasebook;
struct Theme;

/// The client's consent to paid work on a request that began free: what it would cost, by which clause, how,
/// by whom and when it was given; or that it was not. Never modal: it stands in the card while it is missing.
/// Regulation 2.4.1.5, 2.4.2.1; I-08, S-RCL-2.
class ConsentPanel final : public QFrame
{
    Q_OBJECT
public:
    ConsentPanel(DeskAccess &desk, const Phrasebook &phrasebook, const Theme &theme, QWidget *parent = nullptr);

    /// Shows itself while consent is missing. `caller`: who will most likely have said it.
    void showSheet(const RequestSheet &sheet, const QString &caller);
    void focusAnswer(); ///< F8 or F12 was pressed: the cursor goes where the answer is typed

Q_SIGNALS:
    void done(const QString &what);
    void failed(const hline::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *fields();
    void connectParts();
    void preview();
    void showPreview(const Result<ReclassView> &view);
    void agree();
    void decline();
    void copyLetter();
    template <typename Job>
    void perform(Job job, const QString &what);
    /// When the client agreed, as typed: nothing = now; a fault if it is not understood.
    [[nodiscard]] Result<std::optional<Instant>> typedTime() const;

    DeskAccess &m_desk;
    const Phrasebook &m_phrasebook;
    const Theme &m_theme;
    std::optional<ReclassView> m_view;
    quint64 m_asked = 0;
    QLabel *m_title;
    QLabel *m_cost;
    QComboBox *m_how;
    QLineEdit *m_by;
    QLineEdit *m_when;
    QPushButton *m_agree;
    QPushButton *m_decline;
    QPushButton *m_letter;
};

} // namespace hline

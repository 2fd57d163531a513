// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actionregistry.h"

#include <QDialog>

class QTreeWidget;

namespace hline {

[[nodiscard]] QString groupName(ActionGroup group);

/// F1: all keys on one sheet, from the same registry as menu and palette.
class KeySheet final : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(const ActionRegistry &registry, QWidget *parent = nullptr);

private:
    void fill(const ActionRegistry &registry);
    void addFieldKeys();
    void fit();

    QTreeWidget *m_keys;
};

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/damagemark.h"

#include "base/logging.h"

#include <QFile>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

QString markFile(const QString &path)
{
    return path + u".damaged"_s;
}

} // namespace

void markDamaged(const QString &path)
{
    QFile mark(markFile(path));
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(lcStorage) << "the damage is not noted beside the file:" << mark.errorString();
}

bool isMarkedDamaged(const QString &path)
{
    return QFile::exists(markFile(path));
}

void unmarkDamaged(const QString &path)
{
    QFile::remove(markFile(path));
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"
#include "fuzzdesk.h"

#include "base/fold.h"
#include "exchange/importfile.h"

#include <QFile>

namespace hline::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk that knows clients and articles.
struct SearchRoom : FuzzDesk
{
    SearchRoom()
    {
        for (const auto &[kind, name] : {std::pair(ImportKind::Clients, u"clients-1c-export.csv"_s), std::pair(ImportKind::Articles, u"articles.csv"_s)}) {
            QFile file(QStringLiteral(HLINE_TEST_DATA "/inputs/") + name);
            if (!file.open(QIODevice::ReadOnly) || !ImportFile(*store, clock, anna).run(kind, file.readAll(), name, ImportMode::Apply))
                qFatal("no %s", qPrintable(name));
        }
    }
};

} // namespace

QString search(const QByteArray &bytes)
{
    constexpr int Most = 20;
    static const SearchRoom room;
    const QString text = QString::fromUtf8(bytes);
    for (const QString &words : {foldForSearch(text), foldForSearch(swapLayout(text))}) {
        if (room.store->search(words, Most).size() > Most || room.store->findArticles(words, Most).size() > Most)
            return u"more hits than were asked for"_s;
    }
    if (const QString complaint = complaintOf(room.store->findRequest(text)); !complaint.isEmpty())
        return complaint;
    if (const QString complaint = complaintOf(room.store->findContract(text)); !complaint.isEmpty())
        return complaint;
    return complaintOfStatements(*room.store);
}

} // namespace hline::fuzz

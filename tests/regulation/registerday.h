// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "regulation/regulationdesk.h"

#include "exchange/importfile.h"

namespace hline::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Two clients on a Monday: one with a hundred minutes, one whose contract ended in August.
struct RegisterDay
{
    RegulationDesk office;
    ContractId contract;
    ContractId former;

    RegisterDay()
        : contract(office.signs({.perMonth = 100min, .response = 240min})),
          former(office.signs({.number = u"9/2024"_s, .perMonth = 60min, .validTo = u"2026-08-31"_s}))
    {
        office.pays(contract, {u"2026-09"_s}, u"2026-08-20"_s);
        if (!office.comes(u"2026-09-14T11:40"_s))
            qFatal("the Monday lies behind");
    }

    [[nodiscard]] Workplace &anna() { return office.anna(); }
    [[nodiscard]] RequestId wishes(const ContractId &who, const QString &what)
    {
        return office.desk.registers(who, Service::Wish, {}, what);
    }
    [[nodiscard]] Result<RegisterMoved> moves(const RequestId &id, RegisterState to, const QString &release = {})
    {
        RegisterChange change;
        change.to = to;
        change.release = release;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] Result<RegisterMoved> merges(const RequestId &id, const RequestId &into)
    {
        RegisterChange change;
        change.to = RegisterState::Duplicate;
        change.duplicateOf = into;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] Result<RegisterMoved> confirms(const RequestId &id, const QString &steps)
    {
        RegisterChange change;
        change.to = RegisterState::Confirmed;
        change.steps = steps;
        return anna().moveInRegister(id, change);
    }
    [[nodiscard]] std::vector<RegisterEntry> board(RegisterKind kind)
    {
        const auto board = anna().registerBoard(kind);
        return done(board) ? board->entries : std::vector<RegisterEntry>();
    }
    [[nodiscard]] RegisterEntry entry(RegisterKind kind, const RequestId &id)
    {
        for (const RegisterEntry &one : board(kind)) {
            if (one.row.id == id)
                return one;
        }
        return {};
    }
    /// A request of the line that is answered at once, with or without a link.
    [[nodiscard]] bool answers(const QString &link, WorkState how = WorkState::Done)
    {
        const RequestId id = office.arrives(contract, Service::Line);
        const bool isLinked = link.isEmpty() || done(anna().citeArticle(id, link));
        return isLinked && done(anna().close(id, how, {}, how == WorkState::Refused ? "1.2" : ""));
    }
    [[nodiscard]] ImportReport imports(const QByteArray &file, const QString &name, ImportMode mode = ImportMode::Apply)
    {
        const auto report = ImportFile(office.desk.store(), office.desk.clock, anna().me()).run(ImportKind::Articles, file, name, mode);
        return done(report) ? *report : ImportReport();
    }
    [[nodiscard]] QStringList found(const QString &text)
    {
        QStringList titles;
        for (const ArticleRecord &article : anna().articles(text, 10))
            titles += article.title;
        return titles;
    }
};

} // namespace hline::test

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// One function a parser of what comes from outside (reliability.md 5.5): takes any bytes and tells what is wrong with how the parser
/// ended. Empty: with a result, or with an error that a person can be told. libFuzzer feeds them by night (fuzzmain.cpp), what it found
/// is fed to them by every test run (tst_fuzzcorpus.cpp). The folder corpus/<name> has their inputs.
namespace hline::fuzz {

[[nodiscard]] QString answers(const QByteArray &bytes);    ///< the office's answers to hello, push, pull
[[nodiscard]] QString articles(const QByteArray &bytes);   ///< articles of the knowledge base
[[nodiscard]] QString bank(const QByteArray &bytes);       ///< kl_to_1c bank statement
[[nodiscard]] QString calendar(const QByteArray &bytes);   ///< production calendar: XML, JSON, CSV
[[nodiscard]] QString canonical(const QByteArray &bytes);  ///< texts of a fact as they are hashed
[[nodiscard]] QString conform(const QByteArray &bytes);    ///< a line of hlinectl conform
[[nodiscard]] QString connection(const QByteArray &bytes); ///< connection file of an office
[[nodiscard]] QString facts(const QByteArray &bytes);      ///< facts of other desks, as folds read them
[[nodiscard]] QString imports(const QByteArray &bytes);    ///< import tables, as far as the facts they would become
[[nodiscard]] QString link(const QByteArray &bytes);       ///< addresses of 1C-Connect and of articles
[[nodiscard]] QString policy(const QByteArray &bytes);     ///< a key of the policy and its value
[[nodiscard]] QString search(const QByteArray &bytes);     ///< what is typed into the search
[[nodiscard]] QString settings(const QByteArray &bytes);   ///< the person's settings file
[[nodiscard]] QString snapshot(const QByteArray &bytes);   ///< the log as a binary COPY
[[nodiscard]] QString socket(const QByteArray &bytes);     ///< lines between hlinectl and the window
[[nodiscard]] QString table(const QByteArray &bytes);      ///< CSV of clients and its cells
[[nodiscard]] QString timeentry(const QByteArray &bytes);  ///< time logged afterwards, as typed
[[nodiscard]] QString workbook(const QByteArray &bytes);   ///< parts of an XLSX workbook

/// An error says by its code what a person is told, and is not a defect of Hline.
[[nodiscard]] inline QString complaintOf(const Error &error)
{
    return error.code.isEmpty() || error.kind == Error::Kind::Internal ? QStringLiteral("no clear error: ") + error.detail : QString();
}
template<typename T>
[[nodiscard]] QString complaintOf(const Result<T> &result)
{
    return result ? QString() : complaintOf(result.error());
}

} // namespace hline::fuzz

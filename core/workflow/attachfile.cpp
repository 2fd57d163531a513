// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/attachfile.h"

#include "base/files.h"
#include "base/fold.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestName = 200;

/// A name without folders and control characters: it will be offered when the file is saved.
QString safeName(const QString &name)
{
    QString clean = cleanText(name, LongestName).simplified();
    clean.replace(u'\\', u'/');
    clean = QFileInfo(clean).fileName();
    return clean.isEmpty() || clean == u"." || clean == u".." ? u"file"_s : clean;
}

/// What the client has given in writing with such a file, as a field of the request; empty if nothing new.
QString provedBy(AttachmentSlot slot, const RequestRecord &request)
{
    if (slot == AttachmentSlot::Task && !request.writtenTask)
        return u"written_task"_s; // R-2.4.2.3
    if (slot == AttachmentSlot::Application && !request.quote.application)
        return u"written_request"_s; // R-2.5.2a, R-2.5.2b
    return {};
}

/// The first word of the sentence is the file's name.
Error named(Error error, const QString &name)
{
    error.about.prepend(name);
    return error;
}

} // namespace

Result<Attached> AttachFile::operator()(const RequestId &id, const NewAttachment &file) const
{
    const auto request = m_bench.store.request(id);
    if (!request)
        return failure(request.error());
    const QString name = safeName(file.name);
    const Result<QByteArray> sha256 = m_bench.store.attachments().put(file.bytes);
    if (!sha256)
        return failure(named(sha256.error(), name));
    const QByteArray mime = QMimeDatabase().mimeTypeForFileNameAndData(name, file.bytes).name().toLatin1();
    FactDraft fact = m_bench.facts.about("request.attach", idCast<FactId>(id),
                                         {{u"slot"_s, QString::fromLatin1(code(file.slot))},
                                          {u"sha256"_s, QString::fromLatin1(*sha256)},
                                          {u"size"_s, qint64(file.bytes.size())},
                                          {u"mime"_s, QString::fromLatin1(mime)}});
    fact.words = QJsonObject{{u"name"_s, name}};
    CommandFacts command{{fact}, {}, {}};
    if (const QString proved = provedBy(file.slot, *request); !proved.isEmpty()) {
        command.facts.push_back(m_bench.facts.about("request.set", idCast<FactId>(id),
                                                    {{u"set"_s, QJsonObject{{proved, true}}}, {u"seen"_s, 0}}));
    }
    if (const auto stored = m_bench.store.commit(command); !stored)
        return failure(stored.error());
    m_bench.undo.push({"attach", id, request->number, madeFacts(command.facts), {}, TimerReturn::None, {}, DoneStep::Counter::None});
    return Attached{{fact.id, file.slot, name, *sha256, file.bytes.size(), mime, toInstant(fact.at)},
                    static_cast<int>(request->attachments.size()) + 1, dataCopyWarning(request->service(), {name})};
}

Result<NewAttachment> AttachFile::fromFile(const QString &path, AttachmentSlot slot)
{
    const QString name = safeName(QFileInfo(path).fileName());
    Result<QByteArray> bytes = readFileLimited(path, AttachmentStore::LargestFile);
    if (!bytes && bytes.error().code == "TOO_LARGE") {
        return failure(Error::Kind::Invalid, u"too large"_s, "ATTACHMENT_TOO_LARGE", {},
                       {name, QString::number(AttachmentStore::LargestFile / 1024 / 1024)});
    }
    if (!bytes)
        return failure(bytes.error());
    return NewAttachment{slot, name, *std::move(bytes)};
}

Result<QByteArray> AttachFile::bytes(const DeskStore &store, const AttachmentRecord &file)
{
    Result<QByteArray> bytes = store.attachments().read(file.sha256);
    if (!bytes)
        return failure(named(bytes.error(), file.name));
    return bytes;
}

} // namespace hline

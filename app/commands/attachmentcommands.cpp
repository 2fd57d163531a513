// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandtable.h"
#include "commands/jsonshapes.h"
#include "commands/texttable.h"

#include "base/files.h"
#include "workflow/attachfile.h"

#include <QDir>
#include <QFileInfo>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<AttachmentSlot> slotOption(const CommandContext &context)
{
    if (!context.has(u"slot"_s))
        return AttachmentSlot::Other;
    const std::optional<AttachmentSlot> slot = attachmentSlotFromCode(context.value(u"slot"_s).toUpper().toLatin1());
    if (!slot)
        return usageFailure("SLOT", {context.value(u"slot"_s)});
    return *slot;
}

QJsonObject fileJson(const AttachmentRecord &file, int index)
{
    return {{u"n"_s, index},
            {u"name"_s, file.name},
            {u"slot"_s, QString::fromLatin1(code(file.slot))},
            {u"size"_s, file.size},
            {u"mime"_s, QString::fromLatin1(file.mime)},
            {u"sha256"_s, QString::fromLatin1(file.sha256)},
            {u"at"_s, isoMoscow(file.at)}};
}

Result<RequestRecord> requestOf(const CommandContext &context)
{
    return context.request(0).and_then([&](const RequestId &id) { return context.work.store().request(id); });
}

} // namespace

Result<Answer> attachFile(const CommandContext &context)
{
    const Result<AttachmentSlot> slot = slotOption(context);
    const Result<RequestId> id = context.request(0);
    if (!slot || !id)
        return failure(!slot ? slot.error() : id.error());
    const QFileInfo file(QDir(context.cwd), context.arguments.at(1));
    const Result<Attached> attached = AttachFile::fromFile(file.filePath(), *slot).and_then([&](const NewAttachment &read) {
        return context.work.attach(*id, read);
    });
    if (!attached)
        return failure(attached.error());
    QJsonObject json = fileJson(attached->file, attached->index);
    QStringList lines{context.words.say(QT_TRANSLATE_NOOP("Hline", "Attached: %1 (%2)."),
                                        {attached->file.name, context.words.fileSize(attached->file.size)})};
    QList<GateReason> warnings;
    if (attached->warning) {
        warnings.append(*attached->warning);
        lines << context.words.sentence(*attached->warning);
    }
    json.insert(u"warnings"_s, jsonOf(warnings, context.words));
    return Answer{QJsonDocument(json), lines.join(u'\n')};
}

Result<Answer> listAttachments(const CommandContext &context)
{
    const Result<RequestRecord> request = requestOf(context);
    if (!request)
        return failure(request.error());
    const Phrasebook &words = context.words;
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const AttachmentRecord &file : request->attachments) {
        const int index = static_cast<int>(rows.size()) + 1;
        const bool isHere = context.work.store().attachments().has(file.sha256);
        QJsonObject json = fileJson(file, index);
        json.insert(u"missing"_s, !isHere);
        array.append(json);
        rows.push_back({QString::number(index), file.name, words.name(file.slot), words.fileSize(file.size),
                        words.moment(file.at, context.now()), isHere ? QString() : words.say(QT_TRANSLATE_NOOP("Hline", "missing"))});
    }
    return Answer{QJsonDocument(array),
                  textTable({words.say(QT_TRANSLATE_NOOP("Hline", "No.")), words.say(QT_TRANSLATE_NOOP("Hline", "File")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Kind")), words.say(QT_TRANSLATE_NOOP("Hline", "Size")),
                             words.say(QT_TRANSLATE_NOOP("Hline", "Added")), QString()},
                            rows)};
}

Result<Answer> saveAttachment(const CommandContext &context)
{
    const Result<RequestRecord> request = requestOf(context);
    if (!request)
        return failure(request.error());
    const int index = context.arguments.at(1).toInt();
    if (index < 1 || index > std::ssize(request->attachments)) {
        return failure(Error::Kind::NotFound, u"no such attachment"_s, "ATTACHMENT_UNKNOWN", {},
                       {request->number, context.arguments.at(1)});
    }
    const AttachmentRecord &file = request->attachments[static_cast<std::size_t>(index - 1)];
    const QFileInfo target(QDir(context.cwd), context.arguments.at(2));
    const Result<void> saved = context.work.attachmentBytes(file).and_then(
        [&target](const QByteArray &bytes) { return writeFileSafely(target.filePath(), bytes); });
    if (!saved)
        return failure(saved.error());
    return Answer{QJsonDocument(fileJson(file, index)),
                  context.words.say(QT_TRANSLATE_NOOP("Hline", "Saved: %1."), {target.fileName()})};
}

} // namespace hline

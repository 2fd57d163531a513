// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/replies.h"

#include <QFile>
#include <QJsonDocument>

static void loadReplies() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(replies);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Place { const char *name; QString value; };

/// Text between brackets is left out when a place in it has no value. One pass over what is ours; values are put in last.
QString filled(const QString &pattern, const ReplyAbout &about)
{
    const std::array places{Place{"{contract}", about.contract}, Place{"{organisation}", about.organisation},
                            Place{"{topic}", about.topic}, Place{"{program}", about.program}};
    QString out;
    for (const QString &piece : pattern.split(u'[')) {
        const qsizetype end = piece.indexOf(u']');
        QString optional = piece.first(std::max(end, qsizetype(0)));
        for (const Place &place : places) {
            if (optional.contains(QLatin1StringView(place.name)) && place.value.trimmed().isEmpty())
                optional.clear();
            optional.replace(QLatin1StringView(place.name), place.value.trimmed());
        }
        out += optional + piece.mid(end + 1);
    }
    return out;
}

} // namespace

Replies::Replies(const Phrasebook &phrasebook)
    : m_language(phrasebook.language() == Language::Russian ? u"ru"_s : u"en"_s)
{
    loadReplies();
    QFile file(u":/regulation/replies.json"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    m_texts = QJsonDocument::fromJson(file.readAll()).object();
}

QString Replies::text(const QString &group, const QByteArray &code) const
{
    return m_texts.value(group).toObject().value(QString::fromUtf8(code)).toObject().value(m_language).toString();
}

QString Replies::refusal(const QByteArray &code, const ReplyAbout &about) const
{
    return filled(text(u"refusals"_s, code), about);
}

QString Replies::askFor(const QList<QByteArray> &missing) const
{
    if (missing.isEmpty())
        return {};
    QStringList lines{text(u"ask"_s, "intro")};
    for (const QByteArray &field : missing)
        lines += u"– "_s + text(u"ask"_s, field) + (field == missing.last() ? u'.' : u';');
    lines += text(u"ask"_s, "end");
    return lines.join(u'\n');
}

ReplyAbout replyAbout(const RequestView &view, const Phrasebook &phrasebook)
{
    const QString topic = view.record.topic.isEmpty() ? QString() : phrasebook.topicName(view.record.topic);
    return {view.intake.contractNo, view.intake.org, topic, view.intake.program};
}

} // namespace hline

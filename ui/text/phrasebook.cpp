// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasebook.h"

#include "text/phrases.h"

#include <QTranslator>

static void loadCatalogues() // Q_INIT_RESOURCE must stand outside any namespace
{
    Q_INIT_RESOURCE(hline_i18n);
}

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One pass, so that a value that contains "%1" stays as it is.
QString fill(const QString &pattern, const QStringList &values)
{
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!isPlace) {
            filled += pattern[i];
            continue;
        }
        const QString value = values.value(pattern[++i].digitValue() - 1);
        filled += value.isEmpty() ? u"…"_s : value;
    }
    return filled;
}

} // namespace

struct Phrasebook::Parts
{
    Language language;
    QTranslator catalogue;
};

Language languageFromLocale(const QString &locale)
{
    return locale.startsWith(u"ru"_s, Qt::CaseInsensitive) ? Language::Russian : Language::English;
}

Phrasebook::Phrasebook(Language language) : m_parts(std::make_unique<Parts>())
{
    loadCatalogues();
    m_parts->language = language;
    const QString file = language == Language::Russian ? u":/i18n/hline_ru.qm"_s : u":/i18n/hline_en.qm"_s;
    [[maybe_unused]] const bool loaded = m_parts->catalogue.load(file);
    Q_ASSERT(loaded);
}

Phrasebook::~Phrasebook() = default;

Language Phrasebook::language() const
{
    return m_parts->language;
}

QString Phrasebook::say(const char *text, int n) const
{
    QString said = m_parts->catalogue.translate("Hline", text, nullptr, n);
    if (said.isEmpty())
        said = QString::fromUtf8(text);
    if (n >= 0)
        said.replace(u"%n"_s, QString::number(n));
    return said;
}

QString Phrasebook::say(const char *text, const QStringList &values, int n) const
{
    return fill(say(text, n), values);
}

QString sentences(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u' ');
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/articlesimport.h"

#include <array>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/fold.h"
#include "exchange/columnmap.h"
#include "exchange/referencebatch.h"
#include "exchange/tablefile.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

enum ArticleField { TitleField, LinkField, TextField };

constexpr std::array ArticleColumns{
    ColumnName{TitleField, u"Заголовок|Название|Статья|Тема|Title"},
    ColumnName{LinkField, u"Ссылка|Адрес|Адрес статьи|Link|URL"},
    ColumnName{TextField, u"Текст|Содержание|Описание|Text"},
};
constexpr std::array<int, 2> RequiredArticleColumns{TitleField, LinkField};
constexpr qsizetype ArticleTitleLimit = 300;
constexpr qsizetype ArticleTextLimit = 15000; ///< a fact's words hold 64 KB

class ArticlesImport
{
public:
    ArticlesImport(const DeskStore &store, const ImportStamp &stamp, const ColumnMap &columns)
        : m_stamp(stamp), m_columns(columns), m_batch(store, dayOf(toInstant(stamp.now)))
    {
    }

    [[nodiscard]] ImportDraft run(const Table &table)
    {
        for (std::size_t r = m_columns.headerRow() + 1; r < table.size(); ++r) {
            if (!isBlank(table[r]))
                readLine(table[r]);
        }
        for (const auto &[article, isNew] : m_articles) {
            int &counter = !m_batch.differs(article) ? m_draft.report.same : isNew ? m_draft.report.created : m_draft.report.changed;
            ++counter;
        }
        m_draft.facts = m_batch.facts(m_stamp);
        return std::move(m_draft);
    }

private:
    void readLine(const TableRow &row)
    {
        ++m_draft.lines;
        const QString title = m_columns.text(row, TitleField).simplified();
        const QString written = m_columns.text(row, LinkField);
        const QString link = articleLink(written);
        if (written.isEmpty())
            return refuse(row, "LINK_MISSING", {title});
        if (link.isEmpty())
            return refuse(row, "LINK_ODD", {written, title});
        if (title.isEmpty())
            return refuse(row, "TITLE_MISSING", {link});
        if (const auto earlier = m_lines.constFind(link); earlier != m_lines.constEnd())
            return refuse(row, "LINK_REPEATED", {link, QString::number(*earlier)});
        m_lines.insert(link, row.line);

        const std::optional<QUuid> known = m_batch.find("article", link);
        const RefKey article{"article", known ? *known : m_batch.newId("article", link)};
        m_articles.emplace_back(article, m_batch.isNew(article) && !known);
        m_batch.remember(article, link);
        m_batch.set(article, u"url"_s, link);
        m_batch.set(article, u"title"_s, limited(row, title, TitleField, ArticleTitleLimit));
        m_batch.set(article, u"text"_s, limited(row, m_columns.paragraphs(row, TextField), TextField, ArticleTextLimit));
    }

    QString limited(const TableRow &row, const QString &text, ArticleField field, qsizetype limit)
    {
        if (text.size() > limit)
            m_draft.report.warnings.push_back({row.line, "TEXT_CUT", {m_columns.header(field)}});
        return cleanText(text, limit);
    }

    void refuse(const TableRow &row, const QByteArray &code, const QStringList &args)
    {
        m_draft.report.refused.push_back({row.line, code, args});
    }

    ImportStamp m_stamp;
    const ColumnMap &m_columns;
    ReferenceBatch m_batch;
    ImportDraft m_draft;
    QHash<QString, int> m_lines; ///< of each link
    std::vector<std::pair<RefKey, bool>> m_articles; ///< of each line, and whether the line makes it
};

QString firstText(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QJsonValue value = object.value(QLatin1StringView(name)); value.isString())
            return value.toString();
    }
    return {};
}

/// The list as the table that a spreadsheet would hold: line 2 is its first article.
Table tableOf(const QJsonArray &list)
{
    Table table{{1, {{u"Title"_s, {}}, {u"Link"_s, {}}, {u"Text"_s, {}}}}};
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        table.push_back({static_cast<int>(table.size()) + 1,
                         {{firstText(object, {"title"}), {}}, {firstText(object, {"link", "url"}), {}}, {firstText(object, {"text"}), {}}}});
    }
    return table;
}

} // namespace

Result<Table> readArticles(const QByteArray &bytes, const QString &fileName)
{
    if (!bytes.trimmed().startsWith('['))
        return readTable(bytes, fileName);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid, error.errorString(), "JSON_BAD", {}, {QString::number(error.offset)});
    const QJsonArray list = document.array();
    if (list.size() > MaxRows)
        return failure(Error::Kind::Invalid, u"too many articles"_s, "TOO_MANY_ROWS", {}, {QString::number(MaxRows)});
    return tableOf(list);
}

Result<ImportDraft> draftArticles(const DeskStore &store, const ImportStamp &stamp, const Table &table)
{
    const Result<ColumnMap> columns = ColumnMap::find(table, ArticleColumns, RequiredArticleColumns);
    if (!columns)
        return failure(columns.error());
    return ArticlesImport(store, stamp, *columns).run(table);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rulebook.h"

#include <algorithm>

#include <QRegularExpression>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

/// «R-2.4.1.3.1 – R-2.4.1.3.5» and «R-2.4.2.2.1, R-2.4.2.2.2» name several.
std::vector<QByteArray> idsIn(const QString &names)
{
    static const QRegularExpression number(u"R-[0-9.]+[a-z]?"_s);
    std::vector<QByteArray> ids;
    for (auto found = number.globalMatch(names); found.hasNext();)
        ids.push_back(found.next().captured().toLatin1());
    if (!names.contains(u'–') || ids.size() != 2)
        return ids;
    const QByteArray stem = ids.front().chopped(1);
    const char last = ids.back().back();
    ids.pop_back();
    for (char digit = static_cast<char>(ids.front().back() + 1); digit <= last; ++digit)
        ids.push_back(stem + digit);
    return ids;
}

/// What stands between « and its own », quotes within quotes included.
QString quoteAt(QStringView text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'«')
            ++depth;
        else if (text[i] == u'»' && --depth == 0)
            return text.mid(1, i - 1).toString();
    }
    return {};
}

QString plain(QString markdown)
{
    return markdown.remove(u"**"_s).remove(u'`').trimmed();
}

class BookReader
{
public:
    [[nodiscard]] RuleBook read(const QString &markdown)
    {
        for (const QString &line : markdown.split(u'\n'))
            readLine(line);
        return std::move(m_book);
    }

private:
    void readLine(const QString &line)
    {
        static const QRegularExpression heading(u"^\\| ([0-9](?:\\.[0-9])*) \\| ([^|]+) \\| [0-9–]+ \\|$"_s);
        static const QRegularExpression implicit(u"^\\| (I-[0-9]+) \\| ([^|]+) \\|"_s);
        static const QRegularExpression algorithm(u"^\\*\\*(S-[A-Z]+-[0-9]+)([^*]*)\\*\\*(.*)$"_s);
        if (const auto found = heading.match(line); found.hasMatch())
            m_book.outline.push_back({found.captured(1).toLatin1(), found.captured(2).trimmed()});
        else if (const auto rule = implicit.match(line); rule.hasMatch())
            m_book.rules.push_back({rule.captured(1).toLatin1(), {}, plain(rule.captured(2))});
        else if (const auto algo = algorithm.match(line); algo.hasMatch())
            m_book.rules.push_back({algo.captured(1).toLatin1(), {}, plain(algo.captured(2) + algo.captured(3))});
        else if (line.startsWith(u"* Rule:"_s))
            explain(plain(line.mid(7)));
        else
            readSentences(line);
    }

    /// One line may quote several sentences: «R-2.5.2a … and R-2.5.2b», and one quote may stand for several numbers.
    void readSentences(const QString &line)
    {
        static const QRegularExpression named(u"\\*\\*(R-[0-9][^*]*)\\*\\* (?=«)"_s);
        bool isFirst = true;
        for (auto match = named.globalMatch(line); match.hasNext();) {
            const auto found = match.next();
            if (std::exchange(isFirst, false) && !line.startsWith(u"  "_s))
                m_waiting.clear();
            const QString quote = quoteAt(QStringView(line).mid(found.capturedEnd()));
            for (const QByteArray &id : idsIn(found.captured(1))) {
                m_waiting.push_back(m_book.rules.size());
                m_book.rules.push_back({id, quote, {}});
            }
        }
    }

    void explain(const QString &rule)
    {
        for (const std::size_t index : m_waiting)
            m_book.rules[index].rule = rule;
    }

    RuleBook m_book;
    std::vector<std::size_t> m_waiting; ///< sentences whose «* Rule:» is still to come
};

} // namespace

const BookRule *RuleBook::find(const QByteArray &id) const
{
    auto found = std::ranges::find(rules, id, &BookRule::id);
    if (found == rules.end()) {
        found = std::ranges::find_if(rules, [&id](const BookRule &rule) {
            return rule.id.size() == id.size() + 1 && rule.id.startsWith(id) && rule.id.back() >= 'a' && rule.id.back() <= 'z';
        });
    }
    return found == rules.end() ? nullptr : &*found;
}

RuleBook readRuleBook(const QString &markdown)
{
    return BookReader().read(markdown);
}

} // namespace hline

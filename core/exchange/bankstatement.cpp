// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bankstatement.h"

#include <algorithm>
#include <optional>

#include "base/fold.h"
#include "exchange/table.h"
#include "exchange/textdecoding.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype HeaderBytes = 4096;

/// The keys are Cyrillic themselves, so the encoding is the one under which they make sense.
TextEncoding statementEncoding(const QByteArray &bytes)
{
    const TextEncoding guess = guessEncoding(bytes);
    if (guess != TextEncoding::Windows1251)
        return guess;
    const QString asDos = decodeText(bytes.first(std::min(bytes.size(), HeaderBytes)), TextEncoding::Dos866);
    return asDos.contains(u"Кодировка="_s, Qt::CaseInsensitive) ? TextEncoding::Dos866 : TextEncoding::Windows1251;
}

class StatementReader
{
public:
    explicit StatementReader(const QString &text) : m_text(text) { }

    [[nodiscard]] Result<BankStatement> read()
    {
        if (line().trimmed().compare(u"1CClientBankExchange", Qt::CaseInsensitive) != 0)
            return failure(Error::Kind::Invalid, u"no bank statement"_s, "UNKNOWN_FORMAT", {}, {u"1CClientBankExchange"_s});
        while (m_at < m_text.size() && !m_closed) {
            const QStringView text = line();
            if (text.size() > MaxLineChars)
                return failure(Error::Kind::Invalid, u"line too long"_s, "LINE_TOO_LONG", {}, {QString::number(m_line)});
            if (!take(text.trimmed()))
                return truncated();
        }
        if (!m_closed || m_document)
            return truncated();
        return std::move(m_statement);
    }

private:
    [[nodiscard]] tl::unexpected<Error> truncated() const
    {
        return failure(Error::Kind::Invalid, u"statement breaks off"_s, "TRUNCATED", {}, {QString::number(m_line)});
    }

    [[nodiscard]] QStringView line()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != u'\n' && m_text[end] != u'\r')
            ++end;
        const QStringView out = QStringView(m_text).sliced(m_at, end - m_at);
        const bool pair = end + 1 < m_text.size() && m_text[end] == u'\r' && m_text[end + 1] == u'\n';
        m_at = end + (pair ? 2 : 1);
        ++m_line;
        return out;
    }

    /// False if a document begins inside another one or the file ends inside it.
    [[nodiscard]] bool take(QStringView text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString key = (equals < 0 ? text : text.first(equals)).trimmed().toString().toLower();
        const QString value = equals < 0 ? QString() : cleanText(text.sliced(equals + 1).trimmed().toString());
        if (key == u"секциядокумент") {
            if (m_document)
                return false;
            m_document = BankDocument{m_line, {{key, value}}};
        } else if (key == u"конецдокумента") {
            if (!m_document)
                return false;
            m_statement.documents.push_back(std::move(*m_document));
            m_document.reset();
        } else if (key == u"конецфайла") {
            m_closed = true;
        } else if (m_document) {
            append(key, value);
        } else if (key == u"расчсчет" && !value.isEmpty() && !m_statement.accounts.contains(value)) {
            m_statement.accounts += value;
        }
        return true;
    }

    /// Long purposes come in several lines, each with the key or with its number («НазначениеПлатежа2»).
    void append(const QString &key, const QString &value)
    {
        QString &field = m_document->fields[key];
        const bool continues = key.startsWith(u"назначениеплатежа") && !field.isEmpty() && !value.isEmpty();
        field = continues ? field + u' ' + value : field.isEmpty() ? value : field;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 0;
    bool m_closed = false;
    std::optional<BankDocument> m_document;
    BankStatement m_statement;
};

} // namespace

Result<BankStatement> readBankStatement(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, u"nothing in it"_s, "EMPTY_FILE");
    return StatementReader(decodeText(bytes, statementEncoding(bytes))).read();
}

} // namespace hline

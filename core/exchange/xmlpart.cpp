// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xmlpart.h"

namespace hline {

using namespace Qt::Literals::StringLiterals;

XmlPart::XmlPart(const QByteArray &bytes) : m_xml(bytes) { }

bool XmlPart::next()
{
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            m_xml.raiseError(u"document type refused"_s);
        if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement)
            return true;
    }
    return false;
}

bool XmlPart::starts(QStringView name) const
{
    return m_xml.isStartElement() && m_xml.name() == name;
}

bool XmlPart::ends(QStringView name) const
{
    return m_xml.isEndElement() && m_xml.name() == name;
}

QString XmlPart::attribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

QString XmlPart::text()
{
    return m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
}

void XmlPart::skip()
{
    m_xml.skipCurrentElement();
}

bool XmlPart::broken() const
{
    return m_xml.hasError();
}

QString XmlPart::error() const
{
    return m_xml.errorString();
}

int XmlPart::line() const
{
    return static_cast<int>(m_xml.lineNumber());
}

} // namespace hline

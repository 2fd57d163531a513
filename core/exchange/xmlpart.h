// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

namespace hline {

/// XML from outside, read tag by tag. Document types are an error: honest files have none, hostile ones declare entities.
class XmlPart
{
public:
    explicit XmlPart(const QByteArray &bytes);

    /// Goes to the next start or end tag; false at the end of the document or at an error.
    [[nodiscard]] bool next();
    [[nodiscard]] bool starts(QStringView name) const;
    [[nodiscard]] bool ends(QStringView name) const;
    /// By local name; empty if absent.
    [[nodiscard]] QString attribute(QStringView name) const;
    /// Text of the current element with its children's; goes to its end tag.
    [[nodiscard]] QString text();
    void skip();
    [[nodiscard]] bool broken() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] int line() const;

private:
    QXmlStreamReader m_xml;
};

} // namespace hline

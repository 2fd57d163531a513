// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "domain/fieldoverride.h"

Q_DECLARE_METATYPE(hline::FieldChange)

using namespace Qt::Literals::StringLiterals;

namespace hline {

/// Two who changed one field without knowing of each other (facts.md 2, `seen`).
class TestFieldOverride : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void overridden_data();
    void overridden();
};

void TestFieldOverride::overridden_data()
{
    QTest::addColumn<FieldChange>("later");
    QTest::addColumn<QStringList>("fields");

    // Petrov's change has the number 10.
    const auto row = [](const char *name, FieldChange later, QStringList fields) { QTest::newRow(name) << later << fields; };
    row("made before it was known", {12, 9, u"ivanova"_s, {{u"topic"_s, u"B"_s}}}, {u"topic"_s});
    row("made when it was known", {12, 10, u"ivanova"_s, {{u"topic"_s, u"B"_s}}}, {});
    row("the same value", {12, 9, u"ivanova"_s, {{u"topic"_s, u"A"_s}}}, {});
    row("another field", {12, 9, u"ivanova"_s, {{u"contact"_s, u"B"_s}}}, {});
    row("the same person at another desk", {12, 9, u"petrov"_s, {{u"topic"_s, u"B"_s}}}, {});
    row("it came first", {8, 7, u"ivanova"_s, {{u"topic"_s, u"B"_s}}}, {});
    row("nobody told what its desk knew", {12, 0, u"ivanova"_s, {{u"topic"_s, u"B"_s}}}, {});
    row("of several fields those that differ", {12, 9, u"ivanova"_s, {{u"topic"_s, u"B"_s}, {u"text"_s, u"C"_s}, {u"role"_s, u"D"_s}}}, {u"text"_s, u"topic"_s});
}

void TestFieldOverride::overridden()
{
    QFETCH(FieldChange, later);
    QFETCH(QStringList, fields);
    const FieldChange petrovs{10, 4, u"petrov"_s, {{u"topic"_s, u"A"_s}, {u"text"_s, u"A"_s}}};

    const auto found = unseenOverride(petrovs, later);

    QCOMPARE(QStringList(found.begin(), found.end()), fields);
}

} // namespace hline

QTEST_GUILESS_MAIN(hline::TestFieldOverride)
#include "tst_fieldoverride.moc"

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/clockpainter.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QTest>

using namespace hline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ReadableText = 4.5; // WCAG 2.1, 1.4.3
constexpr double VisibleShape = 3.0; // 1.4.11: borders and shapes that carry meaning

QPalette systemPalette(const QColor &base, const QColor &text, const QColor &highlight, const QColor &onHighlight)
{
    QPalette palette(base, base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, onHighlight);
    palette.setColor(QPalette::Link, text);
    return palette;
}

Theme themeNamed(const QString &name)
{
    if (name == u"light"_s)
        return lightTheme();
    if (name == u"dark"_s)
        return darkTheme();
    return highContrastTheme(systemPalette(Qt::black, Qt::white, Qt::yellow, Qt::black));
}

void themes()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "high contrast"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chipsCanBeRead_data() { themes(); }
    void chipsCanBeRead();
    void textCanBeReadOnEverySurface_data() { themes(); }
    void textCanBeReadOnEverySurface();
    void highContrastTellsWhatCannotBeUsed_data();
    void highContrastTellsWhatCannotBeUsed();
    void clockColoursAreThoseOfTheTable();
    void everyFaceHasItsOwnShape();
    void faceFollowsTheClock_data();
    void faceFollowsTheClock();
    void autoFollowsTheSystem();
    void rowHeightFollowsTheFont();
    void applyingSetsStylePaletteAndIcons();
};

void TestTheme::chipsCanBeRead()
{
    QFETCH(QString, name);
    const Theme theme = themeNamed(name);
    for (int face = 0; face < ClockFaceCount; ++face) {
        const ChipColours &chip = theme.chip(static_cast<ClockFace>(face));
        const QColor behind = chip.fill.isValid() ? chip.fill : theme.surface;
        QVERIFY2(contrast(chip.text, behind) >= ReadableText, qPrintable(u"face %1: %2"_s.arg(face).arg(contrast(chip.text, behind))));
        const bool isSeen = !chip.fill.isValid() || contrast(chip.fill, theme.surface) >= VisibleShape
            || (chip.border.isValid() && contrast(chip.border, theme.surface) >= VisibleShape);
        QVERIFY2(isSeen, qPrintable(u"face %1 does not stand out"_s.arg(face)));
    }
    for (const ChipColours &bar : {theme.notice, theme.failure})
        QVERIFY(contrast(bar.text, bar.fill) >= ReadableText);
}

void TestTheme::textCanBeReadOnEverySurface()
{
    QFETCH(QString, name);
    const Theme theme = themeNamed(name);
    for (const QColor &surface : {theme.window, theme.surface, theme.alternate, theme.raised}) {
        for (const QColor &text : {theme.text, theme.mutedText, theme.link, theme.positive, theme.caution, theme.negative})
            QVERIFY2(contrast(text, surface) >= ReadableText,
                     qPrintable(u"%1 on %2: %3"_s.arg(text.name(), surface.name()).arg(contrast(text, surface))));
    }
    QVERIFY(contrast(theme.selectionText, theme.selection) >= ReadableText);
    QVERIFY(contrast(theme.accentText, theme.accent) >= ReadableText);
    QVERIFY(contrast(theme.accent, theme.surface) >= VisibleShape); // the keyboard's frame
}

void TestTheme::highContrastTellsWhatCannotBeUsed_data()
{
    QTest::addColumn<QPalette>("system");
    QTest::newRow("white on black") << systemPalette(Qt::black, Qt::white, Qt::yellow, Qt::black);
    QTest::newRow("black on white") << systemPalette(Qt::white, Qt::black, Qt::darkBlue, Qt::white);
    QTest::newRow("no high contrast, pale selection") << systemPalette(QColor(0xFFEFEFEF), Qt::black, QColor(0xFF308CC6), Qt::white);
    QPalette own = systemPalette(Qt::black, Qt::white, Qt::cyan, Qt::black);
    own.setColor(QPalette::Disabled, QPalette::Text, Qt::green);
    QTest::newRow("a colour of its own") << own;
}

/// WCAG 2.1, 1.4.6; told by more than a nuance.
void TestTheme::highContrastTellsWhatCannotBeUsed()
{
    QFETCH(QPalette, system);
    const Theme theme = highContrastTheme(system);
    const QPalette palette = paletteOf(theme);
    const QColor text = palette.color(QPalette::Text);
    const QColor disabled = palette.color(QPalette::Disabled, QPalette::ButtonText);
    for (const QColor &ground : {theme.surface, theme.window}) {
        QVERIFY(contrast(disabled, ground) >= ReadableText);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), ground) >= 7);
    }
    QVERIFY2(contrast(disabled, text) >= 1.3, qPrintable(disabled.name()));
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), text) >= 1.3);
    QVERIFY(contrast(theme.selectionText, theme.selection) >= 7);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 7);
    if (system.color(QPalette::Disabled, QPalette::Text) == QColor(Qt::green))
        QCOMPARE(disabled, QColor(Qt::green));
}

void TestTheme::clockColoursAreThoseOfTheTable()
{
    const Theme light = lightTheme(), dark = darkTheme();
    QCOMPARE(light.chip(ClockFace::InTime).fill.name(), u"#2a78b8"_s);
    QCOMPARE(light.chip(ClockFace::Soon).fill.name(), u"#f2b705"_s);
    QCOMPARE(light.chip(ClockFace::Soon).border.name(), u"#7a5c00"_s);
    QCOMPARE(light.chip(ClockFace::Urgent).fill.name(), u"#c2410c"_s);
    QCOMPARE(light.chip(ClockFace::Overdue).fill.name(), u"#5a0a24"_s);
    QCOMPARE(light.chip(ClockFace::Closed).fill.name(), u"#6b7280"_s);
    QVERIFY(!light.chip(ClockFace::NoGuarantee).fill.isValid());
    QCOMPARE(dark.chip(ClockFace::InTime).fill.name(), u"#4fa8e0"_s);
    QCOMPARE(dark.chip(ClockFace::Soon).fill.name(), u"#ffe066"_s);
    QCOMPARE(dark.chip(ClockFace::Urgent).fill.name(), u"#f07a1a"_s);
    QCOMPARE(dark.chip(ClockFace::Overdue).fill.name(), u"#ff4d7e"_s);
    QCOMPARE(dark.chip(ClockFace::Closed).fill.name(), u"#8e98a6"_s);
}

void TestTheme::everyFaceHasItsOwnShape()
{
    std::vector<QImage> drawn;
    for (int face = 0; face < ClockFaceCount; ++face) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.fillPath(clockShape(static_cast<ClockFace>(face), QRectF(4, 4, 16, 16)), Qt::black);
        painter.end();
        for (const QImage &other : drawn)
            QVERIFY2(image != other, qPrintable(QString::number(face)));
        drawn.push_back(image);
    }
}

void TestTheme::faceFollowsTheClock_data()
{
    QTest::addColumn<GuaranteeState>("guarantee");
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("now");
    QTest::addColumn<ClockFace>("face");
    const auto indiv = static_cast<int>(Service::Indiv);
    const auto line = static_cast<int>(Service::Line);
    const QString at14 = u"2026-11-24T14:00"_s; // a Tuesday
    const auto running = [&](const char *name, const QString &deadline, const QString &now, ClockFace face) {
        QTest::newRow(name) << GuaranteeState::Running << indiv << deadline << now << face;
    };
    running("more than warned about", u"2026-11-24T15:30"_s, at14, ClockFace::InTime);
    running("exactly at the warning", u"2026-11-24T15:00"_s, at14, ClockFace::Soon);
    running("exactly critical", u"2026-11-24T14:24"_s, at14, ClockFace::Urgent);
    running("exactly at the deadline", at14, at14, ClockFace::Urgent);
    running("a second late", at14, u"2026-11-24T14:00:01"_s, ClockFace::Overdue);
    running("the line has closed", u"2026-11-25T09:00"_s, u"2026-11-24T18:30"_s, ClockFace::Closed);
    running("late, and the line has closed", at14, u"2026-11-24T18:30"_s, ClockFace::Overdue);
    running("at closing time, looked at in the evening", u"2026-11-24T18:00"_s, u"2026-11-24T19:00"_s, ClockFace::Closed);
    QTest::newRow("no minutes left") << GuaranteeState::GeneralQueue << indiv << QString() << at14 << ClockFace::NoGuarantee;
    QTest::newRow("free line") << GuaranteeState::NotApplicable << line << QString() << at14 << ClockFace::Free;
    QTest::newRow("not sorted") << GuaranteeState::NotApplicable << -1 << QString() << at14 << ClockFace::NoGuarantee;
    QTest::newRow("data missing") << GuaranteeState::AwaitingInfo << indiv << QString() << at14 << ClockFace::Waiting;
    QTest::newRow("answered") << GuaranteeState::Met << indiv << at14 << at14 << ClockFace::Answered;
}

void TestTheme::faceFollowsTheClock()
{
    QFETCH(GuaranteeState, guarantee);
    QFETCH(int, service);
    QFETCH(QString, deadline);
    QFETCH(QString, now);
    QFETCH(ClockFace, face);
    const ClockReading reading{guarantee, service < 0 ? std::nullopt : std::optional(static_cast<Service>(service)),
                               parseIsoMoscow(deadline), std::chrono::hours(1), minutes(24)};
    QCOMPARE(clockFace(reading, BusinessCalendar::build({}), *parseIsoMoscow(now)), face);
}

void TestTheme::autoFollowsTheSystem()
{
    QCOMPARE(themeFor(ThemeChoice::Auto, QPalette(QColor(0xFF202020))).tone, ThemeTone::Dark);
    QCOMPARE(themeFor(ThemeChoice::Auto, QPalette(QColor(0xFFEFEFEF))).tone, ThemeTone::Light);
    QCOMPARE(themeFor(ThemeChoice::Light, QPalette(QColor(0xFF202020))).tone, ThemeTone::Light);
}

void TestTheme::rowHeightFollowsTheFont()
{
    for (const int points : {9, 12, 20}) {
        QFont font;
        font.setPointSize(points);
        const QFontMetrics metrics(font);
        QCOMPARE(sizesOf(metrics).rowHeight, qRound(metrics.height() * 1.6));
        QVERIFY(sizesOf(metrics, Density::Compact).rowHeight >= sizesOf(metrics).chipHeight);
    }
}

void TestTheme::applyingSetsStylePaletteAndIcons()
{
    const Theme theme = applyTheme(*qApp, ThemeChoice::Dark);

    QCOMPARE(qApp->palette().color(QPalette::Base), theme.surface);
    QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);
    QVERIFY(!programIcon().pixmap(64, 64).isNull());
    QVERIFY(!themeIcon(u"view-filter"_s).isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

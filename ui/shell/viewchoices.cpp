// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/viewchoices.h"

#include "shell/actionregistry.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Choice>
struct ChoiceText { Choice choice; QString id, text, tip; };

template<typename Choice>
void addChoices(ActionRegistry &registry, QObject &context, const std::initializer_list<ChoiceText<Choice>> &choices,
                Choice current, const std::function<void(Choice)> &use)
{
    auto *group = new QActionGroup(&context);
    for (const ChoiceText<Choice> &each : choices) {
        QAction *action = registry.add(ActionGroup::View, {each.id, each.text, {}, each.tip, {}});
        action->setCheckable(true);
        action->setChecked(each.choice == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &context, [use, choice = each.choice] { use(choice); });
    }
}

QString words(const char *text)
{
    return QCoreApplication::translate("hline::ViewChoices", text);
}

} // namespace

void addThemeChoices(ActionRegistry &registry, QObject &context, ThemeChoice current, const std::function<void(ThemeChoice)> &use)
{
    const QString tip = words(QT_TRANSLATE_NOOP("hline::ViewChoices", "Colours of the window"));
    addChoices<ThemeChoice>(
        registry, context,
        {{ThemeChoice::Auto, u"themeAuto"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "Colours of the &system")), tip},
         {ThemeChoice::Light, u"themeLight"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "&Light colours")), tip},
         {ThemeChoice::Dark, u"themeDark"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "&Dark colours")), tip},
         {ThemeChoice::HighContrast, u"themeContrast"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "&High contrast")), tip}},
        current, use);
}

void addDensityChoices(ActionRegistry &registry, QObject &context, Density current, const std::function<void(Density)> &use)
{
    const QString tip = words(QT_TRANSLATE_NOOP("hline::ViewChoices", "Height of the rows of the queue"));
    addChoices<Density>(
        registry, context,
        {{Density::Compact, u"densityCompact"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "&Compact rows")), tip},
         {Density::Regular, u"densityRegular"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "Re&gular rows")), tip},
         {Density::Roomy, u"densityRoomy"_s, words(QT_TRANSLATE_NOOP("hline::ViewChoices", "R&oomy rows")), tip}},
        current, use);
}

} // namespace hline

// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace hline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Key
{
    const char *name;
    const char *fallback; ///< null = computed or empty
};

// Every key of the program and its default.
constexpr Key DeskPath{"desk/path", nullptr};
constexpr Key InterfaceLanguage{"interface/language", ""};
constexpr Key InterfaceTheme{"interface/theme", "auto"};
constexpr Key ConnectExecutable{"connect/executable", ""};
constexpr Key ConnectUrlTemplate{"connect/urlTemplate", ""};
constexpr Key ConnectLaunchArguments{"connect/launchArguments", nullptr};
constexpr Key LineHintMinutes{"line/hintMinutes", "0"};
constexpr Key WindowGeometry{"window/geometry", nullptr};
constexpr Key WindowSplitter{"window/splitter", nullptr};
constexpr Key QueueState{"window/queue", nullptr};
constexpr Key BoardState{"window/board", nullptr};

QString nameOf(const Key &key)
{
    return QString::fromLatin1(key.name);
}

QString text(const QSettings &store, const Key &key)
{
    return store.value(nameOf(key), QString::fromLatin1(key.fallback)).toString();
}

QByteArray bytes(const QSettings &store, const Key &key)
{
    return store.value(nameOf(key)).toByteArray();
}

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"hline"_s, u"hline"_s))
{
}

Settings::Settings(const QString &file) : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) { }

Settings::~Settings() = default;

QString Settings::deskPath() const
{
    const QString stored = text(*m_store, DeskPath);
    if (!stored.isEmpty())
        return stored;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hline/my.hline"_s;
}

void Settings::setDeskPath(const QString &path)
{
    m_store->setValue(nameOf(DeskPath), path);
}

QString Settings::language() const
{
    return text(*m_store, InterfaceLanguage);
}

QString Settings::theme() const
{
    return text(*m_store, InterfaceTheme);
}

void Settings::setTheme(const QString &theme)
{
    m_store->setValue(nameOf(InterfaceTheme), theme);
}

QString Settings::connectExecutable() const
{
    return text(*m_store, ConnectExecutable);
}

QString Settings::connectUrlTemplate() const
{
    return text(*m_store, ConnectUrlTemplate);
}

QStringList Settings::connectLaunchArguments() const
{
    return m_store->value(nameOf(ConnectLaunchArguments)).toStringList();
}

int Settings::lineHintMinutes() const
{
    return std::max(0, text(*m_store, LineHintMinutes).toInt());
}

QByteArray Settings::windowGeometry() const
{
    return bytes(*m_store, WindowGeometry);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(nameOf(WindowGeometry), geometry);
}

QByteArray Settings::splitterState() const
{
    return bytes(*m_store, WindowSplitter);
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_store->setValue(nameOf(WindowSplitter), state);
}

QByteArray Settings::queueState() const
{
    return bytes(*m_store, QueueState);
}

void Settings::setQueueState(const QByteArray &state)
{
    m_store->setValue(nameOf(QueueState), state);
}

QByteArray Settings::boardState() const
{
    return bytes(*m_store, BoardState);
}

void Settings::setBoardState(const QByteArray &state)
{
    m_store->setValue(nameOf(BoardState), state);
}

} // namespace hline

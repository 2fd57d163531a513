// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/startbench.h"

#include "bench/childrun.h"
#include "bench/mutesecrets.h"
#include "bench/storeseed.h"
#include "base/clock.h"
#include "base/files.h"
#include "settings/connectionfile.h"
#include "storage/sqlitedeskstore.h"

#include <limits>

#include <QTcpServer>
#include <QTemporaryDir>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Pairs = 15, AScreenful = 40; // rows
constexpr int Small = 1000;                // entries

struct Program
{
    QString file;
    QStringList arguments;
    QString bus = {}; ///< empty: that of the bench
};

Program bareWindow()
{
    return {QStringLiteral(HLINE_BIN_DIR "/hline-barewindow"), {}};
}

Program hlineOn(const QString &desk)
{
    return {QStringLiteral(HLINE_BIN_DIR "/hline"), {u"--desk"_s, desk, u"--quit-after-first-paint"_s}};
}

/// One run; what cannot be measured counts as endless, so that its bar is missed.
ChildRun run(const Program &program)
{
    constexpr double Never = std::numeric_limits<double>::max() / 1e6;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!program.bus.isEmpty())
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, program.bus);
    return measureChild(program.file, program.arguments, environment).value_or(ChildRun{Never, Never});
}

double wallOf(const Program &program)
{
    return run(program).wallMs;
}

double peakOf(const Program &program)
{
    return run(program).peakKib / 1024.0;
}

bool makeDesk(const QString &path, int entries)
{
    const SystemClock clock;
    auto store = SqliteDeskStore::open({path, clock, StoreOptions::Missing::Create, StoreMode::Normal});
    if (!store)
        return false;
    constexpr int EntriesPerRequest = 10;
    const int requests = entries / EntriesPerRequest;
    const SeedSize size{std::max(5, requests / 20), requests, EntriesPerRequest, SeedSize::Requests::Worked, AScreenful};
    return seedDesk(**store, size, clock.instant()).has_value();
}

/// The desk gets the connection file of an office at a port of this computer.
bool connectDesk(const QString &path, quint16 port)
{
    const SystemClock clock;
    auto store = SqliteDeskStore::open({path, clock, StoreOptions::Missing::Refuse, StoreMode::Normal});
    ConnectionFile office;
    office.host = u"127.0.0.1"_s;
    office.port = port;
    office.login = u"anna"_s;
    office.rootCertificate = "-----BEGIN CERTIFICATE-----\n"; // a server that never speaks is never asked for one
    return store && (*store)->joinOffice(1) && setOfficeOf(path, office);
}

/// C3: neither a keychain nor an office that does not answer is waited for. One run never gets past the keychain, so that the other
/// one has its password from a file. Without an office nothing is asked of anybody: that is as good as both being well.
std::vector<Measurement> measureMuteOffice(const QTemporaryDir &folder)
{
    const MuteSecrets secrets;
    QTcpServer server; // the system takes what comes, nobody ever reads it
    const QString desk = folder.filePath(u"connected.hline"_s), lone = folder.filePath(u"lone.hline"_s);
    const QString password = folder.filePath(u"password"_s);
    const bool isReady = !secrets.address().isEmpty() && server.listen(QHostAddress::LocalHost) && makeDesk(desk, Small)
        && connectDesk(desk, server.serverPort()) && makeDesk(lone, Small) && writeFileSafely(password, "secret").has_value();

    Program plain = hlineOn(lone), asking = hlineOn(desk), knowing = hlineOn(desk);
    knowing.arguments += {u"--password-file"_s, password};
    for (Program *program : {&plain, &asking, &knowing}) {
        program->bus = secrets.address();
        (void)run(*program);
    }
    const auto against = [&plain](const char *bench, const Program &program) {
        return alternate({bench, "C3", Small, "ms", "hline without an office", Pairs, 1.05}, [&program] { return wallOf(program); },
                         [&plain] { return wallOf(plain); });
    };
    std::vector<Measurement> all{against("start.mute_keychain", asking), against("start.mute_server", knowing)};
    for (Measurement &m : all)
        m.ok = m.ok && isReady;
    return all;
}

} // namespace

std::vector<Measurement> measureStart(Profile profile)
{
    const int large = profile == Profile::Full ? 1'000'000 : 100'000;
    const QTemporaryDir folder;
    const Program onSmall = hlineOn(folder.filePath(u"small.hline"_s));
    const Program onLarge = hlineOn(folder.filePath(u"large.hline"_s));
    const Program bare = bareWindow();
    const bool isReady = makeDesk(onSmall.arguments[1], Small) && makeDesk(onLarge.arguments[1], large);
    for (const Program &program : {bare, onSmall, onLarge})
        (void)run(program); // files into the page cache, icon caches written

    std::vector<Measurement> all{
        alternate({"start.firstpaint", "C1", Small, "ms", "bare QMainWindow", Pairs, 1.8}, [&] { return wallOf(onSmall); },
                  [&] { return wallOf(bare); }),
        alternate({"start.firstpaint", "C2", large, "ms", "hline on 1 000 entries", Pairs, 1.1}, [&] { return wallOf(onLarge); },
                  [&] { return wallOf(onSmall); }),
        alternate({"start.memory", "C4", Small, "MiB", "bare QMainWindow", Pairs, 1.6}, [&] { return peakOf(onSmall); },
                  [&] { return peakOf(bare); }),
    };
    for (Measurement &m : all)
        m.ok = m.ok && isReady;
    const std::vector<Measurement> mute = measureMuteOffice(folder);
    all.insert(all.end(), mute.begin(), mute.end());
    return all;
}

} // namespace hline::bench

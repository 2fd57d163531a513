// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hlinectl/ctl.h"

#include "base/clock.h"
#include "base/processguard.h"

#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace {

QByteArray readInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

/// Pages need fonts and so a QGuiApplication, which takes its time and, offscreen, needs no display: only those who print pay for it.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool isPrinting = std::any_of(argv, argv + argc, [](const char *word) { return QByteArrayView(word).startsWith("--out"); });
    if (!isPrinting)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Bytes as they are: UTF-8 whatever the locale says. False if they could not be written.
bool write(const QByteArray &bytes, std::FILE *stream)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    hline::guardProcess();
    // What a person must know is in the answer; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(QStringLiteral("hline.*.warning=false\nhline.*.info=false\nhline.*.debug=false\ndefault.warning=false"));
    const auto application = makeApplication(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const hline::SystemClock clock;
    const hline::CommandOutput output = hline::runCtl(words, hline::localeOf(words), clock, readInput);
    const bool isWritten = write(output.out, stdout) && write(output.err, stderr);
    return isWritten || output.exit != 0 ? output.exit : 1;
}

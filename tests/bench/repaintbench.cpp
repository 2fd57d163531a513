// SPDX-FileCopyrightText: 2026 Hline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/notices.h"
#include "bench/runningdesk.h"
#include "bench/syncbench.h"
#include "models/queuefeed.h"
#include "queue/queuetable.h"
#include "theme/theme.h"

#include <QTimer>

namespace hline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Desks = 50; ///< at the office of either side, as many as Y5 judges
constexpr QSize WindowSize(1200, 800);

/// More than the engine's 250 ms between two notices and two reads: a person changes a request every few seconds at most, and the
/// rest of one change must not count as the delay of the next.
constexpr std::chrono::milliseconds Apart = 300ms;
/// Far within them.
constexpr std::chrono::milliseconds InAStream = 20ms;

/// The queue of a desk on the screen.
struct Screen
{
    explicit Screen(DeskAccess &desk) : model(phrasebook, desk.clock()), feed(desk, model), table(model, theme)
    {
        bool isLoaded = false;
        const auto loaded = QObject::connect(&feed, &QueueFeed::allRowsLoaded, &feed, [&isLoaded] { isLoaded = true; });
        table.resize(WindowSize);
        table.show();
        feed.load();
        waitFor("the queue is loaded", [&isLoaded] { return isLoaded; });
        QObject::disconnect(loaded);
    }
    /// What the table shows of a request.
    [[nodiscard]] QString subjectOf(const RequestId &id) const
    {
        const auto row = model.rowOf(id);
        return row ? model.rowAt(*row).subject : QString();
    }

    Phrasebook phrasebook{Language::Russian};
    Theme theme = lightTheme();
    QueueModel model;
    QueueFeed feed;
    QueueTable table;
};

RequestId registered(RunningDesk &desk)
{
    NewRequest request;
    request.subject = u"0"_s;
    const auto made = desk.access().ask([request](Workplace &w) { return w.registerRequest(request); }).result();
    if (!made)
        qFatal("bench: %s", qPrintable(made.error().detail));
    return made->id;
}

/// One desk changes the subject of a request, the other one paints it: from before the command here to after the paint event there.
class Repaints
{
public:
    Repaints(RunningDesk &writer, RunningDesk &reader) : m_writer(writer), m_screen(reader.access()), m_request(registered(writer))
    {
        waitFor("the request is in the other queue", [this] { return m_screen.subjectOf(m_request) == u"0"; });
        QObject::connect(&m_screen.table, &QueueTable::painted, &m_screen.table, [this] { lookAtPaint(); });
    }
    /// Milliseconds, median, of changes that each wait for the last one to be painted and for the engine to rest.
    double isolated(int changes)
    {
        begin();
        for (int i = 0; i < changes; ++i) {
            change();
            waitFor("a change is painted", [this] { return isPainted(); });
            restFor(Apart);
        }
        return result();
    }
    /// … of changes that follow each other whatever the others see.
    double streamed(int changes)
    {
        begin();
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &m_screen.table, [this, &timer, changes] {
            change();
            if (std::ssize(m_changes) == changes)
                timer.stop();
        });
        timer.start(InAStream);
        waitFor("all changes are painted", [this, changes] { return std::ssize(m_changes) == changes && isPainted(); });
        return result();
    }

private:
    struct Change { int number = 0; double began = 0, painted = 0; };

    void begin() { m_changes.clear(); }
    void change()
    {
        const int number = ++m_lastNumber;
        m_changes.push_back({number, 0, 0});
        RequestChange wanted;
        wanted.subject = QString::number(number);
        const auto changed = m_writer.access().ask([id = m_request, wanted](Workplace &w) {
            const double before = wallSeconds();
            return w.changeRequest(id, wanted).map([before] { return before; });
        });
        deliver(changed, &m_screen.table, [this, number](const Result<double> &began) {
            if (!began)
                qFatal("bench: %s", qPrintable(began.error().detail));
            m_changes[std::size_t(number - m_changes.front().number)].began = *began;
        });
    }
    /// A later change on the screen stands for the earlier ones too.
    void lookAtPaint()
    {
        const int shown = m_screen.subjectOf(m_request).toInt();
        const double now = wallSeconds();
        for (Change &change : m_changes) {
            if (change.painted == 0 && change.number <= shown)
                change.painted = now;
        }
    }
    [[nodiscard]] bool isPainted() const
    {
        return std::ranges::all_of(m_changes, [](const Change &change) { return change.began > 0 && change.painted > 0; });
    }
    [[nodiscard]] double result() const
    {
        std::vector<double> took;
        for (const Change &change : m_changes)
            took.push_back((change.painted - change.began) * 1e3);
        return median(std::move(took));
    }

    RunningDesk &m_writer;
    Screen m_screen;
    RequestId m_request;
    std::vector<Change> m_changes;
    int m_lastNumber = 0;
};

} // namespace

std::vector<Measurement> measureRepaint(Profile profile)
{
    const bool isQuick = profile == Profile::Quick;
    const int changes = isQuick ? 8 : 30, stream = isQuick ? 50 : 200;
    BenchOffice office;
    const QString name = office.filled(isQuick ? 2000 : 100'000, SystemClock().instant());
    // The server wakes those who listen in the order in which they came: the reader stands in the middle, where the yardstick's median is.
    Listeners earlier(office, name, (Desks - 2) / 2, deskLink);
    RunningDesk writer(office, name), reader(office, name);
    Listeners later(office, name, (Desks - 2) / 2, deskLink);
    Repaints repaints(writer, reader);
    BareNotices notices(office, Desks);
    BareChanges bare(office, Desks);
    // At the pace of the changes: a machine that has rested for a while wakes up slowly, whoever wakes it.
    const auto yardstick = [&] { return bare.latency(changes, Apart) / 1e3; };
    // A change is two durable commits (desk, office), one that is not (other desk), three round trips and a paint; the yardstick is one
    // durable commit and its notice.
    const Measurement isolated = alternate({"sync.repaint", "Y7", Desks, "ms", "libpq + poll", 3, 5},
                                           [&] { return repaints.isolated(changes); }, yardstick);
    // A notice alone, nothing committed with it: shown and not judged.
    const double notice = notices.latency(changes, Apart) / 1e3;
    // In a stream the engine gathers notices and reads for 250 ms (reliability.md C10): that is the price of Y6, shown and not judged.
    const double ours = repaints.streamed(stream), bareOne = yardstick();
    return {isolated, figure("sync.repaint", "Y7", Desks, isolated.value, "ms", "notice alone", notice, 0),
            figure("sync.repaint_stream", "Y7", stream, ours, "ms", "libpq + poll", bareOne, 0)};
}

} // namespace hline::bench

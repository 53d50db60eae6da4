// SPDX-License-Identifier: Apache-2.0
#include "scalefigures.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include <squidie/runner.h>
#include <squidie/runtimeservice.h>
#include <squidie/store.h>
#include "store/cataloguetable.h"
#include "tablebrowser.h"
#include "windows/latenesslayout.h"
#include "windows/timelineview.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace squidie::bench {

namespace {

using namespace std::chrono;

constexpr int repetitions = 5;

/// A store's answers may take this long, in milliseconds: a server is farther away than a file.
struct Targets {
    double ask = 100;
    double yearOfMinutes = 300;
};

Targets targetsFor(const QString &path)
{
    return isStoreAddress(path) ? Targets{150, 500} : Targets();
}

void line(const QString &figure, double value, double target, const char *unit, const QString &note = {})
{
    std::printf("%-62s %9.1f %-3s target %6.0f  %s %s\n", qPrintable(figure), value, unit, target,
                value <= target ? "ok  " : "OVER", qPrintable(note));
    std::fflush(stdout);
}

/// The middle of several runs, in milliseconds. The first, which finds nothing in any cache of the program, is told apart.
template<typename Work>
void measure(const QString &figure, double target, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    const double first = times.front();
    std::sort(times.begin(), times.end());
    line(figure, times[times.size() / 2], target, "ms", u"(first %1)"_s.arg(first, 0, 'f', 1));
}

template<typename Value>
Value need(Result<Value> answer)
{
    if (!answer)
        qFatal("%s", qUtf8Printable(errorSentence(answer.error())));
    return std::move(*answer);
}

double residentMegabytes(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &text : status.readAll().split('\n')) {
        if (text.startsWith(field))
            return text.mid(field.size()).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

struct Questions {
    RuntimeService &service;
    Targets targets;
    QVector<TriggerOverview> triggers;
    QVector<TriggerKey> keys;
    QVector<TriggerKey> seen; ///< a screenful of lanes
    TriggerKey busy; ///< fires every minute
    Instant end;
};

void openingFigures(const QString &path)
{
    measure(u"opening, to the first 200 rows of the ledger"_s, 150, [&path] {
        RuntimeService service;
        need(QCoro::waitFor(service.open({path})));
        need(QCoro::waitFor(service.activations({}, std::nullopt, 200)));
    });
    measure(u"opening, to the tree and the timeline of the last day"_s, 150, [&path] {
        RuntimeService service;
        const StoreOverview store = need(QCoro::waitFor(service.open({path})));
        const auto triggers = need(QCoro::waitFor(service.triggers()));
        QVector<TriggerKey> seen;
        for (int i = 0; i < std::min<int>(16, int(triggers.size())); ++i)
            seen.append(triggers.at(i).key);
        const Instant end = *store.newestDelivery;
        need(QCoro::waitFor(service.timelines(seen, end - days(2), end + days(1), {})));
    });
}

void rangeFigures(const Questions &it)
{
    const QPair<QString, hours> ranges[] = {{u"hour"_s, hours(1)},  {u"day"_s, days(1)},    {u"week"_s, days(7)},
                                            {u"month"_s, days(30)}, {u"year"_s, days(365)}, {u"ten years"_s, days(3650)}};
    for (const auto &[name, span] : ranges) {
        const Instant from = it.end - span;
        TimelineDetail detail;
        detail.finest = microseconds(span) * 6 / 1000;
        // As the console asks: sixteen lanes, with margins.
        const auto margin = span > days(100) ? span / 3 : span;
        measure(u"range: timeline, a "_s + name, it.targets.ask, [&, begin = from - margin] {
            need(QCoro::waitFor(it.service.timelines(it.seen, begin, it.end + margin, detail)));
        });
    }
    for (const auto &[name, span] : ranges) {
        measure(u"range: summary of all triggers, a "_s + name, it.targets.ask,
                [&, from = it.end - span] { need(QCoro::waitFor(it.service.summaries(it.keys, from, it.end, 300))); });
    }
    for (const auto &[name, span] : ranges) {
        measure(u"range: table of all triggers, a "_s + name, it.targets.ask,
                [&, from = it.end - span] { need(QCoro::waitFor(it.service.windowList(it.keys, from, it.end, 20'000))); });
    }
    for (const auto &[name, span] : ranges) {
        TimelineDetail dots;
        dots.finest = microseconds(span) * 6 / 1000;
        dots.mostDrawn = std::max<qint64>(1, 20'000 / it.keys.size());
        measure(u"range: lateness of all triggers, a "_s + name, it.targets.ask,
                [&, from = it.end - span] { need(QCoro::waitFor(it.service.timelines(it.keys, from, it.end, dots))); });
    }
}

/// The newest delivery before that instant; of a store that is younger, its newest.
Activation activationBefore(const Questions &it, Instant at)
{
    for (const auto &cursor : {std::optional(ActivationCursor{toMicroseconds(at), 0}), std::optional<ActivationCursor>()}) {
        const ActivationPage page = need(QCoro::waitFor(it.service.activations({}, cursor, 1)));
        if (!page.rows.isEmpty())
            return page.rows.first();
    }
    return {};
}

void ledgerFigures(const Questions &it)
{
    const auto ask = [&it](const QString &name, const ActivationFilter &filter,
                           const std::optional<ActivationCursor> &after = {}) {
        measure(name, it.targets.ask, [&] { need(QCoro::waitFor(it.service.activations(filter, after, 200))); });
    };
    ActivationFilter filter;
    ask(u"ledger: all"_s, filter);
    const qint64 middle = toMicroseconds(it.end - days(180));
    ask(u"ledger: scrolled to half a year ago"_s, filter, ActivationCursor{middle, 0});
    filter.workflow = it.busy.workflow;
    ask(u"ledger: one workflow"_s, filter);
    filter.outcomes = {Outcome::Rejected};
    ask(u"ledger: one workflow, rejected"_s, filter);
    filter = {};
    filter.workflow = it.seen.last().workflow;
    filter.trigger = it.seen.last().trigger;
    ask(u"ledger: one quiet trigger"_s, filter);
    filter.sources = {ActivationSource::Import};
    ask(u"ledger: one quiet trigger, imported"_s, filter);
    filter = {};
    filter.outcomes = {Outcome::Rejected, Outcome::Skipped};
    ask(u"ledger: rejected and skipped"_s, filter);
    filter = {};
    filter.sources = {ActivationSource::Console};
    ask(u"ledger: from the console (none)"_s, filter);
    filter = {};
    filter.laterThan = minutes(1);
    ask(u"ledger: later than a minute"_s, filter);
    filter.laterThan = days(30);
    ask(u"ledger: later than a month (none)"_s, filter);
    filter = {};
    filter.conflictsOnly = true;
    ask(u"ledger: conflicts"_s, filter);
    const Activation some = activationBefore(it, fromMicroseconds(middle));
    for (const auto &[name, text] :
         {qMakePair(u"an activation's number"_s, QString::number(some.id)),
          qMakePair(u"a run's id"_s, some.runId ? some.runId->toString() : QString()),
          qMakePair(u"a derived signal id"_s, some.signalId ? some.signalId->text : QString()),
          qMakePair(u"the beginning of signal ids"_s, u"manual-"_s), qMakePair(u"an error code"_s, u"invalid_schedule"_s),
          qMakePair(u"nothing that is there"_s, u"no such thing"_s)}) {
        filter = {};
        filter.search = text;
        ask(u"search: "_s + name, filter);
    }
    measure(u"inspector of an activation"_s, it.targets.ask,
            [&] { need(QCoro::waitFor(it.service.inspectActivation(some.id))); });
}

void compare(const QString &figure, double ours, double theirs)
{
    std::printf("%-62s %9.1f ms  table browser %9.1f ms  %s\n", qPrintable(figure), ours * 1000, theirs * 1000,
                theirs < 0           ? "NOT READ"
                    : ours <= theirs ? "ok"
                                     : "SLOWER");
    std::fflush(stdout);
}

template<typename Work>
double secondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// What a general table browser does with the same file. Each side opens the store anew; the pages are cached by now.
void tableBrowserFigures(const QString &path, const QString &signalId)
{
    const TableBrowser browser(path);
    const auto ours = [&path](const ActivationFilter &filter) {
        return secondsOf([&] {
            RuntimeService service;
            need(QCoro::waitFor(service.open({path})));
            need(QCoro::waitFor(service.activations(filter, std::nullopt, 200)));
        });
    };
    compare(u"opening, to the first rows"_s, ours({}), browser.firstRows());
    compare(u"opening, to the first rows and how many there are"_s, ours({}), browser.firstRows() + browser.count());
    ActivationFilter filter;
    filter.search = signalId;
    compare(u"opening, filtered by a signal id"_s, ours(filter), browser.filter("signal_id", signalId));
    filter.search = u"invalid_schedule"_s;
    compare(u"opening, filtered by an error code"_s, ours(filter), browser.filter("error_code", filter.search));
    filter.search = u"no such thing"_s;
    compare(u"opening, filtered by what is not there"_s, ours(filter), browser.filter("signal_id", filter.search));
}

/// A million marks in one lane: how long a frame takes while it is panned.
void paintFigures()
{
    constexpr int marks = 1'000'000;
    const Instant begin = *parseInstant(u"2026-01-01T00:00:00Z");
    ui::TimelineLane lane;
    lane.key = {u"Elixir.Bench"_s, u"million"_s};
    lane.zone = "Europe/Warsaw";
    lane.deliveries.reserve(marks);
    lane.windows.reserve(marks);
    for (int i = 0; i < marks; ++i) {
        WindowDelivery delivery;
        delivery.id = i + 1;
        delivery.startAt = begin + seconds(30 * i);
        delivery.endAt = *delivery.startAt + seconds(30);
        delivery.receivedAt = *delivery.startAt + milliseconds(200 + i % 7000);
        delivery.outcome = i % 40 == 0 ? Outcome::Duplicate : Outcome::Started;
        lane.deliveries.append(delivery);
        CoveredWindow window;
        window.startAt = delivery.startAt;
        window.endAt = delivery.endAt;
        window.status = i % 300 == 0 ? WindowStatus::Missing : WindowStatus::OnTime;
        lane.windows.append(window);
    }
    ui::TimelineView view([begin] { return begin + days(300); });
    view.resize(1600, 900);
    view.setLanes({lane, lane, lane, lane});
    for (const auto &[name, span] :
         {qMakePair(u"a year"_s, hours(days(347))), qMakePair(u"a day"_s, hours(24)), qMakePair(u"an hour"_s, hours(1))}) {
        const Instant from = begin + days(100);
        view.setRange(span > days(300) ? ui::TimeRange{begin, begin + span} : ui::TimeRange{from, from + span});
        QPixmap frame(view.viewport()->size());
        QElapsedTimer layout;
        layout.start();
        view.viewport()->render(&frame);
        const double first = double(layout.nsecsElapsed()) / 1e6;
        std::vector<double> times;
        for (int i = 1; i <= 60; ++i) {
            const ui::TimeRange range = view.range();
            const microseconds step = (range.until - range.from) / 200;
            view.setRange({range.from + step, range.until + step});
            QElapsedTimer timer;
            timer.start();
            view.viewport()->render(&frame);
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        line(u"a frame while panning a million marks, showing "_s + name, times[times.size() / 2], 16, "ms",
             u"(95%: %1; laid out at first: %2)"_s.arg(times[times.size() * 95 / 100], 0, 'f', 1).arg(first, 0, 'f', 0));
    }
}

double secondsOfDuplicates(Store &store, const QVector<QByteArray> &payloads)
{
    Runner runner(store);
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &payload : payloads) {
        const auto result = need(runner.perform(payload));
        if (result.outcome != Outcome::Duplicate && result.outcome != Outcome::Skipped)
            qFatal("a delivery was not found to be a repeated one");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The same payloads delivered a second time, one commit each: into the large store, and into one that has only them.
void duplicateFigures(const QString &path, const Questions &it)
{
    QVector<QByteArray> payloads;
    ActivationFilter filter;
    filter.outcomes = {Outcome::Started};
    filter.sources = {ActivationSource::Host};
    filter.workflow = it.busy.workflow;
    const auto page = need(QCoro::waitFor(it.service.activations(filter, std::nullopt, 1000)));
    for (const Activation &row : page.rows) {
        if (row.conflict == ConflictMark::None)
            payloads.append(need(QCoro::waitFor(it.service.inspectActivation(row.id))).subject.payload);
    }
    // On the same disk, or the same server.
    const QTemporaryDir folder(isStoreAddress(path) ? QString() : path + u"-XXXXXX"_s);
    const QString beside = isStoreAddress(path) ? path + u"_small"_s : folder.filePath(u"small.db"_s);
    const auto large = need(Store::open(path, Store::Access::ReadWrite));
    const auto small = need(Store::open(beside, Store::Access::ReadWrite));
    const auto stored = need(CatalogueTable(*large).current(it.busy.workflow));
    const auto reports = need(readDefinitions(compactJson(stored->definition.document)));
    need(loadDefinitions(*small, {{u"bench"_s, reports.first()}}, systemNow()));
    for (const QByteArray &payload : payloads)
        need(Runner(*small).perform(payload));
    std::vector<double> ratios;
    for (int i = 0; i < repetitions; ++i) {
        const double inSmall = secondsOfDuplicates(*small, payloads);
        ratios.push_back(secondsOfDuplicates(*large, payloads) / inSmall);
    }
    std::sort(ratios.begin(), ratios.end());
    std::printf("%-62s %9.2f x   target    1.5  %s (%lld payloads, %.2f to %.2f)\n",
                "finding duplicates, against a store without others", ratios[ratios.size() / 2],
                ratios[ratios.size() / 2] <= 1.5 ? "ok  " : "OVER", static_cast<long long>(payloads.size()), ratios.front(),
                ratios.back());
}

} // namespace

bool printScaleFigures(const QString &path)
{
    openingFigures(path);
    RuntimeService service;
    const auto store = QCoro::waitFor(service.open({path}));
    if (!store || !store->newestDelivery) {
        std::fprintf(stderr, "%s\n", store ? "the store is empty" : qPrintable(errorSentence(store.error())));
        return false;
    }
    Questions it{service, targetsFor(path), need(QCoro::waitFor(service.triggers())), {}, {}, {}, *store->newestDelivery};
    for (const TriggerOverview &trigger : it.triggers) {
        it.keys.append(trigger.key);
        if (it.seen.size() < 16)
            it.seen.append(trigger.key);
        if (trigger.definition.expression == u"* * * * *")
            it.busy = trigger.key;
    }
    measure(u"the tree of triggers"_s, it.targets.ask, [&] { need(QCoro::waitFor(service.triggers())); });
    rangeFigures(it);
    ledgerFigures(it);
    measure(u"coverage of a year of minutes, with a start each"_s, it.targets.yearOfMinutes,
            [&] { need(QCoro::waitFor(service.windowList({it.busy}, it.end - days(365), it.end, mostWindows))); });
    line(u"memory, the most so far"_s, residentMegabytes("VmHWM:"), 300, "MB");
    const Activation some = activationBefore(it, it.end - days(90));
    if (!isStoreAddress(path))
        tableBrowserFigures(path, some.signalId ? some.signalId->text : QString());
    duplicateFigures(path, it);
    paintFigures();
    return true;
}

} // namespace squidie::bench

// SPDX-License-Identifier: Apache-2.0
// Prints steps a second: ours beside plain C SQLite committing the same rows with the same durability, in the same run.
#include "benchstore.h"
#include "plainsteps.h"

#include <squidie/catalogueloader.h>
#include <squidie/executor.h>
#include <squidie/delivery.h>
#include <squidie/runner.h>
#include <squidie/store.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace squidie;
using namespace Qt::StringLiterals;

using namespace squidie::benchstore;

namespace {

constexpr int stepsARun = 4;

QByteArray definition()
{
    QByteArray steps;
    QByteArray transitions;
    for (int i = 0; i < stepsARun; ++i) {
        const QByteArray name = "s" + QByteArray::number(i);
        const QByteArray next = i + 1 < stepsARun ? "s" + QByteArray::number(i + 1) : QByteArray("complete");
        const QByteArray comma = i > 0 ? "," : "";
        steps += comma + "{\"name\":\"" + name + "\",\"action\":\"nothing\",\"opts\":{}}";
        transitions += comma + "{\"from\":\"" + name + "\",\"on\":\"ok\",\"to\":\"" + next + "\"}";
    }
    return "{\"workflow\":\"Bench\",\"triggers\":[{\"name\":\"go\",\"type\":\"manual\",\"config\":{},\"payload\":[]}],\"steps\":["
        + steps + "],\"transitions\":[" + transitions + "]}";
}

void makeStore(const QString &path, int runs)
{
    auto store = need(Store::open(path, Store::Access::ReadWrite));
    const auto reports = need(readDefinitions(definition()));
    need(loadDefinitions(*store, {{u"bench"_s, reports.first()}}, systemNow()));
    QVector<PreparedDelivery> starts;
    for (int i = 0; i < runs; ++i)
        starts.append(prepareManualStart(u"Bench"_s, u"go"_s, {}, {}, systemNow()));
    need(Runner(*store).perform(starts));
}

/// From opening the store to having closed it, so many workers together.
double work(const QString &path, int workers, int steps)
{
    ActionRegistry actions;
    if (!actions.add(u"nothing"_s, [](const StepCall &) { return StepResult::ok(); }))
        fail(u"the action could not be registered"_s);
    std::atomic<int> done = 0;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int i = 0; i < workers; ++i) {
        threads.emplace_back([&, i] {
            auto store = need(Store::open(path, Store::Access::ReadWrite, std::chrono::seconds(60)));
            Executor executor(*store, actions);
            ExecuteOptions options;
            options.owner = QString::number(i);
            while (done < steps) {
                if (need(executor.executeNext(options)))
                    ++done;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(const QTemporaryDir &folder, int workers, int runs, int pairs)
{
    std::vector<double> ours, plain, ratios;
    for (int pair = 0; pair < pairs; ++pair) {
        const QString path = folder.filePath(u"steps.db"_s);
        const QString copy = folder.filePath(u"steps-plain.db"_s);
        makeStore(path, runs);
        if (!QFile::copy(path, copy))
            fail(u"the store could not be copied"_s);
        ours.push_back(work(path, workers, runs * stepsARun));
        plain.push_back(bench::commitSteps(copy.toStdString(), bench::readSteps(path.toStdString()), workers));
        ratios.push_back(plain.back() / ours.back());
        QFile::remove(path);
        QFile::remove(copy);
    }
    const int steps = runs * stepsARun;
    std::printf(
        "steps, two durable commits each, %d worker%-6s %10.0f /s %12.0f /s %8.2f  (target 0.80; %d pairs, %.2f to %.2f)\n",
        workers, workers == 1 ? "" : "s", steps / median(ours), steps / median(plain), median(ratios), pairs,
        *std::min_element(ratios.begin(), ratios.end()), *std::max_element(ratios.begin(), ratios.end()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int scale = argc > 1 ? QByteArray(argv[1]).toInt() : 1;
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s); // a real disk, not a tmpfs
    std::printf("%-44s %13s %15s %8s\n", "figure", "ours", "plain C SQLite", "ratio");
    for (const int workers : {1, 8})
        measure(folder, workers, 500 * scale, 5);
    return 0;
}

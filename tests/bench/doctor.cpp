// SPDX-License-Identifier: Apache-2.0
// How fast squidie doctor checks a store: rows and activations a second, and memory. `tests/bench/doctor` builds and runs it.
#include "inspect/doctor.h"
#include "largestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QMap>

#include <sys/resource.h>

#include <cstdio>

using namespace squidie;

namespace {

constexpr double target = 100'000; ///< rows a second

bool fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorSentence(error)));
    return false;
}

bool make(const QString &path, qint64 activations)
{
    bench::LargeStoreRequest request;
    request.path = path;
    request.activations = activations;
    request.triggers = 100;
    request.end = systemNow();
    const auto made = bench::makeLargeStore(request);
    return made ? true : fail(made.error());
}

/// Where the time goes, by what was being read.
class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    void take(const QString &table)
    {
        m_seconds[table] += double(m_timer.nsecsElapsed()) / 1e9;
        m_timer.restart();
    }
    void print() const
    {
        for (auto it = m_seconds.cbegin(); it != m_seconds.cend(); ++it)
            std::printf("  %-14s %6.2f s\n", qPrintable(it.key()), it.value());
    }

private:
    QElapsedTimer m_timer;
    QMap<QString, double> m_seconds; ///< until that table's piece was done
};

bool measure(const QString &path)
{
    auto store = Store::open(path, Store::Access::Reader);
    if (!store)
        return fail(store.error());
    JobControl control;
    Stopwatch parts;
    qint64 activations = 0;
    QElapsedTimer timer;
    timer.start();
    const auto report = examineStore(**store, control, [&](const QString &table, qint64, qint64 total) {
        parts.take(table);
        if (table == QLatin1String("activations"))
            activations = total;
    });
    if (!report)
        return fail(report.error());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double rate = double(report->rows) / seconds;
    std::printf("%lld activations, %lld rows in %.1f s: %.0f rows/s (target %.0f: %s), %.0f activations/s, %ld MB, %s\n",
                static_cast<long long>(activations), static_cast<long long>(report->rows), seconds, rate, target,
                rate >= target ? "met" : "missed", double(activations) / seconds, usage.ru_maxrss / 1024,
                report->isHealthy() ? "nothing found" : "FAULTS");
    parts.print();
    for (const DoctorCheck &check : report->checks) {
        for (const DoctorFinding &finding : check.findings.mid(0, 3))
            std::printf("  %s: %s\n", qPrintable(check.name), qPrintable(findingSentence(finding)));
    }
    return report->isHealthy();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "squidie-bench-doctor FILE [ACTIVATIONS]\n");
        return 2;
    }
    const QString path = arguments.at(1);
    const qint64 activations = arguments.value(2, QStringLiteral("1000000")).toLongLong();
    if (QFileInfo::exists(path))
        return measure(path) ? 0 : 1;
    // In a process of its own: what it took to make the store would be counted as memory of the doctor.
    return make(path, activations) ? QProcess::execute(QCoreApplication::applicationFilePath(), {path}) : 1;
}

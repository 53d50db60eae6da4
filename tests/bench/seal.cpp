// SPDX-License-Identifier: Apache-2.0
// How fast a ledger is sealed and verified: deliveries a second, and memory. `tests/bench/seal` builds and runs it.
#include "engine/ledgersealer.h"
#include "inspect/ledgerverification.h"
#include "largestore.h"
#include "store/storeconnection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

#include <cstdio>

using namespace squidie;

namespace {

constexpr double target = 100'000; ///< deliveries a second

bool fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(errorSentence(error)));
    return false;
}

/// Most deliveries of a large store are imported, which are not sealed: here they count as the host's.
bool make(const QString &path, qint64 activations)
{
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(end));
    bench::LargeStoreRequest request;
    request.path = path;
    request.activations = activations;
    request.triggers = 100;
    request.end = systemNow() - std::chrono::hours(48);
    if (const auto made = bench::makeLargeStore(request); !made)
        return fail(made.error());
    const auto store = Store::open(path, Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto changed = connectionOf(**store).run(QStringLiteral("UPDATE activations SET source = 0 WHERE source = 4"));
    return changed ? true : fail(changed.error());
}

void print(const char *what, qint64 deliveries, qint64 seals, double seconds)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double rate = double(deliveries) / seconds;
    std::printf("%s: %lld deliveries under %lld seals in %.1f s: %.0f a second (target %.0f: %s), %ld MB\n", what,
                static_cast<long long>(deliveries), static_cast<long long>(seals), seconds, rate, target,
                rate >= target ? "met" : "missed", usage.ru_maxrss / 1024);
}

bool seal(const QString &path)
{
    const auto store = Store::open(path, Store::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    JobControl control;
    QElapsedTimer timer;
    timer.start();
    const auto report = sealLedger(**store, systemNow(), control);
    if (!report)
        return fail(report.error());
    print("seal", report->deliveries, report->seals, double(timer.nsecsElapsed()) / 1e9);
    return true;
}

bool verify(const QString &path)
{
    const auto store = Store::open(path, Store::Access::Reader);
    if (!store)
        return fail(store.error());
    JobControl control;
    QElapsedTimer timer;
    timer.start();
    const auto report = verifyLedger(**store, {}, control, [](const LedgerFinding &) {});
    if (!report)
        return fail(report.error());
    print("verify", report->deliveries, report->seals, double(timer.nsecsElapsed()) / 1e9);
    return report->findings == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "squidie-bench-seal FILE [ACTIVATIONS]\n");
        return 2;
    }
    const QString path = arguments.at(1);
    const qint64 activations = arguments.value(2, QStringLiteral("1000000")).toLongLong();
    return make(path, activations) && seal(path) && verify(path) ? 0 : 1;
}

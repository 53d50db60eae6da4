// SPDX-License-Identifier: Apache-2.0
// Figures of large stores, each beside its target. `tests/bench/scale` builds and runs it.
#include "largestore.h"
#include "scalefigures.h"

#include "engine/storecopy.h"
#include "store/storeconnection.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

using namespace squidie;

namespace {

int make(const QString &path, qint64 activations)
{
    QElapsedTimer timer;
    timer.start();
    bench::LargeStoreRequest request;
    request.path = path;
    request.activations = activations;
    request.end = systemNow();
    const auto made = bench::makeLargeStore(request, [&](qint64 written) {
        std::printf("\r%12lld activations, %6.0f s", static_cast<long long>(written), double(timer.elapsed()) / 1000);
        std::fflush(stdout);
    });
    if (!made) {
        std::fprintf(stderr, "\n%s\n", qPrintable(errorSentence(made.error())));
        return 1;
    }
    std::printf("\n%lld activations, %lld runs, %.1f GB, %.0f s\n", static_cast<long long>(made->activations),
                static_cast<long long>(made->runs), double(QFileInfo(path).size()) / 1e9, double(timer.elapsed()) / 1000);
    return 0;
}

/// A file's rows on a server, by COPY; with the statistics and the map of visible rows that a server in use has.
int copy(const QString &from, const QString &to)
{
    QElapsedTimer timer;
    timer.start();
    const auto source = Store::open(from, Store::Access::Reader);
    auto target = Store::openCopyTarget(StoreLocation{to});
    if (!source || !target) {
        std::fprintf(stderr, "%s\n", qPrintable(errorSentence(source ? target.error() : source.error())));
        return 1;
    }
    JobControl control;
    const auto copied = copyStore(**source, **target, control, {});
    const Status done = copied ? connectionOf(**target).runOnce(QStringLiteral("VACUUM (ANALYZE)")) : Status();
    if (!copied || !done) {
        std::fprintf(stderr, "%s\n", qPrintable(errorSentence(copied ? done.error() : copied.error())));
        return 1;
    }
    qint64 rows = 0;
    for (const CopiedTableReport &table : copied->tables)
        rows += table.digest.rows;
    std::printf("%lld rows copied to the server and compared, %.0f s\n", static_cast<long long>(rows),
                double(timer.elapsed()) / 1000);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("make") && arguments.size() > 2)
        return make(arguments.at(2), arguments.value(3, QStringLiteral("10000000")).toLongLong());
    if (arguments.value(1) == QLatin1String("measure") && arguments.size() == 3)
        return bench::printScaleFigures(arguments.at(2)) ? 0 : 1;
    if (arguments.value(1) == QLatin1String("copy") && arguments.size() == 4)
        return copy(arguments.at(2), arguments.at(3));
    std::fprintf(stderr,
                 "squidie-bench-scale make FILE [ACTIVATIONS]\nsquidie-bench-scale copy FILE ADDRESS\n"
                 "squidie-bench-scale measure STORE\n");
    return 2;
}

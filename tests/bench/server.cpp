// SPDX-License-Identifier: Apache-2.0
// Prints figures: starts a second on PostgreSQL, ours beside plain libpq committing the same rows with the same durability, in
// the same run. Called by tests/bench/postgresql, which makes the server.
#include "benchstore.h"
#include "plainpostgres.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include <squidie/delivery.h>
#include <squidie/runner.h>
#include <squidie/store.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace squidie;
using namespace Qt::StringLiterals;

using namespace squidie::benchstore;

namespace {

QString placeOf(const QString &schema)
{
    return qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL") + u"&schema="_s + schema;
}

/// Which triggers the clients fire.
enum class Triggers { OneEach, OneForAll };

/// Each client delivers a stretch of its own, days apart from the others', so many in a commit.
double deliver(const QString &schema, int count, int clients, Triggers triggers, int atOnce)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            const auto store = need(Store::open(placeOf(schema), Store::Access::ReadWrite, std::chrono::seconds(60)));
            Runner runner(*store);
            const int trigger = triggers == Triggers::OneEach ? client : 0;
            const int first = client * 60 * 24 * 30;
            for (int done = 0; done < count / clients; done += atOnce) {
                QVector<DeliveryResult> results;
                if (atOnce == 1) {
                    results << need(runner.perform(digestPayload(first + done, trigger)));
                } else {
                    QVector<PreparedDelivery> deliveries;
                    for (int i = 0; i < atOnce; ++i)
                        deliveries << prepareDelivery(digestPayload(first + done + i, trigger), {}, systemNow());
                    results = need(runner.perform(deliveries));
                }
                for (const DeliveryResult &result : std::as_const(results)) {
                    if (result.outcome != Outcome::Started)
                        fail(u"a delivery did not start"_s);
                }
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

struct Workload {
    const char *name;
    int count;
    int clients = 1;
    Triggers triggers = Triggers::OneEach;
    int atOnce = 1; ///< deliveries in a commit
};

/// Ours a second.
double measure(const std::string &server, const Workload &workload, double target)
{
    static int number = 0;
    std::vector<double> ours, plain, ratios;
    for (int pair = 0; pair < 3; ++pair) {
        const QString name = QString::number(++number);
        makeDigestStore(placeOf(u"ours"_s + name), workload.clients);
        makeDigestStore(placeOf(u"plain"_s + name), workload.clients);
        ours.push_back(deliver(u"ours"_s + name, workload.count, workload.clients, workload.triggers, workload.atOnce));
        const std::string from = (u"ours"_s + name).toStdString();
        const std::string to = (u"plain"_s + name).toStdString();
        const auto starts = bench::readServerStarts(bench::connectionTo(server, from));
        bench::copyNames(bench::connectionTo(server, to), from, to);
        plain.push_back(
            bench::insertServerStarts(bench::connectionTo(server, to), starts, workload.clients, workload.atOnce));
        ratios.push_back(plain.back() / ours.back());
    }
    std::printf("%-52s %8.0f /s %10.0f /s %7.2f  (%.2f to %.2f; target %.2f)\n", workload.name,
                workload.count / median(ours), workload.count / median(plain), median(ratios),
                *std::min_element(ratios.begin(), ratios.end()), *std::max_element(ratios.begin(), ratios.end()), target);
    std::fflush(stdout);
    return workload.count / median(ours);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int times = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 1;
    if (qEnvironmentVariableIsEmpty("SQUIDIE_TEST_POSTGRESQL"))
        fail(u"no server; call tests/bench/postgresql"_s);
    const PostgresAddress address = need(PostgresAddress::parse(qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL")));
    const std::string server = u"host=%1 port=%2 user=%3 dbname=%4"_s.arg(address.host)
                                   .arg(address.port.value_or(5432))
                                   .arg(address.user, address.database)
                                   .toStdString();
    std::printf("%-52s %11s %13s %7s\n", "figure", "ours", "plain libpq", "ratio");
    measure(server, {"one durable commit each, one client", 1600 * times}, 1.0);
    const double apart = measure(server, {"the same, sixteen clients on sixteen triggers", 4800 * times, 16}, 1.0);
    const double together =
        measure(server, {"the same, sixteen clients on one trigger", 4800 * times, 16, Triggers::OneForAll}, 1.0);
    std::printf("%-52s %35.2f  (target 0.70)\n", "sixteen on one trigger, of sixteen on sixteen", together / apart);
    measure(server, {"a stream, commits of 1,000", 20'000 * times, 1, Triggers::OneEach, 1000}, 0.65);
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
// Prints figures: starts a second on PostgreSQL, ours beside plain libpq committing the same rows with the same durability, in
// the same run. Called by tests/bench/postgresql, which makes the server.
#include "benchstore.h"
#include "plainpostgres.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
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

/// Each client delivers a stretch of its own, days apart from the others', one commit each.
double deliver(const QString &schema, int count, int clients)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            const auto store = need(Store::open(placeOf(schema), Store::Access::ReadWrite, std::chrono::seconds(60)));
            Runner runner(*store);
            for (int i = 0; i < count / clients; ++i) {
                if (need(runner.perform(digestPayload(client * 60 * 24 * 30 + i))).outcome != Outcome::Started)
                    fail(u"a delivery did not start"_s);
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

void measure(const std::string &server, int count, int clients)
{
    std::vector<double> ours;
    std::vector<double> plain;
    for (int pair = 0; pair < 3; ++pair) {
        const QString name = u"c%1p%2"_s.arg(clients).arg(pair);
        makeDigestStore(placeOf(u"ours"_s + name));
        makeDigestStore(placeOf(u"plain"_s + name));
        ours.push_back(deliver(u"ours"_s + name, count, clients));
        const std::string from = (u"ours"_s + name).toStdString();
        const std::string to = (u"plain"_s + name).toStdString();
        const auto starts = bench::readServerStarts(bench::connectionTo(server, from));
        bench::copyNames(bench::connectionTo(server, to), from, to);
        plain.push_back(bench::insertServerStarts(bench::connectionTo(server, to), starts, clients));
    }
    std::printf("%-32d %10.0f /s %12.0f /s %8.2f\n", clients, count / median(ours), count / median(plain),
                median(plain) / median(ours));
    std::fflush(stdout);
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
    std::printf("%-32s %13s %15s %8s\n", "clients, one durable commit each", "ours", "plain libpq", "ratio");
    measure(server, 1600 * times, 1);
    measure(server, 4800 * times, 16);
    return 0;
}

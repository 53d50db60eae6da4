// Prints figures: starts a second on PostgreSQL, ours beside plain libpq committing the same rows with the same durability, in
// the same run. Called by tests/bench/postgresql, which makes the server.
#include "plainpostgres.h"

#include "base/jsontext.h"
#include "engine/catalogueloader.h"
#include "engine/runner.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

const QByteArray definition =
    "{\"workflow\":\"Elixir.Bench.Digest\",\"definition_version\":\"1\",\"triggers\":[{\"name\":\"digest\",\"type\":\"cron\","
    "\"config\":{\"expression\":\"* * * * *\",\"timezone\":\"Etc/UTC\",\"idempotency\":\"return_existing_run\"},\"payload\":[]}],"
    "\"steps\":[{\"name\":\"note\",\"action\":\"log\",\"opts\":{\"message\":\"hello\",\"level\":\"info\"}}],"
    "\"transitions\":[{\"from\":\"note\",\"on\":\"ok\",\"to\":\"complete\"}]}";

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "squidie-bench-server: %s\n", qPrintable(why));
    std::exit(1);
}

template<typename T>
T need(Result<T> result)
{
    if (!result)
        fail(errorSentence(result.error()));
    return std::move(*result);
}

QByteArray payloadOf(int minute)
{
    const Instant start = *parseInstant(u"2026-01-01T00:00:00Z"_s) + std::chrono::minutes(minute);
    return compactJson(CronPayload::build(
        u"Elixir.Bench.Digest"_s, u"digest"_s, std::nullopt,
        IntendedWindow{formatSeconds(start), formatSeconds(start + std::chrono::minutes(1))}));
}

QString placeOf(const QString &schema) { return qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL") + u"&schema="_s + schema; }

/// An empty store with the names that deliveries will use: what both sides begin from.
void makeStore(const QString &schema)
{
    auto store = need(Store::open(placeOf(schema), Store::Access::ReadWrite));
    const auto reports = need(readDefinitions(definition));
    need(loadDefinitions(*store, {{u"bench"_s, reports.first()}}, systemNow()));
    auto transaction = need(Transaction::begin(*store));
    NameTable names(*store);
    need(names.internTrigger({u"Elixir.Bench.Digest"_s, u"digest"_s}));
    need(names.intern(u"default"_s)); // the queue
    need(names.intern(u"log"_s));     // the lane of its step
    if (!transaction.commit())
        fail(u"the names could not be written"_s);
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
                if (need(runner.perform(payloadOf(client * 60 * 24 * 30 + i))).outcome != Outcome::Started)
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
        makeStore(u"ours"_s + name);
        makeStore(u"plain"_s + name);
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
    const std::string server = u"host=%1 port=%2 user=%3 dbname=%4"_s.arg(address.host).arg(address.port.value_or(5432))
                                   .arg(address.user, address.database).toStdString();
    std::printf("%-32s %13s %15s %8s\n", "clients, one durable commit each", "ours", "plain libpq", "ratio");
    measure(server, 1600 * times, 1);
    measure(server, 4800 * times, 16);
    return 0;
}

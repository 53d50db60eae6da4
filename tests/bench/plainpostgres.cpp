// SPDX-License-Identifier: Apache-2.0
#include "plainpostgres.h"

#include <libpq-fe.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <thread>

namespace bench {
namespace {

struct Table {
    const char *name;
    const char *select; ///< its first column is the run's row
    int columns;
};

constexpr Table tables[] = {
    {"run_ids", "SELECT id, id, uuid FROM run_ids", 2},
    {"activations", "SELECT run_id, * FROM activations WHERE outcome = 0", 18},
    {"runs", "SELECT id, * FROM runs", 9},
    {"facts", "SELECT run_id, * FROM facts ORDER BY run_id, sequence", 5},
    {"attempts", "SELECT run_id, * FROM attempts", 9},
};

constexpr int activations = 1; ///< its place in `tables`

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "libpq: %s\n", why.c_str());
    std::exit(1);
}

using Connection = std::unique_ptr<PGconn, void (*)(PGconn *)>;

Connection connect(const std::string &how)
{
    Connection connection(PQconnectdb(how.c_str()), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        fail(PQerrorMessage(connection.get()));
    return connection;
}

void check(PGconn *connection, PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(PQerrorMessage(connection));
    PQclear(result);
}

void run(PGconn *connection, const std::string &sql)
{
    check(connection, PQexec(connection, sql.c_str()));
}

void prepareAll(PGconn *connection)
{
    for (const Table &table : tables) {
        std::string values;
        for (int column = 1; column <= table.columns; ++column)
            values += (column == 1 ? "$" : ", $") + std::to_string(column);
        const std::string sql = std::string("INSERT INTO ") + table.name + " VALUES (" + values + ")";
        check(connection, PQprepare(connection, table.name, sql.c_str(), 0, nullptr));
    }
}

/// The number in a row of activations; 0 where there is none.
long long numberIn(const ServerRow &row, size_t column)
{
    return row.columns[column] ? std::atoll(row.columns[column]->c_str()) : 0;
}

/// The statements that lock the week of a start, and that count it in its hour, day and week.
struct Counting {
    std::string lock;
    std::string count;
};

Counting countingOf(const ServerRow &row)
{
    constexpr long long widths[] = {3'600'000'000, 86'400'000'000, 604'800'000'000};
    constexpr size_t receivedAt = 1, triggerId = 2, windowStartAt = 10, windowEndAt = 11, conflict = 17;
    const bool hasWindow = row.columns[windowStartAt] && row.columns[windowEndAt];
    const long long moment = hasWindow ? numberIn(row, windowStartAt) : numberIn(row, receivedAt);
    const long long lateness = numberIn(row, receivedAt) - moment;
    const std::string trigger = std::to_string(numberIn(row, triggerId));
    Counting counting;
    counting.lock =
        "SELECT lock_weeks(ARRAY[" + trigger + "::bigint], ARRAY[" + std::to_string(moment / widths[2]) + "::bigint])";
    counting.count = "INSERT INTO activity VALUES ";
    for (int level = 0; level < 3; ++level)
        counting.count += std::string(level ? ", (" : "(") + trigger + ", " + std::to_string(level) + ", "
            + std::to_string(moment / widths[level]) + ", 1, 0, 0, 0, " + (numberIn(row, conflict) ? "1, " : "0, ")
            + (hasWindow ? "1, 1, " : "0, 0, ") + (hasWindow && lateness > 60'000'000 ? "1, " : "0, ")
            + std::to_string(lateness) + ", " + std::to_string(lateness) + ")";
    counting.count += " ON CONFLICT (trigger_id, level, bucket) DO UPDATE SET starts = activity.starts + excluded.starts,"
                      " conflicts = activity.conflicts + excluded.conflicts, windows = activity.windows + excluded.windows,"
                      " started = activity.started + excluded.started, late = activity.late + excluded.late,"
                      " earliest = least(activity.earliest, excluded.earliest),"
                      " latest = greatest(activity.latest, excluded.latest)";
    return counting;
}

void insertPart(const std::string &how, const std::vector<ServerStart> &starts, size_t first, size_t end)
{
    const Connection connection = connect(how);
    prepareAll(connection.get());
    for (size_t i = first; i < end; ++i) {
        run(connection.get(), "BEGIN");
        std::vector<Counting> counting;
        for (const ServerRow &row : starts[i]) {
            if (row.table == activations)
                counting.push_back(countingOf(row));
        }
        for (const Counting &start : counting)
            run(connection.get(), start.lock);
        for (const ServerRow &row : starts[i]) {
            std::vector<const char *> values;
            for (const auto &column : row.columns)
                values.push_back(column ? column->c_str() : nullptr);
            check(connection.get(),
                  PQexecPrepared(connection.get(), tables[row.table].name, int(values.size()), values.data(), nullptr,
                                 nullptr, 0));
        }
        for (const Counting &start : counting)
            run(connection.get(), start.count);
        run(connection.get(), "COMMIT");
    }
}

} // namespace

std::string connectionTo(const std::string &server, const std::string &schema)
{
    return server + " options='-c search_path=" + schema + "'";
}

std::vector<ServerStart> readServerStarts(const std::string &how)
{
    const Connection connection = connect(how);
    std::map<long long, ServerStart> starts;
    for (int table = 0; table < int(std::size(tables)); ++table) {
        PGresult *result = PQexec(connection.get(), tables[table].select);
        if (PQresultStatus(result) != PGRES_TUPLES_OK || PQnfields(result) != tables[table].columns + 1)
            fail(std::string("not the columns that were expected of ") + tables[table].name);
        for (int row = 0; row < PQntuples(result); ++row) {
            ServerRow read{table, {}};
            for (int column = 1; column < PQnfields(result); ++column)
                read.columns.push_back(PQgetisnull(result, row, column)
                                           ? std::nullopt
                                           : std::optional<std::string>(PQgetvalue(result, row, column)));
            starts[std::atoll(PQgetvalue(result, row, 0))].push_back(std::move(read));
        }
        PQclear(result);
    }
    std::vector<ServerStart> ordered;
    for (auto &[run, rows] : starts)
        ordered.push_back(std::move(rows));
    return ordered;
}

void copyNames(const std::string &how, const std::string &from, const std::string &to)
{
    const Connection connection = connect(how);
    run(connection.get(), "DELETE FROM " + to + ".catalogue");
    for (const std::string table : {"names", "triggers", "definitions"}) {
        run(connection.get(), "DELETE FROM " + to + "." + table);
        run(connection.get(), "INSERT INTO " + to + "." + table + " SELECT * FROM " + from + "." + table);
    }
}

double insertServerStarts(const std::string &how, const std::vector<ServerStart> &starts, int clients)
{
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back(insertPart, how, std::cref(starts), starts.size() * size_t(client) / size_t(clients),
                             starts.size() * size_t(client + 1) / size_t(clients));
    for (std::thread &thread : threads)
        thread.join();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench

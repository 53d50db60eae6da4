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
constexpr auto increments = "activity_increments";
constexpr int incrementColumns = 12;

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

void prepareInsert(PGconn *connection, const char *table, int columns)
{
    std::string values;
    for (int column = 1; column <= columns; ++column)
        values += (column == 1 ? "$" : ", $") + std::to_string(column);
    const std::string sql = std::string("INSERT INTO ") + table + " VALUES (" + values + ")";
    check(connection, PQprepare(connection, table, sql.c_str(), 0, nullptr));
}

void prepareAll(PGconn *connection)
{
    for (const Table &table : tables)
        prepareInsert(connection, table.name, table.columns);
    prepareInsert(connection, increments, incrementColumns);
}

/// The number in a row of activations; 0 where there is none.
long long numberIn(const ServerRow &row, size_t column)
{
    return row.columns[column] ? std::atoll(row.columns[column]->c_str()) : 0;
}

/// What a start adds to the counts of its hour.
std::vector<std::string> incrementOf(const ServerRow &row)
{
    constexpr long long hour = 3'600'000'000;
    constexpr size_t receivedAt = 1, triggerId = 2, windowStartAt = 10, windowEndAt = 11, conflict = 17;
    const bool hasWindow = row.columns[windowStartAt] && row.columns[windowEndAt];
    const long long moment = hasWindow ? numberIn(row, windowStartAt) : numberIn(row, receivedAt);
    const long long lateness = numberIn(row, receivedAt) - moment;
    std::vector<std::string> values;
    for (const long long value :
         {numberIn(row, triggerId), moment / hour, 1LL, 0LL, 0LL, 0LL, numberIn(row, conflict) ? 1LL : 0LL,
          hasWindow ? 1LL : 0LL, hasWindow ? 1LL : 0LL, hasWindow && lateness > 60'000'000 ? 1LL : 0LL, lateness, lateness})
        values.push_back(std::to_string(value));
    return values;
}

void insert(PGconn *connection, const char *prepared, const std::vector<const char *> &values)
{
    check(connection, PQexecPrepared(connection, prepared, int(values.size()), values.data(), nullptr, nullptr, 0));
}

void insertPart(const std::string &how, const std::vector<ServerStart> &starts, size_t first, size_t end, size_t atOnce)
{
    const Connection connection = connect(how);
    prepareAll(connection.get());
    for (size_t i = first; i < end; ++i) {
        if ((i - first) % atOnce == 0)
            run(connection.get(), "BEGIN");
        for (const ServerRow &row : starts[i]) {
            std::vector<const char *> values;
            for (const auto &column : row.columns)
                values.push_back(column ? column->c_str() : nullptr);
            insert(connection.get(), tables[row.table].name, values);
            if (row.table != activations)
                continue;
            const std::vector<std::string> increment = incrementOf(row);
            std::vector<const char *> counted;
            for (const std::string &value : increment)
                counted.push_back(value.c_str());
            insert(connection.get(), increments, counted);
        }
        if ((i - first + 1) % atOnce == 0 || i + 1 == end)
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

double insertServerStarts(const std::string &how, const std::vector<ServerStart> &starts, int clients, int atOnce)
{
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back(insertPart, how, std::cref(starts), starts.size() * size_t(client) / size_t(clients),
                             starts.size() * size_t(client + 1) / size_t(clients), size_t(atOnce));
    for (std::thread &thread : threads)
        thread.join();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench

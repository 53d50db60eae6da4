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

void insertPart(const std::string &how, const std::vector<ServerStart> &starts, size_t first, size_t end)
{
    const Connection connection = connect(how);
    prepareAll(connection.get());
    for (size_t i = first; i < end; ++i) {
        run(connection.get(), "BEGIN");
        for (const ServerRow &row : starts[i]) {
            std::vector<const char *> values;
            for (const auto &column : row.columns)
                values.push_back(column ? column->c_str() : nullptr);
            check(connection.get(),
                  PQexecPrepared(connection.get(), tables[row.table].name, int(values.size()), values.data(), nullptr,
                                 nullptr, 0));
        }
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

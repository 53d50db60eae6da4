// SPDX-License-Identifier: Apache-2.0
#include "plainsqlite.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace bench {
namespace {

struct Table {
    const char *select; ///< its first column is the run's row
    const char *insert;
};

constexpr Table tables[] = {
    {"SELECT id, id, uuid FROM run_ids", "INSERT INTO run_ids VALUES (?, ?)"},
    {"SELECT run_id, * FROM activations WHERE outcome = 0",
     "INSERT INTO activations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT id, * FROM runs", "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT run_id, * FROM facts ORDER BY run_id, sequence", "INSERT INTO facts VALUES (?, ?, ?, ?, ?)"},
    {"SELECT run_id, * FROM attempts", "INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
};

void check(int code, sqlite3 *database)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
}

sqlite3 *open(const std::string &path)
{
    sqlite3 *database = nullptr;
    check(sqlite3_open(path.c_str(), &database), database);
    check(sqlite3_exec(database,
                       "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                       "PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=4000",
                       nullptr, nullptr, nullptr),
          database);
    return database;
}

sqlite3_stmt *prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), database);
    return statement;
}

Value columnOf(sqlite3_stmt *statement, int column)
{
    const auto *bytes = static_cast<const unsigned char *>(sqlite3_column_blob(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(statement, column);
    case SQLITE_TEXT:
        return std::string(reinterpret_cast<const char *>(bytes), size_t(size));
    case SQLITE_BLOB:
        return std::vector<unsigned char>(bytes, bytes + size);
    default:
        return std::monostate();
    }
}

void bind(sqlite3_stmt *statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<long long>(&value))
        sqlite3_bind_int64(statement, index, *number);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, index, text->data(), int(text->size()), SQLITE_STATIC);
    else if (const auto *blob = std::get_if<std::vector<unsigned char>>(&value))
        sqlite3_bind_blob(statement, index, blob->data(), int(blob->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, index);
}

} // namespace

std::vector<StartRows> readStarts(const std::string &store)
{
    sqlite3 *database = open(store);
    std::map<long long, StartRows> starts;
    for (int table = 0; table < int(std::size(tables)); ++table) {
        sqlite3_stmt *statement = prepare(database, tables[table].select);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            Row row;
            for (int column = 1; column < sqlite3_column_count(statement); ++column)
                row.push_back(columnOf(statement, column));
            starts[sqlite3_column_int64(statement, 0)].rows.emplace_back(table, std::move(row));
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    std::vector<StartRows> ordered;
    for (auto &[run, rows] : starts)
        ordered.push_back(std::move(rows));
    return ordered;
}

double insertStarts(const std::string &store, const std::vector<StartRows> &starts, int batch)
{
    const auto begin = std::chrono::steady_clock::now();
    sqlite3 *database = open(store);
    std::vector<sqlite3_stmt *> inserts;
    for (const Table &table : tables)
        inserts.push_back(prepare(database, table.insert));
    for (size_t first = 0; first < starts.size(); first += size_t(batch)) {
        check(sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), database);
        for (size_t i = first; i < std::min(first + size_t(batch), starts.size()); ++i) {
            for (const auto &[table, row] : starts[i].rows) {
                sqlite3_stmt *insert = inserts[size_t(table)];
                for (size_t column = 0; column < row.size(); ++column)
                    bind(insert, int(column) + 1, row[column]);
                check(sqlite3_step(insert), database);
                sqlite3_reset(insert);
            }
        }
        check(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), database);
    }
    for (sqlite3_stmt *insert : inserts)
        sqlite3_finalize(insert);
    sqlite3_close(database);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench

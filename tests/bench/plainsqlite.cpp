// SPDX-License-Identifier: Apache-2.0
#include "plainsqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <compare>
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

constexpr int activations = 1; ///< its place in `tables`
/// Of a row of activations.
enum Column { ReceivedAt = 1, TriggerId = 2, WindowStartAt = 10, WindowEndAt = 11, Conflict = 17 };

constexpr long long widths[] = {3'600'000'000, 86'400'000'000, 604'800'000'000};

/// One hour, day or week of a trigger.
struct Bucket {
    long long trigger;
    int level;
    long long number;
    auto operator<=>(const Bucket &) const = default;
};
/// All of these deliveries are starts of windows of their own.
struct Counts {
    long long starts = 0;
    long long conflicts = 0;
    long long windows = 0;
    long long late = 0;
    long long earliest = 0;
    long long latest = 0;
};

constexpr char countSql[] =
    "INSERT INTO activity VALUES (?1, ?2, ?3, ?4, 0, 0, 0, ?5, ?6, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET"
    " starts = starts + ?4, conflicts = conflicts + ?5, windows = windows + ?6, started = started + ?6, late = late + ?7,"
    " earliest = min(coalesce(earliest, ?8), ?8), latest = max(coalesce(latest, ?9), ?9)";

long long numberIn(const Row &row, Column column)
{
    const auto *number = std::get_if<long long>(&row[column]);
    return number ? *number : 0;
}

/// What a start adds to its hour, day and week.
void count(std::map<Bucket, Counts> &buckets, const Row &row)
{
    const long long received = numberIn(row, ReceivedAt);
    const bool hasWindow =
        std::holds_alternative<long long>(row[WindowStartAt]) && std::holds_alternative<long long>(row[WindowEndAt]);
    const long long moment = hasWindow ? numberIn(row, WindowStartAt) : received;
    const long long lateness = received - moment;
    for (int level = 0; level < int(std::size(widths)); ++level) {
        Counts &counts = buckets[{numberIn(row, TriggerId), level, moment / widths[level]}];
        counts.earliest = counts.starts ? std::min(counts.earliest, lateness) : lateness;
        counts.latest = counts.starts ? std::max(counts.latest, lateness) : lateness;
        ++counts.starts;
        counts.conflicts += numberIn(row, Conflict) != 0;
        counts.windows += hasWindow;
        counts.late += hasWindow && lateness > 60'000'000;
    }
}

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

void write(sqlite3 *database, sqlite3_stmt *statement, const std::map<Bucket, Counts> &buckets)
{
    for (const auto &[bucket, counts] : buckets) {
        int index = 0;
        for (const long long value : {bucket.trigger, static_cast<long long>(bucket.level), bucket.number, counts.starts,
                                      counts.conflicts, counts.windows, counts.late, counts.earliest, counts.latest})
            sqlite3_bind_int64(statement, ++index, value);
        check(sqlite3_step(statement), database);
        sqlite3_reset(statement);
    }
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
    sqlite3_stmt *counting = prepare(database, countSql);
    for (size_t first = 0; first < starts.size(); first += size_t(batch)) {
        check(sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), database);
        std::map<Bucket, Counts> buckets;
        for (size_t i = first; i < std::min(first + size_t(batch), starts.size()); ++i) {
            for (const auto &[table, row] : starts[i].rows) {
                sqlite3_stmt *insert = inserts[size_t(table)];
                for (size_t column = 0; column < row.size(); ++column)
                    bind(insert, int(column) + 1, row[column]);
                check(sqlite3_step(insert), database);
                sqlite3_reset(insert);
                if (table == activations)
                    count(buckets, row);
            }
        }
        write(database, counting, buckets);
        check(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), database);
    }
    for (sqlite3_stmt *insert : inserts)
        sqlite3_finalize(insert);
    sqlite3_finalize(counting);
    sqlite3_close(database);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench

// SPDX-License-Identifier: Apache-2.0
#include "plainsteps.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

namespace bench {
namespace {

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
    check(sqlite3_busy_timeout(database, 60'000), database);
    check(sqlite3_exec(database,
                       "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                       "PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=4000",
                       nullptr, nullptr, nullptr),
          database);
    return database;
}

/// A prepared statement that is bound from left to right and run.
class Prepared {
public:
    Prepared(sqlite3 *database, const char *sql) : m_database(database)
    {
        check(sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr), database);
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;

    template<typename... Values>
    void run(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        check(sqlite3_step(m_statement), m_database);
        sqlite3_reset(m_statement);
    }

private:
    void bind(int index, long long value) { sqlite3_bind_int64(m_statement, index, value); }
    void bind(int index, const std::string &value)
    {
        sqlite3_bind_text(m_statement, index, value.data(), int(value.size()), SQLITE_STATIC);
    }

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

void commitRuns(const std::string &store, const std::vector<std::vector<StepCommit>> &runs, size_t first, size_t stride)
{
    sqlite3 *database = open(store);
    {
        Prepared begin(database, "BEGIN IMMEDIATE");
        Prepared commit(database, "COMMIT");
        Prepared fact(database, "INSERT INTO facts VALUES (?, ?, ?, ?, ?)");
        Prepared claim(database,
                       "UPDATE attempts SET status = 'claimed', claimable_at = ? WHERE run_id = ? AND runnable = ?"
                       " AND attempt = 1");
        Prepared settle(database,
                        "UPDATE attempts SET status = 'completed', claimable_at = NULL WHERE run_id = ?"
                        " AND runnable = ? AND attempt = 1");
        Prepared plan(database,
                      "INSERT INTO attempts SELECT run_id, runnable + 1, 1, step, queue_id, lane_id, 'scheduled', ?1, ?1"
                      " FROM attempts WHERE run_id = ?2 AND runnable = ?3 AND attempt = 1");
        Prepared run(database, "UPDATE runs SET status = ?, updated_at = ? WHERE id = ?");
        for (size_t i = first; i < runs.size(); i += stride) {
            for (const StepCommit &step : runs[i]) {
                const StepFact &last = step.facts.back();
                begin.run();
                for (const StepFact &row : step.facts)
                    fact.run(row.run, (long long)row.sequence, row.type, row.recordedAt, row.data);
                if (step.isClaim)
                    claim.run(last.recordedAt + 300'000'000LL, last.run, (long long)step.runnable);
                else
                    settle.run(last.run, (long long)step.runnable);
                if (step.plansNext)
                    plan.run(last.recordedAt, last.run, (long long)step.runnable);
                run.run(std::string(step.endsRun ? "completed" : "running"), last.recordedAt, last.run);
                commit.run();
            }
        }
    }
    sqlite3_close(database);
}

} // namespace

std::vector<std::vector<StepCommit>> readSteps(const std::string &store)
{
    sqlite3 *database = open(store);
    std::map<long long, std::vector<StepCommit>> runs;
    sqlite3_stmt *select = nullptr;
    check(sqlite3_prepare_v2(database,
                             "SELECT run_id, sequence, type, recorded_at, data, json_extract(data, '$.runnable')"
                             " FROM facts WHERE sequence > 3 ORDER BY run_id, sequence",
                             -1, &select, nullptr),
          database);
    while (sqlite3_step(select) == SQLITE_ROW) {
        const auto text = [&](int column) {
            return std::string(reinterpret_cast<const char *>(sqlite3_column_text(select, column)));
        };
        StepFact fact{sqlite3_column_int64(select, 0), sqlite3_column_int(select, 1), text(2),
                      sqlite3_column_int64(select, 3), text(4)};
        std::vector<StepCommit> &commits = runs[fact.run];
        const bool isClaim = fact.type == "attempt_claimed";
        if (isClaim || fact.type == "attempt_completed") {
            commits.emplace_back();
            commits.back().isClaim = isClaim;
            commits.back().runnable = sqlite3_column_int(select, 5);
        }
        commits.back().plansNext = commits.back().plansNext || fact.type == "runnables_planned";
        commits.back().endsRun = commits.back().endsRun || fact.type == "run_terminal";
        commits.back().facts.push_back(std::move(fact));
    }
    sqlite3_finalize(select);
    sqlite3_close(database);
    std::vector<std::vector<StepCommit>> ordered;
    for (auto &[run, commits] : runs)
        ordered.push_back(std::move(commits));
    return ordered;
}

double commitSteps(const std::string &store, const std::vector<std::vector<StepCommit>> &runs, int threads)
{
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::thread> workers;
    for (int thread = 0; thread < threads; ++thread)
        workers.emplace_back(commitRuns, store, std::cref(runs), size_t(thread), size_t(threads));
    for (std::thread &worker : workers)
        worker.join();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace bench

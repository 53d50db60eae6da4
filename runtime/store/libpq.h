// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSqlDatabase;

namespace squidie::inline v0 {

/// What this program uses of libpq besides QtSql: found by name in the library that Qt's driver has loaded already, so that
/// nothing but that driver needs it.
struct Libpq {
    struct Connection; ///< libpq's PGconn
    struct Answer; ///< libpq's PGresult

    static constexpr int commandOk = 1; // PGRES_COMMAND_OK
    static constexpr int tuplesOk = 2; // PGRES_TUPLES_OK
    static constexpr int copyOut = 3; // PGRES_COPY_OUT
    static constexpr int copyIn = 4; // PGRES_COPY_IN
    static constexpr int sqlState = 'C'; // PG_DIAG_SQLSTATE
    static constexpr int onlyCodes = 3; // PQERRORS_SQLSTATE

    /// nullptr where the library, or one of these functions, is not there.
    static const Libpq *find();
    /// The driver's own connection; nullptr where it has none. For the thread that opened it, between two statements.
    static Connection *connectionOf(const QSqlDatabase &database);

    Connection *(*start)(const char *const *, const char *const *, int);
    int (*setVerbosity)(Connection *, int);
    void (*reset)(Connection *);
    char *(*message)(const Connection *);
    int (*needsPassword)(const Connection *);
    void (*finish)(Connection *);
    int (*ping)(const char *const *, const char *const *, int);
    int (*socketOf)(const Connection *);

    /// Reads what has arrived; 0 where the connection has ended.
    int (*consumeInput)(Connection *);
    Answer *(*execute)(Connection *, const char *);
    Answer *(*executeWith)(Connection *, const char *, int, const unsigned *, const char *const *, const int *, const int *,
                           int);
    int (*rowsOf)(const Answer *);
    int (*columnsOf)(const Answer *);
    int (*isNull)(const Answer *, int, int);
    char *(*valueOf)(const Answer *, int, int);
    int (*sendCopy)(Connection *, const char *, int);
    int (*endCopy)(Connection *, const char *);
    int (*receiveCopy)(Connection *, char **, int);
    void (*freeMemory)(void *);
    Answer *(*nextAnswer)(Connection *);
    int (*statusOf)(const Answer *);
    char *(*errorField)(const Answer *, int);
    char *(*errorOf)(const Answer *);
    void (*clear)(Answer *);
};

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

/// A hand-written program on libpq, without Qt and without this project: what the server itself could do.
namespace bench {

/// One row: the table that it goes to, and its columns as text; nothing is NULL.
struct ServerRow {
    int table = 0;
    std::vector<std::optional<std::string>> columns;
};
/// The rows of one start, in the order of their writing.
using ServerStart = std::vector<ServerRow>;

/// A libpq connection string for a schema of the server.
std::string connectionTo(const std::string &server, const std::string &schema);

/// What a store's starts wrote, by run.
std::vector<ServerStart> readServerStarts(const std::string &connection);

/// Copies into `to` what starts refer to: names, triggers, definitions.
void copyNames(const std::string &connection, const std::string &from, const std::string &to);

/// Writes starts, so many in a transaction, with a prepared statement for each row; `clients` connections beside each other take
/// an equal part each. Seconds from connecting to the last commit.
double insertServerStarts(const std::string &connection, const std::vector<ServerStart> &starts, int clients, int atOnce);

} // namespace bench

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

/// The reference: the rows of a store that ours has filled, committed once more through the SQLite C API into an empty
/// store of the same schema, with the same durability. It knows the rows beforehand: it neither parses, nor hashes, nor
/// looks anything up.
namespace bench {

using Value = std::variant<std::monostate, long long, std::string, std::vector<unsigned char>>;
using Row = std::vector<Value>;

/// The rows of one start, table by table, in the order in which they must be inserted.
struct StartRows {
    std::vector<std::pair<int, Row>> rows; ///< table number (see plainsqlite.cpp) and values
};

/// Reads every start of a store into memory.
std::vector<StartRows> readStarts(const std::string &store);

/// Inserts them into a store whose definitions and names are there already, `batch` starts a commit. Returns seconds,
/// from opening the store to having closed it.
double insertStarts(const std::string &store, const std::vector<StartRows> &starts, int batch);

} // namespace bench

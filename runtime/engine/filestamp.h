// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

#include <sys/types.h>

namespace squidie::inline v0 {

/// What differs once a file has been written or replaced, and what tells without opening it.
struct FileStamp {
    dev_t device = 0;
    ino_t inode = 0;
    off_t size = 0;
    qint64 modified = 0; ///< in nanoseconds since 1970
    qint64 changed = 0; ///< the same; nobody but the system sets it

    bool operator==(const FileStamp &) const = default;
};

/// Nothing where there is no file.
std::optional<FileStamp> stampOf(const QString &path);

} // namespace squidie::inline v0

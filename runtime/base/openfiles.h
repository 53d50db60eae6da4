// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// Which file it is, whatever name leads to it.
struct FileId {
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileId &) const = default;
};

/// What the name leads to; nothing where that cannot be told. Opens nothing.
std::optional<FileId> fileIdOf(const QString &path);

/// The stores that this process has open in files, and the other files that it is reading.
///
/// POSIX drops all of a process's locks on a file when the process closes any descriptor of it. Were a store's file opened
/// and closed beside SQLite, SQLite's locks would be gone: another process, thinking itself alone, would remove the
/// write-ahead log that this one still writes to, and what is acknowledged afterwards would be lost. So a file that somebody
/// names is opened through InputFile, which asks here first; a store is opened by SqliteEngine, which asks here as well.
class OpenFiles {
public:
    /// Held by whoever opens a store, from the first look at its file until it is counted. The functions below it need it.
    static QMutex &mutex();
    static bool isStore(const FileId &file);
    /// A store's file, its log or its index.
    static bool belongsToStore(const FileId &file);
    static bool isBeingRead(const FileId &file);
    static void addStore(const QString &path, const FileId &file);
    static void removeStore(const FileId &file);

    // These take the mutex themselves.
    /// Whether the name leads to an open store's file, its log or its index.
    static bool leadsToStore(const QString &path);
    /// From before the file is opened until it is closed. False where it belongs to an open store: leave it alone.
    static bool beginReading(const FileId &file);
    static void endReading(const FileId &file);
};

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/storelocation.h>

#include <QString>
#include <QVariant>

#include <chrono>
#include <functional>
#include <memory>

namespace squidie::inline v0 {

/// One connection to a store: a SQLite file or a PostgreSQL schema. A handle to pass to the functions and classes that read
/// and write stores. Belongs to the thread that opened it.
class SQUIDIE_EXPORT Store {
public:
    enum class Access {
        ReadWrite, ///< created where there is none, migrated where it is older; read-only files are refused
        Reader, ///< never writes; the store must exist and have this program's schema
    };

    /// How long a writer waits for another process's transaction before it gives up.
    static constexpr std::chrono::milliseconds defaultBusyTimeout{10'000};

    /// Error: store_unavailable with {"store", "reason", "detail", "sentence"}; the reasons are those of StoreReason.
    static Result<std::unique_ptr<Store>> open(const StoreLocation &location, Access access,
                                               std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    static Result<std::unique_ptr<Store>> open(const QString &path, Access access,
                                               std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    /// Opens the target of a copy for writing, even where an earlier copy was not finished; `open` refuses such a store with
    /// the reason unfinished_copy.
    static Result<std::unique_ptr<Store>> openCopyTarget(const StoreLocation &location,
                                                         std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    /// Creates a new file for writing that is fast and does not survive a crash: for data that is thrown away.
    static Result<std::unique_ptr<Store>> openScratch(const QString &path);

    virtual ~Store() = default;
    Q_DISABLE_COPY_MOVE(Store)

    /// How it is shown to people: a file's absolute path, or a URL without secrets.
    virtual QString path() const = 0;
    /// Opens the same store again.
    virtual const StoreLocation &location() const = 0;
    virtual Access access() const = 0;
    /// The version of the schema that it has.
    virtual int schemaVersion() const = 0;
    /// The engine and its version, as the engine names them: "SQLite 3.40.1", "PostgreSQL 15.14".
    virtual Result<QString> engineVersion() = 0;
    /// The disk space that it uses, in bytes.
    virtual Result<qint64> bytes() = 0;

    /// A value that differs once anybody, this program or another, has changed the store.
    virtual Result<QVariant> changeMark() = 0;
    /// Calls `changed` in this thread soon after anybody's change, where the engine supports it; needs an event loop. Calls
    /// may be missed: compare changeMark() as well.
    virtual Status listen(std::function<void()> changed) = 0;

private:
    friend class StoreConnection;
    Store() = default;
};

} // namespace squidie::inline v0

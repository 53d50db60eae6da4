// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/openfiles.h"
#include <squidie/store.h>
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <array>
#include <chrono>

namespace squidie::inline v0 {

/// The file of a SQLite store, known by what it is and not by its name alone (manual: stores.md, "One file, one name").
///
/// SQLite names the log and its index after the path by which it opened the file: opened by a second name, the same file
/// gets a second log. Removed or replaced, it goes on to be written, and nobody can reach it. Neither makes SQLite fail.
class StoreFile {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    /// The absolute path without symbolic links of what somebody named.
    static QString resolved(const QString &named);

    /// `path` as resolved() gives it.
    explicit StoreFile(QString path);
    ~StoreFile();
    Q_DISABLE_COPY_MOVE(StoreFile)

    QString log() const { return m_path + QLatin1String("-wal"); }

    /// Before SQLite sees the name: whether it leads to a file that can be a store; for ReadWrite makes an empty one where
    /// there is none, for its owner alone. Leaves nothing behind where it refuses. Needs OpenFiles::mutex().
    Status prepare(Store::Access access, bool mustExist);
    /// Once SQLite has opened it: remembers which file that is, and counts it as open. Needs OpenFiles::mutex().
    Status take();
    /// Whether the file, its log and its index are still those that were opened. Once they are not, they never are again.
    /// Asked twice in each transaction: mostly one look at their folder answers it.
    /// `isWriting`: inside a write transaction or just behind it, when the log must be there.
    Status check(bool isWriting);

private:
    Error error(StoreReason reason, const QString &detail = {}) const { return storeError(m_path, reason, detail); }
    Status checkName() const;
    Status checkNames() const;
    Status checkBeginning() const;
    Status create();

    struct Part {
        QByteArray name; ///< as the system has it
        std::optional<FileId> known; ///< nothing before SQLite has opened it
    };
    /// Any file made, removed or renamed in a folder gives it another one.
    struct FolderStamp {
        FileId folder;
        std::chrono::nanoseconds changedAt; ///< since 1970
        bool operator==(const FolderStamp &) const = default;
    };
    static std::optional<FolderStamp> stampOf(const QByteArray &folder);
    static bool isAtRest(const FolderStamp &stamp);
    QString replacementOf(Part &part, bool mustBeThere) const;
    bool isEachKnown() const;

    QString m_path;
    QByteArray m_folder; ///< as the system has it
    std::array<Part, 3> m_parts; ///< the file, its log and the index
    std::optional<FolderStamp> m_undisturbed; ///< when each part was last found in its place
    QDeadlineTimer m_trusted; ///< until when that is taken for an answer
    bool m_isCounted = false;
    QString m_replacement; ///< what was removed or replaced; empty while everything is in its place
};

} // namespace squidie::inline v0

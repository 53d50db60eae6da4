// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <optional>

namespace squidie::inline v0 {

/// Why a store cannot be used: the "reason" of the error store_unavailable.
enum class StoreReason {
    Locked, ///< another program's transaction lasts longer than the busy timeout
    Deadlock, ///< the engine undid the transaction because two of them waited for each other
    ReadOnly, ///< this user, this disk or this server (a standby) cannot write
    Full, ///< no room left
    Corrupt, ///< the store contains what no program of this kind writes
    NotAStore, ///< a file or database of another program
    NotAFile, ///< no name, or that of a folder, a pipe or a device
    SeveralNames, ///< a file that can be reached by several names, each of which would have a log of its own
    Replaced, ///< the file was removed or replaced while it was open; nothing is acknowledged any more
    Altered, ///< a store with tables, views, triggers or indexes that no program of this kind makes
    NewerVersion, ///< written by a newer version of this program
    OlderVersion, ///< needs a migration, which a reader does not make
    UnfinishedCopy, ///< the target of a copy that has not been finished
    NotFound,
    CannotOpen, ///< the operating system refuses
    IoError, ///< the disk failed
    DriverMissing, ///< Qt's plugin for the engine is not installed
    Closed, ///< no store is open
    BadAddress, ///< an address that is not a PostgreSQL URL, or one with a password in it
    CannotConnect, ///< the server cannot be reached
    ConnectionLost, ///< the connection ended; nothing of the transaction was recorded
    OutcomeUnknown, ///< the connection ended during a commit
    Interrupted, ///< the server ended a statement: a time limit, or its administrator; nothing was recorded
    UntrustedCertificate, ///< the server's certificate is not the one that the address asks for
    WrongPassword,
    NoSuchDatabase,
    NotPermitted, ///< the server does not permit it
    Failed, ///< anything else; the error's "detail" says what
};
/// "locked", "read_only", "not_a_store", … as the error's JSON has it.
SQUIDIE_EXPORT QString storeReasonName(StoreReason reason);

/// The reason of a store_unavailable error; nothing for other errors.
SQUIDIE_EXPORT std::optional<StoreReason> storeReason(const Error &error);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace squidie::ui {

/// What kind of file was dropped or named on the command line.
enum class FileKind {
    Store, ///< a SQLite database
    Definitions, ///< workflow definitions
    Deliveries, ///< activations recorded elsewhere: JSON Lines to import
    Payload, ///< everything else; the payload editor shows what is wrong with it
};

/// Decided by the first 64 KiB, and for JSON Lines also by the name.
FileKind fileKind(const QString &path);

} // namespace squidie::ui

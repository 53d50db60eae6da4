// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace squidie::ui {

/// What a file that was dropped or named on the command line is for.
enum class FileKind {
    Store, ///< a SQLite database
    Definitions, ///< workflow definitions
    Deliveries, ///< activations recorded elsewhere: JSON Lines to import
    Payload, ///< everything else: the payload editor says what is wrong with it
};

/// Told by the file's beginning, and for JSON Lines by its name too. Reads 64 KiB at the most.
FileKind fileKind(const QString &path);

} // namespace squidie::ui

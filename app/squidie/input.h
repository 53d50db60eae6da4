// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/payloadreader.h"

#include <QString>
#include <QStringList>

namespace squidie::cli {

/// Reads a file, or standard input for "-" or no argument. Returns what is available, and ends when the program is asked
/// to end. Error: invalid_option, with the file and the system's reason.
Result<PayloadReader::Source> openInput(const QStringList &arguments);

/// A whole file of at most `maximumBytes`. Errors: those of openInput; payload_too_large.
Result<QByteArray> readFile(const QString &path, qint64 maximumBytes);

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/payloadreader.h"

#include <QString>
#include <QStringList>

namespace squidie::cli {

/// A file, or standard input for "-" and for no argument at all. Returns what is there, and ends when an end of the
/// program was asked for. Error: invalid_option that names the file and the system's reason.
Result<PayloadReader::Source> openInput(const QStringList &arguments);

/// A whole file of at most `maximumBytes`. Errors: as openInput; payload_too_large.
Result<QByteArray> readFile(const QString &path, qint64 maximumBytes);

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QJsonValue>

namespace squidie::inline v0 {

/// Reads text that must be exactly one JSON value (RFC 8259), any type at the top.
/// Stricter than QJsonDocument, since two readers must not differ: duplicate keys, unpaired surrogates, invalid
/// UTF-8 and nesting deeper than maximumDepth are errors.
/// Error: invalid_json with {"line", "column", "reason"}; lines from 1, columns from 1 in characters; firstLine is the
/// line number that the first line of `text` has where it came from. Pure; any thread.
Result<QJsonValue> parseJson(const QByteArray &text, int maximumDepth, qint64 firstLine = 1);

/// Compact JSON of any value (QJsonDocument writes objects and arrays only).
QByteArray compactJson(const QJsonValue &value);
/// Indented JSON of any value, without a final newline.
QByteArray indentedJson(const QJsonValue &value);

} // namespace squidie::inline v0

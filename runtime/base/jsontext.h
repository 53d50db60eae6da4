// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace squidie::inline v0 {

/// Reads text that must be exactly one JSON value (RFC 8259) of any type. The only JSON reader: payloads, definitions,
/// actions' output and the store's own texts all pass through it.
/// Stricter than most readers, so that no two disagree about a payload: duplicate keys, unpaired surrogates, invalid
/// UTF-8, a byte order mark before the value and nesting deeper than maximumDepth are errors. Integers of 64 bits stay
/// exact.
/// Error: invalid_json with {"line", "column", "reason"}; lines count from 1, columns from 1 in characters; firstLine is the
/// number of the line on which `text` began in its file. Pure; any thread.
Result<QJsonValue> parseJson(const QByteArray &text, int maximumDepth, qint64 firstLine = 1);

/// An object that the runtime itself wrote. Empty if the text is not an object: squidie doctor reports a damaged store.
QJsonObject parseStoredObject(const QByteArray &text);

/// Compact JSON of any value (QJsonDocument writes objects and arrays only).
QByteArray compactJson(const QJsonValue &value);
/// Indented JSON of any value, without a final newline.
QByteArray indentedJson(const QJsonValue &value);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <rapidjson/error/error.h>

#include <string_view>

namespace squidie::inline v0 {

/// What is wrong with a JSON text, and at which byte.
struct JsonProblem {
    size_t offset = 0;
    QString reason;
};

/// The problem that RapidJSON found, in words. `lastEvent` is where the reader last handed something on: the token that
/// failed begins behind it. Pure.
JsonProblem explainJsonError(std::string_view text, const rapidjson::ParseResult &result, size_t lastEvent);

JsonProblem textAfterTheValue(size_t offset);
JsonProblem nestedTooDeep(size_t offset, int maximumDepth);
JsonProblem numberOutOfRange(size_t offset);
JsonProblem duplicateKey(size_t offset, const QString &key);
JsonProblem unpairedSurrogate(size_t offset);

/// Where the next string from `from` on begins.
size_t stringStart(std::string_view text, size_t from);
/// The first \u escape from `from` on that is a low surrogate without a high one before it.
size_t loneLowSurrogate(std::string_view text, size_t from);

/// invalid_json with {"line", "column", "reason"}; the column counts characters, not bytes.
Error jsonError(std::string_view text, const JsonProblem &problem, qint64 firstLine);

} // namespace squidie::inline v0

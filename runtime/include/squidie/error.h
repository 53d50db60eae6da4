// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <tl/expected.hpp>

#include <optional>

namespace squidie::inline v0 {

/// The closed set of error codes. Their JSON names and sentences are in error.cpp. (manual: errors.md)
enum class ErrorCode {
    InvalidRuntimePayload,
    InvalidWorkflow,
    InvalidTrigger,
    InvalidScheduleSignalId,
    InvalidScheduleIntendedWindow,
    MissingScheduleIdempotencyKey,
    InvalidScheduleTriggerType,
    InvalidPayload,
    InvalidOption,
    InvalidJson,
    PayloadTooLarge,
    StoreUnavailable,
    InvalidRunState, ///< the run is not in a state for the command: {"run_id", "status", "reason", "last_command"}
    UnsafeReplay, ///< {"run_id", "steps": [stepsUnsafeToReplay()]}: completed steps that cannot be undone
    InvalidRunId, ///< neither a UUID nor a prefix that names one run: {"value", "reason"} and, where several fit, "candidates"
    NotFound, ///< {"run_id"}: no run has this UUID
    InvalidReview, ///< {"actor": "required"}, {"metadata": "map"}
    InvalidResume, ///< {"actor": "invalid"}, {"metadata": "map"}
    MissingInputPath, ///< {"target", "path", "missing_at"}: a step's input maps a value that is not there
    Conflict, ///< {"run_id", "different"}: a run was started before under this key or id, with something else
};

/// An error is a value: a code and a JSON value that says what was wrong. Serialised as
/// {"code": ..., "value": ...}. Plain data; any thread.
struct Error {
    ErrorCode code = ErrorCode::InvalidOption;
    QJsonValue value;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// The outcome of something that has no value but may fail.
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, QJsonValue value = QJsonValue::Null)
{
    return tl::unexpected<Error>(Error{code, std::move(value)});
}

/// The JSON name of a code, e.g. "invalid_runtime_payload".
SQUIDIE_EXPORT QString errorCodeName(ErrorCode code);
/// The code with that JSON name, if there is one.
SQUIDIE_EXPORT std::optional<ErrorCode> errorCodeFromName(QStringView name);

/// {"code", "value"}, as the ledger keeps it.
SQUIDIE_EXPORT QJsonObject errorToJson(const Error &error);

/// A sentence for people: what is wrong and what to do about it. Plain text.
SQUIDIE_EXPORT QString errorSentence(const Error &error);

} // namespace squidie::inline v0

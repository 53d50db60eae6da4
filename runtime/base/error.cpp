// SPDX-License-Identifier: Apache-2.0
#include <squidie/error.h>

#include "base/limits.h"
#include "base/sentences.h"
#include "base/visibletext.h"

#include <QJsonArray>

#include <array>

namespace squidie::inline v0 {
namespace {

struct CodeName {
    ErrorCode code;
    const char *name;
};

constexpr std::array codeNames{
    CodeName{ErrorCode::InvalidRuntimePayload, "invalid_runtime_payload"},
    CodeName{ErrorCode::InvalidWorkflow, "invalid_workflow"},
    CodeName{ErrorCode::InvalidTrigger, "invalid_trigger"},
    CodeName{ErrorCode::InvalidScheduleSignalId, "invalid_schedule_signal_id"},
    CodeName{ErrorCode::InvalidScheduleIntendedWindow, "invalid_schedule_intended_window"},
    CodeName{ErrorCode::MissingScheduleIdempotencyKey, "missing_schedule_idempotency_key"},
    CodeName{ErrorCode::InvalidScheduleTriggerType, "invalid_schedule_trigger_type"},
    CodeName{ErrorCode::InvalidPayload, "invalid_payload"},
    CodeName{ErrorCode::InvalidOption, "invalid_option"},
    CodeName{ErrorCode::InvalidJson, "invalid_json"},
    CodeName{ErrorCode::PayloadTooLarge, "payload_too_large"},
    CodeName{ErrorCode::StoreUnavailable, "store_unavailable"},
    CodeName{ErrorCode::InvalidRunState, "invalid_run_state"},
    CodeName{ErrorCode::UnsafeReplay, "unsafe_replay"},
    CodeName{ErrorCode::InvalidRunId, "invalid_run_id"},
    CodeName{ErrorCode::NotFound, "not_found"},
    CodeName{ErrorCode::InvalidReview, "invalid_review"},
    CodeName{ErrorCode::InvalidResume, "invalid_resume"},
    CodeName{ErrorCode::MissingInputPath, "missing_input_path"},
    CodeName{ErrorCode::Conflict, "conflict"},
};

QString quoted(const QJsonValue &value)
{
    return u'"' + value.toString() + u'"';
}

QString fieldList(const QJsonValue &value)
{
    QStringList names;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            names << it.key() + QStringLiteral(" (") + it.value().toString() + u')';
    }
    for (const QJsonValue &entry : value.toArray())
        names << entry.toString();
    return names.join(QStringLiteral(", "));
}

QString joined(const QJsonValue &texts, const QString &separator)
{
    QStringList parts;
    for (const QJsonValue &part : texts.toArray())
        parts << part.toString();
    return parts.join(separator);
}

/// `value` is "expected_map", the fields that do not fit the contract, or a signal payload's fields that nothing reads.
QString payloadSentence(const QJsonValue &given)
{
    if (given.isString())
        return tr("The payload must be a JSON object. Correct it and start again.");
    const QJsonObject value = given.toObject();
    // Only this can be wrong with what a firing is given, whose value says no more than that of a contract.
    if (value.size() == 1 && value.contains(QStringLiteral("unknown_fields")))
        return tr("Nothing takes these fields: %1. Leave them out, or declare them in the trigger's payload contract. A firing "
                  "of a cron trigger takes signal_id and intended_window only: give it an input with --input.")
            .arg(fieldList(value[QStringLiteral("unknown_fields")]));
    QStringList parts;
    if (value.contains(QStringLiteral("missing_fields")))
        parts << tr("missing: %1").arg(fieldList(value[QStringLiteral("missing_fields")]));
    if (value.contains(QStringLiteral("unknown_fields")))
        parts << tr("not in the contract: %1").arg(fieldList(value[QStringLiteral("unknown_fields")]));
    if (value.contains(QStringLiteral("invalid_types")))
        parts << tr("of the wrong type: %1").arg(fieldList(value[QStringLiteral("invalid_types")]));
    return tr("The input does not fit the trigger's payload contract (%1). Correct the input, or give the fields defaults "
              "in the definition.")
        .arg(parts.join(QStringLiteral("; ")));
}

QString jsonSentence(const QJsonObject &value)
{
    return tr("This is not a valid JSON value: %1, at line %2, column %3. Correct the text there and deliver it again.")
        .arg(value[QStringLiteral("reason")].toString())
        .arg(value[QStringLiteral("line")].toInteger())
        .arg(value[QStringLiteral("column")].toInteger());
}

QString optionSentence(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString reason = object[QStringLiteral("reason")].toString();
    const QString option = object[QStringLiteral("option")].toString();
    if (!option.isEmpty() && !reason.isEmpty())
        return option + QStringLiteral(": ") + reason;
    return reason.isEmpty() ? tr("An option has a value that cannot be used. Correct it and try again.") : reason;
}

/// A payload's limit, or that of a file of definitions.
QString sizeSentence(const QJsonObject &value)
{
    const qint64 size = value[QStringLiteral("size")].toInteger();
    if (value[QStringLiteral("limit")].toInteger() == limits::definitionFileBytes)
        return tr("The file has %1 bytes; the limit is %2. Split it into smaller ones.")
            .arg(size)
            .arg(limits::definitionFileBytes);
    return tr("The payload has %1 bytes; the limit is %2. Only its size and SHA-256 were kept. Send a smaller payload.")
        .arg(size)
        .arg(limits::payloadBytes);
}

QString stepList(const QJsonObject &value)
{
    QStringList names;
    const QJsonArray steps = value[QStringLiteral("steps")].toArray();
    for (const QJsonValue &entry : steps)
        names << entry[QStringLiteral("step")].toString();
    return names.join(QStringLiteral(", "));
}

QString runIdSentence(const QJsonObject &value)
{
    const QString given = quoted(value[QStringLiteral("value")]);
    const QString candidates = joined(value[QStringLiteral("candidates")], QStringLiteral(", "));
    if (!candidates.isEmpty())
        return tr("More than one run has an id that begins with %1: %2. Give more of it.").arg(given, candidates);
    return tr("%1 names no run: give its UUID, or at least the first eight characters of it.").arg(given);
}

/// Of a review or a resumption.
QString attributeSentence(const QJsonObject &value)
{
    if (value.contains(QStringLiteral("metadata")))
        return tr("The metadata must be a JSON object. Correct them and try again.");
    return value[QStringLiteral("actor")].toString() == QLatin1String("required")
        ? tr("An approval or a rejection needs to say who decides. Name an actor.")
        : tr("The actor must not be empty. Name one, or leave it out.");
}

QString missingPathSentence(const QJsonObject &value)
{
    return tr("The first step's input \"%1\" needs the value at \"%2\", but there is no \"%3\". Add it to the input.")
        .arg(value[QStringLiteral("target")].toString(), joined(value[QStringLiteral("path")], QStringLiteral(".")),
             joined(value[QStringLiteral("missing_at")], QStringLiteral(".")));
}

QString differentStartSentence(const QJsonObject &value)
{
    return tr("Run %1 was started before under the same key or id, with something else (%2). It is unchanged. Use another key "
              "to start another run.")
        .arg(value[QStringLiteral("run_id")].toString(), joined(value[QStringLiteral("different")], QStringLiteral(", ")));
}

QString storeSentence(const QJsonObject &value)
{
    const QString sentence = value[QStringLiteral("sentence")].toString();
    return sentence.isEmpty() ? tr("The store cannot be used.") : sentence;
}

QString sentenceOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidRuntimePayload:
        return tr("This is not a cron payload: it must be an object with \"kind\": \"cron\" and with \"workflow\" and "
                  "\"trigger\" as strings. Correct what the scheduler stores.");
    case ErrorCode::InvalidWorkflow:
        return tr("No workflow %1 is loaded. Load its definition, or correct the name in the payload.")
            .arg(quoted(error.value));
    case ErrorCode::InvalidTrigger:
        return tr("The workflow has no trigger %1. Load a definition that declares it, or correct the name in the payload.")
            .arg(quoted(error.value));
    case ErrorCode::InvalidScheduleSignalId:
        return tr("The signal_id must be a non-empty string. Correct the scheduler, or leave signal_id out so that it "
                  "is derived from the intended window.");
    case ErrorCode::InvalidScheduleIntendedWindow:
        return tr("The intended_window must be an object whose start_at and end_at are strings. Correct the scheduler.");
    case ErrorCode::MissingScheduleIdempotencyKey:
        return tr("The trigger %1 declares an idempotency strategy, but the payload names neither a signal_id nor a complete "
                  "intended_window to derive one from. Send one of them.")
            .arg(quoted(error.value));
    case ErrorCode::InvalidScheduleTriggerType:
        return tr("The trigger is of type %1; only cron triggers take cron payloads. Start it by hand instead.")
            .arg(quoted(error.value));
    case ErrorCode::InvalidPayload:
        return payloadSentence(error.value);
    case ErrorCode::InvalidOption:
        return optionSentence(error.value);
    case ErrorCode::InvalidJson:
        return jsonSentence(error.value.toObject());
    case ErrorCode::PayloadTooLarge:
        return sizeSentence(error.value.toObject());
    case ErrorCode::StoreUnavailable:
        return storeSentence(error.value.toObject());
    case ErrorCode::InvalidRunState:
        return error.value.toObject()[QStringLiteral("reason")].toString();
    case ErrorCode::UnsafeReplay:
        return tr("Steps of this run did what cannot be undone, and a replay would do it again: %1. If you want that, "
                  "allow irreversible steps explicitly.")
            .arg(stepList(error.value.toObject()));
    case ErrorCode::InvalidRunId:
        return runIdSentence(error.value.toObject());
    case ErrorCode::NotFound:
        return tr("There is no run %1 in this store. Check the id and the store.")
            .arg(error.value[QStringLiteral("run_id")].toString());
    case ErrorCode::InvalidReview:
    case ErrorCode::InvalidResume:
        return attributeSentence(error.value.toObject());
    case ErrorCode::MissingInputPath:
        return missingPathSentence(error.value.toObject());
    case ErrorCode::Conflict:
        return differentStartSentence(error.value.toObject());
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const CodeName &entry : codeNames) {
        if (entry.code == code)
            return QString::fromLatin1(entry.name);
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (const CodeName &entry : codeNames) {
        if (name == QLatin1String(entry.name))
            return entry.code;
    }
    return std::nullopt;
}

QJsonObject errorToJson(const Error &error)
{
    return {{QStringLiteral("code"), errorCodeName(error.code)}, {QStringLiteral("value"), error.value}};
}

QString errorSentence(const Error &error)
{
    return visibleLine(sentenceOf(error)); // it quotes what others wrote
}

} // namespace squidie::inline v0

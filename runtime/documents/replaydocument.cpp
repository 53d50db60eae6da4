// SPDX-License-Identifier: Apache-2.0
#include "documents/replaydocument.h"

#include <QJsonArray>

namespace squidie::inline v0 {

std::optional<Outcome> entryOutcome(const ReplayEntry &entry)
{
    if (entry.result)
        return entry.result->outcome;
    return entry.prediction ? std::optional(entry.prediction->outcome) : std::nullopt;
}

std::optional<RunId> entryRun(const ReplayEntry &entry)
{
    if (entry.result)
        return entry.result->runId;
    return entry.prediction ? entry.prediction->runId : std::nullopt;
}

std::optional<Error> entryError(const ReplayEntry &entry)
{
    if (entry.error)
        return entry.error;
    if (entry.result)
        return entry.result->error;
    return entry.prediction ? entry.prediction->error : std::nullopt;
}

ReplayCounts replayCounts(const ReplayReport &report)
{
    ReplayCounts counts;
    for (const ReplayEntry &entry : report.entries) {
        const auto outcome = entryOutcome(entry);
        if (outcome)
            ++counts.byOutcome[size_t(*outcome)];
        else if (entry.isUnknown)
            ++counts.unknown;
        else if (entry.isLeftToDo())
            ++counts.notReached;
        else
            ++counts.unusable;
        if (outcome && entry.original && entry.original->outcome != *outcome)
            ++counts.changed;
    }
    return counts;
}

QString replayModeName(ReplayMode mode)
{
    switch (mode) {
    case ReplayMode::AsItWas:
        return QStringLiteral("as_it_was");
    case ReplayMode::AsNew:
        return QStringLiteral("as_new");
    case ReplayMode::Shifted:
        return QStringLiteral("shifted");
    case ReplayMode::Sandbox:
        return QStringLiteral("sandbox");
    }
    return {};
}

DocumentFields replayEntryFields(const ReplayEntry &entry, const TimeFormat &times)
{
    const auto outcome = entryOutcome(entry);
    const auto run = entryRun(entry);
    const auto error = entryError(entry);
    const auto &original = entry.original;
    const auto &result = entry.result;
    const std::optional<SignalId> signalId = result ? result->signalId
        : entry.prediction                          ? entry.prediction->signalId
                                                    : std::nullopt;
    return {
        {QStringLiteral("payload"), nullable(entry.label)},
        {QStringLiteral("replay_of"), entry.replayOf ? QJsonValue(*entry.replayOf) : QJsonValue()},
        {QStringLiteral("workflow"), original ? nullable(original->workflow) : QJsonValue()},
        {QStringLiteral("trigger"), original ? nullable(original->trigger) : QJsonValue()},
        {QStringLiteral("original_received_at"),
         original ? QJsonValue(times.microseconds(original->receivedAt)) : QJsonValue()},
        {QStringLiteral("original_outcome"), original ? QJsonValue(outcomeName(original->outcome)) : QJsonValue()},
        {QStringLiteral("original_run_id"),
         original && original->runId ? QJsonValue(original->runId->toString()) : QJsonValue()},
        {QStringLiteral("outcome"), outcome ? QJsonValue(outcomeName(*outcome)) : QJsonValue()},
        {QStringLiteral("delivered"), entry.isUnknown ? QJsonValue() : QJsonValue(result.has_value())},
        {QStringLiteral("activation_id"), result ? QJsonValue(result->activationId) : QJsonValue()},
        {QStringLiteral("received_at"), result ? QJsonValue(times.microseconds(result->receivedAt)) : QJsonValue()},
        {QStringLiteral("run_id"), run ? QJsonValue(run->toString()) : QJsonValue()},
        {QStringLiteral("signal_id"), signalId ? nullable(signalId->text) : QJsonValue()},
        {QStringLiteral("error"), error ? QJsonValue(errorCodeName(error->code)) : QJsonValue()},
        {QStringLiteral("message"), error ? QJsonValue(errorSentence(*error)) : QJsonValue()},
    };
}

QJsonObject replayDocument(const ReplayReport &report, const TimeFormat &times)
{
    const ReplayCounts counts = replayCounts(report);
    QJsonArray entries;
    for (const ReplayEntry &entry : report.entries) {
        QJsonObject object = objectOf(replayEntryFields(entry, times));
        // As text: a payload need not be JSON, and its exact bytes matter.
        object.insert(QStringLiteral("payload_text"), QString::fromUtf8(entry.payload));
        entries.append(object);
    }
    QJsonObject figures;
    for (const Outcome outcome : {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected})
        figures.insert(outcomeName(outcome), counts.of(outcome));
    figures.insert(QStringLiteral("unusable"), counts.unusable);
    figures.insert(QStringLiteral("unknown"), counts.unknown);
    figures.insert(QStringLiteral("not_reached"), counts.notReached);
    return {{QStringLiteral("mode"), replayModeName(report.mode)},
            {QStringLiteral("cancelled"), report.cancelled},
            {QStringLiteral("counts"), figures},
            {QStringLiteral("entries"), entries}};
}

} // namespace squidie::inline v0

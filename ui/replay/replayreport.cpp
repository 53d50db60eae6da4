// SPDX-License-Identifier: Apache-2.0
#include "replay/replayreport.h"

#include "base/jsontext.h"
#include "text/csv.h"

#include <QJsonArray>
#include <QJsonObject>

namespace squidie::ui {

namespace {

/// The values of one entry, the same in both file formats.
QVector<QPair<QString, QString>> cells(const ReplayEntry &entry)
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
        {QStringLiteral("payload"), entry.label},
        {QStringLiteral("replay_of"), entry.replayOf ? QString::number(*entry.replayOf) : QString()},
        {QStringLiteral("workflow"), original ? original->workflow : QString()},
        {QStringLiteral("trigger"), original ? original->trigger : QString()},
        {QStringLiteral("original_received_at"), original ? formatMicroseconds(original->receivedAt) : QString()},
        {QStringLiteral("original_outcome"), original ? outcomeName(original->outcome) : QString()},
        {QStringLiteral("original_run_id"), original && original->runId ? original->runId->toString() : QString()},
        {QStringLiteral("outcome"), outcome ? outcomeName(*outcome) : QString()},
        {QStringLiteral("delivered"), result ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("activation_id"), result ? QString::number(result->activationId) : QString()},
        {QStringLiteral("received_at"), result ? formatMicroseconds(result->receivedAt) : QString()},
        {QStringLiteral("run_id"), run ? run->toString() : QString()},
        {QStringLiteral("signal_id"), signalId ? signalId->text : QString()},
        {QStringLiteral("error"), error ? errorCodeName(error->code) : QString()},
        {QStringLiteral("message"), error ? errorSentence(*error) : QString()},
    };
}

} // namespace

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
        else if (entry.error)
            ++counts.unusable;
        else
            ++counts.notReached;
        if (outcome && entry.original && entry.original->outcome != *outcome)
            ++counts.changed;
    }
    return counts;
}

QByteArray replayCsv(const ReplayReport &report)
{
    QByteArray text;
    QStringList header;
    for (const auto &[name, value] : cells({}))
        header.append(name);
    text += csvRecord(header);
    for (const ReplayEntry &entry : report.entries) {
        QStringList record;
        for (const auto &[name, value] : cells(entry))
            record.append(value);
        text += csvRecord(record);
    }
    return text;
}

QByteArray replayJson(const ReplayReport &report)
{
    const ReplayCounts counts = replayCounts(report);
    QJsonArray entries;
    for (const ReplayEntry &entry : report.entries) {
        QJsonObject object;
        for (const auto &[name, value] : cells(entry))
            object.insert(name, value.isEmpty() ? QJsonValue() : QJsonValue(value));
        object.insert(QStringLiteral("delivered"), entry.result.has_value());
        if (entry.replayOf)
            object.insert(QStringLiteral("replay_of"), *entry.replayOf);
        if (entry.result)
            object.insert(QStringLiteral("activation_id"), entry.result->activationId);
        // As text: a payload need not be JSON, and its exact bytes matter.
        object.insert(QStringLiteral("payload_text"), QString::fromUtf8(entry.payload));
        entries.append(object);
    }
    QJsonObject figures;
    for (const Outcome outcome : {Outcome::Started, Outcome::Duplicate, Outcome::Skipped, Outcome::Rejected})
        figures.insert(outcomeName(outcome), counts.of(outcome));
    figures.insert(QStringLiteral("unusable"), counts.unusable);
    figures.insert(QStringLiteral("not_reached"), counts.notReached);
    return indentedJson(QJsonObject{{QStringLiteral("mode"), replayModeName(report.mode)},
                                    {QStringLiteral("cancelled"), report.cancelled},
                                    {QStringLiteral("counts"), figures},
                                    {QStringLiteral("entries"), entries}})
        + '\n';
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

} // namespace squidie::ui

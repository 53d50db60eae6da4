// SPDX-License-Identifier: Apache-2.0
#include "journal/commandrecord.h"

#include <QJsonArray>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1String secretNames[] = {"access_token"_L1, "api_key"_L1,  "authorization"_L1, "claim_token"_L1,
                                         "credential"_L1,   "password"_L1, "private_key"_L1,   "refresh_token"_L1,
                                         "secret"_L1,       "token"_L1};

bool namesASecret(const QString &key)
{
    return std::any_of(std::begin(secretNames), std::end(secretNames),
                       [&](QLatin1String name) { return key.compare(name, Qt::CaseInsensitive) == 0; });
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isObject())
        return redactedMetadata(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray list;
    for (const QJsonValue &part : value.toArray())
        list.append(redacted(part));
    return list;
}

/// The keys of a run's runnables begin with its id, which no fact says otherwise.
QString idIn(const RunState &state)
{
    return state.runnables.isEmpty() ? QString() : state.runnables.first().key.section(u':', 0, 0);
}

QString typeOfOlder(const QString &signal)
{
    return signal == "start"_L1 ? signaltypes::startRun : QString(signal + "_run"_L1);
}

QJsonObject payloadOfOlder(const RunCommand &command, const RunState &state)
{
    QJsonObject payload{{u"run_id"_s, idIn(state)}};
    if (command.signalType == signaltypes::replayRun)
        payload.insert(u"allow_irreversible"_s, false);
    if (command.signalType == signaltypes::cancelRun || command.signalType == signaltypes::replayRun)
        return payload;
    QJsonObject attributes;
    if (!command.actor.isEmpty())
        attributes.insert(u"actor"_s, command.actor);
    if (!command.comment.isEmpty())
        attributes.insert(u"comment"_s, command.comment);
    payload.insert(u"attributes"_s, attributes);
    return payload;
}

} // namespace

QJsonObject redactedMetadata(const QJsonObject &metadata)
{
    QJsonObject kept;
    for (auto part = metadata.begin(); part != metadata.end(); ++part)
        kept.insert(part.key(), namesASecret(part.key()) ? QJsonValue(u"[REDACTED]"_s) : redacted(part.value()));
    return kept;
}

bool isOlderSignal(const QJsonObject &data)
{
    return !data.contains("signal_type"_L1);
}

RunCommand recordedCommand(const JournalEntry &fact, const RunState &state)
{
    const QJsonObject &data = fact.data;
    RunCommand command{data.value("signal_type"_L1).toString(),
                       data.value("payload"_L1).toObject(),
                       data.value("metadata"_L1).toObject(),
                       data.value("actor"_L1).toString(),
                       data.value("source"_L1).toString(),
                       data.value("comment"_L1).toString(),
                       data.value("idempotency_key"_L1).toString(),
                       fact.at,
                       data};
    if (isOlderSignal(data)) {
        command.signalType = typeOfOlder(data.value("signal"_L1).toString());
        command.payload = payloadOfOlder(command, state);
    }
    return command;
}

void completeRecordedStart(RunCommand &start, const RunState &state)
{
    if (!isOlderSignal(start.data))
        return;
    if (!state.replayedFrom.isEmpty()) {
        start.payload.insert(u"run_id"_s, state.replayedFrom);
        return;
    }
    const QJsonObject schedule = state.context.value("schedule"_L1).toObject();
    start.payload = {{u"workflow"_s, state.workflow}, {u"trigger"_s, state.trigger}, {u"input"_s, state.input}};
    if (schedule.isEmpty())
        return;
    start.signalType = signaltypes::startCron;
    if (start.idempotencyKey.isEmpty())
        start.idempotencyKey = schedule.value("signal_id"_L1).toString();
}

} // namespace squidie::inline v0

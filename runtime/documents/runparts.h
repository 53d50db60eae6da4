// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"
#include <squidie/runexplanation.h>

#include <QJsonArray>

/// What the documents of a run, its explanation and its graph have in common. Pure; any thread.
namespace squidie::inline v0 {

/// Each of a list as a document.
template<typename T, typename... Arguments>
QJsonArray documentsOf(const QVector<T> &values, QJsonObject (*document)(const T &, Arguments...), Arguments... arguments)
{
    QJsonArray array;
    for (const T &value : values)
        array << document(value, arguments...);
    return array;
}

QString kindName(RunnableKind kind);
/// The status of a run that is over, else null.
QJsonValue terminalStatus(RunStatus status);
QJsonObject attemptDocument(const AttemptRow &attempt, const TimeFormat &times);
QJsonArray attemptsDocument(const QVector<AttemptRow> &attempts, const TimeFormat &times);
QJsonValue manualStateDocument(const std::optional<ManualState> &manual, const TimeFormat &times);
/// The entries of the command history. What was not given has no key.
QJsonArray historyDocument(const QVector<RunCommand> &commands, const TimeFormat &times);
QJsonArray duplicatesDocument(const QVector<DuplicateCommands> &duplicates);
QJsonArray anomaliesDocument(const QVector<RunAnomaly> &anomalies, const RunId &run, const TimeFormat &times);
/// The runs that a run started, by their keys.
QJsonArray childrenDocument(QVector<ChildRun> children, const TimeFormat &times);
/// The run that started it; null where none did.
QJsonValue parentDocument(const QJsonObject &parent);
/// {"run", "dispatch"}: how many facts there are, of the run and of its attempts.
QJsonObject revisionsDocument(const RunView &view);
QJsonValue nextVisibleAt(const RunView &view, const TimeFormat &times);

/// The keys of attempts, sorted.
QStringList keysOf(const QVector<AttemptRow> &attempts);
QStringList appliedKeys(const RunView &view);

} // namespace squidie::inline v0

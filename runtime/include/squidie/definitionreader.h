// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/workflowdefinition.h>

#include <QByteArray>
#include <QVector>

namespace squidie::inline v0 {

/// One thing wrong with a definition, or doubtful about it (spec 2, "Validation").
struct DefinitionProblem {
    QString path; ///< JSON path, e.g. "triggers[0].config.timezone"
    QString code; ///< e.g. "invalid_cron_timezone": one of spec 2's list, or for what the list does not name one of
        ///< the reference's others: missing_triggers, missing_steps, invalid_collection, invalid_step,
        ///< invalid_transition, invalid_retry, transition_cycle, dependency_transitions,
        ///< manual_step_in_dependency_workflow
    QString message; ///< a sentence for people
};

/// One definition of a file: valid where errors is empty. Warnings never stop a load.
struct DefinitionReport {
    QString workflow; ///< as far as it could be read
    QVector<DefinitionProblem> errors;
    QVector<DefinitionProblem> warnings;
    std::optional<WorkflowDefinition> definition; ///< only where there are no errors
};

/// Reads one object: all its errors at once, up to a thousand. Pure; any thread.
DefinitionReport readDefinition(const QJsonValue &value);

/// Reads a file's text: one object or an array of them. After a thousand errors the rest of the array is not read.
/// Error: invalid_json where it is not JSON; payload_too_large above limits::definitionFileBytes.
Result<QVector<DefinitionReport>> readDefinitions(const QByteArray &text);

} // namespace squidie::inline v0

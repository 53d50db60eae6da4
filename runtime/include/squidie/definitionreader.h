// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/workflowdefinition.h>

#include <QByteArray>
#include <QVector>

namespace squidie::inline v0 {

/// One thing wrong with a definition, or doubtful about it (manual: definitions.md, "Validation").
struct DefinitionProblem {
    QString path; ///< JSON path, e.g. "triggers[0].config.timezone"
    QString code; ///< e.g. "invalid_cron_timezone": the manual lists them
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
SQUIDIE_EXPORT DefinitionReport readDefinition(const QJsonValue &value);

/// Reads a file's text: one object or an array of them. After a thousand errors the rest of the array is not read.
/// Error: invalid_json where it is not JSON; payload_too_large for more than 16 MiB.
SQUIDIE_EXPORT Result<QVector<DefinitionReport>> readDefinitions(const QByteArray &text);

} // namespace squidie::inline v0

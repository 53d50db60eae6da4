// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/workflowdefinition.h>

#include <tl/expected.hpp>

namespace squidie::inline v0 {

/// The value at a path of keys; undefined if the path leads nowhere.
QJsonValue valueAt(const QJsonObject &object, const QStringList &path);

bool mapsInput(const StepDefinition &step);

/// A step's input, taken from what it can see: everything, those of the listed keys that are there, or the mapped paths.
/// Error: {"target", "path", "missing_at"} for the first mapped path that leads nowhere; "missing_at" is the path as far as
/// the first key that is missing. manual: execution.md, "Steps".
tl::expected<QJsonObject, QJsonObject> mapInput(const StepDefinition &step, const QJsonObject &view);

/// Whether every step that a run begins with finds its input in `view`. Error: missing_input_path.
Status checkEntryInputs(const WorkflowDefinition &definition, const QJsonObject &view);
bool entryMapsInput(const WorkflowDefinition &definition);

} // namespace squidie::inline v0

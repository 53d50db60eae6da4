// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

#include <tl/expected.hpp>

namespace squidie::inline v0 {

/// The value at a path of keys; undefined if the path leads nowhere.
QJsonValue valueAt(const QJsonObject &object, const QStringList &path);

/// A step's input, taken from what it can see: everything, the listed keys, or the mapped paths. Error:
/// {"code": "missing_input_path", "step", "target", "path", "missing_at"} for the first path that leads nowhere, and the
/// key at which it ends. manual: execution.md, "Steps".
tl::expected<QJsonObject, QJsonObject> mapInput(const StepDefinition &step, const QJsonObject &view);

} // namespace squidie::inline v0

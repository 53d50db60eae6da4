// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

#include <tl/expected.hpp>

namespace squidie::inline v0 {

/// The value at a path of keys; undefined where it leads nowhere.
QJsonValue valueAt(const QJsonObject &object, const QStringList &path);

/// A step's input out of what it can see (manual: execution.md, "Steps"): everything, the listed keys, or the mapped paths.
/// The error is {"code": "missing_input_path", "step", "target", "path", "missing_at"}: where the first path that leads
/// nowhere leaves what is there.
tl::expected<QJsonObject, QJsonObject> mapInput(const StepDefinition &step, const QJsonObject &view);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

#include <QHash>

namespace squidie::inline v0::reading {

/// A step as far as it could be read.
struct ReadStep {
    StepDefinition step;
    QString path; ///< "steps[2]"
    std::optional<RetryPolicy> retry;
};

struct ReadSteps {
    QVector<ReadStep> steps;
    QHash<QString, qsizetype> indexes; ///< in `steps`, by name; the first of a name
    bool usesDependencies = false; ///< a step declares `after`: no transitions then
};

ReadSteps readSteps(const QJsonObject &document, Problems &problems);

} // namespace squidie::inline v0::reading

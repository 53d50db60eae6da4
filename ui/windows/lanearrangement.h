// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/timelinechoices.h"
#include "state/triggerhealth.h"

#include <squidie/triggerkey.h>

#include <QSet>
#include <QVector>

#include <optional>

namespace squidie::ui {

/// What decides where a trigger's lane stands.
struct LaneSubject {
    TriggerKey key;
    TriggerHealth health;
    std::optional<Instant> next; ///< its next window
};

/// A lane: a trigger's, or a workflow's above those of its triggers.
struct ArrangedLane {
    TriggerKey key; ///< of a workflow: without a trigger
    TriggerHealth health; ///< of a workflow: all of its triggers together
    bool isGroup = false;
    bool isOpen = false; ///< a workflow whose triggers follow
    QVector<TriggerKey> members; ///< of a workflow
    qsizetype wrong = 0; ///< how many of them have something wrong

    bool operator==(const ArrangedLane &) const = default;
};

/// The lanes in the order in which they are shown. Triggers come in the order of their names, a workflow's beside each
/// other. Where the order is the same for two, names decide, so that lanes move only when something new is wrong. Pure.
QVector<ArrangedLane> arrangeLanes(const QVector<LaneSubject> &subjects, const TimelineChoices &choices,
                                   const QSet<QString> &openWorkflows);

} // namespace squidie::ui

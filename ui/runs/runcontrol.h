// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/controls.h>
#include "runs/runstory.h"

#include <QStringList>

#include <array>

/// The operator's commands on a run, as words and rules. Pure.
namespace squidie::ui {

enum class RunControl { Approve, Reject, Resume, Replay, Cancel };
inline constexpr std::array allRunControls{RunControl::Approve, RunControl::Reject, RunControl::Resume, RunControl::Replay,
                                           RunControl::Cancel};

/// As the runtime names it: "approve", "reject", "resume", "replay", "cancel".
QString runControlName(RunControl control);
std::optional<RunControl> runControlFromName(QStringView name);
/// "Approve…": what a button says.
QString runControlText(RunControl control);
QString runControlIcon(RunControl control);

/// Why the command does not apply to this run, for people; empty where it does. `writeHindrance`: why nothing can be written.
QString whyNot(RunControl control, const RunStory &story, const QString &writeHindrance);

/// The step whose decision the run waits for; empty where it waits for none.
QString stepToDecide(const RunStory &story);

/// What keeps a command from being given that was asked about when the run stood as `asked`, and now stands as `now`: who
/// did what meanwhile. Empty where nothing does.
QString overtakenText(RunControl control, const RunStory &asked, const RunStory &now);

/// What a dialog asks before a command.
struct ControlQuestion {
    QString title;
    QString sentence; ///< what will happen
    QStringList facts; ///< a line each: run, workflow, steps
    QString warning; ///< not empty: it cannot be undone, and is to be confirmed
    QString confirm; ///< the text of the box that confirms it
    QString button;
    QString comment; ///< to begin with
};
ControlQuestion questionFor(RunControl control, const RunStory &story);
/// The second question after unsafe_replay: names the steps of `error` that would be done again.
ControlQuestion unsafeReplayQuestion(const RunStory &story, const Error &error, const QString &comment);

/// What was done, for the message bar. `result` is the run after the command; of a replay the new run.
QString doneText(RunControl control, const RunId &run, const RunSnapshot &result);

} // namespace squidie::ui

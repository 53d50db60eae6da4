// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/controls.h>
#include "runs/rundetails.h"

#include <QStringList>

#include <array>

/// The operator's commands on a run: their texts and when they apply. Pure.
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

/// Why the command does not apply to this run, for people; empty where it does. `readOnly`: why nothing can be written.
QString whyNot(RunControl control, const RunDetails &details, const QString &readOnly);

/// The step at which the run waits for a decision; empty where it waits for none.
QString stepToDecide(const RunDetails &details);

/// A command was asked about when the run was as `asked`; now it is as `now`. Why the command can no longer be given, with
/// who did what in the meantime; empty where it still can.
QString overtakenText(RunControl control, const RunDetails &asked, const RunDetails &now);

/// What a dialog asks before a command.
struct ControlQuestion {
    QString title;
    QString sentence; ///< what will happen
    QStringList facts; ///< a line each: run, workflow, steps
    QString warning; ///< not empty where it cannot be undone and must be confirmed
    QString confirm; ///< the text of the box that confirms it
    QString button;
    QString comment; ///< already filled in
};
ControlQuestion questionFor(RunControl control, const RunDetails &details);
/// The second question after unsafe_replay: names the steps of `error` that would be done again.
ControlQuestion unsafeReplayQuestion(const RunDetails &details, const Error &error, const QString &comment);

/// What was done, for the message bar. `result` is the run after the command; of a replay the new run.
QString doneText(RunControl control, const RunId &run, const RunSnapshot &result);

} // namespace squidie::ui

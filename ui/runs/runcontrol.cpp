// SPDX-License-Identifier: Apache-2.0
#include "runs/runcontrol.h"

#include "runs/runstyle.h"
#include "text/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace squidie::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::RunControl)
};

/// The open attempt that waits for a person; null if there is none.
const ExplainedAttempt *pausedAttempt(const RunDetails &details)
{
    for (const ExplainedAttempt &attempt : details.explanation.attempts) {
        if (!attempt.manualKind.isEmpty())
            return &attempt;
    }
    return nullptr;
}

QString shortId(const RunId &id)
{
    return id.toString().left(8);
}

QStringList factsOf(const RunDetails &details)
{
    QStringList facts{Words::tr("Workflow: %1").arg(oneLine(details.view.run.workflow, 200)),
                      Words::tr("Trigger: %1").arg(oneLine(details.view.run.trigger, 200)),
                      Words::tr("Run: %1").arg(details.view.run.id.toString())};
    if (const ExplainedAttempt *paused = pausedAttempt(details))
        facts += Words::tr("Waiting at step: %1").arg(oneLine(paused->step, 200));
    return facts;
}

QString whyNoDecision(const RunDetails &details, const QString &kind)
{
    const ExplainedAttempt *paused = pausedAttempt(details);
    if (!paused)
        return Words::tr("The run is %1, not paused: there is nothing to decide.")
            .arg(runStatusText(details.explanation.status).toLower());
    if (paused->manualKind == kind)
        return {};
    return kind == u"pause" ? Words::tr("The step waits for an approval: approve or reject it.")
                            : Words::tr("The step is a pause: resume the run.");
}

} // namespace

QString runControlName(RunControl control)
{
    switch (control) {
    case RunControl::Approve:
        return QStringLiteral("approve");
    case RunControl::Reject:
        return QStringLiteral("reject");
    case RunControl::Resume:
        return QStringLiteral("resume");
    case RunControl::Replay:
        return QStringLiteral("replay");
    case RunControl::Cancel:
        break;
    }
    return QStringLiteral("cancel");
}

std::optional<RunControl> runControlFromName(QStringView name)
{
    for (const RunControl control : allRunControls) {
        if (runControlName(control) == name)
            return control;
    }
    return std::nullopt;
}

QString runControlText(RunControl control)
{
    switch (control) {
    case RunControl::Approve:
        return Words::tr("Approve…");
    case RunControl::Reject:
        return Words::tr("Reject…");
    case RunControl::Resume:
        return Words::tr("Resume…");
    case RunControl::Replay:
        return Words::tr("Replay…");
    case RunControl::Cancel:
        break;
    }
    return Words::tr("Cancel run…");
}

QString runControlIcon(RunControl control)
{
    switch (control) {
    case RunControl::Approve:
        return QStringLiteral("check");
    case RunControl::Reject:
        return QStringLiteral("error");
    case RunControl::Resume:
        return QStringLiteral("next");
    case RunControl::Replay:
        return QStringLiteral("replay");
    case RunControl::Cancel:
        break;
    }
    return QStringLiteral("cancel");
}

QString whyNot(RunControl control, const RunDetails &details, const QString &readOnly)
{
    if (!readOnly.isEmpty())
        return readOnly;
    switch (control) {
    case RunControl::Approve:
    case RunControl::Reject:
        return whyNoDecision(details, QStringLiteral("approval"));
    case RunControl::Resume:
        return whyNoDecision(details, QStringLiteral("pause"));
    case RunControl::Cancel:
        return isTerminal(details.explanation.status) ? Words::tr("The run is over: there is nothing to cancel.")
                                                      : QString();
    case RunControl::Replay:
        break;
    }
    return {};
}

QString stepToDecide(const RunDetails &details)
{
    const ExplainedAttempt *paused = pausedAttempt(details);
    return paused ? paused->step : QString();
}

namespace {

QString commandText(const RunCommand &command)
{
    const QString who = command.actor.isEmpty() ? Words::tr("somebody") : oneLine(command.actor, 80);
    const QString when = formatSeconds(command.at);
    if (command.signalType == signaltypes::approveRun)
        return Words::tr("In the meantime it was approved by %1 at %2.").arg(who, when);
    if (command.signalType == signaltypes::rejectRun)
        return Words::tr("In the meantime it was rejected by %1 at %2.").arg(who, when);
    if (command.signalType == signaltypes::resumeRun)
        return Words::tr("In the meantime it was resumed by %1 at %2.").arg(who, when);
    if (command.signalType == signaltypes::cancelRun)
        return Words::tr("In the meantime it was cancelled by %1 at %2.").arg(who, when);
    return {};
}

} // namespace

QString overtakenText(RunControl control, const RunDetails &asked, const RunDetails &now)
{
    const bool decides = control == RunControl::Approve || control == RunControl::Reject || control == RunControl::Resume;
    QString reason = whyNot(control, now, {});
    if (reason.isEmpty() && decides && stepToDecide(asked) != stepToDecide(now))
        reason = Words::tr("The run now waits at another step: %1").arg(oneLine(stepToDecide(now), 200));
    if (reason.isEmpty() || now.view.commands.size() <= asked.view.commands.size())
        return reason;
    const QString first = commandText(now.view.commands.last());
    return first.isEmpty() ? reason : first + u' ' + reason;
}

ControlQuestion questionFor(RunControl control, const RunDetails &details)
{
    const QStringList facts = factsOf(details);
    const QString id = shortId(details.view.run.id);
    switch (control) {
    case RunControl::Approve:
        return {Words::tr("Approve run %1").arg(id),
                Words::tr("The approval is recorded with the actor's name, and the run continues."),
                facts,
                {},
                {},
                Words::tr("Approve"),
                {}};
    case RunControl::Reject:
        return {Words::tr("Reject run %1").arg(id),
                Words::tr("The run takes the step's error transition, or fails if there is none."),
                facts,
                Words::tr("A rejection cannot be undone."),
                Words::tr("Reject the step permanently"),
                Words::tr("Reject"),
                {}};
    case RunControl::Resume:
        return {Words::tr("Resume run %1").arg(id),
                Words::tr("The run continues after its pause."),
                facts,
                {},
                {},
                Words::tr("Resume"),
                {}};
    case RunControl::Replay:
        return {Words::tr("Replay run %1").arg(id),
                Words::tr(
                    "Starts a new run with the same trigger and input, using the current definition. The old run stays as "
                    "it is."),
                facts,
                {},
                {},
                Words::tr("Replay"),
                {}};
    case RunControl::Cancel:
        break;
    }
    return {Words::tr("Cancel run %1").arg(id),
            Words::tr(
                "The run ends at once: planned steps do not start, and the result of a step still running is ignored."),
            facts,
            Words::tr("A cancelled run cannot be continued, but it can be replayed as a new run."),
            Words::tr("End this run permanently"),
            Words::tr("Cancel the run"),
            {}};
}

ControlQuestion unsafeReplayQuestion(const RunDetails &details, const Error &error, const QString &comment)
{
    QStringList facts = factsOf(details);
    QStringList names;
    const QJsonArray steps = error.value.toObject().value(QLatin1String("steps")).toArray();
    for (const QJsonValue &value : steps) {
        const QString step = oneLine(value.toObject().value(QLatin1String("step")).toString(), 120);
        const bool irreversible = value.toObject().value(QLatin1String("irreversible?")).toBool();
        names += step;
        facts += irreversible ? Words::tr("Would run again: %1 (irreversible)").arg(step)
                              : Words::tr("Would run again: %1 (cannot be compensated)").arg(step);
    }
    const int count = int(names.size());
    const QString list = oneLine(names.join(QStringLiteral(", ")), 300);
    return {Words::tr("Replay of run %1 refused").arg(shortId(details.view.run.id)),
            Words::tr("%n completed step(s) of this run cannot be undone, and a replay would run them again.", nullptr,
                      count),
            facts,
            Words::tr("What these steps did the first time is not undone."),
            Words::tr("Run again: %1").arg(list),
            Words::tr("Replay anyway"),
            comment};
}

QString doneText(RunControl control, const RunId &run, const RunSnapshot &result)
{
    const QString id = shortId(run);
    switch (control) {
    case RunControl::Approve:
        return Words::tr("Run %1 was approved; its status is now: %2.").arg(id, runStatusText(result.state.status));
    case RunControl::Reject:
        return Words::tr("Run %1 was rejected; its status is now: %2.").arg(id, runStatusText(result.state.status));
    case RunControl::Resume:
        return Words::tr("Run %1 was resumed; its status is now: %2.").arg(id, runStatusText(result.state.status));
    case RunControl::Replay:
        return Words::tr("Run %1 is being replayed as the new run %2.").arg(id, shortId(result.id));
    case RunControl::Cancel:
        break;
    }
    return Words::tr("Run %1 was cancelled.").arg(id);
}

} // namespace squidie::ui

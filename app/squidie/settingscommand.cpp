// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include <squidie/coverage.h>

#include "inspect/triggerschedule.h"
#include "fitsettings.h"
#include "scheduleoptions.h"
#include "storeaccess.h"
#include "usage.h"

namespace squidie::cli {

namespace {

Result<CoverageSettings> changed(const QCommandLineParser &options, CoverageSettings settings)
{
    if (options.isSet(QStringLiteral("expect-at"))) {
        const auto expectAt = expectAtFromName(options.value(QStringLiteral("expect-at")));
        if (!expectAt)
            return failure(ErrorCode::InvalidOption, optionProblem("expect-at", tr("must be start or end")));
        settings.expectAt = *expectAt;
    }
    if (options.isSet(QStringLiteral("grace"))) {
        const auto seconds = wholeNumber("grace", options.value(QStringLiteral("grace")), 0, mostSeconds);
        if (!seconds)
            return tl::unexpected(seconds.error());
        settings.grace = std::chrono::seconds(*seconds);
    }
    if (options.isSet(QStringLiteral("window"))) {
        const QString text = options.value(QStringLiteral("window"));
        const auto seconds = text == windowText({}) ? Result<qint64>(0) : wholeNumber("window", text, 1, mostSeconds);
        if (!seconds)
            return failure(ErrorCode::InvalidOption,
                           optionProblem("window", tr("must be next, or from 1 to %1 seconds").arg(mostSeconds)));
        settings.windowLength.reset();
        if (*seconds > 0)
            settings.windowLength = std::chrono::seconds(*seconds);
    }
    return withScheduleOptions(options, settings);
}

/// What is to be said of the schedule that these settings read.
void noteOn(const TriggerSchedule &schedule, Output &out)
{
    const QString note = schedule.error() ? tr("schedule cannot be read: %1").arg(scheduleReason(*schedule.error()))
        : schedule.schedule()             ? schedule.schedule()->note()
                                          : QString();
    if (!note.isEmpty())
        out.notice(QStringLiteral("note"), {{QStringLiteral("message"), note}}, note);
}

CommandResult settings(Invocation &invocation)
{
    const bool changes = invocation.options.isSet(QStringLiteral("expect-at"))
        || invocation.options.isSet(QStringLiteral("grace")) || invocation.options.isSet(QStringLiteral("window"))
        || hasScheduleOption(invocation.options);
    const TriggerKey key{invocation.arguments[0], invocation.arguments[1]};
    const auto fits = wantsFit(invocation.options, changes);
    if (!fits)
        return tl::unexpected(fits.error());
    if (*fits)
        return fitSettings(invocation, key);
    if (auto understood = changed(invocation.options, {}); !understood)
        return tl::unexpected(understood.error());
    const auto store = openStore(invocation, changes ? Store::Access::ReadWrite : Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto before = coverageSettings(**store, key);
    const auto now = before ? changed(invocation.options, *before) : before;
    if (!now)
        return tl::unexpected(now.error());
    if (changes) {
        if (auto set = setCoverageSettings(**store, key, *now); !set)
            return tl::unexpected(set.error());
    }
    const auto schedule = TriggerSchedule::read(**store, key);
    if (!schedule)
        return tl::unexpected(schedule.error());
    const QString dialect = dialectName(schedule->rules().dialect);
    const QString dst = daylightSavingName(schedule->rules().daylightSaving);
    if (invocation.out.isJson()) {
        QJsonObject document = settingsDocument(*now, dialect, dst);
        document.insert(QStringLiteral("workflow"), key.workflow);
        document.insert(QStringLiteral("trigger"), key.trigger);
        invocation.out.json(document);
    } else {
        invocation.out.table(QStringList{tr("WORKFLOW"), tr("TRIGGER")} + settingsHeadings(),
                             {QStringList{key.workflow, key.trigger} + settingsRow(*now, dialect, dst)});
    }
    noteOn(*schedule, invocation.out);
    return ExitStatus::Done;
}

} // namespace

QVector<Command> settingsCommands()
{
    return {{QStringLiteral("settings"), QStringLiteral("WORKFLOW TRIGGER"),
             tr("Show or change how a trigger's windows are compared with its deliveries, or find what explains these."), 2,
             2,
             QList<QCommandLineOption>{
                 {QStringLiteral("expect-at"), tr("When a delivery is expected: at the start or the end of its window."),
                  QStringLiteral("WHEN")},
                 {QStringLiteral("grace"), tr("How many seconds after the expected instant a start becomes late."),
                  QStringLiteral("SECONDS")},
                 {QStringLiteral("window"), tr("How long a window is: next, until the next firing; or so many seconds."),
                  QStringLiteral("next|SECONDS")}}
                 + scheduleOptions() + fitOptions(),
             settings}};
}

} // namespace squidie::cli

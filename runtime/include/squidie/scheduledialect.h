// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QString>
#include <QStringList>

#include <optional>

/// Which scheduler an expression was written for, and what that one does when the clock is changed. Plain values; any thread.
/// (manual: schedules.md, "Dialects")
namespace squidie::inline v0 {

enum class ScheduleDialect {
    Posix, ///< POSIX cron, and the day rule of most libraries
    Vixie, ///< cronie, Vixie and Debian cron
    Oban, ///< Oban (Elixir)
    Quartz, ///< Quartz (Java)
    Kubernetes, ///< CronJob, robfig/cron
    Systemd, ///< OnCalendar of a systemd timer: not cron at all
};
/// "posix", "vixie", "oban", "quartz", "kubernetes" or "systemd".
SQUIDIE_EXPORT QString dialectName(ScheduleDialect dialect);
SQUIDIE_EXPORT std::optional<ScheduleDialect> dialectFromName(QStringView name);
/// Every dialect's name, in the order of the enum.
SQUIDIE_EXPORT QStringList dialectNames();

/// What happens when the clock is changed.
enum class DaylightSavingMode {
    /// As schedulers that test the expression every minute: a skipped wall-clock time never fires, a repeated one
    /// fires twice.
    EveryMatch,
    /// As Vixie cron: a skipped fixed time fires once, right after the jump; a repeated one fires the first time only.
    /// Expressions whose minute or hour begins with `*` follow the wall clock as in EveryMatch, and so does everything where
    /// the clock jumps forward by three hours or more, or back by more than three.
    Vixie,
    /// As Quartz: a skipped time never fires; a repeated one fires the second time only.
    Quartz,
    /// As systemd: a skipped time never fires; a repeated one fires the first time only.
    Systemd,
};
/// "every_match", "vixie", "quartz" or "systemd".
SQUIDIE_EXPORT QString daylightSavingName(DaylightSavingMode mode);
SQUIDIE_EXPORT std::optional<DaylightSavingMode> daylightSavingFromName(QStringView name);
/// Every mode's name, in the order of the enum.
SQUIDIE_EXPORT QStringList daylightSavingNames();
/// What the dialect's own scheduler does.
SQUIDIE_EXPORT DaylightSavingMode daylightSavingOf(ScheduleDialect dialect);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/report.h"

/// Campaigns against a store's reliability (manual: store.md, "Durability"). Each mistreats stores of its own, and reports
/// figures and violations: something acknowledged that is lost, an identity with two runs, a crash, a failure without a
/// clear error.
namespace squidie::campaign {

/// Kills delivering processes so many times, then workers.
void killWriters(int kills, Report &report);
/// Lets each write of deliveries, of work and of a new store fail, or each `stride`th: disk full and I/O error.
void fillDisks(int stride, Report &report);
/// Truncates and flips bits of a store and of its log at so many offsets each, and tries every command on what is left.
void damageStores(int count, Report &report);
/// Replaces the values of each column by wrong ones, every `stride`th of all cases, and tries every command.
void replaceValues(int stride, Report &report);
/// Runners and workers whose clocks jump back and ahead, in so many stores.
void jumpClocks(int rounds, Report &report);
/// Sixteen processes that deliver overlapping identities to one store, and work on it, for so long.
void crowdStore(int seconds, Report &report);
/// So many simulated weeks of the sample definitions' schedules, each compared with `squidie windows --summary`.
void simulateWeeks(int weeks, Report &report);
/// Kills a PostgreSQL server so many times during deliveries and steps, and starts it again.
void killServers(int kills, Report &report);

} // namespace squidie::campaign

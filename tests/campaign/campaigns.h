// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/report.h"

/// Campaigns against a store's reliability (manual: store.md, "Durability"). Each mistreats stores of its own, and reports
/// figures and violations: something acknowledged that is lost, an identity with two runs, a crash, a failure without a
/// clear error.
namespace squidie::campaign {

/// Kills that many delivering processes, then that many workers.
void killWriters(int kills, Report &report);
/// Makes each write of deliveries, of work and of a new store fail in turn, or every `stride`th: disk full and I/O error.
void fillDisks(int stride, Report &report);
/// Truncates a store and its log, and flips bits in them, at that many offsets each; then tries every command.
void damageStores(int count, Report &report);
/// Replaces the values of each column by wrong ones, in every `stride`th case, and tries every command.
void replaceValues(int stride, Report &report);
/// Runs runners and workers whose clocks jump back and ahead, in that many stores.
void jumpClocks(int rounds, Report &report);
/// Lets sixteen processes deliver overlapping identities to one store, and work on it, for that long.
void crowdStore(int seconds, Report &report);
/// Simulates that many weeks of the sample definitions' schedules, and compares each with `squidie windows --summary`.
void simulateWeeks(int weeks, Report &report);
/// Kills a PostgreSQL server that many times during deliveries and steps, and starts it again each time.
void killServers(int kills, Report &report);
/// Offers that many addresses with a password in them, and stores with something of a stranger's in them.
void meetStrangers(int count, Report &report);

/// Gives a second name to stores, removes and replaces them under their writers, and lets six processes migrate them.
void renameStores(int rounds, Report &report);

} // namespace squidie::campaign

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

/// How a store is named: the same in title, status bar, menus and dialogs. Pure.
namespace squidie::ui {

enum class StoreKind { File, Server, Sample };

StoreKind storeKind(const StoreOverview &store);
/// By the path alone, which does not show whether it is the sample.
StoreKind storeKind(const QString &path);
QString storeKindText(StoreKind kind);
/// For lineIcon.
QString storeKindIcon(StoreKind kind);

/// "squidie.db", "orders on db.example"; empty if no store is open. One line, made from untrusted text.
QString storeName(const QString &path);
/// The same; "Sample workspace" for the sample.
QString storeName(const StoreOverview &store);
/// Name and whole address, for a dialog that is about to write: "orders on db.example (postgresql://…)".
QString storeFullName(const StoreOverview &store);

/// One line each: address, kind, engine, schema version, size and `whyNotWritable`, if it is not empty.
QString storeDetails(const StoreOverview &store, const QString &whyNotWritable);

} // namespace squidie::ui

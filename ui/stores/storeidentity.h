// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

/// Which store it is, in words: the same in title, status bar, menus and dialogs. Pure.
namespace squidie::ui {

enum class StoreKind { File, Server, Sample };

StoreKind storeKind(const StoreOverview &store);
/// Of a path alone, which cannot tell the sample.
StoreKind storeKind(const QString &path);
QString storeKindText(StoreKind kind);
/// For lineIcon.
QString storeKindIcon(StoreKind kind);

/// "squidie.db", "orders on db.example"; empty where no store is open. One line, from strangers.
QString storeName(const QString &path);
/// The same; "Sample workspace" for the sample.
QString storeName(const StoreOverview &store);
/// Name and whole address, for a dialog that is about to write: "orders on db.example (postgresql://…)".
QString storeFullName(const StoreOverview &store);

/// A line each: address, kind, engine, schema version, size, what cannot be done. `hindrance`: why nothing can be written.
QString storeDetails(const StoreOverview &store, const QString &hindrance);

} // namespace squidie::ui

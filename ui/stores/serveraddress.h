// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

/// A PostgreSQL store's address as people type, paste and read it. Pure.
namespace squidie::ui {

/// The URL of an address: the opposite of PostgresAddress::parse.
QString addressText(const PostgresAddress &address);

/// The password that somebody has put into a pasted URL, decoded; empty where there is none. It belongs into a field of its
/// own: see withoutSecrets.
QString passwordIn(const QString &url);

/// Under which name a password for that URL is kept: who it is for and where, whatever the options say.
QString passwordKey(const QString &url);

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

/// A PostgreSQL store's address as people type, paste and read it. Pure.
namespace squidie::ui {

/// The URL of an address: the opposite of PostgresAddress::parse.
QString addressText(const PostgresAddress &address);

/// The name under which the password for a URL is kept: user, server and database, without options.
QString passwordKey(const QString &url);

} // namespace squidie::ui

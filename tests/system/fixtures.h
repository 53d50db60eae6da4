// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/commandrunner.h"

namespace squidie::test {

/// Another program, or squidie without what runSquidie adds.
CommandResult callProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// A cron payload of digest.json's idempotent half-hourly trigger, its identity derived from `number`; with a new line.
QByteArray payloadLine(int number);
/// Lines 0 to count - 1.
QByteArray payloadLines(int count);
/// A store in `folder` with that definition; its path.
QString makeStore(const QString &folder);

QByteArray fileDigest(const QString &path);

} // namespace squidie::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

/// Files that people choose, read and written with limits. Blocking: call through runInBackground.
namespace squidie::ui {

/// The whole file, or a sentence for people about what is wrong. Ordinary files only (a pipe or a device may never
/// end), at most `limit` bytes.
tl::expected<QByteArray, QString> readWholeFile(const QString &path, qint64 limit);

/// Replaces the file in one step, all of it or nothing. Returns what went wrong, a sentence; empty on success.
QString writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace squidie::ui

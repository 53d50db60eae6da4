// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>
#include <QVector>

namespace squidie::ui {

/// One place where two JSON values differ.
struct JsonChange {
    enum class Kind { Added, Removed, Changed };
    QString path; ///< e.g. intended_window.start_at, items[2], or "" for the whole value
    Kind kind = Kind::Changed;
    QJsonValue before; ///< undefined for Added
    QJsonValue after; ///< undefined for Removed

    bool operator==(const JsonChange &) const = default;
};

/// Where `after` differs from `before`, by path, in key order. The values at a path are the smallest that differ:
/// objects and arrays are looked into, arrays by index. 1 and 1.0 are the same number. Pure.
QVector<JsonChange> diffJson(const QJsonValue &before, const QJsonValue &after);

/// `key`, or ["key"] if it would be ambiguous in a path.
QString jsonPathStep(const QString &key);

} // namespace squidie::ui

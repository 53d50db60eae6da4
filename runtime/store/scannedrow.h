// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QByteArray>

#include <optional>

namespace squidie::inline v0 {

/// A row of StoreConnection::visitRows as the engine has it. Valid until the visitor returns, and so are the bytes that it
/// gives: copy those that are kept.
class ScannedRow {
public:
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0; ///< 0 for NULL
    virtual QByteArray bytes(int column) const = 0;
    virtual QByteArray utf8(int column) const = 0; ///< of a text

    Instant instant(int column) const { return fromMicroseconds(integer(column)); }
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    std::optional<QByteArray> optionalUtf8(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(utf8(column));
    }

protected:
    ~ScannedRow() = default;
};

} // namespace squidie::inline v0

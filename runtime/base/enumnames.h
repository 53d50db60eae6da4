// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <array>
#include <optional>

namespace squidie::inline v0 {

/// The names of an enum whose values count from 0: one table, read both ways.
template<size_t size>
using EnumNames = std::array<const char *, size>;

template<typename Enum, size_t size>
QString nameIn(const EnumNames<size> &names, Enum value)
{
    return QString::fromLatin1(names[size_t(value)]);
}

template<typename Enum, size_t size>
std::optional<Enum> valueIn(const EnumNames<size> &names, QStringView name)
{
    for (size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

/// What `nameOf` calls each of several values, with commas between.
template<typename Value, typename NameOf>
QString joinedNames(const QVector<Value> &values, NameOf nameOf)
{
    QStringList names;
    for (const Value &value : values)
        names.append(nameOf(value));
    return names.join(QStringLiteral(", "));
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <type_traits>
#include <utility>

namespace squidie::inline v0 {

/// A list parameter of a coroutine, made from a QList or from the elements themselves:
/// `co_await service.loadDefinitions({"a.json", "b.json"})`. GCC 12 cannot compile a std::initializer_list in a co_await
/// expression ("array used as initializer"), which is what a braced QList would be.
template<typename T>
class ListOf {
public:
    ListOf() = default;
    ListOf(QList<T> values) : m_values(std::move(values)) { }
    template<typename... Values>
    requires(sizeof...(Values) > 0 && (std::is_convertible_v<Values, T> && ...)) ListOf(Values &&...values)
    {
        m_values.reserve(sizeof...(Values));
        (m_values.append(T(std::forward<Values>(values))), ...);
    }

    const QList<T> &values() const { return m_values; }

private:
    QList<T> m_values;
};

} // namespace squidie::inline v0

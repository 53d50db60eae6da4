// SPDX-License-Identifier: Apache-2.0
#include "base/canonicalbytes.h"

#include <charconv>

namespace squidie::inline v0 {
namespace {

void append(QByteArray &all, qint64 number)
{
    char digits[24];
    const auto written = std::to_chars(std::begin(digits), std::end(digits), number);
    all.append(digits, written.ptr - digits);
}

} // namespace

CanonicalBytes &CanonicalBytes::integer(qint64 value)
{
    m_all += 'i';
    append(m_all, value);
    m_all += ';';
    return *this;
}

CanonicalBytes &CanonicalBytes::add(char kind, QByteArrayView value)
{
    m_all += kind;
    append(m_all, value.size());
    m_all += ':';
    m_all.append(value.data(), value.size());
    m_all += ';';
    return *this;
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#include "base/jsonscanner.h"

#include <cstddef>

namespace squidie::inline v0 {

namespace {

/// Far above limits::jsonDepth: only the scanner's own memory is guarded here.
constexpr std::size_t maximumOpen = 1'000'000;

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool isScalar(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '+' || byte == '.'
        || byte == 'E';
}

} // namespace

JsonScanner::State JsonScanner::state() const
{
    switch (m_expect) {
    case Expect::End:
        return State::Complete;
    case Expect::Nothing:
        return State::Invalid;
    default:
        return State::Incomplete;
    }
}

JsonScanner::State JsonScanner::feed(char byte)
{
    switch (m_expect) {
    case Expect::Nothing:
        break;
    case Expect::Escape:
        m_expect = static_cast<unsigned char>(byte) < 0x20 ? Expect::Nothing : Expect::String;
        break;
    case Expect::String:
        if (byte == '"')
            m_expect = m_isKey ? Expect::Colon : Expect::CommaOrEnd;
        else if (byte == '\\')
            m_expect = Expect::Escape;
        else if (static_cast<unsigned char>(byte) < 0x20)
            m_expect = Expect::Nothing;
        break;
    case Expect::Scalar:
        if (isScalar(byte))
            break;
        m_expect = Expect::CommaOrEnd;
        [[fallthrough]];
    default:
        if (!isBlank(byte))
            structure(byte);
    }
    return state();
}

void JsonScanner::structure(char byte)
{
    const bool value = m_expect == Expect::Value || m_expect == Expect::ValueOrEnd;
    const bool key = m_expect == Expect::Key || m_expect == Expect::KeyOrEnd;
    const bool afterItem = m_expect == Expect::CommaOrEnd;
    if (value && (byte == '{' || (byte == '[' && !m_open.empty()))) {
        open(byte == '{');
    } else if (byte == '"' && (key || (value && !m_open.empty()))) {
        m_isKey = key;
        m_expect = Expect::String;
    } else if (byte == ':' && m_expect == Expect::Colon) {
        m_expect = Expect::Value;
    } else if (byte == ',' && afterItem) {
        m_expect = m_open.back() ? Expect::Key : Expect::Value;
    } else if (byte == '}' && (m_expect == Expect::KeyOrEnd || afterItem)) {
        close(true);
    } else if (byte == ']' && (m_expect == Expect::ValueOrEnd || afterItem)) {
        close(false);
    } else if (value && !m_open.empty() && isScalar(byte)) {
        m_expect = Expect::Scalar;
    } else {
        m_expect = Expect::Nothing;
    }
}

void JsonScanner::open(bool object)
{
    m_open.push_back(object);
    m_expect = m_open.size() > maximumOpen ? Expect::Nothing : object ? Expect::KeyOrEnd : Expect::ValueOrEnd;
}

void JsonScanner::close(bool object)
{
    if (m_open.back() != object) {
        m_expect = Expect::Nothing;
        return;
    }
    m_open.pop_back();
    m_expect = m_open.empty() ? Expect::End : Expect::CommaOrEnd;
}

} // namespace squidie::inline v0

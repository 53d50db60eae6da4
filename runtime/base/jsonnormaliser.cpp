// SPDX-License-Identifier: Apache-2.0
#include "base/jsonnormaliser.h"

#include <QByteArray>

#include <algorithm>
#include <tuple>

namespace squidie::inline v0 {

bool JsonNormaliser::fail(JsonProblem problem)
{
    m_problem = std::move(problem);
    return false;
}

/// The writer refuses one thing only: an encoded surrogate. The reader validates the text, so an escape brought it.
bool JsonNormaliser::passed(bool done)
{
    if (!done)
        return fail(unpairedSurrogate(loneLowSurrogate(m_text, stringStart(m_text, m_lastEvent))));
    m_lastEvent = m_stream.Tell();
    return true;
}

bool JsonNormaliser::enter()
{
    m_lastEvent = m_stream.Tell();
    return m_depth++ < m_maximumDepth || fail(nestedTooDeep(m_lastEvent, m_maximumDepth));
}

bool JsonNormaliser::RawNumber(const char *text, unsigned length, bool)
{
    static constexpr unsigned safeLength = 300; // 1e300 fits: as many digits without an exponent do
    if (length >= safeLength || std::string_view(text, length).find_first_of("eE") != std::string_view::npos) {
        bool fits = false;
        QByteArray::fromRawData(text, length).toDouble(&fits);
        if (!fits)
            return fail(numberOutOfRange(m_stream.Tell() - length));
    }
    return passed(m_writer.RawValue(text, length, rapidjson::kNumberType)); // its RawNumber writes a string
}

bool JsonNormaliser::String(const char *text, unsigned length, bool copy)
{
    return passed(m_writer.String(text, length, copy));
}

bool JsonNormaliser::StartObject()
{
    return enter() && m_writer.StartObject();
}

bool JsonNormaliser::StartArray()
{
    return enter() && m_writer.StartArray();
}

bool JsonNormaliser::EndArray(unsigned count)
{
    --m_depth;
    return passed(m_writer.EndArray(count));
}

bool JsonNormaliser::Key(const char *text, unsigned length, bool copy)
{
    m_keys.push_back({m_keyTexts.size(), length, m_lastEvent});
    m_keyTexts.append(text, length);
    return passed(m_writer.Key(text, length, copy));
}

bool JsonNormaliser::EndObject(unsigned count)
{
    const auto begin = m_keys.end() - std::ptrdiff_t(count);
    const size_t texts = count ? begin->begin : m_keyTexts.size();
    std::sort(begin, m_keys.end(), [this](const OpenKey &a, const OpenKey &b) {
        return std::tuple(textOf(a), a.from) < std::tuple(textOf(b), b.from);
    });
    const auto twin = std::adjacent_find(begin, m_keys.end(),
                                         [this](const OpenKey &a, const OpenKey &b) { return textOf(a) == textOf(b); });
    if (twin != m_keys.end()) {
        const std::string_view name = textOf(*twin);
        const QString key = QString::fromUtf8(name.data(), qsizetype(name.size()));
        return fail(duplicateKey(stringStart(m_text, std::next(twin)->from), key));
    }
    m_keys.erase(begin, m_keys.end());
    m_keyTexts.resize(texts);
    --m_depth;
    return passed(m_writer.EndObject(count));
}

} // namespace squidie::inline v0

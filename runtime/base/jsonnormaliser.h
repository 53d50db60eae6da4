// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonerror.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace squidie::inline v0 {

/// Takes the events of RapidJSON's reader and writes the text anew in plain ASCII, every other character as an escape: so
/// that whatever makes values of it has nothing left to interpret. Refuses what the reader lets pass: deep nesting,
/// duplicate keys, numbers outside the range of a double and an escaped low surrogate alone.
/// A handler as RapidJSON expects it: false ends the reading.
class JsonNormaliser {
public:
    /// `stream` is what the reader reads `text` from; both outlive the normaliser.
    JsonNormaliser(std::string_view text, const rapidjson::MemoryStream &stream, int maximumDepth)
        : m_text(text),
          m_stream(stream),
          m_maximumDepth(maximumDepth),
          m_buffer(nullptr, 2 * text.size() + 1024)
    {
        m_keys.reserve(16);
    }

    bool Null() { return passed(m_writer.Null()); }
    bool Bool(bool value) { return passed(m_writer.Bool(value)); }
    bool RawNumber(const char *text, unsigned length, bool copy);
    bool String(const char *text, unsigned length, bool copy);
    bool StartObject();
    bool Key(const char *text, unsigned length, bool copy);
    bool EndObject(unsigned count);
    bool StartArray();
    bool EndArray(unsigned count);
    // RapidJSON wants these as well, but numbers arrive as text.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    const std::optional<JsonProblem> &problem() const { return m_problem; }
    /// Where in the text the latest event was handed on.
    size_t lastEvent() const { return m_lastEvent; }
    std::string_view normalised() const { return {m_buffer.GetString(), m_buffer.GetSize()}; }

private:
    /// A key of an object that is still open.
    struct OpenKey {
        size_t begin; ///< among m_keyTexts
        size_t length;
        size_t from; ///< in the text; the key begins somewhere behind this
    };

    bool passed(bool done);
    bool fail(JsonProblem problem);
    bool enter();
    std::string_view textOf(const OpenKey &key) const { return std::string_view(m_keyTexts).substr(key.begin, key.length); }

    std::string_view m_text;
    const rapidjson::MemoryStream &m_stream;
    int m_maximumDepth;
    int m_depth = 0;
    size_t m_lastEvent = 0;
    std::optional<JsonProblem> m_problem;
    std::vector<OpenKey> m_keys;
    std::string m_keyTexts;
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::ASCII<>> m_writer{m_buffer};
};

} // namespace squidie::inline v0

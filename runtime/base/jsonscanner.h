// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace squidie::inline v0 {

/// Follows JSON text byte by byte and says where one object ends, or that the bytes so far cannot begin one. It only
/// finds the boundaries of texts in a stream, those of invalid ones too, and is lenient on purpose: numbers, escapes and
/// UTF-8 pass unchecked, so that one bad payload is refused by parseJson as one payload and does not take its neighbours
/// with it. The text begins at its opening brace. Pure; any thread.
class JsonScanner {
public:
    enum class State { Incomplete, Complete, Invalid };

    State feed(char byte);
    State state() const;

private:
    enum class Expect { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Scalar, String, Escape, End, Nothing };

    void structure(char byte);
    void open(bool object);
    void close(bool object);

    std::vector<bool> m_open; ///< true for an object, false for an array
    Expect m_expect = Expect::Value;
    bool m_isKey = false; ///< the string being read is a key
};

} // namespace squidie::inline v0

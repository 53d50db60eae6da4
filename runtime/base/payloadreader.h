// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "base/limits.h"

#include <QByteArray>

#include <functional>
#include <optional>

class QIODevice;

namespace squidie::inline v0 {

/// Size and digest of a text that was too long to keep.
struct OversizedText {
    qint64 bytes = 0;
    QByteArray sha256; ///< 32 bytes

    bool operator==(const OversizedText &) const = default;
};

/// One text of a stream, to be delivered as it is: it may be invalid JSON.
struct PayloadText {
    QByteArray bytes; ///< without the blanks around it; empty if it was oversized
    qint64 line = 1; ///< where it begins, from 1
    std::optional<OversizedText> oversized;

    bool operator==(const PayloadText &) const = default;
};

/// Splits an input into payload texts as they arrive, in bounded memory: one JSON object (over one line or several,
/// also one after another), an array of objects, or JSON Lines. What comes first decides:
/// - `[`: an array; its elements are returned one by one.
/// - a first line that is a whole object, or that cannot begin one: JSON Lines, to the end of the input. A broken line
///   is returned like any other, and the rest follows.
/// - otherwise an object over several lines; if it turns out not to be one, JSON Lines if a later line is a whole
///   object, else one broken text.
/// Blank lines and a byte order mark at the start are skipped; CRLF and a missing last newline do not matter.
/// Lives in one thread at a time; next() blocks as long as the source does.
class PayloadReader {
public:
    /// Reads up to `size` bytes: their number, 0 at the end, -1 on an error. Should return what is available
    /// rather than wait for all of it, so that slow input is delivered promptly.
    using Source = std::function<qint64(char *data, qint64 size)>;
    static Source fromDevice(QIODevice &device);

    explicit PayloadReader(Source source, qint64 limit = limits::payloadBytes);

    /// The next text; nothing at the end.
    std::optional<PayloadText> next();

    /// After the end: whether the input was complete. Errors: invalid_json if an array was not closed (its elements have
    /// been returned), invalid_option with {"reason"} if the source could not be read.
    Status status() const { return m_status; }

private:
    enum class Mode { Start, Object, Array, Lines };

    bool refill();
    bool available() { return m_at < m_buffer.size() || refill(); }
    void consume(qsizetype count);
    void skipBlanks();
    void skipByteOrderMark();
    void decide();
    PayloadText readLine();
    PayloadText readObject();
    std::optional<PayloadText> readElement();

    Source m_source;
    qint64 m_limit;
    Status m_status;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_ended = false;
    Mode m_mode = Mode::Start;
    bool m_firstElement = true;
};

} // namespace squidie::inline v0

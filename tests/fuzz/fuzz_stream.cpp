// SPDX-License-Identifier: Apache-2.0
#include "base/payloadreader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

using namespace squidie;

constexpr qint64 limit = 24;

struct Reading {
    std::vector<PayloadText> texts;
    bool whole = true;

    bool operator==(const Reading &) const = default;
};

/// The input in pieces of `step` bytes.
Reading readInPieces(const char *data, qint64 size, qint64 step)
{
    qint64 at = 0;
    PayloadReader reader(
        [&](char *target, qint64 room) {
            const qint64 count = std::min({room, step, size - at});
            std::memcpy(target, data + at, size_t(count));
            at += count;
            return count;
        },
        limit);
    Reading reading;
    while (auto text = reader.next())
        reading.texts.push_back(std::move(*text));
    reading.whole = reader.status().has_value();
    return reading;
}

} // namespace

/// Any bytes as a stream of payloads: the same texts however they arrive, none above the limit, in the order of their
/// lines, and none that was not in the input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = reinterpret_cast<const char *>(data);
    const Reading reading = readInPieces(text, qint64(size), qint64(size) + 1);
    if (reading != readInPieces(text, qint64(size), 1) || reading != readInPieces(text, qint64(size), 5))
        std::abort();
    qint64 line = 1;
    qsizetype from = 0;
    const QByteArray input = QByteArray::fromRawData(text, qsizetype(size));
    for (const PayloadText &found : reading.texts) {
        if (found.line < line || found.bytes.size() > limit || (found.oversized && found.oversized->bytes <= limit))
            std::abort();
        line = found.line;
        if (found.bytes.isEmpty())
            continue;
        const qsizetype at = input.indexOf(found.bytes, from);
        if (at < 0)
            std::abort();
        from = at + found.bytes.size();
    }
    return 0;
}

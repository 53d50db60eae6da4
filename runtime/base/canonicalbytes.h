// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace squidie::inline v0 {

/// Values one behind the other, as bytes that can be read in one way only: what digests are made of. Each value has its kind
/// and, where it is needed, its length: "n;" for no value, "i-12;" for a whole number, "t3:abc;" for text in UTF-8 and
/// "b3:...;" for bytes. (manual: proof.md, "Format")
class CanonicalBytes {
public:
    CanonicalBytes &null()
    {
        m_all += "n;";
        return *this;
    }
    CanonicalBytes &integer(qint64 value);
    CanonicalBytes &text(QByteArrayView utf8) { return add('t', utf8); }
    CanonicalBytes &bytes(QByteArrayView value) { return add('b', value); }

    const QByteArray &all() const { return m_all; }
    /// Begins again, in the same memory.
    void clear() { m_all.resize(0); }

private:
    CanonicalBytes &add(char kind, QByteArrayView value);

    QByteArray m_all;
};

} // namespace squidie::inline v0

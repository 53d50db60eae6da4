// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <optional>

namespace squidie::inline v0 {

/// A run's UUID: sixteen bytes, written in lower case with hyphens. Cannot hold anything else. A value; any thread.
class SQUIDIE_EXPORT RunId {
public:
    /// A fresh random (version 4) id.
    static RunId random();
    /// Takes exactly sixteen bytes.
    static std::optional<RunId> fromBytes(const QByteArray &bytes);
    /// Takes the 36-character form, in either case.
    static std::optional<RunId> fromString(QStringView text);
    /// A run's identity: the first sixteen bytes of the digest, version nibble 5, RFC 4122 variant.
    /// (manual: activations.md, "Identity")
    static RunId fromDigest(const QByteArray &sha256);

    QByteArray bytes() const { return m_bytes; }
    QString toString() const;

    bool operator==(const RunId &) const = default;
    bool operator<(const RunId &other) const { return m_bytes < other.m_bytes; }

private:
    explicit RunId(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    QByteArray m_bytes;
};

inline size_t qHash(const RunId &id, size_t seed = 0)
{
    return ::qHash(id.bytes(), seed);
}

} // namespace squidie::inline v0

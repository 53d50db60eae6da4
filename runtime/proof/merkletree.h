// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QVector>

#include <array>
#include <optional>

/// The tree over the deliveries of a day, as in RFC 6962: leaves and inner nodes are hashed in different domains, and a tree of n
/// leaves is split at the largest power of two below n. Pure; any thread. (manual: proof.md, "Format")
namespace squidie::inline v0 {

/// A SHA-256 digest.
struct Digest {
    std::array<char, 32> bytes{};

    QByteArrayView view() const { return {bytes.data(), qsizetype(bytes.size())}; }
    QByteArray hex() const { return view().toByteArray().toHex(); }
    static std::optional<Digest> fromBytes(QByteArrayView bytes);
    /// 64 hexadecimal digits in lower case.
    static std::optional<Digest> fromHex(QByteArrayView text);

    bool operator==(const Digest &) const = default;
};

/// Makes digests, one after the other. Used by one thread.
class DigestMaker {
public:
    Digest of(QByteArrayView bytes);
    /// In the domain of leaves.
    Digest leaf(QByteArrayView bytes);
    Digest node(const Digest &left, const Digest &right);

private:
    Digest finish();

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// The digest of a tree of these leaves; of no leaf at all, that of no bytes.
Digest merkleRoot(const QVector<Digest> &leaves);

/// What shows that some leaves stand next to each other at a place in a tree: the digests of all that stands beside them, from
/// left to right.
QVector<Digest> merklePath(const QVector<Digest> &leaves, qsizetype first, qsizetype count);

/// The root that leaves `first` and up of a tree of `size` leaves have with that path; nothing where the path does not fit.
std::optional<Digest> rootFromPath(const QVector<Digest> &some, qint64 first, qint64 size, const QVector<Digest> &path);

} // namespace squidie::inline v0

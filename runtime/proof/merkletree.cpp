// SPDX-License-Identifier: Apache-2.0
#include "proof/merkletree.h"

#include <algorithm>
#include <bit>

namespace squidie::inline v0 {
namespace {

constexpr char leafDomain = 0;
constexpr char nodeDomain = 1;

/// Leaves [begin, end) of a tree, a subtree of its own.
struct Stretch {
    qint64 begin;
    qint64 end;

    qint64 size() const { return end - begin; }
    qint64 middle() const { return begin + qint64(std::bit_floor(quint64(size() - 1))); }
    Stretch left() const { return {begin, middle()}; }
    Stretch right() const { return {middle(), end}; }
    bool isApartFrom(const Stretch &other) const { return end <= other.begin || begin >= other.end; }
};

Digest rootOf(DigestMaker &maker, const QVector<Digest> &leaves, const Stretch &stretch)
{
    if (stretch.size() == 1)
        return leaves[stretch.begin];
    return maker.node(rootOf(maker, leaves, stretch.left()), rootOf(maker, leaves, stretch.right()));
}

void collect(DigestMaker &maker, const QVector<Digest> &leaves, const Stretch &stretch, const Stretch &shown,
             QVector<Digest> &path)
{
    if (stretch.isApartFrom(shown)) {
        path.append(rootOf(maker, leaves, stretch));
    } else if (stretch.size() > 1) {
        collect(maker, leaves, stretch.left(), shown, path);
        collect(maker, leaves, stretch.right(), shown, path);
    }
}

/// Puts a tree together from the leaves that are shown and a path.
class Assembly {
public:
    Assembly(const QVector<Digest> &some, const Stretch &shown, const QVector<Digest> &path)
        : m_some(some),
          m_shown(shown),
          m_path(path)
    {
    }

    std::optional<Digest> root(const Stretch &stretch)
    {
        if (stretch.isApartFrom(m_shown))
            return m_used < m_path.size() ? std::optional(m_path[m_used++]) : std::nullopt;
        if (stretch.size() == 1)
            return m_some[stretch.begin - m_shown.begin];
        const auto left = root(stretch.left());
        const auto right = left ? root(stretch.right()) : std::nullopt;
        return right ? std::optional(m_maker.node(*left, *right)) : std::nullopt;
    }
    bool isUsedUp() const { return m_used == m_path.size(); }

private:
    DigestMaker m_maker;
    const QVector<Digest> &m_some;
    Stretch m_shown;
    const QVector<Digest> &m_path;
    qsizetype m_used = 0;
};

} // namespace

std::optional<Digest> Digest::fromBytes(QByteArrayView bytes)
{
    Digest digest;
    if (bytes.size() != qsizetype(digest.bytes.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

std::optional<Digest> Digest::fromHex(QByteArrayView text)
{
    const QByteArray given = text.toByteArray();
    const auto digest = fromBytes(QByteArray::fromHex(given));
    return digest && digest->hex() == given ? digest : std::nullopt;
}

Digest DigestMaker::finish()
{
    const QByteArrayView result = m_hash.resultView();
    Digest digest;
    std::copy(result.begin(), result.end(), digest.bytes.begin());
    return digest;
}

Digest DigestMaker::of(QByteArrayView bytes)
{
    m_hash.reset();
    m_hash.addData(bytes);
    return finish();
}

Digest DigestMaker::leaf(QByteArrayView bytes)
{
    m_hash.reset();
    m_hash.addData(QByteArrayView(&leafDomain, 1));
    m_hash.addData(bytes);
    return finish();
}

Digest DigestMaker::node(const Digest &left, const Digest &right)
{
    m_hash.reset();
    m_hash.addData(QByteArrayView(&nodeDomain, 1));
    m_hash.addData(left.view());
    m_hash.addData(right.view());
    return finish();
}

Digest merkleRoot(const QVector<Digest> &leaves)
{
    DigestMaker maker;
    return leaves.isEmpty() ? maker.of({}) : rootOf(maker, leaves, {0, leaves.size()});
}

QVector<Digest> merklePath(const QVector<Digest> &leaves, qsizetype first, qsizetype count)
{
    DigestMaker maker;
    QVector<Digest> path;
    if (count > 0)
        collect(maker, leaves, {0, leaves.size()}, {first, first + count}, path);
    return path;
}

std::optional<Digest> rootFromPath(const QVector<Digest> &some, qint64 first, qint64 size, const QVector<Digest> &path)
{
    if (size == 0 && first == 0 && some.isEmpty() && path.isEmpty())
        return merkleRoot({});
    if (some.isEmpty() || first < 0 || size < some.size() || first > size - some.size())
        return std::nullopt;
    Assembly assembly(some, {first, first + some.size()}, path);
    const auto root = assembly.root({0, size});
    return root && assembly.isUsedUp() ? root : std::nullopt;
}

} // namespace squidie::inline v0

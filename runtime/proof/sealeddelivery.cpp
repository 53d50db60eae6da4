// SPDX-License-Identifier: Apache-2.0
#include "proof/sealeddelivery.h"

#include <squidie/activation.h>

#include <QtEndian>

namespace squidie::inline v0 {
namespace {

constexpr qsizetype packedSize = 3 * qsizetype(sizeof(qint64)) + 32;

void addText(CanonicalBytes &bytes, const QByteArray &text)
{
    if (text.isNull())
        bytes.null();
    else
        bytes.text(text);
}
void addNumber(CanonicalBytes &bytes, const std::optional<qint64> &number)
{
    if (number)
        bytes.integer(*number);
    else
        bytes.null();
}

/// Where the digest itself begins.
qsizetype addDigest(CanonicalBytes &bytes, const Digest &digest)
{
    bytes.bytes(digest.view());
    return bytes.all().size() - 1 - digest.view().size(); // a semicolon follows
}

void append(QByteArray &packed, qint64 number)
{
    char bytes[sizeof(qint64)];
    qToBigEndian(number, bytes);
    packed.append(bytes, sizeof(bytes));
}

} // namespace

bool SealedDelivery::isImported() const
{
    return source == qint64(ActivationSource::Import);
}

bool SealedDelivery::isStart() const
{
    return outcome == qint64(Outcome::Started);
}

SealedDelivery::DigestPlaces SealedDelivery::write(CanonicalBytes &buffer) const
{
    DigestPlaces places;
    buffer.integer(id).integer(receivedAt);
    addText(buffer, workflow);
    addText(buffer, trigger);
    buffer.integer(source);
    addText(buffer, actor);
    places.payload = addDigest(buffer, payload);
    addText(buffer, signalId);
    addNumber(buffer, signalOrigin);
    addText(buffer, windowStart);
    addText(buffer, windowEnd);
    addNumber(buffer, windowStartAt);
    addNumber(buffer, windowEndAt);
    buffer.integer(outcome);
    if (runId.isNull())
        buffer.null();
    else
        buffer.bytes(runId);
    addText(buffer, errorCode);
    if (errorValue)
        places.errorValue = addDigest(buffer, *errorValue);
    else
        buffer.null();
    addNumber(buffer, replayOf);
    buffer.integer(conflict);
    return places;
}

Digest SealedDelivery::digest(DigestMaker &maker, CanonicalBytes &buffer) const
{
    buffer.clear();
    write(buffer);
    return maker.of(buffer.all());
}

LeafPlace LeafPlace::of(const SealedDelivery &delivery)
{
    if (!delivery.windowStartAt || !delivery.windowEndAt)
        return {noWindow, noWindow, delivery.id};
    return {*delivery.windowStartAt, *delivery.windowEndAt, delivery.id};
}

int LeafPlace::comparedWith(const ExpectedWindow &window) const
{
    const std::pair own(startAt, endAt);
    const std::pair other(toMicroseconds(window.startAt), toMicroseconds(window.endAt));
    return own < other ? -1 : own > other ? 1 : 0;
}

Digest SealedLeaf::digest(DigestMaker &maker, CanonicalBytes &buffer) const
{
    buffer.clear();
    if (place.namesWindow())
        buffer.integer(place.startAt).integer(place.endAt);
    else
        buffer.null().null();
    buffer.integer(place.id).bytes(delivery.view());
    return maker.leaf(buffer.all());
}

bool SealedLeaf::isOf(const SealedDelivery &sealed, DigestMaker &maker, CanonicalBytes &buffer) const
{
    return LeafPlace::of(sealed) == place && sealed.digest(maker, buffer) == delivery;
}

QVector<Digest> digestsOf(const QVector<SealedLeaf> &leaves)
{
    DigestMaker maker;
    CanonicalBytes buffer;
    QVector<Digest> digests;
    digests.reserve(leaves.size());
    for (const SealedLeaf &leaf : leaves)
        digests.append(leaf.digest(maker, buffer));
    return digests;
}

QByteArray packLeaves(const QVector<SealedLeaf> &leaves, qsizetype first, qsizetype count)
{
    QByteArray packed;
    packed.reserve(count * packedSize);
    for (qsizetype i = first; i < first + count; ++i) {
        append(packed, leaves[i].place.startAt);
        append(packed, leaves[i].place.endAt);
        append(packed, leaves[i].place.id);
        packed.append(leaves[i].delivery.view());
    }
    return packed;
}

bool unpackLeaves(const QByteArray &packed, QVector<SealedLeaf> &leaves)
{
    if (packed.size() % packedSize != 0)
        return false;
    leaves.reserve(leaves.size() + packed.size() / packedSize);
    for (const char *at = packed.constData(); at != packed.constData() + packed.size(); at += packedSize) {
        constexpr qsizetype number = sizeof(qint64);
        const LeafPlace place{qFromBigEndian<qint64>(at), qFromBigEndian<qint64>(at + number),
                              qFromBigEndian<qint64>(at + 2 * number)};
        leaves.append({place, *Digest::fromBytes({at + 3 * number, 32})});
    }
    return true;
}

} // namespace squidie::inline v0

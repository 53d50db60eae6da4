// SPDX-License-Identifier: Apache-2.0
#include "proof/windowproof.h"

#include <squidie/activation.h>
#include "base/jsontext.h"
#include "base/jsonwriter.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int documentDepth = 8;
const QString format = u"squidie-proof-1"_s;

QString instantText(qint64 microseconds)
{
    return formatMicroseconds(fromMicroseconds(microseconds));
}

/// Writes and reads the fields of a delivery by their names, null where there is none.
class DeliveryWriter {
public:
    explicit DeliveryWriter(JsonWriter &writer) : m_writer(writer) { }

    void text(const char *key, const QByteArray &utf8)
    {
        write(key, utf8.isNull() ? std::nullopt : std::optional(QString::fromUtf8(utf8)));
    }
    void digest(const char *key, const std::optional<Digest> &digest)
    {
        write(key, digest ? std::optional(QString::fromLatin1(digest->hex())) : std::nullopt);
    }
    void instant(const char *key, const std::optional<qint64> &at)
    {
        write(key, at ? std::optional(instantText(*at)) : std::nullopt);
    }
    void write(const char *key, const std::optional<QString> &value)
    {
        m_writer.key(key);
        if (value)
            m_writer.string(*value);
        else
            m_writer.null();
    }
    void number(const char *key, const std::optional<qint64> &value)
    {
        m_writer.key(key);
        if (value)
            m_writer.number(*value);
        else
            m_writer.null();
    }

private:
    JsonWriter &m_writer;
};

void write(JsonWriter &json, const SealedDelivery &delivery)
{
    DeliveryWriter writer(json);
    json.beginObject();
    writer.number("id", delivery.id);
    writer.instant("received_at", delivery.receivedAt);
    writer.text("workflow", delivery.workflow);
    writer.text("trigger", delivery.trigger);
    writer.number("source", delivery.source);
    writer.text("actor", delivery.actor);
    writer.digest("payload_sha256", delivery.payload);
    writer.text("signal_id", delivery.signalId);
    writer.number("signal_origin", delivery.signalOrigin);
    writer.text("window_start", delivery.windowStart);
    writer.text("window_end", delivery.windowEnd);
    writer.instant("window_start_at", delivery.windowStartAt);
    writer.instant("window_end_at", delivery.windowEndAt);
    writer.number("outcome", delivery.outcome);
    const auto run = RunId::fromBytes(delivery.runId);
    writer.write("run_id", run ? std::optional(run->toString()) : std::nullopt);
    writer.text("error_code", delivery.errorCode);
    writer.digest("error_value_sha256", delivery.errorValue);
    writer.number("replay_of", delivery.replayOf);
    writer.number("conflict", delivery.conflict);
    json.endObject();
}

class DeliveryReader {
public:
    explicit DeliveryReader(const QJsonObject &json) : m_json(json) { }

    QByteArray text(const char *key) const
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        return value.isString() ? QByteArray("").append(value.toString().toUtf8()) : QByteArray();
    }
    std::optional<Digest> digest(const char *key) const { return Digest::fromHex(text(key)); }
    std::optional<qint64> instant(const char *key) const
    {
        const auto at = parseInstant(m_json[QLatin1String(key)].toString());
        return at ? std::optional(toMicroseconds(*at)) : std::nullopt;
    }
    std::optional<qint64> number(const char *key) const
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    }

private:
    const QJsonObject &m_json;
};

SealedDelivery deliveryFrom(const QJsonObject &json)
{
    const DeliveryReader reader(json);
    SealedDelivery delivery;
    delivery.id = reader.number("id").value_or(0);
    delivery.receivedAt = reader.instant("received_at").value_or(0);
    delivery.workflow = reader.text("workflow");
    delivery.trigger = reader.text("trigger");
    delivery.source = reader.number("source").value_or(0);
    delivery.actor = reader.text("actor");
    delivery.payload = reader.digest("payload_sha256").value_or(Digest());
    delivery.signalId = reader.text("signal_id");
    delivery.signalOrigin = reader.number("signal_origin");
    delivery.windowStart = reader.text("window_start");
    delivery.windowEnd = reader.text("window_end");
    delivery.windowStartAt = reader.instant("window_start_at");
    delivery.windowEndAt = reader.instant("window_end_at");
    delivery.outcome = reader.number("outcome").value_or(0);
    if (const auto run = RunId::fromString(json[u"run_id"_s].toString()))
        delivery.runId = run->bytes();
    delivery.errorCode = reader.text("error_code");
    delivery.errorValue = reader.digest("error_value_sha256");
    delivery.replayOf = reader.number("replay_of");
    delivery.conflict = reader.number("conflict").value_or(0);
    return delivery;
}

void write(JsonWriter &writer, const SealedLeaf &leaf)
{
    writer.beginArray();
    if (leaf.place.namesWindow())
        writer.number(leaf.place.startAt).number(leaf.place.endAt);
    else
        writer.null().null();
    writer.number(leaf.place.id).string(QString::fromLatin1(leaf.delivery.hex())).endArray();
}

SealedLeaf leafFrom(const QJsonArray &json)
{
    const bool namesWindow = json[0].isDouble();
    return {{namesWindow ? json[0].toInteger() : LeafPlace::noWindow,
             namesWindow ? json[1].toInteger() : LeafPlace::noWindow, json[2].toInteger()},
            Digest::fromHex(json[3].toString().toLatin1()).value_or(Digest())};
}

void write(JsonWriter &writer, const SealExcerpt &excerpt)
{
    writer.beginObject().key("seal");
    excerpt.seal.write(writer);
    writer.key("first").number(excerpt.first);
    writer.key("leaves").beginArray();
    for (const SealedLeaf &leaf : excerpt.leaves)
        write(writer, leaf);
    writer.endArray();
    writer.key("path").beginArray();
    for (const Digest &digest : excerpt.path)
        writer.string(QString::fromLatin1(digest.hex()));
    writer.endArray().endObject();
}

SealExcerpt excerptFrom(const QJsonObject &json)
{
    SealExcerpt excerpt;
    excerpt.seal = Seal::fromJson(json[u"seal"_s].toObject());
    excerpt.first = json[u"first"_s].toInteger();
    for (const QJsonValue leaf : json[u"leaves"_s].toArray())
        excerpt.leaves.append(leafFrom(leaf.toArray()));
    for (const QJsonValue digest : json[u"path"_s].toArray())
        excerpt.path.append(Digest::fromHex(digest.toString().toLatin1()).value_or(Digest()));
    return excerpt;
}

} // namespace

SealExcerpt SealExcerpt::of(const Seal &seal, const QVector<SealedLeaf> &all, const ExpectedWindow &window)
{
    const auto standsBefore = [&window](const SealedLeaf &leaf) { return leaf.place.comparedWith(window) < 0; };
    const auto isUpTo = [&window](const SealedLeaf &leaf) { return leaf.place.comparedWith(window) <= 0; };
    const auto begin = std::partition_point(all.begin(), all.end(), standsBefore);
    const auto end = std::partition_point(begin, all.end(), isUpTo);
    const qsizetype first = std::max<qsizetype>(begin - all.begin() - 1, 0);
    const qsizetype behind = std::min<qsizetype>(end - all.begin() + 1, all.size());
    return {seal, first, all.mid(first, behind - first), merklePath(digestsOf(all), first, behind - first)};
}

QVector<SealedLeaf> SealExcerpt::leavesOf(const ExpectedWindow &window) const
{
    QVector<SealedLeaf> own;
    std::copy_if(leaves.begin(), leaves.end(), std::back_inserter(own),
                 [&window](const SealedLeaf &leaf) { return leaf.place.comparedWith(window) == 0; });
    return own;
}

QByteArray WindowProof::document() const
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("format").string(format);
    writer.key("workflow").string(trigger.workflow);
    writer.key("trigger").string(trigger.trigger);
    writer.key("window_start").string(formatMicroseconds(window.startAt));
    writer.key("window_end").string(formatMicroseconds(window.endAt));
    writer.key("deliveries").beginArray();
    for (const SealedDelivery &delivery : deliveries)
        write(writer, delivery);
    writer.endArray();
    writer.key("seals").beginArray();
    for (const SealExcerpt &excerpt : seals)
        write(writer, excerpt);
    writer.endArray().endObject();
    return writer.text() + '\n';
}

std::optional<WindowProof> WindowProof::fromDocument(const QByteArray &document)
{
    const auto parsed = parseJson(document, documentDepth);
    if (!parsed)
        return std::nullopt;
    const QJsonObject json = parsed->toObject();
    WindowProof proof;
    proof.trigger = {json[u"workflow"_s].toString(), json[u"trigger"_s].toString()};
    proof.window.startAt = parseInstant(json[u"window_start"_s].toString()).value_or(Instant());
    proof.window.endAt = parseInstant(json[u"window_end"_s].toString()).value_or(Instant());
    for (const QJsonValue delivery : json[u"deliveries"_s].toArray())
        proof.deliveries.append(deliveryFrom(delivery.toObject()));
    for (const QJsonValue excerpt : json[u"seals"_s].toArray())
        proof.seals.append(excerptFrom(excerpt.toObject()));
    return proof.document() == document ? std::optional(std::move(proof)) : std::nullopt;
}

} // namespace squidie::inline v0

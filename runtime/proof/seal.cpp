// SPDX-License-Identifier: Apache-2.0
#include "proof/seal.h"

#include "base/jsontext.h"
#include "base/jsonwriter.h"

#include <QDate>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::sys_days;

constexpr int documentDepth = 4;
const QString format = u"squidie-seal-1"_s;

/// More is as good as for ever, and could not be added to a time.
qint64 writableGrace(std::chrono::microseconds grace)
{
    constexpr std::chrono::microseconds longest = std::chrono::days(365'000);
    return std::clamp(grace, std::chrono::microseconds(0), longest).count();
}

void write(JsonWriter &writer, const char *key, const Digest &digest)
{
    writer.key(key).string(QString::fromLatin1(digest.hex()));
}
void write(JsonWriter &writer, const char *key, const std::optional<Digest> &digest)
{
    if (digest)
        write(writer, key, *digest);
    else
        writer.key(key).null();
}

sys_days dayFrom(const QJsonValue &text)
{
    const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
    return date.isValid() ? sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(date))) : sys_days();
}

std::optional<Digest> digestFrom(const QJsonValue &text)
{
    return Digest::fromHex(text.toString().toLatin1());
}

} // namespace

QString dayText(sys_days day)
{
    return formatSeconds(day).left(10);
}

sys_days dayOf(Instant instant)
{
    return std::chrono::floor<std::chrono::days>(instant);
}

void Seal::write(JsonWriter &writer) const
{
    writer.beginObject();
    writer.key("format").string(format);
    writer.key("number").number(number);
    writer.key("store").string(store);
    writer.key("workflow").string(trigger.workflow);
    writer.key("trigger").string(trigger.trigger);
    writer.key("since").string(dayText(since));
    writer.key("day").string(dayText(day));
    writer.key("supplement").number(supplement);
    writer.key("deliveries").number(deliveries);
    v0::write(writer, "root", root);
    writer.key("settled").number(settled);
    writer.key("expect_at").string(expectAtName(settings.expectAt));
    writer.key("grace_us").number(writableGrace(settings.grace));
    v0::write(writer, "previous", previous);
    v0::write(writer, "previous_in_store", previousInStore);
    writer.key("sealed_at").string(formatMicroseconds(sealedAt));
    writer.endObject();
}

QByteArray Seal::document() const
{
    JsonWriter writer;
    write(writer);
    return writer.text();
}

Digest Seal::hash() const
{
    return DigestMaker().of(document());
}

Seal Seal::fromJson(const QJsonObject &json)
{
    Seal seal;
    seal.number = json[u"number"_s].toInteger();
    seal.store = json[u"store"_s].toString();
    seal.trigger = {json[u"workflow"_s].toString(), json[u"trigger"_s].toString()};
    seal.since = dayFrom(json[u"since"_s]);
    seal.day = dayFrom(json[u"day"_s]);
    seal.supplement = json[u"supplement"_s].toInt();
    seal.deliveries = json[u"deliveries"_s].toInteger();
    seal.root = digestFrom(json[u"root"_s]).value_or(Digest());
    seal.settled = json[u"settled"_s].toInteger();
    seal.settings = CoverageSettings(expectAtFromName(json[u"expect_at"_s].toString()).value_or(ExpectAt::Start),
                                     std::chrono::microseconds(
                                         writableGrace(std::chrono::microseconds(json[u"grace_us"_s].toInteger()))));
    seal.previous = digestFrom(json[u"previous"_s]);
    seal.previousInStore = digestFrom(json[u"previous_in_store"_s]);
    seal.sealedAt = parseInstant(json[u"sealed_at"_s].toString()).value_or(Instant());
    return seal;
}

std::optional<Seal> Seal::fromDocument(const QByteArray &document)
{
    const auto json = parseJson(document, documentDepth);
    if (!json)
        return std::nullopt;
    Seal seal = fromJson(json->toObject());
    return seal.document() == document ? std::optional(std::move(seal)) : std::nullopt;
}

} // namespace squidie::inline v0

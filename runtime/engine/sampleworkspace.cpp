// SPDX-License-Identifier: Apache-2.0
#include <squidie/sampleworkspace.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include <squidie/catalogueloader.h>
#include <squidie/importer.h>
#include <squidie/delivery.h>
#include <squidie/runner.h>
#include "store/propertytable.h"
#include "store/savedpayloadtable.h"
#include <squidie/store.h>
#include "store/storeerror.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryFile>

namespace squidie::inline v0 {
namespace {

Status loadSampleDefinitions(Store &store, const QByteArray &text, Instant now)
{
    const auto reports = readDefinitions(text);
    if (!reports)
        return tl::unexpected(reports.error());
    QVector<QPair<QString, DefinitionReport>> named;
    for (const DefinitionReport &report : *reports)
        named.append({QStringLiteral("sample"), report});
    const auto loaded = loadDefinitions(store, named, now);
    return loaded ? Status() : tl::unexpected(loaded.error());
}

Status importSampleJobs(Store &store, QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    JobControl control;
    const auto imported = importActivations(store, buffer, control);
    return imported ? Status() : tl::unexpected(imported.error());
}

Status deliverSamples(Store &store, const QByteArray &text, Instant now)
{
    QVector<PreparedDelivery> deliveries;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto value = parseJson(line, limits::jsonDepth);
        if (!value)
            return tl::unexpected(value.error());
        const QJsonObject object = value->toObject();
        DeliveryOptions options;
        options.actor = object.value(QStringLiteral("actor")).toString();
        const auto at = parseInstant(object.value(QStringLiteral("received_at")).toString()).value_or(now);
        const QJsonObject payload = object.value(QStringLiteral("payload")).toObject();
        if (payload.value(QStringLiteral("kind")).toString() == QLatin1String("manual")) {
            options.source = ActivationSource::Console;
            deliveries.append(prepareManualStart(payload.value(QStringLiteral("workflow")).toString(),
                                                 payload.value(QStringLiteral("trigger")).toString(),
                                                 payload.value(QStringLiteral("input")).toObject(), options, at));
        } else {
            deliveries.append(prepareDelivery(compactJson(payload), options, at));
        }
    }
    const auto performed = Runner(store, [now] { return now; }).perform(deliveries);
    return performed ? Status() : tl::unexpected(performed.error());
}

Status savePayloads(Store &store, const QByteArray &text, Instant now)
{
    const auto value = parseJson(text, limits::jsonDepth);
    if (!value)
        return tl::unexpected(value.error());
    const QJsonArray saved = value->toArray();
    for (const QJsonValue &entry : saved) {
        const QJsonObject object = entry.toObject();
        SavedPayload payload(object.value(QStringLiteral("name")).toString(),
                             indentedJson(object.value(QStringLiteral("payload"))));
        payload.note = object.value(QStringLiteral("note")).toString();
        payload.savedAt = now;
        const QJsonArray tags = object.value(QStringLiteral("tags")).toArray();
        for (const QJsonValue &tag : tags)
            payload.tags << tag.toString();
        if (auto done = SavedPayloadTable(store).save(payload, true); !done)
            return done;
    }
    return {};
}

Status fill(const QString &path, const SampleContents &contents, Instant now)
{
    auto store = Store::open(path, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    if (auto done = loadSampleDefinitions(**store, contents.definitions, now); !done)
        return done;
    if (auto done = importSampleJobs(**store, contents.jobs); !done)
        return done;
    if (auto done = deliverSamples(**store, contents.deliveries, now); !done)
        return done;
    if (auto done = savePayloads(**store, contents.savedPayloads, now); !done)
        return done;
    return PropertyTable(**store).set(sampleProperty, QStringLiteral("true"));
}

} // namespace

Status createSampleStore(const QString &path, const SampleContents &contents, Instant now)
{
    if (QFileInfo::exists(path))
        return {};
    const QString draft = path + QStringLiteral(".new");
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString leftOver = draft + QLatin1String(suffix);
        if (QFile::exists(leftOver) && !QFile::remove(leftOver))
            return tl::unexpected(storeError(draft, StoreReason::CannotOpen, QStringLiteral("it cannot be removed")));
    }
    if (auto filled = fill(draft, contents, now); !filled)
        return filled;
    // Its last connection is closed: the write-ahead log is in the file.
    if (!QFile::rename(draft, path))
        return tl::unexpected(storeError(path, StoreReason::CannotOpen, QStringLiteral("it cannot be renamed")));
    return {};
}

} // namespace squidie::inline v0

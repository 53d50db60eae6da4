// SPDX-License-Identifier: Apache-2.0
#include <squidie/replayer.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/sandbox.h"
#include "engine/startpreparation.h"
#include "store/activationtable.h"

#include <QUuid>

namespace squidie::inline v0 {
namespace {

const QString windowKey = QStringLiteral("intended_window");
const QString signalKey = QStringLiteral("signal_id");

Error modeError(const QString &reason)
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("mode")}, {QStringLiteral("reason"), reason}}};
}

bool isManual(const QJsonObject &payload)
{
    return payload.value(QStringLiteral("kind")).toString() == QLatin1String("manual");
}

Result<QString> shiftedBound(const std::optional<QString> &bound, std::chrono::microseconds shift)
{
    const auto instant = bound ? parseInstant(*bound) : std::nullopt;
    if (!instant)
        return tl::unexpected(modeError(tr("the payload has no complete window to shift")));
    const Instant moved = *instant + shift;
    return moved == std::chrono::floor<std::chrono::seconds>(moved) ? formatSeconds(moved) : formatMicroseconds(moved);
}

Result<IntendedWindow> shiftedWindow(const QJsonObject &payload, const ReplayRequest &request)
{
    if (request.window)
        return *request.window;
    const auto window = IntendedWindow::fromJson(payload.value(windowKey));
    if (!window)
        return tl::unexpected(window.error());
    const IntendedWindow before = window->value_or(IntendedWindow{});
    const auto start = shiftedBound(before.startAt, request.shift);
    const auto end = shiftedBound(before.endAt, request.shift);
    if (!start || !end)
        return tl::unexpected((start ? end : start).error());
    return IntendedWindow{*start, *end};
}

/// One entry of a report, before it is delivered.
Result<ReplayEntry> entryFor(Store &store, const ReplayItem &item, const ReplayRequest &request)
{
    ReplayEntry entry;
    entry.label = item.label;
    entry.replayOf = item.activation;
    if (item.activation) {
        const auto original = ActivationTable(store).detail(*item.activation);
        if (!original)
            return tl::unexpected(original.error());
        if (*original)
            entry.original = (*original)->activation;
    }
    if (auto payload = payloadForReplay(item, request))
        entry.payload = *payload;
    else
        entry.error = payload.error();
    return entry;
}

/// What stands for a start with business input takes the definition's word for the trigger only where it names none.
PreparedDelivery prepare(const QByteArray &payload, const DeliveryOptions &options, Instant now)
{
    if (const auto request = startRequestIn(payload))
        return prepareStart(*request, nullptr, options, now);
    return prepareDelivery(payload, options, now);
}

DeliveryOptions optionsFor(const ReplayEntry &entry, const ReplayRequest &request)
{
    DeliveryOptions options;
    options.source = ActivationSource::Replay;
    options.actor = request.actor;
    options.replayOf = entry.replayOf;
    return options;
}

Result<Prediction> predictIn(Sandbox &sandbox, const PreparedDelivery &delivery)
{
    if (const auto run = delivery.runId()) {
        if (auto copied = sandbox.copyRun(*run); !copied)
            return tl::unexpected(copied.error());
    }
    return sandbox.deliver(delivery);
}

/// Makes an entry of each item and delivers it, until the job is cancelled or `ended` is true.
template<typename Deliver, typename Ended = bool (*)()>
Result<ReplayReport> forEachItem(
    Store &store, const ReplayRequest &request, JobControl &control, Deliver deliver, Ended ended = [] { return false; })
{
    ReplayReport report;
    report.mode = request.mode;
    for (const ReplayItem &item : request.items) {
        if (control.isCancelled()) {
            report.cancelled = true;
            break;
        }
        auto entry = entryFor(store, item, request);
        if (!entry)
            return tl::unexpected(entry.error());
        if (!entry->error) {
            if (auto delivered = deliver(*entry); !delivered)
                return tl::unexpected(delivered.error());
        }
        report.entries.append(std::move(*entry));
        control.setProgress(report.entries.size(), request.items.size());
        if (ended())
            break;
    }
    return report;
}

} // namespace

Result<QByteArray> payloadForReplay(const ReplayItem &item, const ReplayRequest &request)
{
    if (request.mode == ReplayMode::AsItWas || request.mode == ReplayMode::Sandbox)
        return item.payload;
    const auto json = parseJson(item.payload, limits::jsonDepth);
    if (!json)
        return tl::unexpected(json.error());
    QJsonObject payload = json->toObject();
    if (!json->isObject())
        return tl::unexpected(modeError(tr("the payload is not an object: it can only be replayed as it was")));
    if (request.mode == ReplayMode::AsNew) {
        if (isManual(payload))
            return withoutStartIdentity(item.payload);
        payload.insert(signalKey, QStringLiteral("replay:") + QUuid::createUuid().toString(QUuid::WithoutBraces));
        return compactJson(payload);
    }
    const auto window = shiftedWindow(payload, request);
    if (!window)
        return tl::unexpected(window.error());
    // A signal id belongs to the old window: without it one is derived from the new one.
    payload.remove(signalKey);
    payload.insert(windowKey, window->toJson());
    return compactJson(payload);
}

Result<ReplayReport> previewReplay(Store &store, const ReplayRequest &request, JobControl &control, const Clock &clock)
{
    auto sandbox = Sandbox::create(store, clock);
    if (!sandbox)
        return tl::unexpected(sandbox.error());
    return forEachItem(store, request, control, [&](ReplayEntry &entry) -> Status {
        auto prediction = predictIn(**sandbox, prepare(entry.payload, optionsFor(entry, request), clock()));
        if (!prediction)
            return tl::unexpected(prediction.error());
        entry.prediction = std::move(*prediction);
        return {};
    });
}

Result<ReplayReport> replay(Store &store, const ReplayRequest &request, JobControl &control, const Clock &clock)
{
    if (request.mode == ReplayMode::Sandbox)
        return previewReplay(store, request, control, clock);
    Runner runner(store, clock);
    bool storeFailed = false;
    return forEachItem(
        store, request, control,
        [&](ReplayEntry &entry) -> Status {
            auto results =
                runner.perform(QVector<PreparedDelivery>{prepare(entry.payload, optionsFor(entry, request), clock())});
            if (results)
                entry.result = results->first();
            else
                entry.error = results.error();
            storeFailed = !results;
            return {};
        },
        [&] { return storeFailed; });
}

} // namespace squidie::inline v0

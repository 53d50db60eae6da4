// SPDX-License-Identifier: Apache-2.0
#include <squidie/replayer.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/sandbox.h"
#include "engine/startpreparation.h"
#include "store/activationtable.h"
#include "store/storeerror.h"

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

/// Makes an entry of each item and predicts its outcome, until the job is cancelled.
template<typename Predict>
Result<ReplayReport> forEachItem(Store &store, const ReplayRequest &request, JobControl &control, Predict predict)
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
            if (auto predicted = predict(*entry); !predicted)
                return tl::unexpected(predicted.error());
        }
        report.entries.append(std::move(*entry));
        control.setProgress(report.entries.size(), request.items.size());
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

bool ReplayEntry::isLeftToDo() const
{
    return !result && (!error || error->code == ErrorCode::StoreUnavailable);
}

ReplayRequest &ReplayRequest::goOnFrom(const ReplayReport &report)
{
    before = std::make_shared<const ReplayReport>(report);
    return *this;
}

namespace {

/// Delivers a request's items one after the other until the store fails.
class Replay {
public:
    Replay(Store &store, const ReplayRequest &request, const Clock &clock)
        : m_store(store),
          m_request(request),
          m_clock(clock),
          m_runner(store, clock)
    {
    }

    ReplayReport run(JobControl &control)
    {
        ReplayReport report;
        report.mode = m_request.mode;
        for (qsizetype at = 0; at < m_request.items.size() && !m_hasFailed; ++at) {
            if (control.isCancelled()) {
                report.cancelled = true;
                break;
            }
            report.entries.append(entryAt(at));
            control.setProgress(report.entries.size(), m_request.items.size());
        }
        return report;
    }

private:
    ReplayEntry entryAt(qsizetype at)
    {
        const ReplayEntry *before =
            m_request.before && at < m_request.before->entries.size() ? &m_request.before->entries.at(at) : nullptr;
        if (before && !before->isLeftToDo())
            return *before;
        const ReplayItem &item = m_request.items.at(at);
        auto made = entryFor(m_store, item, m_request);
        if (!made) {
            ReplayEntry unread;
            if (before) {
                unread = *before;
            } else {
                unread.label = item.label;
                unread.replayOf = item.activation;
                unread.payload = item.payload;
            }
            unread.error = made.error();
            m_hasFailed = true;
            return unread;
        }
        ReplayEntry entry = std::move(*made);
        if (before && before->deliveredAt) {
            entry.payload = before->payload;
            entry.deliveredAt = before->deliveredAt;
            entry.isUnknown = before->isUnknown;
            entry.error.reset();
        }
        if (!entry.error)
            deliver(entry);
        return entry;
    }

    void deliver(ReplayEntry &entry)
    {
        if (entry.isUnknown && !askWhatHappened(entry))
            return;
        if (entry.result)
            return;
        const PreparedDelivery delivery = prepare(entry.payload, optionsFor(entry, m_request), m_clock());
        entry.deliveredAt = delivery.activation.receivedAt;
        const auto results = m_runner.perform(QVector<PreparedDelivery>{delivery});
        if (results) {
            entry.result = results->first();
            return;
        }
        entry.error = results.error();
        entry.isUnknown = storeReason(results.error()) == StoreReason::OutcomeUnknown;
        m_hasFailed = true;
        // Where the server answers again already, it is known after all, and the replay goes on.
        if (entry.isUnknown && askWhatHappened(entry))
            m_hasFailed = !entry.result;
    }

    /// False where the store cannot be asked. A delivery is known again by its instant, its origin and its payload.
    bool askWhatHappened(ReplayEntry &entry)
    {
        ActivationFilter filter;
        filter.sources = {ActivationSource::Replay};
        filter.since = entry.deliveredAt;
        filter.until = *entry.deliveredAt + std::chrono::microseconds(1);
        const auto found = ActivationTable(m_store).page(filter, std::nullopt, mostAtOneInstant);
        if (!found)
            return isStillUnknown(entry, found.error());
        for (const Activation &activation : found->rows) {
            if (activation.replayOf != entry.replayOf)
                continue;
            const auto detail = ActivationTable(m_store).detail(activation.id);
            if (!detail)
                return isStillUnknown(entry, detail.error());
            if (*detail && (*detail)->payload == entry.payload)
                entry.result = resultOf(activation);
        }
        entry.isUnknown = false;
        if (entry.result)
            entry.error.reset();
        return true;
    }

    bool isStillUnknown(ReplayEntry &entry, const Error &error)
    {
        if (!entry.error)
            entry.error = error;
        entry.isUnknown = true;
        m_hasFailed = true;
        return false;
    }

    static DeliveryResult resultOf(const Activation &activation)
    {
        return {activation.id,       activation.receivedAt, activation.outcome, activation.runId,
                activation.signalId, activation.error,      activation.conflict};
    }

    static constexpr int mostAtOneInstant = 100;

    Store &m_store;
    const ReplayRequest &m_request;
    const Clock &m_clock;
    Runner m_runner;
    bool m_hasFailed = false;
};

} // namespace

Result<ReplayReport> replay(Store &store, const ReplayRequest &request, JobControl &control, const Clock &clock)
{
    if (request.mode == ReplayMode::Sandbox)
        return previewReplay(store, request, control, clock);
    return Replay(store, request, clock).run(control);
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include <squidie/activation.h>

#include <QJsonObject>

#include <memory>
#include <optional>

namespace squidie::inline v0 {

class Store;

/// How a payload is delivered again (manual: four-jobs.md, "Replay payloads").
enum class ReplayMode { AsItWas, AsNew, Shifted, Sandbox };

/// One payload to replay, and where it came from.
struct ReplayItem {
    ReplayItem() = default;
    ReplayItem(QByteArray bytes, std::optional<ActivationId> from, QString name)
        : payload(std::move(bytes)),
          activation(from),
          label(std::move(name))
    {
    }

    QByteArray payload;
    std::optional<ActivationId> activation; ///< nothing for a saved payload
    QString label; ///< for the report, e.g. the saved payload's name
};

struct ReplayReport;

/// What to replay, and how. Not an aggregate, so that it may be passed as a temporary to a coroutine (see runtimeservice.h).
struct ReplayRequest {
    ReplayRequest() = default;
    ReplayRequest(QVector<ReplayItem> what, ReplayMode how) : items(std::move(what)), mode(how) { }
    ReplayRequest &withShift(std::chrono::microseconds by)
    {
        shift = by;
        return *this;
    }
    ReplayRequest &withWindow(IntendedWindow wanted)
    {
        window = std::move(wanted);
        return *this;
    }
    /// Goes on with a replay of the same items that the store's failure or a cancellation ended: what was delivered keeps its
    /// result and is left alone; what may have been is asked for first, and otherwise delivered with the very same payload.
    SQUIDIE_EXPORT ReplayRequest &goOnFrom(const ReplayReport &report);
    ReplayRequest &withActor(QString who)
    {
        actor = std::move(who);
        return *this;
    }

    QVector<ReplayItem> items;
    ReplayMode mode = ReplayMode::AsItWas;
    std::chrono::microseconds shift{0}; ///< Shifted: added to both bounds
    std::optional<IntendedWindow> window; ///< Shifted: the new window itself, instead of a shift
    QString actor;
    std::shared_ptr<const ReplayReport> before; ///< see goOnFrom
};

/// The result of replaying one payload.
struct ReplayEntry {
    QString label;
    std::optional<ActivationId> replayOf;
    QByteArray payload; ///< as delivered, after the mode's change
    std::optional<Activation> original; ///< the first delivery
    std::optional<DeliveryResult> result; ///< nothing in a preview, or where an earlier failure ended the replay
    std::optional<Prediction> prediction; ///< preview and sandbox
    std::optional<Error> error; ///< the payload cannot be replayed in this mode, or the store failed
    std::optional<Instant> deliveredAt; ///< when it was last handed to the store, which need not have recorded it
    /// The connection was lost while it was being recorded, and the store could not be asked: it may have been delivered.
    bool isUnknown = false;

    /// It could be delivered and, as far as is known, was not.
    SQUIDIE_EXPORT bool isLeftToDo() const;
};

struct ReplayReport {
    ReplayMode mode = ReplayMode::AsItWas;
    QVector<ReplayEntry> entries;
    bool cancelled = false;
};

/// The payload that a mode delivers. Error: invalid_json, or invalid_option where the mode needs a window that is not there.
SQUIDIE_EXPORT Result<QByteArray> payloadForReplay(const ReplayItem &item, const ReplayRequest &request);

/// Delivers the items one by one in a throw-away store that has the catalogue and the runs concerned: what would happen,
/// taking earlier items of the same request into account. Changes nothing in `store`.
SQUIDIE_EXPORT Result<ReplayReport> previewReplay(Store &store, const ReplayRequest &request, JobControl &control,
                                                  const Clock &clock = systemNow);

/// Delivers the items with the source "replay", one commit each; it can be cancelled between two of them. Sandbox mode is a
/// preview. It ends where the store fails: entries that were delivered keep their results, the next one has the error. Where
/// the answer to a commit was lost, the ledger is asked what happened.
SQUIDIE_EXPORT Result<ReplayReport> replay(Store &store, const ReplayRequest &request, JobControl &control,
                                           const Clock &clock = systemNow);

} // namespace squidie::inline v0

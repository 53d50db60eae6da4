// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include <squidie/activation.h>

#include <QJsonObject>

namespace squidie::inline v0 {

class Store;

/// How a payload is delivered again (spec 7, "Payloads: save and replay").
enum class ReplayMode { AsItWas, AsNew, Shifted, Sandbox };

/// One payload to replay, and where it came from.
struct ReplayItem {
    QByteArray payload;
    std::optional<ActivationId> activation; ///< nothing for a saved payload
    QString label; ///< for the report, e.g. the saved payload's name
};

struct ReplayRequest {
    QVector<ReplayItem> items;
    ReplayMode mode = ReplayMode::AsItWas;
    std::chrono::microseconds shift{0}; ///< Shifted: added to both bounds
    std::optional<IntendedWindow> window; ///< Shifted: the new window itself, in place of a shift
    QString actor;
};

/// What came of one replayed payload.
struct ReplayEntry {
    QString label;
    std::optional<ActivationId> replayOf;
    QByteArray payload; ///< as delivered, after the mode's change
    std::optional<Activation> original; ///< what happened then
    std::optional<DeliveryResult> result; ///< nothing in a preview or where it was not reached
    std::optional<Prediction> prediction; ///< preview and sandbox
    std::optional<Error> error; ///< could not be made into a payload for this mode
};

struct ReplayReport {
    ReplayMode mode = ReplayMode::AsItWas;
    QVector<ReplayEntry> entries;
    bool cancelled = false;
};

/// The payload that a mode delivers. Error: invalid_json, or invalid_option where the mode needs a window that is not there.
Result<QByteArray> payloadForReplay(const ReplayItem &item, const ReplayRequest &request);

/// Delivers the items one by one in a throw-away store that has the catalogue and the identities concerned: what would
/// happen, earlier items of the same request included. Changes nothing in `store`.
Result<ReplayReport> previewReplay(Store &store, const ReplayRequest &request, JobControl &control);

/// Delivers the items, each in a commit of its own, with source replay; a cancel stops between two of them. Sandbox mode
/// is a preview. A store that fails ends it: the entries that were delivered keep their results, the first other one has
/// the error.
Result<ReplayReport> replay(Store &store, const ReplayRequest &request, JobControl &control);

} // namespace squidie::inline v0

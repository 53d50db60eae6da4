// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QByteArray>
#include <QString>

/// The predicted or actual outcome of a delivery in words. Plain text.
namespace squidie::ui {

struct OutcomeWords {
    QString headline; ///< "Would be a duplicate"
    QString reason; ///< why, with the run and when it started
    QString warning; ///< about an identity conflict, or empty
};

/// Times are shown in `zone`; `now` decides what "today" is.
OutcomeWords predictionWords(const Prediction &prediction, Instant now, const QByteArray &zone);
OutcomeWords resultWords(const DeliveryResult &result, Instant now, const QByteArray &zone);

/// "today 09:00:02", "yesterday 09:00:02" or "2026-10-05 09:00:02", followed by the zone's name.
QString momentText(Instant instant, Instant now, const QByteArray &zone);
/// The beginning of a run's id, for sentences: "953c960a…".
QString shortRun(const RunId &run);

} // namespace squidie::ui

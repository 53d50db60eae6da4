// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QByteArray>
#include <QString>

/// What a delivery would come to, or came to, in words for people. Plain text throughout.
namespace squidie::ui {

struct OutcomeWords {
    QString headline; ///< "Would be a duplicate"
    QString reason; ///< why, with the run and when it started
    QString warning; ///< of an identity conflict; else empty
};

/// `zone` is the one that times are told in, `now` decides what "today" is.
OutcomeWords predictionWords(const Prediction &prediction, Instant now, const QByteArray &zone);
OutcomeWords resultWords(const DeliveryResult &result, Instant now, const QByteArray &zone);

/// "today 09:00:02", "yesterday 09:00:02" or "2026-10-05 09:00:02", with the zone's name behind.
QString momentText(Instant instant, Instant now, const QByteArray &zone);
/// The beginning of a run's id, as sentences name it: "953c960a…".
QString shortRun(const RunId &run);

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeformat.h"

#include <squidie/runview.h>
#include <squidie/activation.h>

#include <QJsonObject>
#include <QJsonValue>

/// Values of the ledger as JSON lines and as cells of tables: stable keys, null where there is no value.
namespace squidie::cli {

QJsonValue nullable(const std::optional<QString> &text);
QJsonValue nullable(const QString &text); ///< null where it is empty
QJsonValue errorOrNull(const std::optional<Error> &error);

QJsonObject toJson(const Activation &activation, const TimeFormat &times);
/// One object as text: millions of them are printed, and building a QJsonObject first would cost more than a duplicate does.
QByteArray jsonText(const DeliveryResult &result, const TimeFormat &times);
QJsonObject toJson(const Prediction &prediction);
QJsonObject toJson(const RunRow &run, const TimeFormat &times);

/// The payload as a JSON value, or null and its bytes in "payload_base64" where it is none.
void insertPayload(QJsonObject &object, const QByteArray &payload);

QString signalText(const std::optional<SignalId> &signalId);
QString runText(const std::optional<RunId> &runId);
/// "invalid_workflow: …", or nothing.
QString errorText(const std::optional<Error> &error);

} // namespace squidie::cli

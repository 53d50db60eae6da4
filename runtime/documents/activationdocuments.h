// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"

#include <squidie/activation.h>
#include <squidie/activationinspection.h>

/// Activations, predictions and payloads as documents. Pure; any thread.
namespace squidie::inline v0 {

QJsonObject activationDocument(const Activation &activation, const TimeFormat &times = {});
/// The activation, its payload, and the ids of those that belong to it.
QJsonObject inspectionDocument(const ActivationInspection &inspection, const TimeFormat &times = {});
/// As text: millions of them are printed, and building a QJsonObject first would cost more than a duplicate does.
QByteArray deliveryDocument(const DeliveryResult &result, const TimeFormat &times = {});
QJsonObject predictionDocument(const Prediction &prediction);
QJsonObject savedPayloadDocument(const SavedPayload &saved, const TimeFormat &times = {});

/// Inserts the payload as a JSON value; or, if it is not JSON, null and its bytes as "payload_base64".
void insertPayload(QJsonObject &document, const QByteArray &payload);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// The fields of one contract, at `path`. Fields with errors are left out.
QVector<PayloadField> readPayloadFields(const QJsonValue &value, const QString &path, Problems &problems);

/// The definition's own "payload" is derived: the triggers' fields, the first of each name. It may be
/// left out or empty; anything else must agree with them, which is checked only if the triggers have no errors.
void checkDerivedPayload(const QJsonObject &document, const QVector<TriggerDefinition> &triggers, bool triggersAreSound,
                         Problems &problems);

} // namespace squidie::inline v0::reading

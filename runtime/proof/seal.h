// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesettings.h>
#include <squidie/instant.h>
#include <squidie/triggerkey.h>
#include "proof/merkletree.h"

#include <QJsonObject>

namespace squidie::inline v0 {

class JsonWriter;

/// What was received of a trigger on a day, closed for good. Each seal names the trigger's seal before it, and the store's; so
/// the digest of one covers all of the trigger's before it, and the last one's all of the store's. Its document is bytes that
/// can be written in one way only. (manual: proof.md, "Seals")
struct Seal {
    qint64 number = 0; ///< in the store, from 1
    QString store; ///< the id of the store that made it
    TriggerKey trigger; ///< both empty for deliveries that name none
    std::chrono::sys_days since; ///< on the days from here to the one before `day` nothing was received
    std::chrono::sys_days day; ///< in UTC
    int supplement =
        0; ///< counted from 1 where the day had been closed before its deliveries came; 0 for the day's own seal
    qint64 deliveries = 0;
    Digest root; ///< of the tree of its deliveries
    qint64 settled = 0; ///< covers deliveries up to this number
    CoverageSettings
        settings; ///< by which the trigger's starts were judged on time when it was made; without daylight saving
    std::optional<Digest> previous; ///< of the trigger's seal before it
    std::optional<Digest> previousInStore;
    Instant sealedAt;

    void write(JsonWriter &writer) const;
    QByteArray document() const;
    Digest hash() const;

    /// What has a wrong form there is left as it is by default: whoever reads compares the document with the one read.
    static Seal fromJson(const QJsonObject &json);
    /// Nothing where that is not, byte for byte, a seal's document.
    static std::optional<Seal> fromDocument(const QByteArray &document);
};

/// "2026-11-29".
QString dayText(std::chrono::sys_days day);
std::chrono::sys_days dayOf(Instant instant);

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/activationtable.h"

#include <QHash>
#include <QSet>

namespace squidie::inline v0 {

/// The deliveries of one write transaction. On a server they are numbered ahead and sent together at the end, and what they
/// have to be compared with is asked for with few questions; the answers are those that one delivery after the other would
/// get. In a file, where a question costs no way to a server and back, each is written and asked about by itself.
class ActivationBatch {
public:
    /// A delivery that may be written.
    struct Expected {
        std::optional<qint64> triggerRow;
        Instant receivedAt;
        std::optional<Instant> windowStart;
        std::optional<Instant> windowEnd;
        QByteArray payload;
    };

    explicit ActivationBatch(Store &store);

    /// Once in a transaction, before the first delivery.
    Status begin(const QVector<Expected> &deliveries);
    /// The payloads that started these runs will be asked for.
    Status readStarts(const QVector<qint64> &runRows);

    /// Whether that delivery was imported before.
    Result<bool> wasImported(const Expected &delivery);
    /// Whether the delivery's window, if it names one, was started before.
    Result<bool> windowIsStarted(const ActivationRecord &record);
    /// The payload of the delivery that started a run.
    Result<std::optional<QByteArray>> startPayload(qint64 runRow);

    /// As ActivationTable::insert.
    Result<ActivationId> add(const ActivationRecord &record);
    /// Sends what was added.
    Status write();

private:
    using Moment = QPair<qint64, qint64>; ///< trigger's row, microseconds

    Status readImported(const QVector<Expected> &deliveries);
    Status takeNumbers(qsizetype count);

    StoreConnection &m_store;
    ActivationTable m_activations;
    bool m_isTogether; ///< there is a server
    QVector<ActivationId> m_numbers; ///< not used yet; the next one last
    QVector<QVariantList> m_rows; ///< to be sent
    QHash<Moment, QVector<QByteArray>> m_imported; ///< payloads
    QHash<qint64, std::optional<QByteArray>> m_starts; ///< by run's row
};

} // namespace squidie::inline v0

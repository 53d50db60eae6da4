// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/deliverydecision.h"
#include "store/expecteddeliveries.h"
#include "store/nametable.h"

namespace squidie::inline v0 {

/// Decides about deliveries before the store is asked, by what this process remembers of it: a start under a new identity, or
/// the repeat of an equal payload. Where the store is as was expected, which it compares itself (ExpectedDeliveries), nothing has
/// to be read before. Belongs to its store's thread.
class DeliveryForecast {
public:
    DeliveryForecast(NameTable &names, CatalogueTable &catalogue);

    /// Nothing where the delivery must be decided with the store at hand: it starts nothing, or it has a new name.
    Result<std::optional<ExpectedDelivery>> of(const PreparedDelivery &delivery);
    /// What a delivery of which this was expected has come to.
    static DeliveryResult resultOf(const PreparedDelivery &delivery, const ExpectedDelivery &expected,
                                   const RecordedDelivery &recorded);

private:
    struct Rows {
        qint64 trigger = 0;
        std::optional<qint64> actor;
        qint64 queue = 0;
    };
    Result<std::optional<Rows>> rowsOf(const PreparedDelivery &delivery);
    Result<std::optional<QVector<qint64>>> laneRows(const StartPlan &plan);
    Result<CoverageSettings> settingsOf(qint64 triggerRow);

    NameTable &m_names;
    CatalogueTable &m_catalogue;
    std::optional<QString> m_revision; ///< of the catalogue, when the settings were read: they change with it
    QHash<qint64, CoverageSettings> m_settings;
};

} // namespace squidie::inline v0

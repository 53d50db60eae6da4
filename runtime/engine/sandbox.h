// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/delivery.h>
#include <squidie/runner.h>
#include <squidie/store.h>

#include <QTemporaryDir>

#include <memory>

namespace squidie::inline v0 {

/// A throw-away copy of a store's catalogue, and of the runs that are asked for, in a temporary folder that goes with it.
/// Deliveries to it change nothing anywhere else. Same thread as the store that it copies.
class Sandbox {
public:
    static Result<std::unique_ptr<Sandbox>> create(Store &source, const Clock &clock);

    /// Copies what the source knows of a run: the run, its definition and the delivery that started it.
    Status copyRun(const RunId &id);
    /// Delivers, and returns the outcome with the run's context; startedBy is the source's activation where it has one.
    Result<Prediction> deliver(const PreparedDelivery &delivery);

private:
    Sandbox(Store &source, std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Store> copy, const Clock &clock);

    Store &m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_copy;
    Runner m_runner;
};

} // namespace squidie::inline v0

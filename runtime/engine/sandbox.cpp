// SPDX-License-Identifier: Apache-2.0
#include "engine/sandbox.h"

#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"
#include "store/runtable.h"
#include "store/storeerror.h"
#include "store/transaction.h"

namespace squidie::inline v0 {

Sandbox::Sandbox(Store &source, std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Store> copy, const Clock &clock)
    : m_source(source),
      m_folder(std::move(folder)),
      m_copy(std::move(copy)),
      m_runner(*m_copy, clock)
{
}

Result<std::unique_ptr<Sandbox>> Sandbox::create(Store &source, const Clock &clock)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return tl::unexpected(storeError(folder->path(), StoreReason::CannotOpen, folder->errorString()));
    auto copy = Store::openScratch(folder->filePath(QStringLiteral("sandbox.db")));
    if (!copy)
        return tl::unexpected(copy.error());
    std::unique_ptr<Sandbox> sandbox(new Sandbox(source, std::move(folder), std::move(*copy), clock));
    const auto definitions = CatalogueTable(source).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    auto transaction = Transaction::begin(*sandbox->m_copy);
    if (!transaction)
        return tl::unexpected(transaction.error());
    CatalogueTable catalogue(*sandbox->m_copy);
    for (const StoredDefinitionPointer &definition : *definitions) {
        if (auto put = catalogue.put(definition->definition, clock()); !put)
            return tl::unexpected(put.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return sandbox;
}

Status Sandbox::copyRun(const RunId &id)
{
    auto known = RunTable(*m_copy).find(id);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return {};
    const auto stored = RunTable(m_source).stored(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto start = ActivationTable(m_source).startOf(id);
    if (!start)
        return tl::unexpected(start.error());
    if (!*stored)
        return {};
    auto transaction = Transaction::begin(*m_copy);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto row = RunTable(*m_copy).insertCopy(**stored);
    if (!row)
        return tl::unexpected(row.error());
    if (*start) {
        auto trigger = NameTable(*m_copy).internTrigger({(*start)->activation.workflow, (*start)->activation.trigger});
        if (!trigger)
            return tl::unexpected(trigger.error());
        const auto copied =
            ActivationTable(*m_copy).insert({(*start)->activation, (*start)->payload, *trigger, std::nullopt, *row});
        if (!copied)
            return tl::unexpected(copied.error());
    }
    return transaction->commit();
}

Result<Prediction> Sandbox::deliver(const PreparedDelivery &delivery)
{
    auto results = m_runner.perform(QVector<PreparedDelivery>{delivery});
    if (!results)
        return tl::unexpected(results.error());
    const DeliveryResult &result = results->first();
    Prediction prediction;
    prediction.outcome = result.outcome;
    prediction.runId = result.runId;
    prediction.signalId = result.signalId;
    prediction.error = result.error;
    prediction.conflict = result.conflict;
    if (!result.runId)
        return prediction;
    const auto view = RunTable(*m_copy).view(*result.runId);
    if (!view)
        return tl::unexpected(view.error());
    if (*view)
        prediction.context = (*view)->context;
    if (result.outcome == Outcome::Started)
        return prediction;
    auto start = ActivationTable(m_source).startOf(*result.runId);
    if (!start)
        return tl::unexpected(start.error());
    if (*start)
        prediction.startedBy = (*start)->activation;
    return prediction;
}

} // namespace squidie::inline v0

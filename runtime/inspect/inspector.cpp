// SPDX-License-Identifier: Apache-2.0
#include <squidie/inspector.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "inspect/runreading.h"
#include "schedule/cronpayload.h"
#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"
#include "store/propertytable.h"
#include "store/retentiontable.h"
#include <squidie/store.h>
#include "store/transaction.h"

namespace squidie::inline v0 {
namespace {

Error noSuchActivation(Store &store, ActivationId id)
{
    const QString text = QString::number(id);
    const auto horizon = RetentionTable(store).horizon();
    if (!horizon)
        return horizon.error();
    const QString reason = *horizon
        ? tr("there is no activation %1 in this store; retention has removed what was received before %2")
              .arg(text, formatSeconds(**horizon))
        : tr("there is no activation %1 in this store").arg(text);
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("ID")},
                        {QStringLiteral("value"), text},
                        {QStringLiteral("reason"), reason}}};
}

QVector<IdentityStep> identityOf(const ActivationDetail &detail)
{
    const Activation &activation = detail.activation;
    if (!activation.signalId)
        return {};
    ScheduleIdentity identity;
    identity.signalId = activation.signalId;
    identity.window = IntendedWindow{activation.windowStart, activation.windowEnd};
    identity.runId = scheduledRunId(activation.workflow, activation.trigger, activation.signalId->text);
    return identity.explain(activation.workflow, activation.trigger);
}

void mergeDeclared(QVector<TriggerOverview> &overviews, const WorkflowDefinition &definition)
{
    for (const TriggerDefinition &trigger : definition.triggers) {
        TriggerOverview overview;
        overview.key = {definition.workflow, trigger.name};
        overview.declared = true;
        overview.definition = trigger;
        overview.definitionVersion = definition.version;
        overviews.append(overview);
    }
}

} // namespace

Result<StoreOverview> storeOverview(Store &store)
{
    StoreOverview overview;
    overview.path = store.path();
    const auto bytes = store.bytes();
    if (!bytes)
        return tl::unexpected(bytes.error());
    overview.bytes = *bytes;
    overview.schemaVersion = store.schemaVersion();
    const auto engine = store.engineVersion();
    if (!engine)
        return tl::unexpected(engine.error());
    overview.engine = *engine;
    const auto sample = PropertyTable(store).get(sampleProperty);
    if (!sample)
        return tl::unexpected(sample.error());
    overview.isSample = *sample == QLatin1String("true");
    const auto newest = ActivationTable(store).page({}, std::nullopt, 1);
    if (!newest)
        return tl::unexpected(newest.error());
    if (!newest->rows.isEmpty())
        overview.newestDelivery = newest->rows.first().receivedAt;
    const auto hasNoDefinition = CatalogueTable(store).isEmpty();
    if (!hasNoDefinition)
        return tl::unexpected(hasNoDefinition.error());
    overview.isEmpty = newest->rows.isEmpty() && *hasNoDefinition;
    return overview;
}

Result<QVector<TriggerOverview>> listTriggers(Store &store)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto definitions = CatalogueTable(store).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    QVector<TriggerOverview> overviews;
    for (const StoredDefinitionPointer &definition : *definitions)
        mergeDeclared(overviews, definition->definition);
    const auto settings = NameTable(store).allSettings();
    const auto last = ActivationTable(store).lastOfEach();
    if (!settings || !last)
        return tl::unexpected(!settings ? settings.error() : last.error());
    QHash<TriggerKey, qsizetype> places;
    for (qsizetype i = 0; i < overviews.size(); ++i)
        places.insert(overviews[i].key, i);
    for (auto it = settings->cbegin(); it != settings->cend(); ++it) {
        if (!places.contains(it.key())) {
            places.insert(it.key(), overviews.size());
            overviews.append(TriggerOverview{});
            overviews.last().key = it.key();
        }
        overviews[places.value(it.key())].settings = it->second;
    }
    for (const Activation &activation : *last) {
        if (const auto place = places.constFind({activation.workflow, activation.trigger}); place != places.cend())
            overviews[*place].last = activation;
    }
    std::sort(overviews.begin(), overviews.end(),
              [](const TriggerOverview &a, const TriggerOverview &b) { return a.key < b.key; });
    return overviews;
}

Result<ActivationInspection> inspectActivation(Store &store, ActivationId id)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    ActivationTable activations(store);
    auto detail = activations.detail(id);
    if (!detail)
        return tl::unexpected(detail.error());
    if (!*detail)
        return tl::unexpected(noSuchActivation(store, id));
    ActivationInspection inspection;
    inspection.subject = std::move(**detail);
    const Activation &subject = inspection.subject.activation;
    inspection.identity = identityOf(inspection.subject);
    auto others = activations.otherStarts(subject, ActivationInspection::siblingLimit);
    if (!others)
        return tl::unexpected(others.error());
    inspection.otherIdentities = std::move(*others);
    if (!subject.runId)
        return inspection;
    auto siblings = activations.ofRun(*subject.runId, ActivationInspection::siblingLimit);
    const auto count = activations.countOfRun(*subject.runId);
    auto start = activations.startOf(*subject.runId);
    if (!siblings || !count || !start)
        return tl::unexpected(!siblings ? siblings.error() : !count ? count.error() : start.error());
    inspection.siblings = std::move(*siblings);
    inspection.siblingCount = *count;
    inspection.start = std::move(*start);
    return inspection;
}

Result<RunView> inspectRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now, const TrustFile &trust)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    auto run = readRun(store, id, {actions, trust, now});
    if (!run)
        return tl::unexpected(run.error());
    auto activations = ActivationTable(store).ofRun(id, ActivationInspection::siblingLimit);
    if (!activations)
        return tl::unexpected(activations.error());
    run->view.activations = std::move(*activations);
    return std::move(run->view);
}

Result<RunView> inspectRun(Store &store, const RunId &id)
{
    return inspectRun(store, id, ActionRegistry::builtIn(), systemNow());
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#include <squidie/trust.h>

#include "base/sentences.h"
#include "engine/commandaction.h"
#include "store/cataloguetable.h"
#include "store/trusttable.h"
#include <squidie/store.h>
#include "store/transaction.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

CommandToRun commandOf(const StepDefinition &step, bool compensates)
{
    CommandToRun command;
    command.step = step.name;
    command.compensates = compensates;
    command.program = step.options.value("program"_L1).toString();
    const QJsonArray arguments = step.options.value("arguments"_L1).toArray();
    for (const QJsonValue &argument : arguments)
        command.arguments << argument.toString();
    command.workingDirectory = step.options.value("working_directory"_L1).toString();
    const qint64 timeout = step.options.value("timeout"_L1).toInteger();
    command.timeout = timeout > 0 ? std::chrono::milliseconds(timeout) : commandlimits::timeout;
    return command;
}

Result<TrustReview> review(Store &store, const WorkflowDefinition &definition)
{
    const auto trusted = TrustTable(store).find(definition.fingerprint);
    if (!trusted)
        return tl::unexpected(trusted.error());
    return TrustReview{definition.workflow, definition.version, definition.fingerprint, commandsOf(definition), *trusted};
}

Result<StoredDefinitionPointer> currentDefinition(Store &store, const QString &workflow)
{
    auto definition = CatalogueTable(store).current(workflow);
    if (!definition || *definition)
        return definition;
    return failure(ErrorCode::InvalidWorkflow, workflow);
}

} // namespace

QVector<CommandToRun> commandsOf(const WorkflowDefinition &definition)
{
    QVector<CommandToRun> commands;
    for (const StepDefinition &step : definition.steps) {
        if (step.action == "command"_L1)
            commands.append(commandOf(step, false));
        if (compensationAction(step) == "command"_L1)
            commands.append(commandOf(step, true));
    }
    return commands;
}

Result<TrustReview> reviewTrust(Store &store, const QString &workflow)
{
    const auto definition = currentDefinition(store, workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    return review(store, (*definition)->definition);
}

Result<QVector<TrustReview>> reviewTrust(Store &store)
{
    const auto definitions = CatalogueTable(store).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    QVector<TrustReview> reviews;
    for (const StoredDefinitionPointer &stored : *definitions) {
        auto made = review(store, stored->definition);
        if (!made)
            return tl::unexpected(made.error());
        if (!made->commands.isEmpty())
            reviews.append(std::move(*made));
    }
    return reviews;
}

Result<TrustReview> trustDefinition(Store &store, const QString &workflow, const QString &fingerprint, const QString &actor,
                                    const QString &comment, Instant now)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto definition = currentDefinition(store, workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    if ((*definition)->definition.fingerprint != fingerprint)
        return failure(ErrorCode::InvalidOption,
                       QJsonObject{{u"option"_s, u"fingerprint"_s},
                                   {u"value"_s, fingerprint},
                                   {u"reason"_s,
                                    tr("the definition of \"%1\" has changed (%2); review it first")
                                        .arg(workflow, (*definition)->definition.fingerprint)}});
    if (auto trusted = TrustTable(store).trust({fingerprint, now, actor, comment}); !trusted)
        return tl::unexpected(trusted.error());
    auto reviewed = review(store, (*definition)->definition);
    if (!reviewed)
        return reviewed;
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return reviewed;
}

Result<bool> withdrawTrust(Store &store, const QString &fingerprint)
{
    return TrustTable(store).withdraw(fingerprint);
}

} // namespace squidie::inline v0

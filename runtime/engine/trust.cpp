// SPDX-License-Identifier: Apache-2.0
#include <squidie/trust.h>

#include "base/sentences.h"
#include "engine/commandaction.h"
#include "engine/trustcheck.h"
#include "store/attempttable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"
#include <squidie/store.h>

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

Result<TrustReview> review(TrustCheck &check, const StoredDefinition &stored)
{
    if (const auto &readable = check.trusted(); !readable)
        return tl::unexpected(readable.error());
    TrustReview review;
    review.workflow = stored.definition.workflow;
    review.definitionVersion = stored.definition.version;
    review.fingerprint = stored.definition.fingerprint;
    review.digest = check.digestOf(stored);
    review.commands = commandsOf(stored.definition);
    if (const TrustedDefinition *trusted = check.find(stored)) {
        review.trusted = *trusted;
        if (const auto refusal = check.refusal(stored))
            review.problem = refusal->sentence;
    }
    for (CommandToRun &command : review.commands) {
        command.file = check.programs().find(command.program, command.workingDirectory);
        if (!review.trusted)
            continue;
        for (const TrustedProgram &program : std::as_const(review.trusted->programs)) {
            if (program.step == command.step)
                command.trustedFile = program.file;
        }
    }
    return review;
}

Result<StoredDefinitionPointer> currentDefinition(Store &store, const QString &workflow)
{
    auto definition = CatalogueTable(store).current(workflow);
    if (!definition || *definition)
        return definition;
    return failure(ErrorCode::InvalidWorkflow, workflow);
}

tl::unexpected<Error> refused(const QString &workflow, const QString &reason)
{
    return failure(ErrorCode::InvalidOption, QJsonObject{{u"option"_s, workflow}, {u"reason"_s, reason}});
}

/// Whether every program is there and is still what was shown.
Status comparePrograms(const TrustReview &shown, const TrustReview &now)
{
    for (qsizetype i = 0; i < now.commands.size(); ++i) {
        const CommandToRun &command = now.commands.at(i);
        if (command.file.path.isEmpty())
            return refused(now.workflow,
                           tr("the program \"%1\" of the step \"%2\" was not found; install it, or name it by its path")
                               .arg(command.program, command.step));
        if (command.file.sha256.isEmpty())
            return refused(
                now.workflow,
                tr("the program %1 of the step \"%2\" cannot be read, so that a change of it could not be noticed")
                    .arg(command.file.path, command.step));
        if (i >= shown.commands.size() || shown.commands.at(i).file != command.file)
            return refused(
                now.workflow,
                tr("the program of the step \"%1\" has changed since it was shown; review it first").arg(command.step));
    }
    return {};
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

Result<TrustReview> reviewTrust(Store &store, const TrustFile &trust, const QString &workflow)
{
    const auto definition = currentDefinition(store, workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    TrustCheck check(store, trust);
    return review(check, **definition);
}

Result<QVector<TrustReview>> reviewTrust(Store &store, const TrustFile &trust)
{
    const auto definitions = CatalogueTable(store).all();
    if (!definitions)
        return tl::unexpected(definitions.error());
    TrustCheck check(store, trust);
    QVector<TrustReview> reviews;
    for (const StoredDefinitionPointer &stored : *definitions) {
        if (commandsOf(stored->definition).isEmpty())
            continue;
        auto made = review(check, *stored);
        if (!made)
            return tl::unexpected(made.error());
        reviews.append(std::move(*made));
    }
    return reviews;
}

Result<TrustReview> trustDefinition(Store &store, const TrustFile &trust, const TrustReview &reviewed, const QString &actor,
                                    const QString &comment, Instant now)
{
    const auto current = reviewTrust(store, trust, reviewed.workflow);
    if (!current)
        return current;
    if (current->digest != reviewed.digest)
        return refused(reviewed.workflow,
                       tr("its definition has changed since it was shown (%1); review it first").arg(current->digest));
    if (auto same = comparePrograms(reviewed, *current); !same)
        return tl::unexpected(same.error());
    TrustedDefinition definition;
    definition.workflow = current->workflow;
    definition.digest = current->digest;
    definition.fingerprint = current->fingerprint;
    for (const CommandToRun &command : current->commands) {
        if (definition.programs.isEmpty() || definition.programs.last().step != command.step)
            definition.programs.append({command.step, command.file});
    }
    definition.trustedAt = now;
    definition.actor = actor;
    definition.comment = comment;
    if (auto added = trust.add(store, definition); !added)
        return tl::unexpected(added.error());
    return reviewTrust(store, trust, reviewed.workflow);
}

Result<bool> withdrawTrust(Store &store, const TrustFile &trust, const QString &digest)
{
    return trust.remove(store, digest);
}

Result<QVector<WaitingForTrust>> waitingForTrust(Store &store, const TrustFile &trust, const QString &queue, Instant now)
{
    NameTable names(store);
    const auto queueRow = names.find(queue);
    if (!queueRow)
        return tl::unexpected(queueRow.error());
    QVector<WaitingForTrust> waiting;
    if (!*queueRow)
        return waiting;
    const auto rows = AttemptTable(store, names).definitionsWithCommands(**queueRow, now);
    if (!rows)
        return tl::unexpected(rows.error());
    CatalogueTable catalogue(store);
    TrustCheck check(store, trust);
    for (const qint64 row : *rows) {
        const auto definition = catalogue.at(row);
        if (!definition)
            return tl::unexpected(definition.error());
        if (const auto refusal = check.refusal(**definition))
            waiting.append({(*definition)->definition.workflow, check.digestOf(**definition), refusal->sentence});
    }
    return waiting;
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#include <squidie/definitionreader.h>

#include "base/jsonnumbers.h"
#include "base/jsontext.h"
#include "base/limits.h"
#include "workflow/defaultnumbers.h"
#include "workflow/definitionproblems.h"
#include "workflow/fingerprint.h"
#include "workflow/graphcheck.h"
#include "workflow/manualsteps.h"
#include "workflow/payloadfieldreader.h"
#include "workflow/retryreader.h"
#include "workflow/runtimeownedfields.h"
#include "workflow/stepreader.h"
#include "workflow/transitionreader.h"
#include "workflow/triggerreader.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using namespace reading;

void readLabels(const QJsonObject &document, WorkflowDefinition &definition, Problems &problems)
{
    const QLatin1String workflowKey("workflow");
    const QJsonValue workflow = document.value(workflowKey);
    definition.workflow = workflow.toString();
    if (!isName(workflow))
        problems.error(workflowKey, "invalid_workflow",
                       tr("Name the workflow, a string that is not empty; found %1.").arg(shown(workflow)));
    const QLatin1String versionKey("definition_version");
    const QJsonValue version = document.value(versionKey);
    definition.version = version.toString();
    if (!version.isString() && !isAbsent(version))
        problems.error(versionKey, "invalid_definition_version",
                       tr("Make the version a string, or leave it out; found %1.").arg(shown(version)));
}

/// A step of that name can be declared, but in transitions the word means the end.
void warnAboutStepNamedComplete(const ReadSteps &steps, Problems &problems)
{
    const auto found = steps.indexes.constFind(QStringLiteral("complete"));
    if (found != steps.indexes.cend() && !steps.usesDependencies)
        problems.warning(memberPath(steps.steps[*found].path, QLatin1String("name")), "invalid_step_name",
                         tr("Rename this step: a transition to \"complete\" ends the run and never leads here."));
}

WorkflowDefinition readObject(const QJsonObject &document, Problems &problems)
{
    WorkflowDefinition definition;
    definition.document = document;
    checkRuntimeOwnedFields(document, {}, problems);
    readLabels(document, definition, problems);

    const qsizetype beforeTriggers = problems.errorCount();
    definition.triggers = readTriggers(document, problems);
    checkDerivedPayload(document, definition.triggers, problems.errorCount() == beforeTriggers, problems);

    const ReadSteps steps = readSteps(document, problems);
    for (const ReadStep &read : steps.steps)
        definition.steps.push_back(read.step);
    warnAboutStepNamedComplete(steps, problems);

    const ReadTransitions transitions = readTransitions(document, steps, problems);
    definition.transitions = transitions.transitions;
    checkManualTransitions(steps, transitions, problems);
    definition.retries = readRetries(document, steps.steps, steps.indexes, problems);
    checkCycles(steps, transitions, problems);
    definition.entrySteps = readEntrySteps(document, steps, transitions, problems);
    return definition;
}

/// `text` is that of the value, where there is one.
DefinitionReport readFrom(DefinitionSource source, const QJsonValue &value, const QByteArray &text)
{
    DefinitionReport report;
    Problems problems(source);
    if (!value.isObject()) {
        problems.error({}, "invalid_workflow", tr("A definition is one JSON object; found %1.").arg(shown(value)));
        report.errors = problems.errors();
        return report;
    }
    WorkflowDefinition definition = readObject(value.toObject(), problems);
    checkDefaultNumbers(text, problems);
    report.workflow = definition.workflow;
    report.errors = problems.errors();
    report.warnings = problems.warnings();
    if (report.errors.isEmpty()) {
        definition.fingerprint = fingerprintOf(definition);
        report.definition = std::move(definition);
    }
    return report;
}

Result<QVector<DefinitionReport>> readAllFrom(DefinitionSource source, const QByteArray &text)
{
    if (text.size() > limits::definitionFileBytes)
        return failure(ErrorCode::PayloadTooLarge,
                       QJsonObject{{QStringLiteral("size"), text.size()},
                                   {QStringLiteral("limit"), limits::definitionFileBytes}});
    const auto value = parseJson(text, limits::jsonDepth);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isArray())
        return QVector<DefinitionReport>{readFrom(source, *value, text)};

    QVector<DefinitionReport> reports;
    qsizetype errors = 0;
    const QJsonArray entries = value->toArray();
    const QByteArrayList texts = elementTexts(text);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        reports.push_back(readFrom(source, entries.at(i), texts.value(i)));
        errors += reports.back().errors.size();
        // Nobody reads further, and a report needs more memory than the two bytes that may cause it.
        if (errors > Problems::limit)
            break;
    }
    return reports;
}

} // namespace

DefinitionReport readDefinition(const QJsonValue &value)
{
    return readFrom(DefinitionSource::File, value, {});
}

Result<QVector<DefinitionReport>> readDefinitions(const QByteArray &text)
{
    return readAllFrom(DefinitionSource::File, text);
}

Result<QVector<DefinitionReport>> readStoredDefinitions(const QByteArray &text)
{
    return readAllFrom(DefinitionSource::Store, text);
}

} // namespace squidie::inline v0

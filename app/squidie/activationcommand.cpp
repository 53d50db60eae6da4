// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include "base/visibletext.h"
#include <squidie/inspector.h>
#include "documents/activationdocuments.h"
#include "resulttext.h"
#include "pages.h"
#include "storeaccess.h"
#include "store/activationtable.h"
#include "table.h"
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr int defaultLimit = 50;

template<typename T>
Result<QVector<T>> named(const QCommandLineParser &options, const char *name, std::optional<T> (*fromName)(QStringView))
{
    QVector<T> values;
    for (const QString &text : options.values(QString::fromLatin1(name))) {
        const auto value = fromName(text);
        if (!value)
            return failure(ErrorCode::InvalidOption, optionProblem(name, tr("\"%1\" is not one of its values").arg(text)));
        values << *value;
    }
    return values;
}

Result<ActivationFilter> filterFrom(const QCommandLineParser &options)
{
    ActivationFilter filter;
    filter.workflow = options.value(QStringLiteral("workflow"));
    filter.trigger = options.value(QStringLiteral("trigger"));
    filter.signalId = options.value(QStringLiteral("signal-id"));
    filter.search = options.value(QStringLiteral("search"));
    filter.conflictsOnly = options.isSet(QStringLiteral("conflicts"));
    const auto outcomes = named(options, "outcome", outcomeFromName);
    const auto sources = named(options, "source", sourceFromName);
    const auto since = instantOption(options, "since");
    const auto until = instantOption(options, "until");
    for (const Error *error : {outcomes ? nullptr : &outcomes.error(), sources ? nullptr : &sources.error(),
                               since ? nullptr : &since.error(), until ? nullptr : &until.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    filter.outcomes = *outcomes;
    filter.sources = *sources;
    filter.since = *since;
    filter.until = *until;
    if (options.isSet(QStringLiteral("later-than"))) {
        const auto seconds = wholeNumber("later-than", options.value(QStringLiteral("later-than")), 1, mostSeconds);
        if (!seconds)
            return tl::unexpected(seconds.error());
        filter.laterThan = std::chrono::seconds(*seconds);
    }
    if (options.isSet(QStringLiteral("run"))) {
        filter.runId = RunId::fromString(options.value(QStringLiteral("run")));
        if (!filter.runId)
            return failure(ErrorCode::InvalidOption, optionProblem("run", tr("a run id is a UUID")));
    }
    return filter;
}

Result<std::optional<ActivationCursor>> cursorFrom(const QCommandLineParser &options)
{
    if (!options.isSet(QStringLiteral("after")))
        return std::nullopt;
    const auto cursor = ActivationCursor::fromString(options.value(QStringLiteral("after")));
    if (!cursor)
        return failure(ErrorCode::InvalidOption,
                       optionProblem("after", tr("give the \"cursor\" of the last activation on the previous page")));
    return cursor;
}

QStringList rowOf(const Activation &activation, const TimeFormat &times)
{
    return {QString::number(activation.id),
            times.seconds(activation.receivedAt),
            outcomeName(activation.outcome),
            activation.workflow,
            activation.trigger,
            activation.outcome == Outcome::Rejected && activation.error ? errorCodeName(activation.error->code)
                                                                        : runText(activation.runId),
            signalText(activation.signalId),
            conflictName(activation.conflict)};
}

CommandResult list(Invocation &invocation)
{
    const auto filter = filterFrom(invocation.options);
    auto after = cursorFrom(invocation.options);
    const auto limit = numberOption(invocation.options, "limit", defaultLimit, std::numeric_limits<int>::max());
    if (!filter || !after || !limit)
        return tl::unexpected(!filter ? filter.error() : !after ? after.error() : limit.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    ActivationTable activations(**store);
    Table table(invocation.out,
                {tr("ID"), tr("RECEIVED"), tr("OUTCOME"), tr("WORKFLOW"), tr("TRIGGER"), tr("RUN OR ERROR"), tr("SIGNAL ID"),
                 tr("CONFLICT")});
    const auto read = [&](const auto &from, int count) { return activations.page(*filter, from, count); };
    const auto print = [&](const Activation &activation) {
        if (invocation.out.isJson())
            invocation.out.json(activationDocument(activation, invocation.times));
        else
            table.add(rowOf(activation, invocation.times));
    };
    if (auto printed = printPages(invocation.out, *after, *limit, read, print); !printed)
        return tl::unexpected(printed.error());
    table.end();
    if (*after)
        invocation.out.remark(tr("More: --after %1").arg((*after)->toString()));
    return ExitStatus::Done;
}

void printInspection(Invocation &invocation, const ActivationInspection &inspection)
{
    Output &out = invocation.out;
    const QJsonObject object = activationDocument(inspection.subject.activation, invocation.times);
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field->isNull() || field.key() == QLatin1String("cursor"))
            continue;
        const QString value = field->isString() ? field->toString() : QString::fromUtf8(compactJson(*field));
        out.text(field.key().leftJustified(18) + value);
    }
    if (const auto &error = inspection.subject.activation.error;
        error && inspection.subject.activation.outcome == Outcome::Rejected)
        out.text(tr("what to do").leftJustified(18) + errorSentence(*error));
    if (inspection.start && inspection.start->activation.id != inspection.subject.activation.id)
        out.text(tr("run started by").leftJustified(18) + QString::number(inspection.start->activation.id));
    const Outcome outcome = inspection.subject.activation.outcome;
    if (!inspection.start && (outcome == Outcome::Duplicate || outcome == Outcome::Skipped))
        out.text(tr("run started by").leftJustified(18) + tr("a delivery that is no longer in the ledger"));
    if (inspection.siblingCount > 1)
        out.text(tr("deliveries of run").leftJustified(18) + QString::number(inspection.siblingCount));
    for (const Activation &other : inspection.otherIdentities)
        out.text(tr("same window as").leftJustified(18) + QString::number(other.id));
    out.text(tr("payload"));
    out.text(QStringLiteral("  ") + visibleJson(QString::fromUtf8(inspection.subject.payload)));
}

CommandResult show(Invocation &invocation)
{
    const auto id = wholeNumber("ID", invocation.arguments.first());
    if (!id)
        return tl::unexpected(id.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto inspection = inspectActivation(**store, *id);
    if (!inspection)
        return notFound(invocation, inspection.error());
    if (invocation.out.isJson())
        invocation.out.json(inspectionDocument(*inspection, invocation.times));
    else
        printInspection(invocation, *inspection);
    return ExitStatus::Done;
}

} // namespace

QVector<Command> activationCommands()
{
    const QString text = QStringLiteral("TEXT");
    const QString time = QStringLiteral("TIME");
    return {
        {QStringLiteral("activation list"),
         QString(),
         tr("List activations in the ledger, newest first."),
         0,
         0,
         {{QStringLiteral("workflow"), tr("Only this workflow."), text},
          {QStringLiteral("trigger"), tr("Only triggers with this name."), text},
          {QStringLiteral("outcome"), tr("Only this outcome: started, duplicate, skipped or rejected. Can be repeated."),
           text},
          {QStringLiteral("source"), tr("Only this source: host, console, command_line, replay or import. Can be repeated."),
           text},
          {QStringLiteral("run"), tr("Only deliveries that led to this run."), QStringLiteral("ID")},
          {QStringLiteral("signal-id"), tr("Only this signal id."), text},
          {QStringLiteral("search"),
           tr("Only matches: an activation id, a run id, the start of a signal id, or an error code."), text},
          {QStringLiteral("since"), tr("Only activations received at this time or later."), time},
          {QStringLiteral("until"), tr("Only activations received before this time."), time},
          {QStringLiteral("later-than"), tr("Only activations received more than N seconds after the window's start."),
           QStringLiteral("N")},
          {QStringLiteral("conflicts"), tr("Only deliveries marked as an identity conflict.")},
          {QStringLiteral("limit"), tr("List at most N; the default is 50."), QStringLiteral("N")},
          {QStringLiteral("after"), tr("Continue after this cursor, which the previous page ended with."),
           QStringLiteral("CURSOR")}},
         list},
        {QStringLiteral("activation show"), QStringLiteral("ID"), tr("Show an activation and its payload."), 1, 1, {}, show},
    };
}

} // namespace squidie::cli

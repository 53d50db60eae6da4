// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "deliveryresults.h"
#include <squidie/replayer.h>
#include "input.h"
#include "documents/activationdocuments.h"
#include "storeaccess.h"
#include "store/activationtable.h"
#include "store/savedpayloadtable.h"
#include "table.h"
#include "usage.h"

namespace squidie::cli {

namespace {

constexpr int pageSize = 20; // payloads of up to a MiB each

CommandResult list(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    SavedPayloadTable library(**store);
    Table table(invocation.out, {tr("NAME"), tr("TAGS"), tr("SAVED"), tr("NOTE")});
    QString after;
    do {
        const auto page = library.page(after, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const SavedPayload &saved : *page) {
            if (invocation.out.isJson())
                invocation.out.json(savedPayloadDocument(saved, invocation.times));
            else
                table.add(
                    {saved.name, saved.tags.join(QLatin1String(", ")), invocation.times.seconds(saved.savedAt), saved.note});
        }
        after = page->size() == pageSize ? page->last().name : QString();
    } while (!after.isEmpty() && invocation.out.isGood());
    return ExitStatus::Done;
}

Error noSuchPayload(const QString &name)
{
    return {ErrorCode::InvalidOption,
            optionProblem("NAME", tr("there is no saved payload \"%1\"; see squidie saved list").arg(name))};
}

/// Error: invalid_option where there is none of that name.
Result<SavedPayload> find(Store &store, const QString &name)
{
    auto saved = SavedPayloadTable(store).find(name);
    if (!saved)
        return tl::unexpected(saved.error());
    if (!*saved)
        return tl::unexpected(noSuchPayload(name));
    return std::move(**saved);
}

CommandResult show(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto saved = find(**store, invocation.arguments.first());
    if (!saved)
        return notFound(invocation, saved.error());
    if (invocation.out.isJson())
        invocation.out.json(savedPayloadDocument(*saved, invocation.times));
    else
        invocation.out.jsonText(saved->payload);
    return ExitStatus::Done;
}

/// Read from an activation in the ledger, a file, or standard input.
Result<QByteArray> payloadToSave(Store &store, const Invocation &invocation, std::optional<ActivationId> activation)
{
    if (!activation)
        return readFile(invocation.arguments.value(1, QStringLiteral("-")), limits::payloadBytes);
    const auto detail = ActivationTable(store).detail(*activation);
    if (!detail)
        return tl::unexpected(detail.error());
    if (!*detail)
        return failure(ErrorCode::InvalidOption,
                       optionProblem("activation", tr("there is no activation %1 in this store").arg(*activation)));
    return (*detail)->payload;
}

CommandResult add(Invocation &invocation)
{
    std::optional<ActivationId> activation;
    if (invocation.options.isSet(QStringLiteral("activation"))) {
        const auto id = wholeNumber("activation", invocation.options.value(QStringLiteral("activation")));
        if (!id)
            return tl::unexpected(id.error());
        activation = *id;
    }
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const auto payload = payloadToSave(**store, invocation, activation);
    if (!payload)
        return notFound(invocation, payload.error());
    SavedPayload saved(invocation.arguments.first(), *payload);
    saved.tags = invocation.options.values(QStringLiteral("tag"));
    saved.note = invocation.options.value(QStringLiteral("note"));
    saved.savedAt = systemNow();
    saved.actor = invocation.options.value(QStringLiteral("actor"));
    saved.savedFrom = activation;
    const Status done = SavedPayloadTable(**store).save(saved, invocation.options.isSet(QStringLiteral("replace")));
    if (!done)
        return notFound(invocation, done.error());
    if (invocation.out.isJson())
        invocation.out.json(savedPayloadDocument(saved, invocation.times));
    else
        invocation.out.text(tr("saved %1").arg(saved.name));
    return ExitStatus::Done;
}

CommandResult remove(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const QString name = invocation.arguments.first();
    const auto saved = find(**store, name);
    if (!saved)
        return notFound(invocation, saved.error());
    const auto removed = SavedPayloadTable(**store).remove(name);
    if (!removed)
        return tl::unexpected(removed.error());
    if (!*removed)
        return notFound(invocation, noSuchPayload(name));
    if (invocation.out.isJson())
        invocation.out.json(savedPayloadDocument(*saved, invocation.times));
    else
        invocation.out.text(tr("removed %1").arg(name));
    return ExitStatus::Done;
}

Result<ReplayRequest> replayRequest(const Invocation &invocation, const SavedPayload &saved)
{
    static const QHash<QString, ReplayMode> modes{{QStringLiteral("as-it-was"), ReplayMode::AsItWas},
                                                  {QStringLiteral("as-new"), ReplayMode::AsNew},
                                                  {QStringLiteral("shifted"), ReplayMode::Shifted},
                                                  {QStringLiteral("sandbox"), ReplayMode::Sandbox}};
    const QString mode = invocation.options.value(QStringLiteral("mode"));
    if (!modes.contains(mode))
        return failure(ErrorCode::InvalidOption, optionProblem("mode", tr("must be as-it-was, as-new, shifted or sandbox")));
    ReplayRequest request;
    request.items = {{saved.payload, std::nullopt, saved.name}};
    request.mode = modes.value(mode);
    request.actor = invocation.options.value(QStringLiteral("actor"));
    if (invocation.options.isSet(QStringLiteral("shift"))) {
        const auto seconds =
            wholeNumber("shift", invocation.options.value(QStringLiteral("shift")), -mostSeconds, mostSeconds);
        if (!seconds)
            return tl::unexpected(seconds.error());
        request.shift = std::chrono::seconds(*seconds);
    }
    return request;
}

CommandResult replaySaved(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const auto saved = find(**store, invocation.arguments.first());
    if (!saved)
        return notFound(invocation, saved.error());
    const auto request = replayRequest(invocation, *saved);
    if (!request)
        return tl::unexpected(request.error());
    JobControl control;
    const auto report = replay(**store, *request, control);
    if (!report)
        return tl::unexpected(report.error());
    DeliveryResults results(invocation.out, invocation.times);
    for (const ReplayEntry &entry : report->entries) {
        if (entry.error)
            return notFound(invocation, *entry.error);
        if (entry.result)
            results.print(*entry.result);
        else if (entry.prediction)
            results.print(*entry.prediction);
    }
    return results.status();
}

} // namespace

QVector<Command> savedCommands()
{
    const QCommandLineOption actor(QStringLiteral("actor"), tr("Record NAME as the actor."), QStringLiteral("NAME"));
    const QString name = QStringLiteral("NAME");
    return {
        {QStringLiteral("saved list"), QString(), tr("List the saved payloads."), 0, 0, {}, list},
        {QStringLiteral("saved add"),
         QStringLiteral("NAME [FILE|-]"),
         tr("Save a payload to the library."),
         1,
         2,
         {{QStringLiteral("activation"), tr("Take the payload of this activation instead of a file."), QStringLiteral("ID")},
          {QStringLiteral("tag"), tr("Add a tag. Can be repeated."), QStringLiteral("TAG")},
          {QStringLiteral("note"), tr("Add a note."), QStringLiteral("TEXT")},
          {QStringLiteral("replace"), tr("Replace the payload with this name.")},
          actor},
         add},
        {QStringLiteral("saved show"), name, tr("Show a saved payload."), 1, 1, {}, show},
        {QStringLiteral("saved remove"), name, tr("Remove a saved payload."), 1, 1, {}, remove},
        {QStringLiteral("saved replay"),
         name,
         tr("Deliver a saved payload."),
         1,
         1,
         {{QStringLiteral("mode"),
           tr("How to deliver it: as-it-was (the default), as-new (with a new identity), shifted (in time) or sandbox (only a "
              "trial)."),
           QStringLiteral("MODE"), QStringLiteral("as-it-was")},
          {QStringLiteral("shift"), tr("With --mode shifted: shift the window by N seconds."), QStringLiteral("N")},
          actor},
         replaySaved},
    };
}

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/loginname.h"
#include "base/squidiecall.h"
#include <squidie/trust.h>
#include "documents/documentvalues.h"
#include "storeaccess.h"
#include "usage.h"

#include <QJsonArray>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonObject toJson(const TrustReview &review, const TimeFormat &times)
{
    QJsonArray commands;
    for (const CommandToRun &command : review.commands)
        commands << QJsonObject{{u"step"_s, command.step},
                                {u"compensates"_s, command.compensates},
                                {u"program"_s, command.program},
                                {u"arguments"_s, QJsonArray::fromStringList(command.arguments)},
                                {u"working_directory"_s, nullable(command.workingDirectory)},
                                {u"timeout"_s, qint64(command.timeout.count())}};
    return {{u"workflow"_s, review.workflow},
            {u"definition_version"_s, nullable(review.definitionVersion)},
            {u"fingerprint"_s, review.fingerprint},
            {u"trusted"_s, review.trusted.has_value()},
            {u"trusted_at"_s, review.trusted ? QJsonValue(times.microseconds(review.trusted->trustedAt)) : QJsonValue()},
            {u"trusted_by"_s, review.trusted ? nullable(review.trusted->actor) : QJsonValue()},
            {u"commands"_s, commands}};
}

void print(Invocation &invocation, const TrustReview &review)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(toJson(review, invocation.times));
        return;
    }
    out.text(review.workflow + u' ' + review.fingerprint);
    if (review.commands.isEmpty()) {
        out.text(tr("  It runs no commands: there is nothing to trust."));
        return;
    }
    out.text(
        review.trusted
            ? tr("  trusted at %1 by %2").arg(invocation.times.seconds(review.trusted->trustedAt), review.trusted->actor)
            : tr("  not trusted: its commands do not run"));
    for (const CommandToRun &command : review.commands) {
        QStringList words{command.program};
        words += command.arguments;
        QString text;
        for (const QString &word : std::as_const(words))
            text += u" ["_s + word + u']';
        out.text(u"  "_s + command.step + (command.compensates ? tr(" (undo)") : QString()) + u':' + text
                 + (command.workingDirectory.isEmpty() ? QString() : tr(" in %1").arg(command.workingDirectory))
                 + tr(", at most %1 s").arg(double(command.timeout.count()) / 1000.0));
    }
    if (!review.trusted)
        invocation.out.remark(tr("To trust it: %1")
                                  .arg(SquidieCall(u"workflow trust"_s, invocation.store)
                                           .option("fingerprint"_L1, review.fingerprint)
                                           .argument(review.workflow)
                                           .text()));
}

/// Without a fingerprint, shows what would be trusted: people trust what they have reviewed, not a name.
CommandResult trust(Invocation &invocation)
{
    const QCommandLineParser &options = invocation.options;
    const bool decides = options.isSet(u"fingerprint"_s);
    const auto store = openStore(invocation, decides ? Store::Access::ReadWrite : Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    if (invocation.arguments.isEmpty()) {
        const auto reviews = reviewTrust(**store);
        if (!reviews)
            return tl::unexpected(reviews.error());
        for (const TrustReview &review : *reviews)
            print(invocation, review);
        return ExitStatus::Done;
    }
    const QString name = invocation.arguments.first();
    const auto review = decides ? trustDefinition(**store, name, options.value(u"fingerprint"_s),
                                                  options.isSet(u"actor"_s) ? options.value(u"actor"_s) : loginName(),
                                                  options.value(u"comment"_s), systemNow())
                                : reviewTrust(**store, name);
    if (!review)
        return notFound(invocation, review.error());
    print(invocation, *review);
    return ExitStatus::Done;
}

CommandResult distrust(Invocation &invocation)
{
    const QString fingerprint = invocation.arguments.first();
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const auto withdrawn = withdrawTrust(**store, fingerprint);
    if (!withdrawn)
        return tl::unexpected(withdrawn.error());
    if (!*withdrawn)
        return notFound(invocation,
                        {ErrorCode::InvalidOption,
                         optionProblem("FINGERPRINT", tr("no trusted definition has this fingerprint"))});
    if (invocation.out.isJson())
        invocation.out.json(QJsonObject{{u"fingerprint"_s, fingerprint}, {u"trusted"_s, false}});
    return ExitStatus::Done;
}

} // namespace

QVector<Command> trustCommands()
{
    return {
        {u"workflow trust"_s,
         u"[NAME]"_s,
         tr("Show the commands that definitions run, or trust a definition to run its commands."),
         0,
         1,
         {{u"fingerprint"_s, tr("Trust the definition, provided that this is its fingerprint."), u"FINGERPRINT"_s},
          {u"actor"_s, tr("Record NAME as the actor; the default is the current user."), u"NAME"_s},
          {u"comment"_s, tr("Record the reason."), u"TEXT"_s}},
         trust},
        {u"workflow distrust"_s,
         u"FINGERPRINT"_s,
         tr("Withdraw trust from a definition: its commands no longer run."),
         1,
         1,
         {},
         distrust},
    };
}

} // namespace squidie::cli

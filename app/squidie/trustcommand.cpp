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

QJsonValue toJson(const ProgramFile &file)
{
    if (file.path.isEmpty())
        return {};
    return QJsonObject{{u"path"_s, file.path}, {u"sha256"_s, nullable(file.sha256)}};
}

QJsonObject toJson(const TrustReview &review, const TimeFormat &times)
{
    QJsonArray commands;
    for (const CommandToRun &command : review.commands)
        commands << QJsonObject{{u"step"_s, command.step},
                                {u"compensates"_s, command.compensates},
                                {u"program"_s, command.program},
                                {u"arguments"_s, QJsonArray::fromStringList(command.arguments)},
                                {u"working_directory"_s, nullable(command.workingDirectory)},
                                {u"timeout"_s, qint64(command.timeout.count())},
                                {u"file"_s, toJson(command.file)},
                                {u"trusted_file"_s, toJson(command.trustedFile)}};
    return {{u"workflow"_s, review.workflow},
            {u"definition_version"_s, nullable(review.definitionVersion)},
            {u"fingerprint"_s, review.fingerprint},
            {u"trust_digest"_s, review.digest},
            {u"trusted"_s, review.trusted.has_value()},
            {u"trusted_at"_s, review.trusted ? QJsonValue(times.microseconds(review.trusted->trustedAt)) : QJsonValue()},
            {u"trusted_by"_s, review.trusted ? nullable(review.trusted->actor) : QJsonValue()},
            {u"problem"_s, nullable(review.problem)},
            {u"commands"_s, commands}};
}

QString textOf(const ProgramFile &file)
{
    if (file.path.isEmpty())
        return tr("no such program");
    return file.path + u' ' + (file.sha256.isEmpty() ? tr("(cannot be read)") : file.sha256);
}

void print(Output &out, const CommandToRun &command)
{
    QStringList words{command.program};
    words += command.arguments;
    QString text;
    for (const QString &word : std::as_const(words))
        text += u" ["_s + word + u']';
    out.text(u"  "_s + command.step + (command.compensates ? tr(" (undo)") : QString()) + u':' + text
             + (command.workingDirectory.isEmpty() ? QString() : tr(" in %1").arg(command.workingDirectory))
             + tr(", at most %1 s").arg(double(command.timeout.count()) / 1000.0));
    if (!command.trustedFile.path.isEmpty())
        out.text(tr("    runs %1").arg(textOf(command.trustedFile)));
    if (command.trustedFile.path.isEmpty())
        out.text(tr("    would run %1").arg(textOf(command.file)));
    else if (command.file != command.trustedFile)
        out.text(tr("    is now %1").arg(textOf(command.file)));
}

void print(Invocation &invocation, const Store &store, const TrustReview &review)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(toJson(review, invocation.times));
        return;
    }
    out.text(review.workflow);
    if (review.commands.isEmpty()) {
        out.text(tr("  It runs no commands: there is nothing to trust."));
        return;
    }
    out.text(tr("  trust digest %1").arg(review.digest));
    out.text(
        review.trusted
            ? tr("  trusted at %1 by %2").arg(invocation.times.seconds(review.trusted->trustedAt), review.trusted->actor)
            : tr("  not trusted by you on this machine: its commands do not run"));
    if (!review.problem.isEmpty())
        out.text(u"  "_s + review.problem);
    for (const CommandToRun &command : review.commands)
        print(out, command);
    if (!review.trusted || !review.problem.isEmpty())
        out.remark(tr("To trust it: %1")
                       .arg(SquidieCall(u"workflow trust"_s, storeToPaste(invocation, store))
                                .option("digest"_L1, review.digest)
                                .argument(review.workflow)
                                .text()));
}

/// Trusts the definition if it has the digest that the caller has seen.
Result<TrustReview> trustReviewed(Invocation &invocation, Store &store, const QString &workflow)
{
    const QCommandLineParser &options = invocation.options;
    auto review = reviewTrust(store, TrustFile(), workflow);
    if (!review)
        return review;
    // The definition as it was shown; the programs as they are now.
    review->digest = options.value(u"digest"_s);
    return trustDefinition(store, TrustFile(), *review, options.isSet(u"actor"_s) ? options.value(u"actor"_s) : loginName(),
                           options.value(u"comment"_s), systemNow());
}

/// Without a digest, shows what would be trusted: people trust what they have reviewed, not a name.
CommandResult trust(Invocation &invocation)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    if (invocation.arguments.isEmpty()) {
        const auto reviews = reviewTrust(**store, TrustFile());
        if (!reviews)
            return notFound(invocation, reviews.error());
        for (const TrustReview &review : *reviews)
            print(invocation, **store, review);
        return ExitStatus::Done;
    }
    const QString name = invocation.arguments.first();
    const auto review = invocation.options.isSet(u"digest"_s) ? trustReviewed(invocation, **store, name)
                                                              : reviewTrust(**store, TrustFile(), name);
    if (!review)
        return notFound(invocation, review.error());
    print(invocation, **store, *review);
    return ExitStatus::Done;
}

CommandResult distrust(Invocation &invocation)
{
    const QString digest = invocation.arguments.first();
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto withdrawn = withdrawTrust(**store, TrustFile(), digest);
    if (!withdrawn)
        return notFound(invocation, withdrawn.error());
    if (!*withdrawn)
        return notFound(invocation,
                        {ErrorCode::InvalidOption,
                         optionProblem("DIGEST", tr("you have trusted no definition with this digest in this store"))});
    if (invocation.out.isJson())
        invocation.out.json(QJsonObject{{u"trust_digest"_s, digest}, {u"trusted"_s, false}});
    return ExitStatus::Done;
}

} // namespace

QVector<Command> trustCommands()
{
    return {
        {u"workflow trust"_s,
         u"[NAME]"_s,
         tr("Show the commands that definitions run, or trust a definition to run its commands for you on this machine."),
         0,
         1,
         {{u"digest"_s, tr("Trust the definition, provided that this is its trust digest."), u"DIGEST"_s},
          {u"actor"_s, tr("Record NAME as the actor; the default is the current user."), u"NAME"_s},
          {u"comment"_s, tr("Record the reason."), u"TEXT"_s}},
         trust},
        {u"workflow distrust"_s,
         u"DIGEST"_s,
         tr("Withdraw trust from a definition: its commands no longer run."),
         1,
         1,
         {},
         distrust},
    };
}

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "cancelinterrupt.h"
#include "engine/retention.h"
#include "storeaccess.h"
#include "usage.h"

#include <QRegularExpression>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

/// "90d", "12w" or "36h" before `now`, or a time.
std::optional<Instant> ageOrTime(const QString &text, Instant now)
{
    static const QRegularExpression age(u"^([0-9]{1,5})([hdw])$"_s);
    const QRegularExpressionMatch match = age.match(text);
    if (!match.hasMatch())
        return parseInstant(text);
    const QString unit = match.captured(2);
    const int hours = unit == "h"_L1 ? 1 : unit == "d"_L1 ? 24 : 24 * 7;
    return now - std::chrono::hours(match.captured(1).toInt() * hours);
}

Result<Instant> beforeFrom(const QCommandLineParser &options, Instant now)
{
    const QString text = options.value(u"older-than"_s);
    if (text.isEmpty())
        return failure(ErrorCode::InvalidOption, optionProblem("older-than", tr("give an age (90d, 12w, 36h) or a time")));
    const auto before = ageOrTime(text, now);
    if (!before)
        return failure(ErrorCode::InvalidOption,
                       optionProblem("older-than",
                                     tr("\"%1\" is neither an age such as 90d, 12w or 36h nor a time "
                                        "such as 2026-10-05T00:00:00Z")
                                         .arg(text)));
    if (*before > now)
        return failure(ErrorCode::InvalidOption, optionProblem("older-than", tr("\"%1\" is in the future").arg(text)));
    return retentionHorizon(*before);
}

QJsonObject toJson(const RetainedAmount &amount)
{
    return {{u"activations"_s, amount.activations},
            {u"runs"_s, amount.runs},
            {u"facts"_s, amount.facts},
            {u"attempts"_s, amount.attempts}};
}

QStringList numbersOf(const RetainedAmount &amount)
{
    return {QString::number(amount.activations), QString::number(amount.runs), QString::number(amount.facts),
            QString::number(amount.attempts)};
}

CommandResult preview(Invocation &invocation, Instant before)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto amounts = previewRetention(**store, before);
    if (!amounts)
        return tl::unexpected(amounts.error());
    const QString shownBefore = invocation.times.seconds(before);
    QVector<QStringList> rows;
    RetainedAmount all;
    for (const RetainedAmount &amount : *amounts) {
        all.add(amount);
        if (invocation.out.isJson()) {
            QJsonObject line = toJson(amount);
            line.insert(u"workflow"_s, amount.trigger.workflow.isEmpty() ? QJsonValue() : amount.trigger.workflow);
            line.insert(u"trigger"_s, amount.trigger.trigger.isEmpty() ? QJsonValue() : amount.trigger.trigger);
            line.insert(u"bytes"_s, amount.bytes);
            line.insert(u"before"_s, shownBefore);
            invocation.out.json(line);
        } else {
            rows << QStringList{amount.trigger.workflow, amount.trigger.trigger} + numbersOf(amount)
                    + QStringList{QString::number(amount.bytes)};
        }
    }
    if (rows.size() > 1)
        rows << QStringList{tr("all"), QString()} + numbersOf(all) + QStringList{QString::number(all.bytes)};
    invocation.out.table(
        {tr("WORKFLOW"), tr("TRIGGER"), tr("ACTIVATIONS"), tr("RUNS"), tr("FACTS"), tr("ATTEMPTS"), tr("BYTES")}, rows);
    invocation.out.remark(rows.isEmpty()
                              ? tr("Nothing is older than %1.").arg(shownBefore)
                              : tr("Nothing was removed. The table shows what is older than %1; --yes removes it for "
                                   "good.")
                                    .arg(shownBefore));
    return ExitStatus::Done;
}

CommandResult remove(Invocation &invocation, Instant before, Instant now)
{
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    JobControl control;
    const auto report = [&] {
        const CancelOnInterrupt watch(control);
        return retain(**store, {before, now}, control);
    }();
    if (!report)
        return tl::unexpected(report.error());
    const bool compacts = invocation.options.isSet(u"compact"_s) && !report->cancelled;
    if (compacts) {
        if (auto compacted = RetentionTable(**store).compact(); !compacted)
            return tl::unexpected(compacted.error());
    }
    if (invocation.out.isJson()) {
        QJsonObject line = toJson(report->removed);
        line.insert(u"before"_s, invocation.times.seconds(before));
        line.insert(u"compacted"_s, compacts);
        line.insert(u"cancelled"_s, report->cancelled);
        invocation.out.json(line);
    } else {
        invocation.out.table({tr("ACTIVATIONS"), tr("RUNS"), tr("FACTS"), tr("ATTEMPTS")}, {numbersOf(report->removed)});
    }
    if (report->cancelled)
        invocation.out.remark(tr("squidie: interrupted; the counts show what was removed. Repeat the command to continue."));
    else if (!compacts)
        invocation.out.remark(tr("New deliveries reuse the space; --compact returns it to the disk."));
    return report->cancelled ? ExitStatus::Refused : ExitStatus::Done;
}

CommandResult retention(Invocation &invocation)
{
    const QCommandLineParser &options = invocation.options;
    const Instant now = systemNow();
    const auto before = beforeFrom(options, now);
    if (!before)
        return tl::unexpected(before.error());
    const bool removes = options.isSet(u"yes"_s);
    if (removes && options.isSet(u"dry-run"_s))
        return failure(ErrorCode::InvalidOption, optionProblem("dry-run", tr("cannot be combined with --yes")));
    if (!removes && options.isSet(u"compact"_s))
        return failure(ErrorCode::InvalidOption, optionProblem("compact", tr("needs --yes")));
    return removes ? remove(invocation, *before, now) : preview(invocation, *before);
}

} // namespace

QVector<Command> retentionCommands()
{
    return {
        {u"retain"_s,
         QString(),
         tr("Remove old deliveries and the journals of old runs that have ended; their identities stay known. Without --yes, "
            "only show what would be removed."),
         0,
         0,
         {{u"older-than"_s, tr("What counts as old: an age (90d, 12w, 36h) or a time. Rounded down to midnight UTC."),
           u"AGE"_s},
          {u"dry-run"_s, tr("Show what would be removed, by trigger, and remove nothing: the default without --yes.")},
          {u"yes"_s, tr("Remove it for good.")},
          {u"compact"_s, tr("Then return the space to the disk. Temporarily needs the same space again; writers wait.")}},
         retention}};
}

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#include "prooftext.h"

#include "base/inputfile.h"
#include "usage.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

QString hexOf(const Digest &digest)
{
    return QString::fromLatin1(digest.hex());
}

QJsonObject documentOf(const ProofCheck &check, const std::optional<Digest> &head, const TimeFormat &times)
{
    QJsonObject document{{u"ok"_s, check.startedOnceOnTime()}, {u"authentic"_s, !check.problem}};
    document.insert(u"problem"_s, check.problem ? QJsonValue(proofProblemName(*check.problem)) : QJsonValue::Null);
    if (check.problem) {
        document.insert(u"message"_s, proofProblemSentence(*check.problem));
        document.insert(u"seal_at"_s, check.sealAt);
        return document;
    }
    document.insert(u"workflow"_s, check.trigger.workflow);
    document.insert(u"trigger"_s, check.trigger.trigger);
    document.insert(u"window_start"_s, times.seconds(check.window.startAt));
    document.insert(u"window_end"_s, times.seconds(check.window.endAt));
    document.insert(u"starts"_s, check.starts);
    document.insert(u"other_deliveries"_s, check.others);
    document.insert(u"timing"_s, check.start ? QJsonValue(windowStatusName(check.timing)) : QJsonValue::Null);
    document.insert(u"activation_id"_s, check.start ? QJsonValue(check.start->id) : QJsonValue::Null);
    document.insert(u"received_at"_s,
                    check.start ? QJsonValue(times.microseconds(fromMicroseconds(check.start->receivedAt)))
                                : QJsonValue::Null);
    document.insert(u"since"_s, dayText(check.since));
    document.insert(u"day"_s, dayText(check.day));
    document.insert(u"begins_with_first_seal"_s, check.beginsWithFirstSeal);
    document.insert(u"seals"_s, check.seals);
    document.insert(u"head"_s, hexOf(check.head));
    document.insert(u"head_compared"_s, head.has_value());
    return document;
}

QString timingText(const ProofCheck &check)
{
    switch (check.timing) {
    case WindowStatus::OnTime:
        return tr("on time");
    case WindowStatus::Early:
        return tr("early");
    case WindowStatus::AfterWindow:
        return tr("late, after the window's end");
    default:
        return tr("late");
    }
}

QString startText(const ProofCheck &check, const TimeFormat &times)
{
    if (check.starts == 0)
        return tr("It did not start.");
    const QString first = tr("activation %1, received %2, %3")
                              .arg(check.start->id)
                              .arg(times.microseconds(fromMicroseconds(check.start->receivedAt)), timingText(check));
    return check.starts == 1 ? tr("It started once: %1.").arg(first)
                             : tr("It started %1 times; first: %2.").arg(check.starts).arg(first);
}

void printText(Invocation &invocation, const ProofCheck &check)
{
    Output &out = invocation.out;
    const TimeFormat &times = invocation.times;
    out.text(tr("%1 / %2, window from %3 to %4")
                 .arg(check.trigger.workflow, check.trigger.trigger, times.seconds(check.window.startAt),
                      times.seconds(check.window.endAt)));
    out.text(startText(check, times));
    out.text(tr("Other deliveries of the window: %1").arg(check.others));
    out.text(tr("Seals: %1, over what was received from %2 to %3 (days in UTC)")
                 .arg(check.seals)
                 .arg(dayText(check.since), dayText(check.day)));
    out.text(tr("Last seal: %1").arg(hexOf(check.head)));
}

} // namespace

Result<std::optional<Digest>> digestOption(const QCommandLineParser &parser, const char *name)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return std::nullopt;
    const auto digest = Digest::fromHex(parser.value(option).trimmed().toLower().toLatin1());
    if (digest)
        return digest;
    return failure(ErrorCode::InvalidOption,
                   optionProblem(name, tr("\"%1\" is not a digest of 64 hexadecimal digits").arg(parser.value(option))));
}

bool looksLikeProof(const QString &path)
{
    InputFile file(path);
    return file.open(QIODevice::ReadOnly) && file.peek(1) == "{";
}

void printCheck(Invocation &invocation, const ProofCheck &check, const std::optional<Digest> &head)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(documentOf(check, head, invocation.times));
        return;
    }
    if (check.problem) {
        out.text(tr("NOT PROVEN: %1").arg(proofProblemSentence(*check.problem)));
        return;
    }
    printText(invocation, check);
    if (head)
        out.text(tr("The last seal is the one that was given: nothing here was changed since it was made."));
    else
        out.text(
            tr("NOT COMPARED with a seal that is known from elsewhere: whoever made this file may have made all of it up. "
               "Give --head with a digest that was noted down when the seal was made."));
}

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#include "inspector/activationwords.h"

#include "text/plaintext.h"
#include "text/timetext.h"

#include <QCoreApplication>

namespace squidie::ui {

namespace {

struct ActivationWording {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::ActivationWording)
};

/// Only the time if both are on the same day in that zone.
QString timeBeside(Instant instant, Instant other, const QByteArray &zone)
{
    const QString text = timeText(instant, zone);
    return text.left(10) == timeText(other, zone).left(10) ? text.mid(11) : text;
}

QString shortId(const std::optional<RunId> &id)
{
    return id ? id->toString().left(8) : QStringLiteral("?");
}

QString sameIdentity(const Activation &activation)
{
    return activation.signalId ? ActivationWording::tr("same workflow, trigger and signal id, so the same run id")
                               : ActivationWording::tr("the run id is the same");
}

/// "2 s after the intended start"; empty if there is no window.
QString beside(const Activation &activation)
{
    const auto lateness = activation.startDelay();
    if (!lateness)
        return {};
    return lateness->count() >= 0 ? ActivationWording::tr("%1 after the intended start").arg(durationText(*lateness))
                                  : ActivationWording::tr("%1 before the intended start").arg(durationText(-*lateness));
}

ActivationWords started(const ActivationInspection &inspection, const QByteArray &zone)
{
    const Activation &it = inspection.subject.activation;
    ActivationWords words;
    const QString when = beside(it);
    words.headline = when.isEmpty() ? ActivationWording::tr("Started run %1").arg(shortId(it.runId))
                                    : ActivationWording::tr("Started, %1").arg(when);
    if (it.windowStartAt) {
        words.sentence = ActivationWording::tr("Started run %1. Meant for %2, received at %3: %4.")
                             .arg(shortId(it.runId), timeText(*it.windowStartAt, zone),
                                  timeBeside(it.receivedAt, *it.windowStartAt, zone), when);
    } else {
        words.sentence = ActivationWording::tr("Started run %1 at %2. The payload names no intended window, so it is "
                                               "unknown whether that was on time.")
                             .arg(shortId(it.runId), timeText(it.receivedAt, zone));
    }
    if (inspection.siblingCount > 1) {
        words.notes.append(ActivationWording::tr("Later deliveries for the same run: %1.").arg(inspection.siblingCount - 1));
    }
    return words;
}

ActivationWords repeated(const ActivationInspection &inspection, const QByteArray &zone)
{
    const Activation &it = inspection.subject.activation;
    const bool skipped = it.outcome == Outcome::Skipped;
    ActivationWords words;
    if (!inspection.start || inspection.start->activation.id == it.id) {
        words.headline = skipped ? ActivationWording::tr("Skipped") : ActivationWording::tr("Duplicate");
        words.sentence = skipped
            ? ActivationWording::tr("Skipped: run %1 exists already (%2), and its trigger is set to skip duplicates. The "
                                    "delivery that started it is not in the ledger.")
                  .arg(shortId(it.runId), sameIdentity(it))
            : ActivationWording::tr("Duplicate of run %1: %2. The delivery that started it is not in the ledger.")
                  .arg(shortId(it.runId), sameIdentity(it));
        return words;
    }
    const Activation &start = inspection.start->activation;
    const QString at = timeBeside(start.receivedAt, it.receivedAt, zone);
    const QString gap = durationText(it.receivedAt - start.receivedAt);
    if (skipped) {
        words.headline = ActivationWording::tr("Skipped, %1 after the start").arg(gap);
        words.sentence = ActivationWording::tr("Skipped: the start at %1 was %2 earlier (%3), and its trigger is set "
                                               "to skip duplicates.")
                             .arg(at, gap, sameIdentity(it));
    } else {
        words.headline = ActivationWording::tr("Duplicate, %1 after the start").arg(gap);
        words.sentence = ActivationWording::tr("Duplicate of the start at %1, %2 later: %3.").arg(at, gap, sameIdentity(it));
    }
    return words;
}

ActivationWords rejected(const ActivationInspection &inspection)
{
    const Activation &it = inspection.subject.activation;
    ActivationWords words;
    words.headline = it.error ? ActivationWording::tr("Rejected: %1").arg(errorCodeName(it.error->code))
                              : ActivationWording::tr("Rejected");
    words.sentence = ActivationWording::tr("Rejected: nothing was started.");
    if (it.error)
        words.whatToDo = errorSentence(*it.error);
    return words;
}

void addConflicts(const ActivationInspection &inspection, const QByteArray &zone, ActivationWords &words)
{
    const Activation &it = inspection.subject.activation;
    if (it.conflict == ConflictMark::PayloadDiffers) {
        words.notes.append(conflictSentence(it.conflict)
                           + ActivationWording::tr(" The scheduler gave the same id to two different firings."));
    }
    if (it.conflict == ConflictMark::WindowHasOtherIdentity || !inspection.otherIdentities.isEmpty()) {
        QString note = conflictSentence(ConflictMark::WindowHasOtherIdentity)
            + ActivationWording::tr(" Work meant to run once ran more than once.");
        for (const Activation &other : inspection.otherIdentities) {
            note += QChar(u' ')
                + ActivationWording::tr("Run %1 at %2, signal id %3.")
                      .arg(shortId(other.runId), timeBeside(other.receivedAt, it.receivedAt, zone),
                           other.signalId ? oneLine(other.signalId->text, 60) : ActivationWording::tr("none"));
        }
        words.notes.append(note);
    }
}

} // namespace

ActivationWords describeActivation(const ActivationInspection &inspection, const QByteArray &zone)
{
    ActivationWords words;
    switch (inspection.subject.activation.outcome) {
    case Outcome::Started:
        words = started(inspection, zone);
        break;
    case Outcome::Duplicate:
    case Outcome::Skipped:
        words = repeated(inspection, zone);
        break;
    case Outcome::Rejected:
        words = rejected(inspection);
        break;
    }
    addConflicts(inspection, zone, words);
    if (inspection.subject.activation.replayOf) {
        words.notes.append(
            ActivationWording::tr("Delivered by a replay of activation %1.").arg(*inspection.subject.activation.replayOf));
    }
    return words;
}

QString comparisonText(const ActivationInspection &inspection, qsizetype differences)
{
    if (!inspection.start)
        return ActivationWording::tr("The payload that started the run is not in the ledger.");
    if (inspection.start->payload == inspection.subject.payload)
        return ActivationWording::tr("Identical, byte for byte, to the payload that started the run.");
    if (differences == 0)
        return ActivationWording::tr("Different bytes, but the same JSON value as the payload that started the run.");
    return ActivationWording::tr("Differences from the payload that started the run: %1.").arg(differences);
}

} // namespace squidie::ui

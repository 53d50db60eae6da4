// SPDX-License-Identifier: Apache-2.0
#include "outcomes/outcomewords.h"

#include "text/timetext.h"

#include <QCoreApplication>
#include <QDate>

namespace squidie::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::OutcomeWords)
};

constexpr int dateLength = 10;

QString runName(const std::optional<RunId> &run)
{
    return run ? shortRun(*run) : Words::tr("with unknown id");
}

QString startedText(const Prediction &prediction, Instant now, const QByteArray &zone)
{
    if (!prediction.startedBy)
        return Words::tr("Run %1 already exists.").arg(runName(prediction.runId));
    return Words::tr("Run %1 started %2.")
        .arg(runName(prediction.runId), momentText(prediction.startedBy->receivedAt, now, zone));
}

QString startReason(const Prediction &prediction)
{
    // A run id derived from an identity has version 5; a random one says nothing.
    constexpr qsizetype versionAt = 14;
    if (prediction.runId && prediction.runId->toString().at(versionAt) == u'5')
        return Words::tr("No run in this store has this identity yet. Run %1 would begin.").arg(shortRun(*prediction.runId));
    return Words::tr("The trigger declares no idempotency: every delivery starts a new run with its own id.");
}

QString rejection(const std::optional<Error> &error)
{
    return error ? errorSentence(*error) : Words::tr("No reason was given.");
}

} // namespace

QString shortRun(const RunId &run)
{
    return run.toString().left(8) + QChar(0x2026);
}

QString momentText(Instant instant, Instant now, const QByteArray &zone)
{
    const QString text = timeText(instant, zone);
    const QString time = text.mid(dateLength).trimmed();
    const QDate day = QDate::fromString(text.left(dateLength), Qt::ISODate);
    const QDate today = QDate::fromString(timeText(now, zone).left(dateLength), Qt::ISODate);
    const QString zoneName = QString::fromLatin1(zone);
    if (day.isValid() && day == today)
        return Words::tr("today %1 (%2)", "a time and its zone").arg(time, zoneName);
    if (day.isValid() && day.addDays(1) == today)
        return Words::tr("yesterday %1 (%2)", "a time and its zone").arg(time, zoneName);
    return Words::tr("%1 (%2)", "a time and its zone").arg(text, zoneName);
}

OutcomeWords predictionWords(const Prediction &prediction, Instant now, const QByteArray &zone)
{
    OutcomeWords words;
    words.warning = conflictSentence(prediction.conflict);
    switch (prediction.outcome) {
    case Outcome::Started:
        words.headline = Words::tr("Would start a new run");
        words.reason = startReason(prediction);
        break;
    case Outcome::Duplicate:
        words.headline = Words::tr("Would be a duplicate");
        words.reason = startedText(prediction, now, zone);
        break;
    case Outcome::Skipped:
        words.headline = Words::tr("Would be skipped");
        words.reason = startedText(prediction, now, zone);
        break;
    case Outcome::Rejected:
        words.headline = Words::tr("Would be rejected");
        words.reason = rejection(prediction.error);
        break;
    }
    return words;
}

OutcomeWords resultWords(const DeliveryResult &result, Instant now, const QByteArray &zone)
{
    OutcomeWords words;
    words.warning = conflictSentence(result.conflict);
    const QString received = momentText(result.receivedAt, now, zone);
    switch (result.outcome) {
    case Outcome::Started:
        words.headline = Words::tr("Started run %1").arg(runName(result.runId));
        words.reason = Words::tr("Received %1 as activation %2.").arg(received).arg(result.activationId);
        break;
    case Outcome::Duplicate:
        words.headline = Words::tr("Duplicate of run %1").arg(runName(result.runId));
        words.reason =
            Words::tr("Nothing was started. Received %1 as activation %2.").arg(received).arg(result.activationId);
        break;
    case Outcome::Skipped:
        words.headline = Words::tr("Skipped: run %1 has already started").arg(runName(result.runId));
        words.reason =
            Words::tr("Nothing was started. Received %1 as activation %2.").arg(received).arg(result.activationId);
        break;
    case Outcome::Rejected:
        words.headline = Words::tr("Rejected");
        words.reason = rejection(result.error);
        break;
    }
    return words;
}

} // namespace squidie::ui

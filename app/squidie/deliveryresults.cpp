// SPDX-License-Identifier: Apache-2.0
#include "deliveryresults.h"

#include "documents/activationdocuments.h"
#include "resulttext.h"

namespace squidie::cli {

void DeliveryResults::print(const DeliveryResult &result)
{
    ++m_printed;
    m_anyRejected = m_anyRejected || result.outcome == Outcome::Rejected;
    if (m_out.isJson())
        m_out.json(deliveryDocument(result, m_times));
    else
        printText(QStringLiteral("#%1").arg(result.activationId), result.outcome, runText(result.runId),
                  signalText(result.signalId), result.error, result.conflict);
}

Error DeliveryResults::behind(Error error) const
{
    QJsonObject value = error.value.toObject();
    value.insert(QStringLiteral("acknowledged"), m_printed);
    const QString sentence = value.value(QStringLiteral("sentence")).toString();
    const QString rest = m_printed == 0
        ? tr("Nothing was acknowledged: deliver the input again.")
        : tr("The deliveries acknowledged before are those whose results are printed (%1): deliver what follows them again.")
              .arg(m_printed);
    value.insert(QStringLiteral("sentence"), sentence + u' ' + rest);
    error.value = value;
    return error;
}

void DeliveryResults::print(const Prediction &prediction)
{
    m_anyRejected = m_anyRejected || prediction.outcome == Outcome::Rejected;
    if (m_out.isJson())
        m_out.json(predictionDocument(prediction));
    else
        printText(QString(), prediction.outcome, runText(prediction.runId), signalText(prediction.signalId),
                  prediction.error, prediction.conflict);
}

/// Lines are printed one by one, so the columns have fixed widths.
void DeliveryResults::printText(const QString &activation, Outcome outcome, const QString &run, const QString &signal,
                                const std::optional<Error> &error, ConflictMark conflict)
{
    QString line = outcomeName(outcome).leftJustified(11);
    if (!activation.isEmpty())
        line += activation.leftJustified(9);
    // A duplicate's error adds nothing to its outcome.
    line += outcome == Outcome::Rejected ? errorText(error) : run.leftJustified(38) + signal;
    if (conflict != ConflictMark::None)
        line += tr("  conflict: %1").arg(conflictName(conflict));
    m_out.text(line);
}

} // namespace squidie::cli

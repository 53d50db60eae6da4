// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ledgersealer.h"
#include "inspect/ledgerverification.h"
#include "inspect/windowprover.h"
#include "runtime/engine/executionfixture.h"
#include "store/storeconnection.h"

namespace squidie::test {

/// A store to which deliveries come at times that the test says, and which is sealed and verified.
class SealFixture : public ExecutionFixture {
public:
    SealFixture()
    {
        if (!load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")))
            qFatal("the definition is not loaded");
    }

    static Instant at(const QString &text) { return *parseInstant(text); }

    /// A window of an hour that begins then.
    static QByteArray payload(const QString &start, const QByteArray &trigger = "tick")
    {
        const Instant end = at(start) + std::chrono::hours(1);
        return json("{'kind': 'cron', 'workflow': 'W', 'trigger': '" + trigger + "', 'intended_window': {'start_at': '"
                    + start.toLatin1() + "', 'end_at': '" + formatSeconds(end).toLatin1() + "'}}");
    }
    DeliveryResult deliver(const QString &receivedAt, const QByteArray &bytes)
    {
        DeliveryOptions options(ActivationSource::Host, QStringLiteral("host-1"));
        options.now = at(receivedAt);
        return Runner(*store).perform(bytes, options).value();
    }
    /// Received five seconds after its window began.
    DeliveryResult deliverWindow(const QString &start)
    {
        return deliver(formatMicroseconds(at(start) + std::chrono::seconds(5)), payload(start));
    }
    /// Three days with three windows each, from 5 October.
    void deliverThreeDays()
    {
        for (int day = 5; day <= 7; ++day) {
            for (const char *hour : {"07", "09", "11"})
                deliverWindow(QStringLiteral("2026-10-0%1T%2:00:00Z").arg(day).arg(QLatin1String(hour)));
        }
    }

    QVector<Seal> seal(const QString &moment)
    {
        QVector<Seal> all;
        JobControl control;
        const auto sealed = sealLedger(*store, at(moment), control, [&all](const QVector<Seal> &seals) { all += seals; });
        if (!sealed)
            qFatal("%s", qUtf8Printable(errorSentence(sealed.error())));
        return all;
    }
    /// "altered 3, removed 4": what was found, and on which deliveries or seals.
    QString verify(const std::optional<Digest> &head = {})
    {
        QStringList found;
        JobControl control;
        const auto verified = verifyLedger(*store, head, control, [&found](const LedgerFinding &finding) {
            found << findingName(finding.kind) + u' '
                    + QString::number(finding.activation ? finding.activation : finding.seal);
        });
        if (!verified)
            qFatal("%s", qUtf8Printable(errorSentence(verified.error())));
        report = *verified;
        found.sort();
        return found.join(QStringLiteral(", "));
    }
    Result<WindowProof> prove(const QString &start, const std::optional<Digest> &head = {})
    {
        return proveWindow(*store, ProofRequest{{QStringLiteral("W"), QStringLiteral("tick")}, at(start), {}, head});
    }
    /// What somebody does to the store behind our back.
    void tamper(const QString &sql)
    {
        const auto done = connectionOf(*store).runOnce(sql);
        if (!done)
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(errorSentence(done.error())));
    }

    LedgerVerification report; ///< of the last verify()
};

} // namespace squidie::test

// SPDX-License-Identifier: Apache-2.0
#include "store/ledgerscan.h"

#include "store/sqltext.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

/// The columns of statements/ledger_page.sql.
LedgerRow ledgerRow(const ScannedRow &row)
{
    LedgerRow delivery;
    delivery.id = row.integer(0);
    delivery.receivedAt = row.instant(1);
    delivery.source = row.integer(2);
    delivery.outcome = row.integer(3);
    delivery.conflict = row.integer(4);
    delivery.triggerRow = row.optionalInteger(5);
    delivery.workflow = row.utf8(6);
    delivery.trigger = row.utf8(7);
    delivery.payload = row.bytes(8);
    delivery.signal = row.optionalUtf8(9);
    delivery.signalOrigin = row.optionalInteger(10);
    delivery.windowStart = row.optionalUtf8(11);
    delivery.windowEnd = row.optionalUtf8(12);
    delivery.windowStartAt = row.optionalInstant(13);
    delivery.windowEndAt = row.optionalInstant(14);
    delivery.runRow = row.optionalInteger(15);
    delivery.runUuid = row.bytes(16);
    delivery.errorCode = row.optionalUtf8(17);
    delivery.errorValue = row.optionalUtf8(18);
    delivery.replayOf = row.optionalInteger(19);
    delivery.hasReplayed = !row.isNull(20);
    delivery.hasRun = !row.isNull(21);
    delivery.runTrigger = row.integer(22);
    delivery.runStrategy = row.integer(23);
    delivery.isRetained = !row.isNull(24);
    delivery.firstStart = row.optionalInteger(25);
    if (!row.isNull(26))
        delivery.firstPayload = row.bytes(26);
    delivery.ownStart = row.optionalInteger(27);
    delivery.windowWasStarted = !row.isNull(28);
    return delivery;
}

} // namespace

Status visitLedger(Store &store, ActivationId after, int limit, const std::function<bool(const LedgerRow &)> &visitor)
{
    static const QString page = sqlStatement(QStringLiteral("ledger_page"));
    return connectionOf(store).visitRows(page, {after, limit},
                                         [&visitor](const ScannedRow &row) { return visitor(ledgerRow(row)); });
}

} // namespace squidie::inline v0

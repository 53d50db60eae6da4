// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include "store/ledgerrows.h"
#include "store/sealtable.h"

#include <QHash>

namespace squidie::inline v0 {

/// Something in a store that is not as it was sealed.
struct LedgerFinding {
    enum class Kind {
        Altered, ///< a sealed delivery has other fields now
        Removed, ///< a sealed delivery is gone, and retention did not remove it
        Inserted, ///< a delivery of a closed day is in no seal, and has a number that was past when the day was closed
        NotSealed, ///< a delivery of a closed day came late, or was inserted since; the next sealing gives it a seal
        SealAltered, ///< a seal is not what its digest says, or what other columns of its row say
        SealRemoved, ///< a seal is missing, or was put in: the one behind it names another
        LeavesAltered, ///< a seal's leaves do not come to its root
        HeadUnknown, ///< no seal has the digest that was given
    };
    Kind kind = Kind::Altered;
    qint64 activation = 0; ///< 0 where it is about a seal
    qint64 seal = 0; ///< its number; 0 where there is none
    TriggerKey trigger;
    std::optional<std::chrono::sys_days> day;
};
/// "altered", "removed", "inserted", "not_sealed", "seal_altered" and so on.
QString findingName(LedgerFinding::Kind kind);
/// A sentence for people.
QString findingSentence(const LedgerFinding &finding);

struct LedgerHead {
    TriggerKey trigger;
    Digest hash;
    std::chrono::sys_days day; ///< of the last seal
    qint64 seals = 0;
};

struct LedgerVerification {
    qint64 findings = 0;
    qint64 seals = 0;
    qint64 deliveries = 0; ///< found as they were sealed
    qint64 imported = 0; ///< of closed days; imported deliveries are not sealed
    qint64 removedByRetention = 0; ///< sealed, and removed by retention, which recorded that
    std::optional<std::chrono::sys_days> closedUntil; ///< what was received from here on is not closed yet
    std::optional<Digest> head; ///< of the store's last seal
    QVector<LedgerHead> heads; ///< by trigger, in order of name
    bool isHeadKnown = false; ///< the digest that was given is that of a seal
    qint64 sealsAfterHead = 0; ///< that it does not cover
    bool cancelled = false;
};

/// Told how many deliveries are done, and about how many there are.
using VerificationProgress = std::function<void(qint64 done, qint64 total)>;

/// Computes every seal again from the deliveries, as of one moment, and follows the chain of the seals; `found` is called for
/// each difference. `head` is the digest of a seal that is known from elsewhere: whoever can write to the store can make new
/// seals for what he changes, but not with that digest. Memory is bounded by a day's deliveries. The control counts deliveries.
/// Errors: store_unavailable.
Result<LedgerVerification> verifyLedger(Store &store, const std::optional<Digest> &head, JobControl &control,
                                        const std::function<void(const LedgerFinding &)> &found,
                                        const VerificationProgress &progress = {});

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#include "trustreminder.h"

#include "base/squidiecall.h"
#include "storeaccess.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::seconds pause{30};

} // namespace

void TrustReminder::remind(Store &store, const QString &queue, When when)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (when == When::Seldom && m_looked && now - *m_looked < pause)
        return;
    m_looked = now;
    const auto waiting = waitingForTrust(store, TrustFile(), queue, systemNow());
    if (!waiting)
        return; // the worker meets the same problem, and reports it
    for (const WaitingForTrust &one : *waiting) {
        const QString what = one.digest + one.sentence;
        if (m_said.contains(what))
            continue;
        m_said << what;
        say(store, one);
    }
}

void TrustReminder::say(const Store &store, const WaitingForTrust &waiting)
{
    const QString review =
        SquidieCall(u"workflow trust"_s, storeToPaste(m_invocation, store)).argument(waiting.workflow).text();
    const std::lock_guard lock(m_printing);
    m_invocation.out.notice(u"waiting"_s,
                            {{u"workflow"_s, waiting.workflow},
                             {u"trust_digest"_s, waiting.digest},
                             {u"message"_s, waiting.sentence},
                             {u"review"_s, review}},
                            tr("%1 waits. %2").arg(waiting.workflow, waiting.sentence));
    m_invocation.out.remark(tr("To review it: %1").arg(review));
}

} // namespace squidie::cli

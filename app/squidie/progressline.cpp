// SPDX-License-Identifier: Apache-2.0
#include "progressline.h"

#include <poll.h>
#include <unistd.h>

#include <utility>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

const QString progress = u"progress"_s;

/// A store's transaction may be open: a line that nobody takes is left out, not waited for.
bool isRead(int descriptor)
{
    pollfd place{descriptor, POLLOUT, 0};
    return ::poll(&place, 1, 0) == 1 && (place.revents & POLLOUT);
}

} // namespace

QCommandLineOption progressOption()
{
    return {progress, tr("Report progress on standard error, even where that is no terminal.")};
}

ProgressLine::ProgressLine(Invocation &invocation)
    : m_out(invocation.out),
      m_isWanted(invocation.options.isSet(progress) || ::isatty(STDERR_FILENO) == 1)
{
}

void ProgressLine::tell(const QString &what, qint64 done, qint64 total)
{
    constexpr std::chrono::seconds pause{1};
    const Instant now = systemNow();
    if (!m_isWanted || now < m_last + pause || !isRead(STDERR_FILENO))
        return;
    m_last = now;
    m_out.progress(total > 0 ? tr("%1: %2 of %3 rows").arg(what).arg(done).arg(total)
                             : tr("%1: %2 rows").arg(what).arg(done));
}

} // namespace squidie::cli

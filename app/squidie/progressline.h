// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace squidie::cli {

/// The option --progress of long commands: shows on standard error how far they are, where that is no terminal too.
QCommandLineOption progressOption();

/// Says on standard error how far a long command is, once a second; only on a terminal, unless --progress asks for it.
class ProgressLine {
public:
    explicit ProgressLine(Invocation &invocation);

    /// `total` is 0 while unknown.
    void tell(const QString &what, qint64 done, qint64 total);

private:
    Output &m_out;
    bool m_isWanted;
    Instant m_last = systemNow();
};

} // namespace squidie::cli

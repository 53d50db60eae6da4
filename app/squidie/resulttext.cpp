// SPDX-License-Identifier: Apache-2.0
#include "resulttext.h"

namespace squidie::cli {

QString signalText(const std::optional<SignalId> &signalId)
{
    return signalId ? signalId->text : QString();
}

QString runText(const std::optional<RunId> &runId)
{
    return runId ? runId->toString() : QString();
}

QString errorText(const std::optional<Error> &error)
{
    return error ? errorCodeName(error->code) + QStringLiteral(": ") + errorSentence(*error) : QString();
}

} // namespace squidie::cli

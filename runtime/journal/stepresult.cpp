// SPDX-License-Identifier: Apache-2.0
#include <squidie/stepresult.h>

namespace squidie::inline v0 {

QString stepOutcomeName(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::Ok:
        return QStringLiteral("ok");
    case StepOutcome::Error:
        return QStringLiteral("error");
    case StepOutcome::Retry:
        return QStringLiteral("retry");
    case StepOutcome::Paused:
        return QStringLiteral("paused");
    case StepOutcome::Released:
        return QStringLiteral("released");
    case StepOutcome::Fenced:
        return QStringLiteral("fenced");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"
#include "base/limits.h"
#include "schedule/cronpayload.h"
#include <squidie/scheduleidentity.h>

#include <cstdlib>

/// Any bytes as a delivered payload: an answer, never a crash; and the identity does not depend on how the payload is
/// spelt.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace squidie;
    const auto value = parseJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), limits::jsonDepth);
    if (!value) {
        if (value.error().code != ErrorCode::InvalidJson || errorSentence(value.error()).isEmpty())
            std::abort();
        return 0;
    }
    const auto again = parseJson(indentedJson(*value), limits::jsonDepth);
    if (!again || *again != *value)
        std::abort();
    const auto payload = CronPayload::fromJson(*value);
    if (!payload)
        return 0;
    const auto identity = ScheduleIdentity::derive(payload->workflow, payload->trigger, payload->object);
    if (!identity)
        return 0;
    const auto twin = ScheduleIdentity::derive(payload->workflow, payload->trigger, again->toObject());
    if (!twin || twin->runId != identity->runId || twin->signalId != identity->signalId || twin->window != identity->window)
        std::abort();
    if (identity->window) {
        identity->window->startInstant();
        identity->window->endInstant();
    }
    const auto steps = identity->explain(payload->workflow, payload->trigger);
    if (identity->runId && (steps.isEmpty() || steps.last().id != identity->runId->toString()))
        std::abort();
    return 0;
}

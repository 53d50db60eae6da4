// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/activation.h>

namespace squidie::cli {

/// Prints the result of each delivery as it becomes known, and remembers whether any was rejected.
class DeliveryResults {
public:
    DeliveryResults(Output &out, const TimeFormat &times) : m_out(out), m_times(times) { }

    void print(const DeliveryResult &result);
    void print(const Prediction &prediction);
    /// The same error, saying how many deliveries were acknowledged before it.
    Error behind(Error error) const;
    ExitStatus status() const { return m_anyRejected ? ExitStatus::Refused : ExitStatus::Done; }

private:
    void printText(const QString &activation, Outcome outcome, const QString &run, const QString &signal,
                   const std::optional<Error> &error, ConflictMark conflict);

    Output &m_out;
    TimeFormat m_times;
    bool m_anyRejected = false;
    int m_printed = 0;
};

} // namespace squidie::cli

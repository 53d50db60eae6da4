// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activationinspection.h>

#include <QStringList>

namespace squidie::ui {

/// What happened to one delivery, and why, in sentences. Plain text.
struct ActivationWords {
    QString headline; ///< "Duplicate, 41 s after the start"
    QString sentence; ///< what happened and why
    QStringList notes; ///< conflicts and other remarks, a sentence each
    QString whatToDo; ///< empty if there is nothing to do
};

/// Pure. Times in `zone`.
ActivationWords describeActivation(const ActivationInspection &inspection, const QByteArray &zone);

/// The result of comparing the payload with the one that started the run, above the differences themselves.
QString comparisonText(const ActivationInspection &inspection, qsizetype differences);

} // namespace squidie::ui

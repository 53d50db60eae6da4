// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activationinspection.h>

#include <QStringList>

namespace squidie::ui {

/// What happened to one delivery, and why, in sentences. Plain text.
struct ActivationWords {
    QString headline; ///< "Duplicate, 41 s after the start"
    QString sentence; ///< what happened and why
    QStringList notes; ///< conflicts and other things to know, each a sentence
    QString whatToDo; ///< empty where there is nothing to do
};

/// Pure. Times in `zone`.
ActivationWords describeActivation(const ActivationInspection &inspection, const QByteArray &zone);

/// What the comparison of the payload with the one that started the run comes to, before the differences themselves.
QString comparisonText(const ActivationInspection &inspection, qsizetype differences);

} // namespace squidie::ui

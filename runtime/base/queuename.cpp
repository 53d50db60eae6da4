// SPDX-License-Identifier: Apache-2.0
#include "base/queuename.h"

#include "base/sentences.h"

#include <QRegularExpression>

namespace squidie::inline v0 {

Status checkQueueName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9_.-]*\\z"));
    if (pattern.match(name).hasMatch())
        return {};
    const QString reason = name.isEmpty()
        ? tr("a queue needs a name")
        : tr("a queue's name has letters, digits, \"_\", \".\" and \"-\" only, and begins with a letter or a digit");
    return failure(ErrorCode::InvalidOption,
                   QJsonObject{{QStringLiteral("option"), QStringLiteral("queue")},
                               {QStringLiteral("value"), name},
                               {QStringLiteral("reason"), reason}});
}

} // namespace squidie::inline v0

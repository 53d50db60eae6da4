// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>

namespace squidie::test {

/// A workflow "W" with a cron trigger "t" and one step, for the service's tests.
inline QString writeWorkflowFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(
        "{\"workflow\": \"W\", \"triggers\": [{\"name\": \"t\", \"type\": \"cron\", \"config\": {\"expression\":"
        "\"0 9 * * *\", \"timezone\": \"Etc/UTC\", \"idempotency\": \"return_existing_run\"}, \"payload\": []}],"
        "\"steps\": [{\"name\": \"note\", \"action\": \"log\", \"opts\": {\"message\": \"hello\", \"level\": \"info\"}}],"
        "\"transitions\": [{\"from\": \"note\", \"on\": \"ok\", \"to\": \"complete\"}]}");
    return file.fileName();
}

/// A delivery of that trigger.
inline QByteArray workflowPayload(const QByteArray &signal)
{
    return "{\"kind\":\"cron\",\"workflow\":\"W\",\"trigger\":\"t\",\"signal_id\":\"" + signal + "\"}";
}

} // namespace squidie::test

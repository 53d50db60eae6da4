// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "storeplace.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

namespace squidie::test {

CommandResult callProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    constexpr int patience = 60000; // milliseconds
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray payloadLine(int number)
{
    const QDateTime start = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(qint64(number) * 1800);
    return "{\"kind\":\"cron\",\"workflow\":\"Elixir.Content.Workflows.PostDailyDigest\",\"trigger\":\"daily_digest\","
           "\"intended_window\":{\"start_at\":\""
        + start.toString(Qt::ISODate).toLatin1() + "\",\"end_at\":\"" + start.addSecs(1800).toString(Qt::ISODate).toLatin1()
        + "\"}}\n";
}

QByteArray payloadLines(int count)
{
    QByteArray lines;
    for (int number = 0; number < count; ++number)
        lines += payloadLine(number);
    return lines;
}

QString makeStore(const QString &folder)
{
    const QString path = storePlace(folder, QStringLiteral("store.db"));
    const CommandResult call = runSquidie(path,
                                          {QStringLiteral("workflow"), QStringLiteral("add"),
                                           QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/system/digest.json")});
    return call.exitCode == 0 ? path : QString();
}

QByteArray fileDigest(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace squidie::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QVector>

/// Runs the built `squidie` from outside, as a scheduler's host would.
namespace squidie::test {

struct CommandResult {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// The output as JSON Lines.
    QVector<QJsonObject> lines() const
    {
        QVector<QJsonObject> objects;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.trimmed().isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
    /// The error of --json mode.
    QJsonObject error() const
    {
        return QJsonDocument::fromJson(errors.trimmed().split('\n').last())
            .object()
            .value(QStringLiteral("error"))
            .toObject();
    }
};

inline QString squidieProgram()
{
    return QStringLiteral(SQUIDIE_BINARY_DIR "/app/squidie/squidie");
}

inline CommandResult runSquidie(const QString &store, const QStringList &arguments, const QByteArray &input = {},
                                const QProcessEnvironment &environment = QProcessEnvironment::InheritFromParent)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(squidieProgram(), QStringList{QStringLiteral("--store"), store, QStringLiteral("--json")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(120'000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace squidie::test

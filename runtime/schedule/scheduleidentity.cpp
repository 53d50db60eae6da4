// SPDX-License-Identifier: Apache-2.0
#include <squidie/scheduleidentity.h>

#include <QCryptographicHash>
#include <QVarLengthArray>

#include <charconv>

namespace squidie::inline v0 {
namespace {

QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QString derivedSignalId(const QByteArray &digest)
{
    return QStringLiteral("sha256:")
        + QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<std::optional<SignalId>> signalIdOf(const QString &workflow, const QString &trigger, const QJsonValue &supplied,
                                           const std::optional<IntendedWindow> &window)
{
    if (supplied.isString() && !supplied.toString().isEmpty())
        return SignalId{supplied.toString(), SignalIdOrigin::Supplied};
    if (!supplied.isUndefined() && !supplied.isNull())
        return failure(ErrorCode::InvalidScheduleSignalId, supplied);
    if (!window || !window->startAt || !window->endAt)
        return std::nullopt;
    const QByteArray text = stableIdentityText({workflow, trigger, *window->startAt, *window->endAt});
    return SignalId{derivedSignalId(sha256(text)), SignalIdOrigin::Derived};
}

IdentityStep stepOf(const QString &name, const QStringList &parts, const QString &id)
{
    const QByteArray joined = stableIdentityText(parts);
    return {name, parts, QString::fromUtf8(joined), QString::fromLatin1(sha256(joined).toHex()), id};
}

} // namespace

QByteArray stableIdentityText(const QStringList &parts)
{
    QVarLengthArray<char, 512> text;
    for (const QString &part : parts) {
        const QByteArray bytes = part.toUtf8();
        if (!text.isEmpty())
            text.append('|');
        char length[20];
        const char *const end = std::to_chars(std::begin(length), std::end(length), bytes.size()).ptr;
        text.append(length, end - length);
        text.append(':');
        text.append(bytes.constData(), bytes.size());
    }
    return {text.constData(), text.size()};
}

std::optional<RunId> scheduledRunId(const QString &workflow, const QString &trigger, const QString &signalId)
{
    if (workflow.isEmpty() || trigger.isEmpty() || signalId.isEmpty())
        return std::nullopt;
    return RunId::fromDigest(sha256(stableIdentityText({workflow, trigger, signalId})));
}

Result<ScheduleIdentity> ScheduleIdentity::derive(const QString &workflow, const QString &trigger,
                                                  const QJsonObject &payload)
{
    auto window = IntendedWindow::fromJson(payload.value(QStringLiteral("intended_window")));
    if (!window)
        return tl::unexpected(window.error());
    auto signalId = signalIdOf(workflow, trigger, payload.value(QStringLiteral("signal_id")), *window);
    if (!signalId)
        return tl::unexpected(signalId.error());
    ScheduleIdentity identity{std::move(*window), std::move(*signalId), std::nullopt};
    if (identity.signalId)
        identity.runId = scheduledRunId(workflow, trigger, identity.signalId->text);
    return identity;
}

QVector<IdentityStep> ScheduleIdentity::explain(const QString &workflow, const QString &trigger) const
{
    QVector<IdentityStep> steps;
    if (!signalId)
        return steps;
    if (signalId->origin == SignalIdOrigin::Derived)
        steps << stepOf(QStringLiteral("signal_id"), {workflow, trigger, *window->startAt, *window->endAt}, signalId->text);
    if (runId)
        steps << stepOf(QStringLiteral("run_id"), {workflow, trigger, signalId->text}, runId->toString());
    return steps;
}

} // namespace squidie::inline v0

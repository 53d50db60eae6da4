// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include "input.h"
#include "schedule/schedulemetadata.h"

#include <QJsonArray>

namespace squidie::cli {

namespace {

/// One question about identities.
struct Question {
    CronTriggerDeclaration declaration;
    QJsonValue expression; ///< as given; null if omitted
    QJsonValue timezone;
    QJsonObject payload;
};

tl::unexpected<Error> badQuestion(const QString &reason)
{
    return failure(ErrorCode::InvalidOption, QJsonObject{{QStringLiteral("reason"), reason}});
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

Result<Question> readQuestion(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue workflow = object.value(u"workflow");
    const QJsonValue trigger = object.value(u"trigger");
    const QJsonValue payload = object.value(u"payload");
    if (!workflow.isString() || !trigger.isString() || !payload.isObject())
        return badQuestion(tr("expected an object with the strings \"workflow\" and \"trigger\" and the object "
                              "\"payload\""));
    Question question;
    question.declaration.workflow = workflow.toString();
    question.declaration.trigger = trigger.toString();
    question.expression = orNull(object.value(u"cron_expression"));
    question.timezone = orNull(object.value(u"timezone"));
    question.payload = payload.toObject();
    const QJsonValue idempotency = orNull(object.value(u"idempotency"));
    if (!idempotency.isNull()) {
        const auto strategy = idempotencyFromName(idempotency.toString());
        if (!strategy)
            return badQuestion(tr("\"idempotency\" must be return_existing_run, skip_duplicate or null"));
        question.declaration.idempotency = *strategy;
    }
    return question;
}

QJsonObject errorPair(const QString &code, const QJsonValue &value)
{
    return {{QStringLiteral("error"), QJsonArray{code, value}}};
}

QJsonObject errorPair(const Error &error)
{
    return errorPair(errorCodeName(error.code), error.value);
}

QJsonObject okay(const QJsonValue &value)
{
    return {{QStringLiteral("ok"), value}};
}

QJsonArray stepsToJson(const QVector<IdentityStep> &steps)
{
    QJsonArray array;
    for (const IdentityStep &step : steps)
        array << QJsonObject{{QStringLiteral("name"), step.name},
                             {QStringLiteral("parts"), QJsonArray::fromStringList(step.parts)},
                             {QStringLiteral("joined"), step.joined},
                             {QStringLiteral("sha256"), step.digestHex},
                             {QStringLiteral("id"), step.id}};
    return array;
}

/// The answer, with the steps that lead to it.
QJsonObject explain(const Question &question)
{
    const CronTriggerDeclaration &declaration = question.declaration;
    const auto identity = ScheduleIdentity::derive(declaration.workflow, declaration.trigger, question.payload);
    if (!identity) {
        return {{QStringLiteral("signal_id"), errorPair(identity.error())},
                {QStringLiteral("cron_context"), errorPair(identity.error())},
                {QStringLiteral("steps"), QJsonArray()}};
    }
    QJsonObject answer{{QStringLiteral("steps"), stepsToJson(identity->explain(declaration.workflow, declaration.trigger))}};
    if (identity->signalId)
        answer.insert(QStringLiteral("signal_id"), okay(identity->signalId->text));
    else
        answer.insert(QStringLiteral("signal_id"),
                      errorPair(QStringLiteral("invalid_schedule_identity"), QStringLiteral("missing_signal_id")));
    if (identity->runId)
        answer.insert(QStringLiteral("run_id"), okay(identity->runId->toString()));
    auto context = cronContext(declaration, *identity);
    if (!context) {
        answer.insert(QStringLiteral("cron_context"), errorPair(context.error()));
        return answer;
    }
    context->insert(QStringLiteral("cron_expression"), question.expression);
    context->insert(QStringLiteral("timezone"), question.timezone);
    answer.insert(QStringLiteral("cron_context"), okay(*context));
    return answer;
}

QString plainValue(const QJsonObject &result)
{
    const QJsonValue value = result.contains(u"ok") ? result.value(u"ok") : result.value(u"error");
    return value.isString() ? value.toString() : QString::fromUtf8(compactJson(value));
}

void print(Output &out, const QJsonObject &answer)
{
    if (out.isJson()) {
        out.json(answer);
        return;
    }
    out.text(tr("signal id     %1").arg(plainValue(answer.value(u"signal_id").toObject())));
    if (answer.contains(u"run_id"))
        out.text(tr("run id        %1").arg(plainValue(answer.value(u"run_id").toObject())));
    out.text(tr("cron context  %1").arg(plainValue(answer.value(u"cron_context").toObject())));
    const QJsonArray steps = answer.value(u"steps").toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        out.text(tr("how %1 is derived:").arg(step.value(u"name").toString()));
        out.text(QStringLiteral("  joined   ") + step.value(u"joined").toString());
        out.text(QStringLiteral("  SHA-256  ") + step.value(u"sha256").toString());
        out.text(QStringLiteral("  id       ") + step.value(u"id").toString());
    }
    out.text(QString());
}

CommandResult identity(Invocation &invocation)
{
    auto source = openInput(invocation.arguments);
    if (!source)
        return notFound(invocation, source.error());
    ExitStatus status = ExitStatus::Done;
    PayloadReader reader(*source);
    while (const auto text = reader.next()) {
        const Result<QJsonValue> value = text->oversized
            ? failure(ErrorCode::PayloadTooLarge, QJsonObject{{QStringLiteral("size"), text->oversized->bytes}})
            : parseJson(text->bytes, limits::jsonDepth, text->line);
        const auto question = value.and_then(readQuestion);
        if (!question) {
            invocation.out.error(question.error());
            status = ExitStatus::Refused;
            continue;
        }
        print(invocation.out, explain(*question));
    }
    if (!reader.status())
        return notFound(invocation, reader.status().error());
    return status;
}

} // namespace

QVector<Command> identityCommands()
{
    return {{QStringLiteral("identity"),
             QStringLiteral("[FILE|-]"),
             tr("Explain how signal ids, run ids and schedule contexts are derived."),
             0,
             1,
             {},
             identity}};
}

} // namespace squidie::cli

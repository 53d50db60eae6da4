// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/limits.h"
#include "deliveryqueue.h"
#include "deliveryresults.h"
#include <squidie/runner.h>
#include "input.h"
#include "interrupt.h"
#include "storeaccess.h"
#include "usage.h"

#include <thread>

namespace squidie::cli {

namespace {

DeliveryOptions deliveryOptions(const Invocation &invocation)
{
    DeliveryOptions options;
    options.source = ActivationSource::CommandLine;
    options.actor = invocation.options.value(QStringLiteral("actor"));
    if (invocation.options.isSet(QStringLiteral("queue")))
        options.queue = invocation.options.value(QStringLiteral("queue"));
    return options;
}

PreparedDelivery prepare(const PayloadText &text, const DeliveryOptions &options)
{
    if (text.oversized)
        return prepareOversized(text.oversized->bytes, QString::fromLatin1(text.oversized->sha256.toHex()), options,
                                systemNow());
    return prepareDelivery(text.bytes, options, systemNow(), text.line);
}

/// Reads ahead on another thread, so that parsing overlaps with commits to disk.
class ReadAhead {
public:
    ReadAhead(PayloadReader::Source source, DeliveryOptions options)
        : m_reader(std::move(source)),
          m_options(std::move(options)),
          m_thread([this] { read(); })
    {
    }
    ~ReadAhead()
    {
        m_queue.close();
        requestEnd(); // it may be waiting for input
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(ReadAhead)

    void exchange(QVector<PreparedDelivery> &deliveries) { m_queue.exchange(deliveries); }
    /// Valid once exchange has returned nothing.
    const Status &status() const { return m_status; }

private:
    void read()
    {
        while (const auto text = m_reader.next()) {
            // An interruption may have cut this text in half. It was not acknowledged, so the host delivers it again.
            if (isInterrupted() || !m_queue.push(prepare(*text, m_options)))
                break;
        }
        m_status = m_reader.status();
        m_queue.close();
    }

    PayloadReader m_reader;
    DeliveryOptions m_options;
    DeliveryQueue m_queue;
    Status m_status;
    std::thread m_thread; // last: it uses the members above
};

CommandResult perform(Invocation &invocation)
{
    endInOrder(); // what is delivered is acknowledged
    auto source = openInput(invocation.arguments);
    if (!source)
        return notFound(invocation, source.error());
    auto store = openStoreToWork(invocation);
    if (!store)
        return tl::unexpected(store.error());
    Runner runner(**store);
    DeliveryResults results(invocation.out, invocation.times);
    ReadAhead input(std::move(*source), deliveryOptions(invocation));
    QVector<PreparedDelivery> batch;
    for (input.exchange(batch); !batch.isEmpty(); input.exchange(batch)) {
        const auto delivered = runner.perform(batch);
        if (!delivered)
            return tl::unexpected(results.behind(delivered.error()));
        for (const DeliveryResult &result : *delivered)
            results.print(result);
        if (!invocation.out.flush()) {
            invocation.out.remark(tr("squidie: standard output was closed; the rest of the input was not delivered."));
            return ExitStatus::Refused;
        }
    }
    if (isInterrupted()) {
        invocation.out.remark(tr("squidie: interrupted; the payloads listed above were delivered, the rest were not."));
        return ExitStatus::Refused;
    }
    if (!input.status())
        return notFound(invocation, input.status().error());
    return results.status();
}

/// The text of an option that names a file.
Result<std::optional<QByteArray>> fileOption(const QCommandLineParser &options, const QString &name)
{
    if (!options.isSet(name))
        return std::nullopt;
    auto text = readFile(options.value(name), limits::payloadBytes);
    return text ? Result<std::optional<QByteArray>>(std::move(*text)) : tl::unexpected(text.error());
}

/// Both would say the same thing twice, and one of them would be ignored.
Status checkPair(const QCommandLineParser &options, const char *one, const char *other)
{
    if (!options.isSet(QString::fromLatin1(one)) || !options.isSet(QString::fromLatin1(other)))
        return {};
    return failure(
        ErrorCode::InvalidOption,
        optionProblem(one, tr("give --%1 or --%2, not both").arg(QString::fromLatin1(one), QString::fromLatin1(other))));
}

StartRequest startRequest(const Invocation &invocation, const std::optional<QByteArray> &input,
                          const std::optional<QByteArray> &payload)
{
    const QString key = QStringLiteral("idempotency-key");
    const QString id = QStringLiteral("run-id");
    StartRequest request(invocation.arguments.value(0), invocation.arguments.value(1));
    if (input)
        request.withInput(*input);
    if (payload)
        request.withPayload(*payload);
    if (invocation.options.isSet(key))
        request.withIdempotencyKey(invocation.options.value(key));
    if (invocation.options.isSet(id))
        request.withRunId(invocation.options.value(id));
    return request;
}

CommandResult start(Invocation &invocation)
{
    const QCommandLineParser &given = invocation.options;
    for (const Status &checked : {checkPair(given, "input", "payload"), checkPair(given, "idempotency-key", "run-id")}) {
        if (!checked)
            return tl::unexpected(checked.error());
    }
    const auto metadata = metadataOption(given);
    if (!metadata)
        return tl::unexpected(metadata.error());
    const auto input = fileOption(given, QStringLiteral("input"));
    const auto payload = fileOption(given, QStringLiteral("payload"));
    if (!input || !payload)
        return notFound(invocation, !input ? input.error() : payload.error());
    auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const StartRequest request = startRequest(invocation, *input, *payload).withMetadata(*metadata);
    const auto result = Runner(**store).start(request, deliveryOptions(invocation));
    if (!result)
        return tl::unexpected(result.error());
    DeliveryResults results(invocation.out, invocation.times);
    results.print(*result);
    return results.status();
}

} // namespace

QVector<Command> deliveryCommands()
{
    const QList<QCommandLineOption> options{
        {QStringLiteral("queue"), tr("Put the runs that start into this queue."), QStringLiteral("NAME")},
        {QStringLiteral("actor"), tr("Record NAME as the actor in the ledger."), QStringLiteral("NAME")},
        createOption(),
    };
    const QString file = QStringLiteral("FILE|-");
    const QList<QCommandLineOption> startOptions{
        {QStringLiteral("input"), tr("Read the run's input from this file; a cron trigger does not fire then."), file},
        {QStringLiteral("payload"),
         tr("Read the signal payload of a cron trigger, which fires, from this file; otherwise the same as --input."), file},
        {QStringLiteral("idempotency-key"), tr("Start one run for this key: the same start again is a duplicate."),
         QStringLiteral("KEY")},
        {QStringLiteral("run-id"), tr("Start the run under this UUID: the same start again is a duplicate."),
         QStringLiteral("UUID")},
        {QStringLiteral("metadata"),
         tr("Record this JSON object with the start; the values of keys that name secrets are not kept."),
         QStringLiteral("JSON")},
    };
    return {
        {QStringLiteral("perform"), QStringLiteral("[FILE|-]"),
         tr("Deliver payloads: one JSON object, an array, or JSON Lines. Once a result is printed, its delivery is durable."),
         0, 1, options, perform},
        {QStringLiteral("start"), QStringLiteral("WORKFLOW [TRIGGER]"),
         tr("Start a run of a trigger, by default the first one that the workflow declares."), 1, 2, options + startOptions,
         start},
    };
}

} // namespace squidie::cli

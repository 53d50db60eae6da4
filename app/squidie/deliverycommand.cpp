// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
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

Result<QJsonObject> startPayload(const Invocation &invocation)
{
    if (!invocation.options.isSet(QStringLiteral("payload")))
        return QJsonObject();
    const auto text = readFile(invocation.options.value(QStringLiteral("payload")), limits::payloadBytes);
    if (!text)
        return tl::unexpected(text.error());
    const auto value = parseJson(*text, limits::jsonDepth);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isObject())
        return failure(ErrorCode::InvalidOption, optionProblem("--payload", tr("the payload must be a JSON object")));
    return value->toObject();
}

CommandResult start(Invocation &invocation)
{
    const auto payload = startPayload(invocation);
    if (!payload)
        return notFound(invocation, payload.error());
    auto store = openStoreToWork(invocation);
    if (!store)
        return tl::unexpected(store.error());
    const auto result = Runner(**store).startTrigger(invocation.arguments[0], invocation.arguments[1], *payload,
                                                     deliveryOptions(invocation));
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
    return {
        {QStringLiteral("perform"), QStringLiteral("[FILE|-]"),
         tr("Deliver payloads: one JSON object, an array, or JSON Lines. Once a result is printed, its delivery is durable."),
         0, 1, options, perform},
        {QStringLiteral("start"), QStringLiteral("WORKFLOW TRIGGER"), tr("Start a run of a trigger, as a delivery would."),
         2, 2,
         options
             + QList<
                 QCommandLineOption>{{QStringLiteral("payload"),
                                      tr("Read the payload of the start from this file: the signal payload of a cron trigger, the input of a manual one."),
                                      QStringLiteral("FILE|-")}},
         start},
    };
}

} // namespace squidie::cli

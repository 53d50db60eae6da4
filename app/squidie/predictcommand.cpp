// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "deliveryresults.h"
#include <squidie/delivery.h>
#include <squidie/runner.h>
#include "input.h"
#include "storeaccess.h"

namespace squidie::cli {

namespace {

Result<Prediction> predictText(Runner &runner, const PayloadText &text)
{
    if (!text.oversized)
        return runner.predict(text.bytes);
    Prediction prediction;
    prediction.error = payloadTooLarge(text.oversized->bytes, QString::fromLatin1(text.oversized->sha256.toHex()));
    return prediction;
}

CommandResult predict(Invocation &invocation)
{
    auto source = openInput(invocation.arguments);
    if (!source)
        return notFound(invocation, source.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    Runner runner(**store);
    DeliveryResults results(invocation.out, invocation.times);
    PayloadReader reader(*source);
    while (const auto text = reader.next()) {
        const auto prediction = predictText(runner, *text);
        if (!prediction)
            return tl::unexpected(prediction.error());
        results.print(*prediction);
    }
    if (!reader.status())
        return notFound(invocation, reader.status().error());
    return results.status();
}

} // namespace

QVector<Command> predictCommands()
{
    return {{QStringLiteral("predict"),
             QStringLiteral("[FILE|-]"),
             tr("Show what perform would do now, without changing anything."),
             0,
             1,
             {},
             predict}};
}

} // namespace squidie::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include "schedule/cronpayload.h"
#include "store/nametable.h"
#include <squidie/store.h>
#include <squidie/definitionreader.h>
#include "store/transaction.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

/// What the programs that print figures have in common.
namespace squidie::benchstore {

[[noreturn]] inline void fail(const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(why));
    std::exit(1);
}

template<typename T>
T need(Result<T> result)
{
    if (!result)
        fail(errorSentence(result.error()));
    return std::move(*result);
}

/// The name of one of the triggers that makeDigestStore declares.
inline QString digestTrigger(int number)
{
    return number == 0 ? QStringLiteral("digest") : QStringLiteral("digest%1").arg(number);
}

/// A firing of that trigger, for that minute of 2026.
inline QByteArray digestPayload(int minute, int trigger = 0)
{
    const Instant start = *parseInstant(u"2026-01-01T00:00:00Z") + std::chrono::minutes(minute);
    return compactJson(
        CronPayload::build(QStringLiteral("Elixir.Bench.Digest"), digestTrigger(trigger), std::nullopt,
                           IntendedWindow{formatSeconds(start), formatSeconds(start + std::chrono::minutes(1))}));
}

/// An empty store with a definition, and with the names that deliveries will use: what both sides begin from.
inline void makeDigestStore(const QString &place, int triggers = 1)
{
    QByteArrayList declared;
    for (int i = 0; i < triggers; ++i)
        declared << R"({"name":")" + digestTrigger(i).toUtf8()
                + R"(","type":"cron","config":{"expression":"* * * * *",)"
                  R"("timezone":"Etc/UTC","idempotency":"return_existing_run"},"payload":[]})";
    const QByteArray definition = R"({"workflow":"Elixir.Bench.Digest","definition_version":"1","triggers":[)"
        + declared.join(',')
        + R"(],)"
          R"("steps":[{"name":"note","action":"log","opts":{"message":"hello","level":"info"}}],)"
          R"("transitions":[{"from":"note","on":"ok","to":"complete"}]})";
    auto store = need(Store::open(place, Store::Access::ReadWrite));
    const auto reports = need(readDefinitions(definition));
    need(loadDefinitions(*store, {{QStringLiteral("bench"), reports.first()}}, systemNow()));
    auto transaction = need(Transaction::begin(*store));
    NameTable names(*store);
    for (int i = 0; i < triggers; ++i)
        need(names.internTrigger({QStringLiteral("Elixir.Bench.Digest"), digestTrigger(i)}));
    need(names.intern(QStringLiteral("default"))); // the queue
    need(names.intern(QStringLiteral("log"))); // the lane of its step
    if (!transaction.commit())
        fail(QStringLiteral("the names could not be written"));
}

} // namespace squidie::benchstore

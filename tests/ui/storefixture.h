// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "storeplace.h"

#include <QCoroTask>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace squidie::test {

/// A new store with a cron trigger of each idempotency and a manual one, the real service over it, and the console's
/// state.
class StoreFixture {
public:
    StoreFixture()
    {
        QFile file(definitionFile());
        const bool written = file.open(QIODevice::WriteOnly) && file.write(definitions()) > 0;
        file.close();
        m_ready = written && QCoro::waitFor(service.open({storePlace(m_folder, QStringLiteral("test.db"))})).has_value();
        if (!m_ready)
            return;
        const auto loaded = QCoro::waitFor(service.loadDefinitions({definitionFile()}));
        m_ready = loaded && loaded->loaded.size() == 1;
        state.setTriggers(QCoro::waitFor(service.triggers()).value_or(QVector<TriggerOverview>()));
        state.setStore(QCoro::waitFor(service.overview()).value_or(StoreOverview()));
    }

    bool isReady() const { return m_ready; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    qint64 activationCount()
    {
        const auto page = QCoro::waitFor(service.activations({}, std::nullopt, 1000));
        return page ? page->rows.size() : -1;
    }
    DeliveryResult deliver(const QByteArray &payload)
    {
        return QCoro::waitFor(service.perform(payload, {})).value_or(DeliveryResult());
    }

    static QString workflow() { return QStringLiteral("Elixir.Content.PostDailyDigest"); }
    /// A delivery of the cron trigger `trigger` for one day.
    static QByteArray cronPayload(const QByteArray &trigger, const QByteArray &day)
    {
        return R"({"kind":"cron","workflow":"Elixir.Content.PostDailyDigest","trigger":")" + trigger
            + R"(","intended_window":{"start_at":")" + day + R"(T09:00:00Z","end_at":")" + day + R"(T10:00:00Z"}})";
    }

    /// A row of oban_jobs with that delivery, received five seconds late.
    static QByteArray importLine(const QByteArray &trigger, const QByteArray &day)
    {
        return R"({"args": )" + cronPayload(trigger, day) + R"(, "attempted_at": ")" + day + "T09:00:05Z\"}\n";
    }
    /// The fixture's workflow, with another cron expression for its daily trigger.
    static QByteArray definitions(const QByteArray &dailyExpression = "0 9 * * *")
    {
        return QByteArray(definitionText()).replace("DAILY", dailyExpression);
    }

private:
    QTemporaryDir m_folder;

public:
    RuntimeService service{systemNow, nullptr, TrustFile(m_folder.filePath(QStringLiteral("config/trust.json")))};
    ui::ConsoleState state{service};

private:
    QString definitionFile() const { return m_folder.filePath(QStringLiteral("workflows.json")); }
    static QByteArray definitionText()
    {
        return R"([{"workflow": "Elixir.Content.PostDailyDigest", "definition_version": "1",
 "triggers": [
  {"name": "daily", "type": "cron", "config": {"expression": "DAILY", "timezone": "Etc/UTC", "idempotency": "return_existing_run"}, "payload": []},
  {"name": "skipping", "type": "cron", "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC", "idempotency": "skip_duplicate"}, "payload": []},
  {"name": "by_hand", "type": "manual", "config": {}, "payload": [
    {"name": "feed_url", "type": "string", "opts": {}},
    {"name": "count", "type": "integer", "opts": {"default": 10}},
    {"name": "dry_run", "type": "boolean", "opts": {"required": false}},
    {"name": "options", "type": "map", "opts": {"required": false}},
    {"name": "posted_on", "type": "string", "opts": {"default": ["today", "iso8601"]}}]}],
 "steps": [{"name": "note", "action": "log", "opts": {"message": "posted"}}],
 "transitions": [{"from": "note", "on": "ok", "to": "complete"}]}])";
    }

    bool m_ready = false;
};

} // namespace squidie::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueloader.h>
#include <squidie/controls.h>
#include <squidie/executor.h>
#include <squidie/runner.h>
#include "inspect/doctor.h"
#include <squidie/inspector.h>
#include <squidie/store.h>
#include "fakeclock.h"
#include "storeplace.h"
#include "workflow/definitionsource.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace squidie::test {

/// JSON written with single quotes.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// A workflow with one manual trigger "go", out of steps, transitions and retries as JSON with single quotes.
inline QByteArray workflowText(const QByteArray &steps, const QByteArray &transitions = {}, const QByteArray &retries = {},
                               const QByteArray &name = "W")
{
    return json("{'workflow': '" + name
                + "', 'triggers': [{'name': 'go', 'type': 'manual', 'config': {}, 'payload': ["
                  "{'name': 'n', 'type': 'integer', 'opts': {'required': false}},"
                  "{'name': 'feed', 'type': 'map', 'opts': {'required': false}}]},"
                  "{'name': 'tick', 'type': 'cron', 'config': {'expression': '0 9 * * *', 'timezone': 'Etc/UTC',"
                  " 'idempotency': 'return_existing_run'}, 'payload': []}],"
                  " 'steps': ["
                + steps + "], 'transitions': [" + transitions + "], 'retries': [" + retries + "]}");
}

/// A delivery of workflowText's idempotent cron trigger "tick" for the half-hour `number`.
inline QByteArray tickPayload(int number, const QByteArray &more = {})
{
    constexpr std::chrono::minutes halfHour(30);
    const Instant start = *parseInstant(u"2026-01-01T00:00:00Z") + number * halfHour;
    return json("{'kind':'cron','workflow':'W','trigger':'tick'," + more + "'intended_window':{'start_at':'"
                + formatSeconds(start).toLatin1() + "','end_at':'" + formatSeconds(start + halfHour).toLatin1() + "'}}");
}

/// A store, a clock that moves only when a test moves it, and the action "do", which does what its opts say: "outcomes" by
/// attempt (ok where the list has ended), "gives" its output. Every call of it is kept.
class ExecutionFixture {
public:
    struct Call {
        QString step;
        QJsonObject input;
        QJsonObject context;
    };

    ExecutionFixture()
    {
        store = Store::open(storePlace(folder, QStringLiteral("store.db")), Store::Access::ReadWrite).value();
        for (const char *name : {"do", "undo"}) {
            const auto added = actions.add(QString::fromLatin1(name), [this](const StepCall &call) { return act(call); });
            Q_ASSERT(added);
        }
        executor = std::make_unique<Executor>(*store, actions, now, trust);
    }

    bool load(const QByteArray &text) { return load(readDefinitions(text)); }
    /// A definition that an older version has loaded.
    bool loadStored(const QByteArray &text) { return load(readStoredDefinitions(text)); }
    bool load(const Result<QVector<DefinitionReport>> &reports)
    {
        if (!reports)
            return false;
        for (const auto &problem : reports->first().errors)
            qInfo("%s: %s", qPrintable(problem.path), qPrintable(problem.message));
        const auto loaded = loadDefinitions(*store, {{QStringLiteral("test"), reports->first()}}, now);
        return loaded && !loaded->loaded.isEmpty();
    }

    RunId start(const QJsonObject &input = {}, const QString &workflow = QStringLiteral("W"))
    {
        DeliveryOptions options;
        options.now = now();
        return *Runner(*store).startTrigger(workflow, QStringLiteral("go"), input, options)->runId;
    }

    std::optional<StepExecution> step(const QString &owner = QStringLiteral("tester"))
    {
        auto done = executor->executeNext(ExecuteOptions(owner)).value();
        if (done)
            now += std::chrono::seconds(1); // what follows at once is visible then
        return done;
    }

    /// Runs everything that is visible, moving the clock on to what becomes visible later, until nothing is planned.
    int drain()
    {
        int steps = 0;
        while (true) {
            if (step()) {
                ++steps;
                continue;
            }
            const auto next = executor->nextVisible(QStringLiteral("default")).value();
            if (!next || *next <= now())
                return steps;
            now = *next;
        }
    }

    RunView view(const RunId &run) { return inspectRun(*store, run).value(); }
    QString status(const RunId &run) { return runStatusName(view(run).run.status); }
    QStringList calledSteps() const
    {
        QStringList steps;
        for (const Call &call : calls)
            steps << call.step;
        return steps;
    }
    QStringList factTypes(const RunId &run)
    {
        QStringList types;
        for (const JournalEntry &entry : view(run).journal)
            types << entry.type;
        return types;
    }
    /// Nothing where all checks hold.
    QString sickness()
    {
        const DoctorReport report = examineStore(*store).value();
        for (const DoctorCheck &check : report.checks) {
            if (!check.ok)
                return check.name + QStringLiteral(": ")
                    + (check.findings.isEmpty() ? check.detail : findingSentence(check.findings.first()));
        }
        return {};
    }

    QTemporaryDir folder;
    TrustFile trust{folder.filePath(QStringLiteral("config/trust.json"))};
    FakeClock now{*parseInstant(u"2026-10-05T07:00:00Z")};
    ActionRegistry actions = ActionRegistry::builtIn();
    std::unique_ptr<Store> store;
    std::unique_ptr<Executor> executor;
    QVector<Call> calls;
    std::chrono::microseconds stepTakes{0}; ///< what a call adds to the clock

private:
    StepResult act(const StepCall &call)
    {
        now += stepTakes;
        const bool undoes = call.context.contains(QStringLiteral("compensates"));
        const QString step = call.context[QStringLiteral("step")].toString();
        calls.append({undoes ? QStringLiteral("undo ") + step : step, call.input, call.context});
        const QString key = undoes ? QStringLiteral("undo_outcomes") : QStringLiteral("outcomes");
        const QString outcome =
            call.options[key].toArray().at(call.context[QStringLiteral("attempt")].toInt() - 1).toString();
        if (outcome == QLatin1String("error"))
            return StepResult::error(QStringLiteral("it broke"));
        if (outcome == QLatin1String("retry"))
            return StepResult::retry(QStringLiteral("not yet"));
        return StepResult::ok(call.options[QStringLiteral("gives")].toObject());
    }
};

} // namespace squidie::test

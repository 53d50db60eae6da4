// SPDX-License-Identifier: Apache-2.0
// Embeds the runtime: registers actions of its own, starts a run, works until it is over, and looks at the result; then asks
// the same store through the asynchronous face.
#include <squidie/catalogueloader.h>
#include <squidie/executor.h>
#include <squidie/inspector.h>
#include <squidie/runexplanation.h>
#include <squidie/runner.h>
#include <squidie/runtimeservice.h>
#include <squidie/store.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace squidie;

namespace {

const char greeting[] = R"({
  "workflow": "Host.Greeting",
  "triggers": [{"name": "by_hand", "type": "manual", "config": {}, "payload": [{"name": "name", "type": "string"}]}],
  "steps": [
    {"name": "greet", "action": "host.greet", "opts": {"input": {"who": ["name"]}, "output": "greeting"}},
    {"name": "check", "action": "host.check", "opts": {}}
  ],
  "transitions": [{"from": "greet", "on": "ok", "to": "check"}, {"from": "check", "on": "ok", "to": "complete"}],
  "retries": [{"step": "check", "opts": {"max_attempts": 2}}]
})";

const char approval[] = R"({
  "workflow": "Host.Approval",
  "triggers": [{"name": "daily", "type": "cron",
                "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC", "idempotency": "skip_duplicate"}, "payload": []}],
  "steps": [{"name": "ask", "action": "approval", "opts": {}}],
  "transitions": [{"from": "ask", "on": "ok", "to": "complete"}, {"from": "ask", "on": "error", "to": "complete"}]
})";

const char delivery[] = R"({"kind": "cron", "workflow": "Host.Approval", "trigger": "daily", "signal_id": "1"})";

/// An empty text where all is well, else what went wrong.
using Problem = QString;

StepResult greet(const StepCall &call)
{
    return StepResult::ok({{"text", "Hello, " + call.input["who"].toString() + "!"}});
}

/// Fails the first time.
StepResult check(const StepCall &call)
{
    if (call.context["attempt"].toInt() == 1)
        return StepResult::retry("not yet");
    return StepResult::ok({{"checked", call.input["greeting"].toObject()["text"]}});
}

/// The synchronous face.
Problem runGreeting(const QString &path)
{
    auto store = Store::open(path, Store::Access::ReadWrite);
    if (!store)
        return errorSentence(store.error());
    ActionRegistry actions = ActionRegistry::builtIn();
    if (!actions.add("host.greet", greet) || !actions.add("host.check", check))
        return "the actions could not be registered";
    auto reports = readDefinitions(greeting);
    if (!reports || !reports->first().errors.isEmpty())
        return "the workflow is not valid";
    if (!loadDefinitions(**store, {{"host", reports->first()}}, systemNow()))
        return "the workflow could not be loaded";
    const auto started = Runner(**store).startTrigger("Host.Greeting", "by_hand", {{"name", "world"}});
    if (!started || started->outcome != Outcome::Started)
        return "the run did not start";

    Executor executor(**store, actions);
    ExecuteOptions options;
    options.owner = "host";
    int steps = 0;
    while (true) {
        const auto step = executor.executeNext(options);
        if (!step)
            return errorSentence(step.error());
        if (!*step)
            break;
        ++steps;
    }
    const auto explanation = explainRun(**store, *started->runId, actions, systemNow());
    if (!explanation || explanation->status != RunStatus::Completed)
        return "the run is not complete";
    const auto run = inspectRun(**store, *started->runId);
    if (steps != 3 || !run || run->context["checked"] != "Hello, world!")
        return "the run has another result";
    return {};
}

/// The asynchronous face, called with temporaries as a program would.
QCoro::Task<Problem> approve(RuntimeService &service, QString folder)
{
    QFile file(folder + "/approval.json");
    if (!file.open(QIODevice::WriteOnly) || file.write(approval) < 0)
        co_return "the definition could not be written";
    file.close();
    const auto opened = co_await service.open({folder + "/host.db"});
    if (!opened)
        co_return errorSentence(opened.error());
    const auto loaded = co_await service.loadDefinitions({"no such file.json"});
    if (loaded)
        co_return "a file that does not exist was loaded";
    if (!(co_await service.loadDefinitions({folder + "/approval.json"})))
        co_return "the definition could not be loaded";
    const auto started = co_await service.perform(delivery, {ActivationSource::Host, "host"});
    if (!started || started->outcome != Outcome::Started)
        co_return "the run did not start";
    service.startWorker({"default", "host"});
    while (true) {
        const auto explained = co_await service.explainRun(*started->runId);
        if (!explained)
            co_return errorSentence(explained.error());
        if (explained->status == RunStatus::Paused)
            break;
    }
    if (!(co_await service.approveRun(*started->runId, ControlOptions("host").withComment("as planned"))))
        co_return "the run could not be approved";
    const auto run = co_await service.run(*started->runId);
    if (!run || run->commands.isEmpty() || run->commands.last().actor != "host")
        co_return "the approval was not recorded";
    const auto list = co_await service.windowList({TriggerKey("Host.Approval", "daily")},
                                                  systemNow() - std::chrono::hours(24), systemNow(), 100);
    if (!list || list->rows.isEmpty())
        co_return "the windows are missing";
    co_return Problem();
}

int finish(const Problem &problem)
{
    if (problem.isEmpty())
        std::puts("The installed package works.");
    else
        std::fprintf(stderr, "squidie-host: %s\n", qPrintable(problem));
    return problem.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    if (const Problem problem = runGreeting(folder.filePath("host.db")); !problem.isEmpty())
        return finish(problem);
    RuntimeService service;
    return finish(QCoro::waitFor(approve(service, folder.path())));
}

// SPDX-License-Identifier: Apache-2.0
// Embeds the runtime: registers an action of its own, starts a run, works until it is over, and looks at what came of it.
#include <squidie/catalogueloader.h>
#include <squidie/executor.h>
#include <squidie/runner.h>
#include <squidie/runexplanation.h>
#include <squidie/runtimeservice.h>
#include <squidie/store.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace squidie;

namespace {

const char workflow[] = R"({
  "workflow": "Host.Greeting",
  "triggers": [{"name": "by_hand", "type": "manual", "config": {}, "payload": [{"name": "name", "type": "string"}]}],
  "steps": [
    {"name": "greet", "action": "host.greet", "opts": {"input": {"who": ["name"]}, "output": "greeting"}},
    {"name": "check", "action": "host.check", "opts": {}}
  ],
  "transitions": [{"from": "greet", "on": "ok", "to": "check"}, {"from": "check", "on": "ok", "to": "complete"}],
  "retries": [{"step": "check", "opts": {"max_attempts": 2}}]
})";

int fail(const QString &why)
{
    std::fprintf(stderr, "squidie-host: %s\n", qPrintable(why));
    return 1;
}

StepResult greet(const StepCall &call)
{
    return StepResult::ok({{"text", "Hello, " + call.input["who"].toString() + "!"}});
}

/// Fails the first time, as the world does.
StepResult check(const StepCall &call)
{
    if (call.context["attempt"].toInt() == 1)
        return StepResult::retry("not yet");
    return StepResult::ok({{"checked", call.input["greeting"].toObject()["text"]}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    auto store = Store::open(folder.filePath("host.db"), Store::Access::ReadWrite);
    if (!store)
        return fail(errorSentence(store.error()));

    ActionRegistry actions = ActionRegistry::builtIn();
    if (!actions.add("host.greet", greet) || !actions.add("host.check", check))
        return fail("the actions could not be registered");

    auto reports = readDefinitions(workflow);
    if (!reports || !reports->first().errors.isEmpty())
        return fail("the workflow is not valid");
    if (!loadDefinitions(**store, {{"host", reports->first()}}, systemNow()))
        return fail("the workflow could not be loaded");

    const auto started = Runner(**store).startTrigger("Host.Greeting", "by_hand", {{"name", "world"}});
    if (!started || started->outcome != Outcome::Started)
        return fail("the run did not start");

    Executor executor(**store, actions);
    ExecuteOptions options;
    options.owner = "host";
    QJsonObject context;
    QStringList outcomes;
    while (true) {
        const auto step = executor.executeNext(options);
        if (!step)
            return fail(errorSentence(step.error()));
        if (!*step)
            break;
        outcomes << (*step)->step + " " + (*step)->outcome;
        context = (*step)->run.context;
    }
    const auto explanation = explainRun(**store, *started->runId, actions, systemNow());
    if (!explanation || explanation->status != RunStatus::Completed)
        return fail("the run is not complete");
    if (outcomes != QStringList{"greet ok", "check retry", "check ok"} || context["checked"] != "Hello, world!")
        return fail("the run came to something else: " + outcomes.join(", "));
    std::puts("The installed package works.");
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/rundocuments.h"
#include "engine/dispatcher.h"
#include "runtime/engine/executionfixture.h"
#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>

/// Runs at the points at which people look at them.
namespace squidie::test {

inline QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(json(text)).object();
}

/// The scenes at which runs are looked at, each with its own workflow.
enum class Scene {
    Visible,
    Later,
    Claimed,
    Expired,
    Retrying,
    Paused,
    Approval,
    Resumed,
    Approved,
    Rejected,
    Completed,
    Failed,
    Cancelled,
    Unknown, ///< an action that this program does not have
    Untrusted
};

inline const QByteArray oneStep = "{'name': 'a', 'action': 'do', 'opts': {'output': 'out', 'gives': {'x': 1}}},"
                                  "{'name': 'b', 'action': 'do', 'opts': {}}";
inline const QByteArray oneThenEnd = "{'from': 'a', 'on': 'ok', 'to': 'b'}, {'from': 'b', 'on': 'ok', 'to': 'complete'}";

inline QByteArray textFor(Scene scene)
{
    switch (scene) {
    case Scene::Later:
        return workflowText("{'name': 'a', 'action': 'wait', 'opts': {'duration': 60000}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd);
    case Scene::Retrying:
        return workflowText("{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['retry']}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd,
                            "{'step': 'a', 'opts': {'max_attempts': 3, 'backoff': {'type': 'constant', 'min': 5000}}}");
    case Scene::Paused:
    case Scene::Resumed:
        return workflowText("{'name': 'a', 'action': 'pause', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd);
    case Scene::Approval:
    case Scene::Approved:
    case Scene::Rejected:
        return workflowText("{'name': 'a', 'action': 'approval', 'opts': {'output': 'review'}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd + ", {'from': 'a', 'on': 'error', 'to': 'complete'}");
    case Scene::Failed:
        return workflowText("{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['error']}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd);
    case Scene::Unknown:
        return workflowText("{'name': 'a', 'action': 'elsewhere', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd);
    case Scene::Untrusted:
        return workflowText("{'name': 'a', 'action': 'command', 'opts': {'program': '/bin/true'}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}",
                            oneThenEnd);
    default:
        return workflowText(oneStep, oneThenEnd);
    }
}

/// A run in a scene, as the documents show it.
struct Seen {
    ExecutionFixture fixture;
    RunId run = RunId::random();

    explicit Seen(Scene scene)
    {
        if (!fixture.load(textFor(scene)))
            return;
        run = fixture.start();
        Controls controls(*fixture.store, fixture.now);
        const ControlOptions ops(QStringLiteral("ops_1"));
        switch (scene) {
        case Scene::Claimed:
        case Scene::Expired: {
            Dispatcher dispatcher(*fixture.store, fixture.actions, fixture.trust);
            claimed =
                dispatcher
                    .claim({QStringLiteral("worker"), QStringLiteral("default"), std::chrono::seconds(300)}, fixture.now())
                    .value();
            if (scene == Scene::Expired)
                fixture.now += std::chrono::seconds(400);
            break;
        }
        case Scene::Later:
        case Scene::Retrying:
        case Scene::Paused:
        case Scene::Approval:
        case Scene::Failed:
            fixture.step();
            break;
        case Scene::Resumed:
            fixture.step();
            resolved = controls.resume(run, ops).has_value();
            break;
        case Scene::Approved:
            fixture.step();
            resolved = controls.approve(run, ops).has_value();
            break;
        case Scene::Rejected:
            fixture.step();
            resolved = controls.reject(run, ops).has_value();
            break;
        case Scene::Completed:
            fixture.drain();
            break;
        case Scene::Cancelled:
            resolved = controls.cancel(run, ops).has_value();
            break;
        default:
            break;
        }
    }

    QJsonObject shown()
    {
        return runViewDocument(inspectRun(*fixture.store, run, fixture.actions, fixture.now(), fixture.trust).value());
    }
    QJsonObject explained()
    {
        return explanationDocument(explainRun(*fixture.store, run, fixture.actions, fixture.now(), fixture.trust).value());
    }
    QJsonObject drawn(GraphHistory history = GraphHistory::Left)
    {
        return graphDocument(graphRun(*fixture.store, run, fixture.now()).value(), history);
    }
    QString key(const QString &step, int number = 1) const
    {
        return run.toString() + u':' + step + u':' + QString::number(number);
    }

    std::optional<Claim> claimed;
    bool resolved = false;
};

inline QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

inline QStringList valuesOf(const QJsonValue &array, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value[key].toString();
    return texts;
}

inline QJsonObject entryOf(const QJsonValue &array, const QString &key, const QString &value)
{
    for (const QJsonValue &entry : array.toArray()) {
        if (entry[key].toString() == value)
            return entry.toObject();
    }
    return {};
}

} // namespace squidie::test

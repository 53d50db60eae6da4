// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/controldialog.h"
#include "runs/explanationpanel.h"
#include "runs/runcommands.h"
#include "runs/runinspector.h"
#include "runs/workercontrol.h"
#include "shell/inspectorpane.h"

#include "ui/storefixture.h"

#include <QPushButton>
#include <QToolButton>

namespace squidie::test {

/// QCoro::waitFor, also for answers without a default constructor.
template<typename Answer>
Answer answerOf(QCoro::Task<Answer> task)
{
    std::optional<Answer> answer;
    const auto keep = [](QCoro::Task<Answer> asked, std::optional<Answer> &into) -> QCoro::Task<void> {
        into.emplace(co_await std::move(asked));
    };
    QCoro::waitFor(keep(std::move(task), answer));
    return std::move(*answer);
}

/// A store with a workflow for each state a run can be in, with the inspector and the commands.
class RunFixture {
public:
    RunFixture()
    {
        QFile file(store.path(QStringLiteral("runs.json")));
        m_ready = store.isReady() && file.open(QIODevice::WriteOnly) && file.write(definitions()) > 0;
        file.close();
        const auto loaded = QCoro::waitFor(store.service.loadDefinitions({file.fileName()}));
        m_ready = m_ready && loaded && loaded->loaded.size() == 5;
        QObject::connect(&pane, &ui::InspectorPane::detailsChanged, &commands, &ui::RunCommands::setRun);
        QObject::connect(&store.service, &RuntimeService::storeChanged, &store.state, &ui::ConsoleState::refreshWanted);
        QObject::connect(&store.state, &ui::ConsoleState::messageWanted, &window,
                         [this](const QString &text, bool isError) { messages.append((isError ? u'!' : u'+') + text); });
        pane.resize(400, 900);
        pane.show();
    }
    ~RunFixture() { store.service.pauseWorker(); }

    bool isReady() const { return m_ready; }
    ui::ExplanationPanel *explanation() const { return pane.runInspector()->explanation(); }

    /// Starts "Elixir.Runs.<name>" and shows its run.
    std::optional<RunId> start(const QString &name)
    {
        const auto started = QCoro::waitFor(store.service.startTrigger(workflow(name), QStringLiteral("go"), {}, {}));
        if (!started || !started->runId)
            return std::nullopt;
        store.state.setRun(started->runId);
        return started->runId;
    }
    /// Runs the worker of this process until the run waits, or is over, for that reason.
    bool workUntil(const RunId &run, const QString &reason)
    {
        worker.start(QStringLiteral("default"));
        const bool reached = QTest::qWaitFor([&] { return reasonOf(run) == reason; }, 10000);
        worker.pause();
        Q_EMIT store.state.refreshWanted();
        const bool shown = QTest::qWaitFor([&] {
            return details && details->view.run.id == run && explanationReasonName(details->explanation.reason) == reason;
        });
        return reached && shown;
    }
    QString reasonOf(const RunId &run)
    {
        const auto answer = answerOf(store.service.explainRun(run));
        return answer ? explanationReasonName(answer->reason) : errorSentence(answer.error());
    }
    QString statusOf(const RunId &run)
    {
        const auto answer = answerOf(store.service.run(run));
        return answer ? runStatusName(answer->run.status) : errorSentence(answer.error());
    }
    template<typename Dialog>
    Dialog *waitForDialog()
    {
        Dialog *dialog = nullptr;
        const bool found = QTest::qWaitFor([&] {
            for (Dialog *one : window.findChildren<Dialog *>())
                if (one->isVisible())
                    dialog = one;
            return dialog != nullptr;
        });
        return found ? dialog : nullptr;
    }
    static QString workflow(const QString &name) { return QStringLiteral("Elixir.Runs.") + name; }

    StoreFixture store;
    QWidget window;
    ui::InspectorPane pane{store.state};
    ui::WorkerControl worker{store.state};
    ui::RunCommands commands{store.state, worker, &window};
    QStringList messages; ///< "+" or "!" before each
    std::optional<ui::RunDetails> details;

private:
    static QByteArray definition(const QByteArray &name, const QByteArray &steps, const QByteArray &transitions)
    {
        return "{\"workflow\": \"Elixir.Runs." + name
            + "\", \"definition_version\": \"1\", \"triggers\": "
              "[{\"name\": \"go\", \"type\": \"manual\", \"config\": {}, \"payload\": []}], \"steps\": ["
            + steps + "], \"transitions\": [" + transitions + "]}";
    }
    static QByteArray step(const QByteArray &name, const QByteArray &action, const QByteArray &options)
    {
        return "{\"name\": \"" + name + "\", \"action\": \"" + action + "\", \"opts\": {" + options + "}}";
    }
    static QByteArray way(const QByteArray &from, const QByteArray &to, const QByteArray &outcome = "ok")
    {
        return "{\"from\": \"" + from + "\", \"on\": \"" + outcome + "\", \"to\": \"" + to + "\"}";
    }
    static QByteArray definitions()
    {
        return "["
            + definition("Approval",
                         step("begin", "log", "\"message\": \"x\", \"irreversible\": true") + ","
                             + step("sign_off", "approval", "") + "," + step("publish", "log", "\"message\": \"x\""),
                         way("begin", "sign_off") + "," + way("sign_off", "publish") + ","
                             + way("sign_off", "complete", "error") + "," + way("publish", "complete"))
            + "," + definition("Pause", step("rest", "pause", ""), way("rest", "complete")) + ","
            + definition("Failing",
                         step("begin", "log", "\"message\": \"x\"") + ","
                             + step("mend", "log", "\"message\": \"x\", \"input\": {\"a\": [\"nothing\", \"here\"]}"),
                         way("begin", "mend") + "," + way("mend", "complete"))
            + ","
            + definition("Command", step("date", "command", "\"program\": \"/bin/echo\", \"arguments\": [\"{}\", \"<b>&\"]"),
                         way("date", "complete"))
            + "," + definition("Elsewhere", step("far", "host.action", ""), way("far", "complete")) + "]";
    }

    bool m_ready = false;
    QMetaObject::Connection m_details =
        QObject::connect(&pane, &ui::InspectorPane::detailsChanged, &window,
                         [this](const std::optional<ui::RunDetails> &one) { details = one; });
};

} // namespace squidie::test

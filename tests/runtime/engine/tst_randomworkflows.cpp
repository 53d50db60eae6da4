// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"
#include "store/storeconnection.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// A workflow made by chance: what each step comes to, attempt by attempt, and where it leads.
struct Step {
    QString name;
    QStringList outcomes; ///< by attempt; ok after the last
    QStringList undoOutcomes;
    int maxAttempts = 1;
    bool undoable = false;
    int gives = 0; ///< the value that its output {"v": …} has
    QStringList after;
};
struct Edge {
    QString from;
    QString on;
    QString to;
    QString comparison; ///< on "v"; empty where it has no condition
    int operand = 0;
};
struct Workflow {
    QVector<Step> steps;
    QVector<Edge> edges;
};

/// What must come of it.
struct Expected {
    QStringList calls;
    QString status;
    int value = -1; ///< "v" in the context; -1 where no step put it there
};

QString anyOutcome(QRandomGenerator &random)
{
    const int dice = int(random.bounded(10));
    return dice < 7 ? u"ok"_s : dice < 8 ? u"error"_s : u"retry"_s;
}

Step randomStep(QRandomGenerator &random, int number)
{
    Step step;
    step.name = u"s%1"_s.arg(number);
    step.maxAttempts = int(random.bounded(1, 4));
    step.gives = int(random.bounded(10));
    step.undoable = random.bounded(3) == 0;
    for (int i = 0; i < 4; ++i) {
        step.outcomes << anyOutcome(random);
        step.undoOutcomes << anyOutcome(random);
    }
    return step;
}

/// Steps lead only to later ones, and all but the first are led to.
Workflow randomTransitions(QRandomGenerator &random)
{
    Workflow workflow;
    const int count = int(random.bounded(1, 8));
    for (int i = 0; i < count; ++i)
        workflow.steps << randomStep(random, i);
    for (int i = 1; i < count; ++i)
        workflow.edges << Edge{u"s%1"_s.arg(random.bounded(i)), random.bounded(3) == 0 ? u"error"_s : u"ok"_s,
                               u"s%1"_s.arg(i), random.bounded(2) == 0 ? u"less_than"_s : u"greater_than"_s,
                               int(random.bounded(10))};
    for (const Step &step : std::as_const(workflow.steps)) {
        const int from = step.name.mid(1).toInt();
        for (const QString &on : {u"ok"_s, u"error"_s}) {
            if (random.bounded(2) == 0)
                workflow.edges << Edge{step.name,
                                       on,
                                       from + 1 < count && random.bounded(3) > 0
                                           ? u"s%1"_s.arg(random.bounded(from + 1, count))
                                           : u"complete"_s,
                                       {},
                                       0};
        }
    }
    return workflow;
}

Workflow randomDependencies(QRandomGenerator &random)
{
    Workflow workflow;
    const int count = int(random.bounded(2, 9));
    for (int i = 0; i < count; ++i) {
        Step step = randomStep(random, i);
        for (int before = 0; before < i; ++before) {
            if (random.bounded(3) == 0 || (i == count - 1 && before == i - 1))
                step.after << u"s%1"_s.arg(before);
        }
        workflow.steps << step;
    }
    return workflow;
}

QByteArray textOf(const Workflow &workflow)
{
    QJsonArray steps;
    QJsonArray retries;
    for (const Step &step : workflow.steps) {
        QJsonObject options{{u"outcomes"_s, QJsonArray::fromStringList(step.outcomes)},
                            {u"undo_outcomes"_s, QJsonArray::fromStringList(step.undoOutcomes)},
                            {u"gives"_s, QJsonObject{{u"v"_s, step.gives}}}};
        if (step.undoable)
            options.insert(u"compensate"_s, u"undo"_s);
        if (!step.after.isEmpty())
            options.insert(u"after"_s, QJsonArray::fromStringList(step.after));
        steps << QJsonObject{{u"name"_s, step.name}, {u"action"_s, u"do"_s}, {u"opts"_s, options}};
        retries << QJsonObject{{u"step"_s, step.name}, {u"opts"_s, QJsonObject{{u"max_attempts"_s, step.maxAttempts}}}};
    }
    QJsonArray transitions;
    for (const Edge &edge : workflow.edges) {
        QJsonObject transition{{u"from"_s, edge.from}, {u"on"_s, edge.on}, {u"to"_s, edge.to}};
        if (!edge.comparison.isEmpty())
            transition.insert(u"condition"_s, QJsonObject{{u"path"_s, QJsonArray{u"v"_s}}, {edge.comparison, edge.operand}});
        transitions << transition;
    }
    const auto bare = [](const QJsonArray &array) {
        const QByteArray text = QJsonDocument(array).toJson(QJsonDocument::Compact);
        return text.mid(1, text.size() - 2);
    };
    return workflowText(bare(steps), bare(transitions), bare(retries));
}

/// The rules once more, in a form of their own: no facts, no store, no time.
class Model {
public:
    explicit Model(const Workflow &workflow) : m_workflow(workflow) { }

    Expected byTransitions()
    {
        QString at = m_workflow.steps.first().name;
        while (at != u"complete"_s) {
            const Step &step = find(at);
            const QString outcome = run(step, step.outcomes, step.name);
            if (outcome == u"ok"_s)
                complete(step);
            const auto next = route(step, outcome);
            if (!next)
                return fail();
            at = *next;
        }
        m_expected.status = u"completed"_s;
        return m_expected;
    }

    /// One worker takes what became visible first: attempts in the order in which they were planned.
    Expected byDependencies()
    {
        struct Due {
            QString step;
            int attempt;
        };
        QVector<Due> due;
        QStringList planned;
        const auto plan = [&] {
            for (const Step &step : m_workflow.steps) {
                const bool ready = !planned.contains(step.name)
                    && std::all_of(step.after.begin(), step.after.end(),
                                   [&](const QString &name) { return m_done.contains(name); });
                if (ready) {
                    due << Due{step.name, 1};
                    planned << step.name;
                }
            }
        };
        plan();
        while (!due.isEmpty()) {
            const Due now = due.takeFirst();
            const Step &step = find(now.step);
            m_expected.calls << step.name;
            const QString outcome = step.outcomes.value(now.attempt - 1, u"ok"_s);
            if (outcome == u"retry"_s && now.attempt < step.maxAttempts) {
                due << Due{now.step, now.attempt + 1};
            } else if (outcome != u"ok"_s) {
                return fail();
            } else {
                complete(step);
                plan();
            }
        }
        m_expected.status = u"completed"_s;
        return m_expected;
    }

private:
    const Step &find(const QString &name) const
    {
        return *std::find_if(m_workflow.steps.begin(), m_workflow.steps.end(),
                             [&](const Step &step) { return step.name == name; });
    }

    QString run(const Step &step, const QStringList &outcomes, const QString &call)
    {
        for (int attempt = 1;; ++attempt) {
            m_expected.calls << call;
            const QString outcome = outcomes.value(attempt - 1, u"ok"_s);
            if (outcome != u"retry"_s)
                return outcome;
            if (attempt == step.maxAttempts)
                return u"error"_s;
        }
    }

    void complete(const Step &step)
    {
        m_done << step.name;
        m_expected.value = step.gives;
    }

    std::optional<QString> route(const Step &step, const QString &outcome) const
    {
        std::optional<QString> fallback;
        bool declared = false;
        for (const Edge &edge : m_workflow.edges) {
            if (edge.from != step.name || edge.on != outcome)
                continue;
            declared = true;
            const bool known = m_expected.value >= 0;
            if (edge.comparison.isEmpty())
                fallback = fallback.value_or(edge.to);
            else if (known
                     && (edge.comparison == u"less_than"_s ? m_expected.value < edge.operand
                                                           : m_expected.value > edge.operand))
                return edge.to;
        }
        if (!declared && outcome == u"ok"_s)
            return u"complete"_s;
        return fallback;
    }

    Expected fail()
    {
        for (auto it = m_done.rbegin(); it != m_done.rend(); ++it) {
            const Step &step = find(*it);
            if (step.undoable)
                run(step, step.undoOutcomes, u"undo "_s + step.name);
        }
        m_expected.status = u"failed"_s;
        return m_expected;
    }

    const Workflow &m_workflow;
    QStringList m_done;
    Expected m_expected;
};

} // namespace

/// Workflows made by chance, run by the runtime and by a model that knows the rules in another form. A longer run:
/// SQUIDIE_RANDOM_WORKFLOWS=5000. A failure names the seed; SQUIDIE_RANDOM_SEED=… begins there.
class TestRandomWorkflows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeToWhatTheModelSays()
    {
        const int count = qEnvironmentVariableIntValue("SQUIDIE_RANDOM_WORKFLOWS") > 0
            ? qEnvironmentVariableIntValue("SQUIDIE_RANDOM_WORKFLOWS")
            : 150;
        const quint32 first = quint32(qEnvironmentVariableIntValue("SQUIDIE_RANDOM_SEED"));
        ExecutionFixture fixture;
        fixture.stepTakes = std::chrono::milliseconds(1); // a retry waits behind what was planned before it
        QVERIFY(connectionOf(*fixture.store)
                    .runOnce(testsUseServer() ? u"SET synchronous_commit = off"_s
                                              : u"PRAGMA synchronous = OFF"_s)); // nothing here is about crashes
        int ran = 0;
        int failed = 0;
        for (quint32 seed = first; ran < count; ++seed) {
            QRandomGenerator random(seed);
            const bool byDependencies = random.bounded(3) == 0;
            const Workflow workflow = byDependencies ? randomDependencies(random) : randomTransitions(random);
            const auto reports = readDefinitions(textOf(workflow));
            QVERIFY(reports);
            if (!reports->first().definition)
                continue; // chance drew the same transition twice
            QVERIFY(loadDefinitions(*fixture.store, {{u"random"_s, reports->first()}}, fixture.now));
            Model model(workflow);
            const Expected expected = byDependencies ? model.byDependencies() : model.byTransitions();
            fixture.calls.clear();
            const RunId run = fixture.start();
            fixture.drain();
            const QByteArray where = "seed " + QByteArray::number(seed) + ": " + textOf(workflow);
            const RunView view = fixture.view(run);
            QVERIFY2(fixture.calledSteps() == expected.calls,
                     where + "\n" + fixture.calledSteps().join(u' ').toLatin1() + "\nnot\n"
                         + expected.calls.join(u' ').toLatin1());
            QVERIFY2(runStatusName(view.run.status) == expected.status, where + runStatusName(view.run.status).toLatin1());
            QVERIFY2(view.context[u"v"_s].toInt(-1) == expected.value, where);
            for (const AttemptRow &attempt : view.attempts)
                QVERIFY2(attempt.status != AttemptStatus::Scheduled && attempt.status != AttemptStatus::Claimed, where);
            ++ran;
            failed += expected.status == u"failed"_s ? 1 : 0;
        }
        QVERIFY(failed > ran / 10 && failed < ran * 9 / 10); // both ends are well tried
        QCOMPARE(fixture.sickness(), QString());
    }
};

SQUIDIE_TEST(TestRandomWorkflows)
#include "tst_randomworkflows.moc"

// SPDX-License-Identifier: Apache-2.0
#include "campaign/subject.h"

#include <squidie/executor.h>
#include <squidie/runner.h>
#include "inspect/doctor.h"
#include "journalcheck.h"
#include "store/storeconnection.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSet>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

QByteArray workflows(const QString &witness)
{
    const QByteArray script =
        "cat >> '" + witness.toUtf8() + "'; echo >> '" + witness.toUtf8() + "'; echo '{\\\"seen\\\": 1}'";
    const QByteArray triggers = "\"triggers\": [{\"name\": \"go\", \"type\": \"manual\", \"config\": {}, \"payload\": []}]";
    const QByteArray log = "\"action\": \"log\", \"opts\": {\"message\": \"x\", \"level\": \"debug\"";
    return "[{\"workflow\": \"W\", \"triggers\": [{\"name\": \"t\", \"type\": \"cron\", \"config\": {\"expression\": \"0 9 * * *\","
           "\"timezone\": \"Etc/UTC\", \"idempotency\": \"return_existing_run\"}, \"payload\": []}], \"steps\": [{\"name\": \"note\", "
        + log
        + "}}], \"transitions\": [{\"from\": \"note\", \"on\": \"ok\", \"to\": \"complete\"}]},"
          "{\"workflow\": \"Chain\", "
        + triggers + ", \"steps\": [{\"name\": \"a\", " + log
        + "}},"
          "{\"name\": \"b\", \"action\": \"command\", \"opts\": {\"program\": \"/bin/sh\", \"arguments\": [\"-c\", \""
        + script
        + "\"]}},"
          "{\"name\": \"c\", "
        + log
        + "}}], \"transitions\": [{\"from\": \"a\", \"on\": \"ok\", \"to\": \"b\"},"
          "{\"from\": \"b\", \"on\": \"ok\", \"to\": \"c\"}]},"
          "{\"workflow\": \"Diamond\", "
        + triggers + ", \"steps\": [{\"name\": \"a\", " + log + "}}, {\"name\": \"b\", " + log
        + ", \"after\": [\"a\"]}}, {\"name\": \"c\", " + log + ", \"after\": [\"a\"]}}, {\"name\": \"d\", " + log
        + ", \"after\": [\"b\", \"c\"]}}]},"
          "{\"workflow\": \"Gate\", "
        + triggers
        + ", \"steps\": [{\"name\": \"ask\", \"action\": \"approval\", \"opts\": {}},"
          "{\"name\": \"post\", \"action\": \"log\", \"opts\": {\"message\": \"x\", \"level\": \"debug\", \"irreversible\": true}}],"
          "\"transitions\": [{\"from\": \"ask\", \"on\": \"ok\", \"to\": \"post\"},"
          "{\"from\": \"ask\", \"on\": \"error\", \"to\": \"complete\"}]},"
          "{\"workflow\": \"Slow\", "
        + triggers
        + ", \"steps\": [{\"name\": \"s\", \"action\": \"command\", \"opts\": {\"program\":"
          " \"/bin/sh\", \"arguments\": [\"-c\", \"sleep 1; echo '{}'\"]}}]}]";
}

} // namespace

Subject::Subject() : m_folder(std::make_unique<QTemporaryDir>()), m_store(file(u"store.db"_s))
{
    load();
}

Subject::Subject(const QString &store) : m_folder(std::make_unique<QTemporaryDir>()), m_store(store)
{
    load();
}

void Subject::load()
{
    const CommandResult added = run({u"workflow"_s, u"add"_s, write(u"workflows.json"_s, workflows(file(u"witness"_s)))});
    if (added.exitCode != 0)
        qFatal("The workflows cannot be loaded: %s", added.errors.constData());
}

QString Subject::write(const QString &name, const QByteArray &text) const
{
    QFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(name));
    return target.fileName();
}

QString Subject::start(const QString &workflow) const
{
    return run({u"start"_s, workflow, u"go"_s}).lines().value(0)[u"run_id"_s].toString();
}

void Subject::startMany(const QString &workflow, int count) const
{
    auto opened = Store::open(m_store, Store::Access::ReadWrite).value();
    Runner runner(*opened);
    for (int i = 0; i < count; ++i) {
        if (runner.startTrigger(workflow, u"go"_s, {}).value().outcome != Outcome::Started)
            qFatal("%s cannot be started", qPrintable(workflow));
    }
}

bool Subject::trust(const QString &workflow) const
{
    const QString digest = run({u"workflow"_s, u"trust"_s, workflow}).lines().value(0)[u"trust_digest"_s].toString();
    const CommandResult done = run({u"workflow"_s, u"trust"_s, workflow, u"--digest"_s, digest});
    return done.exitCode == 0 && done.lines().value(0)[u"trusted"_s].toBool();
}

std::unique_ptr<QProcess> Subject::startWorker(const QStringList &arguments) const
{
    auto worker = std::make_unique<QProcess>();
    worker->setStandardOutputFile(QProcess::nullDevice());
    worker->setStandardErrorFile(QProcess::nullDevice());
    worker->start(test::squidieProgram(), QStringList{u"--store"_s, m_store, u"--json"_s, u"work"_s} + arguments);
    worker->waitForStarted();
    return worker;
}

bool Subject::drain() const
{
    QLoggingCategory::setFilterRules(u"squidie.step=false"_s);
    auto opened = Store::open(m_store, Store::Access::ReadWrite).value();
    const ActionRegistry actions = ActionRegistry::builtIn();
    Executor executor(*opened, actions, [] { return systemNow() + std::chrono::hours(1); });
    ExecuteOptions options;
    options.owner = u"drain"_s;
    while (executor.executeNext(options).value()) {
    }
    return connectionOf(*opened)
               .readOnce(u"SELECT count(*) FROM runs r WHERE status <> 'completed' AND NOT EXISTS (SELECT 1 FROM facts f"
                         " WHERE f.run_id = r.id AND f.type = 'attempt_failed' AND f.data LIKE '%claims_expired%')"_s)
               ->toInt()
        == 0;
}

QStringList Subject::problems() const
{
    auto opened = Store::open(m_store, Store::Access::Reader);
    if (!opened)
        return {errorSentence(opened.error())};
    const auto checks = examineStore(**opened);
    if (!checks)
        return {errorSentence(checks.error())};
    QStringList problems;
    for (const DoctorCheck &check : checks->checks) {
        if (!check.ok)
            problems << u"doctor: "_s + check.name + u": "_s + check.detail;
        for (const DoctorFinding &finding : check.findings)
            problems << u"doctor: "_s + findingSentence(finding);
    }
    test::JournalCheck journals;
    journals.checkAll(**opened);
    QSet<QString> claimed;
    for (const QStringList &claims : std::as_const(journals.claimsOf))
        claimed.unite(QSet<QString>(claims.begin(), claims.end()));
    return problems + journals.problems + witnessProblems(claimed);
}

QStringList Subject::witnessProblems(const QSet<QString> &claimed) const
{
    QFile witness(file(u"witness"_s));
    if (!witness.open(QIODevice::ReadOnly))
        return {};
    QStringList problems;
    QSet<QString> ran;
    for (const QByteArray &line : witness.readAll().split('\n')) {
        const QString claim = QJsonDocument::fromJson(line).object()[u"context"_s][u"claim_id"_s].toString();
        if (claim.isEmpty())
            continue;
        if (!claimed.contains(claim))
            problems << u"a step ran whose claim was never committed"_s;
        if (ran.contains(claim))
            problems << u"a step ran twice under one claim"_s;
        ran.insert(claim);
    }
    return problems;
}

QByteArray payloadLine(int number)
{
    return "{\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"t\", \"signal_id\": \"s" + QByteArray::number(number)
        + "\"}\n";
}

QByteArray payloadLines(int count)
{
    QByteArray lines;
    for (int number = 0; number < count; ++number)
        lines += payloadLine(number);
    return lines;
}

} // namespace squidie::campaign

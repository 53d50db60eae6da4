// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <squidie/executor.h>
#include "base/queuename.h"
#include "engine/dailysealing.h"
#include "interrupt.h"
#include "storeaccess.h"
#include "trustreminder.h"
#include "usage.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <atomic>
#include <mutex>
#include <thread>

#include <poll.h>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int maximumJobs = 64;
constexpr std::chrono::milliseconds pollInterval{500};
constexpr int mostDoublings = 5; ///< of the pause before another try: sixteen seconds

enum class Until { Stopped, Drained, OneStep };

struct WorkOptions {
    StoreLocation store;
    QString queue;
    QString owner;
    Until until = Until::Stopped;
    int jobs = 1;
    std::chrono::seconds leaseFor{300};
};

/// State that the workers share.
struct Shared {
    Shared(Invocation &call, WorkOptions given) : invocation(call), options(std::move(given)) { }

    Invocation &invocation;
    WorkOptions options;
    ActionRegistry actions = ActionRegistry::builtIn();
    std::mutex printing;
    TrustReminder reminder{invocation, printing};
    std::optional<Error> error;
    std::atomic<bool> isWaiting{false}; ///< it has been said that the store cannot be used at the moment
    std::atomic<bool> stop{false};
    std::atomic<int> busy{0}; ///< workers that are running a step
};

QJsonObject toJson(const StepExecution &step)
{
    return {{u"run_id"_s, step.runId.toString()},
            {u"workflow"_s, step.run.workflow},
            {u"step"_s, step.step},
            {u"kind"_s, step.kind == RunnableKind::Compensation ? u"compensation"_s : u"step"_s},
            {u"attempt"_s, step.attempt},
            {u"outcome"_s, stepOutcomeName(step.outcome)},
            {u"reason"_s, step.reason},
            {u"run_status"_s, runStatusName(step.run.status)}};
}

/// Prints one line for each step, as soon as it is committed.
void print(Shared &shared, const StepExecution &step)
{
    const std::lock_guard lock(shared.printing);
    Output &out = shared.invocation.out;
    if (out.isJson())
        out.json(toJson(step));
    else
        out.text(u"%1 %2 %3/%4 %5, run %6"_s.arg(step.runId.toString(), step.run.workflow, step.step)
                     .arg(step.attempt)
                     .arg(stepOutcomeName(step.outcome), runStatusName(step.run.status)));
    if (!out.flush())
        shared.stop = true;
}

bool shouldStop(const Shared &shared)
{
    return shared.stop || isInterrupted();
}

/// Waits until there may be work again, or the end is asked for.
void rest(std::chrono::milliseconds duration)
{
    pollfd descriptor{interruptDescriptor(), POLLIN, 0};
    ::poll(&descriptor, 1, int(duration.count()));
}

bool endsByItself(const Shared &shared)
{
    return shared.options.until != Until::Stopped;
}

/// Said once, until it has worked again. Another program's transaction is worth no word the first time.
void waitFor(Shared &shared, const Error &error, int troubles)
{
    if ((!isLocked(error) || troubles > 0) && !shared.isWaiting.exchange(true)) {
        const std::lock_guard lock(shared.printing);
        shared.invocation.out.notice(
            u"waiting"_s, errorToJson(error),
            tr("squidie: %1 The worker waits, and tries again by itself.").arg(errorSentence(error)));
    }
    rest(pollInterval * (1 << std::min(troubles, mostDoublings)));
}

void goOn(Shared &shared)
{
    if (!shared.isWaiting.exchange(false))
        return;
    const std::lock_guard lock(shared.printing);
    shared.invocation.out.notice(u"working"_s, {}, tr("squidie: the store answers again; the worker goes on."));
}

/// Steps go on where the ledger cannot be sealed.
void seal(Shared &shared, DailySealing &sealing)
{
    const Status sealed = sealing.goOn();
    if (sealed || isTransient(sealed.error()))
        return;
    const std::lock_guard lock(shared.printing);
    shared.invocation.out.error(sealed.error());
}

/// Drained means: no work is visible, and no other worker is busy that could make some visible.
Status workUntilDone(Shared &shared, Store &store, Executor &executor, const QString &owner, DailySealing *sealing)
{
    int troubles = 0; // in a row
    while (!shouldStop(shared)) {
        ExecuteOptions options;
        options.owner = owner;
        options.queue = shared.options.queue;
        options.leaseFor = shared.options.leaseFor;
        options.endsByItself = endsByItself(shared);
        options.isEnding = [&shared] { return shouldStop(shared); };
        std::optional<StaysToTheEnd> running;
        options.onBegin = [&running](const RunId &, const QString &, const QString &) { running.emplace(); };
        options.onEnd = [&running] { running.reset(); };
        ++shared.busy;
        const auto done = executor.executeNext(options);
        --shared.busy;
        if (!done && isWorthWaiting(done.error(), endsByItself(shared))) {
            waitFor(shared, done.error(), troubles++); // the work is still there
            continue;
        }
        if (!done)
            return tl::unexpected(done.error());
        troubles = 0;
        goOn(shared);
        if (*done)
            print(shared, **done);
        else
            shared.reminder.remind(store, shared.options.queue, TrustReminder::When::Seldom);
        if (sealing)
            seal(shared, *sealing);
        if (shared.options.until == Until::OneStep || (!*done && shared.options.until == Until::Drained && shared.busy == 0))
            return {};
        if (!*done)
            rest(shared.options.until == Until::Drained ? std::chrono::milliseconds(10) : pollInterval);
    }
    return {};
}

void work(Shared &shared, int number)
{
    auto store = Store::open(shared.options.store, Store::Access::ReadWrite);
    for (int troubles = 0; !store && isWorthWaiting(store.error(), endsByItself(shared)) && !shouldStop(shared);
         ++troubles) {
        waitFor(shared, store.error(), troubles);
        store = Store::open(shared.options.store, Store::Access::ReadWrite);
    }
    Status worked;
    if (!store && shouldStop(shared))
        return;
    if (store) {
        Executor executor(**store, shared.actions);
        DailySealing sealing(**store, systemNow);
        const bool seals = number == 1 && shared.options.until != Until::OneStep;
        worked = workUntilDone(shared, **store, executor,
                               shared.options.jobs == 1 ? shared.options.owner
                                                        : shared.options.owner + u'/' + QString::number(number),
                               seals ? &sealing : nullptr);
        shared.reminder.remind(**store, shared.options.queue, TrustReminder::When::Now);
    } else {
        worked = tl::unexpected(store.error());
    }
    if (worked)
        return;
    const std::lock_guard lock(shared.printing);
    shared.error = worked.error();
    shared.stop = true;
}

CommandResult run(Invocation &invocation)
{
    endInOrder(); // running steps are finished first
    const QCommandLineParser &given = invocation.options;
    const auto jobs = numberOption(given, "jobs", 1, maximumJobs);
    const auto lease = numberOption(given, "lease", 300, 24 * 3600);
    if (!jobs || !lease)
        return tl::unexpected(!jobs ? jobs.error() : lease.error());
    if (given.isSet(u"drain"_s) && given.isSet(u"once"_s))
        return failure(ErrorCode::InvalidOption, optionProblem("once", tr("choose one of --once and --drain")));
    const QString queue = given.isSet(u"queue"_s) ? given.value(u"queue"_s) : u"default"_s;
    if (const Status checked = checkQueueName(queue); !checked)
        return notFound(invocation, checked.error());
    const QString owner = given.isSet(u"owner"_s)
        ? given.value(u"owner"_s)
        : QSysInfo::machineHostName() + u':' + QString::number(QCoreApplication::applicationPid());
    Shared shared{invocation,
                  {{},
                   queue,
                   owner,
                   given.isSet(u"drain"_s)      ? Until::Drained
                       : given.isSet(u"once"_s) ? Until::OneStep
                                                : Until::Stopped,
                   *jobs,
                   std::chrono::seconds(*lease)}};
    // Opened here first, so that it is created or migrated once and an error is reported once. A server that cannot be reached
    // yet is waited for; what else is wrong the first time is told at once.
    auto store = openStoreToWork(invocation);
    for (int troubles = 0; !store && isUnreachable(store.error()) && shared.options.until == Until::Stopped; ++troubles) {
        waitFor(shared, store.error(), troubles);
        if (shouldStop(shared))
            return ExitStatus::Done;
        store = openStoreToWork(invocation);
    }
    if (!store)
        return tl::unexpected(store.error());
    shared.options.store = (*store)->location();
    std::vector<std::thread> workers;
    for (int number = 1; number <= *jobs; ++number)
        workers.emplace_back(work, std::ref(shared), number);
    for (std::thread &worker : workers)
        worker.join();
    if (shared.error)
        return tl::unexpected(*shared.error);
    return ExitStatus::Done;
}

} // namespace

QVector<Command> workCommands()
{
    return {{u"work"_s,
             QString(),
             tr("Execute steps until stopped with SIGINT or SIGTERM; running steps are finished first."),
             0,
             0,
             {{u"queue"_s, tr("Work on this queue; the default is \"default\"."), u"NAME"_s},
              {u"owner"_s, tr("The worker's name in claims; the default is host name and process id."), u"NAME"_s},
              {u"drain"_s, tr("Stop when no work is visible.")},
              {u"once"_s, tr("Stop after one step, or when no work is visible; with --jobs, one step each.")},
              {u"lease"_s,
               tr("How long a claim lasts without renewal; then another worker may take the step. The default is 300."),
               u"SECONDS"_s},
              {u"jobs"_s, tr("Execute up to N steps at a time; the default is 1."), u"N"_s},
              createOption()},
             run}};
}

} // namespace squidie::cli

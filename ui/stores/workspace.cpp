// SPDX-License-Identifier: Apache-2.0
#include "stores/workspace.h"

#include "store/defaultstore.h"
#include "stores/serveraddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace squidie::ui {

namespace {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/squidie");
}

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SampleContents sampleContents()
{
    SampleContents contents;
    contents.definitions = resource(QStringLiteral("workflows.json"));
    contents.jobs = resource(QStringLiteral("jobs.jsonl"));
    contents.deliveries = resource(QStringLiteral("deliveries.jsonl"));
    contents.savedPayloads = resource(QStringLiteral("saved_payloads.json"));
    return contents;
}

} // namespace

/// Keeps the workspace busy for as long as it lives; safe when the workspace is gone first.
class Workspace::Job {
public:
    explicit Job(Workspace *workspace) : m_workspace(workspace)
    {
        if (m_workspace->m_jobs++ == 0)
            Q_EMIT m_workspace->busyChanged(true);
    }
    ~Job()
    {
        if (m_workspace && --m_workspace->m_jobs == 0)
            Q_EMIT m_workspace->busyChanged(false);
    }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

private:
    QPointer<Workspace> m_workspace;
};

Workspace::Workspace(ConsoleState &state, QObject *parent, std::unique_ptr<Keyring> keyring)
    : QObject(parent),
      m_state(state),
      m_keyring(keyring ? std::move(keyring) : std::make_unique<SystemKeyring>())
{
    connect(&state.service(), &RuntimeService::storeChanged, this, &Workspace::onStoreChanged);
    connect(&state, &ConsoleState::liveChanged, this, [this] {
        if (m_state.isLive() && std::exchange(m_changedWhilePaused, false))
            refresh();
    });
}

Workspace::~Workspace() = default;

QString Workspace::defaultStorePath()
{
    return squidie::defaultStorePath();
}

QString Workspace::sampleStorePath()
{
    return dataFolder() + QStringLiteral("/sample.db");
}

void Workspace::open(const QString &path)
{
    open({path, true}, false);
}

void Workspace::openOrCreate(const QString &path)
{
    open({path, false}, false);
}

void Workspace::open(const StoreLocation &location, bool remember)
{
    openTask(location, Opening::AsLocated, remember);
}

void Workspace::openSample()
{
    openTask({sampleStorePath()}, Opening::Sample, false);
}

void Workspace::cancelOpening()
{
    m_wantedOpening.cancel();
    m_state.service().cancelOpening();
}

void Workspace::loadDefinitions(const QStringList &files)
{
    if (!files.isEmpty())
        loadTask(files);
}

void Workspace::refresh()
{
    refreshTask(true);
}

QCoro::Task<void> Workspace::openTask(StoreLocation location, Opening how, bool remember)
{
    const Request opening = m_opening.begin();
    const Request wanted = m_wantedOpening.begin();
    const bool sample = how == Opening::Sample;
    const QString shownPath = withoutSecrets(location.path);
    auto job = std::make_unique<Job>(this);
    const StoreLocation complete = co_await withPassword(location);
    if (!wanted.isCurrent())
        co_return;
    Result<StoreOverview> store = failure(ErrorCode::StoreUnavailable);
    // Named parameters, since GCC 12 cannot keep a braced temporary across a suspension.
    if (sample) {
        const SampleContents contents = sampleContents();
        store = co_await m_state.service().openSample(complete.path, contents);
    } else {
        store = co_await m_state.service().open(complete);
    }
    if (!opening.isCurrent())
        co_return;
    job.reset();
    // An opening that was cancelled too late has opened the store: then it is shown.
    if (!store) {
        if (wanted.isCurrent())
            Q_EMIT openFailed(shownPath, store.error());
        co_return;
    }
    // Before the store is shown, so that its pages start in the range of its data.
    std::optional<Instant> sampleEnd;
    if (store->isSample)
        sampleEnd = co_await findSampleEnd();
    if (!opening.isCurrent())
        co_return;
    m_sampleEnd = sampleEnd;
    m_state.setActivation({});
    m_state.setRun({});
    m_state.setTrigger({});
    m_state.setTriggers({});
    m_state.setStore(*store);
    Q_EMIT opened(*store);
    refreshTask(true);
    if (!complete.password.isEmpty())
        m_passwords.insert(passwordKey(complete.path), complete.password);
    if (remember)
        keepPassword(complete);
}

/// A password that the keyring does not have may be in the password file, or not needed: the server will say.
QCoro::Task<StoreLocation> Workspace::withPassword(StoreLocation location)
{
    const QString key = isStoreAddress(location.path) ? passwordKey(location.path) : QString();
    if (key.isEmpty() || !location.password.isEmpty())
        co_return location;
    location.password = m_passwords.value(key);
    if (location.password.isEmpty()) {
        const KeyringAnswer answer = co_await m_keyring->read(key);
        location.password = answer.password;
    }
    co_return location;
}

QCoro::Task<void> Workspace::keepPassword(StoreLocation location)
{
    const Request request = m_lifetime.join();
    const QString key = passwordKey(location.path);
    const QString problem = co_await m_keyring->write(key, location.password);
    if (!request.isCurrent() || problem.isEmpty())
        co_return;
    Q_EMIT m_state.messageWanted(tr("%1 The password is not saved; it is used until this window closes. To keep it for all "
                                    "PostgreSQL programs, put it into ~/.pgpass.")
                                     .arg(problem),
                                 true);
}

QCoro::Task<std::optional<Instant>> Workspace::findSampleEnd()
{
    ActivationFilter imported;
    imported.sources = QVector<ActivationSource>(1, ActivationSource::Import);
    const std::optional<ActivationCursor> fromTop;
    const Result<ActivationPage> newest = co_await m_state.service().activations(imported, fromTop, 1);
    std::optional<Instant> end;
    if (newest && !newest->rows.isEmpty())
        end = newest->rows.first().receivedAt;
    co_return end;
}

QCoro::Task<void> Workspace::loadTask(QStringList files)
{
    const Request request = m_lifetime.join();
    auto job = std::make_unique<Job>(this);
    const Result<LoadReport> report = co_await m_state.service().loadDefinitions(files);
    if (!request.isCurrent())
        co_return;
    job.reset();
    if (!report) {
        Q_EMIT m_state.messageWanted(errorSentence(report.error()), true);
        co_return;
    }
    Q_EMIT definitionsRead(*report);
    if (!report->loaded.isEmpty())
        refreshTask(true);
}

QCoro::Task<void> Workspace::refreshTask(bool pagesToo)
{
    // One at a time: a busy store would otherwise pile up requests.
    if (m_refreshing) {
        m_refreshAgain = m_refreshAgain || pagesToo;
        co_return;
    }
    const Request request = m_lifetime.join();
    const Request ofThisStore = m_opening.join();
    m_refreshing = true;
    if (pagesToo)
        Q_EMIT m_state.refreshWanted();
    const Result<QVector<TriggerOverview>> triggers = co_await m_state.service().triggers();
    if (!request.isCurrent())
        co_return;
    const Result<StoreOverview> store = co_await m_state.service().overview();
    if (!request.isCurrent())
        co_return;
    m_refreshing = false;
    if (ofThisStore.isCurrent() && triggers && store) {
        m_state.setTriggers(*triggers);
        m_state.setStore(*store);
    }
    if (std::exchange(m_refreshAgain, false))
        refreshTask(true);
}

void Workspace::onStoreChanged()
{
    if (m_state.isLive())
        refreshTask(true);
    else
        m_changedWhilePaused = true;
}

} // namespace squidie::ui

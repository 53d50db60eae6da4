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
    return {resource(QStringLiteral("workflows.json")), resource(QStringLiteral("jobs.jsonl")),
            resource(QStringLiteral("deliveries.jsonl")), resource(QStringLiteral("saved_payloads.json"))};
}

} // namespace

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
    m_cancelled = m_generation;
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
    const QPointer<Workspace> self(this);
    const int generation = ++m_generation;
    const bool sample = how == Opening::Sample;
    const QString shownPath = withoutSecrets(location.path);
    begin();
    const StoreLocation complete = co_await withPassword(location);
    if (!self)
        co_return;
    if (m_cancelled >= generation) {
        end();
        co_return;
    }
    Result<StoreOverview> store = failure(ErrorCode::StoreUnavailable);
    // Named parameters, since GCC 12 cannot keep a braced temporary across a suspension.
    if (sample) {
        const SampleContents contents = sampleContents();
        store = co_await m_state.service().openSample(complete.path, contents);
    } else {
        store = co_await m_state.service().open(complete);
    }
    if (!self)
        co_return;
    end();
    if (generation != m_generation)
        co_return;
    if (!store) {
        if (m_cancelled < generation)
            Q_EMIT openFailed(shownPath, store.error());
        co_return;
    }
    // Before the store is shown, so that its pages begin in the range that holds its data.
    if (store->isSample)
        co_await findSampleEnd();
    if (!self || generation != m_generation)
        co_return;
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

/// What the keyring cannot tell may be in the password file, or not be needed:
/// the server says.
QCoro::Task<StoreLocation> Workspace::withPassword(StoreLocation location)
{
    const QString key = isPostgresUrl(location.path) ? passwordKey(location.path) : QString();
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
    const QPointer<Workspace> self(this);
    const QString key = passwordKey(location.path);
    const QString problem = co_await m_keyring->write(key, location.password);
    if (!self || problem.isEmpty())
        co_return;
    Q_EMIT m_state.messageWanted(
        tr("%1 The password was not kept: it serves until this window is closed. The file ~/.pgpass "
           "keeps it for every program that uses PostgreSQL.")
            .arg(problem),
        true);
}

QCoro::Task<void> Workspace::findSampleEnd()
{
    const QPointer<Workspace> self(this);
    ActivationFilter imported;
    imported.sources = QVector<ActivationSource>(1, ActivationSource::Import);
    const std::optional<ActivationCursor> fromTop;
    const Result<ActivationPage> newest = co_await m_state.service().activations(imported, fromTop, 1);
    if (!self)
        co_return;
    m_sampleEnd.reset();
    if (newest && !newest->rows.isEmpty())
        m_sampleEnd = newest->rows.first().receivedAt;
}

QCoro::Task<void> Workspace::loadTask(QStringList files)
{
    const QPointer<Workspace> self(this);
    begin();
    const Result<LoadReport> report = co_await m_state.service().loadDefinitions(files);
    if (!self)
        co_return;
    end();
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
    // One at a time: a busy store would otherwise pile up questions about itself.
    if (m_refreshing) {
        m_refreshAgain = m_refreshAgain || pagesToo;
        co_return;
    }
    const QPointer<Workspace> self(this);
    const int generation = m_generation;
    m_refreshing = true;
    if (pagesToo)
        Q_EMIT m_state.refreshWanted();
    const Result<QVector<TriggerOverview>> triggers = co_await m_state.service().triggers();
    if (!self)
        co_return;
    const Result<StoreOverview> store = co_await m_state.service().overview();
    if (!self)
        co_return;
    m_refreshing = false;
    if (generation == m_generation && triggers && store) {
        m_state.setTriggers(*triggers);
        m_state.setStore(*store);
    }
    if (std::exchange(m_refreshAgain, false))
        refreshTask(true);
}

void Workspace::begin()
{
    if (m_jobs++ == 0)
        Q_EMIT busyChanged(true);
}

void Workspace::end()
{
    if (--m_jobs == 0)
        Q_EMIT busyChanged(false);
}

void Workspace::onStoreChanged()
{
    if (m_state.isLive())
        refreshTask(true);
    else
        m_changedWhilePaused = true;
}

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"
#include "stores/keyring.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace squidie::ui {

/// Opens stores and keeps fresh what the pages share: the catalogue and the store's overview. Asynchronous throughout;
/// problems are announced through ConsoleState::messageWanted.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Uses the desktop's keyring unless another one is given.
    explicit Workspace(ConsoleState &state, QObject *parent = nullptr, std::unique_ptr<Keyring> keyring = nullptr);
    ~Workspace() override;

    /// Opens an existing store, a file or a server's database. A missing one is a failure, so that a mistyped path creates
    /// no store. A server's password comes from this session or from the keyring.
    void open(const QString &path);
    /// The same, but creates the store if there is none.
    void openOrCreate(const QString &path);
    /// As the location says. A password in it is kept for this session; with `remember`, also in the keyring once the
    /// server has accepted it.
    void open(const StoreLocation &location, bool remember);
    /// Opens the sample workspace, which is filled the first time.
    void openSample();
    /// Cancels the opening under way; the store that is open stays open.
    void cancelOpening();
    void loadDefinitions(const QStringList &files);
    /// Reads catalogue and overview again and asks the pages to reload.
    void refresh();
    bool isBusy() const { return m_jobs > 0; }
    /// The location, with this session's or the keyring's password if it is a server's and has none.
    QCoro::Task<StoreLocation> withPassword(StoreLocation location);

    /// When the sample's recorded deliveries end, while the sample is open.
    std::optional<Instant> sampleEnd() const { return m_sampleEnd; }

    /// The per-user store, which the command line uses too.
    static QString defaultStorePath();
    static QString sampleStorePath();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// Another store is open: everything on screen is out of date.
    void opened(const squidie::StoreOverview &store);
    /// `path` without secrets.
    void openFailed(const QString &path, const squidie::Error &error);
    /// Loading has ended: with what was loaded, or with the errors because of which nothing was.
    void definitionsRead(const squidie::LoadReport &report);

private:
    class Job;
    enum class Opening { AsLocated, Sample };
    QCoro::Task<void> openTask(StoreLocation location, Opening how, bool remember);
    QCoro::Task<void> keepPassword(StoreLocation location);
    QCoro::Task<void> loadTask(QStringList files);
    QCoro::Task<void> refreshTask(bool pagesToo);
    QCoro::Task<std::optional<Instant>> findSampleEnd();
    void onStoreChanged();

    ConsoleState &m_state;
    std::unique_ptr<Keyring> m_keyring;
    QHash<QString, QString> m_passwords; ///< of this session, by passwordKey
    std::optional<Instant> m_sampleEnd;
    int m_jobs = 0;
    LatestRequest m_opening;
    LatestRequest m_wantedOpening; ///< the same, until it is cancelled
    LatestRequest m_lifetime;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    bool m_changedWhilePaused = false;
};

} // namespace squidie::ui

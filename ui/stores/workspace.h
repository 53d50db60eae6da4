// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "stores/keyring.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace squidie::ui {

/// Opens stores and keeps what the pages share fresh: the catalogue, the store's overview. Everything it does is
/// asynchronous; what went wrong is said through messageWanted of the state.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// The desktop's keyring where none is given.
    explicit Workspace(ConsoleState &state, QObject *parent = nullptr, std::unique_ptr<Keyring> keyring = nullptr);
    ~Workspace() override;

    /// Opens a store that is there, a file or a server's database; what is missing is a failure, so that a mistyped path
    /// makes no store. A server's password comes from this session or from the keyring.
    void open(const QString &path);
    /// The same, made where there is none.
    void openOrCreate(const QString &path);
    /// As the location says. A password in it serves as long as the window; with `remember`, the keyring keeps it, too,
    /// once it has let in.
    void open(const StoreLocation &location, bool remember);
    /// The sample workspace, filled at its first opening.
    void openSample();
    /// What is being opened is not wanted any more: the store that is open stays.
    void cancelOpening();
    void loadDefinitions(const QStringList &files);
    /// Reads catalogue and overview again and asks the pages to do the same.
    void refresh();
    bool isBusy() const { return m_jobs > 0; }
    /// A server's location with the password of this session or of the keyring, where it has none.
    QCoro::Task<StoreLocation> withPassword(StoreLocation location);

    /// When the sample's recorded deliveries end, while the sample is open.
    std::optional<Instant> sampleEnd() const { return m_sampleEnd; }

    /// The per-user store that the command line uses as well.
    static QString defaultStorePath();
    static QString sampleStorePath();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// Another store is open: everything shown is of the past.
    void opened(const squidie::StoreOverview &store);
    /// `path` as it may be shown.
    void openFailed(const QString &path, const squidie::Error &error);
    /// A load came to an end: with what was loaded, or with the errors that kept everything out.
    void definitionsRead(const squidie::LoadReport &report);

private:
    enum class Opening { AsLocated, Sample };
    QCoro::Task<void> openTask(StoreLocation location, Opening how, bool remember);
    QCoro::Task<void> keepPassword(StoreLocation location);
    QCoro::Task<void> loadTask(QStringList files);
    QCoro::Task<void> refreshTask(bool pagesToo);
    QCoro::Task<void> findSampleEnd();
    void begin();
    void end();
    void onStoreChanged();

    ConsoleState &m_state;
    std::unique_ptr<Keyring> m_keyring;
    QHash<QString, QString> m_passwords; ///< of this session, by passwordKey
    std::optional<Instant> m_sampleEnd;
    int m_jobs = 0;
    int m_generation = 0;
    int m_cancelled = 0; ///< the newest generation that was given up
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    bool m_changedWhilePaused = false;
};

} // namespace squidie::ui

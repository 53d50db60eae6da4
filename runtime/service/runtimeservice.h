#pragma once

#include "inspect/activationinspection.h"
#include "inspect/catalogueview.h"
#include "inspect/runview.h"
#include "schedule/activation.h"
#include "schedule/windowcoverage.h"
#include "workflow/definitionreader.h"

#include <QCoroTask>

#include <QObject>

#include <memory>

namespace squidie {

/// Where a store is: a SQLite file.
struct StoreLocation {
    QString path;
};

/// A store that is open, as the status bar names it.
struct StoreOverview {
    QString path;
    qint64 bytes = 0; ///< the file and its write-ahead log
    int schemaVersion = 0;
    bool isSample = false;
    bool isEmpty = false; ///< neither definitions nor activations
    bool readOnly = false;
};

/// How a payload is delivered again (spec 7, "Payloads: save and replay").
enum class ReplayMode { AsItWas, AsNew, Shifted, Sandbox };

/// One payload to replay, and where it came from.
struct ReplayItem {
    QByteArray payload;
    std::optional<ActivationId> activation; ///< nothing for a saved payload
    QString label;                          ///< for the report, e.g. the saved payload's name
};

struct ReplayRequest {
    QVector<ReplayItem> items;
    ReplayMode mode = ReplayMode::AsItWas;
    std::chrono::microseconds shift{0}; ///< Shifted: added to both bounds
    std::optional<IntendedWindow> window; ///< Shifted: the new window itself, in place of a shift
    QString actor;
};

/// What came of one replayed payload.
struct ReplayEntry {
    QString label;
    std::optional<ActivationId> replayOf;
    QByteArray payload;                   ///< as delivered, after the mode's change
    std::optional<Activation> original;   ///< what happened then
    std::optional<DeliveryResult> result; ///< nothing in a preview or where it was not reached
    std::optional<Prediction> prediction; ///< preview and sandbox
    std::optional<Error> error;           ///< could not be made into a payload for this mode
};

struct ReplayReport {
    ReplayMode mode = ReplayMode::AsItWas;
    QVector<ReplayEntry> entries;
    bool cancelled = false;
};

/// Counts of an import.
struct ImportReport {
    qint64 lines = 0;
    qint64 imported = 0;
    qint64 alreadyThere = 0; ///< the same delivery had been imported before
    qint64 started = 0, duplicates = 0, skipped = 0, rejected = 0, conflicts = 0;
    QVector<QPair<qint64, Error>> badLines; ///< line number and why, the first 100
    qint64 badLineCount = 0;
    bool cancelled = false;
};

/// What loading definitions did with one of them.
struct LoadedDefinition {
    QString workflow;
    QString version;
    QString fingerprint;
    QString status; ///< "added", "updated" or "unchanged"
    QVector<DefinitionProblem> warnings;
};

/// All or nothing: `loaded` is empty where any report has errors.
struct LoadReport {
    QVector<LoadedDefinition> loaded;
    QVector<QPair<QString, DefinitionReport>> reports; ///< file and report
};

/// Shared with a running job: checked between units of work, from any thread.
class JobControl {
public:
    void cancel() { m_cancelled.store(true); }
    bool isCancelled() const { return m_cancelled.load(); }
    void setProgress(qint64 done, qint64 total) { m_done.store(done); m_total.store(total); }
    qint64 done() const { return m_done.load(); }
    qint64 total() const { return m_total.load(); } ///< 0 while unknown

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
};
using JobControlPointer = std::shared_ptr<JobControl>;

/// The asynchronous face of the runtime for programs with an event loop. Lives in the thread that made it; every
/// method returns at once, works on the service's own threads (one writer, two readers) and resumes its caller in the
/// caller's thread. Parameters are taken by value. A caller that may die before the answer guards itself (QPointer)
/// after each co_await. Errors are values: store_unavailable where the store cannot be used.
class RuntimeService : public QObject {
    Q_OBJECT

public:
    explicit RuntimeService(QObject *parent = nullptr);
    ~RuntimeService() override;

    /// Opens a store, made where there is none, and closes the one before it only when that has worked.
    QCoro::Task<Result<StoreOverview>> open(StoreLocation location);
    QCoro::Task<Result<StoreOverview>> overview();
    bool isOpen() const;

    // Catalogue
    QCoro::Task<Result<LoadReport>> loadDefinitions(QStringList files);
    QCoro::Task<Result<QVector<TriggerOverview>>> triggers();
    QCoro::Task<Result<WorkflowDefinition>> definition(QString workflow);

    // Deliveries
    QCoro::Task<Result<DeliveryResult>> perform(QByteArray payload, DeliveryOptions options);
    /// Starts by names: a cron trigger with a signal payload, or a manual one with its input.
    QCoro::Task<Result<DeliveryResult>> startTrigger(QString workflow, QString trigger, QJsonObject payload,
                                                     DeliveryOptions options);
    QCoro::Task<Result<Prediction>> predict(QByteArray payload);
    QCoro::Task<Result<Prediction>> predictStart(QString workflow, QString trigger, QJsonObject payload);

    // The ledger
    QCoro::Task<Result<ActivationPage>> activations(ActivationFilter filter, std::optional<ActivationCursor> after,
                                                    int limit);
    /// What arrived after `newerThan`, newest first, for live lists.
    QCoro::Task<Result<ActivationPage>> newActivations(ActivationFilter filter, ActivationCursor newerThan, int limit);
    QCoro::Task<Result<ActivationInspection>> inspectActivation(ActivationId id);
    /// Deliveries whose window or receipt touches [from, until), for the timeline; the newest `limit` of each trigger.
    QCoro::Task<Result<QVector<Activation>>> deliveries(QVector<TriggerKey> triggers, Instant from, Instant until,
                                                        int limit);

    // Windows
    QCoro::Task<Result<QVector<CoveredWindow>>> coverage(TriggerKey trigger, Instant from, Instant until);

    // Saved payloads
    QCoro::Task<Result<QVector<SavedPayload>>> savedPayloads();
    QCoro::Task<Status> savePayload(SavedPayload payload, bool replace);
    QCoro::Task<Status> removeSavedPayload(QString name);

    // Replay, import
    QCoro::Task<Result<ReplayReport>> previewReplay(ReplayRequest request, JobControlPointer control);
    QCoro::Task<Result<ReplayReport>> replay(ReplayRequest request, JobControlPointer control);
    QCoro::Task<Result<ImportReport>> importFile(QString file, JobControlPointer control);

    // Runs
    QCoro::Task<Result<RunPage>> runs(RunFilter filter, std::optional<qint64> after, int limit);
    QCoro::Task<Result<RunView>> run(RunId id);

Q_SIGNALS:
    /// Something in the store changed, by this process or another; at most twice a second.
    void storeChanged();
    /// The store stopped or started answering again; empty text means that it answers.
    void storeTrouble(const QString &sentence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace squidie

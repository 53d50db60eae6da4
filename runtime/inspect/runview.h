#pragma once

#include "base/instant.h"
#include "base/runid.h"
#include "schedule/activation.h"

#include <QJsonObject>
#include <QVector>

namespace squidie {

/// One run as lists show it: no input, output or error (spec 3, "Inspection").
struct RunRow {
    qint64 rowId = 0; ///< ascending with creation; the cursor of a list
    RunId id;
    QString workflow;
    QString trigger;
    QString status; ///< running, paused, completed, failed or cancelled
    QString queue;
    QString definitionVersion;
    Instant startedAt;
    Instant updatedAt;
};

struct RunFilter {
    QString workflow;
    QString trigger;
    QString status;
    std::optional<Instant> since;
    std::optional<Instant> until;
};

/// Newest first.
struct RunPage {
    QVector<RunRow> rows;
    std::optional<qint64> next;
};

/// One fact of the journal.
struct JournalEntry {
    int sequence = 0; ///< from 1, without gaps in one run
    QString type;     ///< e.g. "run_started"
    Instant at;
    QJsonObject data;
};

struct AttemptRow {
    QString step;
    int attempt = 1;
    QString runnableKey;
    QString status; ///< "scheduled" until it is claimed
    Instant visibleAt;
};

struct RunView {
    RunRow run;
    QString fingerprint;
    QJsonObject input;
    QJsonObject context; ///< with "schedule" where a cron trigger started it
    QVector<AttemptRow> attempts;
    QVector<JournalEntry> journal;
    QVector<Activation> activations; ///< oldest first, at most 200
};

} // namespace squidie

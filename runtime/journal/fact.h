#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace squidie {

/// The kinds of facts that a run's journal holds (spec 3).
namespace facts {
inline const QString runSignalReceived = QStringLiteral("run_signal_received");
inline const QString runStarted = QStringLiteral("run_started");
inline const QString runnablesPlanned = QStringLiteral("runnables_planned");
} // namespace facts

/// One fact, before it has its place in a journal.
struct Fact {
    QString type;
    QByteArray data; ///< JSON text of one object
};

/// One piece of work that a fact planned: what the attempts table projects.
struct PlannedRunnable {
    int runnable = 1; ///< number within the run, from 1
    int attempt = 1;
    QString step;
    QString key; ///< "<run>:<step>:<n>"
    Instant visibleAt;
};

} // namespace squidie

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>

#include <QObject>

namespace squidie::ui {

/// The saved payloads in the store: reads them and changes them, and says what it did. Entries are known by their keys in
/// the model. GUI thread.
class PayloadLibrary : public QObject {
    Q_OBJECT

public:
    explicit PayloadLibrary(ConsoleState &state, QObject *parent = nullptr);

    void read();
    /// `oldName`: under which the store has it now; empty for a new one.
    void save(const SavedPayload &payload, const QString &oldName, quint64 key);
    void remove(const SavedPayload &payload, quint64 key);
    /// Saves again what was removed, unless its name is taken by now.
    void restore(const SavedPayload &payload);

Q_SIGNALS:
    void wasRead(const QVector<squidie::SavedPayload> &payloads);
    void saved(quint64 key, const squidie::SavedPayload &payload);
    void removed(quint64 key, const squidie::SavedPayload &payload);
    /// `stored`: whether the store has it again; a failure is announced besides.
    void restored(const squidie::SavedPayload &payload, bool stored);
    void failed(const QString &sentence);

private:
    Request beginChange();
    void endChange();
    QCoro::Task<> readTask();
    QCoro::Task<> saveTask(SavedPayload payload, QString oldName, quint64 key);
    QCoro::Task<> removeTask(SavedPayload payload, quint64 key);
    QCoro::Task<> restoreTask(SavedPayload payload);

    ConsoleState &m_state;
    LatestRequest m_reading;
    LatestRequest m_changes; ///< joined only: each change stands
    int m_changing = 0; ///< changes whose outcome is not known yet
};

} // namespace squidie::ui

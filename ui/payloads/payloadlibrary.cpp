// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadlibrary.h"

namespace squidie::ui {

PayloadLibrary::PayloadLibrary(ConsoleState &state, QObject *parent) : QObject(parent), m_state(state) { }

void PayloadLibrary::read()
{
    readTask();
}

void PayloadLibrary::save(const SavedPayload &payload, const QString &oldName, quint64 key)
{
    saveTask(payload, oldName, key);
}

void PayloadLibrary::remove(const SavedPayload &payload, quint64 key)
{
    removeTask(payload, key);
}

void PayloadLibrary::restore(const SavedPayload &payload)
{
    restoreTask(payload);
}

/// Called after each change too: an answer to what was asked before it knows nothing of it, and no longer counts.
QCoro::Task<> PayloadLibrary::readTask()
{
    const Request request = m_reading.begin();
    const Result<QVector<SavedPayload>> answer = co_await m_state.service().savedPayloads();
    if (!request.isCurrent())
        co_return;
    if (answer)
        Q_EMIT wasRead(*answer);
    else if (m_state.service().isOpen())
        Q_EMIT failed(errorSentence(answer.error()));
}

/// A changed name is a new entry and the removal of the old one, in this order: nothing is lost in between.
QCoro::Task<> PayloadLibrary::saveTask(SavedPayload payload, QString oldName, quint64 key)
{
    const Request request = m_changes.join();
    const Status done = co_await m_state.service().savePayload(payload, oldName == payload.name);
    if (!request.isCurrent())
        co_return;
    if (!done) {
        Q_EMIT failed(errorSentence(done.error()));
        co_return;
    }
    readTask();
    Q_EMIT saved(key, payload);
    if (!oldName.isEmpty() && oldName != payload.name)
        co_await m_state.service().removeSavedPayload(oldName);
}

QCoro::Task<> PayloadLibrary::removeTask(SavedPayload payload, quint64 key)
{
    const Request request = m_changes.join();
    const Status done = co_await m_state.service().removeSavedPayload(payload.name);
    if (!request.isCurrent())
        co_return;
    if (!done) {
        Q_EMIT failed(errorSentence(done.error()));
        co_return;
    }
    readTask();
    Q_EMIT removed(key, payload);
}

QCoro::Task<> PayloadLibrary::restoreTask(SavedPayload payload)
{
    const Request request = m_changes.join();
    const Status done = co_await m_state.service().savePayload(payload, false);
    if (!request.isCurrent())
        co_return;
    if (done)
        readTask();
    Q_EMIT restored(payload, done.has_value());
    if (!done)
        Q_EMIT failed(errorSentence(done.error()));
}

} // namespace squidie::ui

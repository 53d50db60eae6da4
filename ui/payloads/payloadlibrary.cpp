// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadlibrary.h"

namespace squidie::ui {

PayloadLibrary::PayloadLibrary(ConsoleState &state, QObject *parent) : QObject(parent), m_state(state) { }

void PayloadLibrary::read()
{
    if (m_changing == 0)
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

/// While it is not known what came of a change, what is read may have it or not: it is read again once that is known.
Request PayloadLibrary::beginChange()
{
    ++m_changing;
    m_reading.cancel();
    return m_changes.join();
}

void PayloadLibrary::endChange()
{
    --m_changing;
    read();
}

/// A changed name is a new entry and the removal of the old one, in this order: nothing is lost in between.
QCoro::Task<> PayloadLibrary::saveTask(SavedPayload payload, QString oldName, quint64 key)
{
    const Request request = beginChange();
    const Status done = co_await m_state.service().savePayload(payload, oldName == payload.name);
    if (!request.isCurrent())
        co_return;
    if (done)
        Q_EMIT saved(key, payload);
    else
        Q_EMIT failed(errorSentence(done.error()));
    if (done && !oldName.isEmpty() && oldName != payload.name) {
        co_await m_state.service().removeSavedPayload(oldName);
        if (!request.isCurrent())
            co_return;
    }
    endChange();
}

QCoro::Task<> PayloadLibrary::removeTask(SavedPayload payload, quint64 key)
{
    const Request request = beginChange();
    const Status done = co_await m_state.service().removeSavedPayload(payload.name);
    if (!request.isCurrent())
        co_return;
    if (done)
        Q_EMIT removed(key, payload);
    else
        Q_EMIT failed(errorSentence(done.error()));
    endChange();
}

QCoro::Task<> PayloadLibrary::restoreTask(SavedPayload payload)
{
    const Request request = beginChange();
    const Status done = co_await m_state.service().savePayload(payload, false);
    if (!request.isCurrent())
        co_return;
    Q_EMIT restored(payload, done.has_value());
    if (!done)
        Q_EMIT failed(errorSentence(done.error()));
    endChange();
}

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#include "service/storewatch.h"

#include "base/sentences.h"

#include <QPointer>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds interval{500};
constexpr std::chrono::seconds longSilence{3};
constexpr std::chrono::milliseconds shortestPause{1000};
constexpr std::chrono::milliseconds longestPause{10'000};

QString silentSentence(const QString &place)
{
    return tr("The server of the store %1 has not answered for some seconds.").arg(withoutSecrets(place));
}

StoreOutage outageOf(const QString &sentence, Instant since, std::optional<Instant> nextTry, bool wasReplaced)
{
    StoreOutage outage;
    outage.sentence = sentence;
    outage.since = since;
    outage.nextTry = nextTry;
    outage.wasReplaced = wasReplaced;
    return outage;
}

Result<QVariant> readMark(Store &store)
{
    return store.changeMark();
}

} // namespace

StoreWatch::StoreWatch(Clock clock) : m_clock(std::move(clock)), m_pause(shortestPause)
{
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::look);
    connect(&m_silence, &QTimer::timeout, this, &StoreWatch::watchSilence);
}

QCoro::Task<void> StoreWatch::watch(OpenStorePointer store)
{
    const QPointer<StoreWatch> self(this);
    m_store = store;
    m_mark = QVariant();
    m_looking = false;
    setOutage({});
    m_silence.start(interval);
    const auto mark = co_await store->readers[0].run(readMark);
    if (!self || store != m_store)
        co_return;
    if (mark && !m_mark.isValid())
        m_mark = *mark;
    // Named: GCC 12 destroys a closure twice that is a temporary of a co_await expression.
    auto listen = [this, listener = &store->listener](Store &s) {
        return s.listen([this, listener] {
            QMetaObject::invokeMethod(
                listener, [this] { lookSoon(); }, Qt::QueuedConnection);
        });
    };
    const Status listening = co_await store->readers[0].run(std::move(listen));
    if (!listening) // no reason not to open it: the timer notices changes, too
        qInfo("%s", qUtf8Printable(errorSentence(listening.error())));
}

/// The timer notices changes that follow each other quickly.
void StoreWatch::lookSoon()
{
    if (!m_lastChange.isValid() || m_lastChange.hasExpired(interval.count()))
        look();
}

/// Nothing has failed yet: what is asked goes on waiting, and people are told since when.
void StoreWatch::watchSilence()
{
    if (!m_store || (!m_outage.isNone() && !m_outage.isSilent))
        return;
    const auto since = m_store->waitingSince();
    if (!since || systemNow() - *since < longSilence) {
        if (m_outage.isSilent)
            setOutage({});
    } else if (m_outage.isNone()) {
        StoreOutage silence;
        silence.sentence = silentSentence(m_store->location.path);
        silence.since = *since;
        silence.isSilent = true;
        setOutage(silence);
    }
}

void StoreWatch::look()
{
    if (m_looking)
        m_lookAgain = true;
    else if (m_store)
        lookOnce();
}

QCoro::Task<void> StoreWatch::lookOnce()
{
    const QPointer<StoreWatch> self(this);
    const OpenStorePointer store = m_store;
    m_looking = true;
    m_lookAgain = false;
    if (!m_outage.isNone() && !m_outage.isSilent)
        setOutage(outageOf(m_outage.sentence, m_outage.since, std::nullopt, m_outage.wasReplaced));
    const auto mark = co_await store->readers[0].run(readMark);
    if (!self || store != m_store)
        co_return; // another store is watched by now
    m_looking = false;
    if (!mark) {
        takeFailure(mark.error());
        co_return;
    }
    takeMark(*mark);
    if (self && m_lookAgain)
        look();
}

void StoreWatch::takeFailure(const Error &error)
{
    const Instant now = m_clock();
    const bool first = m_outage.isNone() || m_outage.isSilent;
    const Instant since = m_outage.isNone() ? now : m_outage.since;
    m_pause = first ? shortestPause : std::min(2 * m_pause, longestPause);
    if (storeReason(error) == StoreReason::Replaced)
        setOutage(outageOf(errorSentence(error), since, std::nullopt, true));
    else
        setOutage(outageOf(errorSentence(error), since, now + m_pause, false));
}

void StoreWatch::takeMark(const QVariant &mark)
{
    const QPointer<StoreWatch> self(this);
    const bool wasAway = !m_outage.isNone() && !m_outage.isSilent;
    if (!m_outage.isSilent) // another question may still be waiting
        setOutage({});
    if (!self)
        return;
    const bool differs = m_mark.isValid() && m_mark != mark;
    m_mark = mark;
    if (differs || wasAway) {
        m_lastChange.start();
        Q_EMIT changed();
    }
}

/// Keeps looking: often while the store answers, after growing pauses during an outage, never once its file was replaced.
void StoreWatch::setOutage(const StoreOutage &outage)
{
    if (outage.isNone())
        m_pause = shortestPause;
    if (outage.wasReplaced)
        m_timer.stop();
    else if (outage.isNone() || outage.nextTry || outage.isSilent)
        m_timer.start(outage.isNone() || outage.isSilent ? interval : m_pause);
    if (outage == m_outage)
        return;
    m_outage = outage;
    Q_EMIT outageChanged(outage);
}

} // namespace squidie::inline v0

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/openstore.h"
#include <squidie/storeoutage.h>

#include <QCoroTask>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariant>

namespace squidie::inline v0 {

/// Watches the open store for anybody's changes and for outages. Lives in the service's thread.
class StoreWatch : public QObject {
    Q_OBJECT

public:
    explicit StoreWatch(Clock clock);

    /// Watches this store from now on. Done once changes are noticed: what is read afterwards is never older than what is
    /// watched.
    QCoro::Task<void> watch(OpenStorePointer store);
    StoreOutage outage() const { return m_outage; }
    /// Looks at once rather than after the pause.
    void look();

Q_SIGNALS:
    /// At most twice a second.
    void changed();
    void outageChanged(const squidie::StoreOutage &outage);

private:
    void lookSoon();
    void watchSilence();
    QCoro::Task<void> lookOnce();
    void setOutage(const StoreOutage &outage);
    void takeFailure(const Error &error);
    void takeMark(const QVariant &mark);

    Clock m_clock;
    OpenStorePointer m_store;
    QTimer m_timer;
    QTimer m_silence; ///< looks whether an answer is missing
    QVariant m_mark; ///< differs once the store has changed; see Store::changeMark
    bool m_looking = false;
    bool m_lookAgain = false; ///< asked to look while it was looking
    QElapsedTimer m_lastChange;
    StoreOutage m_outage;
    std::chrono::milliseconds m_pause; ///< before the next try during an outage
};

} // namespace squidie::inline v0

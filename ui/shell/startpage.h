// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stores/recentstores.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace squidie::ui {

/// What an empty store shows: three ways to start.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Which store is open; empty if none is.
    void setStoreText(const QString &text);
    /// Each with the time since it was last used.
    void setRecentStores(const QVector<RecentStore> &stores, Instant now);

Q_SIGNALS:
    void loadWanted();
    void openWanted();
    void sampleWanted();
    void recentWanted(const QString &path);

private:
    class Card;
    QLabel *m_store;
    QVBoxLayout *m_recent;
};

} // namespace squidie::ui

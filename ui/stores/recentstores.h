// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QObject>
#include <QVector>

#include <optional>

namespace squidie::ui {

/// A recently opened store. Its path is a file's or a URL without secrets.
struct RecentStore {
    QString path;
    std::optional<Instant> lastUsed; ///< none if an older version of this program remembered it
};

/// Recently opened stores, the latest first, kept in the settings. GUI thread.
class RecentStores : public QObject {
    Q_OBJECT

public:
    static constexpr int maximum = 10;

    using QObject::QObject;

    QVector<RecentStore> all() const;
    void remember(const QString &path, Instant now);
    void remove(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void write(const QVector<RecentStore> &stores);
};

/// Why a remembered store cannot be opened, for people; empty if nothing is known against it. Reads the disk: call it on a
/// background thread. A server is not asked.
QString whyUnavailable(const QString &path);

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QObject>
#include <QVector>

#include <optional>

namespace squidie::ui {

/// A store that was open here before. Its path is a file's or a URL, and holds no secret.
struct RecentStore {
    QString path;
    std::optional<Instant> lastUsed; ///< none where an older version of this program remembered it
};

/// The stores that were open here, the latest first; in the settings. GUI thread.
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

/// Why a remembered store cannot be opened, for people; empty where nothing speaks against it. Looks at the disk: for a
/// thread that may wait. A server is not asked.
QString whyUnavailable(const QString &path);

} // namespace squidie::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/storeengine.h"

#include <QElapsedTimer>

namespace squidie::inline v0 {

/// A store on a PostgreSQL server, shared by many machines: READ COMMITTED, row locks, LISTEN/NOTIFY.
class PostgresEngine : public StoreEngine {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    PostgresEngine(const StoreLocation &location, PostgresAddress address);

    const SqlDialect &dialect() const override;
    QString driver() const override;
    Status connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout) override;
    Result<int> findVersion(Store &store) override;
    Status configure(Store &store, Store::Access access) override;
    Status migrate(Store &store, int from) override;
    Status beginWriting(Store &store) override;
    Status beginReading(Store &store) override;
    Status commit(Store &store) override;
    Status rollBack(Store &store) override;
    Error errorFrom(const QSqlError &said) const override;
    Result<QVariant> changeMark(Store &store) override;
    Status listen(QSqlDatabase &database, QObject *context, const std::function<void()> &told) override;
    qint64 bytes(Store &store) const override;
    Result<QString> checkIntegrity(Store &store) override;
    Result<qint64> countBrokenReferences(Store &store) override;

private:
    Status setUp(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout);
    Status makeSchema(Store &store);

    PostgresAddress m_address;
    QString m_password;
    bool m_mustExist;
    bool m_isReader = false;
    bool m_isWriting = false; ///< the transaction at hand
    QString m_channel; ///< where this store's changes are told; empty before the schema is known
    QElapsedTimer m_lastTold;
};

} // namespace squidie::inline v0

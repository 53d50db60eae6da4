// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/preparedstatement.h"
#include "store/sqldialect.h"

#include <QSqlQuery>

namespace squidie::inline v0 {

/// A statement that goes through QtSql.
class QtStatement final : public PreparedStatement {
public:
    QtStatement(const QSqlDatabase &database, const SqlDialect &dialect);

    /// `returnsRow`: an INSERT's new row comes back as its result.
    bool prepare(const QString &sql, bool returnsRow);

    void bindNull(int place) override;
    void bindInteger(int place, qint64 value) override;
    void bindText(int place, const QString &value) override;
    void bindBytes(int place, const QByteArray &value) override;

    bool run() override { return m_query.exec(); }
    bool next() override { return m_query.next(); }
    void finish() override { m_query.finish(); }
    std::optional<QSqlError> error() const override;

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override;
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

    qint64 insertedRow() override;
    int changedRows() const override { return m_query.numRowsAffected(); }

private:
    void bind(int place, QVariant value);

    QSqlQuery m_query;
    bool m_escapesText; ///< see SqlDialect
    bool m_returnsRow = false;
};

} // namespace squidie::inline v0
